using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>The words by which a text says of some of the people that they came for the first time, or had come before.</summary>
internal static partial class QuotedUnit
{
    /// <summary>582 of the (49,416): a part of the number that follows.</summary>
    [GeneratedRegex(@"^ (?:of|out of|sur|des|parmi|d'entre)(?: the| les| ces| these)? ?$")]
    private static partial Regex PartOfBase();

    /// <summary>(582) of the 49,416 people: what a part is a part of.</summary>
    [GeneratedRegex(@"^ (?:of|out of|sur|des|parmi|d'entre)(?: the| les| ces| these)? $")]
    private static partial Regex BaseOfPart();

    [GeneratedRegex(@"\b(?:premiere fois de l'annee|first time (?:in|of|this|that) (?:the )?(?:goal )?year)\b")]
    private static partial Regex FirstOfYear();

    [GeneratedRegex(@"\b(?:(?:toute )?premiere fois|first time|new)\b")]
    private static partial Regex FirstTime();

    [GeneratedRegex(@"\b(?:deja venue?s?|de retour|(?:already )?come before|already come|been before|returned|returning)\b")]
    private static partial Regex CameBefore();

    [GeneratedRegex(@"^ (?:y )?(?:venaient|sont venue?s|etaient venue?s|came|were coming|were there) (?:pour la|for the) (?:toute )?(?:premiere fois de l'annee|first time (?:in|of|this|that) (?:the )?(?:goal )?year)\b")]
    private static partial Regex BareFirstOfYear();

    [GeneratedRegex(@"^ (?:y )?(?:venaient|sont venue?s|etaient venue?s|came|were coming|were there) (?:pour la|for the) (?:toute )?(?:premiere fois|(?:very )?first time)\b(?! de l'annee| (?:in|of|this|that) )")]
    private static partial Regex BareFirstTime();

    [GeneratedRegex(@"^ (?:(?:y )?etaient deja venue?s?|had (?:already )?(?:come|been) before|had already come|came back|returned|(?:y )?sont revenue?s|revenaient)\b")]
    private static partial Regex BareCameBefore();

    [GeneratedRegex(@"^ (?:y )?(?:came|attended|took part|turned up|sont venue?s|etaient venue?s|ont participe)\b(?! (?:for the|pour la) )")]
    private static partial Regex BareCame();

    /// <summary>Whether words say that somebody had come before what follows.</summary>
    public static bool IsBefore(string between) => Already().IsMatch(between);

    [GeneratedRegex(@"\b(?:deja venue?s?|already (?:come|attended|been|taken part)|come before|been before|revenue?s?|first (?:visit|time|attendance|session)|premiere (?:visite|fois|venue|participation))\b")]
    private static partial Regex Already();

    /// <summary>Who came to a place for the first time, were new there, had never come before.</summary>
    [GeneratedRegex(@"^[^.;:]{0,70}\b(?:(?:pour la (?:toute )?premiere fois|for the (?:very )?first time)\b(?! (?:de l'annee|this year|of the year|cette annee))|(?:n'etaient|n'y etaient|n'avaient|n'ont) (?:encore )?jamais (?:venue?s?|mis les pieds|participe|pousse)|(?:had|have) never (?:yet )?(?:come|been|attended|taken part|set foot)|(?:were|are|etaient|sont) (?:all |toutes |tous )?(?:new|newcomers|nouve\w+|first-timers)\b)")]
    private static partial Regex CameFirst();

    [GeneratedRegex(@"^ (?:returning (?:people|visitors|participants)|(?:personnes|visiteurs|participants) de retour)\b|^[^.;:]{0,70}\b(?:were|are) (?:returning|regulars|repeat visitors)\b|^[^.;:]{0,70}\b(?:etaient|sont) (?:de retour|des habitue\w*)\b")]
    private static partial Regex ReturningOnes();
}
