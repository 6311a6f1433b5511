using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Gathers the nameless rows of a file on disk and numbers them within their session by what they say: the k-th one is the same fact in every
/// file that repeats the session, in whatever order its rows stand, so that overlapping exports count once.
/// </summary>
internal sealed class NamelessRows(SqliteConnection connection, long batch) : IDisposable
{
    private NativeStatement? insert;

    /// <summary>Takes a row that names nobody.</summary>
    public void Add(long session, in AttendanceRow row)
    {
        if (insert is null)
        {
            connection.Execute("CREATE TABLE temp.nameless (session INTEGER, status INTEGER, count INTEGER, walk_in INTEGER, gender INTEGER, age INTEGER, line INTEGER);");
            insert = new NativeStatement(connection, "INSERT INTO temp.nameless VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        }

        insert.Bind(1, session);
        insert.Bind(2, (int)row.Status);
        insert.Bind(3, row.Count);
        insert.Bind(4, row.WalkIn ? 1 : 0);
        insert.Bind(5, (int)row.Gender.GetValueOrDefault());
        insert.Bind(6, (int)row.Age.GetValueOrDefault());
        insert.Bind(7, row.Line);
        insert.Run();
    }

    /// <summary>All of them as facts, once the file is finished.</summary>
    public IEnumerable<Fact> Numbered()
    {
        if (insert is null)
        {
            yield break;
        }

        using var rows = new NativeStatement(connection, Sorted);
        var (session, number) = (0L, 0);
        while (rows.Read())
        {
            (session, number) = (rows.Long(0), rows.Long(0) == session ? number + 1 : 1);
            yield return new Fact(
                session, -number, (AttendanceStatus)rows.Int(1), rows.Int(2), rows.Int(3) == 1, false, 0, rows.Int(4), rows.Int(5), batch, rows.Long(6));
        }
    }

    public void Dispose()
    {
        if (insert is not null)
        {
            insert.Dispose();
            connection.Execute("DROP TABLE IF EXISTS temp.nameless;");
        }
    }

    /// <summary>A head count of those who came stands outside the no-show rate, unless the file also says how many of its session did not come.</summary>
    private const string Sorted =
        """
        SELECT session, status, count,
          walk_in OR (status = 4 AND count > 1 AND session NOT IN (SELECT session FROM temp.nameless WHERE status = 3)) AS outside, gender, age, line
        FROM temp.nameless ORDER BY session, status DESC, count DESC, outside, gender, age, line, rowid
        """;
}
