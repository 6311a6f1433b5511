using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs;

/// <summary>The refusal of bytes that stand in the ledger as another atelier's.</summary>
internal static class KnownElsewhere
{
    /// <summary>The refusal of bytes whose rows without an atelier were given one before, beside rows that name others, where nobody says now which.</summary>
    public static FailureException Unsaid(long? batch) => new(Outcome.FileRefused, new(
        $"Des lignes n'y nomment aucun atelier, et une lecture précédente{Of(batch, "lot").Fr} leur en a donné un. Dites lequel avec --atelier, ou mettez le fichier dans le dossier de l'atelier.",
        $"Rows in it name no atelier, and an earlier reading{Of(batch, "batch").En} gave them one. Say which with --atelier, or put the file into the atelier's folder."));

    /// <summary>The refusal of bytes whose sessions, by the name that they had, are others than by the name that they have now.</summary>
    public static FailureException UnderAnotherName(long? batch, string known, string now) => new(Outcome.FileRefused, new(
        $"Ces octets sont déjà chargés{Of(batch, "lot").Fr} au {known}, que le nom du fichier disait alors, et il dit maintenant {now}. Si {known} était une erreur, retirez ce lot (« ateliers retract ») et chargez ce fichier lui-même de nouveau ; "
            + $"si ce sont deux séances, un même fichier ne peut être celui des deux : exportez de nouveau celle du {now}, ou ajoutez-y un mot quelconque.",
        $"These bytes are loaded already{Of(batch, "batch").En} for {known}, which the file's name said then, and it says {now} now. If {known} was a mistake, retract that batch (“ateliers retract”) and load this file itself again; "
            + $"if these are two sessions, one file cannot be that of both: export that of {now} anew, or add any word to it."));

    private static Bilingual Of(long? batch, string word) => batch is { } number ? Bilingual.Same($" ({word} {number})") : Bilingual.Same("");

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
