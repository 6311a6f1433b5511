using System.Globalization;
using Ateliers.Reporting.Domain;
using Dapper;

namespace Ateliers.Reporting.Storage;

/// <summary>For which months each atelier has sent anything.</summary>
public static class Coverage
{
    /// <summary>The atelier-months known at the end of a day, each with the number of the batch that last said something of it.</summary>
    public static IReadOnlyList<(string Atelier, Month Month, long LastBatch)> Received(Database database, DateOnly asOf) =>
    [
        .. database.Connection.Query<(string Atelier, string Month, long Batch)>(
            """
            WITH known AS (SELECT coalesce(max(id), 0) AS batch FROM batch WHERE day <= @asOf),
                 word AS (
                   SELECT session, max(batch) AS batch FROM attendance WHERE batch <= (SELECT batch FROM known) GROUP BY session
                   UNION ALL
                   SELECT session, max(batch) AS batch FROM attendance_history WHERE batch <= (SELECT batch FROM known) AND replaced_by > (SELECT batch FROM known) GROUP BY session)
            SELECT a.code, substr(s.date, 1, 7), max(w.batch)
            FROM word w JOIN session s ON s.id = w.session JOIN atelier a ON a.id = s.atelier
            GROUP BY 1, 2 ORDER BY 2, 1;
            """,
            new { asOf = Iso.Date(asOf) }).Select(row => (row.Atelier, Month.Parse(row.Month, CultureInfo.InvariantCulture), row.Batch)),
    ];
}
