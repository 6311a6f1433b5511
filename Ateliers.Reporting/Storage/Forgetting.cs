using System.Buffers.Binary;
using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Forgets people, in one transaction: their keys leave the database, their facts stay as those of numbers that lead to nobody, so that no count moves
/// (docs/decisions/0015). Disposed before <see cref="Commit"/>, it leaves no trace.
/// </summary>
public sealed class Forgetting : IDisposable
{
    private readonly Database database;
    private readonly HashSet<PersonKey> keys = [];
    private IReadOnlyCollection<int> numbers = [];
    private bool open = true;

    /// <summary>Begins to forget. What is taken away is overwritten, and nothing of it goes into a temporary file.</summary>
    /// <param name="database">Open for writing, under the writer lock.</param>
    /// <exception cref="FailureException">The database cannot be written.</exception>
    public Forgetting(Database database)
    {
        this.database = database;
        Guard(() => database.Connection.Execute("PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; BEGIN IMMEDIATE;"));
    }

    /// <summary>The keys that are to go.</summary>
    public IReadOnlyCollection<PersonKey> Keys => keys;

    /// <summary>How many attendances count as theirs who were taken.</summary>
    public long Attendances { get; private set; }

    /// <summary>Whether the identifier is that of several people, none of whom is known by it alone.</summary>
    public bool IsOfSeveral { get; private set; }

    /// <summary>Takes somebody with all identifiers that are theirs; false when nobody is known by this one.</summary>
    public bool Take(PersonKey key)
    {
        var known = false;
        Guard(() =>
        {
            if (NumberOf(key) is { } person)
            {
                known = true;
                (numbers, Attendances) = KeyGroup.Of(database.Connection, person);
                TakeBearers(key, person);
                foreach (var row in database.Connection.Query<KeyRow>(
                    """
                    SELECT key, kind FROM person WHERE id IN (SELECT value FROM json_each(@Numbers))
                    UNION SELECT weaker, kind FROM link WHERE person IN (SELECT value FROM json_each(@Numbers));
                    """,
                    Numbers))
                {
                    keys.Add(KeyOf(row.Key, (IdentityKind)row.Kind));
                }
            }
        });
        return known;
    }

    /// <summary>Whether nobody is known by a name with a day of birth in the year of this key, so that whoever is known by the year may be whoever was born on any day of it.</summary>
    public bool IsWithoutDays(PersonKey nameAndYear) => Bearers(nameAndYear).Count == 0;

    /// <summary>
    /// Whoever is known by a name with the year of birth may be known by the day in other files, with an id beside it or without: where all of them are one person, it is theirs. Where they
    /// are several, and nobody is known by the year alone, nothing says who is meant.
    /// </summary>
    private void TakeBearers(PersonKey key, int person)
    {
        var bearers = key.Kind == IdentityKind.NameAndBirth ? Bearers(key).Where(bearer => !numbers.Contains(bearer)).ToList() : [];
        if (bearers.Count == 0)
        {
            return;
        }

        var (group, attendances) = KeyGroup.Of(database.Connection, bearers[0]);
        if (bearers.TrueForAll(group.Contains))
        {
            (numbers, Attendances) = ([.. numbers.Union(group)], group.Contains(person) ? attendances : Attendances + attendances);
        }
        else if (Attendances == 0)
        {
            IsOfSeveral = true;
        }
    }

    /// <summary>Who has a name with a year of birth beside a stronger identifier.</summary>
    private IReadOnlyList<int> Bearers(PersonKey nameAndYear) =>
        [.. database.Connection.Query<int>("SELECT DISTINCT person FROM link WHERE weaker = @bytes AND person > 0;", new { bytes = BytesOf(nameAndYear) })];

    /// <summary>Takes the keys that came in up to the moment at which a list says that they were forgotten: those of a backup that was made before.</summary>
    /// <param name="isForgotten">By a key, when it was forgotten; null when it was not.</param>
    public void TakeAgain(Func<PersonKey, DateTimeOffset?> isForgotten) => Guard(() =>
    {
        using var all = new NativeStatement(
            database.Connection,
            "SELECT p.key, p.kind, b.at FROM person p JOIN batch b ON b.id = p.batch UNION SELECT l.weaker, l.kind, b.at FROM link l JOIN batch b ON b.id = l.batch");
        while (all.Read())
        {
            var bits = all.Key(0);
            var key = new PersonKey((ulong)(bits >> 64), unchecked((ulong)bits), (IdentityKind)all.Int(1));
            if (isForgotten(key) is { } at && string.CompareOrdinal(all.Text(2), Iso.Instant(at)) <= 0)
            {
                keys.Add(key);
            }
        }
    });

    /// <summary>The files that spoke of them, oldest first: they still do, wherever they lie.</summary>
    public IReadOnlyList<string> Files() =>
    [
        .. database.Connection.Query<string>(
            """
            SELECT name FROM batch WHERE id IN (
              SELECT coalesce(file, batch) FROM attendance WHERE person IN (SELECT value FROM json_each(@Numbers))
              UNION SELECT coalesce(file, batch) FROM attendance_history WHERE person IN (SELECT value FROM json_each(@Numbers))
              UNION SELECT file FROM word WHERE person IN (SELECT value FROM json_each(@Numbers))
              UNION SELECT file FROM ticket WHERE person IN (SELECT value FROM json_each(@Numbers))
              UNION SELECT batch FROM link WHERE person IN (SELECT value FROM json_each(@Numbers)))
            ORDER BY id;
            """,
            Numbers).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>
    /// The other files that may speak of them, oldest first: the program keeps nothing of what rejected and ignored rows say, nor of what a file that was taken back repeated.
    /// </summary>
    public IReadOnlyList<string> UncertainFiles() =>
    [
        .. database.Connection.Query<string>("SELECT name FROM batch WHERE note IS NULL AND (rejected > 0 OR ignored > 0 OR retracted_by IS NOT NULL) ORDER BY id;")
            .Distinct(StringComparer.Ordinal).Except(Files(), StringComparer.Ordinal),
    ];

    /// <summary>Gives other names to files and other words to notes of the ledger; returns how many were changed.</summary>
    /// <param name="fresh">The name or the note as it is to be.</param>
    public long Rename(Func<string, string> fresh)
    {
        long changed = 0;
        Guard(() =>
        {
            foreach (var row in database.Connection.Query<BatchName>("SELECT id, name, note FROM batch;").AsList())
            {
                var (id, name, note) = (row.Id, row.Name, row.Note);
                var (newName, newNote) = (fresh(name), note is null ? null : fresh(note));
                changed += (newName != name ? 1 : 0) + (newNote != note ? 1 : 0);
                if (newName != name || newNote != note)
                {
                    database.Connection.Execute("UPDATE batch SET name = @newName, note = @newNote WHERE id = @id;", new { id, newName, newNote });
                }
            }
        });
        return changed;
    }

    /// <summary>Takes the keys away and notes the proofs.</summary>
    /// <exception cref="FailureException">The disk is full or fails; nothing was forgotten.</exception>
    public void Commit(IEnumerable<Erasure> erasures) => Guard(() =>
    {
        var connection = database.Connection;
        connection.Execute("CREATE TABLE temp.gone (key BLOB PRIMARY KEY, fresh BLOB NOT NULL, person INTEGER) WITHOUT ROWID;");
        WriteKeys(connection, keys.Select(BytesOf).DistinctBy(Convert.ToHexString));
        connection.Execute(Script.Read("Forget.sql"));
        ErasureLedger.Write(database, erasures);
        connection.Execute("DROP TABLE temp.gone; COMMIT;");
        open = false;
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!open)
        {
            return;
        }

        open = false;
        try
        {
            database.Connection.Execute("ROLLBACK;");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself already (full disk, failed disk): nothing is left to take back.
        }
    }

    private PersonNumbers Numbers => new(StoredJson.Of(numbers));

    /// <summary>The number of a key; one that so far stands only beside others gets one.</summary>
    private int? NumberOf(PersonKey key)
    {
        var bytes = BytesOf(key);
        return database.Connection.QueryFirstOrDefault<int?>("SELECT id FROM person WHERE key = @bytes;", new { bytes })
            ?? database.Connection.QueryFirstOrDefault<int?>(
                """
                INSERT INTO person (key, id, kind, batch)
                SELECT weaker, (SELECT max(id) + 1 FROM person), min(kind), min(batch) FROM link WHERE weaker = @bytes GROUP BY weaker RETURNING id;
                """,
                new { bytes });
    }

    private static byte[] BytesOf(PersonKey key)
    {
        var bytes = new byte[2 * sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, key.High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(sizeof(ulong)), key.Low);
        return bytes;
    }

    private static PersonKey KeyOf(byte[] bytes, IdentityKind kind) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(sizeof(ulong))), kind);

    private void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (SqliteException error)
        {
            throw StorageFailures.Of(error, database.Path);
        }
    }

    private static void WriteKeys(SqliteConnection connection, IEnumerable<byte[]> keys)
    {
        foreach (var bytes in keys)
        {
            connection.Execute("INSERT INTO temp.gone (key, fresh) VALUES (@bytes, randomblob(16));", new { bytes });
        }
    }
}
