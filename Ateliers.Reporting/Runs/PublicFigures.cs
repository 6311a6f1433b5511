using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Aggregation.Disclosure;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs;

/// <summary>
/// Which figures of a slice that is told are not: those that give a small count of people where another figure is subtracted from them (docs/decisions/0023). Like the slices they follow from the
/// period, the split and the kind of filter alone.
/// </summary>
/// <param name="options">A question whose answer is public.</param>
/// <param name="knowledge">What is known.</param>
internal sealed class PublicFigures(FiguresOptions options, Knowledge knowledge)
{
    private static readonly string[] OfTheYearToDate =
        [FigureIds.Progress, FigureIds.GapToPace, FigureIds.GapToPaceDays, FigureIds.RequiredPerWeek, FigureIds.RequiredPerOpenDay, FigureIds.Forecast, FigureIds.GoalProbability, FigureIds.ReferenceMultiple];

    private readonly Period year = knowledge.Programme.GoalYear(knowledge.Programme.GoalYearOf(options.Period.From));
    private readonly bool isUnknown = knowledge.ToDate(options.Period) is null;
    private readonly PublicVisits visits = new(options, knowledge);
    private readonly Lazy<bool> firstContacts = new(() => AreFirstContactsTold(options, knowledge));

    /// <summary>The figure as it is told where it is hidden, withheld, in part withheld, or of days of which nothing is known; null where nothing of it is kept back.</summary>
    /// <param name="figure">As it is known.</param>
    /// <param name="isHidden">Whether its slice is hidden.</param>
    public Figure? Of(Figure figure, bool isHidden) =>
        isUnknown ? CountFigures.Unknown(figure.Status == FigureStatus.Declared ? figure : figure with { Value = null, Excluded = null })
        : isHidden || IsWithheld(figure) ? Suppression.Hidden(figure)
        : figure.Id == FigureIds.PeopleReached && figure.Lower < figure.Upper && !visits.AreVisitsTold ? figure with { Estimate = null }
        : null;

    /// <summary>
    /// Whether a figure is withheld. The year to the end of a month holds the months that are hidden; who is new and who returns tell, beside first contacts, how many had come in another year;
    /// and first contacts tell, beside the people, how many had come earlier in the year.
    /// </summary>
    private bool IsWithheld(Figure figure) => figure.Id switch
    {
        FigureIds.NewPeople or FigureIds.ReturningPeople => options.Period != year || options.By != Dimensions.None || options.Kept.Any() || !visits.AreNewPeopleTold,
        FigureIds.FirstContacts => !firstContacts.Value,
        FigureIds.Attendances or FigureIds.AttendancesPerPerson => !visits.AreVisitsTold,
        FigureIds.Registrations => !visits.AreRegistrationsTold,
        FigureIds.OutcomeUnknown or FigureIds.NoShowRate or FigureIds.FillRate => !visits.AreOutcomesTold,
        _ => OfTheYearToDate.Contains(figure.Id, StringComparer.Ordinal) && options.Period != year,
    };

    /// <summary>First contacts add up, so they are told of a split only where none of its slices, and none of a coarser one, has few people who are no first contact.</summary>
    private static bool AreFirstContactsTold(FiguresOptions options, Knowledge knowledge)
    {
        var year = knowledge.Programme.GoalYear(knowledge.Programme.GoalYearOf(options.Period.From));
        var asked = options.Kept.Aggregate(options.By, (all, kept) => all | kept.Dimension);
        var dated = asked.HasFlag(Dimensions.Day) || options.Period != year ? asked | Dimensions.Month : asked;
        var fewest = knowledge.Programme.SuppressionThreshold;
        bool HasFew(Period period, Dimensions by) => knowledge.Count(new CountQuery(period, by)).Any(cell => Measure.IsFew(cell.Identified.Count - cell.FirstContacts.Count, fewest));
        return !(dated & ~Dimensions.Day).Parts().Any(by => HasFew(year, by))
            && (!asked.HasFlag(Dimensions.Day) || !(asked & ~(Dimensions.Day | Dimensions.Month)).Parts().Any(by => HasFew(options.Period, by | Dimensions.Day)));
    }
}
