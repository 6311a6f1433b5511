using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports.Quotes;

namespace Ateliers.Reporting.Runs;

/// <summary>Counts what the numbers of a text may be measured against, each question once.</summary>
/// <param name="knowledge">What is known.</param>
internal sealed class QuotedCounts(Knowledge knowledge)
{
    private readonly Dictionary<QuoteScope, QuoteFacts?> known = [];

    /// <summary>The facts of a scope; null where nothing is known of it.</summary>
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

        if (scope.Ateliers is [var code] && period.From == knowledge.Programme.GoalYear(goalYear).From && knowledge.Programme.ShareOf(code) is { } own)
        {
            figures.AddRange(PaceFigures.OfGoal(new Pace(own, goalYear, knowledge.SeasonOf(goalYear)), counts, period.To, FigureStatus.Provisional, knowledge.AsOf, new FigureScope(code)));
        }

        return new QuoteFacts([.. figures.Select(AsSaid)], new Lazy<long>(() => Added(scope, Dimensions.Atelier)), new Lazy<long>(() => Added(scope, Dimensions.Month)));
    }

    /// <summary>The figure as sentences tell it: what it is at least, where one session drew more people than are identified.</summary>
    private static Figure AsSaid(Figure figure) =>
        figure is { Value: not null, Lower: { } least } && (figure.Id is FigureIds.PeopleReached or FigureIds.Progress || figure.Of == FigureIds.PeopleReached) ? figure with { Value = least } : figure;

    /// <summary>All figures that rest on one slice.</summary>
    private QuoteFacts? Part(QuoteScope scope, Period period)
    {
        if (Counts(scope) is not { } counts)
        {
            return null;
        }

        // A session has neither an age nor a gender.
        var ofPersons = scope.Part.Kinds().Any(kind => kind.IsOfPersons());
        var figures = CountFigures.From(counts, scope.Part! with { Atelier = scope.Atelier }, period, FigureStatus.Provisional, knowledge.AsOf)
            .Where(figure => !ofPersons || figure.Id != FigureIds.Sessions);
        return new QuoteFacts([.. figures.Select(AsSaid)], new Lazy<long>(() => Added(scope, Dimensions.Atelier)), new Lazy<long>(() => Added(scope, Dimensions.Month)));
    }

    /// <summary>The counts of a part; null where nobody has recorded what it asks for: then nothing is known of it.</summary>
    private SliceCounts? Counts(QuoteScope scope) =>
        Array.TrueForAll(Enum.GetValues<PartKind>(), kind => IsRecorded(scope, kind)) ? knowledge.Count(Query(scope))[0] : null;

    private bool IsRecorded(QuoteScope scope, PartKind kind) =>
        scope.Part.Codes(kind).Count == 0 || knowledge.Count(new CountQuery(scope.Period, DimensionOf(kind), scope.Ateliers)).Any(cell => CodeOf(cell.Slice, kind).Length > 0);

    private long Added(QuoteScope scope, Dimensions by) => knowledge.Count(Query(scope) with { By = by }).Sum(cell => cell.Identified.Count);

    private static CountQuery Query(QuoteScope scope) => new(
        scope.Period,
        Ateliers: scope.Ateliers,
        Themes: Codes(scope, PartKind.Theme),
        Audiences: Codes(scope, PartKind.Audience),
        Formats: Codes(scope, PartKind.Format),
        Ages: Codes(scope, PartKind.Age),
        Genders: Codes(scope, PartKind.Gender));

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
