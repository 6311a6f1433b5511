using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Runs;

/// <summary>What the writer of a drafted description must know: it is loaded without a fault also where it would lose every row, or say of nobody that they came.</summary>
internal static class DraftHints
{
    private static readonly Bilingual NoDay = new(
        "Il manque « session.date » : aucune colonne ne donne le jour. L'ébauche le prend dans le nom du fichier (« fileName ») quand il commence ainsi : 2019-03-09 ; sinon toute ligne est rejetée (date-missing). Renommez les fichiers, "
            + "adaptez « fileName », mettez sous « preamble » le libellé d'une ligne au-dessus du tableau, ou sous « columns » une colonne du jour.",
        "“session.date” is missing: no column gives the day. The draft takes it from the file's name (“fileName”) where that begins like 2019-03-09; otherwise every row is rejected (date-missing). Rename the files, "
            + "adapt “fileName”, put the label of a line above the table under “preamble”, or a column of the day under “columns”.");

    private static readonly Bilingual NoStatus = new(
        "Il manque « status » : aucune colonne ne dit qui est venu, et l'ébauche ne dit personne venu (« registered »). Mettez sous « columns » la colonne qui le dit, ou \"value\": \"attended\" si le fichier ne liste que des personnes venues.",
        "“status” is missing: no column says who came, and the draft says so of nobody (“registered”). Put the column that says it under “columns”, or \"value\": \"attended\" if the file lists only people who came.");

    private static readonly Bilingual Status = new(
        "Relisez « status » : sa colonne est lue avec les mots habituels (« présent », « oui » …) ; donnez les autres sous « values ».",
        "Read “status” again: its column is read by the usual words (“present”, “yes” …); give others under “values”.");

    private static readonly Bilingual Grid = new(
        "Les colonnes dont l'en-tête est un jour sont lues comme des séances (« pivot »). Relisez « status » : « x », « présent » et leurs pareils sont venus, une case vide ne dit rien, tout autre mot est rejeté (status-unknown). "
            + "Donnez les vôtres sous « values » ; si une case vide est une absence, \"empty\": \"absent\".",
        "The columns whose header is a day are read as sessions (“pivot”). Read “status” again: “x”, “present” and the like came, an empty cell says nothing, any other word is rejected (status-unknown). "
            + "Give yours under “values”; if an empty cell is an absence, \"empty\": \"absent\".");

    private static readonly Bilingual Where = new("Mettez la description dans formats/ ou donnez-la à --format-file.", "Put the description in formats/ or give it to --format-file.");

    /// <summary>The hints, in the order in which they matter.</summary>
    public static IEnumerable<Bilingual> Of(DraftedFormat draft)
    {
        if (draft.ReadAs is { } format)
        {
            yield return new(
                $"Ce fichier est déjà lu, comme « {format} » : cette ébauche ne sert qu'à le lire autrement.", $"This file is read already, as “{format}”: this draft serves only to read it otherwise.");
        }

        if (draft.LeftOut.Count > 0)
        {
            var columns = string.Join(", ", draft.LeftOut);
            yield return new($"Colonnes laissées de côté : {columns}", $"Columns left out: {columns}");
        }

        if (draft.Civilities.Count > 0)
        {
            var columns = string.Join(", ", draft.Civilities);
            yield return new($"Civilité, lue devant le nom de famille sans champ à décrire : {columns}", $"Civility, read in front of the family name with no field to describe: {columns}");
        }

        if (draft.Missing.Contains(FieldNames.Date))
        {
            yield return NoDay;
        }

        if (draft.Uncounted.Count > 0)
        {
            var columns = string.Join(", ", draft.Uncounted);
            yield return new(
                $"Colonnes qui semblent dire combien sont venus, et que l'ébauche ne lit pas : {columns}. Sans elles, chaque ligne compte une personne, ou le nombre d'une autre colonne. Mettez sous « attendance.count » celle qui compte.",
                $"Columns that seem to say how many came, and that the draft does not read: {columns}. Without them each row counts one person, or the number of another column. Put the one that counts under “attendance.count”.");
        }

        yield return draft.IsGrid ? Grid : draft.Missing.Contains(FieldNames.Status) ? NoStatus : Status;
        yield return Where;
    }
}
