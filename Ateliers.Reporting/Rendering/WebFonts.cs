using System.Globalization;

namespace Ateliers.Reporting.Rendering;

/// <summary>The fonts of pages and pictures as rules of a style sheet that carry the font itself, so that nothing is fetched.</summary>
internal static class WebFonts
{
    /// <summary>The rule of one weight.</summary>
    /// <param name="file">The font's file: Inter-Regular.woff2.</param>
    /// <param name="weight">400 regular, 600 semibold, 700 bold.</param>
    public static string Rule(string file, int weight) => string.Create(
        CultureInfo.InvariantCulture,
        $"@font-face{{font-family:Inter;font-weight:{weight};font-display:block;src:url(data:font/woff2;base64,{Convert.ToBase64String(Embedded.Bytes("Fonts." + file))}) format(\"woff2\")}}");
}
