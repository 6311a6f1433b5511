using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation;

/// <summary>Sessions of an atelier's month that were announced, whose day has come, and of which nobody noted who came.</summary>
/// <param name="Atelier">The atelier's code.</param>
/// <param name="Month">Their month.</param>
/// <param name="Sessions">How many; those with an outcome of anybody are not among them.</param>
/// <param name="Registrations">The people registered for them.</param>
public sealed record SilentSessions(string Atelier, Month Month, long Sessions, long Registrations);

/// <summary>One month of one atelier, looked at for its quality.</summary>
/// <param name="Atelier">The atelier's code.</param>
/// <param name="Month">The month.</param>
/// <param name="State">What is known of it.</param>
/// <param name="LastOutcome">Its last day with a recorded outcome; null without one.</param>
/// <param name="DaysLate">Days between the end of the month and the as-of date, where it is missing or incomplete; null otherwise.</param>
/// <param name="Sessions">Sessions with an outcome; null where nothing is known of them.</param>
/// <param name="Attendances">Attendances; null where nothing is known of them.</param>
/// <param name="Silent">Its announced sessions without any outcome; null without one.</param>
/// <param name="Unusual">How it stands out from its atelier's past; null where it does not, or where that cannot be told.</param>
public sealed record QualityMonth(
    string Atelier,
    Month Month,
    MonthState State,
    DateOnly? LastOutcome,
    int? DaysLate,
    long? Sessions,
    long? Attendances,
    SilentSessions? Silent,
    UnusualMonth? Unusual)
{
    /// <summary>Whether somebody should look at it.</summary>
    public bool NeedsALook => DaysLate is not null || Silent is not null || Unusual is not null;
}

/// <summary>What is known of the quality of a period's data.</summary>
/// <param name="Period">Both ends inside.</param>
/// <param name="AsOf">What was known on this day.</param>
/// <param name="Months">Every month of every atelier of the programme, by month, then in its order.</param>
/// <param name="Whole">The counts of the period.</param>
public sealed record Quality(Period Period, DateOnly AsOf, IReadOnlyList<QualityMonth> Months, SliceCounts Whole)
{
    /// <summary>The months of a state.</summary>
    public int In(MonthState state) => Months.Count(month => month.State == state);

    /// <summary>How many months have come in with the outcomes of all their sessions.</summary>
    public int Complete => Months.Count(month => month.State == MonthState.Received && month.Silent is null);

    /// <summary>
    /// How many months have sessions of which nobody noted who came: the last ones of a month that is over, or any other whose day has come. The state of a month hangs on its last sessions
    /// alone, because a forgotten list in the middle of it does not make its figures provisional.
    /// </summary>
    public int WithoutAllOutcomes => Months.Count(month => month.State == MonthState.Incomplete || month.Silent is not null);

    /// <summary>Looks at a period.</summary>
    /// <param name="programme">The programme, with its opening dates.</param>
    /// <param name="period">Both ends inside; of months that it cuts, all is said.</param>
    /// <param name="asOf">What was known on this day.</param>
    /// <param name="received">The atelier-months of which anything is known.</param>
    /// <param name="whole">The counts of the period.</param>
    /// <param name="counts">The counts by month and atelier from the first day known to the end of the period.</param>
    /// <param name="silent">Announced sessions without outcome.</param>
    public static Quality Of(
        Programme programme,
        Period period,
        DateOnly asOf,
        IReadOnlyCollection<KnownMonth> received,
        SliceCounts whole,
        IReadOnlyCollection<SliceCounts> counts,
        IEnumerable<SilentSessions> silent)
    {
        var completeness = Completeness.Of(new OwedMonths(programme, received), period, asOf);
        var known = received.ToDictionary(month => new AtelierAndMonth(month.Atelier, month.Month));
        var states = new MonthStates(programme, completeness, known.Keys.ToHashSet(), asOf);
        var counted = counts.Where(cell => cell.Slice is { Atelier: not null, From: not null })
            .ToDictionary(cell => new AtelierAndMonth(cell.Slice.Atelier!, Month.Of(cell.Slice.From!.Value)));
        var quiet = silent.ToDictionary(each => new AtelierAndMonth(each.Atelier, each.Month));
        var unusual = UnusualMonths.Of(programme, counts, entry => entry.Month.End < asOf && known.GetValueOrDefault(entry) is { Finished: true, LastOutcome: not null })
            .ToDictionary(each => new AtelierAndMonth(each.Atelier, each.Month));
        var months =
            from month in period.Months()
            from atelier in programme.Ateliers
            let entry = new AtelierAndMonth(atelier.Code, month)
            let state = states.Of(atelier, month)
            let outcome = known.GetValueOrDefault(entry)?.LastOutcome
            let cell = outcome is null ? null : counted.GetValueOrDefault(entry)
            select new QualityMonth(
                atelier.Code,
                month,
                state,
                outcome,
                state is MonthState.Missing or MonthState.Incomplete ? asOf.DayNumber - month.End.DayNumber : null,
                cell?.Sessions,
                cell?.Attended.Count,
                quiet.GetValueOrDefault(entry),
                unusual.GetValueOrDefault(entry));
        return new Quality(period, asOf, [.. months], whole);
    }
}
