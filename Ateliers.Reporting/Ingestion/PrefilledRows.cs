using System.Text;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Rows that a spreadsheet has prepared and that nobody filled: their check box says FALSE, as it does before anybody ticks it, and they say nothing of a person. Counted, each would be an absence of
/// nobody. In sheets of named people alone: elsewhere a row need not name anybody.
/// </summary>
internal sealed class PrefilledRows
{
    private static readonly string[] Identity = [FieldNames.PersonId, FieldNames.Email, FieldNames.Phone, FieldNames.Name, FieldNames.FamilyName, FieldNames.GivenName];

    private static readonly string[] Details =
        [FieldNames.Ticket, FieldNames.BirthYear, FieldNames.Age, FieldNames.AgeBand, FieldNames.Gender, FieldNames.Postcode, FieldNames.Count, FieldNames.Guests];

    private readonly bool mayBe;
    private readonly FieldSource status;
    private readonly FieldSource[] said;
    private readonly int[] unread;

    /// <summary>Those of a file.</summary>
    public PrefilledRows(HeaderLine header)
    {
        FieldSource Source(string name) => new(header.Format, name, header.Names);
        status = Source(FieldNames.Status);
        said = [.. Identity.Concat(Details).Select(Source).Where(field => field.Columns.Length > 0)];
        unread = [.. UnreadIdentity.Columns(header).Select(column => column.At)];
        mayBe = !header.Format.Layout.Tickets && header.Format.Layout.Pivot is null && Array.Exists(Identity, name => Source(name).Columns.Length > 0);
    }

    /// <summary>Whether the current row is one; asked of every row, so without a string.</summary>
    public bool Has(CsvReader csv) => mayBe && IsUnticked(status.Cell(csv)) && Array.TrueForAll(said, field => field.Cell(csv).IsEmpty) && Array.TrueForAll(unread, at => Cells.Bare(csv, at).IsEmpty);

    private static bool IsUnticked(ReadOnlySpan<byte> cell) => Ascii.EqualsIgnoreCase(cell, "FALSE"u8) || Ascii.EqualsIgnoreCase(cell, "FAUX"u8);
}
