using System.Text.RegularExpressions;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>Times that hang on another one or on the last day known: the year after, by December, since 2018, in two years, by Christmas.</summary>
internal sealed partial class PeriodReader
{
    private void AddRelative(string plain, int from, List<PeriodMention> found, Period? carried)
    {
        foreach (Match match in YearAfter().Matches(plain))
        {
            var span = new Span(from + match.Index, from + match.Index + match.Length);
            if ((Before(found, span)?.Days ?? carried) is { } days)
            {
                var year = programme.GoalYearOf(days.From);
                var later = days == programme.GoalYear(year) ? programme.GoalYear(year + 1) : new Period(days.From.AddYears(1), days.To.AddYears(1));
                found.Add(new PeriodMention(span, later, year + 1));
            }
        }

        foreach (Match match in MonthsLater().Matches(plain))
        {
            // "By 30 June …, six months later": the year up to that day too.
            var span = new Span(from + match.Index, from + match.Index + match.Length);
            if (Before(found, span)?.Days is { } days && days.From == programme.GoalYear(programme.GoalYearOf(days.To)).From && Domain.Month.Of(days.To) is var last && days.To == last.End)
            {
                var end = last.Plus(Number(match, "n") ?? (int)(NumberWords.Of([match.Groups["n"].Value]) ?? 0)).End;
                found.Add(new PeriodMention(span, new Period(programme.GoalYear(programme.GoalYearOf(end)).From, end), programme.GoalYearOf(end)));
            }
        }

        foreach (Match match in ByMonth().Matches(plain))
        {
            var span = new Span(from + match.Index, from + match.Index + match.Length);
            if (MonthOf(match) is not { } number || found.Exists(other => span.From < other.At.To && other.At.From < span.To))
            {
                continue;
            }

            // Where the sentence goes from month to month it is that month, and otherwise the year up to its end.
            var month = Before(found, span)?.Days is { } earlier ? new Month(earlier.To.Year, number) : MonthIn(carried, number);
            var isMonth = Before(found, span)?.Days is { } named && Domain.Month.Of(named.From).Period == named;
            var days = isMonth ? month.Period : new Period(programme.GoalYear(programme.GoalYearOf(month.End)).From, month.End);
            found.Add(new PeriodMention(span, days, programme.GoalYearOf(days.From)));
        }
    }

    /// <summary>"Since the start of the year, by the end of June": said together both are the year to that day.</summary>
    private void UpToTheSameDay(PressText text, Span sentence, List<PeriodMention> found)
    {
        Period? upTo = null;
        if (ForTheYear().IsMatch(text.Plain[sentence.From..sentence.To]) && found.FindIndex(mention => mention.Days is { } day && day.From == day.To) is >= 0 and var at)
        {
            // "On 31 December the total for the year stood at": a day that closes the year so far.
            var day = found[at].Days!.Value.From;
            upTo = new Period(programme.GoalYear(programme.GoalYearOf(day)).From, day);
            found[at] = found[at] with { Days = upTo };
        }

        upTo ??= found.Find(mention => mention.Days is { } days && programme.GoalYear(programme.GoalYearOf(days.From)) is var year && days.From == year.From && days.To < (year.Until(now) ?? days).To && UpTo().IsMatch(text.Plain[mention.At.From..mention.At.To]))?.Days;
        for (var i = 0; i < found.Count; i++)
        {
            if (upTo is { } closed && found[i].Days is { } days && days.From == closed.From && days != closed && OfTheYear().IsMatch(text.Plain[found[i].At.From..found[i].At.To]))
            {
                found[i] = found[i] with { Days = closed };
            }
        }
    }

    /// <summary>Before June, jusqu'à juin, after 2018, hors mars: it is not that time that the number is of.</summary>
    /// <summary>"By the end of 2019, since it opened": from the opening to that day, said by both.</summary>
    private void SinceUntil(PressText text, List<PeriodMention> found)
    {
        var since = found.FindIndex(mention => mention.Days is { } days && days.To == now && SinceWords().IsMatch(text.Plain[mention.At.From..mention.At.To]) && (mention.IsSinceOpening || days.From < programme.GoalYear(programme.GoalYearOf(now)).From));
        var until = found.FindIndex(mention => mention.Days is { } days && !SinceWords().IsMatch(text.Plain[mention.At.From..mention.At.To]) && days.From == programme.GoalYear(programme.GoalYearOf(days.From)).From
            && (UpTo().IsMatch(text.Plain[mention.At.From..mention.At.To]) || UntilBefore().IsMatch(text.Plain[Math.Max(0, mention.At.From - 20)..mention.At.From])));
        if (since < 0 || until < 0 || found[since].Days is not { } opened || found[until].Days?.Until(now) is not { } closed || closed.To < opened.From)
        {
            return;
        }

        foreach (var place in new[] { since, until })
        {
            found[place] = found[place] with { Days = new Period(opened.From, closed.To), IsSinceOpening = found[since].IsSinceOpening, Until = closed.To };
        }
    }

    [GeneratedRegex(@"^(?:depuis|since)\b")]
    private static partial Regex SinceWords();

    [GeneratedRegex(@"\b(?:fin|a la fin d[e']|by(?: the end of)?|(?:at )?the end of|end of|d'ici(?: a)?(?: fin)?|jusqu'(?:a|en)(?: fin)?) ?$")]
    private static partial Regex UntilBefore();

    [GeneratedRegex(@"\b(?:avant|jusqu'(?:a|en|au)|apres|des|hors|en dehors d[eu']|sauf|excepte|sans compter|before|until|till|up to|through|after|as early as|around|about|circa|starting(?: in| on| from)?|beginning (?:in|on)|outside(?: of)?|except(?: for| in)?|excluding|not counting|other than|prior to|following|ahead of|a partir d[eu']|vers|environ|autour d[eu']|towards?|au-dela de) ?(?:le |la |the |l'|mois d[e'] ?|fin |debut )?$")]
    private static partial Regex Edge();

    [GeneratedRegex(@"^(?:by|a |au|fin|d'ici|jusqu|until|up to|as |at |the end|end|arrete)")]
    private static partial Regex UpTo();

    [GeneratedRegex(@"\b(?:total|cumul|bilan|count|tally)\b[^.;]{0,30}\b(?:for|of|de|sur) (?:the year|l'annee)\b|\b(?:depuis le debut de|since the (?:start|beginning) of) (?:l'annee|the year)\b|\bdepuis (?:le 1er )?janvier\b(?! (?:19|20))|\bsince (?:1 |1st |the 1st of )?january(?: 1)?\b(?! (?:19|20))")]
    private static partial Regex ForTheYear();

    [GeneratedRegex(@"depuis|since|this year|cette annee|year to date|so far|cette annee-la|that year|the same year|la meme annee")]
    private static partial Regex OfTheYear();

    [GeneratedRegex(@"\b(?:l'an(?:nee)? (?:suivante|d'apres)|(?:un an|une annee) (?:plus tard|apres)(?! (?:son|l'|leur))|(?:the )?(?:following|next) year|(?:a|one) year (?:later|on)|the year after(?! (?:its|the|it)))\b")]
    private static partial Regex YearAfter();

    [GeneratedRegex(@"\b(?<n>\d{1,2}|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|one|two|three|four|five|seven|eight|nine|ten|eleven) (?:months? (?:later|on)|mois (?:plus tard|apres))\b")]
    private static partial Regex MonthsLater();

    [GeneratedRegex(@"\b(?:by(?: the end of)?|(?:a (?:la )?)?fin(?: de| du mois de)?|d'ici(?: a)?(?: fin| la fin de)?) " + Month + @"\b(?! (?:19|20)\d\d)")]
    private static partial Regex ByMonth();

    /// <summary>Since a year is from its first day on; "open since 2018" is no time of a count.</summary>
    [GeneratedRegex(@"(?<open>\b(?:ouvert\w{0,2}|open|inaugur\w*|present\w*|installe\w*|active?)(?: [a-z']+){0,4} )?\b(?:depuis|since)(?: le debut de| early| the start of)? (?<year>(?:19|20)\d\d)(?![\w%/-]|[.,]\d)")]
    private static partial Regex SinceYear();

    [GeneratedRegex(@"\b(?:en|in|over|within|pendant|ces)(?: the| les)?(?: last| past)? (?<years>deux|trois|two|three|2|3) (?:dernieres )?(?:ans|annees|years)\b(?! to\b)")]
    private static partial Regex LastYears();

    [GeneratedRegex(@"\b(?:by|before|until|a|avant|jusqu'a|d'ici(?: a)?) (?:christmas|noel)\b")]
    private static partial Regex Christmas();
}
