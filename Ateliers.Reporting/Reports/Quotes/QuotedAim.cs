using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>Whether a number is said of what is aimed at, or of what was done: the goal is a source for the first alone.</summary>
internal static partial class QuotedAim
{
    private const string Aims =
        "objectifs?|ambition\\w*|vis(?:e|ent|er|ait|aient|ant)|veut|veulent|voulai(?:t|ent)|souhait\\w+|esper\\w+|entend(?:ent)?|prevoi\\w+|cap|cible|goals?|target(?:s|ed)?|aim(?:s|ed|ing)?|plan(?:s|ned|ning)?|wants?|wanted|hop(?:es?|ed|ing)|intend\\w*|pledg\\w+|promis\\w*|promesse|s'engag\\w+|supposed|d'ici|doi(?:t|vent)|devai(?:t|ent)|devr\\w+|(?:is|are|was|were) to|will|would|should|must|sera|seront";

    /// <summary>Whether a number is said of an aim.</summary>
    /// <param name="sentence">Its sentence, folded.</param>
    /// <param name="ahead">What stands before it in its stretch.</param>
    /// <param name="behind">What stands behind it there.</param>
    public static bool Is(string sentence, string ahead, string behind)
    {
        if (GoalReached().IsMatch(sentence) && !InPart().IsMatch(sentence))
        {
            return false;
        }

        var (aimed, done) = (Aim().Matches(ahead).LastOrDefault()?.Index ?? -1, Done().Matches(ahead).LastOrDefault()?.Index ?? -1);
        return aimed > done || (done < 0 && (AimBehind().IsMatch(behind) || (!DoneBehind().IsMatch(behind) && QuotedUnit.SpeaksOfGoal(sentence))));
    }

    /// <summary>Whether a number is itself called the aim: l'objectif est de, the goal of, the programme aims to reach.</summary>
    /// <param name="ahead">What stands before it in its stretch.</param>
    public static bool IsTheAim(string ahead) => TheAim().IsMatch(ahead);

    /// <summary>Whether a number is hoped for, promised or owed by its own words, rather than done: hoped to reach, devait accompagner, étaient visées.</summary>
    /// <param name="ahead">What stands before it in its stretch.</param>
    /// <param name="behind">What stands behind it there.</param>
    public static bool IsHoped(string ahead, string behind)
    {
        var own = ahead[(ahead.LastIndexOfAny([';', ':']) + 1)..];
        var (aimed, done) = (Aim().Matches(own).LastOrDefault()?.Index ?? -1, Done().Matches(own).LastOrDefault()?.Index ?? -1);
        return AimBehind().IsMatch(behind) || (aimed > done && !Crossed().IsMatch(own) && (IsTheAim(ahead) || !DoneBehind().IsMatch(behind)));
    }

    /// <summary>A franchi le cap des 18 000, la moitié de l'objectif: a mark that was passed and a part that was done are no aim.</summary>
    [GeneratedRegex(@"\b(?:franchi\w*|passe\w*|depasse\w*|atteint|atteignent|crossed|passed|reached|hit) (?:le |la |the )?(?:cap|barre|seuil|mark|target)\b|(?:\b(?:moitie|half|tiers|thirds?|quarts?|quarters?|part|partie)|%|\bpour ?cent|\bper ?cent) (?:de |of )?(?:l'|the |its |son |their |our |notre ){0,2}(?:objectif|goal|target|cible|cap)\b")]
    private static partial Regex Crossed();

    /// <summary>Whether a sentence has a word for an aim: objectif, vise, is to.</summary>
    /// <param name="sentence">The sentence, folded.</param>
    public static bool Names(string sentence) => Aim().IsMatch(sentence);

    [GeneratedRegex("\\b(?:" + Aims + ")\\b")]
    private static partial Regex Aim();

    [GeneratedRegex(@"\b(?:objectif|(?<=\b(?:le|un|son|pour|notre|leur|ce|premier) )but|cible|ambition|goal|target|aim)s? (?!(?:a ete|est|etait|was|is|has been|had been) (?:\w+ )?(?:attein\w*|depasse\w*|tenu\w*|reached|met|hit|passed|exceeded|achieved))(?:(?!attein|depass|tenu|reached|met |hit |passed|exceeded|achieved)[\w'-]+ ){0,5}?(?:est|etait|sera|fut|passe|passait|is|was|of|de|d'|to|fixe a|set at|:)? ?(?:a |to )?(?:(?:d'|de |to |l')?(?:accompagner|former|toucher|accueillir|aider|initier|reach|train|help|support|teach|welcome|passer|passed?|raised|lowered|from)? ?)?(?:de |d'|to |at |a )?(?:plus de |more than |environ |about |quelque |some |les |the )?$|\b(?:vis(?:e|ent|er|ait|aient|ons|ant)|ambitionn\w+|aim(?:s|ed|ing)?|(?:programme|network|reseau|we|project) targets?|targets|targeted|targeting) (?:a |to |at |for )?(?:accompagner |former |toucher |accueillir |aider |initier |reach |train |help |support |teach |welcome |reaching |training |helping )?(?:plus de |more than |environ |about |quelque |some |les |the )?$|\b(?:objectif|but|cible|goal|target|aim)s? (?:[\w'-]+ ){0,2}(?:for|pour|de|en|of|in) (?:19|20)\d\d, $|\b(?:targeted|planned|intended|hoped-for|promised) $")]
    private static partial Regex TheAim();

    /// <summary>L'objectif est atteint, target met; has reached its target, a tenu son pari.</summary>
    [GeneratedRegex(@"\b(?:objectif|but|cap|cible|pari|promesse|ambition|goal|target|aim|promise)s?\b(?:(?:(?! (?:and|et|but|mais|yet|dont|of whom|including) )(?:[^.;,]|,(?=\d))){0,60}\b(?:est|etait|fut|ete|was|is|been|were) (?:\w+ ){0,2}| )(?:attein(?:t|te|ts|tes)|gagnee?|tenue?s?|remplie?s?|depasse\w*|franchi\w*|realise\w*|reached|met|hit|achieved|exceeded|passed|surpassed|kept|won)\b|\b(?:attein(?:t|te)|tenu|rempli|depasse|franchi|gagne|reached|met|hit|achieved|exceeded|passed|surpassed) (?:(?:the|its|their|our|a|an|his|son|leur|notre|cet|un|ses|yearly|annual|annuel|(?:19|20)\d\d) |l'){0,3}(?:objectif|but|cap|cible|pari|ambition|goal|target|aim)s?\b")]
    private static partial Regex GoalReached();

    /// <summary>Half of it, not yet, to be reached: then the number is still the aim.</summary>
    [GeneratedRegex(@"%|\b(?:pas|jamais|not|never|moitie|half|quart|quarter|tiers|third|presque|nearly|almost|loin|short|far from|pour ?cent|per ?cent|to (?:be|have)|d'avoir|etre|quand|when|once)\b")]
    private static partial Regex InPart();

    /// <summary>A accompagné, have already trained: what was done.</summary>
    [GeneratedRegex(@"\b(?:a|ont|avons|avait|avaient|has|have|had)(?: (?:deja|ainsi|already|now|bien|even|also|thus))* (?:accompagne|forme|touche|accueilli|aide|sensibilise|recu|attire|seduit|atteint|rassemble|reuni|initie|reached|trained|helped|welcomed|taught|attracted|drawn|supported|seen)\b|\b(?:deja|already)\b|(?<!\b(?:to|be|been|of) )\b(?:trained|reached|helped|welcomed|taught|attracted|drew|supported)\b[^,;:.]{0,20}$")]
    private static partial Regex Done();

    /// <summary>100 000 personnes devaient être formées; 100,000 people a year is the goal.</summary>
    [GeneratedRegex(@"^[^.;]{0,50}\b(?:devai(?:t|ent)|doi(?:t|vent)|devr\w+|sera|seront|should|must|will|would|(?:are|were|is|was) to|to be|targeted|aimed|hoped|planned|promised|visee?s?|prevue?s?|esperee?s?|promise?s?|(?:est|etait|etaient|sont|is|was|were|are) (?:l'|notre |son |le |the |our |its )(?:objectif|cap|but|goal|target|aim))\b")]
    private static partial Regex AimBehind();

    [GeneratedRegex(@"^[^.;,]{0,40}\b(?:ont|avaient|sont|ete|etaient|were|have|had|has|came|attended|took part|visited|joined|participated|walked|venue?s?)\b")]
    private static partial Regex DoneBehind();
}
