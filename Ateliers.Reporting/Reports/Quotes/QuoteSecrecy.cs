using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>
/// Keeps findings from telling what is hidden in public: of a number on fewer people than the threshold nothing is told, whether it agrees or not, and it is not to be printed. So are what leaves fewer over, and ratios with so
/// small a part.
/// </summary>
/// <param name="programme">Its threshold; 1 hides nothing.</param>
/// <param name="known">What is known of a scope; null where nothing is.</param>
internal sealed class QuoteSecrecy(Programme programme, Func<QuoteScope, QuoteFacts?> known)
{
    /// <summary>Counts of whoever came or meant to.</summary>
    private static readonly string[] Counts =
        [FigureIds.PeopleReached, FigureIds.NewPeople, FigureIds.ReturningPeople, FigureIds.FirstContacts, FigureIds.Attendances, FigureIds.AnonymousAttendances, FigureIds.Registrations, FigureIds.OutcomeUnknown];

    /// <summary>Counts that are a part of another one, so that what is left over must not be few either.</summary>
    private static readonly Dictionary<string, string> Wholes = new(StringComparer.Ordinal)
    {
        [FigureIds.NewPeople] = FigureIds.PeopleReached,
        [FigureIds.ReturningPeople] = FigureIds.PeopleReached,
        [FigureIds.FirstContacts] = FigureIds.PeopleReached,
        [FigureIds.OutcomeUnknown] = FigureIds.Registrations,
    };

    /// <summary>A judgement, or that the number is not to be published. What is not right of the place and time that the text says must be no secret of any that it may mean either: a number called wrong would tell that its neighbour is not.</summary>
    /// <param name="claim">What is claimed.</param>
    /// <param name="found">What is found of it.</param>
    /// <param name="scopes">Of what it may be.</param>
    public Judgement Of(QuoteClaim claim, Judgement found, IEnumerable<QuoteScope> scopes)
    {
        if (claim.IsGap || found.Verdict == Verdict.Declared || found.Scope is not { } scope)
        {
            return found;
        }

        if (IsSecret(claim, found, scope) || (found.Verdict != Verdict.Agrees && !claim.Number.Percent && claim.Figure is { } figure && scopes.Any(other => other != scope && IsSecret(claim, new Judgement(Verdict.Agrees, found.Message, other, known(other)?.Of(figure)), other))))
        {
            return new Judgement(Verdict.NotPublic, QuoteWords.NotPublic(programme.SuppressionThreshold), scope);
        }

        // Of what it may be of is said in words; it was not checked.
        return found is { Verdict: Verdict.Unchecked, Truth: not null } ? found with { Scope = null, Truth = null } : found;
    }

    /// <summary>The facts with no more known of how many attendances are anonymous than may be told: where they are fewer than the threshold, the upper end is the most that it could be.</summary>
    public static QuoteFacts? Blurred(QuoteFacts? facts, int threshold) => facts is null || threshold <= 1 ? facts : facts with
    {
        Figures = [.. facts.Figures.Select(figure => figure is { Value: { } value, Upper: { } upper } && upper > value && upper - value < threshold ? figure with { Upper = value + threshold - 1 } : figure)],
    };

    private bool IsSecret(QuoteClaim claim, Judgement found, QuoteScope scope)
    {
        if (claim.Number.Percent)
        {
            return claim.Figure is null ? IsSmallShare(claim, scope) : claim.Figure is FigureIds.NoShowRate or FigureIds.FillRate && IsSmallRate(claim.Figure, scope);
        }

        if (claim.Figure is FigureIds.AttendancesPerPerson)
        {
            return IsFew(known(scope)?.Of(FigureIds.PeopleReached));
        }

        if (claim.Figure is not { } figure || !Counts.Contains(figure, StringComparer.Ordinal))
        {
            return false;
        }

        // Of nobody's slice 0 is hidden like 1 to 10; that none of many came back is no secret of theirs.
        var whole = Wholes.GetValueOrDefault(figure);
        return IsFew(found.Truth) || (whole is null && programme.SuppressionThreshold > 1 && found.Truth == 0)
            || (whole is not null && known(scope)?.Of(whole) - found.Truth is { } rest && IsFew(rest))
            || (found.Verdict is not (Verdict.Agrees or Verdict.Differs) && IsFew(claim.Number.Value));
    }

    /// <summary>Women as a share of all whose gender is noted; Nancy's people as a share of the network's: neither part may be few.</summary>
    private bool IsSmallShare(QuoteClaim claim, QuoteScope scope)
    {
        var figure = claim.ShareOf ?? (claim.Part is { IsOfVisits: true } ? FigureIds.Attendances : FigureIds.PeopleReached);
        var wholes = scope.Part.Kinds() is { Count: > 0 } kinds
            ? kinds.Select(kind => scope with { Part = scope.Part.With(kind, QuotedParts.All(programme, kind)) })
            : [scope with { Atelier = null }];
        var part = known(scope)?.Of(figure);
        return IsFew(part) || wholes.Any(whole => IsFew(known(whole)?.Of(figure) - part));
    }

    /// <summary>Who did not come is a part as who came is: absences, of the registrations whose outcome is recorded. Seats are nobody.</summary>
    private bool IsSmallRate(string figure, QuoteScope scope)
    {
        var facts = known(scope);
        if (figure == FigureIds.FillRate)
        {
            return IsFew(facts?.Of(FigureIds.Attendances));
        }

        var told = facts?.Of(FigureIds.Registrations) - (facts?.Of(FigureIds.OutcomeUnknown) ?? 0);
        return IsFew(told) || IsFew(told * facts?.Of(figure)) || IsFew(told * (1 - facts?.Of(figure)));
    }

    private bool IsFew(double? count) => count > 0 && Math.Round(count.Value) < programme.SuppressionThreshold && programme.SuppressionThreshold > 1;
}
