using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>What a number in a text claims.</summary>
/// <param name="Number">The number.</param>
/// <param name="Figure">What it counts; null where its words say nothing of it.</param>
/// <param name="Place">Where; null where the text names none.</param>
/// <param name="Days">When; null where the text names none.</param>
/// <param name="IsPlaceSaid">Whether its own words say where, rather than other numbers' of the sentence, or the sentence before.</param>
/// <param name="AreDaysSaid">Whether its own words say when.</param>
/// <param name="Sentence">Its sentence, folded.</param>
/// <param name="IsRate">Whether it is so many a day, or so many of staff.</param>
/// <param name="IsOfPart">Whether it speaks of a part of the people that is none of those known.</param>
/// <param name="IsOfPace">Whether it is how far the count is from the pace of the goal.</param>
/// <param name="Part">Of which part it speaks; null for the whole.</param>
/// <param name="OfGoal">Whether it speaks of what is aimed at.</param>
/// <param name="IsGap">Whether it is how many are still missing to the goal.</param>
/// <param name="ShareOf">The figure of the network's that it is a place's share of; null where it is none.</param>
/// <param name="IsAim">Whether it is itself called the aim: the goal of, l'objectif est de.</param>
/// <param name="IsHoped">Whether it is hoped for, promised or owed, rather than done.</param>
/// <param name="IsEstimate">Whether it is called an estimate.</param>
/// <param name="IsOfNoTime">Whether it is of an earlier time that the text does not name.</param>
/// <param name="MaybePlace">A place that stands behind it and may be meant; null where there is none.</param>
/// <param name="MaybeDays">A time that stands behind it and may be meant; null where there is none.</param>
/// <param name="Unread">Why its words say something else than a count that is kept: a time of which there is none, a negation, a difference; null where they do not.</param>
internal sealed record QuoteClaim(
    NumberMention Number, string? Figure, PlaceMention? Place, Period? Days, bool IsPlaceSaid, bool AreDaysSaid, string Sentence, bool IsRate = false, bool IsOfPart = false,
    bool IsOfPace = false, QuotedPart? Part = null, bool OfGoal = false, bool IsGap = false, string? ShareOf = null, bool IsOfNoTime = false, bool IsAim = false, bool IsHoped = false, bool IsEstimate = false, PlaceMention? MaybePlace = null, Period? MaybeDays = null, Bilingual? Unread = null)
{
    /// <summary>For a multiple of the reference: the whole that it is of (goal, remaining, people-reached), where its words leave that not open; null otherwise.</summary>
    public string? MultipleOf { get; init; }

    /// <summary>Whether it is said to be a multiple of the reference, and not of something else.</summary>
    public bool IsOfReference { get; init; }

    /// <summary>The same, said of some of those of another claim: 18 565, dont 8 233 femmes. What it does not say itself it has from there.</summary>
    /// <param name="whole">The claim before it.</param>
    /// <param name="isOwnPlace">Whether it names its own place.</param>
    /// <param name="isOwnTime">Whether it names its own time.</param>
    public QuoteClaim Within(QuoteClaim whole, bool isOwnPlace, bool isOwnTime) => this with
    {
        Place = isOwnPlace ? Place : whole.Place,
        IsPlaceSaid = isOwnPlace || whole.IsPlaceSaid,
        Days = isOwnTime ? Days : whole.Days,
        AreDaysSaid = isOwnTime || whole.AreDaysSaid,
        Part = Part?.Within(whole.Part) ?? whole.Part,
        Unread = Unread ?? whole.Unread,
    };

    /// <summary>Whether it is said to be the goal of the people reached, rather than hoped for.</summary>
    public bool NamesGoal => OfGoal && Figure == FigureIds.PeopleReached && !Number.Percent && QuotedUnit.SpeaksOfGoal(Sentence);
}

/// <summary>What is found of a claim.</summary>
internal sealed record Judgement(Verdict Verdict, Bilingual Message, QuoteScope? Scope = null, double? Truth = null);
