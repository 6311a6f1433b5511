using System.Text.RegularExpressions;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>Measures a percentage that is a place's share of everybody: people of the place ÷ people of the network. Who came to two places counts in both, so that the shares may pass 100%.</summary>
/// <param name="programme">Its ateliers.</param>
/// <param name="known">What is known of a scope; null where nothing is.</param>
internal sealed partial class PlaceShares(Programme programme, Func<QuoteScope, QuoteFacts?> known)
{
    private readonly QuoteWords words = new(programme);

    /// <summary>The figure that a percentage is a share of; null where it is none of a place's.</summary>
    /// <param name="ahead">What stands before the number in its stretch.</param>
    /// <param name="behind">What stands behind it there.</param>
    public static string? Of(string ahead, string behind) =>
        !Whole().IsMatch(behind) || Back().IsMatch(behind) || !(Makes().IsMatch(ahead) || Came().IsMatch(behind)) ? null
        : Visits().IsMatch(behind) ? FigureIds.Attendances : FigureIds.PeopleReached;

    /// <summary>What is found of a share of a place.</summary>
    /// <param name="claim">The percentage.</param>
    /// <param name="figure">What it is a share of.</param>
    /// <param name="scopes">Of which places and times it may be, the likeliest first.</param>
    public Judgement Of(QuoteClaim claim, string figure, IEnumerable<QuoteScope> scopes)
    {
        var possible = scopes.Where(scope => scope is { Atelier: not null, Part: null }).ToList();
        foreach (var scope in possible)
        {
            if (Ratio(figure, scope) is { } ratio && (claim.Number.Fits(ratio * 100) || claim.Number.Holds(ratio * 100)))
            {
                return new Judgement(Verdict.Agrees, words.PlaceShare(PartFindings.Right, figure, scope, ratio), scope, ratio);
            }
        }

        return possible is not [var first, ..] || Ratio(figure, first) is not { } truth ? new Judgement(Verdict.Unchecked, PartTexts.NoBase)
            : Elsewhere(claim, figure, first, truth) ?? (claim.Number.IsRoundedUp(truth * 100)
                ? new Judgement(Verdict.RoundedUp, words.PlaceShare(PartFindings.Up, figure, first, truth), first, truth)
                : new Judgement(Verdict.Differs, words.PlaceShare(PartFindings.Wrong, figure, first, truth), first, truth));
    }

    private Judgement? Elsewhere(QuoteClaim claim, string figure, QuoteScope scope, double truth) => claim.Number.IsRoundedUp(truth * 100) ? null
        : programme.Ateliers.Select(atelier => scope with { Atelier = atelier.Code })
            .Where(other => other.Atelier != scope.Atelier && Ratio(figure, other) is { } there && claim.Number.Names(there * 100))
            .Select(_ => new Judgement(Verdict.OtherPlace, words.PlaceShare(PartFindings.Wrong, figure, scope, truth), scope, truth)).FirstOrDefault();

    private double? Ratio(string figure, QuoteScope scope) =>
        known(scope)?.Of(figure) is { } here && known(scope with { Atelier = null })?.Of(figure) is > 0 and var all ? here / all : null;

    /// <summary>Of all people, des personnes accompagnées, du public.</summary>
    [GeneratedRegex(@"^ (?:of|de|des|du|d')(?: ?(?:all|the|those|toutes|tous|les|l'ensemble des|total|nos|its|our)){0,3} ?(?:people|personnes|visitors|visiteurs|participants?|participantes|learners|attendees|beneficiaires|public|visits|visites|presences|attendances?)\b")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[^.;:,]{0,30}\b(?:visits|visites|presences|attendances?)\b")]
    private static partial Regex Visits();

    [GeneratedRegex(@"\b(?:back|again|return\w*|reven\w+|more than once|plusieurs fois|new|newcomers|first time|premiere fois|nouve\w+|deja venue?s?)\b")]
    private static partial Regex Back();

    [GeneratedRegex(@"\b(?:represent\w*|account(?:s|ed)? for|concentr\w+|pes(?:e|ait|ent)|ma(?:kes?|de) up|compt\w+ pour|totalis\w+|rassembl\w+|accueill\w+|draws?|drew|attract\w*|reached|welcomed)\b[^.;,:]{0,25}$")]
    private static partial Regex Makes();

    [GeneratedRegex(@"^[^.;:,]{0,60}\b(?:came|come|went|attended|trained|reached|welcomed|venue?s?|l'ont ete|formee?s?|accompagnee?s?|accueillie?s?) (?:in |to |a |at |dans )(?!\d)")]
    private static partial Regex Came();
}
