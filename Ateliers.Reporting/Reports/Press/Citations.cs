using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports.Editions;
using Ateliers.Reporting.Reports.Sentences;

namespace Ateliers.Reporting.Reports.Press;

/// <summary>The reference of a point, for a bibliography or the foot of a table: who publishes, which figure, of when, how firm, in which edition.</summary>
/// <param name="Figure">The id of its figure.</param>
/// <param name="Text">Up to the address, which a page adds for its own language.</param>
public sealed record Citation(string Figure, Bilingual Text);

/// <summary>References to the points of an edition. A sheet that still changes has none: what stands on it today may be gone tomorrow.</summary>
internal static class Citations
{
    /// <summary>One reference a point, in their order; none without an edition.</summary>
    /// <param name="report">The report of the same period.</param>
    /// <param name="points">The points.</param>
    /// <param name="told">The figures of the points.</param>
    public static IReadOnlyList<Citation> Of(Report report, IReadOnlyList<PressPoint> points, IReadOnlyList<Figure> told) => report.Edition is not { } edition ? []
        : [.. points.Select(point => new Citation(point.Figure, Text(report, edition, point, told.First(figure => figure.Id == point.Figure))))];

    private static Bilingual Text(Report report, EditionOf edition, PressPoint point, Figure figure)
    {
        var (when, status, asOf, name) = (FigureSentences.When(figure), StatusWords.Of(figure.Status), Dates.Day(figure.AsOf), Words.Begin(edition.Name));
        var simulated = report.Simulated ? new Bilingual(", données simulées", ", simulated data") : Bilingual.Same("");
        var value = point.Lead is { } lead ? new Bilingual($"{lead.Fr}{Numbers.NoBreak}{point.Value.Fr}", $"{lead.En}{Numbers.NoBreak}{point.Value.En}") : point.Value;
        return Words.Say(
            $"{report.Programme.Fr}. {point.Label.Fr} {when.Fr} : {value.Fr} (chiffre {status.Fr}{simulated.Fr}). {name.Fr}, données connues au {asOf.Fr}.",
            $"{report.Programme.En}. {point.Label.En} {when.En}: {value.En} ({status.En} figure{simulated.En}). {name.En}, data known on {asOf.En}.");
    }
}
