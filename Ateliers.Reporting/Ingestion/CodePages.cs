using System.Text;

namespace Ateliers.Reporting.Ingestion;

/// <summary>The letters of encodings of one byte a letter.</summary>
internal static class CodePages
{
    /// <summary>Stands for a byte that is no letter in an encoding.</summary>
    public const char None = '\uFFFF';

    /// <summary>Of Windows in western Europe.</summary>
    public static IReadOnlyList<char> Windows1252 { get; } = Letters(1252);

    /// <summary>Of a Macintosh: what its spreadsheets save as "CSV (Macintosh)".</summary>
    public static IReadOnlyList<char> Macintosh { get; } = Letters(10000);

    /// <summary>Of DOS in western Europe (code page 850): what old databases and "CSV (MS-DOS)" write.</summary>
    public static IReadOnlyList<char> Dos850 { get; } = Letters(850);

    private static char[] Letters(int page)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(page)!;
        return [.. Enumerable.Range(0, 256).Select(value => encoding.GetString([(byte)value])[0]).Select(letter => letter is >= '\u0080' and < '\u00A0' ? None : letter)];
    }
}
