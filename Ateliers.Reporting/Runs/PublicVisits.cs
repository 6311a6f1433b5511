using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Aggregation.Disclosure;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs;

/// <summary>
/// Which figures of visits are told in public of the slices that are not hidden: all slices of a split, or none, so that the decision says nothing of one of them. A split and the same codes kept by
/// filters are one; so are a month alone and its year by month. What is withheld of a split is withheld of every finer one, as its rows add up.
/// </summary>
/// <param name="options">A question whose answer is public.</param>
/// <param name="knowledge">What is known.</param>
internal sealed class PublicVisits(FiguresOptions options, Knowledge knowledge)
{
    private const Dimensions Time = Dimensions.Month | Dimensions.Day;
    private const Dimensions Timeless = Dimensions.Atelier | Dimensions.Theme | Dimensions.Audience | Dimensions.Format | Dimensions.AgeBand | Dimensions.Gender;

    /// <summary>A split by more dimensions is not put beside its totals: its slices are few people each and hidden whole.</summary>
    private const int MostDimensions = 3;

    private readonly Period year = knowledge.Programme.GoalYear(knowledge.Programme.GoalYearOf(options.Period.From));
    private readonly int threshold = knowledge.Programme.SuppressionThreshold;
    private bool? visits;
    private bool? registrations;
    private bool? outcomes;

    /// <summary>Attendances, and what is made of them: less the people, they are visits of those who came again, which must not be few of a slice, nor of all parts of one together.</summary>
    public bool AreVisitsTold => visits ??= Splits().All(by => !Shown(by).Any(cell => IsFew(Again(cell))) && Finer(by).All(finer => !GiveRepeatsBack(by, finer)));

    /// <summary>Registrations: less the attendances they are absences, sign-ups without outcome and still to come, less walk-ins; none of these may be few.</summary>
    public bool AreRegistrationsTold => registrations ??= AreVisitsTold
        && Splits().All(by => !Shown(by).Any(cell => IsFew(cell.Absences.Count) || IsFew(cell.WalkIns.Count) || IsFew(cell.OutcomeUnknown.Count) || IsFew(cell.Upcoming.Count)));

    /// <summary>
    /// No-show rate, registrations without outcome and fill rate: of a goal year as a whole and of its ateliers only. With attendances and registrations they give walk-ins, and attendances at sessions with
    /// and without a capacity; none of these may be few. Of ateliers only where none has few people.
    /// </summary>
    public bool AreOutcomesTold => outcomes ??= options.Period == year && (Asked & ~Dimensions.Atelier) == 0 && AreRegistrationsTold
        && Splits().All(by => Counted(by).All(cell => cell.Identified.Count >= threshold && !Parts(cell).Any(IsFew)));

    /// <summary>Who is new and who returns, of the whole programme in a goal year.</summary>
    public bool AreNewPeopleTold => Counted(Dimensions.None) is [var whole] && !IsFew(whole.New.Count) && !IsFew(whole.Identified.Count - whole.New.Count);

    private Dimensions Asked => options.Kept.Aggregate(options.By, (all, kept) => all | kept.Dimension);

    private static IEnumerable<long> Parts(SliceCounts cell) => [CountFigures.CameRegistered(cell), cell.SeatedVisits ?? 0, cell.Attended.Count - (cell.SeatedVisits ?? 0)];

    private static long Again(SliceCounts cell) => cell.IdentifiedVisits.Count - cell.Identified.Count;

    /// <summary>The split that is asked for and all coarser ones; a day lies in its month.</summary>
    private IEnumerable<Dimensions> Splits()
    {
        Dimensions[] times = Asked.HasFlag(Dimensions.Day) ? [Dimensions.None, Dimensions.Month, Dimensions.Day]
            : options.Period != year || Asked.HasFlag(Dimensions.Month) ? [Dimensions.None, Dimensions.Month] : [Dimensions.None];
        return (Asked & Timeless).Parts().SelectMany(by => times.Select(time => by | time));
    }

    private static IEnumerable<Dimensions> Finer(Dimensions by)
    {
        var times = (by & Time) switch { Dimensions.None => [by | Dimensions.Month, by | Dimensions.Day], Dimensions.Month => [(by & ~Time) | Dimensions.Day], _ => Array.Empty<Dimensions>() };
        return (Timeless & ~by).Single().Select(dimension => by | dimension).Concat(times).Where(finer => finer.Single().Count() <= MostDimensions);
    }

    /// <summary>Whether the attendances of a slice, less the people of all its parts, are few visits again: attendances of a part are at least its people, and as many where it is one session.</summary>
    private bool GiveRepeatsBack(Dimensions by, Dimensions finer) => Counted(finer)
        .GroupBy(cell => PublicSlices.Onto(by.HasFlag(Dimensions.Month) && cell.Slice.From is { } day ? cell.Slice with { From = Month.Of(day).Start } : cell.Slice, by))
        .Any(parts => parts.All(cell => cell.Identified.Count >= threshold) && IsFew(parts.Sum(Again)));

    /// <summary>Slices of few people are hidden, and what adds up to them is protected.</summary>
    private IEnumerable<SliceCounts> Shown(Dimensions by) => Counted(by).Where(cell => cell.Identified.Count >= threshold);

    private bool IsFew(long count) => Measure.IsFew(count, threshold);

    private IReadOnlyList<SliceCounts> Counted(Dimensions by) => knowledge.Count(new CountQuery(year, by));
}
