using System.Globalization;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Tests.Aggregation;
using Ateliers.Reporting.Tests.Domain;

namespace Ateliers.Reporting.Tests.Reports;

/// <summary>Facts of a report made by hand, from one line a month of an atelier.</summary>
internal static class SampleFacts
{
    /// <summary>One month of one atelier; nobody of it comes to another atelier, and who came before in the year is not a first contact.</summary>
    public sealed record Line(string Atelier, string Month, long First, long People, long New, long Visits, long Anonymous = 0, long Absent = 0, long Unknown = 0)
    {
        public Month Of => Ateliers.Reporting.Domain.Month.Parse(Month, CultureInfo.InvariantCulture);
    }

    /// <summary>January to March 2019: Rennes 2,900 people of the year, Montpellier 700; 43 open days behind.</summary>
    public static IReadOnlyList<Line> FirstQuarter { get; } =
    [
        new("rennes", "2019-01", 1_200, 1_200, 900, 1_500, Absent: 300, Unknown: 12),
        new("rennes", "2019-02", 1_000, 1_150, 850, 1_400, Absent: 250),
        new("montpellier", "2019-02", 300, 300, 300, 330, Absent: 110),
        new("rennes", "2019-03", 700, 900, 600, 1_100, Absent: 200),
        new("montpellier", "2019-03", 400, 480, 390, 520, Absent: 130),
    ];

    /// <summary>A month of which an atelier has sent everything, outcomes up to its last day.</summary>
    public static KnownMonth WholeMonth(string atelier, Month month) => new(atelier, month, 1, month.End, month.End);

    public static ReportFacts MidYear(string period = "2019-03", string asOf = "2019-04-02") =>
        Of(Month.Parse(period, CultureInfo.InvariantCulture).Period, asOf, FirstQuarter);

    public static ReportFacts Of(
        Period period,
        string asOf,
        IReadOnlyList<Line> lines,
        Programme? programme = null,
        IReadOnlyList<SliceCounts>? previous = null,
        bool simulated = false,
        Season? season = null)
    {
        programme ??= FourAteliers.Programme;
        var day = FourAteliers.Day(asOf);
        var year = programme.GoalYearOf(period.From);
        var to = period.To < day ? period.To : day;
        var known = lines.Where(line => line.Of.Start <= to).ToList();
        var inPeriod = known.Where(line => period.Contains(line.Of.Start)).ToList();
        IReadOnlyList<SliceCounts> byDay = [.. known.Select(line => Sum([line], new Slice(From: line.Of.Start < to ? line.Of.Start.AddDays(1) : to), month: true))];
        IReadOnlyList<KnownMonth> received = [.. known.Select(line => WholeMonth(line.Atelier, line.Of))];
        return new ReportFacts
        {
            Programme = programme,
            Period = period,
            AsOf = day,
            GoalYear = year,
            To = to,
            Whole = Sum(inPeriod, Slice.Whole, period.Days < 32),
            ByAtelier = [.. inPeriod.GroupBy(line => line.Atelier).Select(group => Sum(group, new Slice(Atelier: group.Key), period.Days < 32))],
            Year = Sum(known, Slice.Whole),
            YearByAtelier = [.. known.GroupBy(line => line.Atelier).Select(group => Sum(group, new Slice(Atelier: group.Key)))],
            YearByTheme = [.. known.GroupBy(line => line.Atelier == "rennes" ? "cv" : "coding").Select(group => Sum(group, new Slice(Theme: group.Key)))],
            YearByThemeAndAudience = [.. known.GroupBy(line => line.Atelier == "rennes" ? "cv" : "coding").Select(group => Sum(group, new Slice(Theme: group.Key, Audience: "")))],
            YearByThemeAndAtelier = [.. known.GroupBy(line => line.Atelier).Select(group => Sum(group, new Slice(Theme: group.Key == "rennes" ? "cv" : "coding", Atelier: group.Key)))],
            YearByAudienceAndAtelier = [.. known.GroupBy(line => line.Atelier).Select(group => Sum(group, new Slice(Audience: "", Atelier: group.Key)))],
            YearByAudience = known.Count == 0 ? [] : [Sum(known, new Slice(Audience: ""))],
            YearByAge = [.. known.GroupBy(line => line.Atelier switch { "rennes" => "25-39", "montpellier" => "60-69", _ => "" }).OrderBy(lines => lines.Key.Length == 0).ThenBy(lines => lines.Key).Select(lines => Sum(lines, new Slice(Age: lines.Key)))],
            YearByMonth = [.. known.GroupBy(line => line.Of).Select(group => Sum(group, new Slice(From: group.Key.Start), month: true))],
            YearByMonthAndAtelier = [.. known.Select(line => Sum([line], new Slice(Atelier: line.Atelier, From: line.Of.Start), month: true))],
            YearByDay = byDay,
            YearByHour =
            [
                .. known.GroupBy(line => line.Atelier == "rennes" ? (int?)14 : null).OrderBy(lines => lines.Key is null)
                    .Select(lines => new SessionHour(2, lines.Key, lines.Sum(Sessions), new Visits(lines.Sum(line => line.Visits + line.Anonymous)))),
            ],
            YearReturns = Returns(known, programme.GoalYear(year).From, to),
            PreviousYearByDay = previous ?? [],
            NamelessBefore = false,
            Season = season,
            Forecast = new YearForecast(programme, year, [], received).On(to, byDay),
            Received = received,
            Simulated = simulated,
            Rejects = [],
            Batches = known.Count == 0 ? [] :
            [
                new Batch(
                    1, "tout.csv", new string('a', 64), 1_000, "ateliers", "UTF-8", ';', new RowTally(10, 0, 0, 0, 0, 0),
                    new DateTimeOffset(day.ToDateTime(default), TimeSpan.Zero), "0.1.0", simulated, known[0].Of.Start, to),
            ],
            Version = "0.1.0",
        };
    }

    /// <summary>The same facts of the ateliers alone that came in, of which every month has.</summary>
    public static ReportFacts AllIn(this ReportFacts facts)
    {
        var ateliers = facts.Programme.Ateliers.Where(atelier => facts.YearByAtelier.Any(counts => counts.Slice.Atelier == atelier.Code)).ToList();
        var months = new Period(facts.Programme.GoalYear(facts.GoalYear).From, facts.To).Months().ToList();
        return facts with
        {
            Programme = facts.Programme with { Ateliers = ateliers },
            Received = [.. ateliers.SelectMany(atelier => months.Select(month => WholeMonth(atelier.Code, month)))],
        };
    }

    private static long Sessions(Line line) => (line.Visits + line.Anonymous + 9) / 10;

    /// <summary>Who is no first contact of a month had come first in the month before, as many as there were; the people of the year came once, the last of them as often as is left. To an atelier as many came again as were there in a month that was not their first.</summary>
    private static ReturnCounts Returns(List<Line> known, DateOnly from, DateOnly to)
    {
        List<Month> months = from > to ? [] : [.. new Period(from, to).Months()];
        long First(Month month) => known.Where(line => line.Of == month).Sum(line => line.First);
        long Back(Month month) => Math.Min(First(month), known.Where(line => line.Of == month.Plus(1)).Sum(line => line.People - line.First));
        var (people, visits) = (known.Sum(line => line.First), known.Sum(line => line.Visits));
        PeopleByTimes[] times = people == 0 ? [] : people == visits ? [new(1, new People(people))] : [new(1, new People(people - 1)), new((int)(visits - people + 1), new People(1))];
        return new ReturnCounts(
            [.. months.Select((month, place) => new Cohort(
                month,
                new People(First(month)),
                [.. months.Skip(place + 1).Select((_, after) => new People(after == 0 ? Back(month) : 0))],
                [.. months.Skip(place + 1).Select(_ => new People(Back(month)))]))],
            [.. times.Where(each => each.People.Count > 0)],
            [
                .. known.GroupBy(line => line.Atelier, StringComparer.Ordinal).OrderBy(lines => lines.Key, StringComparer.Ordinal)
                    .Select(lines => new ReturnsToAtelier(lines.Key, new People(lines.Sum(line => line.First)), new People(Math.Min(lines.Sum(line => line.First), lines.Sum(line => line.People - line.First)))))
                    .Where(returns => returns.People.Count > 0),
            ]);
    }

    private static SliceCounts Sum(IEnumerable<Line> lines, Slice slice, bool month = false)
    {
        var all = lines.ToList();
        return Counts.Of(
            month ? all.Sum(line => line.People) : all.Sum(line => line.First),
            first: all.Sum(line => line.First),
            fresh: all.Sum(line => line.New),
            visits: all.Sum(line => line.Visits),
            anonymous: all.Sum(line => line.Anonymous),
            absent: all.Sum(line => line.Absent),
            unknown: all.Sum(line => line.Unknown),
            sessions: all.Sum(Sessions),
            largest: all.Count == 0 ? 0 : all.Max(line => Math.Min(35, line.Visits + line.Anonymous)),
            seated: all.Sum(line => line.Visits),
            seats: all.Sum(line => line.Visits * 2),
            slice: slice);
    }
}
