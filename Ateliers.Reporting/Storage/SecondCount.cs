using Ateliers.Reporting.Domain;
using Dapper;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// The second opinion: people reached, counted by SQLite straight from the facts. It shares nothing with <see cref="Counter"/>, and no report is
/// written while the two differ.
/// </summary>
public static class SecondCount
{
    /// <summary>Distinct identified people with at least one attended session in a period, as known at the end of a day.</summary>
    public static People PeopleReached(Database database, Period period, DateOnly asOf) => new(database.Connection.ExecuteScalar<long>(
        """
        WITH known AS (SELECT coalesce(max(id), 0) AS batch FROM batch WHERE day <= @asOf)
        SELECT count(DISTINCT person) FROM (
          SELECT x.person FROM session s JOIN attendance x ON x.session = s.id
          WHERE s.date BETWEEN @from AND @to AND x.status = 4 AND x.person > 0 AND x.batch <= (SELECT batch FROM known)
          UNION ALL
          SELECT x.person FROM session s JOIN attendance_history x ON x.session = s.id
          WHERE s.date BETWEEN @from AND @to AND x.status = 4 AND x.person > 0
            AND x.batch <= (SELECT batch FROM known) AND x.replaced_by > (SELECT batch FROM known));
        """,
        new { from = Iso.Date(period.From), to = Iso.Date(period.To), asOf = Iso.Date(asOf) }));
}
