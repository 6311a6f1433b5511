using System.Text.RegularExpressions;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>What the sentences of a paragraph leave to the next one.</summary>
/// <param name="Place">The place named last; null where none was.</param>
/// <param name="Days">The time named last; null where none was.</param>
/// <param name="Unkept">The time named last, where there are no figures of it; null otherwise.</param>
internal readonly record struct CarriedWords(PlaceMention? Place, Period? Days, PeriodMention? Unkept);

/// <summary>Reads what the numbers of one sentence claim: each with what it counts, where, when and of whom.</summary>
internal sealed partial class SentenceReader
{
    private readonly PressText text;
    private readonly Span sentence;
    private readonly Programme programme;
    private readonly DateOnly now;
    private readonly CarriedWords carried;
    private readonly string plain;
    private readonly IReadOnlyList<PlaceMention> named;
    private readonly IReadOnlyList<PeriodMention> times;
    private readonly IReadOnlyList<PeriodMention> kept;
    private readonly IReadOnlyList<PartMention> told;
    private readonly IReadOnlyList<NumberMention> numbers;
    private readonly Nearness near;
    private readonly string? elsewhere;
    private readonly bool isInOrder;

    /// <summary>Reads the words of a sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">Where it stands.</param>
    /// <param name="places">Finds its places.</param>
    /// <param name="periods">Finds its times.</param>
    /// <param name="parts">Finds of whom it speaks.</param>
    /// <param name="carried">What the sentences before it leave to it.</param>
    /// <param name="programme">The ateliers and their goal years.</param>
    /// <param name="now">The last day known.</param>
    public SentenceReader(PressText text, Span sentence, PlaceReader places, PeriodReader periods, PartReader parts, CarriedWords carried, Programme programme, DateOnly now)
    {
        (this.text, this.sentence, this.carried, this.programme, this.now) = (text, sentence, carried, programme, now);
        plain = text.Plain[sentence.From..sentence.To];
        named = [.. places.In(text, sentence).Where(place => !IsAside(text, place))];
        var dated = periods.In(text, sentence, carried.Days);
        times = [.. dated.Where(time => !OfKnowledge().IsMatch(text.Plain[sentence.From..time.At.To]))];
        var ofDays = times.Where(time => time.Days is not null).ToList();
        kept = ofDays.Count > 1 ? [.. ofDays.Where(time => !OfGoal().IsMatch(text.Plain[sentence.From..time.At.From]))] : ofDays;
        told = parts.In(text, sentence);
        var ages = told.Where(part => part.Kind == PartKind.Age).Select(part => part.At);
        numbers = [.. NumberReader.In(text, sentence, [.. dated.Select(time => time.At), .. ages]).Where(number => !IsPostcode(number))];
        near = new Nearness(text, sentence, numbers);
        isInOrder = named is [{ Each: { } each } list] && each.Count == numbers.Count && list.At.To <= numbers[0].Place.From
            && numbers.Zip(numbers.Skip(1)).All(pair => Next().IsMatch(text.Plain[pair.First.Place.To..pair.Second.Place.From]));
        elsewhere = numbers.Count == 0 ? null : PlaceReader.Unknown(text, sentence, named);
    }

    /// <summary>What the sentence, and those before it, leave to the next one.</summary>
    public CarriedWords Carried => new(
        named is [.., var place] ? place : carried.Place,
        (kept is [.., var time] ? time.Days : null) ?? carried.Days,
        times.LastOrDefault(time => time.IsBroken || time.Days is not null) is { } last ? last.IsBroken ? last : null : carried.Unkept);

    /// <summary>The claims in the order of the numbers, and whether a time is named for each.</summary>
    public IEnumerable<(QuoteClaim Claim, bool IsTimeNamed)> Claims()
    {
        var finder = new PartFinder(text, told);
        var (counted, taken, whole, previous) = ((string?)null, 0, (QuoteClaim?)null, (QuoteClaim?)null);
        for (var i = 0; i < numbers.Count; i++)
        {
            var (before, after) = near.Around(i);
            (var part, taken) = finder.Of(numbers[i], before, after, taken);
            counted = Counted(i, part, finder, counted);
            var (claim, isTimeNamed) = Claim(i, part, counted);
            var (ahead, behind) = Around(i);
            var isOfThem = QuotedParts.IsOfThem(ahead, behind);
            if (whole is not null && isOfThem)
            {
                claim = claim.Within(whole, isOwnPlace: claim.Place is { } place && IsBehind(place.At, i), isOwnTime: Time(i, counted).Mention is { } time && IsBehind(time.At, i));
            }

            claim = previous is not null && claim.Part == QuotedPart.Whole && previous.Part is { Candidates: [_, ..] } other && other.Candidates.Any(each => each is not null) && QuotedParts.IsCarried(ahead, numbers[i]) ? claim with { Part = other.Carried() } : claim;
            (whole, previous) = (isOfThem ? whole : claim, claim);
            yield return (claim, isTimeNamed);
        }
    }

    private (QuoteClaim Claim, bool IsTimeNamed) Claim(int i, QuotedPart part, string? counted)
    {
        var ((before, after), (ahead, behind), number) = (near.Around(i), Around(i), numbers[i]);
        var (place, isPlaceSure) = near.Of(i, named, each => each.At);
        var (time, isTimeSure) = Time(i, counted);
        place = OfSubject(number, place);
        (place, isPlaceSure) = InOrder(i) is { } own ? (own, true) : (place, isPlaceSure);
        var claim = new QuoteClaim(
            number,
            counted,
            place ?? carried.Place,
            time?.Of(place ?? carried.Place, programme, now) ?? carried.Days,
            IsPlaceSaid: isPlaceSure,
            AreDaysSaid: isTimeSure && time is not { IsOpen: true },
            plain,
            QuotedUnit.IsRate(text, number, before, after),
            (part == QuotedPart.Whole && QuotedUnit.IsOfPart(text, number, after)) || OtherClaims.IsOne(text, sentence, number, before, after, counted, named),
            QuotedUnit.IsOfPace(text, number, before, after),
            part,
            QuotedAim.Is(plain, ahead, behind),
            GapJudge.Is(ahead, behind),
            PlaceShares.Of(ahead, behind),
            IsAim: QuotedAim.IsTheAim(ahead),
            IsHoped: QuotedAim.IsHoped(ahead, behind),
            IsEstimate: QuotedUnit.IsEstimated(ahead),
            MaybePlace: near.Behind(i, named, each => each.At),
            MaybeDays: near.Behind(i, kept, each => each.At)?.Days,
            Unread: (Unkept(i, isTimeSure && time is not null) ?? Within(time)) is { } unkept ? QuoteWords.NoStretch(text.Raw[unkept.At.From..unkept.At.To])
            : PlaceReader.OtherPeople(text, number.Place, named) is { } people ? QuoteWords.UnknownPlace(people)
            : !isPlaceSure && elsewhere is not null ? QuoteWords.UnknownPlace(elsewhere)
            : OtherClaims.Unread(plain, ahead, behind, number))
        {
            MultipleOf = counted == FigureIds.ReferenceMultiple ? QuotedMultiple.Of(ahead) : null,
            IsOfReference = counted == FigureIds.ReferenceMultiple && QuotedMultiple.IsOfReference(text.Plain[number.Place.To..sentence.To]),
        };
        return (claim, time is not null);
    }

    /// <summary>What a number counts: what its own words say, or those of the number before it.</summary>
    private string? Counted(int i, QuotedPart part, PartFinder finder, string? last)
    {
        var ((before, after), number) = (near.Around(i), numbers[i]);
        return QuotedUnit.Of(text, number, before, after, part.PeopleFrom)
            ?? (number.Growth is ({ } earlier, _) ? QuotedUnit.Of(text, earlier, before, number.Place.To) : null)
            ?? (InOrder(i) is not null && near.Around(numbers.Count - 1) is var (start, end) ? QuotedUnit.Of(text, numbers[^1], start, end) : null)
            ?? (!number.Percent && (finder.Bracketed(number) is { IsPeople: true } || named.Any(each => each.IsPeople && each.At.From == number.Place.To + 1)) ? FigureIds.PeopleReached : null)
            ?? (QuotedUnit.IsLeftOut(text, number, before, after) || IsNamed(number) ? QuotedUnit.Inherited(last, number, plain, text.Plain[number.Place.To..after]) : null);
    }

    /// <summary>When a number was counted. "582 étaient déjà venues en 2018" and "came back after a first visit the year before" do not say it: they name the time before.</summary>
    private (PeriodMention? Mention, bool IsSure) Time(int i, string? counted)
    {
        var (time, isSure) = near.Of(i, kept, each => each.At);
        return counted == FigureIds.ReturningPeople && time is not null && time.At.From >= numbers[i].Place.To && QuotedUnit.IsBefore(text.Plain[numbers[i].Place.To..time.At.From])
            ? near.Of(i, [.. kept.Where(each => each != time)], each => each.At)
            : (time, isSure);
    }

    /// <summary>Rennes et Montpellier ont accompagné 18 565 et 12 004 personnes: as many numbers as places of a list before them, and nothing between them, are each of its own; null otherwise.</summary>
    private PlaceMention? InOrder(int i) =>
        isInOrder ? new PlaceMention(named[0].At, named[0].Each![i], null) : null;

    [GeneratedRegex("^ ?(?:,|,? ?(?:et|and)) $")]
    private static partial Regex Next();

    /// <summary>What stands before a number and behind it, up to the numbers next to it.</summary>
    private (string Ahead, string Behind) Around(int i)
    {
        var (before, after) = near.Around(i);
        return (text.Plain[before..numbers[i].Place.From], text.Plain[numbers[i].Place.To..after]);
    }

    /// <summary>A time within the one that a single number is said of, named before it: which of both it is of is open.</summary>
    private PeriodMention? Within(PeriodMention? time) => numbers is [var only] && time?.Days is { } wide
        ? kept.LastOrDefault(each => each.At.To <= only.Place.From && each.Days is { } narrow && narrow != wide && wide.Contains(narrow.From) && wide.Contains(narrow.To))
        : null;

    /// <summary>
    /// The time without figures that a number may speak of: the one in its own stretch of the sentence, or, where its own words name no other, one elsewhere in the sentence or in the one before; null where there is none.
    /// </summary>
    private PeriodMention? Unkept(int i, bool isTimeSure)
    {
        var ((before, after), number) = (near.Around(i), numbers[i]);
        var from = text.Plain.LastIndexOf(';', number.Place.From, number.Place.From - before) is >= 0 and var left ? left : before;
        var to = text.Plain.IndexOf(';', number.Place.To, after - number.Place.To) is >= 0 and var right ? right : after;
        return times.FirstOrDefault(time => time.IsBroken && time.At.From >= from && time.At.To <= to)
            ?? (isTimeSure ? null : times.FirstOrDefault(time => time.IsBroken) ?? (times.Any(time => time.Days is not null) ? null : carried.Unkept));
    }

    private bool IsBehind(Span mention, int i) => mention.From >= numbers[i].Place.To && mention.To <= near.Around(i).After;

    /// <summary>CV sessions drew 12,840 people, coding 9,888: a number right behind a name takes its noun from the one before it.</summary>
    private bool IsNamed(NumberMention number) =>
        named.Any(place => place.At.To == number.Place.From - 1) || told.Any(part => part.At.To == number.Place.From - 1);

    /// <summary>Montpellier talonne Nancy avec 11 203 personnes: the number is the subject's, though the object stands nearer.</summary>
    private PlaceMention? OfSubject(NumberMention number, PlaceMention? place)
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

    /// <summary>Etat au, as known on: the day of what was known, and not of the count.</summary>
    [GeneratedRegex(@"\b(?:etat|connues?|known) (?:au|on) [^,;.():]{0,30}$")]
    private static partial Regex OfKnowledge();

    /// <summary>L'objectif 2019, the goal for 2019: whose goal it is, beside the time of a count.</summary>
    [GeneratedRegex(@"\b(?:objectif|cap|but|goal|target)s? (?:annuel )?(?:de |d'|pour |for |of )?(?:l'annee )?$")]
    private static partial Regex OfGoal();

    /// <summary>The Montpellier workshop, ahead of Nancy, welcomed: a place in passing.</summary>
    private static bool IsAside(PressText text, PlaceMention place) =>
        AsideBefore().IsMatch(text.Plain[Math.Max(0, place.At.From - 40)..place.At.From]) && place.At.To < text.Plain.Length && text.Plain[place.At.To] == ',';

    [GeneratedRegex(@",(?: \w+){0,2} (?:ahead of|behind|devant|derriere|like|unlike|comme|contrairement a|alongside|aux cotes de|apres|after) (?:l'atelier de |celui de |the )?$")]
    private static partial Regex AsideBefore();

    /// <summary>35000 Rennes: five digits before a city.</summary>
    private bool IsPostcode(NumberMention number) =>
        number.Place.To - number.Place.From == 5 && text.Plain[number.Place.From..number.Place.To].All(char.IsAsciiDigit) && named.Any(place => place.At.From == number.Place.To + 1);
}
