namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>A JSON file that is gone when the test is over.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(string text)
    {
        File.WriteAllText(Path, text);
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName() + ".json");

    public void Dispose() => File.Delete(Path);
}
