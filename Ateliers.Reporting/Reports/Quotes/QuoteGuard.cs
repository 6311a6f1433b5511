using System.Text.RegularExpressions;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>
/// Reads a press text in French or English, finds its numbers with what they count, where and when, and measures each against the figures. What a sentence
/// leaves open (place, time) is taken from the sentences before it in the paragraph, then from the network and the latest goal year; the finding says which.
/// </summary>
/// <param name="programme">Its ateliers, goal and declared figures.</param>
/// <param name="now">The last day known.</param>
/// <param name="known">What is known of a scope; null where nothing is.</param>
/// <param name="asOf">The day of what was known, on or after the last day known.</param>
public sealed partial class QuoteGuard(Programme programme, DateOnly now, Func<QuoteScope, QuoteFacts?> known, DateOnly asOf)
{
    private readonly PlaceReader places = new(programme);
    private readonly PeriodReader periods = new(programme, now, asOf);
    private readonly PartReader parts = new(programme);
    private readonly QuoteJudge judge = new(programme, now, scope => QuoteSecrecy.Blurred(known(scope), programme.SuppressionThreshold));
    private readonly QuoteSecrecy secrecy = new(programme, known);

    /// <summary>The findings on a text, in the order of its numbers.</summary>
    public IReadOnlyList<QuoteFinding> Check(string press)
    {
        var text = new PressText(press);
        List<QuoteFinding> findings = [];
        var (carriedPlace, carriedDays, carriedUnkept, last) = ((PlaceMention?)null, (Period?)null, (PeriodMention?)null, 0);
        foreach (var sentence in text.Sentences)
        {
            if (text.ParagraphEnds(last, sentence.From) || text.ParagraphEnds(last, Math.Min(sentence.To, sentence.From + 2)))
            {
                (carriedPlace, carriedDays, carriedUnkept) = (null, null, null);
            }

            var (named, times, told) = (places.In(text, sentence).Where(place => !IsAside(text, place)).ToList(), periods.In(text, sentence, carriedDays), parts.In(text, sentence));
            var ages = told.Where(part => part.Kind == PartKind.Age).Select(part => part.At);
            var numbers = NumberReader.In(text, sentence, [.. times.Select(time => time.At), .. ages]).Where(number => !IsPostcode(text, number, named)).ToList();
            var near = new Nearness(text, sentence, numbers);
            var elsewhere = numbers.Count == 0 ? null : PlaceReader.Unknown(text, sentence, named);
            var kept = times.Where(time => time.Days is not null).ToList();
            var finder = new PartFinder(text, told);
            var (counted, taken, whole, previous) = ((string?)null, 0, (QuoteClaim?)null, (QuoteClaim?)null);
            for (var i = 0; i < numbers.Count; i++)
            {
                var (before, after) = near.Around(i);
                var (place, isPlaceSure) = near.Of(i, named, each => each.At);
                var (time, isTimeSure) = near.Of(i, kept, each => each.At);
                var within = numbers.Count == 1 && time?.Days is { } wide ? kept.LastOrDefault(each => each.At.To <= numbers[0].Place.From && each.Days is { } narrow && narrow != wide && wide.Contains(narrow.From) && wide.Contains(narrow.To)) : null;
                (var part, taken) = finder.Of(numbers[i], before, after, taken);
                counted = QuotedUnit.Of(text, numbers[i], before, after, part.PeopleFrom)
                    ?? (!numbers[i].Percent && finder.Bracketed(numbers[i]) is { IsPeople: true } ? FigureIds.PeopleReached : null)
                    ?? (named.Any(each => each.IsPeople && each.At.From == numbers[i].Place.To + 1) && !numbers[i].Percent ? FigureIds.PeopleReached : null)
                    ?? (QuotedUnit.IsLeftOut(text, numbers[i], before, after) || IsNamed(numbers[i], named, told) ? QuotedUnit.Inherited(counted, numbers[i], text.Plain[sentence.From..sentence.To], text.Plain[numbers[i].Place.To..after]) : null);
                if (counted == FigureIds.ReturningPeople && time is not null && time.At.From >= numbers[i].Place.To && QuotedUnit.IsBefore(text.Plain[numbers[i].Place.To..time.At.From]))
                {
                    // "582 étaient déjà venues en 2018": not the time of which they are counted.
                    (time, isTimeSure) = near.Of(i, [.. kept.Where(each => each != time)], each => each.At);
                }

                var (ahead, behind) = (text.Plain[before..numbers[i].Place.From], text.Plain[numbers[i].Place.To..after]);
                place = OfSubject(text, numbers[i], place, named);
                var claim = new QuoteClaim(
                    numbers[i],
                    counted,
                    place ?? carriedPlace,
                    time?.Of(place ?? carriedPlace, programme, now) ?? carriedDays,
                    IsPlaceSaid: isPlaceSure,
                    AreDaysSaid: isTimeSure && time is not { IsOpen: true },
                    text.Plain[sentence.From..sentence.To],
                    QuotedUnit.IsRate(text, numbers[i], before, after),
                    (part == QuotedPart.Whole && QuotedUnit.IsOfPart(text, numbers[i], after)) || OtherClaims.IsOne(text, sentence, numbers[i], before, after, counted),
                    QuotedUnit.IsOfPace(text, numbers[i], before, after),
                    part,
                    QuotedAim.Is(text.Plain[sentence.From..sentence.To], ahead, behind),
                    GapJudge.Is(ahead, behind),
                    PlaceShares.Of(ahead, behind),
                    MaybePlace: near.Behind(i, named, each => each.At),
                    MaybeDays: near.Behind(i, kept, each => each.At)?.Days,
                    Unread: Unkept(text, numbers[i], times, carriedUnkept, before, after, isTimeSure && time is not null) is { } unkept ? QuoteWords.NoStretch(text.Raw[unkept.At.From..unkept.At.To])
                    : within is not null ? QuoteWords.NoStretch(text.Raw[within.At.From..within.At.To])
                    : !isPlaceSure && elsewhere is not null ? QuoteWords.UnknownPlace(elsewhere)
                    : OtherClaims.Unread(text.Plain[sentence.From..sentence.To], ahead, behind, numbers[i]));
                if (whole is not null && QuotedParts.IsOfThem(ahead, behind))
                {
                    claim = claim.Within(whole, isOwnPlace: IsIn(place?.At, numbers[i], after), isOwnTime: IsIn(time?.At, numbers[i], after));
                }

                claim = previous is not null && claim.Part == QuotedPart.Whole && previous.Part is { Candidates: [_, ..] } other && other.Candidates.Any(each => each is not null) && QuotedParts.IsCarried(ahead, numbers[i]) ? claim with { Part = other.Carried() } : claim;
                (whole, previous) = (QuotedParts.IsOfThem(ahead, behind) ? whole : claim, claim);
                findings.AddRange(Claims(claim, time is not null).Select(each => Finding(text, each.Number, secrecy.Of(each, judge.Of(each), judge.Scopes(each)), each.Figure)));
            }

            carriedUnkept = times.LastOrDefault(time => time.IsBroken || time.Days is not null) is { } lastTime ? lastTime.IsBroken ? lastTime : null : carriedUnkept;
            (carriedPlace, carriedDays, last) = (named is [.., var lastPlace] ? lastPlace : carriedPlace, kept.LastOrDefault()?.Days ?? carriedDays, sentence.To);
        }

        return findings;
    }

    /// <summary>
    /// The time without figures that a number may speak of: the one in its own stretch of the sentence, or, where its own words name no other, one elsewhere in the sentence or in the one before; null where there is none.
    /// </summary>
    private static PeriodMention? Unkept(PressText text, NumberMention number, IReadOnlyList<PeriodMention> times, PeriodMention? carried, int before, int after, bool isTimeSure)
    {
        var from = text.Plain.LastIndexOf(';', number.Place.From, number.Place.From - before) is >= 0 and var left ? left : before;
        var to = text.Plain.IndexOf(';', number.Place.To, after - number.Place.To) is >= 0 and var right ? right : after;
        return times.FirstOrDefault(time => time.IsBroken && time.At.From >= from && time.At.To <= to)
            ?? (isTimeSure ? null : times.FirstOrDefault(time => time.IsBroken) ?? (times.Any(time => time.Days is not null) ? null : carried));
    }

    private static bool IsIn(Span? mention, NumberMention number, int after) => mention is { } at && at.From >= number.Place.To && at.To <= after;

    /// <summary>One claim; of a growth two, each of its own time.</summary>
    private IEnumerable<QuoteClaim> Claims(QuoteClaim claim, bool isTimeNamed)
    {
        if (claim.Number.Growth is not var (earlier, later))
        {
            return [claim];
        }

        var (first, last) = QuotedGrowth.Times(programme, isTimeNamed ? claim.Days : null, claim.Sentence, programme.GoalYear(programme.GoalYearOf(now)));
        return
        [
            claim with { Number = earlier, Days = first ?? claim.Days, AreDaysSaid = first is not null, IsOfNoTime = first is null },
            claim with { Number = later, Days = last ?? claim.Days, AreDaysSaid = last is not null },
        ];
    }

    /// <summary>CV sessions drew 12,840 people, coding 9,888: a number right behind a name takes its noun from the one before it.</summary>
    private static bool IsNamed(NumberMention number, IReadOnlyList<PlaceMention> places, IReadOnlyList<PartMention> parts) =>
        places.Any(place => place.At.To == number.Place.From - 1) || parts.Any(part => part.At.To == number.Place.From - 1);

    /// <summary>Montpellier talonne Nancy avec 11 203 personnes: the number is the subject's, though the object stands nearer.</summary>
    private static PlaceMention? OfSubject(PressText text, NumberMention number, PlaceMention? place, IReadOnlyList<PlaceMention> named)
    {
        if (place is null || place.At.To > number.Place.From || !Means().IsMatch(text.Plain[place.At.To..number.Place.From]))
        {
            return place;
        }

        var subject = named.LastOrDefault(other => other.At.To < place.At.From);
        return subject is not null && Compares().IsMatch(text.Plain[subject.At.To..place.At.From]) ? subject : place;
    }

    [GeneratedRegex(@"^[^.;:(]{0,25}\b(?:avec|with|a|at|soit) (?:\w+ (?:de |d'|than )?){0,3}$")]
    private static partial Regex Means();

    [GeneratedRegex(@"^,?(?: \w+){0,5} (?:talonne|suit|devance|depasse|distance|precede|rattrape|rejoint|egale|bat|concurrence|double|devant|derriere|trails|follows|beats?|overt(?:akes|ook)|leads|led|outpaces|ahead of|behind|edges|tops|outdoes|matche[sd]|trailed|followed|overtaken|mieux que|fois plus de \w+ que|plus de \w+ que|moins de \w+ que|more \w+ than|fewer \w+ than|plus que|moins que|moins bien que|better than|more than|worse than|less than)(?: de pres| closely| largement| out)? (?:a |l'atelier de |celui de )?$")]
    private static partial Regex Compares();

    /// <summary>The Montpellier workshop, ahead of Nancy, welcomed: a place in passing.</summary>
    private static bool IsAside(PressText text, PlaceMention place) =>
        AsideBefore().IsMatch(text.Plain[Math.Max(0, place.At.From - 40)..place.At.From]) && place.At.To < text.Plain.Length && text.Plain[place.At.To] == ',';

    [GeneratedRegex(@",(?: \w+){0,2} (?:ahead of|behind|devant|derriere|like|unlike|comme|contrairement a|alongside|aux cotes de|apres|after) (?:l'atelier de |celui de |the )?$")]
    private static partial Regex AsideBefore();

    /// <summary>35000 Rennes: five digits before a city.</summary>
    private static bool IsPostcode(PressText text, NumberMention number, IReadOnlyList<PlaceMention> named) =>
        number.Place.To - number.Place.From == 5 && text.Plain[number.Place.From..number.Place.To].All(char.IsAsciiDigit) && named.Any(place => place.At.From == number.Place.To + 1);

    private static QuoteFinding Finding(PressText text, NumberMention number, Judgement judgement, string? figure)
    {
        var (line, column) = text.At(number.Place.From);
        double? Ratio(double? value) => number.Percent && value is { } percent ? Math.Round(percent / 100, 6) : value;
        return new QuoteFinding(
            line, column, text.Raw[number.Place.From..number.Place.To], Ratio(number.Value)!.Value, Ratio(number.UpTo), figure, judgement.Scope, judgement.Verdict, judgement.Truth, judgement.Message);
    }
}

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
/// <param name="IsOfNoTime">Whether it is of an earlier time that the text does not name.</param>
/// <param name="MaybePlace">A place that stands behind it and may be meant; null where there is none.</param>
/// <param name="MaybeDays">A time that stands behind it and may be meant; null where there is none.</param>
/// <param name="Unread">Why its words say something else than a count that is kept: a time of which there is none, a negation, a difference; null where they do not.</param>
internal sealed record QuoteClaim(
    NumberMention Number, string? Figure, PlaceMention? Place, Period? Days, bool IsPlaceSaid, bool AreDaysSaid, string Sentence, bool IsRate = false, bool IsOfPart = false,
    bool IsOfPace = false, QuotedPart? Part = null, bool OfGoal = false, bool IsGap = false, string? ShareOf = null, bool IsOfNoTime = false, PlaceMention? MaybePlace = null, Period? MaybeDays = null, Bilingual? Unread = null)
{
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
