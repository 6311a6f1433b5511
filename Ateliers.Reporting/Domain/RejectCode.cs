namespace Ateliers.Reporting.Domain;

/// <summary>Why a row was not taken. The code is stable: it stands in JSON, in the ledger and in the documentation.</summary>
public enum RejectCode
{
    /// <summary>The row has another number of cells than the header.</summary>
    FieldCount = 1,

    /// <summary>A quote is opened and not closed, or text follows a closing quote.</summary>
    Quoting = 2,

    /// <summary>The session's date is missing.</summary>
    DateMissing = 3,

    /// <summary>The session's date cannot be read, or there is no such day.</summary>
    DateInvalid = 4,

    /// <summary>The row names no atelier, and none was given.</summary>
    AtelierMissing = 5,

    /// <summary>The atelier is not one of the configured ones.</summary>
    AtelierUnknown = 6,

    /// <summary>The status is missing.</summary>
    StatusMissing = 7,

    /// <summary>The status is a word that the format does not know.</summary>
    StatusUnknown = 8,

    /// <summary>The theme is a word that neither the format nor the configuration knows.</summary>
    ThemeUnknown = 9,

    /// <summary>The audience is a word that neither the format nor the configuration knows.</summary>
    AudienceUnknown = 10,

    /// <summary>The session format is a word that neither the format nor the configuration knows.</summary>
    FormatUnknown = 11,

    /// <summary>The head count is not a whole number of 1 to 100,000.</summary>
    CountInvalid = 12,

    /// <summary>The capacity is not a whole number of 1 to 100,000.</summary>
    CapacityInvalid = 13,

    /// <summary>The start is not a time of day.</summary>
    StartInvalid = 14,

    /// <summary>The person is said to have come to a session that has not taken place yet.</summary>
    AttendedInFuture = 15,

    /// <summary>A cell is longer than the limit.</summary>
    FieldTooLong = 16,

    /// <summary>The text cannot be read in the file's encoding.</summary>
    Encoding = 17,

    /// <summary>A head count stands on a row that names a person.</summary>
    CountWithPerson = 18,

    /// <summary>The session lies before the year 2000, or more than two years ahead.</summary>
    DateOutOfRange = 19,

    /// <summary>In a sheet of head counts the session or its atelier is called a total: of other rows, as far as anybody can tell.</summary>
    SessionIsTotal = 20,
}
