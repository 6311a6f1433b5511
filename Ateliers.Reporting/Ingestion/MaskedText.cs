using System.Globalization;
using System.Text;

namespace Ateliers.Reporting.Ingestion;

/// <summary>A cell as its shape alone: enough to see what is wrong with it, and nothing by which anybody could be known or called.</summary>
public static class MaskedText
{
    /// <summary>The most signs that are shown; what follows is an ellipsis.</summary>
    public const int Longest = 60;

    /// <summary>Letters as X and x, digits as 9; blanks, punctuation and currencies as they stand. Any other sign might be a letter in disguise (Ⓐ, 🇦) and is an x.</summary>
    public static string Of(string text)
    {
        var shape = new StringBuilder();
        var shown = 0;
        foreach (var sign in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            {
                continue;
            }

            if (++shown > Longest)
            {
                return shape.Append('…').ToString();
            }

            shape.Append(Shape(sign));
        }

        return shape.ToString();
    }

    private static string Shape(Rune sign) => Rune.GetUnicodeCategory(sign) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => "X",
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => "9",
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control => " ",
        UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation
            or UnicodeCategory.CurrencySymbol or UnicodeCategory.MathSymbol => sign.ToString(),
        _ => sign == Rune.ReplacementChar || sign.IsAscii && !Rune.IsLetterOrDigit(sign) ? sign.ToString() : "x",
    };
}
