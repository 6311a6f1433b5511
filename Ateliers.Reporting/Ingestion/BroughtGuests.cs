using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>The nameless people whom the people of a file bring: a row of their own behind that of who brings them.</summary>
/// <param name="source">Where their number stands.</param>
/// <param name="ofTickets">Whether the rows are tickets with numbers, which are known again by those.</param>
internal sealed class BroughtGuests(FieldSource source, bool ofTickets)
{
    private readonly Dictionary<((int Session, int Person, uint Name) Bearer, AttendanceStatus Status), int> before = [];

    /// <summary>Who brings them: whom the row speaks of that was read last.</summary>
    public (int Session, int Person, uint Name) Bearer { get; set; }

    /// <summary>Whether it is known who brings them.</summary>
    public bool AreOfSomebody => Bearer.Person >= 0 || Bearer.Name != 0;

    /// <summary>Whether the row brings any.</summary>
    public bool StandOn(CsvReader csv) => source.Exists && SpreadsheetNumbers.Undressed(source.Text(csv)) is { Length: > 0 } and not "0";

    /// <summary>Their row, or why there is none.</summary>
    public RejectedRow? Read(CsvReader csv, int line, int session, AttendanceStatus status, out AttendanceRow row)
    {
        row = default;
        if (SessionReader.Whole(source.Text(csv)) is not { } people)
        {
            return new RejectedRow(line, source.Header, RejectCode.CountInvalid);
        }

        // Whoever stands in the file twice, as in an export that was pasted twice, brought the same guests; where the second row says more, they were more.
        if (!ofTickets && AreOfSomebody)
        {
            var known = before.GetValueOrDefault((Bearer, status));
            before[(Bearer, status)] = Math.Max(known, people);
            people = Math.Max(0, people - known);
        }

        row = new AttendanceRow(line, session, -1, 0, status, people, status == AttendanceStatus.Attended, null, null);
        return null;
    }

    /// <summary>Sessions and persons are numbered anew.</summary>
    public void Forget() => before.Clear();
}
