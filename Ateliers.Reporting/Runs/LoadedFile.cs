using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Runs;

/// <summary>Finds a file of the ledger again: by the name that stands there, and by its bytes.</summary>
internal static class LoadedFile
{
    /// <summary>The file, or why it cannot be had.</summary>
    public static (FoundFile? File, Bilingual? Why) Of(RunContext context, Batch batch)
    {
        var changed = false;
        foreach (var found in Candidates(context, batch.Name))
        {
            if (Sha256(found, context.Programme.Limits) == batch.Sha256)
            {
                return (found, null);
            }

            changed = true;
        }

        return (null, changed
            ? new("le fichier a changé depuis qu'il a été chargé", "the file has changed since it was loaded")
            : batch.Name == StandardInput.Name ? new("le lot est venu par l'entrée standard, qui n'est pas gardée", "the batch came by standard input, which is not kept")
            : new("le fichier n'est plus là où le registre le dit", "the file is not where the ledger says any more"));
    }

    /// <summary>The files of that name: in the inbox, or at the path that was given, which is one of this folder where it is relative.</summary>
    private static IEnumerable<FoundFile> Candidates(RunContext context, string name)
    {
        var inbox = context.Workspace.Inbox;
        return FoundFiles.Of([inbox], inbox).Concat(Given(name))
            .Where(found => found.Refusal is null && (found.Name == name || name.StartsWith(found.Name + "/", StringComparison.Ordinal)))
            .SelectMany(found => OpenedArchives.Of(found, context.Programme.Limits))
            .Where(found => found.Refusal is null && found.Name == name);
    }

    /// <summary>The file that the name, or the beginning of it that is an archive, leads to; addresses were taken out of it, so the files beside it are looked through.</summary>
    private static IEnumerable<FoundFile> Given(string name)
    {
        for (var path = name; !string.IsNullOrEmpty(path) && path != Path.GetPathRoot(path); path = Path.GetDirectoryName(path))
        {
            if (File.Exists(path) && RegularFile.Is(path))
            {
                yield return new FoundFile(path, path, null);
            }
            else if (Path.GetDirectoryName(path) is { } folder && (folder.Length == 0 || Directory.Exists(folder)))
            {
                foreach (var each in Beside(folder).Select(file => new FoundFile(file, file, null)).Where(each => each.Name == path && RegularFile.Is(each.Path)))
                {
                    yield return each;
                }
            }
        }
    }

    private static IEnumerable<string> Beside(string folder)
    {
        try
        {
            return [.. new DirectoryInfo(folder.Length == 0 ? "." : folder).EnumerateFiles().Select(file => Path.Combine(folder, file.Name)).Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string? Sha256(FoundFile found, ReadingLimits limits)
    {
        try
        {
            return FirstLook.At(found.Source, found.Name, limits).Sha256;
        }
        catch (FailureException failure) when (failure.Outcome == Outcome.FileRefused)
        {
            return null;
        }
    }
}
