using System.Text.RegularExpressions;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>A place that a text names.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Atelier">The atelier's code, several joined as in <see cref="QuoteScope"/>; null for the network, or a region.</param>
/// <param name="Region">The region that is named instead of an atelier; null otherwise.</param>
/// <param name="IsPeople">Whether it is a word for who lives there: Rennais.</param>
/// <param name="Each">The ateliers of a list, in the order in which they are named; null where it is none.</param>
internal sealed record PlaceMention(Span At, string? Atelier, string? Region, bool IsPeople = false, IReadOnlyList<string>? Each = null);

/// <summary>Finds the places of a text: ateliers by their names, the regions they lie in, the network as a whole.</summary>
internal sealed partial class PlaceReader
{
    /// <summary>Adjectives of cities that are not made from their names.</summary>
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal) { ["saint etienne"] = "stephanoise?s?" };

    private readonly IReadOnlyList<(Regex Name, string? Atelier, string? Region)> names;
    private readonly IReadOnlyList<string> codes;

    public PlaceReader(Programme programme)
    {
        var ateliers = programme.Ateliers.Select(atelier => (Name(atelier.Name), (string?)atelier.Code, (string?)null));
        var regions = programme.Ateliers.Where(atelier => atelier.Region is not null).Select(atelier => (Name(atelier.Region!), (string?)null, atelier.Region));
        codes = [.. programme.Ateliers.Select(atelier => atelier.Code)];
        names = [.. ateliers, .. regions, (Network(), null, null)];
    }

    /// <summary>The places of a sentence, in order; a longer name hides a shorter one inside it.</summary>
    public IReadOnlyList<PlaceMention> In(PressText text, Span sentence)
    {
        var plain = text.Plain[sentence.From..sentence.To];
        var all = names
            .SelectMany(name => name.Name.Matches(plain).Select(match => new PlaceMention(new Span(sentence.From + match.Index, sentence.From + match.Index + match.Length), name.Atelier, name.Region, match.Groups["people"].Success)))
            .OrderBy(place => place.At.From).ThenByDescending(place => place.At.To).ToList();
        // "Rennes a accueilli au total" is of Rennes.
        if (all.Exists(place => place.Atelier is not null))
        {
            all.RemoveAll(place => place is { Atelier: null, Region: null } && InAll().IsMatch(text.Plain[place.At.From..place.At.To]));
        }

        return Joined(text, [.. all.Where((place, i) => !all.Take(i).Any(other => other.At.Contains(place.At.From)))]);
    }

    /// <summary>A name behind a word of place that is none of ours: in Paris, à Marseille; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="known">The places that were found in it.</param>
    public static string? Unknown(PressText text, Span sentence, IReadOnlyCollection<PlaceMention> known) => Elsewhere().Matches(text.Raw[sentence.From..sentence.To])
        .Select(match => (match.Groups["name"].Value, At: sentence.From + match.Groups["name"].Index))
        .FirstOrDefault(each => !known.Any(place => place.At.Contains(each.At)) && !NoPlace().IsMatch(new PressText(each.Value).Plain)).Value;

    /// <summary>A word for who lives somewhere else, right behind a number: 49 416 Bretons; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">Where the number stands.</param>
    /// <param name="known">The places that were found in the sentence.</param>
    public static string? OtherPeople(PressText text, Span number, IReadOnlyCollection<PlaceMention> known) =>
        Inhabitants().Match(text.Raw, number.To, Math.Min(text.Raw.Length - number.To, 40)) is { Success: true } match && !known.Any(place => place.At.Contains(match.Groups["name"].Index)) && !OurPeople().IsMatch(new PressText(match.Groups["name"].Value).Plain)
            ? match.Groups["name"].Value
            : null;

    [GeneratedRegex(@"\G[ \u00A0\u202F](?<name>\p{Lu}[\p{L}’'-]{3,}s)(?![\p{L}-])")]
    private static partial Regex Inhabitants();

    [GeneratedRegex("^(?:francais|francaises|people|persons|visitors|participants|learners|women|men|professionals|personnes|ateliers)$")]
    private static partial Regex OurPeople();

    /// <summary>Ateliers that are named together (Rennes et Montpellier; Rennes, Nancy and Montpellier) are one place; all of them are the network.</summary>
    private List<PlaceMention> Joined(PressText text, List<PlaceMention> places)
    {
        List<PlaceMention> joined = [];
        for (var i = 0; i < places.Count;)
        {
            var end = i;
            while (end + 1 < places.Count && places[end].Atelier is not null && places[end + 1].Atelier is not null
                && Link().IsMatch(text.Plain[places[end].At.To..places[end + 1].At.From]))
            {
                end++;
            }

            var together = places[i..(end + 1)];
            var isList = end > i && Last().IsMatch(text.Plain[places[end - 1].At.To..places[end].At.From]);
            joined.AddRange(isList ? [new PlaceMention(new Span(places[i].At.From, places[end].At.To), QuoteScope.Join(together.Select(place => place.Atelier!), codes), null, Each: [.. together.Select(place => place.Atelier!)])] : together);
            i = end + 1;
        }

        return joined;
    }

    private static Regex Name(string name)
    {
        var words = new PressText(name).Plain.Split([' ', '-', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word == "saint" ? "(?:saint|st\\.?)" : Regex.Escape(word)).ToList();
        var whole = string.Join("[ '-]+", words);
        var adjective = Irregular.TryGetValue(string.Join(' ', new PressText(name).Plain.Split([' ', '-'])), out var irregular) ? $"|(?<people>{irregular})"
            : words is [var only] ? $"|(?<people>{Ending().Replace(only, "")}(?:ais|ois|ain|e?ien|e?enn)e?s?)" : "";
        return new Regex($"(?<![\\w-])(?:{whole}{adjective})(?![\\w])", RegexOptions.CultureInvariant);
    }

    [GeneratedRegex(@"(?<![\w'’-])(?:[Àà]|[Ii]n|[Aa]t|[Ee]n) (?:the |la |l['’])?(?<name>\p{Lu}[\p{L}’'-]{2,}(?: \p{Lu}[\p{L}’'-]+)*)")]
    private static partial Regex Elsewhere();

    /// <summary>Months, days, feasts, languages and what is taught begin with a capital too.</summary>
    [GeneratedRegex(@"^(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|spring|summer|autumn|winter|noel|paques|christmas|easter|french|english|francais|anglais|france|google|internet|excel|word|python|html|covid|ateliers?|workshops?|talks?|digital|numerique|programme|reseau|network|total|all|cv)\b|q[1-4])")]
    private static partial Regex NoPlace();

    [GeneratedRegex("^(?:au total|in total|in all)$")]
    private static partial Regex InAll();

    [GeneratedRegex("^ ?(?:,|,? ?(?:et|and|&)) (?:(?:a|in|at|de|of|celui de|that of) )?$")]
    private static partial Regex Link();

    /// <summary>What a city's name loses before the ending of its adjective: Rennes, rennais; Nancy, nancéien.</summary>
    [GeneratedRegex("(?:es?|y|s)$")]
    private static partial Regex Ending();

    [GeneratedRegex("(?:et|and|&)")]
    private static partial Regex Last();

    [GeneratedRegex(@"(?<![\w-])(en france|in france|france entiere|le reseau|du reseau|au reseau|the network|le programme|du programme|the programme|(les|des|dans|nos|the|our|all|in) (quatre|4|four) (villes|ateliers|sites|lieux|cities|workshops|places)|au total|in total|in all(?! of)|tous les ateliers|l'ensemble des ateliers|all ateliers)(?![\w])")]
    private static partial Regex Network();
}
