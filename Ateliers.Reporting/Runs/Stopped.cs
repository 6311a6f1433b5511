using System.Text.RegularExpressions;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs;

/// <summary>What ends a run before its work is done, in words for the reader.</summary>
public static partial class Stopped
{
    private const int NoSpace = 28;

    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    private static readonly Bilingual Interrupted = new(
        "Interrompu. Le fichier en cours n'a rien laissé ; les fichiers et les rapports d'avant sont enregistrés.",
        "Interrupted. The file at hand left nothing; the files and reports before it are saved.");

    private static readonly Bilingual Untouched = new("Interrompu. Rien n'a été changé.", "Interrupted. Nothing was changed.");

    /// <summary>The failure behind an error that a user can do something about; null for a defect of this tool.</summary>
    /// <param name="error">The error.</param>
    /// <param name="keepsParts">Whether what was done before it stays; otherwise the run changes all at its end, or nothing at all.</param>
    public static FailureException? By(Exception error, bool keepsParts = true) => error switch
    {
        FailureException failure => failure,
        OperationCanceledException => new FailureException(Outcome.Failed, keepsParts ? Interrupted : Untouched, error),
        IOException or UnauthorizedAccessException => new FailureException(Outcome.Failed, OfDisk(error), error),
        _ => StorageFailures.By(error),
    };

    /// <summary>What the disk refused, in the reader's language; the library's own sentence only where it is none of the usual ones.</summary>
    private static Bilingual OfDisk(Exception error)
    {
        var path = Quoted().Match(error.Message) is { Success: true } match ? match.Groups["path"].Value : null;
        return error switch
        {
            IOException { HResult: NoSpace or NoSpaceOnWindows } => new(
                $"Le disque est plein{(path is null ? "" : $" : « {path} » n'a pas pu être écrit")}. Libérez de la place et relancez.",
                $"The disk is full{(path is null ? "" : $": “{path}” could not be written")}. Free some space and run again."),
            UnauthorizedAccessException when path is not null => new(
                $"Accès refusé à « {path} ». Vérifiez les droits du fichier et de son dossier.", $"Access to “{path}” was denied. Check the permissions of the file and of its folder."),
            FileNotFoundException or DirectoryNotFoundException when path is not null => new(
                $"« {path} » n'existe pas. Vérifiez le chemin.", $"“{path}” does not exist. Check the path."),
            _ => new($"Lecture ou écriture impossible : {error.Message}", $"Cannot read or write: {error.Message}"),
        };
    }

    [GeneratedRegex("'(?<path>[^']+)'")]
    private static partial Regex Quoted();
}
