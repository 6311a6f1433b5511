using Ateliers.Reporting.Aggregation;

namespace Ateliers.Reporting.Reports;

/// <summary>Which figures each section shows, so that a page can lead from it to what they count.</summary>
internal static class SectionFigures
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Shown = new(StringComparer.Ordinal)
    {
        ["progress"] = [FigureIds.PeopleReached, FigureIds.ExpectedToDate, FigureIds.Forecast],
        ["months"] = [FigureIds.FirstContacts, FigureIds.PeopleReached],
        ["ateliers"] =
        [
            FigureIds.PeopleReached, FigureIds.Progress, FigureIds.NewPeople, FigureIds.Attendances, FigureIds.Sessions, FigureIds.NoShowRate, FigureIds.FillRate,
        ],
        ["inhabitants"] = [FigureIds.PeopleReached],
        ["themes"] = [FigureIds.PeopleReached],
        ["audiences"] = [FigureIds.PeopleReached],
        ["hours"] = [FigureIds.Sessions, FigureIds.Attendances],
        ["ages"] = [FigureIds.PeopleReached],
        ["new-returning"] = [FigureIds.NewPeople, FigureIds.ReturningPeople, FigureIds.AttendancesPerPerson],
        ["retention"] = [FigureIds.FirstContacts, FigureIds.Attendances],
        ["presence"] = [FigureIds.Registrations, FigureIds.OutcomeUnknown, FigureIds.NoShowRate],
        ["trust"] = [FigureIds.OutcomeUnknown, FigureIds.AnonymousAttendances],
    };

    /// <summary>The section with the figures that it shows; none where it says why it shows nothing.</summary>
    public static Section Named(Section section) => section.Empty is null ? section with { Figures = Shown[section.Id] } : section;
}
