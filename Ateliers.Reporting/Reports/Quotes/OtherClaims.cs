using System.Text.RegularExpressions;
using Ateliers.Reporting.Aggregation;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>Words that make of a number something else than a figure that is kept, whichever it equals: people outside a city, of each city, turned away, with a job since; what is left of a goal in percent.</summary>
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

    [GeneratedRegex(@"\b(?:perdu|refuse\w{0,3}|lost|turned away|turns away|renonce\w{0,3})\b[^.;:,]{0,20}$")]
    private static partial Regex Refused();

    [GeneratedRegex(@"^[^.;:,]{0,35}\b(?:(?:trouve|retrouve|decroche|obtenu) (?:un|une|leur) (?:emploi|travail|stage|job|formation)|(?:found|got|landed) (?:a|an|their) (?:new )?(?:job|work|internship)|n'(?:ont|a) pas (?:pu|ete (?:recu|accueilli|forme|aide)\w{0,3})|pas pu|turned away|refuse(?:e|es|s)|liste d'attente|waiting list|could not|have never|never)\b")]
    private static partial Regex Another();
}
