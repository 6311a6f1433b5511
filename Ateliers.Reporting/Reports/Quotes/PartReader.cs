using System.Globalization;
using System.Text.RegularExpressions;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>A part of the people that a text names.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Kind">By what it is told apart.</param>
/// <param name="Codes">Its codes, several where they are named together; none where no figure is kept of just these.</param>
/// <param name="IsPeople">Whether the words are a noun for people themselves: femmes, professionals.</param>
internal sealed record PartMention(Span At, PartKind Kind, IReadOnlyList<string> Codes, bool IsPeople);

/// <summary>Finds the parts of a text: themes, audiences, formats, ages and genders.</summary>
internal sealed partial class PartReader(Programme programme)
{
    private readonly IReadOnlyList<(PartKind Kind, string Code, bool IsPeople, Regex Words)> names = PartWords.Of(programme);
    private readonly Dictionary<PartKind, IReadOnlyList<string>> order = Enum.GetValues<PartKind>().ToDictionary(kind => kind, kind => QuotedParts.All(programme, kind));

    /// <summary>The parts of a sentence, in order, none within another; those of one kind that are named together are one.</summary>
    public IReadOnlyList<PartMention> In(PressText text, Span sentence)
    {
        var plain = text.Plain[sentence.From..sentence.To];
        Span At(Match match) => new(sentence.From + match.Index, sentence.From + match.Index + match.Length);
        var named = names.SelectMany(name => name.Words.Matches(plain).Select(match => new PartMention(At(match), name.Kind, name.Code.Length > 0 ? [name.Code] : [], name.IsPeople)));
        var aged = Ages().Matches(plain).Where(match => !Durations().IsMatch(plain[Math.Max(0, match.Index - 10)..match.Index]))
            .Select(match => new PartMention(At(match), PartKind.Age, Bands(match), IsPeople: true));
        List<PartMention> found = [];
        foreach (var mention in named.Concat(aged).OrderBy(mention => mention.At.From).ThenByDescending(mention => mention.At.To))
        {
            if (IsBystander(text, sentence, mention) || (found is [.., var last] && mention.At.From < last.At.To))
            {
                continue;
            }

            // "jeunes de 18 à 24 ans" is one part, said in two words.
            if (found is [.., { } before] && mention.Kind == PartKind.Age && before is { Kind: PartKind.None } && AgedLink().IsMatch(text.Plain[before.At.To..mention.At.From]))
            {
                found[^1] = mention with { At = new Span(before.At.From, mention.At.To) };
                continue;
            }

            found.Add(mention);
        }

        return Joined(text, found);
    }

    /// <summary>CV et cybersécurité; under-12s and over-70s.</summary>
    private List<PartMention> Joined(PressText text, List<PartMention> found)
    {
        List<PartMention> joined = [];
        for (var i = 0; i < found.Count;)
        {
            var end = i;
            while (end + 1 < found.Count && found[end + 1].Kind == found[i].Kind && Link().IsMatch(text.Plain[found[end].At.To..found[end + 1].At.From]))
            {
                end++;
            }

            var isList = end > i && Last().IsMatch(text.Plain[found[end - 1].At.To..found[end].At.From]);
            var together = found[i..(end + 1)];
            var codes = together.SelectMany(mention => mention.Codes).ToHashSet(StringComparer.Ordinal);
            joined.AddRange(isList
                ? [new PartMention(
                    new Span(found[i].At.From, found[end].At.To), found[i].Kind,
                    together.TrueForAll(mention => mention.Codes.Count > 0) ? [.. order[found[i].Kind].Where(codes.Contains)] : [], found[i].IsPeople)]
                : together);
            i = end + 1;
        }

        return joined;
    }

    /// <summary>Who gives the lessons is not who takes them: par des professionnels, thanks to women of the trade.</summary>
    private static bool IsBystander(PressText text, Span sentence, PartMention mention) =>
        mention.IsPeople && Bystanders().IsMatch(text.Plain[Math.Max(sentence.From, mention.At.From - 30)..mention.At.From]);

    private static IReadOnlyList<string> Bands(Match match)
    {
        int? Number(string group) => int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return match.Groups["minor"].Success ? QuotedParts.BandsOf(0, 17)!
            : Number("under") is { } under ? QuotedParts.BandsOf(0, under - 1) ?? []
            : Number("over") is { } over ? QuotedParts.BandsOf(over, null) ?? []
            : Number("from") is { } from && Number("to") is { } to ? QuotedParts.BandsOf(from, to) ?? [] : [];
    }

    [GeneratedRegex(@"(?<![\w-])(?:(?:de |entre |between |from |aged |ages |age )?(?:les )?(?<from>\d{1,2})(?: ?(?:a|-|–|et|and|to) ?|- ?to )(?<to>\d{1,2})(?: ans\b|[- ]?year[- ]?olds?\b| years(?: old| of age)?\b)|(?:aged |ages |ages de )(?<from>\d{1,2})(?: ?(?:a|-|–|et|and|to) ?)(?<to>\d{1,2})(?![\w.,]\d)\b|(?:de )?moins de (?<under>\d{1,2}) ans\b|(?:the )?under[- ](?<under>\d{1,2})s\b|(?:aged under |under the age of )(?<under>\d{1,2})\b|(?:de )?(?:plus|au moins) de (?<over>\d{1,2}) ans(?: et plus)?\b|(?:de )?au moins (?<over>\d{1,2}) ans\b|(?:de )?(?<over>\d{1,2}) ans (?:et|ou) plus\b|(?:the )?over[- ](?<over>\d{1,2})s\b|(?:aged over |over the age of )(?<over>\d{1,2})\b|(?:aged )?(?<over>\d{1,2})(?: years)? (?:and|or) (?:over|older)\b|(?<=\b(?:people|persons|visitors|participants|learners|women|men|adults|anyone|everyone|those) )(?:(?:over|above) (?<over>\d{1,2})|(?:under|below) (?<under>\d{1,2}))(?![\w%]|[.,]\d)|(?<minor>mineurs|minors)\b)")]
    private static partial Regex Ages();

    /// <summary>depuis plus de 10 ans is no age.</summary>
    [GeneratedRegex(@"\b(?:depuis|en|pendant|il y a|apres|pour|during|for|since) $")]
    private static partial Regex Durations();

    [GeneratedRegex(@"^,? ?(?:ages? |agees? )?$")]
    private static partial Regex AgedLink();

    [GeneratedRegex(@"^ ?(?:,|,? ?(?:et|and|&|ou|or)) (?:(?:a|au|aux|de|des|du|la|le|les|the|to|of|on|in|sur|for|pour) |l'|d'){0,3}$")]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(?:et|and|ou|or)\b|&")]
    private static partial Regex Last();

    [GeneratedRegex(@"\b(?:par|by|grace a|grace aux|thanks to|avec|with|aide de|aupres de|help of|support of|soutien de) (?:des |les |nos |de |our |the |local |some )?$")]
    private static partial Regex Bystanders();
}
