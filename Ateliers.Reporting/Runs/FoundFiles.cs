using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs;

/// <summary>A file to ingest.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">What the ledger and messages call it.</param>
/// <param name="Folder">The first folder under the one that was given: the atelier of its rows where it is an atelier's code; otherwise null.</param>
/// <param name="Refusal">Why it cannot be taken at all; null when it can.</param>
internal sealed record FoundFile(string Path, string Name, string? Folder, Bilingual? Refusal = null);

/// <summary>The files behind the paths that were given.</summary>
internal static class FoundFiles
{
    private static readonly string[] Readable = [".csv", ".txt", ".tsv", ".csv.gz", ".txt.gz", ".tsv.gz"];

    /// <summary>Kinds that look like an export but cannot be read: passing them over in silence would lose people.</summary>
    private static readonly string[] Workbooks = [".xlsx", ".xls", ".ods", ".numbers", ".zip"];

    private static Bilingual Missing { get; } = new(
        "Ce fichier n'existe pas. Vérifiez le chemin.", "There is no such file. Check the path.");

    /// <summary>The files, folders opened to any depth, in order of their names.</summary>
    /// <param name="paths">As given.</param>
    /// <param name="root">Names are made relative to this folder where a path is the folder itself.</param>
    public static IReadOnlyList<FoundFile> Of(IEnumerable<string> paths, string? root = null)
    {
        List<FoundFile> found = [];
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                found.AddRange(InFolder(path, root is not null && path == root));
            }
            else
            {
                found.Add(new FoundFile(path, path, null, File.Exists(path) ? RefusalOf(path, strict: true) : Missing));
            }
        }

        return found;
    }

    private static IEnumerable<FoundFile> InFolder(string folder, bool relative)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };
        return Directory.EnumerateFiles(folder, "*", options)
            .Select(path => (Path: path, Inside: Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/')))
            .Where(file => !file.Inside.Split('/').Any(part => part.StartsWith('.')))
            .OrderBy(file => file.Inside, StringComparer.Ordinal)
            .Where(file => Ends(file.Path, Readable) || Ends(file.Path, Workbooks))
            .Select(file => new FoundFile(
                file.Path,
                relative ? file.Inside : Path.Combine(folder, file.Inside),
                file.Inside.Contains('/', StringComparison.Ordinal) ? file.Inside.Split('/')[0] : null,
                RefusalOf(file.Path, strict: false)));
    }

    private static Bilingual? RefusalOf(string path, bool strict) =>
        Ends(path, Workbooks) ? new(
            "Ce n'est pas un CSV. Ouvrez-le, enregistrez la feuille des présences au format CSV, et déposez ce CSV.",
            "This is no CSV. Open it, save the attendance sheet as CSV, and drop in that CSV.")
        : strict && !Ends(path, Readable) && !path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new(
            "Extension inconnue : attendu .csv, .txt, .tsv, ou l'un d'eux suivi de .gz.",
            "Unknown extension: expected .csv, .txt, .tsv, or one of them followed by .gz.")
        : null;

    private static bool Ends(string path, string[] extensions) =>
        Array.Exists(extensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
