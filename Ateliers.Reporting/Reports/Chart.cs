using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>The role of a colour; the palette of the renderer gives it a value on light paper, on dark paper and in print.</summary>
public enum Tone
{
    /// <summary>The one accent.</summary>
    Accent,

    /// <summary>Text and the goal.</summary>
    Ink,

    /// <summary>Context: last year, the expected pace.</summary>
    Muted,

    /// <summary>First place of the series palette.</summary>
    Series1,

    /// <summary>Second place.</summary>
    Series2,

    /// <summary>Third place.</summary>
    Series3,

    /// <summary>Fourth place.</summary>
    Series4,

    /// <summary>Fifth place.</summary>
    Series5,

    /// <summary>Sixth place.</summary>
    Series6,

    /// <summary>Seventh place, by choice only.</summary>
    Series7,

    /// <summary>Eighth place, by choice only.</summary>
    Series8,

    /// <summary>Everything that has no colour of its own.</summary>
    Grey,
}

/// <summary>What every chart carries beside its shape: its words, and the table that says the same.</summary>
/// <param name="Id">Stable, the same in both languages: the file name (progress.fr.svg) and the anchor.</param>
/// <param name="Title">The finding, as a sentence.</param>
/// <param name="Subtitle">Unit and period, neutral.</param>
/// <param name="Scope">Whose figures, where, and how firm: programme, place, provisional or final.</param>
/// <param name="Alt">The text alternative, with the real figures.</param>
/// <param name="Foot">Source, as-of date, status, and "simulated data" where true; drawn into the picture.</param>
/// <param name="Data">The data as a table, with its caption.</param>
/// <param name="Warning">Drawn over the head and across a picture, so that no part of it can be passed on without; null for real data.</param>
/// <param name="Provisional">Said beside each counted value that a reader asks for; null where the figures are final.</param>
public sealed record ChartWords(
    string Id,
    Bilingual Title,
    Bilingual Subtitle,
    Bilingual Scope,
    Bilingual Alt,
    Bilingual Foot,
    Table Data,
    Bilingual? Warning = null,
    Bilingual? Provisional = null);

/// <summary>A chart before it is drawn.</summary>
/// <param name="Words">Its words and its data as a table.</param>
public abstract record Chart(ChartWords Words);

/// <summary>Cumulative people over the days of a goal year.</summary>
/// <param name="Words">Its words and its data as a table.</param>
/// <param name="Days">The days of the horizontal axis, both ends inside.</param>
/// <param name="Lines">The lines, most important last (drawn on top).</param>
/// <param name="Goal">The height of the goal line; null draws none.</param>
/// <param name="GoalLabel">The words on the goal line.</param>
/// <param name="Events">Openings and closures, marked on the axis.</param>
/// <param name="Fan">What is forecast of the days after the last line's end; null draws none.</param>
/// <param name="RowDays">The day of each row of the table: there the lines can be asked for their values; null where they cannot.</param>
public sealed record CurveChart(
    ChartWords Words,
    Period Days,
    IReadOnlyList<CurveLine> Lines,
    double? Goal,
    Bilingual? GoalLabel,
    IReadOnlyList<AxisEvent> Events,
    CurveFan? Fan = null,
    IReadOnlyList<DateOnly>? RowDays = null) : Chart(Words);

/// <summary>A forecast that opens with the days.</summary>
/// <param name="Label">Written at its end.</param>
/// <param name="Days">In order, from the last day known.</param>
public sealed record CurveFan(Bilingual Label, IReadOnlyList<FanDay> Days);

/// <summary>One day of a forecast.</summary>
/// <param name="Day">The day.</param>
/// <param name="Lower95">One time in forty it is less.</param>
/// <param name="Lower80">One time in ten it is less.</param>
/// <param name="Value">The likeliest.</param>
/// <param name="Upper80">One time in ten it is more.</param>
/// <param name="Upper95">One time in forty it is more.</param>
public sealed record FanDay(DateOnly Day, double Lower95, double Lower80, double Value, double Upper80, double Upper95);

/// <summary>One line of a curve.</summary>
/// <param name="Label">Written at its end.</param>
/// <param name="Tone">Its colour.</param>
/// <param name="Context">Thin, for what the finding is compared with; the finding itself is drawn strong.</param>
/// <param name="Points">Day and value, in order of days.</param>
/// <param name="Column">The column of the chart's table that says its values, counted from 0 for the row headers; null for none.</param>
public sealed record CurveLine(Bilingual Label, Tone Tone, bool Context, IReadOnlyList<CurvePoint> Points, int? Column = null);

/// <summary>One day of a line.</summary>
/// <param name="Day">The day.</param>
/// <param name="Value">The cumulative value at its end.</param>
public sealed record CurvePoint(DateOnly Day, double Value);

/// <summary>A mark on a time axis: a day, or a stretch of days.</summary>
/// <param name="Day">The day, or the first of a stretch.</param>
/// <param name="Label">A few words: ouverture de Nancy.</param>
/// <param name="Last">The last day of a stretch, inside it; null for a single day.</param>
public sealed record AxisEvent(DateOnly Day, Bilingual Label, DateOnly? Last = null);

/// <summary>
/// Upright bars by month, stacked by series, with an optional dot a month for what does not add up. Its table has a row a category, from the first on as far as
/// anything can be said, and a column a series in the same order; the dots are its last column.
/// </summary>
/// <param name="Words">Its words and its data as a table.</param>
/// <param name="Categories">The months' short names, in order: janv.</param>
/// <param name="Stacks">The series, bottom first; each has one value a category, null where there is none.</param>
/// <param name="Dots">One value a category, drawn as dots; null draws none.</param>
/// <param name="DotsLabel">What the dots are; null without dots.</param>
/// <param name="Gaps">Which categories have not come in, or in part only; null where all have.</param>
public sealed record StackedChart(
    ChartWords Words,
    IReadOnlyList<Bilingual> Categories,
    IReadOnlyList<StackSeries> Stacks,
    IReadOnlyList<double?>? Dots,
    Bilingual? DotsLabel,
    CategoryGaps? Gaps = null) : Chart(Words);

/// <summary>How much of a category's files is missing.</summary>
public enum Gap
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Some: its bar shows less than the whole.</summary>
    InPart,

    /// <summary>All: it has no bar, which is not a bar of nothing.</summary>
    Whole,
}

/// <summary>The categories whose files are missing, and what is said of them.</summary>
/// <param name="Of">One a category.</param>
/// <param name="Whole">non reçu.</param>
/// <param name="InPart">reçu en partie.</param>
public sealed record CategoryGaps(IReadOnlyList<Gap> Of, Bilingual Whole, Bilingual InPart);

/// <summary>One layer of the stacks.</summary>
/// <param name="Label">Its name, written beside the last bar or in a key.</param>
/// <param name="Tone">Its colour.</param>
/// <param name="Values">One a category.</param>
public sealed record StackSeries(Bilingual Label, Tone Tone, IReadOnlyList<double?> Values);

/// <summary>Lying bars, longest first or in the order of the programme, each with its value at its end. The first rows of its table are those of the bars, in their order.</summary>
/// <param name="Words">Its words and its data as a table.</param>
/// <param name="Bars">The bars, top first.</param>
/// <param name="Maximum">The end of the scale; null takes the longest bar. Ratios use 1 so that shares compare.</param>
public sealed record BarsChart(
    ChartWords Words,
    IReadOnlyList<Bar> Bars,
    double? Maximum) : Chart(Words);

/// <summary>One bar.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Value">Its length; null draws none and shows <paramref name="ValueLabel"/> alone.</param>
/// <param name="ValueLabel">Its value in words: 12 480, or "not recorded".</param>
/// <param name="Tone">Its colour.</param>
public sealed record Bar(Bilingual Label, double? Value, Bilingual ValueLabel, Tone Tone);

/// <summary>Metropolitan France with a circle where each atelier lies, its area in proportion to its value. The rows of its table are those of the places, in their order.</summary>
/// <param name="Words">Its words and its data as a table.</param>
/// <param name="Places">The places, most important first; each lies in the frame (<see cref="Holds"/>).</param>
public sealed record MapChart(ChartWords Words, IReadOnlyList<MapPlace> Places) : Chart(Words)
{
    /// <summary>The western edge of the frame, in degrees east.</summary>
    public const double West = -5.2;

    /// <summary>Its eastern edge.</summary>
    public const double East = 9.7;

    /// <summary>Its southern edge, in degrees north.</summary>
    public const double South = 41.2;

    /// <summary>Its northern edge.</summary>
    public const double North = 51.2;

    /// <summary>Whether a place lies in the frame: metropolitan France with Corsica, and what lies near.</summary>
    public static bool Holds(double latitude, double longitude) => latitude is >= South and <= North && longitude is >= West and <= East;
}

/// <summary>One place of a map.</summary>
/// <param name="Name">What lies there.</param>
/// <param name="Value">The area of its circle; null draws an empty ring.</param>
/// <param name="Labels">Written under its name, most important first: 12 480 personnes; "not received".</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Tone">Its colour.</param>
/// <param name="Note">Said beside its value where a reader asks for it; null for nothing.</param>
public sealed record MapPlace(Bilingual Name, double? Value, IReadOnlyList<Bilingual> Labels, double Latitude, double Longitude, Tone Tone, Bilingual? Note = null);
