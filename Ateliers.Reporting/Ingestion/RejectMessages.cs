using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>What a reject code means and what to do about it. No message ever holds a value of the row.</summary>
public static class RejectMessages
{
    /// <summary>The message of a code, two sentences: what is wrong, and what to do.</summary>
    public static Bilingual For(RejectCode code) => code switch
    {
        RejectCode.FieldCount => new(
            "La ligne n’a pas autant de cellules que l’en-tête. Exportez de nouveau, ou mettez entre guillemets la cellule qui contient le séparateur.",
            "The row has another number of cells than the header. Export again, or put the cell that holds the separator in quotes."),
        RejectCode.Quoting => new(
            "Un guillemet est ouvert sans être fermé, ou du texte suit un guillemet fermé. Doublez les guillemets à l’intérieur d’une cellule entre guillemets.",
            "A quote is opened and not closed, or text follows a closing quote. Double the quotes inside a quoted cell."),
        RejectCode.DateMissing => new(
            "La date de la séance manque. Complétez-la, ou mettez-la au début du nom du fichier (2019-03-09 …) pour un export de billetterie ou de visioconférence, ou relisez le fichier avec --format-file et un fichier qui contient "
                + "{ \"extends\": \"NOM DU FORMAT\", \"fields\": { \"session.date\": { \"value\": \"2019-03-09\" } } }.",
            "The session's date is missing. Fill it in, or put it at the beginning of the file's name (2019-03-09 …) for an export of a ticket or meeting tool, or read the file again with --format-file and a file that holds "
                + "{ \"extends\": \"NAME OF THE FORMAT\", \"fields\": { \"session.date\": { \"value\": \"2019-03-09\" } } }."),
        RejectCode.DateInvalid => new(
            "La date de la séance est illisible ou n’existe pas. Écrivez-la 2019-03-09, ou ajoutez son modèle à « dates ».",
            "The session's date cannot be read, or there is no such day. Write it 2019-03-09, or add its pattern to \"dates\"."),
        RejectCode.DateOutOfRange => new(
            "La séance est antérieure à l’an 2000 ou à plus de deux ans d’ici. Vérifiez l’année.",
            "The session lies before the year 2000, or more than two years ahead. Check the year."),
        RejectCode.SessionIsTotal => new(
            "La séance s’appelle comme un total, et le nombre serait compté une seconde fois. Supprimez la ligne ; si c’est une séance, donnez-lui un autre titre.",
            "The session is called as a total is, and the number would be counted a second time. Delete the row; where it is a session, give it another title."),
        RejectCode.AtelierMissing => new(
            "La ligne ne nomme aucun atelier. Indiquez-le avec --atelier, ou rangez le fichier dans un sous-dossier qui porte le code ou le nom de son atelier.",
            "The row names no atelier. Give it with --atelier, or put the file in a sub-folder that bears the code or the name of its atelier."),
        RejectCode.AtelierUnknown => new(
            "L’atelier n’est pas de ceux du programme. Corrigez le nom, ajoutez l’atelier à la configuration, ou acceptez-le avec --new-ateliers (jamais une adresse, un numéro de téléphone ni un mot comme « inconnu »).",
            "The atelier is not one of the programme's. Mend the name, add the atelier to the configuration, or accept it with --new-ateliers (never an address, a phone number or a word like \"unknown\")."),
        RejectCode.StatusMissing => new(
            "Le statut manque. Complétez-le, ou dites par « empty » ce que vaut une cellule vide.",
            "The status is missing. Fill it in, or say by \"empty\" what an empty cell means."),
        RejectCode.StatusUnknown => new(
            "Le statut est un mot inconnu du format. Ajoutez ce mot à « values » du champ « status ».",
            "The status is a word that the format does not know. Add the word to the \"values\" of the field \"status\"."),
        RejectCode.ThemeUnknown => new(
            "Le thème est un mot inconnu. Ajoutez-le aux thèmes de la configuration, ou à « values » du champ « theme ».",
            "The theme is an unknown word. Add it to the themes of the configuration, or to the \"values\" of the field \"theme\"."),
        RejectCode.AudienceUnknown => new(
            "Le public est un mot inconnu. Ajoutez-le aux publics de la configuration, ou à « values » du champ « audience ».",
            "The audience is an unknown word. Add it to the audiences of the configuration, or to the \"values\" of the field \"audience\"."),
        RejectCode.FormatUnknown => new(
            "Le format de séance est un mot inconnu. Ajoutez-le aux formats de la configuration, ou à « values » du champ « format ».",
            "The session format is an unknown word. Add it to the formats of the configuration, or to the \"values\" of the field \"format\"."),
        RejectCode.CountInvalid => new(
            "Le nombre de personnes n’est pas un entier de 1 à 100 000. Corrigez-le.",
            "The head count is not a whole number of 1 to 100,000. Mend it."),
        RejectCode.CapacityInvalid => new(
            "La capacité n’est pas un entier de 1 à 100 000. Corrigez-la, ou laissez-la vide.",
            "The capacity is not a whole number of 1 to 100,000. Mend it, or leave it empty."),
        RejectCode.StartInvalid => new(
            "L’heure de début n’est pas une heure du jour. Écrivez-la 14:00, ou laissez-la vide.",
            "The start is not a time of day. Write it 14:00, or leave it empty."),
        RejectCode.AttendedInFuture => new(
            "La personne serait venue à une séance qui n’a pas encore eu lieu. Vérifiez la date et le statut.",
            "The person is said to have come to a session that has not taken place yet. Check the date and the status."),
        RejectCode.FieldTooLong => new(
            "Une cellule dépasse la longueur permise. Raccourcissez-la.",
            "A cell is longer than the limit. Shorten it."),
        RejectCode.Encoding => new(
            "Le texte de la ligne ne peut être lu dans l’encodage du fichier. Exportez de nouveau en UTF-8.",
            "The text of the row cannot be read in the file's encoding. Export again as UTF-8."),
        RejectCode.CountWithPerson => new(
            "Un nombre de personnes figure sur une ligne qui nomme une personne. Laissez l’un des deux vide.",
            "A head count stands on a row that names a person. Leave one of the two empty."),
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };
}
