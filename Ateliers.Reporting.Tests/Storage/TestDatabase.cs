using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>An empty database in a folder of its own, both gone when the test is over.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly TestFolder folder = new();

    public TestDatabase() => Value = Database.OpenForWriting(folder["a.db"], DateTimeOffset.UnixEpoch);

    public Database Value { get; }

    /// <summary>A path beside the database.</summary>
    public string this[string name] => folder[name];

    public void Dispose()
    {
        Value.Dispose();
        folder.Dispose();
    }
}
