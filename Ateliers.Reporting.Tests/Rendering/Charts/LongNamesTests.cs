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
        var dots = root.Elements().Count(e => e.Name.LocalName is "circle" or "ellipse" && e.Attribute("fill")!.Value == Palette.Muted.Light);
        var stretches = root.Elements().Count(e => e.Attribute("fill")?.Value == Palette.Surface.Light);
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
    public void Where_not_all_names_fit_every_event_has_a_number_at_the_axis_and_in_the_list([Values] Language language)
    {
        foreach (var kind in Enum.GetValues<SheetKind>().Where(kind => kind != SheetKind.Square))
        {
            using var sheet = new Sheet(kind, language);
            sheet.SetFrame(Frame(kind));
            var layout = EventLayout.Of(sheet, new DayAxis(sheet, ChartSamples.Year, []), [.. Events], sheet.Frame.Left + 60, sheet.Frame.Right - 160);
            var listed = layout.Columns.SelectMany(column => column).ToList();
            Assert.That(layout.Labels, Is.Empty, $"{kind}: one system, not two");
            var told = kind == SheetKind.Picture ? listed.SkipLast(1).ToList() : listed;
            Assert.That(told.Select(entry => entry.Number), Is.EqualTo(Enumerable.Range(1, told.Count)), $"{kind}");
            Assert.That(told, Has.Count.GreaterThanOrEqualTo(kind == SheetKind.Picture ? 8 : Names.Length + 1), $"{kind}");
            Assert.That(listed.SelectMany(entry => entry.Lines), Has.None.Contains("…"), $"{kind}");
            Assert.That(layout.NumberMarks[0].Text, Does.StartWith("1"));
            Assert.That(layout.NumberMarks[^1].Text, Does.EndWith($"{Names.Length + 1}"));
        }
    }

    [TestCase(Language.French, "et ", "nommés sur la page du rapport")]
    [TestCase(Language.English, "and ", "named on the page of the report")]
    public void A_picture_counts_the_events_that_its_list_cannot_hold(Language language, string begin, string end)
    {
        using var sheet = new Sheet(SheetKind.Picture, language);
        sheet.SetFrame(Frame(SheetKind.Picture));
        AxisEvent[] forty = [.. Enumerable.Range(0, 40).Select(i => new AxisEvent(new DateOnly(2019, 1, 2).AddDays(i * 9), Events.ElementAt(i % 12).Label))];
        var layout = EventLayout.Of(sheet, new DayAxis(sheet, ChartSamples.Year, []), forty, 134, 922);
        var listed = layout.Columns.SelectMany(column => column).ToList();
        Assert.That(listed, Has.Count.InRange(10, 39));
        Assert.That(string.Join(' ', listed[^1].Lines), Does.StartWith($"{begin}{40 - (listed.Count - 1)} ").And.EndsWith(end));
        Assert.That(listed.SkipLast(1).Select(entry => entry.Number), Is.EqualTo(Enumerable.Range(1, listed.Count - 1)));
        Assert.That(layout.NumberMarks[^1].Text, Does.EndWith("40"));
    }

    [Test]
    public void A_name_never_stands_on_the_line_that_leads_to_another()
    {
        using var sheet = new Sheet(SheetKind.Wide, Language.French);
        AxisEvent[] events =
        [
            new(new DateOnly(2019, 5, 10), Bilingual.Same("ouverture de Nancy")),
            new(new DateOnly(2019, 5, 20), Bilingual.Same("ouverture de Montpellier")),
            new(new DateOnly(2019, 7, 1), Bilingual.Same("ouverture de Saint-Étienne")),
        ];
        var axis = new DayAxis(sheet, ChartSamples.Year, []);
        var layout = EventLayout.Of(sheet, axis, events, 60, 760);
        Assert.That(layout.Labels.Count == 0 || layout.Labels.All(label => layout.Labels.All(other => other.Row <= label.Row || !Crosses(other.Mark, label))), Is.True);

        bool Crosses(AxisEvent mark, (AxisEvent Mark, string Text, float Left, int Row) label)
        {
            var leader = 60 + (float)((axis.From(mark) + axis.To(mark)) / 2 / axis.End * 700);
            return label.Left < leader && leader < label.Left + ChartFonts.Width(label.Text, sheet.TickSize, Face.Regular);
        }
    }

    [Test]
    public void A_number_at_the_edge_is_not_cut()
    {
        using var sheet = new Sheet(SheetKind.Narrow, Language.French);
        AxisEvent[] first = [.. Enumerable.Range(0, 12).Select(i => new AxisEvent(new DateOnly(2019, 1, 2), Bilingual.Same($"ouverture {i}")))];
        var mark = EventLayout.Of(sheet, new DayAxis(sheet, ChartSamples.Year, []), first, 0, 300).NumberMarks.Single();
        Assert.That((mark.Text, mark.Middle >= ChartFonts.Width("1–12", sheet.TickSize, Face.SemiBold) / 2), Is.EqualTo(("1–12", true)));
    }

    [Test]
    public void A_lone_event_on_a_picture_needs_no_note()
    {
        using var sheet = new Sheet(SheetKind.Picture, Language.French);
        var layout = EventLayout.Of(sheet, new DayAxis(sheet, ChartSamples.Year, []), [Events.First()], 134, 922);
        Assert.That((layout.Columns.Count, layout.Rows, layout.Labels.Count), Is.EqualTo((0, 1, 1)));
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

    private static Box Frame(SheetKind kind) => kind switch
    {
        SheetKind.Picture => new(48, 214, 1152, 562),
        SheetKind.Wide => new(0, 0, 880, 440),
        SheetKind.Print => new(0, 0, 688, 260),
        _ => new(0, 0, 358, 360),
    };

    private static BarsChart Bars => ChartSamples.Bars(0) with
    {
        Bars = [.. Names.Select((name, i) => new Bar(Bilingual.Same(name), 400 - (i * 20), Bilingual.Same("400"), Tone.Grey))],
    };
}
