using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>Gives every person of a file a number: that of an earlier file where the key is known, the next one otherwise.</summary>
internal sealed class PersonWriter : IDisposable
{
    /// <summary>
    /// New keys are written in sorted runs of this size: a b-tree takes them several times faster than in order of arrival. It is as many as the reader remembers, so that
    /// most files are one run, which only ever appends to an empty table.
    /// </summary>
    private const int RunLength = 1 << 20;

    private const int Rows = 64;
    private const int Columns = 4;

    private const string InsertMany =
        """
        INSERT INTO person (key, id, kind, batch) VALUES
        (?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),
        (?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),
        (?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),
        (?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?),(?,?,?,?)
        """;

    private readonly NativeStatement find;
    private readonly NativeStatement insert;
    private readonly NativeStatement insertMany;
    private readonly List<Numbered> known = [];
    private List<NewPerson> run = [];
    private readonly HeldPersons held;
    private readonly Dictionary<int, ForgottenPerson> forgotten = [];
    private int last;
    private bool someAreKnown;
    private bool someAreWritten;
    private bool holds;

    /// <param name="connection">The connection.</param>
    /// <param name="batch">The batch that names new persons.</param>
    /// <param name="mostHeld">How many new persons of a long file are held until it ends.</param>
    public PersonWriter(SqliteConnection connection, long batch, int mostHeld = HeldPersons.Most)
    {
        held = new HeldPersons(mostHeld);
        find = new NativeStatement(connection, "SELECT id FROM person WHERE key = ?1");
        insert = new NativeStatement(connection, "INSERT INTO person (key, id, kind, batch) VALUES (?1, ?2, ?3, ?4)");
        insertMany = new NativeStatement(connection, InsertMany);
        insert.Bind(Columns, batch);
        for (var row = 1; row <= Rows; row++)
        {
            insertMany.Bind(row * Columns, batch);
        }

        last = connection.ExecuteScalar<int>("SELECT coalesce(max(id), 0) FROM person;");
        someAreKnown = last > 0;
    }

    /// <summary>Takes the persons that a block names for the first time.</summary>
    /// <param name="persons">Their keys.</param>
    /// <param name="gone">Those who were forgotten: their keys are not written unless a row is newer than that.</param>
    public void Add(PersonKey[] persons, IReadOnlyList<(int Person, DateOnly Day)> gone)
    {
        foreach (var (position, day) in gone)
        {
            forgotten[position] = new ForgottenPerson(persons[position - known.Count], day);
        }

        foreach (var person in persons)
        {
            known.Add(new Numbered(gone.Count > 0 && forgotten.ContainsKey(known.Count) ? 0 : NumberOf(person), person.Kind));
        }
    }

    /// <summary>Whether any person of the file was forgotten.</summary>
    public bool SomeAreForgotten => forgotten.Count > 0;

    /// <summary>Whether what a row says of the file's person at a position is not to be kept; otherwise somebody who was forgotten is somebody new from here on.</summary>
    public bool IsForgotten(int position, DateOnly day)
    {
        if (!forgotten.TryGetValue(position, out var person) || day > person.Day)
        {
            if (person is not null && IdOf(position) == 0)
            {
                known[position] = new Numbered(NumberOf(person.Key), person.Key.Kind);
            }

            return false;
        }

        return true;
    }

    /// <summary>Whether the file's person at a position was forgotten once.</summary>
    public bool WasForgotten(int position) => forgotten.ContainsKey(position);

    /// <summary>The number of the file's person at a position.</summary>
    public int IdOf(int position) => known[position].Id;

    /// <summary>Asks the processor to fetch what is known of the file's person at a position, so that it is there a little later.</summary>
    public unsafe void Prefetch(int position)
    {
        if (Sse.IsSupported && position >= 0)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref CollectionsMarshal.AsSpan(known)[position]));
        }
    }

    /// <summary>The number of the file's person at a position, and on what the identity rests: one visit to memory, where millions of persons are far apart.</summary>
    public (int Id, IdentityKind Kind) At(int position) => (known[position].Id, known[position].Kind);

    /// <summary>Positions start at 0 again; who was named before is found among those who are held, or in the database.</summary>
    public void StartAnew()
    {
        holds = true;
        someAreKnown |= someAreWritten;
        foreach (ref readonly var person in CollectionsMarshal.AsSpan(run))
        {
            Hold(person);
        }

        run = []; // never needed again, and its room is
        known.Clear();
        forgotten.Clear();
    }

    /// <summary>Writes the keys that are still waiting.</summary>
    public void Flush()
    {
        Write(run);
        WriteHeld();
    }

    private void WriteHeld()
    {
        if (held.IsEmpty)
        {
            return;
        }

        foreach (var persons in held.TakeParts())
        {
            Write(persons);
        }
    }

    /// <summary>Writes persons in the order of their keys and empties the list. It runs once a file, so it is compiled well at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void Write(List<NewPerson> persons)
    {
        var waiting = CollectionsMarshal.AsSpan(persons);
        someAreWritten |= waiting.Length > 0;
        NewPerson.Sort(waiting);

        // The keys stay where they are until the statements have run, so SQLite need not copy them.
        fixed (NewPerson* person = waiting)
        {
            var at = 0;
            for (; at + Rows <= waiting.Length; at += Rows)
            {
                for (var row = 0; row < Rows; row++)
                {
                    Bind(insertMany, row * Columns, person + at + row);
                }

                insertMany.Run();
            }

            for (; at < waiting.Length; at++)
            {
                Bind(insert, 0, person + at);
                insert.Run();
            }
        }

        persons.Clear();
    }

    public void Dispose()
    {
        held.Dispose();
        find.Dispose();
        insert.Dispose();
        insertMany.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Bind(NativeStatement statement, int offset, NewPerson* person)
    {
        statement.BindInPlace(offset + 1, (byte*)person, NewPerson.KeyLength);
        statement.Bind(offset + 2, person->Id);
        statement.Bind(offset + 3, (int)person->Kind);
    }

    private int NumberOf(PersonKey key)
    {
        if (holds && held.NumberOf(key) is > 0 and var number)
        {
            return number;
        }

        if (someAreKnown)
        {
            find.BindKey(1, new UInt128(key.High, key.Low));
            var known = find.Read() ? find.Int(0) : 0;
            find.Reset();
            if (known > 0)
            {
                return known;
            }
        }

        var person = new NewPerson(key, ++last);
        if (holds)
        {
            Hold(person);
            return last;
        }

        run.Add(person);
        if (run.Count == RunLength)
        {
            Write(run);
        }

        return last;
    }

    /// <summary>Holds a person until the file ends; where they become too many, all of them are written and then found in the database.</summary>
    private void Hold(in NewPerson person)
    {
        if (held.TryAdd(person))
        {
            return;
        }

        WriteHeld();
        if (!held.TryAdd(person))
        {
            Write([person]);
        }

        someAreKnown = true;
    }

    private readonly record struct Numbered(int Id, IdentityKind Kind);

    private sealed record ForgottenPerson(PersonKey Key, DateOnly Day);
}
