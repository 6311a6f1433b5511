using System.Globalization;
using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>Finds the numbers of a sentence, in digits and in words. Days, years, hours, phone numbers, addresses and the numbers of a list are none.</summary>
internal static partial class NumberReader
{
    private const int WordsBefore = 40;

    /// <summary>Words for fewer are articles and idioms more often than counts: one, two, both hands.</summary>
    private const int LeastInWords = 100;

    private static readonly (Bound Bound, Regex Words)[] Bounds =
    [
        (Bound.JustUnder, JustUnderWords()), (Bound.About, NotFarWords()), (Bound.LessThan, UnderMark()), (Bound.AtLeast, AtLeastWords()), (Bound.AtMost, AtMostWords()), (Bound.MoreThan, MoreThanWords()), (Bound.LessThan, LessThanWords()), (Bound.About, AboutWords()),
    ];

    /// <summary>The numbers of a sentence, in order; two ends of a range are one.</summary>
    public static IReadOnlyList<NumberMention> In(PressText text, Span sentence, IReadOnlyCollection<Span> dates)
    {
        var plain = text.Plain[sentence.From..sentence.To];
        var none = NoFigures().Matches(plain).Select(match => new Span(sentence.From + match.Index, sentence.From + match.Index + match.Length)).Concat(dates).ToList();
        var digits = Digits().Matches(plain).Select(match => OfDigits(plain, match, sentence.From));
        var words = Spelled().Matches(plain).SelectMany(match => OfWords(plain, match, sentence.From));
        List<NumberMention> inDigits = [.. digits.OfType<NumberMention>()];
        var numbers = inDigits.Concat(words.Where(word => !inDigits.Exists(number => number.Place.Contains(word.Place.From)))).Where(number => !none.Exists(span => span.Contains(number.Place.From))).OrderBy(number => number.Place.From).ToList();
        return [.. Ranges(text, sentence, numbers)];
    }

    /// <summary>entre 2 000 et 3 000, from 2,000 to 3,000: a range, where the first number has no words of its own.</summary>
    private static IEnumerable<NumberMention> Ranges(PressText text, Span sentence, List<NumberMention> numbers)
    {
        for (var i = 0; i < numbers.Count; i++)
        {
            var (low, high) = (numbers[i], numbers.ElementAtOrDefault(i + 1));
            if (high is not null && low.Percent == high.Percent && QuotedGrowth.Is(text.Plain[sentence.From..low.Place.From], text.Plain[low.Place.To..high.Place.From], text.Plain[high.Place.To..sentence.To]))
            {
                yield return high with { Place = new Span(low.Place.From, high.Place.To), Growth = (low, high) };
                i++;
            }
            else if (high is not null && high.Value > low.Value && RangeLink().Match(text.Plain[low.Place.To..high.Place.From]) is { Success: true } link && (link.Groups["alone"].Success || RangeStart().IsMatch(text.Plain[sentence.From..low.Place.From])))
            {
                yield return new NumberMention(new Span(low.Place.From, high.Place.To), low.Value, Math.Min(low.Step, high.Step), Bound.Range, high.Percent, high.Value);
                i++;
            }
            else
            {
                yield return low;
            }
        }
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
        return new NumberMention(
            new Span(from + match.Index, from + match.Index + match.Length), Math.Round(value * scale, 4), step, BoundBefore(plain, match.Index), match.Groups["percent"].Success);
    }

    private static IEnumerable<NumberMention> OfWords(string plain, Match match, int from)
    {
        foreach (var (start, end) in NumberWords.Runs(match.Value))
        {
            var words = match.Value[start..end].Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
            if (NumberWords.Of(words) is >= LeastInWords and var said)
            {
                var value = HalfWords().IsMatch(match.Value[..start] + plain[Math.Max(0, match.Index - WordsBefore)..match.Index]) ? said / 2 : said;
                yield return new NumberMention(
                    new Span(from + match.Index + start, from + match.Index + end), value, Zeros(value.ToString(CultureInfo.InvariantCulture)), BoundBefore(plain, match.Index + start), Percent: false);
            }
        }
    }

    private static double Zeros(string whole) => Math.Pow(10, whole.Length - Math.Max(1, whole.TrimEnd('0').Length));

    private static Bound BoundBefore(string plain, int place)
    {
        var before = plain[Math.Max(0, place - WordsBefore)..place];
        return Bounds.FirstOrDefault(bound => bound.Words.IsMatch(before)).Bound;
    }

    [GeneratedRegex(@"(?<![\w.,/:+-])(?<whole>\d{1,3}(?:[ .,']\d{3})+(?!\d)|\d+)(?:[.,](?<decimals>\d{1,2})(?!\d))?(?: ?(?<scale>mille|milliers?|millions?|thousand|k)\b)?(?<percent> ?%| pour ?cent\b| per ?cent\b)?(?![\w/]|er\b|-\d)(?(percent)|(?!:))")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<![\w-])(?:(?:un|une|a|one|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cents?|mille|milliers?|millions?|two|three|four|five|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|et|and)(?:[ -]+|\b(?![-'\w])))+(?<![ -])")]
    private static partial Regex Spelled();

    /// <summary>Phone numbers, hours, days in digits, opening days, house numbers, items of a list.</summary>
    [GeneratedRegex(@"\+\d[\d .()-]{7,}|(?<!\d)(?:\+\d{1,3} ?(?:\(0\) ?)?|0)\d(?:[ .-]?\d{2}){4}(?!\d)|\b\d{1,2} ?h ?(?:\d{2})?\b|\b\d{1,2}[:.]\d{2} ?(?:am|pm)?\b(?! ?%)|\b\d{1,2} ?(?:am|pm|a\.m|p\.m)\b|\b\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b|\b\d jours (?:sur|par) (?:7|sept|semaine)\b|\bsur 7\b|\b\d days (?:a|per) week\b|(?:\bno?\.? ?|\bnumero |#)\d+\b|\b\d{1,4}(?: ?bis| ?ter)?,? (?:rue|avenue|boulevard|place|quai|allee|cours|impasse|street|road)\b|^\s*\d{1,2}[.)](?= )")]
    private static partial Regex NoFigures();

    /// <summary>half a million, un demi-million.</summary>
    [GeneratedRegex(@"\b(?:half|demi)[ -]$")]
    private static partial Regex HalfWords();

    [GeneratedRegex(@"^ ?(?:(?<alone>a|to|-|–)|et|and) ?(?:les )?$")]
    private static partial Regex RangeLink();

    [GeneratedRegex(@"(?:\b(?:entre|between|de|from) |\b(?:environ|about) )(?:les )?$")]
    private static partial Regex RangeStart();

    /// <summary>A little less than a threshold is nearly that: it says nothing of the nameless.</summary>
    [GeneratedRegex(@"((?:un peu|a peine|legerement) moins d[e'] ?|(?:just|a little|slightly) (?:under|below|less than|fewer than) |just short of )(les |the )?$")]
    private static partial Regex JustUnderWords();

    [GeneratedRegex(@"(pas (?:tres )?loin d[e'] ?|not far (?:off|from|short of) )(les |the )?$")]
    private static partial Regex NotFarWords();

    /// <summary>Sous la barre des 50 000.</summary>
    [GeneratedRegex(@"\b(?:sous|en dessous d[eu]|below|under|short of) (?:la |le |the )?(?:cap|seuil|barre|mark|milestone) (?:d[e'] ?|des |of )(les |the )?$")]
    private static partial Regex UnderMark();

    [GeneratedRegex(@"(plus d[e'] ?|plus d'un |au-dela d[e'] ?|depass(?:e|ent|er|ant|e ainsi) (?:les )?|more than |(?<!(?:people|persons|learners|participants|visitors|personnes) )over |above |exceed(?:s|ed|ing)? |superieur(?:e|s|es)? a )(les |the )?$")]
    private static partial Regex MoreThanWords();

    [GeneratedRegex(@"((?:franchi\w*|depass\w*|passe|atteint|atteignent|reached|passed|topped|crossed|broke\w*|exceeded|surpassed|hit)? ?(?:le |la |the )?(?:cap|seuil|barre|mark|milestone) (?:d[e'] ?|des |of )|(?:passed|topped|crossed|surpassed) |pas moins d[e'] ?|not (?:less|fewer) than |au moins |au minimum |(?<!pas )at least |no fewer than |no less than |a minimum of )(les |the )?$")]
    private static partial Regex AtLeastWords();

    [GeneratedRegex(@"(moins d[e'] ?|fewer than |(?<!no )less than |under |below |inferieur(?:e|s|es)? a )(les |the )?$")]
    private static partial Regex LessThanWords();

    [GeneratedRegex(@"(pas plus d[e'] ?|not more than |au plus |au maximum |at most |up to |jusqu'a |no more than )(les |the )?$")]
    private static partial Regex AtMostWords();

    [GeneratedRegex(@"(pres d[e'] ?|environ |env\. ?|quelques? |autour d[e'] ?|presque |quasiment |quasi |about |nearly |almost |around |approximately |approx\. ?|some |roughly |close to |~ ?|c\. ?)(les |the )?$")]
    private static partial Regex AboutWords();
}
