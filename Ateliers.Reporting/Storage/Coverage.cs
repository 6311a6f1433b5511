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
        foreach (ref readonly var session in table.Sessions.AsSpan())
        {
            var (day, key) = (session.Date, (session.Atelier, Month.Of(session.Date)));
            var strongest = (AttendanceStatus)Strongest(table.Facts.Status.AsSpan(session.First, session.End - session.First));
            if (day <= table.AsOf && strongest >= AttendanceStatus.Registered)
            {
                var outcome = strongest > AttendanceStatus.Registered ? day : days.GetValueOrDefault(key).Outcome;
                days[key] = (day, outcome);
            }
        }

        return days;
    }

    private static byte Strongest(ReadOnlySpan<byte> statuses)
    {
        byte strongest = 0;
        foreach (var status in statuses)
        {
            strongest = Math.Max(strongest, status);
        }

        return strongest;
    }
}
