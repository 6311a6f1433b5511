using System.Text;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Phone numbers in one spelling (E.164): +33612345678.</summary>
internal static class PhoneNumbers
{
    private const int Shortest = 8;
    private const int Longest = 15;

    /// <summary>
    /// The number with its country; a national one of ten digits that begins with 0 is French, and so is one of nine whose 0 a spreadsheet
    /// has dropped, or to which one has added decimals. Null when the text is none.
    /// </summary>
    public static string? Normalise(string cell)
    {
        var text = SpreadsheetNumbers.Undressed(cell.Trim());
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
}
