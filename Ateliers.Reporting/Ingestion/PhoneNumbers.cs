using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Phone numbers in one spelling (E.164): +33612345678.</summary>
internal static partial class PhoneNumbers
{
    private const int Shortest = 8;
    private const int Longest = 15;

    private static readonly SearchValues<char> Plain = SearchValues.Create("0123456789 +.-");

    /// <summary>
    /// The number with its country; a national one of ten digits that begins with 0 is French, and so is one of nine whose 0 a spreadsheet
    /// has dropped, or to which one has added decimals. A word for a phone before it and words in brackets behind it do not count. Null when the text is none.
    /// </summary>
    public static string? Normalise(string cell)
    {
        var text = SpreadsheetNumbers.Undressed(Bare(cell.Trim()));
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

        var placeholder = number.Length == 0 || number.AsSpan(number.Length / 2).IndexOfAnyExcept(number[^1]) < 0;
        return placeholder || number.Length is < Shortest or > Longest ? null : "+" + number;
    }

    private static string Bare(string cell) => cell.AsSpan().ContainsAnyExcept(Plain) ? Words().Replace(Folding.Lowered(cell), "") : cell;

    /// <summary>A word for a phone at the beginning, and brackets without a digit at the end.</summary>
    [GeneratedRegex(
        @"^((téléphone|telephone|tél|tel|portable|port|mobile|mob|gsm|phone|fixe)\b[\s.:]*)+|(\s*[(\[][^()\[\]0-9]*[)\]])+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Words();
}
