using System.Globalization;
using System.Text;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Reads a date whose month is a word, in French or English, in full or by its first letters: 9 janv. 2019, samedi 9 février 2019 à 14h30,
/// Feb 9, 2019 2:30 PM, 1er mars 2019, 31-OCT-2023. Such a date has one meaning, whatever the format.
/// </summary>
internal static class WordedDate
{
    private const int LeastLetters = 3;

    private static readonly string[][] Months =
    [
        ["janvier", "january"], ["fevrier", "february"], ["mars", "march"], ["avril", "april"], ["mai", "may"], ["juin", "june"],
        ["juillet", "july"], ["aout", "august"], ["septembre", "september"], ["octobre", "october"], ["novembre", "november"], ["decembre", "december"],
    ];

    private static readonly string[] Weekdays =
    [
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ];

    /// <summary>Words that say nothing: "le 1er mars 2019 à 14h", "on the 1st of March, 2019 at 2 PM".</summary>
    private static readonly string[] Fillers = ["le", "du", "de", "a", "er", "the", "on", "of", "at", "st", "nd", "rd", "th"];

    /// <summary>The day and the time of a text; null when it holds anything else, or no such day.</summary>
    public static (DateOnly Day, TimeOnly? Time)? Of(string text)
    {
        var (time, rest) = TimeText.Cut(text);
        List<int> numbers = [];
        List<int> months = [];
        var (yearPlace, dayMarch) = (-1, false);
        foreach (var part in Parts(rest))
        {
            if (char.IsAsciiDigit(part[0]))
            {
                if (part.Length == 4)
                {
                    yearPlace = yearPlace < 0 ? numbers.Count : int.MaxValue;
                }
                else if (part.Length > 2)
                {
                    return null;
                }

                numbers.Add(int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture));
            }
            else if (part == "mar")
            {
                dayMarch = true;
            }
            else if (Month(part) is { } month)
            {
                months.Add(month);
            }
            else if (!Fillers.Contains(part) && !IsWeekday(part))
            {
                return null;
            }
        }

        if (months.Count == 0 && dayMarch)
        {
            months.Add(3);
        }

        return numbers.Count == 2 && months.Count == 1 && Day(numbers, months[0], yearPlace) is { } day ? (day, time) : null;
    }

    /// <summary>A text that begins with a weekday, without it (samedi 09/03/2019, Sat, 3/9/2019); any other text as it is.</summary>
    public static string WithoutWeekday(string text)
    {
        var end = text.AsSpan().IndexOfAny(" ,.");
        return end >= LeastLetters && char.IsLetter(text[0]) && IsWeekday(Folding.Fold(text[..end])) ? text[end..].TrimStart(' ', ',', '.') : text;
    }

    private static DateOnly? Day(List<int> numbers, int month, int yearPlace)
    {
        var (day, year) = yearPlace switch
        {
            0 => (numbers[1], numbers[0]),
            1 => (numbers[0], numbers[1]),
            -1 => (numbers[0], numbers[1] <= 49 ? 2000 + numbers[1] : 1900 + numbers[1]),
            _ => (0, 1),
        };
        return year >= 1 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    /// <summary>Runs of digits and runs of letters, without accents and case.</summary>
    private static IEnumerable<string> Parts(string text)
    {
        var part = new StringBuilder();
        foreach (var letter in Folding.Fold(text).Append(' '))
        {
            if (part.Length > 0 && (letter == ' ' || char.IsAsciiDigit(letter) != char.IsAsciiDigit(part[0])))
            {
                yield return part.ToString();
                part.Clear();
            }

            if (letter != ' ')
            {
                part.Append(letter);
            }
        }
    }

    /// <summary>The month of a word; null when it is the beginning of none, or of two.</summary>
    private static int? Month(string word)
    {
        var found = Enumerable.Range(1, 12)
            .Where(month => word.Length >= LeastLetters && Months[month - 1].Any(name => name.StartsWith(word, StringComparison.Ordinal)))
            .ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static bool IsWeekday(string word) => word.Length >= LeastLetters && Array.Exists(Weekdays, name => name.StartsWith(word, StringComparison.Ordinal));
}
