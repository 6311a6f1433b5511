using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs;

/// <summary>A note that stays in the ledger: one line, and nobody's address in it.</summary>
internal static class KeptNote
{
    private const int Longest = 500;

    /// <summary>The note as one line.</summary>
    /// <param name="note">As it was given.</param>
    /// <param name="says">What it must say.</param>
    /// <param name="example">One that says it.</param>
    /// <exception cref="FailureException">It says nothing, is too long, or would put an address or a phone number into the database (exit code 2).</exception>
    public static string Of(string note, Bilingual says, Bilingual example)
    {
        var line = OneLine(note);
        return line.Length is 0 or > Longest
            ? throw Usage.Wrong(
                $"--note doit dire {says.Fr}, en {Longest} caractères au plus : --note \"{example.Fr}\".",
                $"--note must say {says.En}, in {Longest} characters at most: --note \"{example.En}\".")
            : FileNames.HoldsAddress(line)
            ? throw Usage.Wrong(
                "--note reste dans la base, où aucune adresse e-mail ni aucun numéro de téléphone ne doit entrer : écrivez la raison sans « @ » ni numéro de téléphone.",
                "--note stays in the database, which no e-mail address and no phone number may enter: write the reason without “@” and without a phone number.")
            : line;
    }

    /// <summary>A text without line breaks and other controls, and without blanks that say nothing.</summary>
    public static string OneLine(string text) => string.Join(' ', string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
