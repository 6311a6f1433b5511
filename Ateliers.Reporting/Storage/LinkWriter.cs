using System.Buffers.Binary;
using Ateliers.Reporting.Domain;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Notes what the rows of one file said of people with two identifiers. Nothing is merged here: a link is evidence, appended file by file and weighed when facts are
/// counted (docs/decisions/0011), so that neither the order of files matters nor a past moment changes.
/// </summary>
internal sealed class LinkWriter : IDisposable
{
    private const int Rows = 16;
    private const int Columns = 6;
    private const int KeyLength = 16;

    private const string InsertMany =
        """
        INSERT INTO link (person, scope, weaker, kind, name, batch) VALUES
        (?,?,?,?,?,?),(?,?,?,?,?,?),(?,?,?,?,?,?),(?,?,?,?,?,?),(?,?,?,?,?,?),(?,?,?,?,?,?),(?,?,?,?,?,?),(?,?,?,?,?,?),
        (?,?,?,?,?,?),(?,?,?,?,?,?),(?,?,?,?,?,?),(?,?,?,?,?,?),(?,?,?,?,?,?),(?,?,?,?,?,?),(?,?,?,?,?,?),(?,?,?,?,?,?)
        """;

    private readonly PersonWriter persons;
    private readonly List<PersonLink> waiting = []; // of people who were forgotten, until a row makes them somebody new
    private readonly NativeStatement insert;
    private readonly NativeStatement insertMany;

    public LinkWriter(SqliteConnection connection, long batch, PersonWriter persons)
    {
        this.persons = persons;
        insert = new NativeStatement(connection, "INSERT INTO link (person, scope, weaker, kind, name, batch) VALUES (?,?,?,?,?,?)");
        insertMany = new NativeStatement(connection, InsertMany);
        insert.Bind(Columns, batch);
        for (var row = 1; row <= Rows; row++)
        {
            insertMany.Bind(row * Columns, batch);
        }
    }

    /// <summary>Takes the links of a block, after its rows.</summary>
    public void Add(PersonLink[] links)
    {
        if (persons.SomeAreForgotten || Array.Exists(links, link => link.IsForgotten))
        {
            waiting.AddRange(links.Where(link => !link.IsForgotten || persons.WasForgotten(link.Person)));
            links = [.. waiting.Where(link => persons.IdOf(link.Person) > 0)];
            waiting.RemoveAll(link => persons.IdOf(link.Person) > 0);
        }

        Write(links);
    }

    /// <summary>Positions of persons start at 0 again.</summary>
    public void StartAnew() => waiting.Clear();

    private unsafe void Write(ReadOnlySpan<PersonLink> links)
    {
        // The keys stay where they are until the statement has run, so SQLite need not copy them.
        var keys = stackalloc byte[Rows * KeyLength];
        var at = 0;
        for (; at + Rows <= links.Length; at += Rows)
        {
            for (var row = 0; row < Rows; row++)
            {
                Bind(insertMany, row * Columns, links[at + row], keys + (row * KeyLength));
            }

            insertMany.Run();
        }

        for (; at < links.Length; at++)
        {
            Bind(insert, 0, links[at], keys);
            insert.Run();
        }
    }

    public void Dispose()
    {
        insert.Dispose();
        insertMany.Dispose();
    }

    private unsafe void Bind(NativeStatement statement, int offset, in PersonLink link, byte* key)
    {
        BinaryPrimitives.WriteUInt64BigEndian(new Span<byte>(key, sizeof(ulong)), link.Weaker.High);
        BinaryPrimitives.WriteUInt64BigEndian(new Span<byte>(key + sizeof(ulong), sizeof(ulong)), link.Weaker.Low);
        statement.Bind(offset + 1, persons.IdOf(link.Person));
        statement.Bind(offset + 2, (int)link.Scope);
        statement.BindInPlace(offset + 3, key, KeyLength);
        statement.Bind(offset + 4, (int)link.Weaker.Kind);
        statement.Bind(offset + 5, link.Name);
    }
}
