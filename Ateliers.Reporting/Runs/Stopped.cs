using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs;

/// <summary>What ends a run before its work is done, in words for the reader.</summary>
public static class Stopped
{
    private static readonly Bilingual Interrupted = new(
        "Interrompu. Le fichier en cours n'a rien laissé ; les fichiers et les rapports d'avant sont enregistrés.",
        "Interrupted. The file at hand left nothing; the files and reports before it are saved.");

    /// <summary>The failure behind an error that a user can do something about; null for a defect of this tool.</summary>
    public static FailureException? By(Exception error) => error switch
    {
        FailureException failure => failure,
        OperationCanceledException => new FailureException(Outcome.Failed, Interrupted, error),
        IOException or UnauthorizedAccessException => new FailureException(
            Outcome.Failed, new($"Lecture ou écriture impossible : {error.Message}", $"Cannot read or write: {error.Message}"), error),
        _ => null,
    };
}
