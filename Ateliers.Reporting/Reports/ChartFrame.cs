using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports.Editions;

namespace Ateliers.Reporting.Reports;

/// <summary>
/// What every chart says around its finding, so that a picture that is passed on alone still tells whose figures it shows, where, how firm
/// they are, where they come from and as of when.
/// </summary>
internal static class ChartFrame
{
    /// <summary>Stands across every picture of simulated data.</summary>
    public static Bilingual Warning { get; } = new("Données simulées", "Simulated data");

    /// <summary>Ateliers numériques, France · chiffres provisoires.</summary>
    public static Bilingual Scope(Composition composition)
    {
        var (name, place, status) = (composition.Programme.Name, Place(composition), Status(composition));
        return new(
            $"{name.Fr}{(place.Fr.Length > 0 ? ", " : "")}{place.Fr} · {status.Fr}",
            $"{name.En}{(place.En.Length > 0 ? ", " : "")}{place.En} · {status.En}");
    }

    /// <summary>Source, as-of date, edition where it is one, status, and that the data is simulated where it is.</summary>
    public static Bilingual Foot(Composition composition)
    {
        var (asOf, status) = (Dates.Day(composition.Facts.AsOf), Status(composition));
        var edition = EditionOf.Beside(composition.Edition);
        return Words.Say(
            $"Source : fichiers de présence des ateliers, décomptés par Ateliers.Reporting · état au {asOf.Fr}{edition.Fr} · {status.Fr}{(composition.Simulated ? " · données simulées" : "")}",
            $"Source: attendance files of the ateliers, counted by Ateliers.Reporting · as of {asOf.En}{edition.En} · {status.En}{(composition.Simulated ? " · simulated data" : "")}");
    }

    // The one atelier of which the facts are; France where the goal was set for it, as in the headline; otherwise the ateliers by their names.
    private static Bilingual Place(Composition composition) => composition.Facts.Atelier is { } one ? composition.LabelOf(one)
        : composition.InFrance
        ? Bilingual.Same("France")
        : Words.ListOf([.. composition.Ateliers().Select(counts => composition.LabelOf(counts.Slice.Atelier))], 4);

    private static Bilingual Status(Composition composition)
    {
        var missing = composition.Completeness.Missing.Count;
        if (composition.Status == FigureStatus.Final)
        {
            return StatusWords.OfFigures(composition.IsRevised ? [FigureStatus.Final, FigureStatus.Revised] : [FigureStatus.Final]);
        }

        var months = Numbers.Count(missing, new("mois d'atelier non reçu", "atelier-month not received"), new("mois d'atelier non reçus", "atelier-months not received"));
        return missing == 0
            ? StatusWords.OfFigures([FigureStatus.Provisional])
            : Words.Say($"chiffres provisoires, {months.Fr}", $"provisional figures, {months.En}");
    }
}
