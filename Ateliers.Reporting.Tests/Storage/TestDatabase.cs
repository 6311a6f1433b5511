using System.Collections.Concurrent;
using Ateliers.Reporting.Storage;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>An empty database in a folder of its own, both gone when the test is over.</summary>
internal sealed class TestDatabase : IDisposable
{
    /// <summary>What the program makes where there is none yet, made once: hundreds of histories begin with it.</summary>
    private static readonly Lazy<byte[]> Empty = new(Make);

    /// <summary>Databases of histories that are over, emptied again.</summary>
    private static readonly ConcurrentBag<TestDatabase> Emptied = [];

    private readonly TestFolder folder = new();
    private readonly KeptQuestions questions;
    private readonly bool isOfMany;

    public TestDatabase()
        : this(isOfMany: false)
    {
    }

    private TestDatabase(bool isOfMany)
    {
        this.isOfMany = isOfMany;
        Value = OpenEmpty(folder["a.db"]);
        questions = new(folder["a.db"]);
    }

    public Database Value { get; private set; }

    /// <summary>A path beside the database.</summary>
    public string this[string name] => folder[name];

    /// <summary>
    /// An empty database for one of many short histories: most often that of one before it, emptied, so that what is asked of its views (<see cref="Ask"/>) stands prepared. That takes longer than such a history.
    /// </summary>
    public static TestDatabase OfMany()
    {
        if (!Emptied.TryTake(out var used))
        {
            return new TestDatabase(isOfMany: true);
        }

        used.Value = Open(used["a.db"]);
        return used;
    }

    /// <summary>Takes the emptied ones away.</summary>
    public static void DropEmptied()
    {
        while (Emptied.TryTake(out var used))
        {
            used.Drop();
        }
    }

    /// <summary>What another program is answered that asks the same again and again.</summary>
    public List<T> Ask<T>(string sql) => questions.Ask<T>(sql);

    /// <summary>Opens a new empty database.</summary>
    public static Database OpenEmpty(string path)
    {
        File.WriteAllBytes(path, Empty.Value);
        return Open(path);
    }

    public void Dispose()
    {
        Value.Dispose();
        if (isOfMany)
        {
            EmptyRows();
            Emptied.Add(this);
        }
        else
        {
            Drop();
        }
    }

    private static Database Open(string path) => Database.OpenForWriting(path, DateTimeOffset.UnixEpoch);

    private void Drop()
    {
        questions.Dispose();
        folder.Dispose();
    }

    /// <summary>Each table as the program makes it: what it writes at first, and no more.</summary>
    private void EmptyRows()
    {
        var (path, first) = (folder["a.db"], folder["first.db"]);
        if (!File.Exists(first))
        {
            File.WriteAllBytes(first, Empty.Value);
        }

        using var connection = Plain(path);
        SQLitePCL.raw.sqlite3_db_config(connection.Handle, SQLitePCL.raw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, out _);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; ATTACH @first AS first;";
        command.Parameters.AddWithValue("@first", first);
        command.ExecuteNonQuery();
        command.CommandText = """
            SELECT 'BEGIN;' || group_concat('DELETE FROM main."' || name || '"; INSERT INTO main."' || name || '" SELECT * FROM first."' || name || '";', '') || 'COMMIT;'
            FROM main.sqlite_master WHERE type = 'table' AND (name NOT LIKE 'sqlite_%' OR name = 'sqlite_sequence');
            """;
#pragma warning disable CA2100 // The tables' own names.
        command.CommandText = (string)command.ExecuteScalar()!;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    internal static SqliteConnection Plain(string path)
    {
        var own = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        own.Open();
        return own;
    }

    private static byte[] Make()
    {
        using var own = new TestFolder();
        Database.OpenForWriting(own["a.db"], DateTimeOffset.UnixEpoch).Dispose();
        return File.ReadAllBytes(own["a.db"]);
    }
}
