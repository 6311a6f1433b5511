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
        foreach (var month in table.Months.Where(month => month.Month.Start <= table.AsOf))
        {
            foreach (var atelier in month.Month.End <= table.AsOf ? month.Ateliers : table.DaysUntil(month, table.AsOf))
            {
                days[(atelier.Atelier, month.Month)] = (month.Day(atelier.LastSession), atelier.LastOutcome == 0 ? null : month.Day(atelier.LastOutcome));
            }
        }

        return days;
    }
}
