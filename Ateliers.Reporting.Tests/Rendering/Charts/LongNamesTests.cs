using System.Xml.Linq;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering;
using Ateliers.Reporting.Rendering.Charts;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Tests.Rendering.Charts;

/// <summary>Twelve ateliers, half of them with long names: nothing is cut and no event is lost.</summary>
public sealed class LongNamesTests
{
    private static readonly string[] Names =
    [
        "Rennes", "Montpellier", "Nancy", "Saint-Étienne", "Saint-Germain-en-Laye – Médiathèque Marcel-Proust",
        "Montpellier Méditerranée Métropole, site de la Mosson", "Aix-en-Provence – Cité du Livre", "Le Havre – Bibliothèque Oscar-Niemeyer",
        "Villeneuve-d’Ascq – Médiathèque municipale", "Clermont-Ferrand – Maison du numérique et des associations", "Besançon",
        "Chalon-sur-Saône – Espace des Arts et des Sciences",
    ];

    private static IEnumerable<AxisEvent> Events =>
    [
        .. Names.Select((name, i) => new AxisEvent(new DateOnly(2019, 3, 2).AddDays(i * 7), new Bilingual($"ouverture de {name}", $"{name} opens"))),
        new(new DateOnly(2019, 8, 5), new Bilingual("congés d’été", "summer holidays"), new DateOnly(2019, 8, 24)),
    ];

    private static CurveChart Curve => ChartSamples.Curve(new DateOnly(2019, 12, 31)) with { Events = [.. Events] };

    [Test]
    public void Every_event_has_its_mark_and_its_name_on_a_page([Values] Language language, [Values] ChartWidth width)
    {
        var root = XDocument.Parse(ChartRenderer.Svg(Curve, language, width)).Root!;
        var said = string.Join(' ', root.Elements().Where(e => e.Name.LocalName == "text").Select(e => e.Value));
        var dots = root.Elements().Count(e => e.Name.LocalName is "circle" or "ellipse" && e.Attribute("class")!.Value == ChartStyles.Fill(Palette.Muted));
        var stretches = root.Elements().Count(e => e.Attribute("class")?.Value == ChartStyles.Fill(Palette.Surface));
        Assert.Multiple(() =>
        {
            Assert.That(dots, Is.EqualTo(Names.Length));
            Assert.That(stretches, Is.EqualTo(1));
            Assert.That(said, Does.Not.Contain("…"));
            foreach (var mark in Events)
            {
                Assert.That(said, Does.Contain(mark.Label.In(language)));
            }
        });
    }

    [Test]
    public void An_event_without_a_name_at_the_axis_has_a_number_there_and_in_the_list()
    {
        using var sheet = new Sheet(SheetKind.Wide, Language.French);
        var axis = new DayAxis(sheet, ChartSamples.Year, []);
        var layout = EventLayout.Of(sheet, axis, [.. Events], 60, 760);
        var listed = layout.Columns.SelectMany(column => column).ToList();
        Assert.That(listed.Select(entry => entry.Number), Is.EqualTo(Enumerable.Range(1, listed.Count)));
        Assert.That(layout.Labels.Count + listed.Count, Is.EqualTo(Names.Length + 1));
        Assert.That(layout.NumberMarks[0].Text, Does.StartWith("1"));
        Assert.That(layout.NumberMarks[^1].Text, Does.EndWith($"{listed.Count}"));
        Assert.That(layout.Labels.Select(label => label.Row), Has.None.EqualTo(0), "the first row is that of the numbers");
    }

    [TestCase(Language.French, "Marques sans nom\u00a0: ", "page du rapport")]
    [TestCase(Language.English, "Marks without a name: ", "page of the report")]
    public void A_picture_says_how_many_events_it_does_not_name(Language language, string begin, string end)
    {
        using var sheet = new Sheet(SheetKind.Picture, language);
        var layout = EventLayout.Of(sheet, new DayAxis(sheet, ChartSamples.Year, []), [.. Events], 134, 922);
        Assert.That(layout.Note, Does.StartWith($"{begin}{Names.Length + 1 - layout.Labels.Count} ").And.EndsWith(end));
        Assert.That(layout.Labels, Has.Count.GreaterThanOrEqualTo(3));
    }

    [Test]
    public void A_lone_event_on_a_picture_needs_no_note()
    {
        using var sheet = new Sheet(SheetKind.Picture, Language.French);
        var layout = EventLayout.Of(sheet, new DayAxis(sheet, ChartSamples.Year, []), [Events.First()], 134, 922);
        Assert.That((layout.Note, layout.Rows, layout.Labels.Count), Is.EqualTo(((string?)null, 1, 1)));
    }

    [Test]
    public void No_name_of_a_bar_is_cut([Values] Language language, [Values] ChartWidth width) =>
        Assert.That(ChartRenderer.Svg(Bars, language, width), Does.Not.Contain("…"));

    [Test]
    public void No_name_of_a_bar_is_cut_in_a_picture()
    {
        using var sheet = new Sheet(SheetKind.Picture, Language.French);
        sheet.SetFrame(new Box(48, 214, 1152, 562));
        var slots = BarsLayout.Of(Bars, sheet).Slots;
        Assert.That(slots.Select(slot => string.Join(' ', slot.Name)), Is.EqualTo(Names));
        Assert.That(slots.Select(slot => slot.Name.Count), Is.All.LessThanOrEqualTo(2));
    }

    [Test]
    public void No_name_of_a_key_is_cut([Values] Language language, [Values] ChartWidth width)
    {
        var chart = ChartSamples.Stacked(12, 4, dots: true);
        var long_ = chart with { Stacks = [.. chart.Stacks.Select((stack, i) => stack with { Label = Bilingual.Same(Names[i + 4]) })] };
        Assert.That(ChartRenderer.Svg(long_, language, width), Does.Not.Contain("…"));
    }

    [Test]
    public void A_long_title_of_a_picture_is_set_smaller_and_never_cut() => Assert.Multiple(() =>
    {
        const string Longest =
            "D’après les fichiers reçus, au 30 septembre 2019, au moins 100\u202f000 personnes accompagnées en France\u00a0: au plus 100\u202f000 de moins qu’au rythme de l’objectif";
        Assert.That(TextSetting.Fits(Longest, 1104, 36, Face.Bold, 2), Is.False);
        Assert.That(TextSetting.Fits(Longest, 1104, 28, Face.Bold, 2), Is.True);
    });

    private static BarsChart Bars => ChartSamples.Bars(0) with
    {
        Bars = [.. Names.Select((name, i) => new Bar(Bilingual.Same(name), 400 - (i * 20), Bilingual.Same("400"), Tone.Grey))],
    };
}
