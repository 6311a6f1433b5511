namespace Ateliers.Reporting.Ingestion;

/// <summary>How one row ended.</summary>
internal enum RowEnd
{
    /// <summary>Taken.</summary>
    Accepted,

    /// <summary>Refused.</summary>
    Rejected,

    /// <summary>Left out by rule.</summary>
    Ignored,

    /// <summary>Taken, as what a ticket says.</summary>
    OfTicket,
}
