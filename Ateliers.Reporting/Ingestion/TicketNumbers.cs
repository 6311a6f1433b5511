using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>The numbers by which the tickets of a file are known again in another export of the same tool.</summary>
/// <param name="ticket">Where the number stands.</param>
/// <param name="id">An id, which is a person's own, whatever the tickets.</param>
/// <param name="keys">Makes the hash.</param>
internal sealed class TicketNumbers(FieldSource ticket, FieldSource id, PersonKeys keys)
{
    /// <summary>A shorter number is the place of a ticket in its order, and another order has the same: few tools give their tickets so few signs.</summary>
    private const int Shortest = 6;

    /// <summary>Those of a file; null where its format names none, or where each of its addresses belongs to one person.</summary>
    public static TicketNumbers? Of(HeaderLine header, PersonKeys keys)
    {
        var ticket = new FieldSource(header.Format, FieldNames.Ticket, header.Names);
        return ticket.Columns.Length == 0 || header.Format.Layout.PersonalEmails
            ? null
            : new TicketNumbers(ticket, new FieldSource(header.Format, FieldNames.PersonId, header.Names), keys);
    }

    /// <summary>Whether a row is of a ticket.</summary>
    public bool Has(CsvReader csv) => id.Cell(csv).IsEmpty;

    /// <summary>The number of its ticket, hashed, and whether it counts within the row's address alone.</summary>
    /// <param name="csv">The row.</param>
    /// <param name="ofGuests">Whether the nameless guests are meant whom the ticket's bearer brings.</param>
    public (long Number, bool WithinAddress) Number(CsvReader csv, bool ofGuests)
    {
        var cell = ticket.Cell(csv);
        return (keys.Ticket(cell, ofGuests), cell.Length < Shortest || SpreadsheetNumbers.IsShortened(ticket.Text(csv)));
    }
}
