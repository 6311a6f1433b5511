using System.Security.Cryptography;
using System.Text;

namespace Ateliers.Reporting.Rendering.Pages;

/// <summary>
/// The one stylesheet of a page, fonts included, so that a single file works wherever it is opened or mailed; and the policy that lets the
/// browser use this stylesheet and nothing else.
/// </summary>
public sealed class PageStyle
{
    private PageStyle(string css)
    {
        Css = css;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)));
        Policy = $"default-src 'none'; style-src 'sha256-{hash}'; img-src 'self' data:; font-src data:; base-uri 'none'; form-action 'none'";
    }

    /// <summary>The text of the style element, to the byte.</summary>
    public string Css { get; }

    /// <summary>The content security policy that fits it.</summary>
    public string Policy { get; }

    /// <summary>The same, and some scripts.</summary>
    public string PolicyWith(IReadOnlyList<PageScript> scripts) =>
        scripts.Count == 0 ? Policy : $"{Policy}; script-src {string.Join(' ', scripts.Select(script => script.Hash))}";

    /// <summary>The style of a page.</summary>
    /// <param name="extraCss">What the charts bring: their tones and classes.</param>
    /// <param name="printMark">Words for the head of every printed sheet but the first, which begins with the page that says them; null for none.</param>
    public static PageStyle Of(string extraCss, string? printMark)
    {
        var css = new StringBuilder();
        css.Append(WebFonts.Rule("Inter-Regular.woff2", 400)).Append('\n').Append(WebFonts.Rule("Inter-SemiBold.woff2", 600)).Append('\n');
        css.Append(Embedded.Text("Pages.page.css")).Append('\n').Append(extraCss).Append('\n');
        if (printMark is not null)
        {
            css.Append("@page { @top-center { content: \"").Append(printMark).Append("\"; font: 600 9pt Inter, sans-serif; } }\n@page :first { @top-center { content: none; } }\n");
        }

        // A style element ends at "</", whatever its text means by it.
        return new PageStyle(WithoutBlankLines(css.ToString()).Replace("</", "<\\/", StringComparison.Ordinal));
    }

    /// <summary>The text without blank lines and trailing blanks, with LF line ends: what a template leaves behind is no content.</summary>
    public static string WithoutBlankLines(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd(' ', '\t')).Where(line => line.Length > 0);
        return string.Join('\n', lines) + "\n";
    }

}
