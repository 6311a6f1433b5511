using System.Text.RegularExpressions;
using Ateliers.Reporting.Aggregation;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>What a multiple of the reference is a multiple for: the goal, what remains to it, or the people reached. Only words that leave nothing open say it: the subject, right before the number.</summary>
internal static partial class QuotedMultiple
{
    /// <summary>The whole that the multiple is of, as figures name it; null where the words leave it open.</summary>
    /// <param name="ahead">The folded words before the number, from the number before it on.</param>
    public static string? Of(string ahead) =>
        !Subject().IsMatch(ahead) ? null
        : Remaining().IsMatch(ahead) ? "remaining"
        : Goal().IsMatch(ahead) ? FigureIds.Goal
        : People().IsMatch(ahead) ? FigureIds.PeopleReached
        : null;

    /// <summary>Whether it is said to be a multiple of the reference: "fois le bilan déclaré", "times the 9,000 people that Rennes declared".</summary>
    /// <param name="behind">The folded words behind the number, up to the end of the sentence.</param>
    public static bool IsOfReference(string behind) => Declared().IsMatch(behind);

    private const string Verb = @"(?:vaut|valent|represente(?:nt)?|equivaut a|equivalent a|correspond a|est|sont|, (?:c'est|soit)|is|are|was|were|equals?|represents?|amounts? to) (?:deja |encore |already |still )?(?:au moins |at least |plus de |more than |environ |about |pres de |nearly )?$";

    [GeneratedRegex(Verb)]
    private static partial Regex Subject();

    [GeneratedRegex(@"\b(?:ce qui reste|reste a (?:faire|accompagner)|what remains|remaining)\b[^.;:,0-9]{0,40}" + Verb)]
    private static partial Regex Remaining();

    [GeneratedRegex(@"\b(?:l'objectif|the goal|the target)(?: [^.;:,0-9]{0,40})? ?" + Verb)]
    private static partial Regex Goal();

    [GeneratedRegex(@"\b(?:personnes|people)(?: (?:accompagnees|accueillies|venues|reached|who came|welcomed))?(?: (?:en|in) [0-9]{4})? ?" + Verb)]
    private static partial Regex People();

    [GeneratedRegex(@"^[^.;]{0,40}\b(?:bilan|declare[sde]?|reference|announced|annonce[ses]?)\b")]
    private static partial Regex Declared();
}
