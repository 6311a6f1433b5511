using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>Why a row was rejected, in words for a reader of a report.</summary>
internal static class RejectWords
{
    /// <summary>A few words for a reason.</summary>
    public static Bilingual Of(RejectCode code) => code switch
    {
        RejectCode.FieldCount => Words.Say("nombre de cellules différent de l'en-tête", "another number of cells than the header"),
        RejectCode.Quoting => Words.Say("guillemet mal placé ou non fermé", "a quote misplaced or not closed"),
        RejectCode.DateMissing => Words.Say("date de séance absente", "session date missing"),
        RejectCode.DateInvalid => Words.Say("date de séance illisible", "session date unreadable"),
        RejectCode.AtelierMissing => Words.Say("atelier absent", "atelier missing"),
        RejectCode.AtelierUnknown => Words.Say("atelier inconnu", "unknown atelier"),
        RejectCode.StatusMissing => Words.Say("statut absent", "status missing"),
        RejectCode.StatusUnknown => Words.Say("statut inconnu", "unknown status"),
        RejectCode.ThemeUnknown => Words.Say("thème inconnu", "unknown theme"),
        RejectCode.AudienceUnknown => Words.Say("public inconnu", "unknown audience"),
        RejectCode.FormatUnknown => Words.Say("format de séance inconnu", "unknown session format"),
        RejectCode.CountInvalid => Words.Say("nombre de personnes invalide", "invalid head count"),
        RejectCode.CapacityInvalid => Words.Say("capacité invalide", "invalid capacity"),
        RejectCode.StartInvalid => Words.Say("heure de début illisible", "start time unreadable"),
        RejectCode.AttendedInFuture => Words.Say("présence à une séance à venir", "attendance at a session still to come"),
        RejectCode.FieldTooLong => Words.Say("cellule trop longue", "cell too long"),
        RejectCode.Encoding => Words.Say("texte illisible dans l'encodage du fichier", "text unreadable in the file's encoding"),
        RejectCode.CountWithPerson => Words.Say("nombre de personnes sur une ligne nominative", "head count on a row that names a person"),
        RejectCode.SessionIsTotal => Words.Say("ligne de total parmi les séances", "total among the sessions"),
        RejectCode.DateOutOfRange => Words.Say("date de séance hors limites", "session date out of range"),
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };
}
