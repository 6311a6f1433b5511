using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>An empty database in a folder of its own, both gone when the test is over.</summary>
internal sealed class TestDatabase : IDisposable
{
    /// <summary>What the program makes where there is none yet, made once: hundreds of histories begin with it.</summary>
    private static readonly Lazy<byte[]> Empty = new(Make);

    private readonly TestFolder folder = new();
    private readonly KeptQuestions questions;

    public TestDatabase()
    {
        Value = OpenEmpty(folder["a.db"]);
        questions = new(folder["a.db"]);
    }

    public Database Value { get; }

    /// <summary>A path beside the database.</summary>
    public string this[string name] => folder[name];

    /// <summary>What another program is answered that asks the same again and again.</summary>
    public List<T> Ask<T>(string sql) => questions.Ask<T>(sql);

    /// <summary>Opens a new empty database.</summary>
    public static Database OpenEmpty(string path)
    {
        File.WriteAllBytes(path, Empty.Value);
        return Database.OpenForWriting(path, DateTimeOffset.UnixEpoch);
    }

    public void Dispose()
    {
        questions.Dispose();
        Value.Dispose();
        folder.Dispose();
    }

    private static byte[] Make()
    {
        using var own = new TestFolder();
        Database.OpenForWriting(own["a.db"], DateTimeOffset.UnixEpoch).Dispose();
        return File.ReadAllBytes(own["a.db"]);
    }
}
