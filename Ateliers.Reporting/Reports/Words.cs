using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>Sentences of a report: French punctuation with its no-break spaces, lists, and the small words before a name.</summary>
public static class Words
{
    private const string Vowels = "aeiouyàâäéèêëîïôöùûüœAEIOUYÀÂÄÉÈÊËÎÏÔÖÙÛÜŒ";

    /// <summary>
    /// A text in both languages. The French is written with ordinary spaces before : ; ? ! » and after «; they are made unbreakable here, and
    /// straight apostrophes typographic in both.
    /// </summary>
    public static Bilingual Say(string french, string english) => new(
        french
            .Replace('\'', '’')
            .Replace(" :", "\u00A0:", StringComparison.Ordinal)
            .Replace(" ;", "\u202F;", StringComparison.Ordinal)
            .Replace(" ?", "\u202F?", StringComparison.Ordinal)
            .Replace(" !", "\u202F!", StringComparison.Ordinal)
            .Replace(" »", "\u00A0»", StringComparison.Ordinal)
            .Replace("« ", "«\u00A0", StringComparison.Ordinal),
        english.Replace('\'', '’'));

    /// <summary>The same text with its first letter in upper case, to begin a sentence.</summary>
    public static Bilingual Begin(Bilingual text) => new(Upper(text.Fr), Upper(text.En));

    /// <summary>Rennes, Nancy et Saint-Étienne; Rennes, Nancy and Saint-Étienne.</summary>
    public static Bilingual List(IReadOnlyList<Bilingual> items) => items.Count switch
    {
        0 => Bilingual.Same(""),
        1 => items[0],
        _ => new(
            $"{string.Join(", ", items.SkipLast(1).Select(item => item.Fr))} et {items[^1].Fr}",
            $"{string.Join(", ", items.SkipLast(1).Select(item => item.En))} and {items[^1].En}"),
    };

    /// <summary>The first few of a list, and how many more there are.</summary>
    public static Bilingual ListOf(IReadOnlyList<Bilingual> items, int most)
    {
        if (items.Count <= most)
        {
            return List(items);
        }

        var more = Numbers.Integer(items.Count - most);
        return items.Count - most == 1
            ? List([.. items.Take(most), new Bilingual("1 autre", "1 other")])
            : List([.. items.Take(most), new Bilingual($"{more.Fr}{Numbers.NoBreak}autres", $"{more.En}{Numbers.NoBreak}others")]);
    }

    /// <summary>de Rennes, d’Albi, du Havre, des Lilas.</summary>
    public static string De(string name) => name switch
    {
        ['L', 'e', ' ', ..] => $"du {name[3..]}",
        ['L', 'e', 's', ' ', ..] => $"des {name[4..]}",
        [var first, ..] when Vowels.Contains(first, StringComparison.Ordinal) => $"d’{name}",
        _ => $"de {name}",
    };

    /// <summary>à Rennes, au Havre, aux Lilas.</summary>
    public static string At(string name) => name switch
    {
        ['L', 'e', ' ', ..] => $"au {name[3..]}",
        ['L', 'e', 's', ' ', ..] => $"aux {name[4..]}",
        _ => $"à {name}",
    };

    private static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
