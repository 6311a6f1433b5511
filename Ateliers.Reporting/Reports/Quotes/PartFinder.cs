using System.Text.RegularExpressions;
using Ateliers.Reporting.Aggregation;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>Of which part a number speaks.</summary>
/// <param name="Candidates">The parts it may speak of, the likeliest first, null for the whole; none where no figure is kept of the part that it surely speaks of.</param>
/// <param name="IsOpen">Whether it may speak of a part that no figure is kept of.</param>
/// <param name="IsOfAge">Whether that part is one of an age.</param>
/// <param name="PeopleFrom">Where behind the number words begin that are a noun for people: 21 744 femmes; null where there are none.</param>
/// <param name="IsShare">Whether, as a percentage, it is the part's share of the people: women were 53%.</param>
/// <param name="IsOfVisits">Whether it then is one of attendances rather than people.</param>
/// <param name="IsCarried">Whether it is the part of the number before it, as its own words name none: then the whole is only what it may mean.</param>
internal sealed record QuotedPart(IReadOnlyList<FigureScope?> Candidates, bool IsOpen, bool IsOfAge, int? PeopleFrom, bool IsShare, bool IsOfVisits = false, bool IsCarried = false)
{
    /// <summary>The part of the number before, for one that names none: 8 518 femmes à Rennes et 3 812 à Saint-Étienne. It may mean everybody too, which is not said.</summary>
    public QuotedPart Carried() => this with { Candidates = [.. Candidates.Where(part => part is not null), null], PeopleFrom = null, IsShare = false, IsCarried = true };

    /// <summary>The part within another: professionals, of whom so many are women.</summary>
    public QuotedPart Within(QuotedPart? whole)
    {
        if (whole is null)
        {
            return this;
        }

        // What is told apart twice by the same thing is the narrower one: people over 60, of whom over 70.
        return this with { Candidates = [.. Candidates.SelectMany(own => whole.Candidates.Select(of => of.Kinds().Aggregate(own, (joined, kind) => joined.Codes(kind).Count > 0 ? joined : joined.With(kind, of.Codes(kind))))).Distinct()], IsOpen = IsOpen || whole.IsOpen };
    }

    /// <summary>Nothing but the whole.</summary>
    public static QuotedPart Whole { get; } = new([null], IsOpen: false, IsOfAge: false, null, IsShare: false);
}

/// <summary>
/// Which of the parts of a sentence a number belongs to. Surely: what follows it without a break ("personnes ont appris à coder"), what it is said of ("les femmes étaient 21 744", "talks drew"), a topic at
/// the head of its stretch. What else stands in its stretch may be its part, or may not.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="mentions">The parts of the sentence, in order.</param>
internal sealed partial class PartFinder(PressText text, IReadOnlyList<PartMention> mentions)
{
    private const int Reach = 70;

    /// <summary>The part of a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="before">Where its stretch begins.</param>
    /// <param name="after">Where it ends.</param>
    /// <param name="taken">Where the mentions end that surely belong to the number before it.</param>
    public (QuotedPart Part, int Taken) Of(NumberMention number, int before, int after, int taken)
    {
        if (Bracketed(number) is { } bracketed)
        {
            return (bracketed.Codes.Count == 0
                ? new QuotedPart([], IsOpen: true, bracketed.Kind == PartKind.Age, null, IsShare: number.Percent)
                : new QuotedPart([Part(null, [bracketed])], IsOpen: false, IsOfAge: false, null, IsShare: number.Percent), taken);
        }

        List<(PartMention Mention, bool IsSure)> own = [];
        var share = false;
        foreach (var mention in mentions.Where(mention => mention.At.From >= before && mention.At.To <= after && mention.At.From >= taken))
        {
            var isBehind = mention.At.From >= number.Place.To;
            var between = isBehind ? text.Plain[number.Place.To..mention.At.From] : text.Plain[mention.At.To..number.Place.From];
            var isSure = isBehind
                ? between.Length <= Reach && !Breaks().IsMatch(between)
                : Said().IsMatch(between) || (IsTopic(before, mention) && !Numbers().IsMatch(between));
            own.Add((mention, isSure));
            share |= isSure && number.Percent && (isBehind ? Among().IsMatch(between) : MadeUp().IsMatch(between));
        }

        if (own.Count == 0)
        {
            return (QuotedPart.Whole, taken);
        }

        // What is surely the number's own, of one kind the nearest behind it, or else before it.
        var sures = own.Where(each => each.IsSure).Select(each => each.Mention).GroupBy(mention => mention.Kind)
            .Select(kind => kind.FirstOrDefault(mention => mention.At.From >= number.Place.To) ?? kind.Last()).ToList();
        var maybes = own.Where(each => !each.IsSure && !sures.Exists(mention => mention.Kind == each.Mention.Kind)).Select(each => each.Mention).DistinctBy(mention => mention.Kind).ToList();
        var noun = sures.Where(mention => mention.IsPeople).Select(mention => mention.At.From).Where(from => from >= number.Place.To).Cast<int?>().FirstOrDefault();
        var ofVisits = share && Visits().IsMatch(text.Plain[number.Place.To..Math.Min(after, number.Place.To + Reach)]);
        var end = sures.Select(mention => mention.At.To).DefaultIfEmpty(taken).Max();
        var isOpen = own.Exists(each => each.Mention.Codes.Count == 0);
        var isOfAge = own.Exists(each => each.Mention is { Codes.Count: 0, Kind: PartKind.Age });
        if (sures.Exists(mention => mention.Codes.Count == 0))
        {
            return (new QuotedPart([], isOpen, isOfAge, noun, share, ofVisits), end);
        }

        var sure = Part(null, sures);
        var all = Part(sure, maybes.Where(mention => mention.Codes.Count > 0));
        return (new QuotedPart(all == sure ? [sure] : [all, sure], isOpen, isOfAge, noun, share, ofVisits), end);
    }

    /// <summary>Women (12,314): the part that a number in brackets stands right behind; null where there is none.</summary>
    public PartMention? Bracketed(NumberMention number) => number.Place.From > 0 && text.Plain[number.Place.From - 1] == '('
        ? mentions.LastOrDefault(mention => mention.At.To <= number.Place.From - 1 && string.IsNullOrWhiteSpace(text.Plain[mention.At.To..(number.Place.From - 1)]))
        : null;

    private static FigureScope? Part(FigureScope? part, IEnumerable<PartMention> mentions) => mentions.Aggregate(part, (joined, mention) => joined.With(mention.Kind, mention.Codes));

    private bool IsTopic(int before, PartMention mention) =>
        Topic().IsMatch(text.Plain[before..mention.At.From]) || (mention.Kind == PartKind.None && Head().IsMatch(text.Plain[before..mention.At.From]));

    [GeneratedRegex(@"[,;:]|\b(?:et|and|puis|then|contre|against|while|tandis|alors|mais|but|dont|versus|vs|including|notamment)\b")]
    private static partial Regex Breaks();

    /// <summary>Les conférences ont réuni, women were, cybersecurity sessions reached; one-to-one appointments: 4,318.</summary>
    [GeneratedRegex(@"^(?: ?[:(]? ?|[^,;:.]{0,30}\b(?:reuni\w{0,4}|rassembl\w{1,5}|attir\w{1,5}|accueilli\w{0,2}|touche\w{0,3}|recu\w{0,2}|compt\w{1,5}|represent\w{1,6}|etaient|sont|seduit\w{0,2}|drew|draws|attracted|reached|gathered|totall?ed|had|saw|were|are|numbered|made? up|account\w{0,3} for)\b[^,;:.]{0,35})$")]
    private static partial Regex Said();

    /// <summary>Sur le thème du CV, among women, pour les professionnels: what is said first and of all that follows.</summary>
    [GeneratedRegex(@"^[ «""“(]*(?:(?:en|in|au|as of|from|du|a|dans|across|sur|pour|on|for|avec|with|sans|parmi|among|le) [^,;:.]{1,60}, ){0,5}(?:(?:sur|pour|parmi|among|chez|cote|concernant|for|on|about|en matiere de|du cote de|au format|in the format)(?: (?:le|la|les|des|du|de|the|l'|theme|themes|public|audience|sessions|ateliers|seances|people|personnes|[«""“”»])){0,5} ?(?:l'|d')?[«""“]? ?)$")]
    private static partial Regex Topic();

    /// <summary>En mai 2019, dans l'ensemble des ateliers, le lundi: a part that carries its own preposition, at the head.</summary>
    [GeneratedRegex(@"^[ «""“(]*(?:(?:en|in|au|as of|from|du|a|dans|across|sur|pour|on|for|avec|with|sans|parmi|among|le) [^,;:.]{1,60}, ){0,5}$")]
    private static partial Regex Head();

    [GeneratedRegex(@"^[^,;:.]{0,30}\b(?:visites?|presences?|passages|visits|attendances?)\b")]
    private static partial Regex Visits();

    [GeneratedRegex(@"\d")]
    private static partial Regex Numbers();

    /// <summary>53 % de femmes; 58% of participants were men; but 53 % des femmes are a part of the part.</summary>
    [GeneratedRegex(@"^ (?:de |d')?$|\b(?:sont|etaient|ont|a|are|were|was|came|attended|took|followed|chose|venu\w{0,2}|suivi\w{0,2}|choisi\w{0,2}|portaient|concern\w{1,5}|worked|learn\w{1,3}|appris)\b")]
    private static partial Regex Among();

    [GeneratedRegex(@"\b(?:represent\w{1,6}|compos\w{1,6}|constitu\w{1,6}|form\w{1,5}|made? up|account\w{0,3} for|were|are|sont|etaient)\b|[:(] ?$")]
    private static partial Regex MadeUp();
}
