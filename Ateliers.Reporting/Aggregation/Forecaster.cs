namespace Ateliers.Reporting.Aggregation;

/// <summary>A whole earlier year, cut at the same point as the year at hand.</summary>
/// <param name="Before">What was counted up to the cut.</param>
/// <param name="After">What was counted after it.</param>
/// <param name="ExposureBefore">How much chance there was to count anything up to the cut: open atelier-days, or months.</param>
/// <param name="ExposureAfter">The same after it.</param>
public readonly record struct PastYear(double Before, double After, double ExposureBefore, double ExposureAfter);

/// <summary>A year of which a part is known.</summary>
/// <param name="Known">What was counted so far.</param>
/// <param name="Exposure">How much chance there was to count anything so far.</param>
/// <param name="Left">How much there will be until the end of the year, as far as openings, closings and closures are known.</param>
/// <param name="Recent">What was counted in the last stretch.</param>
/// <param name="RecentExposure">How much chance that stretch had.</param>
/// <param name="Announced">What announced sessions alone will bring: registrations that usually become somebody new. Nothing less will come.</param>
public readonly record struct YearAtHand(double Known, double Exposure, double Left, double Recent, double RecentExposure, double Announced = 0);

/// <summary>
/// Forecasts the total of a year from what is known on a day and nothing else, by a combination of simple methods, with intervals from the errors that the same
/// method made in the years before. docs/decisions/0014 says what it was compared with.
/// </summary>
public static class Forecaster
{
    /// <summary>Years before these say little of the shape of a year now.</summary>
    private const int YearsOfShape = 3;

    /// <summary>At which share of a year the growth that it shows counts half.</summary>
    private const double HalfTrust = 0.35;

    /// <summary>Growth beyond this, from one year to the next, is an opening, a closing or chance: it does not go on.</summary>
    private const double MostGrowth = 2.5;

    /// <summary>Spread of the logarithm of the rest over many monthly series that have two years or more before them (docs/decisions/0014).</summary>
    private const double UsualSpread = 0.13;

    /// <summary>How many years of a series' own errors weigh as much as the usual spread.</summary>
    private const double YearsOfUsual = 3;

    /// <summary>The spread where no season can be known: a year of which no whole year lies before.</summary>
    private const double SpreadWithoutPast = 0.35;

    /// <summary>The spread with one whole year before: its shape may have been chance.</summary>
    private const double SpreadWithOneYear = 0.25;

    /// <summary>The mean absolute deviation of a normal distribution, by which its standard deviation is divided: √(π ÷ 2).</summary>
    private const double OfMeanDeviation = 1.2533;

    /// <summary>One error counts for no more than this, a factor of e: a year of closure says little of the next.</summary>
    private const double MostError = 1;

    /// <summary>The forecast; null where nothing can be said: nothing was ever open, or the year has not begun and none lies before it in which anybody came.</summary>
    /// <param name="year">The year at hand.</param>
    /// <param name="past">Whole earlier years, oldest first, without a gap between the last of them and the year at hand.</param>
    public static Forecast? Of(YearAtHand year, IReadOnlyList<PastYear> past)
    {
        if (year.Left <= 0)
        {
            return new Forecast(year.Known, 0, 0, past.Count);
        }

        if (Rest(year, past) is not { } rest)
        {
            return null;
        }

        rest = Math.Max(rest, year.Announced);
        return rest <= 0 ? new Forecast(year.Known, 0, 0, past.Count) : new Forecast(year.Known, rest, Math.Sqrt(Variance(past) + (1 / Math.Max(1, rest))), past.Count);
    }

    /// <summary>What is still to come; null where it cannot be said.</summary>
    private static double? Rest(YearAtHand year, IReadOnlyList<PastYear> past)
    {
        var usable = past.Where(each => each is { ExposureBefore: >= 0, ExposureAfter: > 0 } && each.Before + each.After > 0).ToList();
        if (usable.Count == 0)
        {
            return year.Exposure > 0 ? WithoutPast(year) : null;
        }

        var last = usable[^1];
        var lastRest = RestOf(last, year);
        if (year.Exposure <= 0 || last.ExposureBefore <= 0)
        {
            return lastRest;
        }

        var weight = WeightOfGrowth(last, year);
        var shaped = Shaped(year, usable, lastRest, weight);
        var typical = Typical(year, usable, weight);
        var combined = (shaped + typical) / 2;
        return usable.Count > 1 ? combined : (combined + WithoutPast(year)) / 2;
    }

    /// <summary>The mean of two rates, that of the year and that of its last stretch: without a year before, none is known to be better.</summary>
    private static double WithoutPast(YearAtHand year)
    {
        var rate = year.Known / year.Exposure;
        var recent = year.RecentExposure > 0 ? year.Recent / year.RecentExposure : rate;
        return year.Left * (rate + recent) / 2;
    }

    /// <summary>
    /// Between the rest of last year and the rest that the usual shape of a year makes of what is known: the further the year has gone, the more the latter counts.
    /// </summary>
    private static double Shaped(YearAtHand year, List<PastYear> past, double lastRest, double weight)
    {
        var shares = past.TakeLast(YearsOfShape).Select(each => ShareOf(each, year)).Where(share => share > 0).ToList();
        if (shares.Count == 0 || lastRest <= 0)
        {
            return lastRest;
        }

        var byShape = Math.Clamp((year.Known / shares.Average()) - year.Known, lastRest / MostGrowth, lastRest * MostGrowth);
        return Math.Pow(lastRest, 1 - weight) * Math.Pow(byShape, weight);
    }

    /// <summary>The rest of the last two years, the earlier one raised to the level of the later, with a part of the growth that the year shows over both.</summary>
    private static double Typical(YearAtHand year, List<PastYear> past, double weight)
    {
        var (last, rest) = (past[^1], RestOf(past[^1], year));
        var before = BeforeOf(last, year);
        if (past.Count > 1)
        {
            var earlier = past[^2];
            var raise = Growth(RestOf(last, year) + BeforeOf(last, year), RestOf(earlier, year) + BeforeOf(earlier, year));
            rest = (rest + (RestOf(earlier, year) * raise)) / 2;
            before = (before + (BeforeOf(earlier, year) * raise)) / 2;
        }

        return rest * Math.Pow(Growth(year.Known, before), weight);
    }

    /// <summary>How far the growth of the year so far is trusted to go on: the share of the year that lies before the cut, against itself and a constant.</summary>
    private static double WeightOfGrowth(PastYear last, YearAtHand year)
    {
        var share = ShareOf(last, year);
        return share / (share + HalfTrust);
    }

    private static double Growth(double now, double then) => then > 0 ? Math.Clamp(now / then, 1 / MostGrowth, MostGrowth) : 1;

    /// <summary>What a past year would have counted before the cut with the exposure of the year at hand.</summary>
    private static double BeforeOf(PastYear past, YearAtHand year) => past.ExposureBefore > 0 ? past.Before / past.ExposureBefore * year.Exposure : 0;

    /// <summary>What a past year would have counted after the cut with the exposure that the year at hand has left.</summary>
    private static double RestOf(PastYear past, YearAtHand year) => past.After / past.ExposureAfter * year.Left;

    private static double ShareOf(PastYear past, YearAtHand year)
    {
        var (before, rest) = (BeforeOf(past, year), RestOf(past, year));
        return before + rest > 0 ? before / (before + rest) : 0;
    }

    /// <summary>The variance of the logarithm of the rest: what the method erred by in the years before, and what it usually errs by.</summary>
    private static double Variance(IReadOnlyList<PastYear> past)
    {
        if (past.Count < 2)
        {
            return past.Count == 0 ? SpreadWithoutPast * SpreadWithoutPast : SpreadWithOneYear * SpreadWithOneYear;
        }

        var errors = Enumerable.Range(2, past.Count - 2).Select(i => Error(past[i], [.. past.Take(i)])).OfType<double>().ToList();
        var own = errors.Count == 0 ? 0 : OfMeanDeviation * errors.Average();
        return ((errors.Count * own * own) + (YearsOfUsual * UsualSpread * UsualSpread)) / (errors.Count + YearsOfUsual);
    }

    /// <summary>By which factor, as an absolute logarithm, a past year's rest would have been missed; null where it cannot be said.</summary>
    private static double? Error(PastYear year, IReadOnlyList<PastYear> past)
    {
        var asked = new YearAtHand(year.Before, year.ExposureBefore, year.ExposureAfter, 0, 0);
        return year.After > 0 && year.ExposureAfter > 0 && Rest(asked, past) is > 0 and var rest ? Math.Min(MostError, Math.Abs(Math.Log(year.After / rest))) : null;
    }
}
