using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Pages;

/// <summary>One report in the list of all reports.</summary>
/// <param name="Id">Its folder: 2019-03 or 2019.</param>
/// <param name="Title">Its period in words.</param>
/// <param name="Period">The month or goal year reported, both ends inside.</param>
/// <param name="GoalYear">The goal year under which it is listed.</param>
/// <param name="Value">The headline number as readers see it: people since the start of the goal year, "at least" where nameless attendances leave a range.</param>
/// <param name="PeopleOfMonth">The people of the month itself, likewise, who do not add up over months; null for a year.</param>
/// <param name="Status">How firm it is.</param>
/// <param name="AsOf">What was known on this day.</param>
/// <param name="Simulated">Whether any of its data is simulated.</param>
/// <param name="Silent">The months of a goal year that are over and have no report.</param>
public sealed record ReportListing(
    string Id,
    Bilingual Title,
    Period Period,
    int GoalYear,
    Bilingual Value,
    Bilingual? PeopleOfMonth,
    FigureStatus Status,
    DateOnly AsOf,
    bool Simulated,
    IReadOnlyList<SilentMonth> Silent)
{
    /// <summary>Whether it reports a whole goal year rather than a month.</summary>
    public bool IsYear => Period.Days > 31;

    /// <summary>The entry of a report.</summary>
    public static ReportListing Of(Report report) => new(
        report.Id,
        report.Title,
        report.Period,
        report.Headline.People.Period.From.Year,
        report.Headline.Lead is null ? report.Headline.Value : AtLeast(report.Headline.Value),
        report.Period.Days > 31 ? null : PeopleIn(report),
        report.Status,
        report.AsOf,
        report.Simulated,
        report.Silent);

    /// <summary>With spaces that may break: the columns of the list are narrow on a phone.</summary>
    private static Bilingual AtLeast(Bilingual number) => new($"au moins {number.Fr}", $"at least {number.En}");

    private static Bilingual? PeopleIn(Report report)
    {
        var people = report.Figures.FirstOrDefault(figure =>
            figure.Id == FigureIds.PeopleReached && figure.Scope == FigureScope.All && figure.Period.Within(report.Period) == figure.Period);
        return people is { Lower: { } lower, Upper: { } upper }
            ? upper > lower ? AtLeast(Numbers.Integer(lower)) : Numbers.Integer(lower)
            : null;
    }
}
