using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>When sessions take place: how many begin on which weekday in which hour, and how many attendances they had.</summary>
internal static class HoursSection
{
    private const int Weekdays = 7;

    private static readonly Bilingual Title = new("Quand les séances ont lieu", "When sessions take place");

    public static Section Compose(Composition composition)
    {
        var cells = composition.Facts.YearByHour;
        if (cells.Count == 0)
        {
            return new Section("hours", Title, [], [], [], [], Words.Say(
                $"Aucune séance n'a d'issue notée {composition.InYear.Fr}.", $"No session has a recorded outcome {composition.InYear.En}."));
        }

        var note = Words.Say(
            "Chaque case donne les séances qui commencent dans l'heure (9 h : de 9 h 00 à 9 h 59, heure locale) et, dessous, leurs présences. Sont comptées les séances dont au moins une issue (présence ou absence) est notée.",
            "Each cell gives the sessions that begin within the hour (9:00: from 9:00 to 9:59, local time) and, beneath, their attendances. Sessions count that have at least one recorded outcome (attended or absent).");
        return new Section("hours", Title, [.. Sentences(composition, cells)], [], [TableOf(composition, cells)], [note]);
    }

    private static IEnumerable<Bilingual> Sentences(Composition composition, IReadOnlyList<SessionHour> cells)
    {
        var all = cells.Sum(cell => cell.Sessions);
        var timed = cells.Where(cell => cell.Hour is not null).ToList();
        var known = timed.Sum(cell => cell.Sessions);
        if (known > 0)
        {
            yield return Most(composition, timed, known);
        }

        var (number, whole) = (Numbers.Sessions(all - known), Numbers.Integer(all));
        if (known == 0)
        {
            yield return Words.Say(
                $"L'heure de début n'est notée pour aucune séance : seul leur jour est connu.",
                "The start is recorded for no session: only their day is known.");
        }
        else if (known < all)
        {
            yield return all - known == 1
                ? Words.Say($"{number.Fr} sur {whole.Fr} n'a pas d'heure de début notée.", $"{number.En} of {whole.En} has no recorded start.")
                : Words.Say($"{number.Fr} sur {whole.Fr} n'ont pas d'heure de début notée.", $"{number.En} of {whole.En} have no recorded start.");
        }
    }

    /// <summary>The hour of a weekday in which the most sessions begin; those that share the first place are all named, up to three.</summary>
    private static Bilingual Most(Composition composition, List<SessionHour> timed, long known)
    {
        var files = composition.FromFiles;
        var most = timed.Max(cell => cell.Sessions);
        var leaders = timed.Where(cell => cell.Sessions == most).ToList();
        var names = Words.ListOf(
            [.. leaders.Select(cell => new Bilingual($"le {Dates.Weekday(cell.Weekday).Fr} à {Hour(cell.Hour!.Value).Fr}", $"{Dates.Weekday(cell.Weekday).En} at {Hour(cell.Hour!.Value).En}"))], 3);
        var (count, all, inYear) = (Numbers.Sessions(most), Numbers.Integer(known), composition.InYear);
        var each = leaders.Count == 1 ? new Bilingual("", "") : new(" chacun", " each");
        return Words.Begin(Words.Say(
            $"{files.Fr}c'est {names.Fr} que commencent le plus de séances {inYear.Fr} : {count.Fr}{each.Fr}, sur {all.Fr} dont l'heure est notée.",
            $"{files.En}most sessions begin on {names.En} {inYear.En}: {count.En}{each.En}, of {all.En} with a recorded start."));
    }

    private static Table TableOf(Composition composition, IReadOnlyList<SessionHour> cells)
    {
        var most = cells.Where(cell => cell.Hour is not null).Select(cell => cell.Sessions).DefaultIfEmpty(0).Max();
        List<int> days = [.. Enumerable.Range(1, Weekdays).Where(day => IsOpen(composition.Programme, day) || cells.Any(cell => cell.Weekday == day))];
        var hours = cells.Select(cell => cell.Hour).OfType<int>().ToList();
        IEnumerable<int?> rows = hours.Count == 0 ? [] : Enumerable.Range(hours.Min(), hours.Max() - hours.Min() + 1).Select(hour => (int?)hour);
        return new Table(
            Words.Say(
                $"Séances par heure de début et par jour de la semaine, et leurs présences, {composition.InYear.Fr}",
                $"Sessions by hour of start and weekday, and their attendances, {composition.InYear.En}"),
            [Cells.Name("Début", "Start"), .. days.Select(day => new Column(Dates.ShortWeekday(day), Numeric: true)), Cells.Number("Total", "Total")],
            [
                .. rows.Select(hour => Row(Hour(hour!.Value), [.. cells.Where(cell => cell.Hour == hour)], days, most)),
                .. cells.Any(cell => cell.Hour is null) ? [Row(new("heure non notée", "not recorded"), [.. cells.Where(cell => cell.Hour is null)], days, null)] : Array.Empty<IReadOnlyList<Cell>>(),
                Row(new("total", "total"), cells, days, null),
            ],
            Total: true);
    }

    private static IReadOnlyList<Cell> Row(Bilingual label, IReadOnlyList<SessionHour> cells, List<int> days, long? most) =>
    [
        Cells.Text(label),
        .. days.Select(day => CellOf([.. cells.Where(cell => cell.Weekday == day)], most)),
        CellOf(cells, null),
    ];

    private static Cell CellOf(IReadOnlyList<SessionHour> cells, long? most)
    {
        var (sessions, attendances) = (cells.Sum(cell => cell.Sessions), cells.Sum(cell => cell.Attendances.Count));
        return Cells.Integer(sessions) with
        {
            Detail = sessions == 0 ? null : Numbers.Integer(attendances),
            Tint = most is { } known ? Cells.TintOf(sessions, known) : null,
        };
    }

    private static bool IsOpen(Programme programme, int weekday) =>
        programme.Ateliers.Any(atelier => programme.WeekdaysOf(atelier).Contains((DayOfWeek)(weekday % Weekdays)));

    /// <summary>9 h, 9:00.</summary>
    private static Bilingual Hour(int hour)
    {
        var number = Numbers.Integer(hour);
        return new($"{number.Fr}{Numbers.NoBreak}h", $"{number.En}:00");
    }
}
