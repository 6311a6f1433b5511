using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation;

/// <summary>The figures that follow from the counts of one slice alone, in the order of the catalogue.</summary>
public static class CountFigures
{
    /// <summary>The twelve count-based figures of a slice. A ratio that nothing is known of is null, never 0.</summary>
    public static IReadOnlyList<Figure> From(SliceCounts counts, FigureScope scope, Period period, FigureStatus status, DateOnly asOf)
    {
        Figure Make(string id, double? value) => new(id, FigureCatalogue.Of(id).Unit, scope, period, value, status, asOf);

        return
        [
            PeopleReached(counts, scope, period, status, asOf),
            Make(FigureIds.FirstContacts, counts.FirstContacts.Count),
            Make(FigureIds.NewPeople, NewPeople(counts)),
            Make(FigureIds.ReturningPeople, Returning(counts)),
            Make(FigureIds.Attendances, counts.Attended.Count),
            Make(FigureIds.AnonymousAttendances, counts.AnonymousVisits.Count),
            Make(FigureIds.Registrations, Registrations(counts)),
            Make(FigureIds.OutcomeUnknown, counts.OutcomeUnknown.Count),
            Make(FigureIds.AttendancesPerPerson, Ratio(counts.IdentifiedVisits.Count, counts.Identified.Count)),
            Make(FigureIds.Sessions, counts.Sessions),
            Make(FigureIds.NoShowRate, NoShowRate(counts)),
            Make(FigureIds.FillRate, FillRate(counts)) with { Excluded = counts.SessionsWithoutCapacity },
        ];
    }

    /// <summary>
    /// Identified people, with the range that anonymous attendances open: at least the larger of the identified people and the largest
    /// session, at most one new person a visit, likeliest as many visits a person as the identified make. All in whole people.
    /// </summary>
    public static Figure PeopleReached(SliceCounts counts, FigureScope scope, Period period, FigureStatus status, DateOnly asOf)
    {
        var identified = counts.Identified.Count;
        var anonymous = counts.AnonymousVisits.Count;
        var (lower, upper) = Range(counts);
        var perPerson = Ratio(counts.IdentifiedVisits.Count, identified);
        var estimate = anonymous == 0 || perPerson is not > 0 ? lower : Whole(identified + (anonymous / perPerson.Value));
        return new Figure(
            FigureIds.PeopleReached,
            Unit.People,
            scope,
            period,
            identified,
            status,
            asOf,
            lower,
            upper,
            Math.Clamp(estimate, lower, upper));
    }

    /// <summary>The same figure of days of which nothing is known yet: null, as unknown is not zero. What was declared, and registrations where there are any, are known ahead.</summary>
    public static Figure Unknown(Figure figure) => figure.Status == FigureStatus.Declared || figure is { Id: FigureIds.Registrations or FigureIds.OutcomeUnknown, Value: > 0 }
        ? figure
        : figure with { Value = null, Lower = null, Upper = null, Estimate = null, Intervals = null, Status = FigureStatus.Provisional };

    /// <summary>The least and the most people that a slice can hold, both inside.</summary>
    public static (long Lower, long Upper) Range(SliceCounts counts)
    {
        var (identified, anonymous) = (counts.Identified.Count, counts.AnonymousVisits.Count);
        return (anonymous == 0 ? identified : Math.Clamp(counts.LargestSession, identified, identified + anonymous), identified + anonymous);
    }

    /// <summary>People of whom the first attendance ever falls in the period; null where people came and nobody is identified: who of them is new is not known.</summary>
    public static long? NewPeople(SliceCounts counts) => NobodyIsIdentified(counts) ? null : counts.New.Count;

    /// <summary>People reached who had come before the period; null where people came and nobody is identified.</summary>
    public static long? Returning(SliceCounts counts) => NobodyIsIdentified(counts) ? null : Math.Max(0, counts.Identified.Count - counts.New.Count);

    /// <summary>Registered and came: all who came, less the walk-ins and the sources that cannot record an absence.</summary>
    public static long CameRegistered(SliceCounts counts) => Math.Max(0, counts.Attended.Count - counts.WalkIns.Count);

    /// <summary>Registrations that were not taken back, whatever became of them.</summary>
    public static long Registrations(SliceCounts counts) =>
        CameRegistered(counts) + counts.Absences.Count + counts.OutcomeUnknown.Count + counts.Upcoming.Count;

    /// <summary>Absences ÷ (registered and came + absences); null where no outcome of a registration is recorded.</summary>
    public static double? NoShowRate(SliceCounts counts) =>
        Ratio(counts.Absences.Count, CameRegistered(counts) + counts.Absences.Count);

    /// <summary>Attendances ÷ seats over sessions that have both; null where there is none, or where the split is by person.</summary>
    public static double? FillRate(SliceCounts counts) =>
        counts is { SeatedVisits: { } seated, Seats: { } seats } ? Ratio(seated, seats) : null;

    /// <summary>The scope of a slice: what the figure speaks of beside its period.</summary>
    public static FigureScope ScopeOf(Slice slice) =>
        new(slice.Atelier, slice.Theme, slice.Audience, slice.Format, slice.Weekday, slice.Age, slice.Gender);

    /// <summary>
    /// The days of a slice: those of its month, week or day as far as they lie in the period counted, and that whole period when the
    /// count was not split by time.
    /// </summary>
    public static Period PeriodOf(Slice slice, Dimensions by, Period counted)
    {
        if (slice.From is not { } from)
        {
            return counted;
        }

        var to = by switch
        {
            _ when by.HasFlag(Dimensions.Day) => from,
            _ when by.HasFlag(Dimensions.Week) => from.AddDays(6),
            _ => Month.Of(from).End,
        };
        var days = new Period(from, to);
        return days.Within(counted) ?? days;
    }

    private static bool NobodyIsIdentified(SliceCounts counts) => counts.Identified.Count == 0 && counts.AnonymousVisits.Count > 0;

    /// <summary>A part of a whole; null when there is no whole.</summary>
    internal static double? Ratio(double part, double whole) => whole > 0 ? part / whole : null;

    /// <summary>To the nearest person, halves away from zero: people are whole, and the page shows what the export holds.</summary>
    internal static double Whole(double people) => Math.Round(people, MidpointRounding.AwayFromZero);
}
