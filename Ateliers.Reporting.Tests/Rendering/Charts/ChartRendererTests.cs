using System.Buffers.Binary;
using System.Globalization;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering;
using Ateliers.Reporting.Rendering.Charts;
using Ateliers.Reporting.Reports;
using SkiaSharp;

namespace Ateliers.Reporting.Tests.Rendering.Charts;

public sealed class ChartRendererTests
{
    private static IEnumerable<TestCaseData> Every() =>
        ChartSamples.All().Select(s => new TestCaseData(s.Chart).SetArgDisplayNames(s.Name));

    [TestCaseSource(nameof(Every))]
    public void A_picture_is_1200_by_630_on_light_paper_and_not_blank(Chart chart)
    {
        var png = ChartRenderer.Png(chart, Language.French);
        using var image = SKBitmap.Decode(png);
        Assert.Multiple(() =>
        {
            Assert.That(BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), Is.EqualTo(1200));
            Assert.That(BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)), Is.EqualTo(630));
            Assert.That(image.GetPixel(3, 3), Is.EqualTo(SKColors.White));
            Assert.That(Inked(image, 40, chart is FigureChart { Bar: null } ? 230 : 130), Is.True, "title");
            Assert.That(Inked(image, 560, 620), Is.True, "foot");
        });
    }

    private static IEnumerable<TestCaseData> EveryBars() =>
        ChartSamples.All().Where(s => s.Chart is BarsChart or FigureChart).Select(s => new TestCaseData(s.Chart).SetArgDisplayNames(s.Name));

    [TestCaseSource(nameof(EveryBars))]
    public void A_square_is_1080_by_1080_with_clear_margins_and_its_drawing_fills_it(Chart chart)
    {
        var png = ChartRenderer.Square(chart, Language.English);
        using var image = SKBitmap.Decode(png);
        var outside = from y in Enumerable.Range(0, 1080) from x in Enumerable.Range(0, 40) select (x, y);
        Assert.Multiple(() =>
        {
            Assert.That((image.Width, image.Height), Is.EqualTo((1080, 1080)));
            Assert.That(Inked(image, 40, chart is FigureChart { Bar: null } ? 400 : 160), Is.True, "title");
            Assert.That(Enumerable.Range(500, 260).Any(y => Enumerable.Range(48, 984).Any(x => image.GetPixel(x, y) != SKColors.White)), Is.True, "drawing");
            Assert.That(Inked(image, 980, 1070), Is.True, "foot");
            Assert.That(outside.All(p => image.GetPixel(p.x, p.y) == SKColors.White && image.GetPixel(1079 - p.x, p.y) == SKColors.White), Is.True, "margins");
        });
    }

    [Test]
    public void Nothing_is_drawn_into_the_margins_of_a_picture() => Assert.Multiple(() =>
    {
        foreach (var (name, chart) in ChartSamples.All())
        {
            using var image = SKBitmap.Decode(ChartRenderer.Png(chart, Language.French));
            var outside = from y in Enumerable.Range(0, 630) from x in Enumerable.Range(0, 40) select (x, y);
            Assert.That(outside.All(p => image.GetPixel(p.x, p.y) == SKColors.White && image.GetPixel(1199 - p.x, p.y) == SKColors.White), Is.True, name);
        }
    });

    [Test]
    public void Two_hundred_drawings_at_once_are_the_same_bytes_as_one_after_the_other()
    {
        var samples = ChartSamples.All().Select(s => s.Chart).ToArray();
        var jobs = Enumerable.Range(0, 200).Select(i => (Chart: samples[i * 7 % samples.Length], Language: (Language)(i % 2))).ToArray();
        var alone = jobs.Select(Draw).ToArray();
        var together = new string[jobs.Length];
        Parallel.For(0, jobs.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = Draw(jobs[i]));
        Assert.That(together, Is.EqualTo(alone));
    }

    [TestCase("fr-FR")]
    [TestCase("de-DE")]
    [TestCase("fa-IR")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var chart = ChartSamples.Curve(new DateOnly(2019, 6, 30));
        var expected = Draw((chart, Language.French));
        var actual = "";
        var thread = new Thread(() => actual = Draw((chart, Language.French)));
#pragma warning disable RS0030 // The test plays a machine with another culture.
        thread.CurrentCulture = CultureInfo.GetCultureInfo(culture);
#pragma warning restore RS0030
        thread.Start();
        thread.Join();
        Assert.That(actual, Is.EqualTo(expected));
    }

    private static string Draw((Chart Chart, Language Language) job) =>
        ChartRenderer.Svg(job.Chart, job.Language, ChartWidth.Wide)
        + ChartRenderer.Svg(job.Chart, job.Language, ChartWidth.Narrow)
        + ChartRenderer.Svg(job.Chart, job.Language, ChartWidth.Print)
        + ChartRenderer.Vector(job.Chart, job.Language)
        + Convert.ToBase64String(ChartRenderer.Png(job.Chart, job.Language))
        + (job.Chart is BarsChart or FigureChart ? Convert.ToBase64String(ChartRenderer.Square(job.Chart, job.Language)) : "");

    [Test]
    public void A_picture_of_simulated_data_says_so_at_its_head_and_across()
    {
        var chart = ChartSamples.Curve(new DateOnly(2019, 3, 31));
        using var real = SKBitmap.Decode(ChartRenderer.Png(chart, Language.French));
        var words = chart.Words with { Warning = new Bilingual("Données simulées", "Simulated data") };
        using var simulated = SKBitmap.Decode(ChartRenderer.Png(chart with { Words = words }, Language.French));
        Assert.That(simulated.GetPixel(5, 5), Is.EqualTo(SKColor.Parse(Palette.Ink.Light)));
        Assert.That(real.GetPixel(5, 5), Is.EqualTo(SKColor.Parse(Palette.Paper.Light)));

        // The slanted words reach into every quarter of the drawing.
        (int From, int To)[] quarters = [(60, 330), (330, 600), (600, 870), (870, 1140)];
        foreach (var (from, to) in quarters)
        {
            var marked = Enumerable.Range(from, to - from).Sum(x => Enumerable.Range(250, 280).Count(y => Faint(simulated.GetPixel(x, y))));
            Assert.That(marked, Is.GreaterThan(1_000), $"{from} to {to}");
        }
    }

    private static bool Faint(SKColor colour) => colour.Red == colour.Green && colour.Green == colour.Blue && colour.Red is > 222 and < 240;

    private static bool Inked(SKBitmap image, int from, int to) =>
        Enumerable.Range(from, to - from).Any(y => Enumerable.Range(48, 600).Any(x => image.GetPixel(x, y).Red < 120));
}
