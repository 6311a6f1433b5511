using System.Globalization;

namespace Ateliers.Reporting.Tests.Rendering.Charts;

/// <summary>
/// How colours look, in numbers: contrast after WCAG 2.2 (relative luminance), and the distance of two colours (CIE 1976 L*a*b*, D65) as
/// readers with a colour vision deficiency see them, after G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A Physiologically-based
/// Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (6), 2009, severity 1.0.
/// </summary>
internal static class ColourVision
{
    internal static readonly double[][] Normal = [[1, 0, 0], [0, 1, 0], [0, 0, 1]];

    internal static readonly double[][] Protanopia =
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]];

    internal static readonly double[][] Deuteranopia =
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]];

    private static readonly double[][] ToXyz =
        [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]];

    internal static double Contrast(string one, string other)
    {
        double a = Luminance(one), b = Luminance(other);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    internal static double Distance(string one, string other, double[][] eye)
    {
        double[] a = Lab(Times(eye, Linear(one))), b = Lab(Times(eye, Linear(other)));
        return Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());
    }

    private static double Luminance(string hex)
    {
        var rgb = Linear(hex);
        return (0.2126 * rgb[0]) + (0.7152 * rgb[1]) + (0.0722 * rgb[2]);
    }

    private static double[] Linear(string hex) => [.. Enumerable.Range(0, 3)
        .Select(i => int.Parse(hex.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
        .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];

    private static double[] Times(double[][] matrix, double[] colour) =>
        [.. matrix.Select(row => row.Zip(colour, (m, c) => m * c).Sum())];

    private static double[] Lab(double[] rgb)
    {
        var xyz = Times(ToXyz, [.. rgb.Select(c => Math.Clamp(c, 0, 1))]);
        double x = Bend(xyz[0] / 0.95047), y = Bend(xyz[1]), z = Bend(xyz[2] / 1.08883);
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];
    }

    private static double Bend(double t) => t > 0.008856 ? Math.Cbrt(t) : (7.787 * t) + (16 / 116.0);
}
