using System.Text.RegularExpressions;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Tests.Aggregation;
using Ateliers.Reporting.Tests.Domain;

namespace Ateliers.Reporting.Tests.Reports;

/// <summary>What holds for any report, whatever its facts.</summary>
public sealed partial class EveryReportTests
{
    private static readonly Period Year = FourAteliers.Days("2019-01-01", "2019-12-31");

    public static IEnumerable<TestCaseData> All =>
    [
        Case("mid-year", SampleFacts.MidYear()),
        Case("first month", SampleFacts.MidYear("2019-01", "2019-02-03")),
        Case("a month of the past", SampleFacts.MidYear("2019-03", "2026-11-22")),
        Case("the first day", SampleFacts.MidYear("2019-01", "2019-01-01")),
        Case("a year that is over", SampleFacts.Of(Year, "2026-11-22", SampleFacts.FirstQuarter)),
        Case("all was cancelled", SampleFacts.Of(Year, "2019-06-30", []) with { Received = [.. Cancelled()] }),
        Case("before any opening", SampleFacts.Of(FourAteliers.Days("2017-01-01", "2017-12-31"), "2019-06-30", [])),
        Case("a leap year", SampleFacts.Of(new Month(2020, 2).Period, "2020-03-01", [new("nancy", "2020-02", 10, 10, 5, 12)])),
        Case("goal reached", SampleFacts.Of(Year, "2019-11-30", [new("rennes", "2019-11", 101_234, 101_234, 100_000, 110_000)])),
        Case("head counts", SampleFacts.Of(Year, "2019-06-30", [new("nancy", "2019-05", 0, 0, 0, 0, Anonymous: 420)])),
        Case("one head count of one session", OneRoom(2_900, identified: 0)),
        Case("a head count larger than the goal", OneRoom(130_000, identified: 10)),
        Case("one session larger than the identified", OneRoom(30_000, identified: 10)),
        Case("a large range that holds the pace", OneRoom(35, identified: 90, nameless: 90_000)),
        Case("few of many", OneRoom(30, identified: 7)),
        Case("a last year with nameless people", SampleFacts.MidYear() with
        {
            NamelessBefore = true,
            PreviousYearByDay = [Counts.Of(9, anonymous: 30, slice: new Slice(From: FourAteliers.Day("2018-06-11")))],
        }),
        Case("one person", SampleFacts.Of(Year, "2019-06-30", [new("nancy", "2019-05", 1, 1, 1, 1)])),
        Case("no atelier at all", SampleFacts.Of(Year, "2019-06-30", [], FourAteliers.Programme with { Ateliers = [] })),
        Case("thirty ateliers", Thirty()),
    ];

    [TestCaseSource(nameof(All))]
    public void Every_text_is_there_and_no_number_breaks(ReportFacts facts)
    {
        foreach (var text in Texts.Of(ReportComposer.Compose(facts)).OfType<Bilingual>().SelectMany(text => new[] { text.Fr, text.En }))
        {
            Assert.That(text, Is.Not.Empty);
            Assert.That(text, Does.Not.Match(@"\d [\d%]").And.Not.Contain("  ").And.Not.Contain("NaN").And.Not.Contain("'"));
            Assert.That(text, Does.Not.Match(@" [:;?!»]|« "), "French punctuation must not break");
        }
    }

    [TestCaseSource(nameof(All))]
    public void Every_number_is_finite(ReportFacts facts) =>
        Assert.That(Texts.Of(ReportComposer.Compose(facts)).OfType<double>(), Is.All.Matches<double>(double.IsFinite));

    [TestCaseSource(nameof(All))]
    public void Every_figure_that_is_told_is_defined_on_the_page(ReportFacts facts)
    {
        var report = ReportComposer.Compose(facts);
        var defined = report.Definitions.Select(figure => figure.Id).ToList();
        var told = report.Headline.Figures.Concat(report.Headline.Facts.Select(fact => fact.Id)).Concat(report.Sections.SelectMany(section => section.Figures));
        Assert.That(told.Distinct(), Is.SubsetOf(defined));
        Assert.That(report.Sections.Where(section => section.Empty is null).Select(section => section.Figures), Is.All.Not.Empty);
    }

    [TestCaseSource(nameof(All))]
    public void The_numbers_of_the_headline_are_figures(ReportFacts facts)
    {
        var report = ReportComposer.Compose(facts);
        foreach (var language in new[] { Language.French, Language.English })
        {
            var known = report.Figures
                .SelectMany(figure => new[] { figure.Value, figure.Lower, figure.Upper, figure.Estimate })
                .OfType<double>()
                .SelectMany(value => new[]
                {
                    Numbers.Integer(Math.Abs(value)), Numbers.Decimal(value), Numbers.Share(value), Numbers.ShareAtLeast(value), Numbers.TimesAtLeast(value),
                })
                .Concat(report.Figures.Select(figure => figure.Intervals).OfType<Intervals>().SelectMany(Spoken))
                .Select(text => Number().Match(text.In(language)).Value)
                .ToHashSet();
            var headline = report.Headline;
            foreach (var text in headline.Sentences.Append(headline.Value).Append(headline.ProgressLabel).Append(headline.GoalLabel))
            {
                var bare = SmallMultiple().Replace(Date().Replace(text.In(language), ""), "");
                bare = OfTheInterval().Replace(bare, "");
                foreach (Match number in Number().Matches(bare))
                {
                    Assert.That(known, Does.Contain(number.Value), text.In(language));
                }
            }
        }
    }

    [TestCaseSource(nameof(All))]
    public void A_forecast_is_said_only_while_something_is_left_to_come_and_never_below_what_is_known(ReportFacts facts)
    {
        var report = ReportComposer.Compose(facts);
        var figure = report.Figures.Single(each => each.Id == FigureIds.Forecast);
        var probability = report.Figures.Single(each => each.Id == FigureIds.GoalProbability).Value;
        var said = report.Headline.Sentences.Any(sentence => sentence.Fr.StartsWith("Prévision", StringComparison.Ordinal));
        var identified = facts.Year.Identified.Count;
        var left = figure is { Value: { } likeliest } && likeliest > identified && report.Headline.People.Upper <= 1.25 * identified && facts.To < facts.Programme.GoalYear(facts.GoalYear).To;
        Assert.That((said, report.Headline.Forecast is not null), Is.EqualTo((left, left)));
        if (figure is { Value: { } value, Intervals: { } bounds })
        {
            Assert.That(new[] { identified, bounds.Lower95, bounds.Lower80, value, bounds.Upper80, bounds.Upper95 }, Is.Ordered);
            Assert.That(probability, Is.Null.Or.InRange(0, 1));
        }
    }

    [TestCaseSource(nameof(All))]
    public void The_fan_of_a_forecast_stands_in_the_text_alternative_and_in_the_table_too(ReportFacts facts)
    {
        foreach (var curve in ReportComposer.Compose(facts).Sections.SelectMany(section => section.Charts).OfType<CurveChart>())
        {
            var data = curve.Words.Data;
            Assert.That(data.Columns.Any(column => column.Header.En.StartsWith("Forecast", StringComparison.Ordinal)), Is.EqualTo(curve.Fan is not null));
            if (curve.Fan is { } fan)
            {
                Assert.That(curve.Words.Alt.Fr, Does.Contain(fan.Label.Fr));
                Assert.That(fan.Label.En, Does.Contain(data.Rows[^1][^1].Text.En.Split(' ')[0]), "the last row is the end of the year");
            }
        }
    }

    [TestCaseSource(nameof(All))]
    public void The_curve_ends_at_the_number_of_the_headline(ReportFacts facts)
    {
        var report = ReportComposer.Compose(facts);
        foreach (var curve in report.Sections.SelectMany(section => section.Charts).OfType<CurveChart>())
        {
            Assert.That(curve.Lines[^1].Points[^1].Value, Is.EqualTo(report.Headline.People.Lower));
            Assert.That(curve.Lines[^1].Points.Zip(curve.Lines[^1].Points.Skip(1)), Is.All.Matches<(CurvePoint Before, CurvePoint After)>(pair => pair.Before.Value <= pair.After.Value));
        }
    }

    [TestCaseSource(nameof(All))]
    public void A_section_shows_something_or_says_why_not(ReportFacts facts)
    {
        var report = ReportComposer.Compose(facts);
        Assert.That(
            report.Sections.Select(section => section.Id),
            Is.EqualTo(new[] { "progress", "months", "ateliers", "inhabitants", "themes", "audiences", "hours", "ages", "new-returning", "retention", "presence", "trust" }));
        foreach (var section in report.Sections)
        {
            Assert.That(section.Empty is null, Is.EqualTo(section.Charts.Count + section.Tables.Count > 0 || section.Id == "trust" && section.Empty is null));
            foreach (var table in section.Charts.Select(chart => chart.Words.Data).Concat(section.Tables))
            {
                Assert.That(table.Rows.Select(row => row.Count), Is.All.EqualTo(table.Columns.Count));
            }
        }
    }

    [TestCaseSource(nameof(All))]
    public void The_same_facts_give_the_same_figures_in_the_same_order(ReportFacts facts)
    {
        var (one, two) = (ReportComposer.Compose(facts).Figures, ReportComposer.Compose(facts).Figures);
        Assert.That(one, Is.EqualTo(two));
        Assert.That(one.Select(figure => (figure.Id, figure.Scope, figure.Period, figure.Of)), Is.Unique);
        Assert.That(one.Select(figure => figure.Id).Distinct(), Is.EquivalentTo(FigureCatalogue.All.Select(meaning => meaning.Id)));
    }

    private static ReportFacts Thirty()
    {
        var ateliers = Enumerable.Range(1, 30).Select(i => new Atelier($"a{i:00}", $"Atelier {(char)('A' + (i % 26))}{i}", null)).ToList();
        var lines = ateliers.Select((atelier, i) => new SampleFacts.Line(atelier.Code, "2019-02", i, i, i, i)).ToList();
        return SampleFacts.Of(Year, "2019-03-31", lines, FourAteliers.Programme with { Ateliers = ateliers });
    }

    private static ReportFacts OneRoom(long largest, long identified, long? nameless = null)
    {
        var facts = SampleFacts.Of(Year, "2019-06-30", [new("nancy", "2019-05", identified, identified, identified, identified, Anonymous: nameless ?? largest)]);
        return facts with
        {
            Year = facts.Year with { LargestSession = largest },
            Whole = facts.Whole with { LargestSession = largest },
            YearByDay = [.. facts.YearByDay.Select(day => day with { LargestSession = largest })],
        };
    }

    private static IEnumerable<KnownMonth> Cancelled() => FourAteliers.Programme.Ateliers.SelectMany(atelier =>
        Month.Range(new(2019, 1), new(2019, 6)).Select(month => new KnownMonth(atelier.Code, month, 1, null, null)));

    private static TestCaseData Case(string name, ReportFacts facts) => new TestCaseData(facts).SetArgDisplayNames(name);

    /// <summary>The bounds of a forecast as a sentence says them: three digits, rounded outwards; and its chance in whole percent.</summary>
    private static IEnumerable<Bilingual> Spoken(Intervals bounds)
    {
        var step = (decimal)Math.Pow(10, Math.Max(0, ((long)bounds.Upper80).ToString(System.Globalization.CultureInfo.InvariantCulture).Length - 3));
        yield return Numbers.Integer((double)(decimal.Floor((decimal)bounds.Lower80 / step) * step));
        yield return Numbers.Integer((double)(decimal.Ceiling((decimal)bounds.Upper80 / step) * step));
    }

    /// <summary>How often the interval holds, and a chance in whole percent.</summary>
    [GeneratedRegex(@"8\schances\s(sur|in)\s10|(moins de|less than|environ|about|plus de|more than)\s\d+\s?%")]
    private static partial Regex OfTheInterval();

    [GeneratedRegex("(\\d{1,2}(er)?\u00A0\\p{L}+ )?\\b(19|20)\\d\\d\\b")]
    private static partial Regex Date();

    [GeneratedRegex("(moins de|plus de)[ \u00A0](0,1|99,9)|(less|more) than[ \u00A0](0\\.1|99\\.9)")]
    private static partial Regex SmallMultiple();

    [GeneratedRegex("\\d[\\d\u202F.,]*(?<=\\d)")]
    private static partial Regex Number();
}
