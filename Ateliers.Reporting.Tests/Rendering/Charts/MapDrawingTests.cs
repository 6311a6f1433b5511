using System.Globalization;
using System.Xml.Linq;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering;
using Ateliers.Reporting.Rendering.Charts;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Tests.Rendering.Charts;

/// <summary>The map of the ateliers: where they lie, how large their circles are, and that no word lies on another.</summary>
internal sealed class MapDrawingTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static IEnumerable<TestCaseData> Every() => ChartSamples.All().Where(sample => sample.Chart is MapChart).Select(sample => new TestCaseData(sample.Chart).SetArgDisplayNames(sample.Name));

    [Test]
    public void The_outline_is_the_mainland_and_Corsica_and_lies_in_the_frame()
    {
        var rings = FranceOutline.Rings;
        Assert.Multiple(() =>
        {
            Assert.That(rings.Select(ring => ring.Count), Is.EqualTo(new[] { 272, 22 }));
            Assert.That(rings.SelectMany(ring => ring), Is.All.Matches<(double Latitude, double Longitude)>(point => MapChart.Holds(point.Latitude, point.Longitude)));
            Assert.That(rings[1].Average(point => point.Longitude), Is.EqualTo(9.1).Within(0.3));
        });
    }

    [Test]
    public void Land_and_coast_are_one_shape_of_the_drawing()
    {
        var paths = XElement.Parse(ChartRenderer.ForPage(Maps.Of(4, 3), Language.French, ChartWidth.Wide).Svg).Elements(Svg + "path").ToList();
        Assert.That(paths.Select(path => ((string?)path.Attribute("fill"), (string?)path.Attribute("stroke"), (string?)path.Attribute("stroke-width"))), Is.EqualTo(Enumerable.Repeat((Palette.Surface.Light, Palette.Rule.Light, "1"), FranceOutline.Rings.Count)));
    }

    [TestCase(48.117, -1.677, true)]
    [TestCase(42.70, 9.45, true, TestName = "Bastia")]
    [TestCase(-20.88, 55.45, false, TestName = "Saint-Denis de La Réunion")]
    public void The_frame_holds_metropolitan_France(double latitude, double longitude, bool holds) => Assert.That(MapChart.Holds(latitude, longitude), Is.EqualTo(holds));

    [Test]
    public void The_area_of_a_circle_is_in_proportion_to_its_people()
    {
        var radii = Circles(Maps.Of(1_600, 400, 100), ChartWidth.Wide).Select(circle => circle.Radius).ToList();
        Assert.That(radii[0] / radii[1], Is.EqualTo(2).Within(0.02));
        Assert.That(radii[0] / radii[2], Is.EqualTo(4).Within(0.05));
        Assert.That(Circles(Maps.Of(5, 5, 5, 5), ChartWidth.Wide).Select(circle => circle.Radius).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void Cities_lie_to_each_other_as_on_the_ground()
    {
        var circles = Circles(Maps.Of(4, 3, 2, 1), ChartWidth.Wide);
        var (rennes, montpellier, nancy, saintEtienne) = (circles[0], circles[1], circles[2], circles[3]);
        Assert.Multiple(() =>
        {
            Assert.That(rennes.X, Is.LessThan(montpellier.X));
            Assert.That(nancy.Y, Is.LessThan(rennes.Y));
            Assert.That(saintEtienne.Y, Is.LessThan(montpellier.Y));

            Assert.That(double.Hypot(rennes.X - montpellier.X, rennes.Y - montpellier.Y) / double.Hypot(rennes.X - nancy.X, rennes.Y - nancy.Y), Is.EqualTo(Air(48.117, -1.677, 43.610, 3.877) / Air(48.117, -1.677, 48.693, 6.184)).Within(0.004));
        });
    }

    /// <summary>Brest to Strasbourg, Dunkirk to Perpignan, Bastia to Nice: a true map scales all by the same, within the few thousandths that a cone costs.</summary>
    [TestCase(48.39, -4.49, 48.58, 7.75)]
    [TestCase(51.03, 2.38, 42.70, 2.90)]
    [TestCase(42.70, 9.45, 43.70, 7.27)]
    public void A_distance_on_the_map_is_the_one_by_air(double latitude, double longitude, double toLatitude, double toLongitude)
    {
        var (from, to) = (MapProjection.Of(latitude, longitude), MapProjection.Of(toLatitude, toLongitude));
        Assert.That(double.Hypot(from.X - to.X, from.Y - to.Y), Is.EqualTo(Air(latitude, longitude, toLatitude, toLongitude)).Within(0.6).Percent);
    }

    [TestCaseSource(nameof(Every))]
    public void No_label_lies_on_another_or_on_a_circle_or_outside(MapChart chart) => Assert.Multiple(() =>
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var kind in Enum.GetValues<SheetKind>().Where(kind => kind != SheetKind.Square))
            {
                using var sheet = new Sheet(kind, language);
                sheet.SetFrame(new Box(48, 190, 1152, 560));
                MapDrawing.Draw(chart, sheet);
                var letters = sheet.Texts.Select(text => (text.Text, Box: BoxOf(text))).ToList();
                Assert.That(letters.Where(one => letters.Exists(other => other != one && other.Box.Meets(one.Box))).Select(one => one.Text), Is.Empty, $"{kind} {language}: on each other");
                Assert.That(letters.Where(one => sheet.Values.Any(value => Meets(value.Box, one.Box))).Select(one => one.Text), Is.Empty, $"{kind} {language}: on a circle");
                Assert.That(letters.Where(one => one.Box.Left < sheet.Frame.Left - 1 || one.Box.Right > sheet.Frame.Right + 1 || one.Box.Top < sheet.Frame.Top - 1 || one.Box.Bottom > sheet.Frame.Bottom + 1).Select(one => one.Text), Is.Empty, $"{kind} {language}: outside");
            }
        }
    });

    [Test]
    public void Four_cities_have_all_their_words_on_every_width([Values] ChartWidth width, [Values] Language language)
    {
        foreach (var chart in new[] { Maps.Of(12_480, 8_120, 3_900, 900), Maps.Of(800, 800, 800, 800), Maps.Of(98_412, 3, 12, 7), Maps.AtLeast })
        {
            var texts = string.Join(' ', XDocument.Parse(ChartRenderer.Svg(chart, language, width)).Root!.Elements(Svg + "text").Select(text => text.Value));
            foreach (var place in chart.Places)
            {
                Assert.That(texts, Does.Contain(string.Join(' ', ((Bilingual[])[place.Name, .. place.Labels]).Select(label => label.In(language)))));
            }
        }
    }

    [Test]
    public void What_has_not_come_in_and_nobody_is_an_empty_ring()
    {
        var svg = XDocument.Parse(ChartRenderer.Svg(Maps.Of(12_480, null, 0), Language.English, ChartWidth.Wide)).Root!;
        Assert.That(svg.Elements().Count(shape => (string?)shape.Attribute("fill") == Palette.Muted.Light), Is.EqualTo(2));
        Assert.That(svg.Elements(Svg + "text").Select(text => text.Value), Has.Member("not received").And.Member("0 people".Replace(' ', '\u00a0')));
    }

    private static double Air(double latitude, double longitude, double toLatitude, double toLongitude)
    {
        static double Radians(double degrees) => degrees * Math.PI / 180;
        return Math.Acos((Math.Sin(Radians(latitude)) * Math.Sin(Radians(toLatitude))) + (Math.Cos(Radians(latitude)) * Math.Cos(Radians(toLatitude)) * Math.Cos(Radians(toLongitude - longitude))));
    }

    /// <summary>Whether a circle, given by the box around it, reaches into another box.</summary>
    private static bool Meets(Box circle, Box box)
    {
        var (x, y) = ((circle.Left + circle.Right) / 2, (circle.Top + circle.Bottom) / 2);
        return double.Hypot(x - Math.Clamp(x, box.Left, box.Right), y - Math.Clamp(y, box.Top, box.Bottom)) < circle.Width / 2;
    }

    private static Box BoxOf(TextMark text)
    {
        var width = ChartFonts.Width(text.Text, text.Size, text.Face);
        var left = text.X - (text.Anchor switch { Anchor.End => width, Anchor.Middle => width / 2, _ => 0 });
        return new Box(left, text.Y - (text.Size * 0.75f), left + width, text.Y + (text.Size * 0.2f));
    }

    private static List<(double X, double Y, double Radius)> Circles(MapChart chart, ChartWidth width)
    {
        var table = new Table(Bilingual.Same("t"), [new(Bilingual.Same("a"), false), new(Bilingual.Same("n"), true)], [.. chart.Places.Select(place => (IReadOnlyList<Cell>)[new Cell(place.Name), new Cell(place.Labels[0], place.Value)])]);
        var overlay = XElement.Parse(ChartRenderer.ForPage(chart with { Words = chart.Words with { Data = table } }, Language.French, width).Overlay);
        double Number(XElement circle, string name) => double.Parse((string)circle.Attribute(name)!, CultureInfo.InvariantCulture);
        return [.. overlay.Descendants("circle").Select(circle => (Number(circle, "cx"), Number(circle, "cy"), Number(circle, "r") - DotMark.Rim))];
    }
}
