using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports.Quotes;

namespace Ateliers.Reporting.Runs;

/// <summary>Counts what the numbers of a text may be measured against, each question once.</summary>
/// <param name="knowledge">What is known.</param>
internal sealed class QuotedCounts(Knowledge knowledge)
{
    private readonly Dictionary<QuoteScope, QuoteFacts?> known = [];
    private readonly Dictionary<QuoteScope, IReadOnlyList<SliceCounts>> cells = [];

    /// <summary>The facts of a scope; null where nothing is known of it, or where its people cannot be told from parts of them.</summary>
    public QuoteFacts? Of(QuoteScope scope)
    {
        if (!known.TryGetValue(scope, out var facts))
        {
            known[scope] = facts = Counted(scope);
        }

        return facts;
    }

    private QuoteFacts? Counted(QuoteScope scope)
    {
        var ateliers = scope.Ateliers;
        if (knowledge.ToDate(scope.Period, ateliers) is not { } period)
        {
            return null;
        }

        var whole = scope with { Period = period };
        return scope.Part is null ? Whole(whole, period) : Part(whole, period);
    }

    private QuoteFacts Whole(QuoteScope scope, Period period)
    {
        var counts = knowledge.Count(new CountQuery(period, Ateliers: scope.Ateliers))[0];
        var figures = CountFigures.From(counts, new FigureScope(scope.Atelier), period, FigureStatus.Provisional, knowledge.AsOf).ToList();
        var goalYear = knowledge.Programme.GoalYearOf(period.From);
        if (scope.Atelier is null && period.From == knowledge.Programme.GoalYear(goalYear).From)
        {
            figures.AddRange(PaceFigures.From(
                knowledge.Programme, new Pace(knowledge.Programme, goalYear, knowledge.SeasonOf(goalYear)), counts, period.To, FigureStatus.Provisional, knowledge.AsOf, forecast: null));
        }

        return new QuoteFacts(figures, new Lazy<long>(() => Added(scope, Dimensions.Atelier)), new Lazy<long>(() => Added(scope, Dimensions.Month)));
    }

    /// <summary>Of sessions of a kind all figures that rest on one slice; of people of an age or a gender how many they were and how often they came.</summary>
    private QuoteFacts? Part(QuoteScope scope, Period period)
    {
        if (Counts(scope) is not { } counts)
        {
            return null;
        }

        var ofPersons = scope.Part.Kinds().Any(kind => kind.IsOfPersons());
        var figures = CountFigures.From(counts, scope.Part! with { Atelier = scope.Atelier }, period, FigureStatus.Provisional, knowledge.AsOf)
            .Where(figure => !ofPersons || figure.Id is FigureIds.PeopleReached or FigureIds.Attendances);
        return new QuoteFacts([.. figures], new Lazy<long>(() => Added(scope, Dimensions.Atelier)), new Lazy<long>(() => Added(scope, Dimensions.Month)));
    }

    /// <summary>
    /// The counts of a part: the one place to change where a query learns to keep formats, ages and genders. Until then these are told apart by the split, and several of them together
    /// are known only where nobody stands in two cells of it: where the cells add up to their whole.
    /// </summary>
    private SliceCounts? Counts(QuoteScope scope)
    {
        var split = Split(scope);
        var all = Cells(scope, split);
        var isRecorded = split.Count == 0 || all.Any(cell => split.TrueForAll(kind => CodeOf(cell.Slice, kind).Length > 0));
        if (!isRecorded || !IsRecorded(scope, PartKind.Theme) || !IsRecorded(scope, PartKind.Audience))
        {
            return null;
        }

        var own = all.Where(cell => split.TrueForAll(kind => scope.Part.Codes(kind).Contains(CodeOf(cell.Slice, kind), StringComparer.Ordinal))).ToList();
        return own.Count switch
        {
            0 => SliceCounts.Empty(Slice.Whole),
            1 => own[0],
            _ => AreApart(scope, split, all) ? Together(own) : null,
        };
    }

    private bool AreApart(QuoteScope scope, List<PartKind> split, IReadOnlyList<SliceCounts> all)
    {
        var whole = Cells(scope, [])[0];
        return split.Count > 0 && all.Sum(cell => cell.Identified.Count) == whole.Identified.Count;
    }

    /// <summary>People and attendances of cells that share nobody. What else is counted is not asked of them.</summary>
    private static SliceCounts Together(List<SliceCounts> cells) => SliceCounts.Empty(Slice.Whole) with
    {
        Identified = new People(cells.Sum(cell => cell.Identified.Count)),
        IdentifiedVisits = new Visits(cells.Sum(cell => cell.IdentifiedVisits.Count)),
        AnonymousVisits = new Visits(cells.Sum(cell => cell.AnonymousVisits.Count)),
        LargestSession = cells.Max(cell => cell.LargestSession),
    };

    private IReadOnlyList<SliceCounts> Cells(QuoteScope scope, List<PartKind> split)
    {
        var key = scope with { Part = split.Aggregate(scope.Part, (part, kind) => part.With(kind, ["by"])) };
        key = split.Count == 0 ? key with { Part = FigureScope.All with { Theme = scope.Part?.Theme, Audience = scope.Part?.Audience } } : key;
        if (!cells.TryGetValue(key, out var counted))
        {
            var by = split.Aggregate(Dimensions.None, (all, kind) => all | DimensionOf(kind));
            cells[key] = counted = knowledge.Count(new CountQuery(scope.Period, by, scope.Ateliers, Codes(scope, PartKind.Theme), Codes(scope, PartKind.Audience)));
        }

        return counted;
    }

    /// <summary>Whether any session says its theme, its audience: otherwise nothing is known of any of them.</summary>
    private bool IsRecorded(QuoteScope scope, PartKind kind) =>
        scope.Part.Codes(kind).Count == 0 || Cells(scope with { Part = FigureScope.All }, [kind]).Any(cell => CodeOf(cell.Slice, kind).Length > 0);

    private long Added(QuoteScope scope, Dimensions by) => scope.Part.Kinds().Any(kind => kind is not (PartKind.Theme or PartKind.Audience)) ? 0
        : knowledge.Count(new CountQuery(scope.Period, by, scope.Ateliers, Codes(scope, PartKind.Theme), Codes(scope, PartKind.Audience))).Sum(cell => cell.Identified.Count);

    private static List<PartKind> Split(QuoteScope scope) => [.. scope.Part.Kinds().Where(kind => kind is PartKind.Format or PartKind.Age or PartKind.Gender)];

    private static IReadOnlyList<string>? Codes(QuoteScope scope, PartKind kind) => scope.Part.Codes(kind) is { Count: > 0 } codes ? codes : null;

    private static Dimensions DimensionOf(PartKind kind) => kind switch
    {
        PartKind.Theme => Dimensions.Theme,
        PartKind.Audience => Dimensions.Audience,
        PartKind.Format => Dimensions.Format,
        PartKind.Age => Dimensions.AgeBand,
        _ => Dimensions.Gender,
    };

    private static string CodeOf(Slice slice, PartKind kind) => kind switch
    {
        PartKind.Theme => slice.Theme,
        PartKind.Audience => slice.Audience,
        PartKind.Format => slice.Format,
        PartKind.Age => slice.Age,
        _ => slice.Gender,
    } ?? "";
}
