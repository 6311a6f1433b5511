using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs;

/// <summary>What ends a run before its work is done, in words for the reader.</summary>
public static class Stopped
{
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
        IOException or UnauthorizedAccessException => new FailureException(
            Outcome.Failed, new($"Lecture ou écriture impossible : {error.Message}", $"Cannot read or write: {error.Message}"), error),
        _ => null,
    };
}
