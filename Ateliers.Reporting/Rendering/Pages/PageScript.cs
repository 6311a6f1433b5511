using System.Security.Cryptography;
using System.Text;

namespace Ateliers.Reporting.Rendering.Pages;

/// <summary>The one script of a press sheet, which copies a sentence; a page without it, or a browser that runs none, shows no button. The policy allows it by its hash.</summary>
internal static class PageScript
{
    /// <summary>The text of the script element, to the byte.</summary>
    public static string Text { get; } = Embedded.Text("Pages.press.js");

    /// <summary>Its entry in a content security policy.</summary>
    public static string Hash { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'";
}
