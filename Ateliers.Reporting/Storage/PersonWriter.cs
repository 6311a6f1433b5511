using System.Buffers.Binary;
using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>Gives every person of a file a number: that of an earlier file where the key is known, the next one otherwise.</summary>
internal sealed class PersonWriter : IDisposable
{
    /// <summary>New keys are written in sorted runs of this size: a b-tree takes them several times faster than in order of arrival.</summary>
    private const int RunLength = 1 << 18;

    private readonly long batch;
    private readonly NativeStatement find;
    private readonly NativeStatement insert;
    private readonly List<int> ids = [];
    private readonly List<byte> kinds = [];
    private readonly List<(UInt128 Key, int Id, IdentityKind Kind)> run = [];
    private int last;
    private bool someAreKnown;

    public PersonWriter(SqliteConnection connection, long batch)
    {
        this.batch = batch;
        find = new NativeStatement(connection, "SELECT id FROM person WHERE key = ?1");
        insert = new NativeStatement(connection, "INSERT INTO person (key, id, kind, batch) VALUES (?1, ?2, ?3, ?4)");
        last = connection.ExecuteScalar<int>("SELECT coalesce(max(id), 0) FROM person;");
        someAreKnown = last > 0;
    }

    /// <summary>Takes the persons that a block names for the first time.</summary>
    public void Add(IReadOnlyList<PersonKey> persons)
    {
        foreach (var person in persons)
        {
            ids.Add(NumberOf(new UInt128(person.High, person.Low), person.Kind));
            kinds.Add((byte)person.Kind);
        }
    }

    /// <summary>The number of the file's person at a position.</summary>
    public int IdOf(int position) => ids[position];

    /// <summary>On what the identity of the file's person at a position rests.</summary>
    public IdentityKind KindOf(int position) => (IdentityKind)kinds[position];

    /// <summary>Positions start at 0 again; who was named before is found in the database.</summary>
    public void StartAnew()
    {
        Flush();
        someAreKnown = true;
        ids.Clear();
        kinds.Clear();
    }

    /// <summary>Writes the keys that are still waiting.</summary>
    public void Flush()
    {
        run.Sort(static (a, b) => a.Key.CompareTo(b.Key));
        Span<byte> bytes = stackalloc byte[16];
        foreach (var (key, id, kind) in run)
        {
            BinaryPrimitives.WriteUInt128BigEndian(bytes, key);
            insert.Bind(1, bytes);
            insert.Bind(2, id);
            insert.Bind(3, (int)kind);
            insert.Bind(4, batch);
            insert.Run();
        }

        run.Clear();
    }

    public void Dispose()
    {
        find.Dispose();
        insert.Dispose();
    }

    private int NumberOf(UInt128 key, IdentityKind kind)
    {
        if (someAreKnown)
        {
            Span<byte> bytes = stackalloc byte[16];
            BinaryPrimitives.WriteUInt128BigEndian(bytes, key);
            find.Bind(1, bytes);
            var known = find.Read() ? find.Int(0) : 0;
            find.Reset();
            if (known > 0)
            {
                return known;
            }
        }

        last++;
        run.Add((key, last, kind));
        if (run.Count == RunLength)
        {
            Flush();
        }

        return last;
    }
}
