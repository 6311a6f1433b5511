using System.Globalization;
using Ateliers.Reporting.Rendering.Charts;
using CsCheck;

namespace Ateliers.Reporting.Tests.Rendering.Charts;

/// <summary>A path in few letters goes through the same points.</summary>
public sealed class SvgPathTests
{
    [TestCase("M64.04 367L74.58 365.5L85.2 363.31", "M64 367l10.6-1.5l10.6-2.2")]
    [TestCase("M0 0L0.04 -0.04", "M0 0l0 0")]
    [TestCase("M10 10L20 10L20 20ZM30 30L31.5 31", "M10 10l10 0l0 10ZM30 30l1.5 1")]
    [TestCase("M64 298.5L710 298.5M64 229.5L710 229.5", "M64 298.5l646 0M64 229.5l646 0")]
    [TestCase("M1.26 2Q3.33 4 5 6", "M1.3 2Q3.3 4 5 6", Description = "a curve is rounded only")]
    public void Lines_are_told_from_point_to_point(string path, string told) => Assert.That(SvgPath.Short(path), Is.EqualTo(told));

    [Test]
    public void Nothing_adds_up_over_a_long_line() => Gen.Select(Gen.Double[-2000, 2000], Gen.Double[-2000, 2000]).Array[2, 400].Sample(points =>
    {
        var told = SvgPath.Short("M" + string.Join('L', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.Item1:0.000} {point.Item2:0.000}"))));
        var met = SvgPoints.Of(told).Single();
        return met.Count == points.Length && met.Zip(points).All(pair => Math.Abs((double)pair.First.X - pair.Second.Item1) < 0.0511 && Math.Abs((double)pair.First.Y - pair.Second.Item2) < 0.0511);
    });
}
