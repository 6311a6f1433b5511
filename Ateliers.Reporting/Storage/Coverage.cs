using Ateliers.Reporting.Domain;
using Dapper;

namespace Ateliers.Reporting.Storage;

/// <summary>For which months each atelier has sent anything, and how far.</summary>
public static class Coverage
{
    /// <summary>The atelier-months known to a table, each with the number of the file that last said something of it, in its last reading.</summary>
    public static IReadOnlyList<(string Atelier, Month Month, long LastBatch)> Received(Database database, FactTable table)
    {
        var readings = database.Connection.Query<FileReading>(
            "SELECT file, max(id) AS batch FROM batch WHERE file IS NOT NULL AND id <= (SELECT max(id) FROM batch WHERE day <= @asOf) GROUP BY file;", new { asOf = Iso.Date(table.AsOf) }).ToDictionary(each => each.File, each => each.Batch);
        return
        [
            .. table.LastFiles.OrderBy(each => each.Key.Month).ThenBy(each => each.Key.Atelier, StringComparer.Ordinal)
                .Select(each => (each.Key.Atelier, each.Key.Month, readings[each.Value])),
        ];
    }

    /// <summary>
    /// The last day of each atelier-month, up to the moment's day, on which a session had anybody registered or present, and the last for which
    /// an outcome is recorded; null where there is none.
    /// </summary>
    public static IReadOnlyDictionary<(string Atelier, Month Month), (DateOnly? Session, DateOnly? Outcome)> LastDays(FactTable table)
    {
        Dictionary<(string, Month), (DateOnly? Session, DateOnly? Outcome)> days = [];
        var ofKind = new (DateOnly? Session, DateOnly? Outcome)[table.Kinds.Length];
        for (var place = 0; place < table.Sessions.Length; place++)
        {
            ref readonly var session = ref table.Sessions[place];
            ref readonly var total = ref table.Totals.All[place];
            if (session.Date <= table.AsOf && (total.Held || total.Registered > 0))
            {
                ref var last = ref ofKind[session.Kind];
                last = (session.Date, total.Held ? session.Date : last.Outcome);
            }

            if (place + 1 == table.Sessions.Length || !IsSameMonth(session.Date, table.Sessions[place + 1].Date))
            {
                Take(table, Month.Of(session.Date), ofKind, days);
            }
        }

        return days;
    }

    private static bool IsSameMonth(DateOnly day, DateOnly other) => day == other || (day.Month == other.Month && day.Year == other.Year);

    /// <summary>Takes the last days of a month, by what sessions share, and forgets them.</summary>
    private static void Take(FactTable table, Month month, (DateOnly? Session, DateOnly? Outcome)[] ofKind, Dictionary<(string, Month), (DateOnly? Session, DateOnly? Outcome)> days)
    {
        for (var kind = 0; kind < ofKind.Length; kind++)
        {
            if (ofKind[kind].Session is not null)
            {
                var key = (table.Kinds[kind].Atelier, month);
                var known = days.GetValueOrDefault(key);
                days[key] = (Later(known.Session, ofKind[kind].Session), Later(known.Outcome, ofKind[kind].Outcome));
                ofKind[kind] = default;
            }
        }
    }

    private static DateOnly? Later(DateOnly? day, DateOnly? other) => day is null || other > day ? other : day;
}
