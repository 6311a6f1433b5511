using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Phone numbers in one spelling (E.164): +33612345678.</summary>
internal static partial class PhoneNumbers
{
    private const int Shortest = 8;
    private const int Longest = 15;
    private const int Zeros = 8;

    private static readonly SearchValues<char> Plain = SearchValues.Create("0123456789 +.-");

    /// <summary>
    /// The number with its country; a national one of ten digits that begins with 0 is French, and so is one of nine whose 0 a spreadsheet
    /// has dropped, or to which one has added decimals. A word for a phone before it and words in brackets behind it do not count. Null when the text is none.
    /// </summary>
    public static string? Normalise(string cell)
    {
        var text = SpreadsheetNumbers.Undressed(Bare(cell.Trim()));
        text = Decimals().Match(text) is { Success: true } whole ? whole.Groups["whole"].Value : text;
        var digits = new StringBuilder(text.Length);
        foreach (var character in text.Replace("(0)", "", StringComparison.Ordinal))
        {
            if (char.IsAsciiDigit(character))
            {
                digits.Append(character);
            }
            else if (char.IsLetter(character))
            {
                return null;
            }
        }

        var number = digits.ToString();
        var international = text.StartsWith('+');
        if (!international && number.StartsWith("00", StringComparison.Ordinal))
        {
            (international, number) = (true, number[2..]);
        }

        if (!international && number.Length == 10 && number[0] == '0')
        {
            number = "33" + number[1..];
        }
        else if (!international && number.Length == 9 && number[0] != '0')
        {
            number = "33" + number;
        }

        if (number.StartsWith("330", StringComparison.Ordinal) && number.Length == 12)
        {
            number = "33" + number[3..];
        }

        return IsPlaceholder(number) || number.Length is < Shortest or > Longest ? null : "+" + number;
    }

    /// <summary>
    /// Whether a number stands where one is missing: one digit all over (the country and a leading 0 left aside), or eight zeros at its end. A number that ends in a run of any other digit
    /// is somebody's: 06 11 11 11 11.
    /// </summary>
    private static bool IsPlaceholder(string number)
    {
        var own = number.AsSpan(number.StartsWith("33", StringComparison.Ordinal) && number.Length == 11 ? 2 : 0);
        return own.IsEmpty || own.IndexOfAnyExcept(own[^1]) < 0 || (own.Length >= Zeros && own[^Zeros..].IndexOfAnyExcept('0') < 0);
    }

    private static string Bare(string cell) => cell.AsSpan().ContainsAnyExcept(Plain) ? Words().Replace(Folding.Lowered(cell), "") : cell;

    /// <summary>A number with a leading 0 or a plus to which something that took it for an amount has added decimals.</summary>
    [GeneratedRegex(@"^(?<whole>\+?[0-9]{9,})[.,]0{1,2}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Decimals();

    /// <summary>A word for a phone at the beginning, and brackets without a digit at the end.</summary>
    [GeneratedRegex(
        @"^((téléphone|telephone|tél|tel|portable|port|mobile|mob|gsm|phone|fixe)\b[\s.:]*)+|(\s*[(\[][^()\[\]0-9]*[)\]])+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Words();
}
