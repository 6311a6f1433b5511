namespace Ateliers.Reporting.Rendering;

/// <summary>What the program carries for pages and pictures.</summary>
internal static class Embedded
{
    /// <summary>The same as text, in UTF-8 with LF line ends.</summary>
    public static string Text(string name) => System.Text.Encoding.UTF8.GetString(Bytes(name)).ReplaceLineEndings("\n");

    /// <summary>The bytes of a file of this room: Fonts.Inter-Regular.woff2, Pages.page.css.</summary>
    /// <exception cref="InvalidOperationException">There is none of that name.</exception>
    public static byte[] Bytes(string name)
    {
        using var stream = typeof(Embedded).Assembly.GetManifestResourceStream("Ateliers.Reporting.Rendering." + name)
            ?? throw new InvalidOperationException($"Not embedded: {name}");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
