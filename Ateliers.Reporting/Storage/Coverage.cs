using System.Globalization;
using Ateliers.Reporting.Domain;
using Dapper;

namespace Ateliers.Reporting.Storage;

/// <summary>For which months each atelier has sent anything, and how far.</summary>
public static class Coverage
{
    /// <summary>The atelier-months known at the end of a day, each with the number of the file that last said something of it, in its last reading.</summary>
    public static IReadOnlyList<(string Atelier, Month Month, long LastBatch)> Received(Database database, DateOnly asOf) =>
    [
        .. database.Connection.Query<(string Atelier, string Month, long Batch)>(
            """
            WITH known AS (SELECT coalesce(max(id), 0) AS batch FROM batch WHERE day <= @asOf),
                 word AS (
                   SELECT session, max(coalesce(file, batch)) AS file FROM attendance WHERE batch <= (SELECT batch FROM known) GROUP BY session
                   UNION ALL
                   SELECT session, max(coalesce(file, batch)) FROM attendance_history WHERE batch <= (SELECT batch FROM known) AND replaced_by > (SELECT batch FROM known) GROUP BY session),
                 month AS (
                   SELECT a.code AS atelier, substr(s.date, 1, 7) AS month, max(w.file) AS file
                   FROM word w JOIN session s ON s.id = w.session JOIN atelier a ON a.id = s.atelier GROUP BY 1, 2)
            SELECT atelier, month, (SELECT max(id) FROM batch WHERE file = month.file AND id <= (SELECT batch FROM known)) FROM month ORDER BY month, atelier;
            """,
            new { asOf = Iso.Date(asOf) }).Select(row => (row.Atelier, Month.Parse(row.Month, CultureInfo.InvariantCulture), row.Batch)),
    ];

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
