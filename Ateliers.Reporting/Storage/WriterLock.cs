using System.Globalization;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// One writer at a time. The lock is the operating system's on an open file, so it ends with its process, however that ends; the file itself
/// stays. Who holds it stands in a file beside it while it is held, because a locked file cannot be read.
/// </summary>
public sealed class WriterLock : IDisposable
{
    private readonly FileStream file;
    private readonly string signature;

    private WriterLock(string path, string signature)
    {
        file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        this.signature = signature;
    }

    /// <summary>Takes the lock beside a database, at once or not at all.</summary>
    /// <param name="databasePath">The database.</param>
    /// <param name="command">What the holder does, for the message to others.</param>
    /// <param name="now">When it was taken.</param>
    /// <exception cref="FailureException">Another run holds it (exit code 75), or the folder cannot be written.</exception>
    public static WriterLock Take(string databasePath, string command, DateTimeOffset now)
    {
        var (path, signature) = (databasePath + ".lock", databasePath + ".writer");
        try
        {
            var taken = new WriterLock(path, signature);
            Sign(signature, string.Create(CultureInfo.InvariantCulture, $"{command}, pid {Environment.ProcessId}, {Iso.Instant(now)}\n"));
            return taken;
        }
        catch (IOException error) when (error is not DirectoryNotFoundException && File.Exists(path))
        {
            var holder = Holder(signature);
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
    public void Dispose()
    {
        Quietly(() => File.Delete(signature));
        file.Dispose();
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

    private static string Holder(string signature)
    {
        var text = "";
        Quietly(() => text = File.ReadAllText(signature).Trim());
        return text.Length > 0 ? text : "?";
    }
}
