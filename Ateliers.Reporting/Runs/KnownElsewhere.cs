using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs;

/// <summary>The refusal of bytes that stand in the ledger as another atelier's.</summary>
internal static class KnownElsewhere
{
    /// <summary>What is known of them, and what to do.</summary>
    /// <param name="batch">The number of the known reading; null for one of a dry run, which has none.</param>
    /// <param name="known">The names of its ateliers.</param>
    /// <param name="now">The name of the atelier as which they came in.</param>
    public static FailureException Refused(long? batch, string known, string now) => new(Outcome.FileRefused, batch is { } number
        ? new(
            $"Ces octets sont déjà ceux de {known} (lot {number}), et rien n'y nomme un atelier. S'ils sont aussi ceux de {now}, ajoutez au fichier une colonne « Atelier » ou un mot quelconque : il sera lu comme un autre fichier. "
                + $"Si le lot {number} était une erreur, « ateliers retract {number} --note … » le retire ; donnez ensuite ce fichier lui-même à « ateliers ingest » avec --atelier.",
            $"These bytes are {known}'s already (batch {number}), and nothing in them names an atelier. If they are {now}'s too, add a column “Atelier”, or any word, to the file: it is then read as another file. "
                + $"If batch {number} was a mistake, “ateliers retract {number} --note …” takes it back; then name this file itself to “ateliers ingest” with --atelier.")
        : new(
            $"Un fichier d'avant a les mêmes octets et serait celui de {known}, et rien n'y nomme un atelier. S'ils sont aussi ceux de {now}, ajoutez au fichier une colonne « Atelier » ou un mot quelconque.",
            $"A file before it has the same bytes and would be {known}'s, and nothing in them names an atelier. If they are {now}'s too, add a column “Atelier”, or any word, to the file."));
}
