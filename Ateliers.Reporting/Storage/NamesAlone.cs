using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>Keeps the fingerprints of the names of those who are known by a name alone, so that the same name beside an identifier is noticed (<see cref="DoubtfulSessions"/>).</summary>
internal sealed class NamesAlone(SqliteConnection connection) : IDisposable
{
    private readonly NativeStatement insert = new(connection, "INSERT OR IGNORE INTO name_alone (person, name) VALUES (?1, ?2)");
    private readonly HashSet<int> written = [];

    /// <summary>Takes what a row says of somebody who is known by a name alone.</summary>
    public void Add(int person, uint name)
    {
        if (written.Add(person))
        {
            insert.Bind(1, person);
            insert.Bind(2, name);
            insert.Run();
        }
    }

    public void Dispose() => insert.Dispose();
}
