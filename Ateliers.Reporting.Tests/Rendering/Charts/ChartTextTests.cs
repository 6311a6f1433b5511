using Ateliers.Reporting.Rendering.Charts;
using ScottPlot;

namespace Ateliers.Reporting.Tests.Rendering.Charts;

public sealed class ChartTextTests
{
    private const string Written = "0123456789 \u202f\u00a0%,.:;()/«»’–−…&éèêëàâçîïôùûœÉÀÇ";

    [Test]
    public void Every_face_is_inter_and_has_every_sign_that_is_written() => Assert.Multiple(() =>
    {
        foreach (var face in Enum.GetValues<Face>())
        {
            Assert.That(ChartFonts.Typeface(face).FamilyName, Does.StartWith("Inter"));
            Assert.That(Written.Where(c => ChartFonts.Typeface(face).GetGlyph(c) == 0), Is.Empty, face.ToString());
        }
    });

    [TestCase("DejaVu Sans")]
    [TestCase("Open Sans")]
    [TestCase("no such font")]
    public void Whatever_font_scottplot_asks_for_it_gets_inter(string asked)
    {
        _ = ChartFonts.Typeface(Face.Regular);
        Assert.That(
            Fonts.GetTypeface(asked, FontWeight.Bold, FontSlant.Upright, FontSpacing.Normal).FamilyName,
            Does.StartWith("Inter"));
    }

    [TestCase(100_000, 5)]
    [TestCase(12_480, 5)]
    [TestCase(6_021, 4)]
    [TestCase(7, 5)]
    [TestCase(1, 5)]
    [TestCase(0.4, 5)]
    [TestCase(253_863, 4)]
    public void A_scale_holds_its_values_with_a_few_round_ticks_from_zero(double largest, int wanted)
    {
        var scale = ValueScale.For(largest, wanted);
        Assert.Multiple(() =>
        {
            Assert.That(scale.Top, Is.GreaterThanOrEqualTo(largest));
            Assert.That(scale.Ticks[0], Is.Zero);
            Assert.That(scale.Ticks, Has.Count.InRange(2, 7));
            Assert.That(largest < 2 || scale.Ticks.All(t => t == Math.Round(t)), Is.True, "people do not come in halves");
        });
    }

    [TestCase(0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void A_scale_without_values_has_a_zero(double largest) => Assert.That(ValueScale.For(largest).Ticks, Is.EqualTo(new[] { 0.0 }));

    [Test]
    public void Lines_break_at_ordinary_spaces_only() => Assert.That(
        TextSetting.Wrap("au moins 12\u202f480 personnes", 90, 14, Face.Regular, 5), Has.Some.Contains("12\u202f480"));

    [Test]
    public void Evening_out_lines_cuts_no_word_and_begins_none_with_a_colon() => Assert.That(
        TextSetting.Balance("Montpellier : 9090", 92, 13, Face.SemiBold, 3), Is.EqualTo(new[] { "Montpellier\u00a0:", "9090" }));

    [Test]
    public void What_does_not_fit_ends_in_an_ellipsis()
    {
        var lines = TextSetting.Wrap(string.Concat(Enumerable.Repeat("abcdefghij ", 20)), 100, 14, Face.Regular, 2);
        Assert.Multiple(() =>
        {
            Assert.That(lines, Has.Count.EqualTo(2));
            Assert.That(lines[^1], Does.EndWith("…"));
            Assert.That(TextSetting.Width(lines, 14, Face.Regular), Is.LessThanOrEqualTo(100));
        });
    }

    [Test]
    public void A_thinned_line_keeps_its_ends_and_its_corners()
    {
        Spot[] spots = [.. Enumerable.Range(0, 50).Select(x => new Spot(x, 0)), .. Enumerable.Range(1, 50).Select(x => new Spot(50 + x, x))];
        var thin = PathThinning.Thin(spots, 0.5f);
        Assert.That(thin, Has.Length.LessThan(8).And.Contains(spots[0]).And.Contains(spots[^1]));
    }
}
