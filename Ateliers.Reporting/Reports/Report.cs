using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports.Editions;

namespace Ateliers.Reporting.Reports;

/// <summary>
/// One finished, immutable report: everything that a page, a chart or an export shows, in both languages. Whoever renders it draws and
/// never computes.
/// </summary>
public sealed record Report
{
    /// <summary>The folder and the address of the report: 2019-03 or 2019.</summary>
    public required string Id { get; init; }

    /// <summary>The programme's name.</summary>
    public required Bilingual Programme { get; init; }

    /// <summary>The period in words: mars 2019, March 2019, 2019.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>The month or goal year reported, both ends inside.</summary>
    public required Period Period { get; init; }

    /// <summary>What was known on this day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>How firm the headline is.</summary>
    public required FigureStatus Status { get; init; }

    /// <summary>Why the status is what it is, in a sentence.</summary>
    public required Bilingual StatusReason { get; init; }

    /// <summary>Whether any of the data is simulated: then every page, file and picture says so.</summary>
    public required bool Simulated { get; init; }

    /// <summary>Whether its page also stands beside it as PDF, and leads to it.</summary>
    public bool IsPrinted { get; init; }

    /// <summary>The months of a goal year that are over and have no report, because nothing can be said of them; none in the report of a month.</summary>
    public required IReadOnlyList<SilentMonth> Silent { get; init; }

    /// <summary>The first thing a reader sees.</summary>
    public required Headline Headline { get; init; }

    /// <summary>The sections beneath, in reading order.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>The page of each atelier that stands beside it.</summary>
    public IReadOnlyList<AtelierSheet> Ateliers { get; init; } = [];

    /// <summary>What each figure means, for the foot of the page, in the order of the catalogue.</summary>
    public required IReadOnlyList<FigureMeaning> Definitions { get; init; }

    /// <summary>Every figure of the report, as figures.json and figures.csv hold it.</summary>
    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>Those of the network's goal year to date, and of its pace.</summary>
    public required IReadOnlyList<Figure> OfTheYear { get; init; }

    /// <summary>Where the figures come from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>As which edition it is frozen; null for a report that changes with what is known.</summary>
    public EditionOf? Edition { get; init; }
}

/// <summary>A month that is over and of which nothing can be said.</summary>
/// <param name="Month">The month.</param>
/// <param name="CameIn">Whether rows came in, all without an outcome; otherwise nothing did.</param>
public sealed record SilentMonth(Month Month, bool CameIn);

/// <summary>The headline: the goal year's people reached up to the end of the period, and where that stands.</summary>
/// <param name="People">people-reached of the goal year to date, with its range.</param>
/// <param name="Lead">Au moins, where nameless attendances make the number a lower bound; null otherwise.</param>
/// <param name="Value">The number as readers see it, "48 213" with its no-break spaces.</param>
/// <param name="Unit">What it counts, scope and period: personnes accompagnées en France en 2019, au 31 mars.</param>
/// <param name="Range">The range in words; null when nobody is nameless.</param>
/// <param name="Goal">The goal of the year.</param>
/// <param name="GoalLabel">objectif : 100 000.</param>
/// <param name="Expected">People expected to date at the pace of the goal; null where no atelier is open, and once the year is over: then it is the goal.</param>
/// <param name="ExpectedLabel">The pace mark in words.</param>
/// <param name="Forecast">The bounds of the forecast for the year, as the page says them; null where there is none.</param>
/// <param name="ForecastLabel">The forecast in words.</param>
/// <param name="ProgressLabel">48,2 % de l'objectif.</param>
/// <param name="Sentences">Pace, what it would take, the reference of Rennes with its source: one sentence each.</param>
/// <param name="Facts">A few more figures of the period itself, with their labels.</param>
public sealed record Headline(
    Figure People,
    Bilingual? Lead,
    Bilingual Value,
    Bilingual Unit,
    Bilingual? Range,
    double Goal,
    Bilingual GoalLabel,
    double? Expected,
    Bilingual? ExpectedLabel,
    Intervals? Forecast,
    Bilingual? ForecastLabel,
    Bilingual ProgressLabel,
    IReadOnlyList<Bilingual> Sentences,
    IReadOnlyList<KeyFact> Facts)
{
    /// <summary>The ids of the figures that its bar and its sentences tell, in their order.</summary>
    public IReadOnlyList<string> Figures { get; init; } = [];

    /// <summary>Number, unit, scope and period in one line, ready to be quoted, and its status where it is not final.</summary>
    public Bilingual Line => StatusWords.Headline(Lead is { } lead ? new($"{lead.Fr} {Value.Fr}", $"{lead.En} {Value.En}") : Value, Unit, People.Status);
}

/// <summary>One number with its label, for a strip of key facts.</summary>
/// <param name="Id">The figure id.</param>
/// <param name="Value">As readers see it.</param>
/// <param name="Label">What it counts.</param>
/// <param name="Note">A qualification beside the number; null when it needs none.</param>
public sealed record KeyFact(string Id, Bilingual Value, Bilingual Label, Bilingual? Note);

/// <summary>One section of a page. A section without data has no chart and no table, and says why in <paramref name="Empty"/>.</summary>
/// <param name="Id">Its anchor, the same in both languages.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Paragraphs">Sentences before the chart.</param>
/// <param name="Charts">Its charts, in order.</param>
/// <param name="Tables">Its tables beside those of the charts, in order.</param>
/// <param name="Notes">What the figures do not say, in small type.</param>
/// <param name="Empty">Why there is nothing to show; null when there is.</param>
public sealed record Section(
    string Id,
    Bilingual Title,
    IReadOnlyList<Bilingual> Paragraphs,
    IReadOnlyList<Chart> Charts,
    IReadOnlyList<Table> Tables,
    IReadOnlyList<Bilingual> Notes,
    Bilingual? Empty = null)
{
    /// <summary>The ids of the figures that its charts and tables show, in their order; none where it shows none.</summary>
    public IReadOnlyList<string> Figures { get; init; } = [];
}

/// <summary>Where the figures come from, so that anyone with the files can compute them again.</summary>
/// <param name="AsOf">What was known on this day.</param>
/// <param name="Batches">The files that were known, oldest first.</param>
/// <param name="Simulated">Whether any of them is simulated.</param>
/// <param name="Version">The version of this tool.</param>
public sealed record Provenance(DateOnly AsOf, IReadOnlyList<Batch> Batches, bool Simulated, string Version);
