using System.Security.Cryptography;
using System.Text;

namespace Ateliers.Reporting.Rendering.Pages;

/// <summary>A script of a page, which the policy allows by its hash. A page without it, or a browser that runs none, shows nothing that needs it.</summary>
public sealed class PageScript
{
    private PageScript(string name)
    {
        Text = PageStyle.WithoutBlankLines(Embedded.Text(name)); // as the whole page is: the hash is of what stands in it
        Hash = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'";
    }

    /// <summary>Copies a sentence of a press sheet.</summary>
    public static PageScript Copy { get; } = new("Pages.press.js");

    /// <summary>Shows the values of charts, which their overlays say.</summary>
    public static PageScript Values { get; } = new("Pages.values.js");

    /// <summary>The text of the script element, to the byte.</summary>
    public string Text { get; }

    /// <summary>Its entry in a content security policy.</summary>
    public string Hash { get; }
}
