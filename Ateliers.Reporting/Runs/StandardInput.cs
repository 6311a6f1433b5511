namespace Ateliers.Reporting.Runs;

/// <summary>Standard input as a file: it is saved to a private folder once, because a file is read more than once and known by its digest.</summary>
internal sealed class StandardInput : IDisposable
{
    private DirectoryInfo? folder;

    /// <summary>The path to read for a path that was given: a saved copy for -, the path itself otherwise.</summary>
    public string Saved(string path)
    {
        if (path != "-")
        {
            return path;
        }

        if (folder is null)
        {
            folder = Directory.CreateTempSubdirectory("ateliers-");
            using var target = File.Create(Copy);
            using var input = Console.OpenStandardInput();
            input.CopyTo(target);
        }

        return Copy;
    }

    /// <summary>What messages and the ledger call a file: - for standard input.</summary>
    public FoundFile Named(FoundFile found) => folder is not null && found.Path == Copy ? found with { Name = "-" } : found;

    public void Dispose() => folder?.Delete(recursive: true);

    private string Copy => Path.Combine(folder!.FullName, "input.csv");
}
