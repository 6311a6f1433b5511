using System.Text.RegularExpressions;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>Measures how many are said to be missing to the goal of the year: the goal less the people reached.</summary>
/// <param name="programme">Whose goal it is; an atelier may have a share of it.</param>
/// <param name="known">What is known of a scope; null where nothing is.</param>
internal sealed partial class GapJudge(Programme programme, Func<QuoteScope, QuoteFacts?> known)
{
    private readonly QuoteWords words = new(programme);

    /// <summary>Il reste 50 584 personnes à former, 50,584 short.</summary>
    /// <param name="ahead">What stands before the number in its stretch.</param>
    /// <param name="behind">What stands behind it there.</param>
    public static bool Is(string ahead, string behind) =>
        Missing().IsMatch(ahead) || Short().IsMatch(behind) || (Left().IsMatch(ahead) && ToReach().IsMatch(behind));

    /// <summary>What is found of such a number.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="scopes">Of which places and times it may be, the likeliest first.</param>
    public Judgement Of(QuoteClaim claim, IEnumerable<QuoteScope> scopes)
    {
        var possible = scopes.Where(scope => scope.Part is null && (!claim.IsPlaceSaid || scope.Atelier == claim.Place?.Atelier)).ToList();
        return possible.Select(scope => Measured(claim, scope)).FirstOrDefault(found => found is { Verdict: Verdict.Agrees })
            ?? possible.Select(scope => Measured(claim, scope)).FirstOrDefault(found => found is not null)
            ?? new Judgement(Verdict.Unchecked, QuoteWords.Pace);
    }

    private Judgement? Measured(QuoteClaim claim, QuoteScope scope)
    {
        var year = programme.GoalYearOf(scope.Period.From);
        var whose = scope.Atelier is { } code ? programme.ShareOf(code) : programme;
        if (whose is null || programme.GoalYear(year).From != scope.Period.From || known(scope)?.Figure(FigureIds.PeopleReached) is not { Value: { } people } reached)
        {
            return null;
        }

        var goal = whose.GoalOf(year).Count;
        var (least, most) = (Math.Max(0, goal - (reached.Upper ?? people)), Math.Max(0, goal - people));
        var isRight = claim.Number.Fits(most) || claim.Number.Fits(least) || (claim.Number.Value >= least && claim.Number.Value <= most);
        return new Judgement(isRight ? Verdict.Agrees : Verdict.Differs, words.Gap(scope, goal, reached, (long)least, (long)most, isRight), scope, most);
    }

    [GeneratedRegex(@"\b(?:manqu\w+|missing|short by|missed by|short of (?:its|the) (?:goal|target|objective) by)(?: \w+){0,3} ?$")]
    private static partial Regex Missing();

    [GeneratedRegex(@"^ (?:(?:people|personnes) )?(?:manqu\w+|short|shy|to go|missing|manquantes|(?:de moins que|de|from|below|sous) (?:l'|the |its )(?:objectif|goal|target))\b")]
    private static partial Regex Short();

    [GeneratedRegex(@"\b(?:rest(?:e|ent|ait|aient|ant|era|eront)|remain\w*|leav(?:es|ing)|left|there (?:are|were) still)\b[^.;:,]{0,20}$")]
    private static partial Regex Left();

    [GeneratedRegex(@"^ (?:(?:people|personnes|visitors|habitants|participants) )?(?:encore |still |yet )?(?:a (?:former|accompagner|accueillir|toucher|convaincre|trouver|atteindre|aller chercher)|to (?:train|reach|welcome|find|help|be (?:trained|reached))|remain|left)\b")]
    private static partial Regex ToReach();
}
