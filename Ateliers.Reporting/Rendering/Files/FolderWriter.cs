using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Rendering.Files;

/// <summary>
/// Writes a whole folder, or one file, so that a reader sees the old one or the new one and never a half: into a temporary sibling, synced,
/// then swapped. What fails leaves the old one as it was.
/// </summary>
public static class FolderWriter
{
    /// <summary>Writes a folder with exactly these files; what stood there before is replaced whole.</summary>
    /// <param name="folder">The folder; its parent is made when missing.</param>
    /// <param name="files">Its files, taken one by one, so that they may be made while they are written.</param>
    /// <exception cref="FailureException">The disk is full or cannot be written; nothing has changed.</exception>
    /// <exception cref="ArgumentException">A file name holds more than one folder, or stands twice.</exception>
    public static void Write(string folder, IEnumerable<OutputFile> files)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        Guarded(target, temp =>
        {
            Directory.CreateDirectory(temp);
            WriteAll(temp, files);
            Swap(temp, target);
        });
    }

    /// <summary>Writes one file in place of the old one.</summary>
    /// <exception cref="FailureException">The disk is full or cannot be written; nothing has changed.</exception>
    public static void WriteFile(string path, ReadOnlyMemory<byte> content)
    {
        var target = Path.GetFullPath(path);
        Guarded(target, temp =>
        {
            Save(temp, content);
            Sync(temp);
            File.Move(temp, target, overwrite: true);
            NativeFiles.SyncFolder(Path.GetDirectoryName(target)!);
        });
    }

    /// <summary>Removes a folder as a whole: a reader sees all of it or none.</summary>
    /// <exception cref="FailureException">It cannot be removed.</exception>
    public static void Remove(string folder)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        Guarded(target, temp =>
        {
            Directory.Move(target, temp);
            NativeFiles.SyncFolder(Path.GetDirectoryName(target)!);
        });
    }

    /// <summary>
    /// Removes what killed processes left half written in <paramref name="parent"/>: only names of our own pattern whose process is gone. A
    /// finished folder that was moved away and never replaced is put back.
    /// </summary>
    /// <returns>How many leftovers there were.</returns>
    /// <exception cref="FailureException">One of them cannot be removed.</exception>
    public static int CleanUp(string parent)
    {
        if (!Directory.Exists(parent))
        {
            return 0;
        }

        try
        {
            var leftovers = Directory.EnumerateFileSystemEntries(parent, ".tmp-*")
                .Where(entry => TempName.IsLeftOver(Path.GetFileName(entry)))
                .Order(StringComparer.Ordinal)
                .ToList();
            foreach (var leftover in leftovers)
            {
                var home = TempName.MovedAwayFrom(Path.GetFileName(leftover));
                if (home is not null && !Path.Exists(Path.Join(parent, home)))
                {
                    Directory.Move(leftover, Path.Join(parent, home));
                }
                else
                {
                    Delete(leftover);
                }
            }

            return leftovers.Count;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw Failure(parent, cause);
        }
    }

    private static void Guarded(string target, Action<string> write)
    {
        var temp = TempName.Beside(target);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            write(temp);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw Failure(target, cause);
        }
        finally
        {
            Discard(temp);
        }
    }

    private static void WriteAll(string temp, IEnumerable<OutputFile> files)
    {
        var (written, folders) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var file in files)
        {
            var parts = file.Name.Split('/');
            if (parts.Length > 2 || !parts.All(IsPlain))
            {
                throw new ArgumentException($"Not a plain file name: {file.Name}", nameof(files));
            }

            var path = Path.Join(temp, file.Name);
            if (parts.Length == 2 && folders.Add(Path.GetDirectoryName(path)!))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            }

            if (File.Exists(path))
            {
                throw new ArgumentException($"Two files have one name: {file.Name}", nameof(files));
            }

            Save(path, file.Content);
            written.Add(path);
        }

        // All are written before the first is synced: the first sync then carries most of the others, and the rest are quick.
        written.ForEach(Sync);
        folders.ToList().ForEach(NativeFiles.SyncFolder);
        NativeFiles.SyncFolder(temp);
    }

    private static bool IsPlain(string name) => name.Length > 0 && name is not ("." or "..") && !name.AsSpan().ContainsAny('\\', '\0');

    private static void Swap(string temp, string target)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(temp, target);
        }
        else if (!NativeFiles.TryExchange(temp, target))
        {
            MoveAwayAndIn(temp, target);
        }

        NativeFiles.SyncFolder(Path.GetDirectoryName(target)!);
    }

    /// <summary>The second best, where the file system cannot swap: for a moment there is no folder, but never a half one.</summary>
    internal static void MoveAwayAndIn(string temp, string target)
    {
        var away = TempName.AwayFor(temp);
        Directory.Move(target, away);
        try
        {
            Directory.Move(temp, target);
        }
        catch
        {
            Directory.Move(away, target);
            throw;
        }

        Discard(away);
    }

    private static void Save(string path, ReadOnlyMemory<byte> content)
    {
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        RandomAccess.Write(file, content.Span, 0);
    }

    private static void Sync(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(file);
    }

    /// <summary>Clears away without a word: what stays is found by <see cref="CleanUp"/> at the next run.</summary>
    private static void Discard(string path)
    {
        try
        {
            Delete(path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    private static void Delete(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        else
        {
            File.Delete(path);
        }
    }

    private static FailureException Failure(string target, Exception cause)
    {
        var (fr, en) = Reason(target, cause);
        return new(
            Outcome.Failed,
            new Bilingual(
                $"{target} n'a pas pu être écrit : {fr} Ce qui s'y trouvait est resté tel quel.",
                $"{target} could not be written: {en} What stood there has been left as it was."),
            cause);
    }

    /// <summary>What went wrong and what to do; 28 is ENOSPC, 112 what Windows says of a full disk.</summary>
    private static (string Fr, string En) Reason(string target, Exception cause) =>
        (cause.HResult & 0xFFFF) is 28 or 112 ? ("le disque est plein. Libérez de la place, puis relancez.", "the disk is full. Free some space, then run again.")
        : cause is UnauthorizedAccessException ? ("l'accès est refusé. Vérifiez les droits du dossier, puis relancez.", "access is denied. Check the permissions of the folder, then run again.")
        : File.Exists(target) || File.Exists(Path.GetDirectoryName(target)) ? ("un fichier tient la place d'un dossier. Déplacez-le, ou donnez un autre dossier avec --out.", "a file stands where a folder is needed. Move it away, or give another folder with --out.")
        : ("la lecture ou l'écriture a échoué. Vérifiez le dossier et le disque, puis relancez.", "reading or writing failed. Check the folder and the disk, then run again.");
}
