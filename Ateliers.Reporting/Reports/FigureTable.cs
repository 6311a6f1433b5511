using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>
/// Figures as a table for a terminal or a document: one row a figure, or, where a count was split, one row a cell. A range stands beside its number
/// and a status that is not final beside its row, wherever there is one.
/// </summary>
public static class FigureTable
{
    private static readonly IReadOnlyList<(Dimensions By, Bilingual Header, Func<Figure, Programme, Bilingual> Label)> Split =
    [
        (Dimensions.Month, new("Mois", "Month"), (figure, _) => Bilingual.Same(Month.Of(figure.Period.From).ToString())),
        (Dimensions.Week, new("Semaine du", "Week of"), (figure, _) => Bilingual.Same(Iso.Date(figure.Period.From))),
        (Dimensions.Day, new("Jour", "Day"), (figure, _) => Bilingual.Same(Iso.Date(figure.Period.From))),
        (Dimensions.Weekday, new("Jour de semaine", "Weekday"), (figure, _) => Dates.Weekday(figure.Scope.Weekday ?? 1)),
        (Dimensions.Atelier, new("Atelier", "Atelier"), (figure, programme) => Named(
            figure.Scope.Atelier, code => programme.Ateliers.FirstOrDefault(atelier => atelier.Code == code) is { } known ? Bilingual.Same(known.Name) : null)),
        (Dimensions.Theme, new("Thème", "Theme"), (figure, programme) => Termed(figure.Scope.Theme, programme.Themes)),
        (Dimensions.Audience, new("Public", "Audience"), (figure, programme) => Termed(figure.Scope.Audience, programme.Audiences)),
        (Dimensions.Format, new("Format", "Format"), (figure, programme) => Termed(figure.Scope.Format, programme.Formats)),
        (Dimensions.AgeBand, new("Âge", "Age"), (figure, _) => Named(figure.Scope.AgeBand, code => Bilingual.Same(code))),
        (Dimensions.Gender, new("Genre", "Gender"), (figure, _) => Named(figure.Scope.Gender, code => code switch
        {
            "female" => new("Femmes", "Women"),
            "male" => new("Hommes", "Men"),
            _ => new("Autre", "Other"),
        })),
    ];

    /// <summary>What the last bits of a ratio may be off: 0.504 times 1,000 is 504.</summary>
    private const double Noise = 1e-9;

    /// <summary>The steps of a ratio that is shown as a percentage with one decimal.</summary>
    private const int Percent = 1_000;

    private static Column RangeColumn { get; } = Cells.Number("De … à", "From … to") with { OfTheOneBefore = true };

    private static Column StatusColumn { get; } = Cells.Name("Statut", "Status");

    /// <summary>The table of figures.</summary>
    /// <param name="figures">In the order in which they are shown.</param>
    /// <param name="by">The dimensions by which they were split.</param>
    /// <param name="programme">Names the ateliers and terms.</param>
    /// <param name="caption">What the figures speak of.</param>
    public static Table Of(IReadOnlyList<Figure> figures, Dimensions by, Programme programme, Bilingual caption) =>
        by == Dimensions.None ? OneAFigure(figures, caption) : OneACell(figures, by, programme, caption);

    /// <summary>A figure's value as readers see it. A ratio that is a least is rounded down, as its sentence does: at least 5.4 of 5.49.</summary>
    public static Bilingual Value(Figure figure) =>
        figure is not { Unit: Unit.Ratio, Value: { } value, Lower: { } lower, Upper: { } upper } || value != lower || upper <= lower ? Written(figure)
        : Steps(figure) == Percent ? Numbers.ShareDown(value)
        : Written(figure with { Value = Math.Floor((value * Steps(figure)) + Noise) / Steps(figure) });

    /// <summary>Of a percentage one decimal is shown, which are three of a ratio.</summary>
    private static int Steps(Figure figure) => figure.Id is FigureIds.AttendancesPerPerson or FigureIds.ReferenceMultiple ? 10 : Percent;

    private static Bilingual Written(Figure figure) => figure switch
    {
        { Status: FigureStatus.Suppressed } => StatusWords.Of(FigureStatus.Suppressed),
        { Value: null } => Cells.Unknown,
        { Id: FigureIds.AttendancesPerPerson or FigureIds.ReferenceMultiple, Value: { } ratio } => Numbers.Decimal(ratio),
        { Unit: Unit.Ratio, Value: { } ratio } => Numbers.Share(ratio),
        { Value: { } count } => Numbers.Integer(count),
    };

    private static Table OneAFigure(IReadOnlyList<Figure> figures, Bilingual caption) => new(
        caption,
        [
            Cells.Name("Chiffre", "Figure"),
            Cells.Number("Valeur", "Value"),
            RangeColumn,
            Cells.Name("Période", "Period"),
            .. MayMove(figures) ? [StatusColumn] : Array.Empty<Column>(),
        ],
        [
            .. figures.Select(figure => (IReadOnlyList<Cell>)
            [
                Cells.Text(NameOf(figure)), new Cell(Value(figure), figure.Value), Cells.Text(RangeOf(figure)), Cells.Text(Bilingual.Same(figure.Period.Label)),
                .. MayMove(figures) ? [Status(figure)] : Array.Empty<Cell>(),
            ]),
        ]);

    private static Table OneACell(IReadOnlyList<Figure> figures, Dimensions by, Programme programme, Bilingual caption)
    {
        var ids = figures.Select(figure => figure.Id).Distinct().ToList();
        var ranged = figures.Where(IsRange).Select(figure => figure.Id).ToHashSet(StringComparer.Ordinal);
        var split = Split.Where(dimension => by.HasFlag(dimension.By)).ToList();
        return new Table(
            caption,
            [
                .. split.Select(dimension => new Column(dimension.Header, Numeric: false)),
                .. ids.SelectMany(id => new[] { new Column(FigureCatalogue.Of(id).Name, Numeric: true), RangeColumn }[..(ranged.Contains(id) ? 2 : 1)]),
                .. MayMove(figures) ? [StatusColumn] : Array.Empty<Column>(),
            ],
            [
                .. figures.GroupBy(figure => (figure.Scope, figure.Period)).Select(cell => (IReadOnlyList<Cell>)
                [
                    .. split.Select(dimension => new Cell(dimension.Label(cell.First(), programme))),
                    .. ids.SelectMany(id => Cell(cell.FirstOrDefault(figure => figure.Id == id), ranged.Contains(id))),
                    .. MayMove(figures) ? [Status(cell.First())] : Array.Empty<Cell>(),
                ]),
            ]);
    }

    private static Cell[] Cell(Figure? figure, bool ranged)
    {
        var value = figure is null ? new Cell(Cells.Unknown) : new Cell(Value(figure), figure.Value);
        return ranged ? [value, new Cell(figure is null ? Bilingual.Same("") : RangeOf(figure))] : [value];
    }

    /// <summary>Whether any of the figures may still move.</summary>
    private static bool MayMove(IReadOnlyList<Figure> figures) => figures.Any(figure => figure.Status is FigureStatus.Provisional or FigureStatus.Revised);

    private static Cell Status(Figure figure) => new(StatusWords.Of(figure.Status));

    /// <summary>Of whom or what a figure speaks: Rennes, Rennes · Améliorer son CV; the whole where it is of all.</summary>
    internal static Bilingual ScopeOf(Figure figure, Programme programme)
    {
        var scope = figure.Scope;
        var said = Split.Where(dimension => dimension.By switch
        {
            Dimensions.Atelier => scope.Atelier is not null,
            Dimensions.Theme => scope.Theme is not null,
            Dimensions.Audience => scope.Audience is not null,
            Dimensions.Format => scope.Format is not null,
            Dimensions.Weekday => scope.Weekday is not null,
            Dimensions.AgeBand => scope.AgeBand is not null,
            Dimensions.Gender => scope.Gender is not null,
            _ => false,
        }).Select(dimension => dimension.Label(figure, programme)).ToList();
        return said.Count == 0 ? new("ensemble", "whole") : new(string.Join(" · ", said.Select(text => text.Fr)), string.Join(" · ", said.Select(text => text.En)));
    }

    /// <summary>What a figure is called, and of what it is a multiple.</summary>
    internal static Bilingual NameOf(Figure figure)
    {
        var name = FigureCatalogue.Of(figure.Id).Name;
        return figure.Of is { } of ? new($"{name.Fr} ({OfWord(of).Fr})", $"{name.En} ({OfWord(of).En})") : name;
    }

    private static Bilingual OfWord(string of) => of switch
    {
        "remaining" => new("reste à faire", "remaining"),
        FigureIds.PeopleReached => new("personnes", "people"),
        _ => new("objectif", "goal"),
    };

    /// <summary>Whether the figure can be another than its value: more of what was reached, less of what is missing.</summary>
    private static bool IsRange(Figure figure) => figure is { Lower: { } lower, Upper: { } upper } && (lower != figure.Value || upper != figure.Value);

    /// <summary>
    /// The least and the most that a figure can be, where that is another than its value, rounded outwards; one number where the two meet. Of a forecast, its
    /// interval of 80 %.
    /// </summary>
    internal static Bilingual RangeOf(Figure figure)
    {
        if (figure.Intervals is { } intervals)
        {
            if (intervals.Lower80 == intervals.Upper80)
            {
                return Bilingual.Same(""); // nothing is left to come: the value says it all
            }

            var (low, high) = (Numbers.Integer(intervals.Lower80), Numbers.Integer(intervals.Upper80));
            return new($"{low.Fr} – {high.Fr} (80{Numbers.NarrowNoBreak}%)", $"{low.En} – {high.En} (80%)");
        }

        if (!IsRange(figure) || figure is not { Lower: { } lower, Upper: { } upper })
        {
            return Bilingual.Same("");
        }

        double Out(double bound, double noise, Func<double, double> rounded) => figure.Unit != Unit.Ratio ? bound : rounded((bound * Steps(figure)) + noise) / Steps(figure);
        var (from, to) = (Written(figure with { Value = Out(lower, Noise, Math.Floor) }), Written(figure with { Value = Out(upper, -Noise, Math.Ceiling) }));
        return from != to ? new($"{from.Fr} – {to.Fr}", $"{from.En} – {to.En}") : to;
    }

    private static Bilingual Termed(string? code, IReadOnlyList<Term> terms) => Named(code, known => terms.FirstOrDefault(term => term.Code == known)?.Label);

    private static Bilingual Named(string? code, Func<string, Bilingual?> name) =>
        string.IsNullOrEmpty(code) ? Cells.NotRecorded : name(code) ?? Bilingual.Same(code);
}
