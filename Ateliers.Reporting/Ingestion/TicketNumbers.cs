using System.Buffers;
using System.Text;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>The numbers by which the tickets of a file are known again in another export of the same tool.</summary>
/// <param name="ticket">Where the number stands.</param>
/// <param name="keys">Makes the hash.</param>
internal sealed class TicketNumbers(FieldSource ticket, PersonKeys keys)
{
    /// <summary>A shorter number is the place of a ticket in its order, and another order has the same: few tools give their tickets so few signs.</summary>
    private const int Shortest = 6;

    /// <summary>Of what tools make numbers; in a cell with anything else stands something else, or a spreadsheet has been at it.</summary>
    private static readonly SearchValues<byte> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8);

    private readonly bool isPlain = ticket.Field.Pattern is null;

    /// <summary>Those of a file; null where its format names none, or where each of its addresses belongs to one person.</summary>
    public static TicketNumbers? Of(HeaderLine header, PersonKeys keys)
    {
        var ticket = new FieldSource(header.Format, FieldNames.Ticket, header.Names);
        return ticket.Columns.Length == 0 || header.Format.Layout.PersonalEmails ? null : new TicketNumbers(ticket, keys);
    }

    /// <summary>The number of a row's ticket, hashed, and whether it counts within the row's address alone: it is short or missing, or what stands there is no number.</summary>
    /// <param name="csv">The row.</param>
    /// <param name="ofGuests">Whether the nameless guests are meant whom the ticket's bearer brings.</param>
    public (long Number, bool WithinAddress) Number(CsvReader csv, bool ofGuests)
    {
        var cell = ticket.Cell(csv);
        if (!isPlain || cell.ContainsAnyExcept(Plain))
        {
            cell = Encoding.UTF8.GetBytes(SpreadsheetNumbers.Undressed(ticket.Text(csv)));
        }

        return (keys.Ticket(cell, ofGuests), cell.Length < Shortest || cell.ContainsAnyExcept(Plain) || !cell.ContainsAnyExcept(cell[0]) || IsWord(cell));
    }

    /// <summary>Whether letters alone stand there and say that there is no number.</summary>
    private static bool IsWord(ReadOnlySpan<byte> cell) => !cell.ContainsAnyInRange((byte)'0', (byte)'9') && Placeholders.IsNobody(Encoding.UTF8.GetString(cell));
}
