using System.Globalization;
using System.Text.RegularExpressions;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>
/// The figures that others declared, as sources of their own with their wording: a text may repeat one of its own place and time, as strongly as it was said and no more.
/// </summary>
internal sealed partial class DeclaredFigures(Programme programme, DateOnly now)
{
    private const string All = "France";

    /// <summary>par an, par jour: said of every year or day. Any other time without an end is longer than one that a text names.</summary>
    private const string Each = "par ";

    /// <summary>Said of every day: so many in a year is another number.</summary>
    private const string EachDay = "par jour";

    /// <summary>What was declared of a claim's place, or is kept from it by its time or its wording; null where nobody declared the number.</summary>
    public Judgement? Of(QuoteClaim claim, string figure)
    {
        if (figure != FigureIds.PeopleReached || claim.Number.Bound == Bound.Range)
        {
            return null;
        }

        var said = programme.Declared.Where(each => each.Value == claim.Number.Value && Is(each, claim.Place) && !SlipsAgainstGoal(each) && (claim.OfGoal || !IsAim(each))).ToList();
        return said.Where(each => Covers(each, claim) && !Overstates(each, claim.Number)).Select(each => Repeated(each, claim)).OrderBy(each => each.Verdict != Verdict.Declared).FirstOrDefault()
            ?? said.Select(each => Covers(each, claim)
                ? new Judgement(Verdict.Differs, QuoteWords.Overstated(each), null, each.Value)
                : new Judgement(Verdict.OutOfDate, QuoteWords.DeclaredOfAnotherTime(each), null, each.Value)).FirstOrDefault();
    }

    /// <summary>A region's declared figure, said of a city in it.</summary>
    public Judgement? OfRegion(QuoteClaim claim, string figure) => figure == FigureIds.PeopleReached && claim.Place?.Atelier is { } code
        && programme.Ateliers.FirstOrDefault(atelier => atelier.Code == code) is { Region: { } region } city
        && programme.Declared.FirstOrDefault(each => each.Value == claim.Number.Value && each.Place == region) is { } said
        ? new Judgement(Verdict.OtherPlace, QuoteWords.RegionForCity(said, city.Name), null, said.Value)
        : null;

    /// <summary>The share of those who feel the need who agree to go: context that the press quotes beside the figures.</summary>
    public Judgement? Acceptance(QuoteClaim claim) =>
        claim.Number.Percent && Math.Abs(claim.Number.Value - (programme.AcceptanceShare * 100)) < 0.05 && AcceptanceWords().IsMatch(claim.Sentence)
            ? new Judgement(Verdict.Declared, QuoteWords.Acceptance(programme.AcceptanceShare, programme.AcceptanceSource), null, programme.AcceptanceShare)
            : null;

    /// <summary>A declared figure, repeated. Where the text says when and nowhere where, it may as well speak of the network, whose number is another one.</summary>
    private static Judgement Repeated(DeclaredFigure said, QuoteClaim claim) => claim.Place is null && claim.AreDaysSaid && said.Place != All
        ? new Judgement(Verdict.Unchecked, QuoteWords.DeclaredElsewhere(said), null, said.Value)
        : new Judgement(Verdict.Declared, QuoteWords.Declared(said), null, said.Value);

    /// <summary>Whether it was said of the place of a claim. Where the text names none, any place will do: the message says which it was.</summary>
    private bool Is(DeclaredFigure said, PlaceMention? place)
    {
        if (place is null)
        {
            return true;
        }

        var names = place.Region is { } region ? [region] : place.Atelier?.Split('+').Select(code => programme.Ateliers.First(atelier => atelier.Code == code).Name).ToList() ?? [All];
        return names.TrueForAll(name => said.Place.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a declared figure is the goal with a nought too few or too many: then it is no source for anybody.</summary>
    private bool SlipsAgainstGoal(DeclaredFigure said) =>
        said.Place == programme.GoalSource.Place && (said.Value * 10 == programme.Goal.Count || said.Value == programme.Goal.Count * 10) && !said.Period.Contains('/', StringComparison.Ordinal);

    /// <summary>Whether a declared figure is what somebody aims at: no source for what was done.</summary>
    private bool IsAim(DeclaredFigure said) =>
        (said.Value == programme.Goal.Count && said.Place == programme.GoalSource.Place) || QuotedUnit.SpeaksOfGoal(new PressText(said.Wording.Fr).Plain);

    /// <summary>Whether the time that a text names takes in the time of the declared figure: people of nine months are not those of the six that are named.</summary>
    private bool Covers(DeclaredFigure said, QuoteClaim claim)
    {
        if (said.Period == EachDay ? !claim.IsRate : claim.IsRate && OtherRate().IsMatch(claim.Sentence))
        {
            return false;
        }

        if ((claim.AreDaysSaid ? claim.Days : claim.Days is null ? claim.MaybeDays : null) is not { } days)
        {
            return true;
        }

        return Days(said.Period) is not { } declared ? said.Period.StartsWith(Each, StringComparison.Ordinal)
            : days.From <= declared.To && days.To >= declared.From && (days.To >= declared.To || days.To >= now);
    }

    /// <summary>Whether "more than" is said of what was not declared to be more: nearly 18,000 are not more than 18,000.</summary>
    private static bool Overstates(DeclaredFigure said, NumberMention number) => number.Bound == Bound.MoreThan && BoundOf(said) is not (Bound.MoreThan or Bound.AtLeast);

    private static Bound BoundOf(DeclaredFigure said)
    {
        var text = new PressText(said.Wording.Fr);
        return NumberReader.In(text, new Span(0, text.Plain.Length), []).FirstOrDefault(number => number.Value == said.Value)?.Bound ?? Bound.Plain;
    }

    /// <summary>2018, 2018-06-09/2018-07: the days, both ends inside; null for "a year", "a day".</summary>
    private Period? Days(string period)
    {
        if (int.TryParse(period, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return programme.GoalYear(year);
        }

        return period.Split('/') is [var from, var to] && Ends(from) is { } first && Ends(to) is { } last ? new Period(first.From, last.To) : null;
    }

    private static Period? Ends(string text) =>
        Iso.TryDate(text, out var day) ? new Period(day, day)
        : Domain.Month.TryParse(text, CultureInfo.InvariantCulture, out var month) ? month.Period : null;

    /// <summary>A month, a week: what was declared of a year is not said of these.</summary>
    [GeneratedRegex(@"\b(?:par|chaque|a|per|each|every) (?:mois|semaine|jour|month|week|day)\b")]
    private static partial Regex OtherRate();

    [GeneratedRegex(@"\b(accept\w*|agree\w*|willing|pret(e|s|es)?|disposee?s?)\b")]
    private static partial Regex AcceptanceWords();
}
