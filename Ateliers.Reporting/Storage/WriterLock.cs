using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Ateliers.Reporting.Domain;
using Microsoft.Win32.SafeHandles;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// One writer at a time. The lock is the operating system's on an open file, so it ends with its process, however that ends; the file itself
/// stays and says who holds, or last held, it.
/// </summary>
public sealed partial class WriterLock : IDisposable
{
    private const int LongestSign = 200;

    private readonly FileStream file;

    private WriterLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock beside a database, at once or not at all.</summary>
    /// <param name="databasePath">The database.</param>
    /// <param name="command">What the holder does, for the message to others.</param>
    /// <param name="now">When it was taken.</param>
    /// <exception cref="FailureException">Another run holds it (exit code 75), or the folder cannot be written.</exception>
    public static WriterLock Take(string databasePath, string command, DateTimeOffset now)
    {
        var path = databasePath + ".lock";
        try
        {
            var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            Sign(stream, string.Create(CultureInfo.InvariantCulture, $"{command}, pid {Environment.ProcessId}, {Iso.Instant(now)}\n"));
            return new WriterLock(stream);
        }
        catch (IOException error) when (error is not DirectoryNotFoundException && File.Exists(path))
        {
            var holder = Holder(path);
            throw new FailureException(Outcome.Busy, new(
                $"Un autre traitement écrit dans cette base ({holder}). Réessayez plus tard.",
                $"Another run is writing to this database ({holder}). Try again later."));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new FailureException(Outcome.Failed, new(
                $"Le verrou {path} ne peut pas être écrit : vérifiez que le dossier existe, que ses droits permettent d'écrire et que le disque n'est pas plein.",
                $"The lock {path} cannot be written: check that the folder exists, that its permissions allow writing and that the disk is not full."), error);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    /// <summary>Leaves the holder's name for others to read. A full disk must not take the lock away: the run itself will say so.</summary>
    private static void Sign(FileStream stream, string text)
    {
        try
        {
            stream.SetLength(0);
            stream.Write(Encoding.UTF8.GetBytes(text));
            stream.Flush();
        }
        catch (IOException)
        {
            stream.SetLength(0);
        }
    }

    private static string Holder(string path)
    {
        try
        {
            using var file = OperatingSystem.IsWindows() ? File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite) : OpenReadOnly(path, 0);
            var bytes = new byte[LongestSign];
            var text = file.IsInvalid ? "" : Encoding.UTF8.GetString(bytes, 0, RandomAccess.Read(file, bytes, 0)).Trim();
            return text.Length > 0 ? text : "?";
        }
        catch (IOException)
        {
            return "?";
        }
    }

    /// <summary>.NET takes a lock of its own before it reads a file, and is refused while another process holds it; the system's own call is not.</summary>
    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial SafeFileHandle OpenReadOnly(string path, int flags);
}
