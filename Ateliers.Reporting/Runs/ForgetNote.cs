using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Runs;

/// <summary>The note of an erasure. It stays in the database and in the list for good, so it must not say who was forgotten.</summary>
internal static class ForgetNote
{
    private const int Longest = 500;

    /// <summary>A word of this length and more is looked for inside other words too: zoekanary in "madamezoekanary".</summary>
    private const int Telling = 5;

    /// <summary>Refuses a note that is no line, that holds an address or a phone number, or a word of what is to be forgotten.</summary>
    /// <exception cref="FailureException">It is one of these (exit code 2).</exception>
    public static void Require(ForgetRequest request)
    {
        if (request.Note.Length > Longest || request.Note.Any(char.IsControl))
        {
            throw Usage.Wrong($"--note est une ligne de {Longest} caractères au plus.", $"--note is one line of {Longest} characters at most.");
        }

        if (FileNames.HoldsAddress(request.Note) || Speaks(request.Note, request.Text.Trim(), request.Kind) || Speaks(request.Note, request.NameInFiles ?? "", IdentityKind.Name))
        {
            throw Usage.Wrong(
                "--note contient ce qui doit être oublié ou un mot de cela, une adresse e-mail ou un numéro de téléphone. Rien n'a été effacé : écrivez une note qui ne nomme personne.",
                "--note contains what is to be forgotten or a word of it, an e-mail address or a phone number. Nothing was erased: write a note that names nobody.");
        }
    }

    private static bool Speaks(string note, string text, IdentityKind kind)
    {
        if (text.Length == 0)
        {
            return false;
        }

        // What stands behind the last point of an address (fr, org) names nobody.
        var told = kind == IdentityKind.Email && text.LastIndexOf('.') is > 0 and var point && point > text.IndexOf('@', StringComparison.Ordinal) ? text[..point] : text;
        var (folded, words) = (Folding.Fold(note), Folding.Fold(told).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var (noted, close) = (folded.Split(' ').ToHashSet(StringComparer.Ordinal), folded.Replace(" ", "", StringComparison.Ordinal));
        return note.Contains(text, StringComparison.OrdinalIgnoreCase)
            || words.Any(word => word.Length > 1 && (noted.Contains(word) || (word.Length >= Telling && close.Contains(word, StringComparison.Ordinal))));
    }
}
