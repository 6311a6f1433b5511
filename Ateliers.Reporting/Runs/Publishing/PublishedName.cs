using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs.Publishing;

/// <summary>The names that stay beside an edition.</summary>
internal static class PublishedName
{
    private const int Longest = 100;

    /// <summary>Who publishes: the name that was given, or the account.</summary>
    /// <exception cref="FailureException">The name says nothing, or is an address (exit code 2).</exception>
    public static string Of(string? name)
    {
        var line = KeptNote.OneLine(name ?? Environment.UserName);
        return line.Length is 0 or > Longest || FileNames.HoldsAddress(line)
            ? throw Usage.Wrong(
                $"--author est un nom d'une ligne, de {Longest} caractères au plus, sans adresse e-mail ni numéro de téléphone.",
                $"--author is a name of one line, of {Longest} characters at most, without an e-mail address or a phone number.")
            : line;
    }

    /// <summary>Whether two names are of one person: capitals and accents aside.</summary>
    public static bool AreSame(string one, string other) => Ingestion.Folding.Fold(one) == Ingestion.Folding.Fold(other);
}
