using System.Collections.Frozen;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// In which language headers are written, so that a message about them names others in it: who has "Nom" and "Prénom" in a sheet is helped by "Nombre de personnes" and not by "Head count".
/// It decides nothing that is counted. Words that both languages write alike once they are folded (date, email, present, venue) say nothing.
/// </summary>
internal static class HeaderLanguage
{
    private static readonly FrozenSet<string> French = Words(
        "nom noms prenom prenoms de du des la le les l d et au aux sur par dans avec heure horaire debut fin jour statut etat adresse courriel mel telephone tel portable numero personne personnes participante seance seances titre "
        + "intitule lieu ville salle genre tranche annee naissance ne nee beneficiaire beneficiaires nombre effectif presents presentes presence venu emargement horodateur horodatage commande produit billet tarif payeur paiement "
        + "arrivee depart premiere dernier derniere duree utilisateur complet famille usage identifiant usager adherent membre carte commune pays societe evenement activite capacite inscrit inscrits inscription commentaire "
        + "commentaires remarques enregistre enregistree entree effectue effectuees origine attente avez vous oui");

    private static readonly FrozenSet<string> English = Words(
        "name names first last full family given surname forename number of the in is at by and birth day time start end phone address status attendee attendees session title event user order product checked joined join left leave "
        + "attendance registration registered people person head headcount count year gender postcode zip city country company state actual waiting guest guests host booking member card timestamp capacity activity taken "
        + "percentage approval yes signed sign");

    /// <summary>The language of which the headers have more words; null where they have as many of both, or none.</summary>
    /// <param name="folded">The headers, folded.</param>
    public static Language? Of(IEnumerable<string> folded)
    {
        var words = folded.SelectMany(header => header.Split(' ')).ToList();
        return words.Count(French.Contains).CompareTo(words.Count(English.Contains)) switch
        {
            > 0 => Language.French,
            < 0 => Language.English,
            _ => null,
        };
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
