using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Ingestion;

/// <summary>What spreadsheets make of numbers, and of identifiers that look like numbers.</summary>
internal static partial class SpreadsheetNumbers
{
    /// <summary>
    /// The text without what a spreadsheet added: ="0012" and '0012 are 0012, which it was to leave alone, and 12.0 is 12. Three zeros
    /// stay, because 1,000 may be a thousand.
    /// </summary>
    public static string Undressed(string text)
    {
        var bare = text is ['=', '"', .., '"'] && text.Length > 3 ? text[2..^1] : text.Trim('\'');
        return Decimal().Match(bare) is { Success: true } whole ? whole.Groups["whole"].Value : bare;
    }

    /// <summary>The same for a number of people: 1 200 is 1200, with any of the spaces that French puts between thousands.</summary>
    public static string Joined(string text) => Thousands().IsMatch(text) ? Undressed(string.Concat(text.Where(character => !char.IsWhiteSpace(character)))) : Undressed(text);

    /// <summary>Whether a text is a number of which a spreadsheet kept the first digits alone (1,23E+11): many identifiers come to the same.</summary>
    public static bool IsShortened(string text) => Scientific().IsMatch(text);

    [GeneratedRegex("^(?<whole>0|[1-9][0-9]*)[.,]0{1,2}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Decimal();

    [GeneratedRegex("^[1-9][0-9]{0,2}(\\s[0-9]{3})+([.,]0{1,2})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Thousands();

    [GeneratedRegex("^[0-9]([.,][0-9]+[Ee][+-]?|[Ee][+])[0-9]{1,3}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Scientific();
}
