using System.Security.Cryptography;
using System.Text;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// The workspace's secret: 32 random bytes as 64 hexadecimal digits in a file that only its owner may read. Whoever loses it can no longer
/// tell that two files speak of the same person, so it is made once and never overwritten.
/// </summary>
public static class SecretKeyFile
{
    private const int Bytes = 32;

    /// <summary>The disk is full, which is no fault of the key and is said as such.</summary>
    private const int NoSpace = 28;
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The secret in a file, which is made (mode 0600) when it does not exist.</summary>
    /// <exception cref="FailureException">The file is readable by others, is not a key, or cannot be read or made.</exception>
    public static byte[] OpenOrCreate(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                Create(path);
            }

            return Open(path);
        }
        catch (Exception trouble) when (trouble is IOException { HResult: not NoSpace } or UnauthorizedAccessException)
        {
            throw Failure(path, "ne peut être lu ni créé. Vérifiez les droits du dossier", "cannot be read or made. Check the permissions of its folder", trouble);
        }
    }

    /// <summary>A secret drawn at random and kept nowhere: for what must leave no trace.</summary>
    public static byte[] Random() => RandomNumberGenerator.GetBytes(Bytes);

    private static byte[] Open(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~(Owner | UnixFileMode.UserExecute)) != 0)
        {
            throw Failure(path, "est lisible par d’autres. Corrigez : chmod 600", "is open to others than its owner. Mend it: chmod 600");
        }

        var text = new FileInfo(path).Length <= 1024 ? File.ReadAllText(path).Trim() : "";
        if (text.Length != 2 * Bytes || !text.All(char.IsAsciiHexDigit))
        {
            throw Failure(
                path,
                "n’est pas une clé (64 chiffres hexadécimaux). Restaurez-le depuis une sauvegarde ; il ne sera pas remplacé",
                "is not a key (64 hexadecimal digits). Restore it from a backup; it will not be replaced");
        }

        return Convert.FromHexString(text);
    }

    /// <summary>Written whole beside its place and then linked there: nobody ever reads half a key, and of two first runs one wins.</summary>
    private static void Create(string path)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var temporary = $"{full}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}.tmp";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Owner;
        }

        try
        {
            using (var file = new FileStream(temporary, options))
            {
                file.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Random()) + "\n"));
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, full, overwrite: false);
        }
        catch (IOException) when (File.Exists(full))
        {
            // Another run made the key in the meantime: that one holds.
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static FailureException Failure(string path, string fr, string en, Exception? cause = null) => new(
        Outcome.Usage,
        new Bilingual($"Le fichier de clé {path} {fr}.", $"The key file {path} {en}."),
        cause);
}
