using System.Security.Cryptography;
using System.Text;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs;

/// <summary>A file that its owner alone may read, for what names people.</summary>
internal static class PrivateFile
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes a file of mode 0600, whole or not at all. One that is there already is left as it is.</summary>
    /// <exception cref="FailureException">There is a file of that name, or none that opens to its owner alone can be made (exit code 2), or the disk is full or fails (1).</exception>
    public static void Write(string path, string text)
    {
        var full = Path.GetFullPath(path);
        if (Path.Exists(full))
        {
            throw Usage.Wrong(
                $"« {path} » existe déjà et n'est pas remplacé : donnez un autre nom, ou effacez-le.", $"“{path}” exists already and is not replaced: give another name, or delete it.");
        }

        var temporary = $"{full}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}.tmp";
        try
        {
            Create(path, temporary, text);
            File.Move(temporary, full, overwrite: false);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new FailureException(Outcome.Failed, new(
                $"« {path} » ne peut pas être écrit : vérifiez le dossier, ses droits et la place sur le disque. Rien n'a été gardé.",
                $"“{path}” cannot be written: check its folder, the permissions and the space on the disk. Nothing was kept."), trouble);
        }
        finally
        {
            Remove(temporary);
        }
    }

    private static void Create(string path, string temporary, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Owner;
        }

        using var file = new FileStream(temporary, options);
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(file.SafeFileHandle) != Owner)
        {
            throw Usage.Wrong(
                $"« {path} » serait lisible par d'autres : ce disque ne connaît pas le mode 0600. Choisissez un autre dossier.",
                $"“{path}” would be open to others: this disk does not know the mode 0600. Choose another folder.");
        }

        file.Write(Encoding.UTF8.GetBytes(text));
        file.Flush(flushToDisk: true);
    }

    private static void Remove(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // Its folder is not there, or not ours: nothing was made in it.
        }
    }
}
