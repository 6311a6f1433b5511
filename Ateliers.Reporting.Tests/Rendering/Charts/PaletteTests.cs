using Ateliers.Reporting.Rendering;
using Ateliers.Reporting.Rendering.Charts;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Tests.Rendering.Charts;

public sealed class PaletteTests
{
    private static IEnumerable<Tone> Tones => Enum.GetValues<Tone>();

    private static PaletteColour[] Series => [.. Tones.Where(tone => tone is >= Tone.Series1 and <= Tone.Series8).Select(Palette.Mark)];

    [TestCaseSource(nameof(Tones))]
    public void Every_mark_stands_out_from_both_papers_by_three_to_one(Tone tone) => Assert.Multiple(() =>
    {
        Assert.That(ColourVision.Contrast(Palette.Mark(tone).Light, Palette.Paper.Light), Is.GreaterThanOrEqualTo(3));
        Assert.That(ColourVision.Contrast(Palette.Mark(tone).Dark, Palette.Paper.Dark), Is.GreaterThanOrEqualTo(3));
    });

    [TestCaseSource(nameof(Tones))]
    public void Every_word_stands_out_from_both_papers_by_four_and_a_half_to_one(Tone tone) => Assert.Multiple(() =>
    {
        Assert.That(ColourVision.Contrast(Palette.Word(tone).Light, Palette.Paper.Light), Is.GreaterThanOrEqualTo(4.5));
        Assert.That(ColourVision.Contrast(Palette.Word(tone).Dark, Palette.Paper.Dark), Is.GreaterThanOrEqualTo(4.5));
    });

    [Test]
    public void Ink_and_second_text_are_read_on_the_surface_too() => Assert.Multiple(() =>
    {
        foreach (var text in new[] { Palette.Ink, Palette.Muted })
        {
            Assert.That(ColourVision.Contrast(text.Light, Palette.Surface.Light), Is.GreaterThanOrEqualTo(4.5), text.Name);
            Assert.That(ColourVision.Contrast(text.Dark, Palette.Surface.Dark), Is.GreaterThanOrEqualTo(4.5), text.Name);
        }
    });

    // A distance of 2.3 is just noticeable side by side; 10 is told apart at a glance, and the layers have a hair of paper between them.
    [Test]
    public void Neighbours_of_the_series_stay_apart_for_every_eye() => Assert.Multiple(() =>
    {
        foreach (var (one, next) in Series.Zip(Series.Skip(1)))
        {
            foreach (var eye in new[] { ColourVision.Normal, ColourVision.Protanopia, ColourVision.Deuteranopia })
            {
                Assert.That(ColourVision.Distance(one.Light, next.Light, eye), Is.GreaterThanOrEqualTo(10), $"{one.Name} {next.Name}, light");
                Assert.That(ColourVision.Distance(one.Dark, next.Dark, eye), Is.GreaterThanOrEqualTo(10), $"{one.Name} {next.Name}, dark");
            }
        }
    });

    [Test]
    public void The_four_ateliers_stay_apart_from_each_other_for_every_eye() => Assert.Multiple(() =>
    {
        var four = Series.Take(4).ToArray();
        foreach (var (one, other) in four.SelectMany((a, i) => four.Skip(i + 1).Select(b => (a, b))))
        {
            foreach (var eye in new[] { ColourVision.Normal, ColourVision.Protanopia, ColourVision.Deuteranopia })
            {
                Assert.That(ColourVision.Distance(one.Light, other.Light, eye), Is.GreaterThanOrEqualTo(10), $"{one.Name} {other.Name}, light");
                Assert.That(ColourVision.Distance(one.Dark, other.Dark, eye), Is.GreaterThanOrEqualTo(10), $"{one.Name} {other.Name}, dark");
            }
        }
    });

    [Test]
    public void No_two_roles_share_a_light_value_so_that_a_drawn_colour_names_its_role() =>
        Assert.That(Palette.All.Select(c => c.Light), Is.Unique);

    [Test]
    public void The_style_sheet_gives_each_variable_a_light_a_dark_and_a_print_value() => Assert.Multiple(() =>
    {
        foreach (var colour in Palette.All)
        {
            Assert.That(Palette.Css.Split($"{colour.Variable}:{colour.Light}"), Has.Length.EqualTo(3), colour.Name);
            Assert.That(Palette.Css, Does.Contain($"{colour.Variable}:{colour.Dark}"));
            Assert.That(ChartStyles.Css, Does.Contain($".tf-{colour.Name},.chart [fill=\"{colour.Light}\"]{{fill:var({colour.Variable})}}"));
            Assert.That(ChartStyles.Css, Does.Contain($".chart [stroke=\"{colour.Light}\"]{{stroke:var({colour.Variable})}}"));
        }
    });
}
