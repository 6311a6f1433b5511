using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// One writer at a time. The lock is the operating system's on an open file, so it ends with its process, however that ends; the file itself
/// stays. Who holds it stands in a file beside it while it is held, because a locked file cannot be read.
/// </summary>
public sealed partial class WriterLock : IDisposable
{
    /// <summary>How often whoever is turned away looks for the name of a holder that has only just begun, or that only reads and leaves none.</summary>
    private const int MostLooks = 40;

    /// <summary>EROFS: nobody holds a lock that nobody can take.</summary>
    private const int ReadOnlyFileSystem = 30;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(25);

    private readonly FileStream file;
    private readonly string signature;

    private WriterLock(string path, string signature)
    {
        file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        this.signature = signature;
    }

    /// <summary>Takes the lock beside a database, at once or not at all; whoever is turned away waits a second at most to learn by whom.</summary>
    /// <param name="databasePath">The database.</param>
    /// <param name="command">What the holder does, for the message to others.</param>
    /// <param name="now">When it was taken.</param>
    /// <exception cref="FailureException">Another run holds it (exit code 75), or the folder cannot be written.</exception>
    public static WriterLock Take(string databasePath, string command, DateTimeOffset now) => Take(databasePath, command, now, () => Thread.Sleep(BetweenLooks));

    /// <inheritdoc cref="Take(string, string, DateTimeOffset)" path="/summary"/>
    /// <param name="databasePath">The database.</param>
    /// <param name="command">What the holder does, for the message to others.</param>
    /// <param name="now">When it was taken.</param>
    /// <param name="wait">What is done between two looks for the name of the holder: it passes time, and the holder may sign meanwhile.</param>
    internal static WriterLock Take(string databasePath, string command, DateTimeOffset now, Action wait)
    {
        var (path, signature) = (databasePath + ".lock", databasePath + ".writer");
        for (var looks = 1; ; looks++)
        {
            try
            {
                return Open(databasePath, command, now);
            }
            catch (IOException error) when (error is not DirectoryNotFoundException && error.HResult != ReadOnlyFileSystem && File.Exists(path))
            {
                var holder = Holder(signature);
                if (looks >= MostLooks || IsRunning(holder))
                {
                    throw Busy(holder);
                }

                wait();
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new FailureException(Outcome.Failed, new(
                    $"Le verrou {path} ne peut pas être écrit : vérifiez que le dossier existe, que ses droits permettent d'écrire et que le disque n'est pas plein.",
                    $"The lock {path} cannot be written: check that the folder exists, that its permissions allow writing and that the disk is not full."), error);
            }
        }
    }

    /// <summary>Takes the lock beside a database where nobody holds it; null where somebody does, or where the folder cannot be written.</summary>
    /// <param name="databasePath">The database.</param>
    /// <param name="command">What the holder does, for the message to others.</param>
    /// <param name="now">When it was taken.</param>
    public static WriterLock? TakeIfFree(string databasePath, string command, DateTimeOffset now)
    {
        try
        {
            return Open(databasePath, command, now);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Quietly(() => File.Delete(signature));
        file.Dispose();
    }

    private static WriterLock Open(string databasePath, string command, DateTimeOffset now)
    {
        var signature = databasePath + ".writer";
        var taken = new WriterLock(databasePath + ".lock", signature);
        Sign(signature, string.Create(CultureInfo.InvariantCulture, $"{command}, pid {Environment.ProcessId}, {Iso.Instant(now)}\n"));
        return taken;
    }

    /// <summary>Leaves the holder's name for others to read. A full disk must not take the lock away: the run itself will say so.</summary>
    private static void Sign(string signature, string text) => Quietly(() => File.WriteAllText(signature, text));

    private static void Quietly(Action action)
    {
        try
        {
            action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The name is a courtesy; the lock does not depend on it.
        }
    }

    private static FailureException Busy(string holder) => new(Outcome.Busy, holder.Length > 0
        ? new(
            $"Un autre traitement écrit dans cette base ({holder}). Réessayez plus tard.",
            $"Another run is writing to this database ({holder}). Try again later.")
        : new(
            "Un autre traitement tient cette base sans dire son nom : sans doute une commande qui la lit sans avoir le droit d'y écrire. Réessayez dans un instant.",
            "Another run holds this database without a name: perhaps a command that may read it and not write to it. Try again in a moment."));

    /// <summary>What the holder has left of itself; empty where it has not written it yet, or writes none.</summary>
    private static string Holder(string signature)
    {
        var text = "";
        Quietly(() => text = File.ReadAllText(signature).Trim());
        return text;
    }

    /// <summary>Whether a name is that of a process of this machine: what a killed run left names nobody who holds the lock.</summary>
    private static bool IsRunning(string holder)
    {
        if (!int.TryParse(Pid().Match(holder).Groups["pid"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex("pid (?<pid>[0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Pid();
}
