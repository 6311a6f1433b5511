using System.Globalization;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;
using MathNet.Numerics.Distributions;

namespace Ateliers.Reporting.Benchmarks;

/// <summary>
/// backtest-people [WORLDS]: invented people who come to four ateliers over three goal years, many times over. At the end of 1, 3, 6, 9 and 11 months of each year it forecasts the people of the
/// year from what was known then, and prints the error beside simpler methods, how often the intervals held, and whether the probability of a goal came true as often as it said.
/// </summary>
internal static class PeopleBacktest
{
    private const int FirstYear = 2017;
    private const int Years = 3;
    private static readonly int[] Cuts = [1, 3, 6, 9, 11];

    public static int Run(int worlds, string folder)
    {
        var programme = new RunContext(new Workspace(new WorkspaceOptions(folder)), TimeProvider.System).Programme;
        List<Made> made = [.. Enumerable.Range(1, worlds).SelectMany(seed => Forecasts(programme, seed))];
        for (var before = 0; before < Years; before++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{before} whole years before, {worlds} worlds"));
            Console.WriteLine("months  forecasts    ours  ytd + last year's rest  linear pace   80 %   95 %   Brier  of the base rate  of linear pace");
            foreach (var cut in Cuts)
            {
                Say(cut, [.. made.Where(each => each.Before == before && each.Cut == cut)]);
            }
        }

        foreach (var (name, some) in new[] { ("with two whole years before", made.Where(each => each.Before == Years - 1)), ("with fewer", made.Where(each => each.Before < Years - 1)) })
        {
            Console.WriteLine($"probability of the goal, {name}:  said  times  came true");
            foreach (var bin in some.GroupBy(each => Math.Min(9, (int)(each.Probability * 10))).OrderBy(bin => bin.Key))
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{bin.Key / 10.0:0.0} to {(bin.Key + 1) / 10.0:0.0}{bin.Average(each => each.Probability),7:0.000}{bin.Count(),7}{bin.Average(each => each.Reached ? 1 : 0.0),8:0.000}"));
            }
        }

        return 0;
    }

    private static void Say(int cut, List<Made> made)
    {
        double Error(Func<Made, double?> method) => 100 * made.Average(each => Math.Abs((method(each) ?? each.Truth) - each.Truth) / each.Truth);
        double Held(double coverage) => 100 * made.Average(each => each.Ours.Interval(coverage) is var (lower, upper) && each.Truth >= lower && each.Truth <= upper ? 1.0 : 0.0);
        double Brier(Func<Made, double> said) => made.Average(each => Math.Pow(said(each) - (each.Reached ? 1 : 0), 2));
        var lastYears = made.TrueForAll(each => each.Remainder is not null) ? string.Create(CultureInfo.InvariantCulture, $"{Error(each => each.Remainder):0.00} %") : "–";
        var rate = made.Average(each => each.Reached ? 1.0 : 0);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{cut,6}{made.Count,11}{Error(each => each.Ours.Value),7:0.00} %{lastYears,24}{Error(each => each.Linear),11:0.00} %{Held(0.8),7:0.0}{Held(0.95),7:0.0}{Brier(each => each.Probability),8:0.000}{Brier(_ => rate),18:0.000}{Brier(each => each.Linear >= each.Goal ? 1 : 0),16:0.000}"));
    }

    private static IEnumerable<Made> Forecasts(Programme shipped, int seed)
    {
#pragma warning disable CA5394 // Invented worlds are to be the same each time.
        var random = new Random(seed);
#pragma warning restore CA5394
        var programme = shipped with { Ateliers = [.. shipped.Ateliers.Take(4).Select((atelier, place) => atelier with { Opens = Opening(random, place), Closes = null })] };
        var firsts = new World(programme, random).FirstContacts();
        for (var year = FirstYear; year < FirstYear + Years; year++)
        {
            var (days, before) = (programme.GoalYear(year), year - FirstYear);
            double Of(DateOnly from, DateOnly to) => new Period(from, to).EachDay().Sum(day => firsts.GetValueOrDefault(day));
            var truth = Of(days.From, days.To);
            var last = before == 0 ? (Period?)null : programme.GoalYear(year - 1);
            var goal = Math.Max(1, Math.Round((last is { } whole ? Of(whole.From, whole.To) : Plan(programme, days)) * (0.7 + (0.8 * Uniform(random)))));
            foreach (var cut in Cuts)
            {
                var day = days.From.AddMonths(cut).AddDays(-1);
                IReadOnlyList<KnownMonth> received =
                [
                    .. programme.Ateliers.Where(atelier => atelier.Opens <= day).SelectMany(atelier => new Period(atelier.Opens!.Value, day).Months().Select(month => new KnownMonth(atelier.Code, month, 1, month.End, month.End))),
                ];
                var byDay = firsts.Where(each => each.Key <= day).Select(each => SliceCounts.Empty(new Slice(From: each.Key)) with { FirstContacts = new(each.Value) });
                if (new YearForecast(programme, year, [.. Enumerable.Range(FirstYear, before)], received).On(day, byDay) is { } ours)
                {
                    var known = Of(days.From, day);
                    yield return new Made(before, cut, truth, goal, ours, known * 12 / cut, last is { } past ? known + Of(day.AddYears(-1).AddDays(1), past.To) : null, ours.ProbabilityOf(goal));
                }
            }
        }
    }

    /// <summary>What somebody would set as a goal who knows the openings and nothing else: as many newcomers a day as worlds have on average.</summary>
    private static double Plan(Programme programme, Period year) => new OpenDays(programme).AtelierDays(year) * World.UsualNewcomers;

    /// <summary>The first two ateliers are open from the first year on, the others open some time in the three years.</summary>
    private static DateOnly Opening(Random random, int place) =>
        new DateOnly(FirstYear, 1, 2).AddDays(place < 2 ? 0 : (int)(Uniform(random) * 365 * Years));

#pragma warning disable CA5394
    private static double Uniform(Random random) => random.NextDouble();
#pragma warning restore CA5394

    /// <summary>One year of one world, forecast at one moment.</summary>
    private sealed record Made(int Before, int Cut, double Truth, double Goal, Forecast Ours, double Linear, double? Remainder, double Probability)
    {
        public bool Reached => Truth >= Goal;
    }

    /// <summary>
    /// People who come for the first time by weekday, season and a demand that wanders from month to month and jumps a little from year to year, and who come back: so the share of those who are new falls within a year.
    /// </summary>
    private sealed class World(Programme programme, Random random)
    {
        /// <summary>Newcomers a day and an atelier, on average.</summary>
        public const double UsualNewcomers = 6;

        private const double WandersByMonth = 0.07;
        private const double JumpsByYear = 0.18;
        private const double ComesAgain = 0.35;
        private const int LongestAway = 200;

        private static readonly double[] Season = [1.0, 1.05, 1.1, 1.0, 0.95, 0.9, 0.65, 0.45, 1.1, 1.15, 1.1, 0.7];

        /// <summary>First contacts of their goal year by day.</summary>
        public Dictionary<DateOnly, int> FirstContacts()
        {
            var open = new OpenDays(programme);
            Dictionary<DateOnly, int> firsts = [];
            foreach (var atelier in programme.Ateliers)
            {
                var level = UsualNewcomers * Math.Exp(Normal.Sample(random, 0, 0.3));
                SortedDictionary<DateOnly, List<int>> due = [];
                var days = open.DaysOf(atelier, new Period(new DateOnly(FirstYear, 1, 1), new DateOnly(FirstYear + Years - 1, 12, 31))).ToList();
                for (var i = 0; i < days.Count; i++)
                {
                    var day = days[i];
                    level *= i > 0 && days[i - 1].Month != day.Month ? Math.Exp(Normal.Sample(random, 0, day.Month == 1 ? JumpsByYear : WandersByMonth)) : 1;
                    for (var left = Poisson.Sample(random, level * Season[day.Month - 1]); left > 0; left--)
                    {
                        Come(day, lastYear: null, firsts, due);
                    }

                    while (due.Count > 0 && due.First() is var (when, who) && when <= day)
                    {
                        due.Remove(when);
                        who.ForEach(lastYear => Come(day, lastYear, firsts, due));
                    }
                }
            }

            return firsts;
        }

        private void Come(DateOnly day, int? lastYear, Dictionary<DateOnly, int> firsts, SortedDictionary<DateOnly, List<int>> due)
        {
            if (lastYear != day.Year)
            {
                firsts[day] = firsts.GetValueOrDefault(day) + 1;
            }

            if (Uniform(random) < ComesAgain)
            {
                var when = day.AddDays(3 + (int)(Uniform(random) * Uniform(random) * LongestAway));
                (due.TryGetValue(when, out var who) ? who : due[when] = []).Add(day.Year);
            }
        }
    }
}
