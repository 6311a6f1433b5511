using System.Text.RegularExpressions;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>By what a text tells a part of the people from the whole.</summary>
internal enum PartKind
{
    /// <summary>What the session was about.</summary>
    Theme,

    /// <summary>For whom it was.</summary>
    Audience,

    /// <summary>What kind of sitting it was.</summary>
    Format,

    /// <summary>The age band on its day.</summary>
    Age,

    /// <summary>Women, men, others.</summary>
    Gender,

    /// <summary>By what is not kept: pupils, the unemployed, businesses.</summary>
    None,
}

/// <summary>The parts of the people that figures are kept of: a <see cref="FigureScope"/> without an atelier, several codes of one kind joined by a plus sign as those of ateliers are.</summary>
internal static partial class QuotedParts
{
    private const char Plus = '+';

    private static readonly IReadOnlyList<AgeBand> Bands = Enum.GetValues<AgeBand>();

    /// <summary>Whether people carry it rather than sessions: then not everybody's is recorded, and somebody may stand under two.</summary>
    public static bool IsOfPersons(this PartKind kind) => kind is PartKind.Age or PartKind.Gender;

    /// <summary>Whether a number is said of some of those of the number before it: dont 3 871 à Rennes, including 12,314 women, 1,979 of them.</summary>
    public static bool IsOfThem(string ahead, string behind) => OfThem().IsMatch(ahead) || OfThemBehind().IsMatch(behind);

    /// <summary>Whether a count goes on from the one before it: et 3 812, contre 9 008, up from; not after a semicolon, nor where it is the base of the one before, nor of all together.</summary>
    /// <param name="ahead">What stands between them.</param>
    /// <param name="number">The count.</param>
    public static bool IsCarried(string ahead, NumberMention number) => !number.Percent && !Anew().IsMatch(ahead);

    /// <summary>The codes of one kind; none where the part does not ask.</summary>
    public static IReadOnlyList<string> Codes(this FigureScope? part, PartKind kind) => kind switch
    {
        PartKind.Theme => Split(part?.Theme),
        PartKind.Audience => Split(part?.Audience),
        PartKind.Format => Split(part?.Format),
        PartKind.Age => Bands.Select(band => band.Code()).Where(code => Holds(part?.AgeBand, code)).ToList(),
        PartKind.Gender => Split(part?.Gender),
        _ => [],
    };

    /// <summary>The part with other codes of one kind.</summary>
    public static FigureScope With(this FigureScope? part, PartKind kind, IEnumerable<string> codes)
    {
        var (whole, joined) = (part ?? FigureScope.All, string.Join(Plus, codes));
        return kind switch
        {
            PartKind.Theme => whole with { Theme = joined },
            PartKind.Audience => whole with { Audience = joined },
            PartKind.Format => whole with { Format = joined },
            PartKind.Age => whole with { AgeBand = joined },
            PartKind.Gender => whole with { Gender = joined },
            _ => whole,
        };
    }

    /// <summary>The kinds that a part asks for.</summary>
    public static IReadOnlyList<PartKind> Kinds(this FigureScope? part) => part is null ? [] : [.. Enum.GetValues<PartKind>().Where(kind => part.Codes(kind).Count > 0)];

    /// <summary>All codes of a kind, in the programme's order.</summary>
    public static IReadOnlyList<string> All(Programme programme, PartKind kind) => kind switch
    {
        PartKind.Theme => [.. programme.Themes.Select(term => term.Code)],
        PartKind.Audience => [.. programme.Audiences.Select(term => term.Code)],
        PartKind.Format => [.. programme.Formats.Select(term => term.Code)],
        PartKind.Age => [.. Bands.Select(band => band.Code())],
        PartKind.Gender => ["female", "male", "other"],
        _ => [],
    };

    /// <summary>
    /// The bands that make up the ages of a phrase, both ends inside: 18 to 24, 60 and over; null where a band would have to be cut.
    /// </summary>
    public static IReadOnlyList<string>? BandsOf(int from, int? to)
    {
        var last = to ?? int.MaxValue;
        var within = Bands.Where(band => FirstAge(band) >= from && FirstAge(band) <= last).ToList();
        var isWhole = within.Count > 0 && FirstAge(within[0]) == from && (to is null || Bands.Any(band => FirstAge(band) == last + 1));
        return isWhole ? [.. within.Select(band => band.Code())] : null;
    }

    private static int FirstAge(AgeBand band) => Enumerable.Range(0, 121).First(years => AgeBands.Of(years) == band);

    private static bool Holds(string? joined, string code) =>
        joined is not null && (joined == code || (joined.Length > code.Length && (Plus + joined + Plus).Contains(Plus + code + Plus, StringComparison.Ordinal)));

    private static string[] Split(string? joined) => joined is { Length: > 0 } ? joined.Split(Plus) : [];

    [GeneratedRegex(@"\b(?:dont|including|of whom|of which|among (?:them|whom)|parmi (?:eux|elles|lesquel\w+)|notamment|y compris) (?:pres de |plus de |environ |au moins |some |about |nearly |more than |at least |over )?$")]
    private static partial Regex OfThem();

    [GeneratedRegex(@"^ (?:of (?:them|whom|these)|d'entre (?:eux|elles))\b")]
    private static partial Regex OfThemBehind();

    [GeneratedRegex(@"[;:]|\b(?:au total|en tout|in all|in total|altogether|overall|all told|parmi|among|d'entre|out of|on|sur|of|des) (?:the |les |these |ces |its |ses |nos |our )?$|\b(?:au total|en tout|in all|in total|altogether|overall|tous|toutes|everybody)\b")]
    private static partial Regex Anew();
}
