using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Runs;

/// <summary>What stands under a folder: a file, or a folder that cannot be read.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Inside">The same from the folder that was walked, with slashes; empty for that folder itself.</param>
/// <param name="IsFile">Whether it is a file; otherwise it is a folder into which nobody could look.</param>
internal readonly record struct Walked(string Path, string Inside, bool IsFile);

/// <summary>
/// Walks a folder to any depth. Names that begin with a dot are passed over, and so are the lock files of open spreadsheets. Each folder is opened once, however many links lead to it, and
/// by its own name rather than by a link's; so a link to a folder above it goes round no circle.
/// </summary>
internal sealed class FolderWalk
{
    /// <summary>Where a file system keeps what a check of the disk found; it is the root user's, and holds nothing of ours.</summary>
    private const string SystemFolder = "lost+found";

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private readonly HashSet<string> opened = new(StringComparer.Ordinal);
    private readonly Queue<(string Path, string Inside)> links = [];
    private readonly List<Walked> found = [];

    /// <summary>The files, and the folders that cannot be read, in order of their names.</summary>
    public static IReadOnlyList<Walked> Of(string folder)
    {
        var walk = new FolderWalk();
        walk.Open(folder, "");
        while (walk.links.TryDequeue(out var link))
        {
            walk.Open(link.Path, link.Inside);
        }

        return [.. walk.found.OrderBy(each => each.Inside, StringComparer.Ordinal)];
    }

    private void Open(string folder, string inside)
    {
        List<FileSystemInfo> entries;
        try
        {
            if (!opened.Add(Real(folder)))
            {
                return;
            }

            entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Everything)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            found.Add(new Walked(folder, inside, IsFile: false));
            return;
        }

        foreach (var entry in entries.Where(entry => !FileKinds.IsHidden(entry.Name) && entry.Name != SystemFolder))
        {
            var (path, name) = (Path.Join(folder, entry.Name), inside.Length == 0 ? entry.Name : $"{inside}/{entry.Name}");
            if (entry is not DirectoryInfo)
            {
                found.Add(new Walked(path, name, IsFile: true));
            }
            else if (entry.LinkTarget is not null)
            {
                links.Enqueue((path, name));
            }
            else
            {
                Open(path, name);
            }
        }
    }

    /// <summary>A folder's one path, without links.</summary>
    private static string Real(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        var own = Path.Join(Real(parent), Path.GetFileName(full));
        return Directory.ResolveLinkTarget(own, returnFinalTarget: true) is { } target ? Real(target.FullName) : own;
    }
}
