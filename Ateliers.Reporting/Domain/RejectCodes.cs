namespace Ateliers.Reporting.Domain;

/// <summary>Reject codes as JSON, the ledger and the documentation write them: date-missing.</summary>
public static class RejectCodes
{
    private static readonly Dictionary<RejectCode, string> Texts = Enum.GetValues<RejectCode>().ToDictionary(code => code, Hyphenated);

    private static readonly Dictionary<string, RejectCode> Codes =
        Texts.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>date-missing for <see cref="RejectCode.DateMissing"/>.</summary>
    public static string Text(RejectCode code) => Texts[code];

    /// <summary>The code that a text stands for.</summary>
    /// <exception cref="FormatException">There is no such code.</exception>
    public static RejectCode Parse(string text) =>
        Codes.TryGetValue(text, out var code) ? code : throw new FormatException("There is no such reject code.");

    private static string Hyphenated(RejectCode code) => string.Concat(code.ToString().Select((letter, i) =>
        char.IsUpper(letter) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
