using System.IO.Hashing;
using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// The tickets of a file that stand on one address without a name. Who orders three tickets and names nobody brings two people: one of the three is
/// the bearer of the address, the others are nameless; where a name stands on another ticket of the address, that one is the bearer. The row of the
/// strongest status is the bearer's, whatever the order of the rows; so one row of each session and address is held back until the file ends.
/// </summary>
/// <param name="ticket">What tells the tickets apart.</param>
/// <param name="id">An id, which is a person's own, whatever the tickets.</param>
/// <param name="seed">Drawn by run, so that no file can be made whose tickets collide.</param>
internal sealed class TicketTable(FieldSource ticket, FieldSource id, long seed)
{
    private readonly HashSet<(int Session, int Person, UInt128 Ticket)> seen = [];
    private readonly HashSet<(int Session, int Person)> named = [];
    private readonly Dictionary<(int Session, int Person), AttendanceRow> held = [];
    private (int Session, int Person) last;

    /// <summary>How many tickets are remembered.</summary>
    public int Remembered => seen.Count;

    /// <summary>The tickets of a file; null where its format names none, or where each of its addresses belongs to one person.</summary>
    public static TicketTable? Of(HeaderLine header, long seed)
    {
        var ticket = new FieldSource(header.Format, FieldNames.Ticket, header.Names);
        return ticket.Columns.Length == 0 || header.Format.Layout.PersonalEmails
            ? null
            : new TicketTable(ticket, new FieldSource(header.Format, FieldNames.PersonId, header.Names), seed);
    }

    /// <summary>Takes a row that was accepted; false when it is held back and nothing stands in its place, otherwise <paramref name="row"/> is what counts now.</summary>
    public bool Take(CsvReader csv, ref AttendanceRow row)
    {
        if (row.Person < 0 || !id.Cell(csv).IsEmpty || ticket.Cell(csv) is not { IsEmpty: false } cell)
        {
            return true;
        }

        var bearer = last = (row.Session, row.Person);
        var isNew = seen.Add((row.Session, row.Person, XxHash128.HashToUInt128(cell, seed)));
        if (row.Name != 0)
        {
            named.Add(bearer);
            return true;
        }

        if (!isNew)
        {
            return true; // the same ticket again: a duplicate of the bearer
        }

        if (!held.TryGetValue(bearer, out var first))
        {
            held.Add(bearer, row);
            return false;
        }

        var (stronger, weaker) = Strength(row).CompareTo(Strength(first)) > 0 ? (row, first) : (first, row);
        held[bearer] = stronger;
        row = weaker with { Person = -1 };
        return true;
    }

    /// <summary>
    /// Hands over the rows that were held back and forgets their tickets; unless it is <paramref name="all"/>, the address that came last is kept, as the
    /// tickets of an order stand together.
    /// </summary>
    public AttendanceRow[] Release(bool all)
    {
        var kept = all ? (-1, -1) : last;
        AttendanceRow[] rows = [.. held.Where(each => each.Key != kept).Select(each => named.Contains(each.Key) ? each.Value with { Person = -1 } : each.Value)];
        seen.RemoveWhere(each => (each.Session, each.Person) != kept);
        named.RemoveWhere(each => each != kept);
        foreach (var bearer in held.Keys.Where(bearer => bearer != kept).ToList())
        {
            held.Remove(bearer);
        }

        return rows;
    }

    /// <summary>All that a row says but its line, so that the order of rows decides nothing.</summary>
    private static (AttendanceStatus Status, bool Registered, Gender? Gender, AgeBand? Age) Strength(in AttendanceRow row) => (row.Status, !row.WalkIn, row.Gender, row.Age);
}
