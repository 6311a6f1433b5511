using Ateliers.Reporting.Domain;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>Keeps the fingerprints of the names of those whose attendances bear none, so that the same name known otherwise is noticed (<see cref="DoubtfulSessions"/>).</summary>
internal sealed class KnownNames(SqliteConnection connection, PersonWriter persons) : IDisposable
{
    private const int Rows = 16;

    private readonly NativeStatement insert = new(connection, "INSERT OR IGNORE INTO known_name (person, name) VALUES (?,?)");
    private readonly NativeStatement insertMany = new(
        connection,
        "INSERT OR IGNORE INTO known_name (person, name) VALUES (?,?),(?,?),(?,?),(?,?),(?,?),(?,?),(?,?),(?,?),(?,?),(?,?),(?,?),(?,?),(?,?),(?,?),(?,?),(?,?)");

    /// <summary>Whether the file names somebody who is known by a name alone.</summary>
    public bool SomeAreAlone { get; private set; }

    /// <summary>The numbers of those on whose address the file has three names or more.</summary>
    public HashSet<int> ManyNamed { get; } = [];

    /// <summary>Takes the names of a block, after its rows; those of people who were forgotten are not kept.</summary>
    public void Add(PersonName[] names, int[] manyNamed)
    {
        foreach (var position in manyNamed.Where(position => persons.IdOf(position) > 0))
        {
            ManyNamed.Add(persons.IdOf(position));
        }

        var waiting = new List<(int Person, uint Name)>(Rows);
        foreach (var name in names)
        {
            var (person, kind) = persons.At(name.Person);
            SomeAreAlone |= kind == IdentityKind.Name;
            if (person > 0)
            {
                waiting.Add((person, name.Name));
            }

            if (waiting.Count == Rows)
            {
                WriteMany(waiting);
            }
        }

        foreach (var (person, name) in waiting)
        {
            Bind(insert, 0, person, name);
            insert.Run();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        insert.Dispose();
        insertMany.Dispose();
    }

    private void WriteMany(List<(int Person, uint Name)> waiting)
    {
        for (var row = 0; row < waiting.Count; row++)
        {
            Bind(insertMany, 2 * row, waiting[row].Person, waiting[row].Name);
        }

        insertMany.Run();
        waiting.Clear();
    }

    private static void Bind(NativeStatement statement, int offset, int person, uint name)
    {
        statement.Bind(offset + 1, person);
        statement.Bind(offset + 2, name);
    }
}
