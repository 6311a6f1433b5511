using System.Globalization;
using System.Text;

namespace Ateliers.Reporting.Domain;

/// <summary>Titles of sessions as they are held against each other: people type them anew for each row, with other capitals, accents and blanks.</summary>
internal static class TitleSpelling
{
    /// <summary>The title in lower case, without accents and what nobody sees, one space wherever there are blanks; all other signs stay, as C++ is not C.</summary>
    public static string Plain(string title)
    {
        var words = string.Join(' ', title.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        if (Ascii.IsValid(words))
        {
            return words.ToLowerInvariant();
        }

        var plain = new StringBuilder(words.Length);
        foreach (var rune in Decomposed(words).EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)))
        {
            plain.Append(rune.Value is '’' ? "'" : Rune.ToLowerInvariant(rune).ToString());
        }

        return plain.ToString();
    }

    /// <summary>Text with a lone surrogate has no such form and stays as it is.</summary>
    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
