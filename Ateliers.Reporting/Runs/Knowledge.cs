using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs;

/// <summary>The facts of reports, counted twice.</summary>
/// <param name="Facts">One a period.</param>
/// <param name="Agreed">
/// Ends when the second count is there; fails with a <see cref="FailureException"/> where the two differ. Nothing may be shown or written before.
/// </param>
internal sealed record CheckedFacts(IReadOnlyList<ReportFacts> Facts, Task Agreed);

/// <summary>Everything that is known at the end of a day, read once: what all figures and reports of a run are counted from.</summary>
internal sealed class Knowledge
{
    private readonly Counter counter;
    private readonly Database database;
    private readonly FactTable table;
    private readonly IReadOnlyList<KnownMonth> received;
    private readonly OwedMonths owed;
    private readonly IReadOnlyList<(long Batch, RejectCode Code, long Rows)> rejects;
    private readonly DateTimeOffset now;
    private readonly Dictionary<CountQuery, IReadOnlyList<SliceCounts>> counted = [];
    private readonly Dictionary<int, Season?> seasons = [];
    private bool isKept;

    private Knowledge(RunContext context, Database database, DateOnly asOf, DateOnly goalsOn)
    {
        (this.database, AsOf, now) = (database, asOf, context.Now);
        var ledger = new Ledger(database);
        Batches = ledger.Batches(asOf);
        LastKnown = ledger.LastDay() ?? asOf;
        table = FactLoader.Load(database, asOf, context.Programme.CountWeakIdentities);
        var programme = context.ProgrammeWith(ledger.Ateliers()).KnownOn(goalsOn);
        Programme = programme with { Ateliers = [.. programme.Ateliers.Select(atelier => atelier with { Opens = atelier.Opens ?? table.FirstDayOf(atelier.Code) })] };
        counter = new Counter(table);
        var days = Coverage.LastDays(table);
        received =
        [
            .. Coverage.Received(database, table).Select(row =>
            {
                var (session, outcome) = days.GetValueOrDefault((row.Atelier, row.Month));
                return new KnownMonth(row.Atelier, row.Month, row.LastBatch, session, outcome);
            }),
        ];
        owed = new OwedMonths(Programme, received);
        KnownTo = KnownDay.Of(Programme, received, asOf);
        Simulated = context.Workspace.Simulated || Batches.Any(batch => batch.Simulated);
        rejects = ledger.RejectsByCode(asOf);
    }

    /// <summary>The programme with the ateliers that files have named.</summary>
    public Programme Programme { get; }

    /// <summary>What was known at the end of this day.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The day on which the last file came in, whatever was known when; <see cref="AsOf"/> while none did.</summary>
    public DateOnly LastKnown { get; }

    /// <summary>The batches known, oldest first.</summary>
    public IReadOnlyList<Batch> Batches { get; }

    /// <summary>The last day of which anything is known (<see cref="KnownDay"/>); null while nothing is.</summary>
    public DateOnly? KnownTo { get; }

    /// <summary>Whether any of the data is simulated.</summary>
    public bool Simulated { get; }

    /// <summary>The day of the first session known; null without any.</summary>
    public DateOnly? FirstDay => table.FirstDay;

    /// <summary>The atelier-months for which anything is known.</summary>
    public IReadOnlyList<KnownMonth> Received => received;

    /// <summary>What is known at the end of <paramref name="asOf"/>, or, by default, of the day on which the last file came in.</summary>
    /// <remarks>By default the goals are those of today: a goal that was changed after the last file came in is the goal. Of many facts it keeps what it found out, for the next one who asks (docs/decisions/0021).</remarks>
    public static Knowledge Of(RunContext context, Database database, DateOnly? asOf)
    {
        var known = new Knowledge(context, database, asOf ?? new Ledger(database).LastDay() ?? context.Today, goalsOn: asOf ?? context.Today);
        known.Keep();
        return known;
    }

    /// <summary>The counts of a query. Of whole splits each is counted once: pages, press sheets and what may be told in public ask for the same ones.</summary>
    public IReadOnlyList<SliceCounts> Count(CountQuery query)
    {
        var asked = query with { GoalYearFirstMonth = Programme.GoalYearFirstMonth };
        var isWhole = asked == new CountQuery(asked.Period, asked.By, GoalYearFirstMonth: asked.GoalYearFirstMonth);
        if (isWhole && counted.TryGetValue(asked, out var known))
        {
            return known;
        }

        var counts = counter.Count(asked);
        Keep();
        if (isWhole)
        {
            counted.Add(asked, counts);
        }

        return counts;
    }

    /// <summary>The season that the pace of a goal year follows, learnt from what was known of the years before it; null where they show none.</summary>
    public Season? SeasonOf(int goalYear)
    {
        if (!seasons.TryGetValue(goalYear, out var season))
        {
            var years = Season.FullYears(Programme, goalYear, FirstDay, AsOf, received);
            var counts = years.SelectMany(year => Count(new CountQuery(Programme.GoalYear(year), Dimensions.Month | Dimensions.Atelier)));
            seasons[goalYear] = season = Season.Of(Programme, goalYear, years, counts);
        }

        return season;
    }

    /// <summary>What a goal year will come to, from what was known of it at the end of a day; null where nothing can be said.</summary>
    /// <param name="day">The last day counted.</param>
    /// <param name="toDate">The counts of its goal year up to that day.</param>
    public Forecast? ForecastOn(DateOnly day, SliceCounts toDate)
    {
        var year = YearOf(day);
        return year.On(day, Count(new CountQuery(year.Basis, Dimensions.Day)), StillAnnounced(day, toDate));
    }

    /// <summary>The days whose attendances the forecast of a day is made from, up to that day.</summary>
    public Period ForecastBasis(DateOnly day) => new(YearOf(day).Basis.From, day);

    /// <summary>The facts of reports, one a period.</summary>
    /// <param name="periods">Months or goal years, both ends inside.</param>
    /// <exception cref="FailureException">Nothing is known yet of one of them: unknown is not zero.</exception>
    public CheckedFacts FactsOf(IReadOnlyList<Period> periods)
    {
        var claimed = periods.SelectMany(period => new[] { YearTo(period), Known(period) }).ToList();
        var second = SecondCount.PeopleReached(database, claimed, AsOf, Programme.CountWeakIdentities);
        var facts = periods.Select(FactsOf).ToList();
        var counted = facts.SelectMany(each => new[] { each.Year.Identified, each.Whole.Identified });
        return new CheckedFacts(facts, Agreement.RequireSecond([.. claimed.Zip(counted)], second));
    }

    /// <summary>The facts of one report, counted once: good to compare with what a report was made from, not to be shown.</summary>
    public ReportFacts FactsToCompare(Period period) => FactsOf(period);

    /// <summary>As much of a period as is known; null where it begins after the last day known, ends before the first, or where what is owed of it is all missing.</summary>
    /// <param name="period">Both ends inside.</param>
    /// <param name="ateliers">Codes of the ateliers that are asked for; null stands for all.</param>
    public Period? ToDate(Period period, IReadOnlyCollection<string>? ateliers = null) =>
        KnownTo is { } last && FirstDay is { } first && first <= period.To && period.Until(last) is { } known && Completeness.IsKnown(owed, ateliers is null ? known : period.Until(AsOf) ?? known, ateliers)
            ? known
            : null;

    /// <summary>How firm a figure of a period is (<see cref="Completeness.StatusOf"/>).</summary>
    public FigureStatus StatusOf(Period period) => Completeness.StatusOf(owed, period, AsOf);

    /// <summary>The batches known whose sessions begin up to a day, oldest first.</summary>
    public IReadOnlyList<Batch> BatchesUntil(DateOnly day) => [.. Batches.Where(batch => batch.First is null || batch.First <= day)];

    /// <summary>The goal year of the last outcome known, also where every atelier has closed since; that of the as-of day while none is known.</summary>
    public Period LatestGoalYear() => Programme.GoalYear(Programme.GoalYearOf(received.Max(month => month.LastOutcome) ?? AsOf));

    /// <summary>How good the data of a period is.</summary>
    public Quality QualityOf(Period period)
    {
        var past = FirstDay is { } first && first < period.From ? new Period(first, period.To) : period;
        var silent = Announced.Silent(table).Select(entry => new SilentSessions(entry.Key.Atelier, entry.Key.Month, entry.Value.Sessions, entry.Value.Registrations));
        return Quality.Of(
            Programme, period, AsOf, received, Count(new CountQuery(period))[0], Count(new CountQuery(past, Dimensions.Month | Dimensions.Atelier)), silent);
    }

    /// <summary>Rejected rows of some batches by reason, most frequent first.</summary>
    public IReadOnlyList<RejectCount> RejectsOf(IEnumerable<Batch> batches)
    {
        var ids = batches.Select(batch => batch.Id).ToHashSet();
        return
        [
            .. rejects.Where(row => ids.Contains(row.Batch)).GroupBy(row => row.Code)
                .Select(rows => new RejectCount(rows.Key, rows.Sum(row => row.Rows))).OrderByDescending(each => each.Rows).ThenBy(each => each.Code),
        ];
    }

    /// <summary>Keeps what was found out anew, once: at the start, or when what was kept turns out to be damaged.</summary>
    private void Keep()
    {
        if (table.KeptAs is not null && !isKept && table.Count >= CountedFacts.Least)
        {
            isKept = true;
            CountedFacts.Keep(database, table, now, Programme.GoalYearFirstMonth);
        }
    }

    /// <summary>Sign-ups for sessions still to come, where the day is the last one known: of an earlier day it is not told how many there were then.</summary>
    private Announcements StillAnnounced(DateOnly day, SliceCounts toDate)
    {
        var end = Programme.GoalYear(Programme.GoalYearOf(day)).To;
        return day == KnownTo && day < end
            ? new(
                Count(new CountQuery(new Period(day.AddDays(1), end)))[0].Upcoming.Count * (1 - (CountFigures.NoShowRate(toDate) ?? 0)),
                toDate.FirstContacts.Count,
                toDate.IdentifiedVisits.Count)
            : default;
    }

    private YearForecast YearOf(DateOnly day)
    {
        var goalYear = Programme.GoalYearOf(day);
        return new YearForecast(Programme, goalYear, Season.FullYears(Programme, goalYear, FirstDay, AsOf, received), [.. received.Where(row => row.Month.Start <= day)]);
    }

    private Period Known(Period period) => ToDate(period) ?? throw Unknown(period);

    private Period YearTo(Period period) => new(Programme.GoalYear(Programme.GoalYearOf(period.To)).From, Known(period).To);

    private FailureException Unknown(Period period)
    {
        var (title, asOf) = (Dates.Period(period), Dates.Day(AsOf));
        return new FailureException(Outcome.Failed, received.Max(month => month.LastOutcome) is { } last
            ? new(
                $"Au {asOf.Fr}, aucune présence n'est connue pour {title.Fr} : les présences reçues vont du {Dates.Day(FirstDay ?? last).Fr} au {Dates.Day(last).Fr}. Chargez les fichiers qui manquent, ou choisissez une autre période.",
                $"On {asOf.En} no attendance is known of {title.En}: the attendance received goes from {Dates.Day(FirstDay ?? last).En} to {Dates.Day(last).En}. Load the files that are missing, or choose another period.")
            : new(
                $"Au {asOf.Fr}, aucune présence n'est connue. Chargez d'abord des fichiers : « ateliers ingest FICHIER… » ou « ateliers run ».",
                $"On {asOf.En} no attendance is known. Load files first: “ateliers ingest FILE…” or “ateliers run”."));
    }

    private ReportFacts FactsOf(Period period)
    {
        var goalYear = Programme.GoalYearOf(period.To);
        var (year, counted) = (YearTo(period), Known(period));
        var batches = BatchesUntil(period.To);
        var whole = Count(new CountQuery(year))[0];
        var facts = new ReportFacts
        {
            Programme = Programme,
            Period = period,
            AsOf = AsOf,
            GoalYear = goalYear,
            To = counted.To,
            Whole = Count(new CountQuery(counted))[0],
            ByAtelier = Count(new CountQuery(counted, Dimensions.Atelier)),
            Year = whole,
            YearByAtelier = Count(new CountQuery(year, Dimensions.Atelier)),
            YearByTheme = Count(new CountQuery(year, Dimensions.Theme)),
            YearByAudience = Count(new CountQuery(year, Dimensions.Audience)),
            YearByAge = Count(new CountQuery(year, Dimensions.AgeBand)),
            YearByThemeAndAudience = Count(new CountQuery(year, Dimensions.Theme | Dimensions.Audience)),
            YearByThemeAndAtelier = Count(new CountQuery(year, Dimensions.Theme | Dimensions.Atelier)),
            YearByAudienceAndAtelier = Count(new CountQuery(year, Dimensions.Audience | Dimensions.Atelier)),
            YearByMonth = Count(new CountQuery(year, Dimensions.Month)),
            YearByMonthAndAtelier = Count(new CountQuery(year, Dimensions.Month | Dimensions.Atelier)),
            YearByDay = Count(new CountQuery(year, Dimensions.Day)),
            YearReturns = counter.Returns(year),
            YearByHour = counter.Hours(year),
            NamelessBefore = FirstDay < year.From && Count(new CountQuery(new Period(FirstDay.Value, year.From.AddDays(-1))))[0].AnonymousVisits.Count > 0,
            PreviousYearByDay = WholeYear(goalYear - 1) is { } before ? Count(new CountQuery(before, Dimensions.Day)) : [],
            Simulated = Simulated,
            Season = SeasonOf(goalYear),
            Forecast = ForecastOn(counted.To, whole),
            Received = [.. received.Where(row => Programme.GoalYear(goalYear).Contains(row.Month.Start) && row.Month.Start <= period.To)],
            Rejects = RejectsOf(batches),
            Batches = batches,
            Version = RunContext.Version,
        };
        Agreement.RequireSum(facts.YearByDay, facts.Year.Identified, year);
        Agreement.RequireSum(facts.YearByMonthAndAtelier, facts.Year.Identified, year);
        Agreement.RequireSum(facts.YearByAge, facts.Year.Identified, year);
        Agreement.RequireSame(new People(facts.YearReturns.Cohorts.Sum(cohort => cohort.First.Count)), facts.Year.Identified, year);
        foreach (var returns in facts.YearReturns.ByAtelier)
        {
            Agreement.RequireSame(returns.People, facts.YearByAtelier.FirstOrDefault(counts => counts.Slice.Atelier == returns.Atelier)?.Identified ?? default, year);
        }

        return facts;
    }

    /// <summary>A goal year of which nothing that was owed is missing; null otherwise: a part is not compared with a whole.</summary>
    private Period? WholeYear(int goalYear) =>
        Programme.GoalYear(goalYear) is var year && Completeness.Of(owed, year, AsOf).Status == FigureStatus.Final ? year : null;
}
