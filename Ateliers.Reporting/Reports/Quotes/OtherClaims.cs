using System.Text.RegularExpressions;
using Ateliers.Reporting.Aggregation;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>Words that make of a number something else than a figure that is kept, whichever it equals: people outside a city, of each city, turned away, with a job since, of a season, of the best month; what is left of a goal in percent.</summary>
internal static partial class OtherClaims
{
    private const int Reach = 70;

    /// <summary>Whether a number is such a claim.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="number">The number.</param>
    /// <param name="before">Where the number before it in the sentence ends, or the sentence begins.</param>
    /// <param name="after">Where the next number begins, or the sentence ends.</param>
    /// <param name="counted">The figure that it claims to be; null where its words name none.</param>
    public static bool IsOne(PressText text, Span sentence, NumberMention number, int before, int after, string? counted)
    {
        var (ahead, behind) = (text.Plain[Math.Max(before, number.Place.From - Reach)..number.Place.From], text.Plain[number.Place.To..Math.Min(after, number.Place.To + Reach)]);
        if (number.Percent)
        {
            return counted == FigureIds.Progress && (Remains().IsMatch(ahead) || Remain().IsMatch(behind));
        }

        return counted == FigureIds.PeopleReached
            && (Outside().IsMatch(text.Plain[sentence.From..sentence.To]) || EachBefore().IsMatch(ahead) || EachBehind().IsMatch(behind) || Refused().IsMatch(ahead) || Another().IsMatch(behind));
    }

    /// <summary>Whether a sentence speaks of a time of which no figure is kept: a season, a week by its Monday, the busiest month. Asked once a sentence.</summary>
    /// <param name="sentence">The sentence, folded.</param>
    public static bool IsOfNoStretch(string sentence) => Season().IsMatch(sentence) || Best().IsMatch(sentence);

    [GeneratedRegex(@"\b(?:il )?(?:reste|restent|restait|restaient|remains?|remaining|manque|manquent)\b[^.;:]{0,25}$")]
    private static partial Regex Remains();

    [GeneratedRegex(@"^[^.;:,]{0,45}\b(?:restent|reste|restaient|still to be|still to go|remains?|left to|is left|are left)\b")]
    private static partial Regex Remain();

    [GeneratedRegex(@"\b(?:hors(?: de)?|en dehors de|outside(?: of)?|excepte|sauf|except(?: for)?|excluding|sans compter|not counting) (?:l'atelier de )?(?:rennes|montpellier|nancy|saint|st\b|la capitale|la region|the city|paris|[a-z-]{3,20},)")]
    private static partial Regex Outside();

    [GeneratedRegex(@"\b(?:chacun|chacune|each|every one)(?: (?:des|de|of|nos|our|the|quatre|four|4)){0,3} (?:ateliers?|villes?|sites?|workshops?|cit(?:y|ies)|places?)\b[^.;:,]{0,35}$|\bchaque (?:atelier|ville|site)\b[^.;:,]{0,35}$")]
    private static partial Regex EachBefore();

    [GeneratedRegex(@"^[^.;:,]{0,40}\b(?:chacun|chacune|each|every one)\b(?! (?:other|autre))")]
    private static partial Regex EachBehind();

    /// <summary>Which days a season has nobody says.</summary>
    [GeneratedRegex(@"\b(?:l'|en |cet |d')(?:ete|hiver|automne)(?: (?:de )?(?:19|20)\d\d)?\b(?! (?:de|accompagne|forme|accueilli))|\b(?:au|ce|du) printemps\b|\b(?:week of|semaine du|semaines? des?)\b|\b(?:early|mid|late)[- ](?:19|20)\d\d\b|\b(?:debut|mi|mi-) ?(?:19|20)\d\d\b|\b(?:first|last) (?:\w+ )?(?:days?|weeks?|months) of\b|\b(?:premiers?|derniers?|premieres|dernieres) (?:jours|semaines|mois) d|\bschool holidays\b|\bvacances\b|\b(?:typical|average) (?:month|week|day|year)\b|\b(?:mois|semaine|jour|annee) (?:moyenn?e?|typique|ordinaire)\b|\b(?:this|last|in|the|over the|during the) (?:summer|winter|spring|autumn|fall)\b")]
    private static partial Regex Season();

    /// <summary>Whichever month was the busiest: that it is the month's number is not said where a number stands beside it.</summary>
    [GeneratedRegex(@"\b(?:busiest|best|worst|quietest|strongest|record|top) (?:month|week|day)\b|\b(?:meilleure?|pire|plus (?:forte?|faible|grosse?)) (?:mois|semaine|jour|journee)\b|\b(?:mois|semaine|jour|journee) (?:record|le plus|la plus)\b")]
    private static partial Regex Best();

    [GeneratedRegex(@"\b(?:perdu|refuse\w{0,3}|lost|turned away|turns away|renonce\w{0,3})\b[^.;:,]{0,20}$")]
    private static partial Regex Refused();

    [GeneratedRegex(@"^[^.;:,]{0,35}\b(?:(?:trouve|retrouve|decroche|obtenu) (?:un|une|leur) (?:emploi|travail|stage|job|formation)|(?:found|got|landed) (?:a|an|their) (?:new )?(?:job|work|internship)|n'(?:ont|a) pas (?:pu|ete (?:recu|accueilli|forme|aide)\w{0,3})|pas pu|turned away|refuse(?:e|es|s)|liste d'attente|waiting list|could not|have never|never)\b")]
    private static partial Regex Another();
}
