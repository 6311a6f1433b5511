using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// The list of who was forgotten, beside the secret: it outlives the database, so that a backup which still knows them is mended after it was restored. One JSON object a
/// line, only ever added to.
/// </summary>
public static class ErasureFile
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int ProofDigits = 64;

    private static readonly IngestionJson Names = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>What a list holds; nothing where there is none.</summary>
    /// <exception cref="FailureException">A line is none of ours, or the file cannot be read.</exception>
    public static IReadOnlyList<Erasure> Read(string path)
    {
        try
        {
            return File.Exists(path) ? [.. File.ReadAllLines(path).Select((text, i) => (text, i)).Where(line => line.text.Length > 0).Select(line => Parse(path, line.text, line.i + 1))] : [];
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new FailureException(Outcome.Failed, new(
                $"La liste des personnes oubliées {path} ne peut pas être lue : vérifiez ses droits.", $"The list of who was forgotten, {path}, cannot be read: check its permissions."), trouble);
        }
    }

    /// <summary>Adds to a list: written whole beside its place and moved there, so that nobody ever reads half a line.</summary>
    /// <exception cref="FailureException">It cannot be written; it is as it was.</exception>
    public static void Append(string path, IReadOnlyList<Erasure> erasures)
    {
        var full = Path.GetFullPath(path);
        var temporary = $"{full}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}.tmp";
        try
        {
            var text = new StringBuilder(File.Exists(full) ? File.ReadAllText(full) : "");
            if (text.Length > 0 && text[^1] != '\n')
            {
                text.Append('\n');
            }

            foreach (var erasure in erasures)
            {
                text.Append(JsonSerializer.Serialize(erasure, Names.Erasure)).Append('\n');
            }

            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = Owner;
            }

            using (var file = new FileStream(temporary, options))
            {
                file.Write(Encoding.UTF8.GetBytes(text.ToString()));
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, full, overwrite: true);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new FailureException(Outcome.Failed, new(
                $"La liste des personnes oubliées {path} ne peut pas être écrite : vérifiez les droits du dossier et la place sur le disque. Rien n'a été effacé.",
                $"The list of who was forgotten, {path}, cannot be written: check the permissions of its folder and the space on the disk. Nothing was erased."), trouble);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static Erasure Parse(string path, string text, int line)
    {
        try
        {
            if (JsonSerializer.Deserialize(text, Names.Erasure) is { Proof.Length: ProofDigits } erasure && erasure.Proof.All(char.IsAsciiHexDigitLower))
            {
                return erasure with { Note = erasure.Note ?? "" };
            }
        }
        catch (JsonException)
        {
            // Said below, without the text.
        }

        throw new FailureException(Outcome.Usage, new(
            $"{path}, ligne {line} : ce n'est pas une ligne de la liste des personnes oubliées. Remettez le fichier d'une sauvegarde ; sans lui, une base restaurée connaîtrait de nouveau ces personnes.",
            $"{path}, line {line}: this is no line of the list of who was forgotten. Restore the file from a backup; without it, a database that is restored would know these people again."));
    }
}
