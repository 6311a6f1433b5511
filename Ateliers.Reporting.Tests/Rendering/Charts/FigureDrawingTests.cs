using System.Globalization;
using System.Xml.Linq;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering;
using Ateliers.Reporting.Rendering.Charts;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Tests.Reports;

namespace Ateliers.Reporting.Tests.Rendering.Charts;

/// <summary>One number and its bar: the number is large where the drawing is a picture, and each value of the bar lies and is named where it is.</summary>
public sealed class FigureDrawingTests
{
    private static readonly Language[] Languages = [Language.French, Language.English];

    private static IEnumerable<TestCaseData> Every() => ChartSamples.All().Where(sample => sample.Chart is FigureChart).Select(sample => new TestCaseData(sample.Chart).SetArgDisplayNames(sample.Name));

    [TestCaseSource(nameof(Every))]
    public void A_picture_says_its_number_larger_than_anything_else(FigureChart chart)
    {
        foreach (var language in Languages)
        {
            var texts = Texts(ChartRenderer.Vector(chart, language));
            var largest = texts.MaxBy(text => Size(text.Element)).Text;
            Assert.That(largest, Is.EqualTo(chart.Number.In(language)));
            Assert.That(texts.Select(text => text.Text), Has.None.Contain("…"), "nothing is cut");
        }
    }

    [TestCaseSource(nameof(Every))]
    public void Every_label_of_the_bar_stands_whole_inside_the_drawing_and_on_no_other(FigureChart chart)
    {
        foreach (var (language, width) in Languages.SelectMany(language => Enum.GetValues<ChartWidth>().Select(width => (language, width))))
        {
            var drawn = ChartRenderer.Svg(chart, language, width);
            var size = XElement.Parse(drawn).Attribute("viewBox")!.Value.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToList();
            var boxes = Texts(drawn).ConvertAll(text => Box(text.Element, text.Text));
            var said = string.Join(' ', Texts(drawn).Select(text => text.Text));
            foreach (var value in new[] { chart.Bar?.Reached.Label, chart.Most, chart.Bar?.Expected?.Label, chart.Bar?.Goal.Label }.OfType<Bilingual>())
            {
                Assert.That(said.Plain(), Does.Contain(value.In(language).Plain()), $"{width} {language}");
            }

            Assert.That(boxes.Where(box => box.Left < -4 || box.Right > size[2] + 1 || box.Top < -2 || box.Bottom > size[3] + 6), Is.Empty, $"{width} {language}");
            Assert.That(boxes.Where((box, i) => boxes.Skip(i + 1).Any(other => box.Left < other.Right && other.Left < box.Right && box.Top < other.Bottom && other.Top < box.Bottom)), Is.Empty, $"{width} {language}");
        }
    }

    [Test]
    public void The_bar_is_as_long_as_its_part_of_the_goal_and_past_the_goal_as_long_as_what_is_reached()
    {
        var (half, beaten) = (Bars(ChartSamples.Track(50_000, 60_000, 41_280)), Bars(ChartSamples.Track(112_480, 118_003, null)));
        Assert.That(half["accent"] / half["surface"], Is.EqualTo(0.5).Within(0.002));
        Assert.That(half["fan80"] / half["surface"], Is.EqualTo(0.6).Within(0.002));
        Assert.That(beaten["accent"] / beaten["surface"], Is.EqualTo(112_480d / 118_003).Within(0.002));
    }

    /// <summary>The longest box of each colour.</summary>
    private static Dictionary<string, double> Bars(GoalTrack bar) => XElement.Parse(ChartRenderer.Svg(ChartSamples.Figure(ChartSamples.Said(1), bar), Language.French, ChartWidth.Wide))
        .Elements().Where(element => element.Name.LocalName == "rect").GroupBy(rect => Palette.All.Single(colour => colour.Light == rect.Attribute("fill")!.Value).Name, rect => Number(rect, "width")).ToDictionary(group => group.Key, group => group.Max(), StringComparer.Ordinal);

    private static List<(XElement Element, string Text)> Texts(string svg) => [.. XDocument.Parse(svg).Root!.Elements().Where(element => element.Name.LocalName == "text").Select(element => (element, element.Value))];

    private static (double Left, double Top, double Right, double Bottom) Box(XElement text, string words)
    {
        var (x, y, size) = (Number(text, "x"), Number(text, "y"), Size(text));
        var face = text.Attribute("font-weight")?.Value switch { "700" => Face.Bold, "600" => Face.SemiBold, _ => Face.Regular };
        var width = ChartFonts.Width(words, (float)size, face);
        var left = text.Attribute("text-anchor")?.Value == "end" ? x - width : x;
        return (left, y - (size * 0.75), left + width, y + (size * 0.1));
    }

    private static double Size(XElement text) => Number(text, "font-size");

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
