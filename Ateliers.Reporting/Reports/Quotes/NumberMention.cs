using System.Globalization;
using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>How a number is meant.</summary>
internal enum Bound
{
    /// <summary>As it stands: exact, or rounded.</summary>
    Plain,

    /// <summary>At least, or more than.</summary>
    AtLeast,

    /// <summary>At most, or fewer than.</summary>
    AtMost,

    /// <summary>About, or nearly.</summary>
    About,
}

/// <summary>A number in a text.</summary>
/// <param name="Place">Where it stands, with its scale and percent sign.</param>
/// <param name="Value">What it says; a percentage as written, 49.4.</param>
/// <param name="Step">What it was rounded to, by its closing zeros or decimals: 100 for 49,400.</param>
/// <param name="Bound">How it is meant.</param>
/// <param name="Percent">Whether it is a percentage.</param>
internal sealed record NumberMention(Span Place, double Value, double Step, Bound Bound, bool Percent)
{
    /// <summary>Whether a true value lets the number be said: as it is meant, and rounded by no more than one in a hundred, or one in twenty where it says "about".</summary>
    public bool Fits(double truth) => Bound switch
    {
        Bound.AtLeast => truth >= Value && truth < Value + Math.Max(Step, Value / 10),
        Bound.AtMost => truth <= Value && truth > Value * 0.8,
        Bound.About => Math.Abs(truth - Value) <= Math.Max(Half, Math.Min(Step / 2, Value / 20)),
        _ => Math.Abs(truth - Value) <= Math.Max(Half, Math.Min(Step / 2, Value / 100)),
    };

    private double Half => Math.Min(0.5, Step / 2);
}

/// <summary>Finds the numbers of a sentence, in digits and in words. Days, years, times, phone numbers and the numbers of a list are none.</summary>
internal static partial class NumberReader
{
    private const int WordsBefore = 24;

    private static readonly (Bound Bound, Regex Words)[] Bounds =
    [
        (Bound.AtLeast, AtLeastWords()), (Bound.AtMost, AtMostWords()), (Bound.About, AboutWords()),
    ];

    /// <summary>The numbers of a sentence, in order.</summary>
    public static IEnumerable<NumberMention> In(PressText text, Span sentence, IReadOnlyCollection<Span> dates)
    {
        var plain = text.Plain[sentence.From..sentence.To];
        var digits = Digits().Matches(plain).Select(match => OfDigits(plain, match, sentence.From));
        var words = Spelled().Matches(plain).Select(match => OfWords(plain, match, sentence.From));
        return digits.Concat(words).OfType<NumberMention>().Where(number => !dates.Any(date => date.Contains(number.Place.From))).OrderBy(number => number.Place.From);
    }

    private static NumberMention? OfDigits(string plain, Match match, int from)
    {
        var whole = string.Concat(match.Groups["whole"].Value.Where(char.IsAsciiDigit));
        var decimals = match.Groups["decimals"].Value;
        if (whole.Length > 12 || !double.TryParse(decimals.Length > 0 ? $"{whole}.{decimals}" : whole, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        var scale = NumberWords.Scale(match.Groups["scale"].Value) ?? (match.Groups["scale"].Value is "k" ? 1_000 : 1);
        var step = (decimals.Length > 0 ? Math.Pow(10, -decimals.Length) : Zeros(whole)) * scale;
        var percent = match.Groups["percent"].Success;
        return new NumberMention(new Span(from + match.Index, from + match.Index + match.Length), value * scale, step, BoundBefore(plain, match.Index), percent);
    }

    private static NumberMention? OfWords(string plain, Match match, int from)
    {
        var words = match.Value.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(word => NumberWords.IsPart(word)) && NumberWords.Of(words) is >= 100 and var value
            ? new NumberMention(
                new Span(from + match.Index, from + match.Index + match.Length), value, Zeros(value.ToString(CultureInfo.InvariantCulture)), BoundBefore(plain, match.Index), Percent: false)
            : null;
    }

    private static double Zeros(string whole) => Math.Pow(10, whole.Length - whole.TrimEnd('0').Length);

    private static Bound BoundBefore(string plain, int place)
    {
        var before = plain[Math.Max(0, place - WordsBefore)..place];
        return Bounds.FirstOrDefault(bound => bound.Words.IsMatch(before)).Bound;
    }

    [GeneratedRegex(@"(?<![\w.,/:+-])(?<whole>\d{1,3}(?:[ .,']\d{3})+(?!\d)|\d+)(?:[.,](?<decimals>\d{1,2})(?!\d))?(?: ?(?<scale>mille|milliers?|millions?|thousand|k)\b)?(?<percent> ?%| pour ?cent\b| per ?cent\b)?(?![\w/:]|er\b|-\d)")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<![\w-])(?:(?:un|une|a|one|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cents?|mille|milliers?|millions?|two|three|four|five|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|et|and)(?:[ -]+|\b(?!-)))+(?<![ -])")]
    private static partial Regex Spelled();

    [GeneratedRegex(@"(plus d[e'] ?|plus d'un |au moins |au-dela de |depasse(nt|r)? (les )?|more than |over |at least |no fewer than |above |exceed(s|ed)? )(les |the )?$")]
    private static partial Regex AtLeastWords();

    [GeneratedRegex(@"(moins d[e'] ?|au plus |au maximum |fewer than |less than |at most |up to |jusqu'a |under )(les |the )?$")]
    private static partial Regex AtMostWords();

    [GeneratedRegex(@"(pres d[e'] ?|environ |quelque |quelques |autour d[e'] ?|presque |quasiment |about |nearly |almost |around |approximately |some |roughly |~ ?|c\. ?)(les |the )?$")]
    private static partial Regex AboutWords();
}
