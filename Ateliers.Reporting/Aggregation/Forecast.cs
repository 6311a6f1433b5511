using MathNet.Numerics.Distributions;

namespace Ateliers.Reporting.Aggregation;

/// <summary>
/// What a year will come to: what is known of it, and what is still to come as a distribution. What is known is certain, so that no bound lies below it.
/// </summary>
/// <param name="Known">People (or whatever is counted) known so far; never negative.</param>
/// <param name="Rest">The likeliest rest of the year; never negative.</param>
/// <param name="Spread">Standard deviation of the logarithm of the rest; 0 where nothing is left to come.</param>
/// <param name="Years">Whole earlier years that it rests on: with fewer than two it claims no season.</param>
public sealed record Forecast(double Known, double Rest, double Spread, int Years)
{
    /// <summary>Errors of forecasts have more weight in their tails than a normal distribution gives them (docs/decisions/0014).</summary>
    private const double DegreesOfFreedom = 8;

    /// <summary>The likeliest total.</summary>
    public double Value => Known + Rest;

    /// <summary>The bounds between which the total lies with a probability, the same above and below.</summary>
    /// <param name="coverage">0.8 for four times in five; more than 0 and less than 1.</param>
    public (double Lower, double Upper) Interval(double coverage)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(coverage, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(coverage, 1);
        var reach = Math.Exp(Spread * StudentT.InvCDF(0, 1, DegreesOfFreedom, (1 + coverage) / 2));
        return (Known + (Rest / reach), Known + (Rest * reach));
    }

    /// <summary>The probability that the total reaches a goal: 1 once it is reached, 0 where nothing is left to come.</summary>
    public double ProbabilityOf(double goal)
    {
        var missing = goal - Known;
        return missing <= 0 ? 1
            : Rest <= 0 ? 0
            : Spread <= 0 ? (Rest >= missing ? 1 : 0)
            : StudentT.CDF(0, 1, DegreesOfFreedom, Math.Log(Rest / missing) / Spread);
    }
}
