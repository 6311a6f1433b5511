using System.Globalization;
using System.Xml.Linq;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Charts;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Tests.Domain;
using Ateliers.Reporting.Tests.Reports;

namespace Ateliers.Reporting.Tests.Rendering.Charts;

/// <summary>The values that lie over a drawing: what they say is what the table says, and where they lie is where it was drawn.</summary>
public sealed class ChartOverlayTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly ChartWidth[] Screens = [ChartWidth.Wide, ChartWidth.Narrow];

    public static IEnumerable<TestCaseData> EveryReport => EveryReportTests.All;

    [TestCaseSource(nameof(EveryReport))]
    public void Each_value_says_what_a_cell_of_the_table_says_and_a_number_is_the_one_of_its_place(ReportFacts facts)
    {
        foreach (var (chart, language, width) in Drawings(facts))
        {
            var table = chart.Words.Data;
            foreach (var (series, point) in Points(ChartRenderer.ForPage(chart, language, width).Overlay))
            {
                var column = table.Columns.Index().Single(entry => entry.Item.Header.In(language) == series).Index;
                var cells = table.Rows.Where(row => row[0].Text.In(language) == (string)point.Attribute("data-at")!).Select(row => row[column].Text.In(language));
                Assert.That(cells, Has.Member((string)point.Attribute("data-is")!), chart.Words.Id);
            }
        }
    }

    [TestCaseSource(nameof(EveryReport))]
    public void Every_number_of_the_table_that_is_drawn_can_be_asked_for_on_each_screen(ReportFacts facts)
    {
        foreach (var (chart, language, width) in Drawings(facts))
        {
            var table = chart.Words.Data;
            int[] columns = chart switch
            {
                CurveChart curve => [.. curve.Lines.Select(line => line.Column!.Value)],
                StackedChart stacked => [.. Enumerable.Range(1, stacked.Stacks.Count), .. stacked.Dots is null ? Array.Empty<int>() : [table.Columns.Count - 1]],
                _ => [1],
            };
            var rows = chart is BarsChart bars ? table.Rows.Take(bars.Bars.Count) : table.Rows;
            var expected = rows.SelectMany(row => columns.Where(column => row[column].Value is not null).Select(column => (table.Columns[column].Header.In(language), row[0].Text.In(language), row[column].Text.In(language))));
            var told = Points(ChartRenderer.ForPage(chart, language, width).Overlay).Select(entry => (entry.Series, (string)entry.Point.Attribute("data-at")!, (string)entry.Point.Attribute("data-is")!));
            Assert.That(expected.Except(told), Is.Empty, $"{chart.Words.Id} {width}");
        }
    }

    [TestCaseSource(nameof(EveryReport))]
    public void Each_bar_and_the_end_of_the_curve_lie_under_its_value(ReportFacts facts)
    {
        foreach (var (chart, language, width) in Drawings(facts))
        {
            var drawn = ChartRenderer.ForPage(chart, language, width);
            var root = XElement.Parse(drawn.Svg);
            var places = Points(drawn.Overlay).Select(entry => Place(entry.Point)).ToList();
            var bars = chart is CurveChart ? [] : root.Elements(Svg + "rect").Where(rect => IsBar(rect, chart)).Select(Place);
            var ends = root.Elements(Svg + "circle").Concat(root.Elements(Svg + "ellipse")).Where(dot => (string?)dot.Attribute("fill") == Ateliers.Reporting.Rendering.Palette.Mark(Tone.Accent).Light).Select(Place);
            Assert.That(bars.Where(bar => !places.Exists(place => Near(place, bar))), Is.Empty, $"{chart.Words.Id} {width}: bars");
            Assert.That(ends.Where(dot => chart is CurveChart curve && curve.RowDays!.Contains(curve.Lines[^1].Points[^1].Day) && !places.Exists(place => Near(place, dot))), Is.Empty, $"{chart.Words.Id} {width}: the end of the curve");
        }
    }

    [Test]
    public void A_provisional_report_says_so_beside_its_own_numbers_and_not_beside_those_it_is_compared_with()
    {
        var report = ReportComposer.Compose(SampleFacts.Of(FourAteliers.Days("2019-01-01", "2019-12-31"), "2019-06-30", SampleFacts.FirstQuarter));
        var curve = (CurveChart)report.Sections.SelectMany(section => section.Charts).First(chart => chart is CurveChart);
        var notes = Points(ChartRenderer.ForPage(curve, Language.English, ChartWidth.Wide).Overlay).ToLookup(entry => entry.Series, entry => Note(entry.Point));
        Assert.That(notes["People reached"], Is.Not.Empty.And.All.EqualTo("provisional"));
        Assert.That(notes["Expected at the pace of the goal"], Is.Not.Empty.And.All.EqualTo(""));
    }

    [Test]
    public void A_month_received_in_part_says_so_and_one_of_which_nothing_came_in_says_what_the_table_says()
    {
        var gaps = ChartSamples.Gaps();
        Cell Said(double? value) => value is { } number ? new Cell(Numbers.Integer(number), number) : new Cell(new("non reçu", "not received"));
        var table = new Table(
            Bilingual.Same("t"),
            [new(new("Mois", "Month"), false), .. gaps.Stacks.Select(stack => new Column(stack.Label, true)), new(new("Personnes", "People"), true)],
            [.. gaps.Categories.Index().Select(month => (IReadOnlyList<Cell>)[new Cell(month.Item), .. gaps.Stacks.Select(stack => Said(stack.Values[month.Index])), Said(gaps.Dots![month.Index])])]);
        var points = Points(ChartRenderer.ForPage(gaps with { Words = gaps.Words with { Data = table, Provisional = new("provisoire", "provisional") } }, Language.French, ChartWidth.Narrow).Overlay)
            .ToLookup(entry => (string)entry.Point.Attribute("data-at")!, entry => entry.Point);
        Assert.That(points["févr."].Where(point => (string?)point.Attribute("data-is") != "non reçu").Select(Note), Has.Exactly(4).Items.And.All.EqualTo("reçu en partie"));
        Assert.That(points["juin"].Select(point => (string?)point.Attribute("data-is")), Is.All.EqualTo("non reçu"));
        Assert.That(points["juin"].Select(Note), Is.All.EqualTo(""), "what is no number is not provisional");
        Assert.That(points["mars"].Where(point => (string?)point.Attribute("data-is") != "non reçu").Select(Note), Is.All.EqualTo("provisoire"));
    }

    [Test]
    public void The_curve_begins_at_its_last_known_value()
    {
        var curve = ReportComposer.Compose(SampleFacts.MidYear()).Sections.SelectMany(section => section.Charts).First(chart => chart is CurveChart);
        var first = Points(ChartRenderer.ForPage(curve, Language.French, ChartWidth.Wide).Overlay).Single(entry => entry.Point.Attribute("aria-selected") is not null);
        Assert.That(((string)first.Point.Attribute("data-at")!).Plain(), Is.EqualTo("31 mars 2019"));
        Assert.That((string?)first.Point.Attribute("data-is"), Is.EqualTo("3\u202f600"));
    }

    [Test]
    public void Paper_and_a_chart_without_a_table_have_none() => Assert.Multiple(() =>
    {
        var chart = ReportComposer.Compose(SampleFacts.MidYear()).Sections.SelectMany(section => section.Charts).First();
        Assert.That(ChartRenderer.ForPage(chart, Language.French, ChartWidth.Print).Overlay, Is.Empty);
        foreach (var (name, sample) in ChartSamples.All())
        {
            Assert.That(ChartRenderer.ForPage(sample, Language.French, ChartWidth.Wide).Overlay, Is.Empty, name);
        }
    });

    [Test]
    public void Hostile_words_stay_words()
    {
        var hostile = Bilingual.Same("\"><script>&");
        var words = ChartSamples.Words("x") with { Title = hostile, Data = new Table(hostile, [new(hostile, false), new(hostile, true)], [[new Cell(hostile), new Cell(hostile, 1)]]), Provisional = hostile };
        var overlay = ChartRenderer.ForPage(new BarsChart(words, [new Bar(hostile, 1, hostile, Tone.Accent)], null), Language.English, ChartWidth.Wide).Overlay;
        Assert.That(overlay, Does.Not.Contain("<script"));
        Assert.That(Points(overlay).Single().Point.Attribute("data-is")!.Value, Is.EqualTo(hostile.En));
    }

    private static IEnumerable<(Chart Chart, Language Language, ChartWidth Width)> Drawings(ReportFacts facts) =>
        from chart in ReportComposer.Compose(facts).Sections.SelectMany(section => section.Charts)
        from screen in Screens.Index()
        select (chart, screen.Index == 0 ? Language.French : Language.English, screen.Item);

    private static IEnumerable<(string Series, XElement Point)> Points(string overlay) => overlay.Length == 0 ? [] : XElement.Parse(overlay).Elements("g")
        .SelectMany(group => group.Elements().Select(point => ((string)group.Attribute("aria-label")!, point)));

    private static string Note(XElement point) => (string?)point.Attribute("data-note") ?? (string?)point.Parent!.Attribute("data-note") ?? "";

    // Neither the track behind a share, nor the square of a key, nor the half square of a month received in part.
    private static bool IsBar(XElement rect, Chart chart)
    {
        var tones = chart is BarsChart bars ? bars.Bars.Select(bar => bar.Tone) : ((StackedChart)chart).Stacks.Select(stack => stack.Tone);
        return tones.Any(tone => (string?)rect.Attribute("fill") == Ateliers.Reporting.Rendering.Palette.Mark(tone).Light)
            && (chart is BarsChart || Number(rect, "width") > 12);
    }

    private static (double X, double Y, double Width, double Height) Place(XElement shape) => shape.Name.LocalName == "rect"
        ? (Number(shape, "x"), Number(shape, "y"), Number(shape, "width"), Number(shape, "height"))
        : (Number(shape, "cx"), Number(shape, "cy"), 0, 0);

    private static bool Near((double X, double Y, double Width, double Height) one, (double X, double Y, double Width, double Height) other) =>
        Math.Abs(one.X - other.X) < 0.3 && Math.Abs(one.Y - other.Y) < 0.3 && Math.Abs(one.Width - other.Width) < 0.3 && Math.Abs(one.Height - other.Height) < 0.3;

    private static double Number(XElement shape, string name) => double.Parse((string?)shape.Attribute(name) ?? "0", CultureInfo.InvariantCulture);
}
