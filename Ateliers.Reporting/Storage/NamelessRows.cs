using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Numbers the nameless rows of a file within their session: the k-th one is the same fact in every file that repeats the session, so that
/// overlapping exports count once.
/// </summary>
internal sealed class NamelessRows(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<long, int> counts = [];
    private NativeStatement? keep;
    private NativeStatement? read;

    /// <summary>The number of the next nameless row of a session, from 1 on.</summary>
    public int Next(long session)
    {
        if (!counts.TryGetValue(session, out var count))
        {
            count = LaidAside(session);
        }

        return counts[session] = count + 1;
    }

    /// <summary>Lays aside on disk how far each session has come, so that memory stays bounded.</summary>
    public void LayAside()
    {
        if (keep is null)
        {
            connection.Execute("CREATE TABLE temp.nameless (session INTEGER PRIMARY KEY, count INTEGER NOT NULL);");
            keep = new NativeStatement(connection, "INSERT OR REPLACE INTO temp.nameless VALUES (?1, ?2)");
            read = new NativeStatement(connection, "SELECT count FROM temp.nameless WHERE session = ?1");
        }

        foreach (var (session, count) in counts)
        {
            keep.Bind(1, session);
            keep.Bind(2, count);
            keep.Run();
        }

        counts.Clear();
    }

    public void Dispose()
    {
        if (keep is null)
        {
            return;
        }

        keep.Dispose();
        read!.Dispose();
        connection.Execute("DROP TABLE IF EXISTS temp.nameless;");
    }

    private int LaidAside(long session)
    {
        if (read is null)
        {
            return 0;
        }

        read.Bind(1, session);
        var count = read.Read() ? read.Int(0) : 0;
        read.Reset();
        return count;
    }
}
