using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// A database that this user may read, in a folder where SQLite may not make the files that it reads a WAL database with. Nobody writes to it, so it can be read as a file that
/// stands still; a shared hold on the writers' lock keeps it so until it is read.
/// </summary>
internal static class StillDatabase
{
    /// <summary>What SQLite is to open instead of the path.</summary>
    public static string Source(string path) => new UriBuilder(new Uri(Path.GetFullPath(path))) { Query = "immutable=1" }.Uri.AbsoluteUri;

    /// <summary>Holds writers off; null where none has ever been here, or none could tell.</summary>
    /// <exception cref="FailureException">The database cannot be read so: somebody writes to it, or has left a log that only one who may write can fold in.</exception>
    public static FileStream? Hold(string path, FailureException failure)
    {
        RequireReadable(path, failure);
        var hold = HoldLock(path + ".lock", failure);
        var log = new[] { path + "-wal", path + "-journal" }.FirstOrDefault(name => new FileInfo(name) is { Exists: true, Length: > 0 });
        if (log is not null)
        {
            hold?.Dispose();
            var folder = Path.GetDirectoryName(Path.GetFullPath(path));
            throw new FailureException(Outcome.Failed, new(
                $"La base {path} a un journal ({log}) qui n'y est pas encore reporté, et le dossier {folder} ne peut pas être écrit par cet utilisateur. Lancez cette commande, ou « ateliers run », sous un utilisateur qui peut y écrire.",
                $"The database {path} has a log ({log}) that is not folded into it yet, and this user cannot write to the folder {folder}. Run this command, or “ateliers run”, as a user who can write there."), failure);
        }

        return hold;
    }

    private static void RequireReadable(string path, FailureException failure)
    {
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        }
        catch (UnauthorizedAccessException)
        {
            throw Unreadable(path, failure);
        }
    }

    /// <summary>The failure of a database that this user may not read.</summary>
    public static FailureException Unreadable(string path, Exception cause) => new(Outcome.Failed, new(
        $"La base {path} ne peut pas être lue par cet utilisateur : vérifiez les droits du fichier et de son dossier.",
        $"This user cannot read the database {path}: check the permissions of the file and of its folder."), cause);

    private static FileStream? HoldLock(string path, FailureException failure)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception error) when (error is FileNotFoundException or UnauthorizedAccessException)
        {
            return null;
        }
        catch (IOException)
        {
            throw new FailureException(Outcome.Busy, new(
                "Un autre traitement écrit dans cette base, et son dossier ne peut pas être écrit par cet utilisateur, qui ne peut donc pas lire en même temps. Réessayez plus tard.",
                "Another run is writing to this database, and this user cannot write to its folder and so cannot read at the same time. Try again later."), failure);
        }
    }
}
