using System.Text.RegularExpressions;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>"From 9,008 to 18,565": no range but two numbers, the first of an earlier time than the second.</summary>
internal static partial class QuotedGrowth
{
    /// <summary>Whether two numbers are the two ends of a growth or a fall.</summary>
    /// <param name="ahead">The sentence before the first.</param>
    /// <param name="between">What stands between them.</param>
    /// <param name="behind">The sentence behind the second.</param>
    public static bool Is(string ahead, string between, string behind) =>
        Link().IsMatch(between) && (Moved().IsMatch(ahead) || (From().IsMatch(ahead) && !Counted().IsMatch(behind)));

    /// <summary>The times of its two numbers; of the earlier null where the text names none.</summary>
    /// <param name="programme">Its goal years.</param>
    /// <param name="named">The time that the text names for both; null where there is none.</param>
    /// <param name="sentence">Its sentence, folded.</param>
    /// <param name="latest">The latest goal year.</param>
    public static (Period? Earlier, Period? Later) Times(Programme programme, Period? named, string sentence, Period latest)
    {
        var days = named ?? latest;
        var (first, last) = (programme.GoalYear(programme.GoalYearOf(days.From)), programme.GoalYear(programme.GoalYearOf(days.To)));
        if (first != last && days == new Period(first.From, last.To))
        {
            return (first, last);
        }

        var (from, to) = (Month.Of(days.From), Month.Of(days.To));
        var isYear = days == first;
        return !isYear && from != to && days == new Period(from.Start, to.End) ? (from.Period, to.Period)
            : isYear && (named is not null || InAYear().IsMatch(sentence)) ? (programme.GoalYear(programme.GoalYearOf(days.From) - 1), days)
            : (null, named);
    }

    [GeneratedRegex("^ (?:(?:people|persons|personnes|visitors|visiteurs|participants|learners|visits|visites|attendances|presences|sessions|seances) )?(?:a|to) (?:les |pres de |plus de |environ |some |about |nearly |more than |over )?$")]
    private static partial Regex Link();

    /// <summary>Passer de, grimper de, jumped from: with a word of movement "de" begins a growth.</summary>
    [GeneratedRegex(@"\b(?:pass(?:e|ee|es|ees|ent|er|ant|ait|aient|erent|era)|bondi\w*|grimp\w+|augment\w+|progress\w+|mont\w{1,5}|cr(?:u|oit|oissant)|evolu\w+|saut\w{1,5}|tomb\w{1,5}|chut\w{1,5}|recul\w{1,5}|baiss\w{1,5}|diminu\w+|doubl\w{1,3}|jump\w*|r(?:o|i)se\w?|rising|grew|grow\w*|climb\w*|increas\w+|went|gone|going|go|leap\w*|soar\w*|surg\w+|fell|fallen|fall\w*|drop\w*|declin\w+|mov\w+|shot|doubl\w+|up|down)\b[^.;:\d]{0,40}\b(?:de|from) (?:les |pres de |plus de |environ |some |about |nearly |more than |over )?$")]
    private static partial Regex Moved();

    [GeneratedRegex(@"\bfrom (?:some |about |nearly |more than |over )?$")]
    private static partial Regex From();

    /// <summary>From 49,000 to 53,000 people were reached: a range after all.</summary>
    [GeneratedRegex(@"^ (?:people|persons|visitors|participants|learners)? ?(?:were|have|had|came|attended)\b")]
    private static partial Regex Counted();

    [GeneratedRegex(@"\b(?:en|in|within|over) (?:l'espace d')?(?:un|une|a|one|the space of a) (?:seule? |single )?(?:an|annee|year)\b|\bd'une annee (?:a|sur) l'autre\b|\byear on year\b")]
    private static partial Regex InAYear();
}
