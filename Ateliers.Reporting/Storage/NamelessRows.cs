using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Gathers the nameless rows of a file on disk and numbers them within their session by what they say: the k-th one is the same fact in every
/// file that repeats the session, in whatever order its rows stand, so that overlapping exports count once. A list of only those who came passes over
/// the numbers of those who are known not to have come, and the other way round: it says nothing of them.
/// </summary>
internal sealed class NamelessRows(SqliteConnection connection, long batch, EarlierReadings earlier) : IDisposable
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
        using var known = new NativeStatement(connection, Known);
        HashSet<int> passedOver = [];
        var (session, number) = (0L, 0);
        while (rows.Read())
        {
            if (rows.Long(0) != session)
            {
                (session, number) = (rows.Long(0), 0);
                passedOver.Clear();
                if (Opposite(rows.Int(7), rows.Int(8)) is { } opposite)
                {
                    Read(known, session, opposite, passedOver);
                }
            }

            do
            {
                number++;
            }
            while (passedOver.Contains(number));

            yield return new Fact(
                session, -number, (AttendanceStatus)rows.Int(1), rows.Int(2), rows.Int(3) == 1, false, 0, rows.Int(4), rows.Int(5), batch, rows.Long(6));
        }
    }

    /// <summary>What a list of one status only says nothing of; null for any other list.</summary>
    private static AttendanceStatus? Opposite(int weakest, int strongest) => (AttendanceStatus)weakest switch
    {
        _ when weakest != strongest => null,
        AttendanceStatus.Attended => AttendanceStatus.Absent,
        AttendanceStatus.Absent => AttendanceStatus.Attended,
        _ => null,
    };

    private void Read(NativeStatement known, long session, AttendanceStatus status, HashSet<int> numbers)
    {
        known.Bind(1, session);
        while (known.Read())
        {
            var fact = Fact.Of(known);
            if (earlier.Before(fact)?.Status == status)
            {
                numbers.Add(-(int)fact.Person);
            }
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

    private const string Known =
        "SELECT session, person, status, count, walk_in, weak, name, gender, age, batch, line FROM attendance WHERE session = ?1 AND person < 0";

    private const string Sorted =
        """
        SELECT session, status, count, walk_in, gender, age, line, min(status) OVER (PARTITION BY session), max(status) OVER (PARTITION BY session)
        FROM temp.nameless ORDER BY session, status DESC, count DESC, walk_in, gender, age, line, rowid
        """;
}
