using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>Makes the page of each atelier: the sections of the report, of the facts of this atelier alone.</summary>
internal static class AtelierComposer
{
    private static readonly Bilingual Title = new("Mois par mois", "Month by month");

    /// <summary>The pages of the ateliers that the report names, in their order.</summary>
    /// <param name="whole">The report's composition.</param>
    /// <param name="figures">The figures of the report.</param>
    /// <param name="isOfEdition">Whether the report is frozen as an edition.</param>
    public static IReadOnlyList<AtelierSheet> All(Composition whole, IReadOnlyList<Figure> figures, bool isOfEdition) =>
        [.. whole.Ateliers().Select(counts => counts.Slice.Atelier).OfType<string>().Where(code => code.Length > 0).Select(code => Of(whole, figures, code, isOfEdition))];

    private static AtelierSheet Of(Composition whole, IReadOnlyList<Figure> figures, string code, bool isOfEdition)
    {
        var own = new Composition(FactsOf(whole, code)) { Edition = whole.Edition, IsRevised = figures.Any(figure => figure.Status == FigureStatus.Revised && figure.Scope.Atelier == code) };
        var (name, isKnown) = (own.LabelOf(code), own.IsKnown(code));
        var title = Dates.Period(own.Facts.Period);
        var shown = isKnown && own.Facts.Year.Attended.Count > 0;
        return new AtelierSheet
        {
            Code = code,
            Name = name,
            Tone = whole.ToneOf(code),
            Months = shown ? [.. PeopleByMonth(own).Select(month => (double?)month.People?.Lower)] : [],
            Title = Words.Say($"{name.Fr}, {title.Fr}", $"{name.En}, {title.En}"),
            Report = new(whole.Programme.Name, title, whole.Facts.AsOf, whole.Simulated, whole.Facts.Version, isOfEdition),
            Status = own.Status,
            StatusReason = StatusWords.Reason(own),
            Firmness = figures.FirstOrDefault(figure => figure.Id == FigureIds.PeopleReached && figure.Scope == new FigureScope(code) && figure.Period == whole.YearToDate)?.Status ?? own.Status,
            Lead = isKnown && own.IsRange ? new("Au moins", "At least") : null,
            Value = isKnown ? Numbers.Integer(own.AtLeast.Count) : Words.Begin(own.UnknownWord(code)),
            Unit = isKnown ? UnitOf(own) : null,
            Range = isKnown ? HeadlineComposer.Range(own.Reached, own.Facts.Year) : null,
            Sentences = [.. Sentences(whole, own, code, isKnown)],
            Facts = own.IsKnown(own.Days, code) && own.Facts.Whole.Attended.Count + own.Facts.Whole.Absences.Count > 0 ? KeyFacts.Of(own) : [],
            Period = title,
            Sections = shown ? [Months(own, name, whole.ToneOf(code)), TermsSection.Themes(own), TermsSection.Audiences(own)] : [],
        };
    }

    /// <summary>The facts as they would be if the atelier were the programme. What only the network has (its curve, its forecast, its returns) is left out.</summary>
    private static ReportFacts FactsOf(Composition whole, string code)
    {
        var facts = whole.Facts;
        bool IsOwn(SliceCounts counts) => counts.Slice.Atelier == code;
        IReadOnlyList<SliceCounts> Own(IReadOnlyList<SliceCounts> split) => [.. split.Where(IsOwn)];
        var (year, period) = (facts.YearByAtelier.FirstOrDefault(IsOwn), facts.ByAtelier.FirstOrDefault(IsOwn));
        var empty = SliceCounts.Empty(new Slice(Atelier: code));
        return facts with
        {
            Programme = facts.Programme with { Ateliers = [.. facts.Programme.Ateliers.Where(atelier => atelier.Code == code)] },
            Atelier = code,
            Whole = period ?? empty,
            ByAtelier = Own(facts.ByAtelier),
            Year = year ?? empty,
            YearByAtelier = Own(facts.YearByAtelier),
            YearByTheme = Own(facts.YearByThemeAndAtelier),
            YearByAudience = Own(facts.YearByAudienceAndAtelier),
            YearByAge = [],
            YearByThemeAndAudience = [],
            YearByMonth = Own(facts.YearByMonthAndAtelier),
            YearByMonthAndAtelier = Own(facts.YearByMonthAndAtelier),
            YearByDay = [],
            YearReturns = new ReturnCounts([], [], []),
            YearByHour = [],
            PreviousYearByDay = [],
            Season = null,
            Forecast = null,
            Received = [.. facts.Received.Where(entry => entry.Atelier == code)],
            Rejects = [],
        };
    }

    private static Bilingual UnitOf(Composition own)
    {
        var people = Numbers.ReachedWord(own.AtLeast.Count);
        return Words.Say($"{people.Fr} {own.InYear.Fr}", $"{people.En} {own.InYear.En}");
    }

    private static IEnumerable<Bilingual> Sentences(Composition whole, Composition own, string code, bool isKnown)
    {
        if (isKnown && whole.Pace.Goal > 0)
        {
            var reach = Reach.Of(own.Facts.Year, own.LabelOf(code));
            if (whole.Programme.ShareOf(code)?.GoalOf(whole.Facts.GoalYear).Count is { } goal)
            {
                var (share, number) = (Cells.ShareOf(reach, goal).Text, Numbers.Integer(goal));
                yield return Words.Begin(Words.Say($"{share.Fr} de son propre objectif de {whole.YearName.Fr} ({number.Fr}).", $"{share.En} of its own goal for {whole.YearName.En} ({number.En})."));
            }

            var (part, all) = (Cells.ShareOf(reach, whole.Pace.Goal).Text, Numbers.Integer(whole.Pace.Goal));
            yield return Words.Begin(Words.Say(
                $"{part.Fr} de l'objectif du réseau pour {whole.YearName.Fr} ({all.Fr}) ; ces parts ne s'additionnent pas d'un atelier à l'autre.",
                $"{part.En} of the goal of the network for {whole.YearName.En} ({all.En}); these shares do not add up over the ateliers."));
        }

        if (own.Programme.Ateliers is [var atelier])
        {
            if (atelier.Opens is { } opens && opens <= own.Horizon)
            {
                var day = Dates.Day(opens);
                yield return Words.Say($"Ouvert le {day.Fr}.", $"Opened on {day.En}.");
            }

            if (atelier.Closes is { } closes && closes <= own.Horizon)
            {
                var day = Dates.Day(closes);
                yield return Words.Say($"Dernier jour d'ouverture : le {day.Fr}.", $"Last open day: {day.En}.");
            }
        }

        if (isKnown && own.Facts.Year.Attended.Count == 0)
        {
            yield return Empty.Nobody(own);
        }
        else if (!isKnown)
        {
            yield return Words.Say(
                $"Rien de ce qu'il faudrait pour compter n'est arrivé de cet atelier {own.InYear.Fr}.", $"Nothing that a count would need has come in from this atelier {own.InYear.En}.");
        }
    }

    private static Section Months(Composition own, Bilingual name, Tone tone)
    {
        var byMonth = PeopleByMonth(own);
        var (months, people) = (byMonth.ConvertAll(entry => entry.Month), byMonth.ConvertAll(entry => entry.People));
        var atLeast = people.Exists(month => month?.IsOpen == true) ? new(" (au moins)", " (at least)") : Bilingual.Same("");
        var subtitle = Words.Say($"Personnes accompagnées par mois{atLeast.Fr}, {own.InYear.Fr}", $"People reached by month{atLeast.En}, {own.InYear.En}");
        var shown = byMonth.FindAll(entry => entry.Month.Start <= own.Day || own.IsOver(entry.Month));
        var spoken = Cells.Spoken(people.OfType<Reach>().Select(reach => (reach.Name, reach.Safe)));
        var gaps = MonthGaps.Spoken(own, months);
        Cell People(Month month, Reach? reach) => own.IsClosed(month.Period, [null]) ? new(Cells.Closed) : reach is null ? new(own.UnknownWord(month.Period)) : Cells.People(reach);
        var chart = new StackedChart(
            own.Words(
                "months",
                Finding(own, name, [.. people.OfType<Reach>()]),
                subtitle,
                Words.Say($"Barres des personnes accompagnées par mois. {spoken.Fr}.{gaps.Fr}", $"Bars of people reached by month. {spoken.En}.{gaps.En}"),
                new Table(
                    subtitle,
                    [Cells.Name("Mois", "Month"), Cells.Number("Personnes du mois", "People of the month")],
                    [.. shown.Select(entry => (IReadOnlyList<Cell>)[Cells.Month(entry.Month), People(entry.Month, entry.People)])])),
            [.. months.Select(Dates.ShortMonth)],
            [new StackSeries(name, tone, people.ConvertAll(reach => (double?)reach?.Lower))],
            null,
            null,
            MonthGaps.Of(own, months));
        var note = Words.Say(
            "Les mois ne s'additionnent pas : qui vient en mars et en avril est une seule personne de l'année.", "Months do not add up: someone who comes in March and in April is one person of the year.");
        return new Section("months", Title, [], [chart], [MonthTable(own, [.. shown.Select(entry => entry.Month).Where(month => !own.IsClosed(month.Period, [null]))])], [note, .. Cells.NoteOfNameless(people.OfType<Reach>())]);
    }

    /// <summary>The months of the year with their people; null where a month was closed, is to come, or is not known.</summary>
    private static List<(Month Month, Reach? People)> PeopleByMonth(Composition own) =>
        [.. own.Year.Months().Select(month => (month, !own.IsClosed(month.Period, [null]) && own.CountsOf(month) is { } counts ? Reach.Of(counts, Dates.MonthName(month)) : null))];

    private static Bilingual Finding(Composition own, Bilingual name, IReadOnlyList<Reach> months)
    {
        if (months.Count > 1 && Reach.Leaders(months) is [var most])
        {
            return Words.Begin(Words.Say(
                $"{own.FromFiles.Fr}{most.Name.Fr} est le mois le plus fréquenté : {most.SafePeople.Fr}", $"{own.FromFiles.En}{most.Name.En} is the month with the most people: {most.SafePeople.En}"));
        }

        // Nobody can say which month is first; of each month the people counted came.
        var least = Numbers.AtLeast(Numbers.People(months.Min(month => month.Lower)));
        return months.Count > 1
            ? Words.Say($"{name.Fr} a accompagné {least.Fr} dans chacun des {months.Count} mois comptés", $"{name.En} reached {least.En} in each of the {months.Count} months counted")
            : Words.Say($"{name.Fr} a accompagné {months[0].SafePeople.Fr} en {months[0].Name.Fr}", $"{name.En} reached {months[0].SafePeople.En} in {months[0].Name.En}");
    }

    private static Table MonthTable(Composition own, IReadOnlyList<Month> months)
    {
        Column[] columns =
        [
            Cells.Name("Mois", "Month"),
            own.NewIsOfIdentified ? Cells.Number("Nouvelles identifiées", "New, identified") : Cells.Number("Nouvelles", "New"),
            Cells.Number("Présences", "Attendances"),
            Cells.Number("Séances", "Sessions"),
            Cells.Number("Taux d'absence", "No-show rate"),
            Cells.Number("Remplissage", "Fill rate"),
        ];
        IEnumerable<Cell> Row(Month month) =>
            own.CountsOf(month) is not { } counts ? Enumerable.Repeat(new Cell(own.UnknownWord(month.Period)), columns.Length - 1)
            :
            [
                Cells.IntegerOrUnknown(CountFigures.NewPeople(counts)), Cells.Integer(counts.Attended.Count), Cells.Integer(counts.Sessions),
                Cells.Percent(CountFigures.NoShowRate(counts)), Cells.Percent(CountFigures.FillRate(counts)),
            ];
        return new Table(
            Words.Say($"Les mois en chiffres, {own.InYear.Fr}", $"The months in figures, {own.InYear.En}"), columns, [.. months.Select(month => (IReadOnlyList<Cell>)[Cells.Month(month), .. Row(month)])]);
    }
}
