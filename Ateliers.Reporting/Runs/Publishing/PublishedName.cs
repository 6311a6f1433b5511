using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs.Publishing;

/// <summary>The names and notes that stay beside an edition.</summary>
internal static class PublishedName
{
    private const int LongestName = 100;
    private const int LongestNote = 500;

    /// <summary>Who publishes: the name that was given, or the account.</summary>
    /// <exception cref="FailureException">The name says nothing, or is an address (exit code 2).</exception>
    public static string Of(string? name)
    {
        var line = OneLine(name ?? Environment.UserName);
        return line.Length is 0 or > LongestName || FileNames.HoldsAddress(line)
            ? throw Usage.Wrong(
                $"--author est un nom d'une ligne, de {LongestName} caractères au plus, sans adresse e-mail ni numéro de téléphone.",
                $"--author is a name of one line, of {LongestName} characters at most, without an e-mail address or a phone number.")
            : line;
    }

    /// <summary>Whether two names are of one person: capitals and accents aside.</summary>
    public static bool AreSame(string one, string other) => Ingestion.Folding.Fold(one) == Ingestion.Folding.Fold(other);

    /// <summary>What was corrected and why, as one line.</summary>
    /// <exception cref="FailureException">It says nothing, is too long, or holds an address (exit code 2).</exception>
    public static string Note(string note)
    {
        var line = OneLine(note);
        return line.Length is 0 or > LongestNote
            ? throw Usage.Wrong(
                $"--note doit dire ce qui a été corrigé et pourquoi, en {LongestNote} caractères au plus : --note \"fichier de Nancy arrivé en retard\".",
                $"--note must say what was corrected and why, in {LongestNote} characters at most: --note \"the file of Nancy came late\".")
            : FileNames.HoldsAddress(line)
            ? throw Usage.Wrong(
                "--note est publiée : écrivez-la sans adresse e-mail ni numéro de téléphone.", "--note is published: write it without an e-mail address or a phone number.")
            : line;
    }

    private static string OneLine(string text) => string.Join(' ', string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
