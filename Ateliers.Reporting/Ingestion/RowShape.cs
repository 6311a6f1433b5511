using System.Text;
using System.Text.Unicode;
using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>What can be wrong with a row before anything in it is read.</summary>
/// <param name="header">The header of the table.</param>
/// <param name="limits">What is believed.</param>
/// <param name="soundText">Whether all bytes of the file are known to be text.</param>
internal sealed class RowShape(HeaderLine header, ReadingLimits limits, bool soundText)
{
    private const int SeveralColumns = 4;

    private readonly RaggedRows ragged = new(header);
    private readonly HashSet<int> identifiers = [.. new[] { FieldNames.PersonId, FieldNames.Email, FieldNames.Phone }.SelectMany(field => new FieldSource(header.Format, field, header.Names).Columns)];
    private readonly bool mayBeNote = header.Format.Layout.PersonalEmails && header.Names.Count >= SeveralColumns;

    private delegate bool Faulty(ReadOnlySpan<byte> cell);

    /// <summary>Why a row cannot be read; null where it can.</summary>
    /// <param name="csv">The row.</param>
    /// <param name="line">Its line.</param>
    /// <param name="broken">Whether its quotes are.</param>
    public RejectedRow? Fault(CsvReader csv, int line, bool broken)
    {
        if (broken)
        {
            return new RejectedRow(line, "", RejectCode.Quoting);
        }

        if (csv.FieldCount != header.Names.Count && !ragged.MayPass(csv))
        {
            return new RejectedRow(line, "", RejectCode.FieldCount);
        }

        if (!soundText && !IsText(csv.RawRecord))
        {
            return Worst(csv, line, RejectCode.Encoding, cell => !IsText(cell));
        }

        return csv.RawRecord.Length <= limits.FieldLength
            ? null
            : Worst(csv, line, RejectCode.FieldTooLong, cell => Encoding.UTF8.GetCharCount(cell) > limits.FieldLength);
    }

    /// <summary>
    /// The fault of what somebody wrote under a list of connections, which say of each when it was: one cell is filled, which is no identifier, in a table of several columns. Null for a connection.
    /// </summary>
    public RejectedRow? NoteFault(CsvReader csv, int line) => mayBeNote && Enumerable.Range(0, header.Names.Count).Where(at => !Cells.Bare(csv, at).IsEmpty).ToList() is [var alone] && !identifiers.Contains(alone)
        ? new RejectedRow(line, "", RejectCode.StatusMissing)
        : null;

    private static bool IsText(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) && !bytes.Contains((byte)0);

    private RejectedRow? Worst(CsvReader csv, int line, RejectCode code, Faulty isFaulty)
    {
        for (var i = 0; i < header.Names.Count; i++)
        {
            if (isFaulty(csv.GetSpan(i)))
            {
                return new RejectedRow(line, SessionColumn.NameAt(header, i), code);
            }
        }

        return null;
    }
}
