using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation;

/// <summary>The people reached by an atelier beside the inhabitants of its city: not a share of them, as who comes need not live there.</summary>
/// <param name="Population">The city.</param>
/// <param name="Lower">People reached for 1,000 inhabitants, at least.</param>
/// <param name="Upper">As many as there would be if each anonymous attendance were one more person; the same where there is none.</param>
public sealed record CityReach(CityPopulation Population, double Lower, double Upper)
{
    private const double Thousand = 1_000;

    /// <summary>The ratio of an atelier.</summary>
    /// <param name="counts">What is counted of the atelier.</param>
    /// <param name="population">Its city.</param>
    public static CityReach Of(SliceCounts counts, CityPopulation population)
    {
        var (lower, upper) = CountFigures.Range(counts);
        return new CityReach(population, lower * Thousand / population.Inhabitants, upper * Thousand / population.Inhabitants);
    }
}
