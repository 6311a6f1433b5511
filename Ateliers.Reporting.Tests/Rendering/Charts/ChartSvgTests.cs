using System.Xml.Linq;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering;
using Ateliers.Reporting.Rendering.Charts;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Tests.Rendering.Charts;

public sealed class ChartSvgTests
{
    private static readonly string[] Weights = ["600", "700"];

    private static readonly string[] Series = [.. Enumerable.Range(0, 4).Select(place => Palette.Mark(Tone.Series1 + place).Light)];

    private static IEnumerable<TestCaseData> Every() =>
        from sample in ChartSamples.All()
        from language in Enum.GetValues<Language>()
        from width in Enum.GetValues<ChartWidth>()
        select new TestCaseData(sample.Chart, language, width).SetArgDisplayNames(sample.Name, $"{language}", $"{width}");

    [TestCaseSource(nameof(Every))]
    public void A_page_can_hold_every_chart(Chart chart, Language language, ChartWidth width)
    {
        var svg = ChartRenderer.Svg(chart, language, width);
        var root = XDocument.Parse(svg).Root!;
        var all = root.DescendantsAndSelf().ToArray();
        var ids = all.Attributes("id").Select(a => a.Value).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(svg, Does.StartWith("<svg ").And.Not.Contain("NaN").And.Not.Contain("url("));
            Assert.That(svg, Has.Length.LessThan(25_000));
            Assert.That(root.Attribute("viewBox")!.Value, Does.StartWith(width switch { ChartWidth.Wide => "0 0 880 ", ChartWidth.Narrow => "0 0 358 ", _ => "0 0 688 " }));
            Assert.That(root.Attribute("role")!.Value, Is.EqualTo("img"));
            Assert.That(root.Attribute("width"), Is.Null);
            Assert.That(root.Attribute("aria-labelledby")!.Value.Split(' '), Is.EqualTo(ids));
            Assert.That(ids, Is.Unique);
            Assert.That(root.Elements().Take(2).Select(e => e.Value), Is.EqualTo(Spoken(chart, language)));
            Assert.That(all.Attributes("style"), Is.Empty);
            Assert.That(
                all.Attributes().Where(a => a.Name.LocalName is "fill" or "stroke" && a.Value != "none").Where(a => !ChartStyles.Css.Contains($".chart [{a.Name}=\"{a.Value}\"]{{{a.Name}:var(--tone-", StringComparison.Ordinal)),
                Is.Empty, "each colour follows the page into the dark");
            Assert.That(all.Attributes("font-weight").Select(a => a.Value).Distinct(), Is.SubsetOf(Weights));
        });
    }

    [Test]
    public void Title_subtitle_and_foot_are_left_to_the_page() => Assert.That(
        Texts(ChartSamples.Curve(ChartSamples.Year.To), Language.English),
        Has.None.Contains("behind the pace").And.None.Contains("running total").And.None.Contains("simulated"));

    [Test]
    public void Lines_are_named_and_the_goal_too() => Assert.That(
        Texts(ChartSamples.Curve(new DateOnly(2019, 3, 31)), Language.English),
        Is.SupersetOf(new[] { "2018: 27,120", "expected pace", "2019: 12,480 people", "Goal: 100,000 people", "Nancy opens" }));

    [Test]
    public void Axes_speak_french() => Assert.That(
        Texts(ChartSamples.Curve(ChartSamples.Year.To), Language.French),
        Is.SupersetOf(new[] { "0", "20\u202f000", "100\u202f000", "janv.", "févr.", "août", "déc." }));

    [Test]
    public void Axes_speak_english() => Assert.That(
        Texts(ChartSamples.Curve(ChartSamples.Year.To), Language.English),
        Is.SupersetOf(new[] { "0", "20,000", "100,000", "Jan", "Feb", "Aug", "Dec" }));

    [Test]
    public void A_phone_lists_events_with_their_days() => Assert.That(
        Texts(ChartSamples.Curve(ChartSamples.Year.To), Language.French, ChartWidth.Narrow),
        Has.Member("4\u00a0févr.\u00a0: ouverture de Nancy"));

    [Test]
    public void A_value_that_is_not_known_is_told_in_words_without_a_bar()
    {
        var svg = XDocument.Parse(ChartRenderer.Svg(ChartSamples.Bars(4), Language.English, ChartWidth.Wide));
        Assert.Multiple(() =>
        {
            Assert.That(svg.Root!.Elements().Count(e => Series.Contains(e.Attribute("fill")?.Value)), Is.EqualTo(3));
            Assert.That(Texts(ChartSamples.Bars(4), Language.English), Has.Member("no file yet"));
        });
    }

    [Test]
    public void Totals_stand_over_the_bars_where_all_fit() => Assert.That(
        Texts(ChartSamples.Stacked(12, 4, dots: false), Language.French), Has.Member("4\u202f201"));

    [TestCase(1, 12, "beside the last bar")]
    [TestCase(null, 13, "in a key of boxes")]
    [TestCase(0, 13, "in a key of boxes")]
    public void A_layer_is_named_beside_the_last_bar_only_where_that_has_one(int? last, int boxes, string where)
    {
        var chart = ChartSamples.Stacked(12, 4, dots: false);
        var svg = ChartRenderer.Svg(
            chart with { Stacks = [chart.Stacks[0] with { Values = [.. chart.Stacks[0].Values.SkipLast(1), last * 900] }, .. chart.Stacks.Skip(1)] }, Language.French, ChartWidth.Wide);
        var tones = XDocument.Parse(svg).Root!.Elements().Where(e => e.Name.LocalName == "rect").Select(e => e.Attribute("fill")!.Value).ToList();
        Assert.That(tones.Count(tone => tone == Palette.Mark(Tone.Series2).Light), Is.EqualTo(boxes), where);
    }

    [Test]
    public void A_month_that_has_not_come_in_is_marked_and_is_no_blank([Values] ChartWidth width)
    {
        var texts = Texts(ChartSamples.Gaps(), Language.English, width);
        Assert.That(texts, Has.Member("received in part"), "the key");
        Assert.That(texts.Count(text => text == "not received"), Is.EqualTo(2), "the key, and over the last three months");
        Assert.That(Crosses(ChartSamples.Gaps()), Is.EqualTo(2 * (4 + 1)), "four months and the key, two strokes each");
        Assert.That(Crosses(ChartSamples.Stacked(12, 4, dots: true)), Is.Zero);

        int Crosses(Chart chart) => XDocument.Parse(ChartRenderer.Svg(chart, Language.English, width)).Root!.Elements()
            .SelectMany(e => SvgPoints.Of(e.Attribute("d")?.Value ?? ""))
            .Count(line => line is [var from, var to] && from.X != to.X && from.Y != to.Y);
    }

    [Test]
    public void Lines_of_one_look_that_follow_one_another_are_one_path()
    {
        var paths = XDocument.Parse(ChartRenderer.Svg(ChartSamples.Stacked(12, 4, dots: false), Language.English, ChartWidth.Wide)).Root!.Elements().Where(e => e.Name.LocalName == "path" && (string?)e.Attribute("stroke") == Palette.Rule.Light).ToList();
        Assert.That(paths, Has.Count.EqualTo(1), "the grid");
        Assert.That(SvgPoints.Of(paths[0].Attribute("d")!.Value), Has.Count.InRange(3, 6).And.All.Matches<IReadOnlyList<(decimal X, decimal Y)>>(line => line is [var from, var to] && from.Y == to.Y && to.X > from.X));
        Assert.That(paths[0].Attribute("stroke-linejoin"), Is.Null);
    }

    [Test]
    public void Nothing_is_said_in_words() => Assert.Multiple(() =>
    {
        Assert.That(Texts(ChartSamples.Bars(0), Language.French), Is.EqualTo(new[] { "Aucune donnée pour cette période" }));
        Assert.That(Texts(ChartSamples.Stacked(0, 4, dots: true), Language.English), Is.EqualTo(new[] { "No data for this period" }));
    });

    [Test]
    public void A_value_that_is_no_number_is_passed_over() => Assert.That(
        () => ChartRenderer.Svg(
            ChartSamples.Bars(1) with { Bars = [ChartSamples.Bars(1).Bars[0] with { Value = double.NaN }] }, Language.French, ChartWidth.Wide),
        Does.Not.Contain("NaN"));

    private static IEnumerable<string> Spoken(Chart chart, Language language) =>
        [chart.Words.Title.In(language), chart.Words.Alt.In(language)];

    private static string[] Texts(Chart chart, Language language, ChartWidth width = ChartWidth.Wide) =>
        [.. XDocument.Parse(ChartRenderer.Svg(chart, language, width)).Root!.Elements().Where(e => e.Name.LocalName == "text").Select(e => e.Value)];
}
