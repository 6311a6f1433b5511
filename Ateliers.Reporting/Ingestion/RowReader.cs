using System.Buffers.Binary;
using System.Security.Cryptography;
using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Reads one row after the other: everything that makes no string stands here, everything that does is asked once for each new text.</summary>
internal sealed class RowReader : IDisposable
{
    private readonly IngestionRules rules;
    private readonly FieldSource count;
    private readonly BroughtGuests guests;
    private readonly byte[] blank;
    private readonly LeftOutRows leftOut;
    private readonly SessionColumn[] columns;
    private readonly RowShape shape;
    private readonly IReadOnlyList<Remark> identityUnread;
    private long impossibleAges;
    private int firstImpossibleAge;
    private readonly JoinedReports joined;
    private readonly RepeatedRows repeated;
    private readonly RowsApart? apart;
    private readonly NobodyNamed? nobody;
    private readonly TicketNumbers? tickets;
    private readonly FieldSource? day;
    private long undated;
    private int firstUndated;

    public RowReader(IngestionRules rules, HeaderLine header, PersonKeys keys, bool soundText, Learned learned)
    {
        (this.rules, identityUnread) = (rules, [.. UnreadIdentity.Of(header), .. UnreadCounts.Of(header)]);
        var seed = BinaryPrimitives.ReadInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(long)));
        DayOrder = new DayOrderEvidence(header.Format.Fields[FieldNames.Date].Dates);
        Tickets = new TicketEvidence();
        day = learned.Day is null ? null : new FieldSource(header.Format, FieldNames.Date, header.Names);
        columns = SessionColumn.Of(header, new SessionColumn.Shared(rules, SessionList, learned, DayOrder, Tickets, seed));
        Persons = new PersonTable(new PersonReader(rules, header.Format, header.Names, keys, learned.BirthOrder ?? learned.Order), seed);
        count = new FieldSource(header.Format, FieldNames.Count, header.Names);
        tickets = TicketNumbers.Of(header, keys);
        guests = new BroughtGuests(new FieldSource(header.Format, FieldNames.Guests, header.Names), tickets is not null);
        leftOut = new LeftOutRows(header);
        joined = new JoinedReports(header);
        repeated = new RepeatedRows(header.Separator);
        apart = RowsApart.Of(header);
        nobody = NobodyNamed.Of(header);
        shape = new RowShape(header, rules.Limits, soundText);
        blank = [(byte)header.Separator, (byte)' ', (byte)'\t', (byte)'"'];
    }

    public SessionList SessionList { get; } = new();

    public PersonTable Persons { get; }

    /// <summary>The ateliers, new ones included.</summary>
    public AtelierWords Ateliers => columns[0].Ateliers;

    /// <summary>How many rows the line that was read last has: one; in a pivoted table one a session; two where the person brought nameless guests.</summary>
    public int Parts { get; private set; } = 1;

    /// <summary>What the days read so far say of the order of day and month.</summary>
    public DayOrderEvidence DayOrder { get; }

    /// <summary>What the tickets read so far say for one another.</summary>
    public TicketEvidence Tickets { get; }

    /// <summary>The ticket of the row that was read last, where it is of one.</summary>
    public (long Number, bool WithinAddress) Ticket { get; private set; }

    /// <summary>The line on which another report begins whose rows were read as this one's; null while there is none.</summary>
    public int? Joined => joined.Line;

    /// <summary>The line of the first row without a name that stands below the header where it stands again, and of whose session there are such rows above it too; null while there is none.</summary>
    public int? Repeated => repeated.Line;

    /// <summary>What a reader should know of the rows read so far.</summary>
    public IReadOnlyList<Remark> Remarks => [.. identityUnread, .. new[]
    {
        impossibleAges > 0 ? new Remark(RemarkCode.AgeImpossible, impossibleAges, firstImpossibleAge) : null,
        undated > 0 ? new Remark(RemarkCode.DayOfOthers, undated, firstUndated) : null,
        repeated.Again is { } again ? new Remark(RemarkCode.RowsTwice, again.Rows, again.Line) : null,
        Tickets.Late > 0 ? new Remark(RemarkCode.TickedLater, Tickets.Late) : null,
        Persons.Groups, Ateliers.Remark, joined.Remark, DayOrder.Remark, nobody?.Remark,
    }.OfType<Remark>(), .. apart?.Remarks ?? []];

    /// <summary>Forgets sessions and persons when they are as many as may be remembered; true then, and their positions start at 0 again.</summary>
    public bool ForgetWhenFull()
    {
        var full = Persons.Remembered >= rules.MaxRemembered || columns[0].Sessions.Remembered >= rules.MaxRemembered / 4;
        if (full)
        {
            Persons.Forget();
            SessionList.Forget();
            repeated.Forget();
            guests.Forget();
            apart?.Stop();
            Array.ForEach(columns, column => column.Sessions.Forget());

            // What was remembered is old by now, and would lie there until much more has been allocated: given back at once, a file of any size needs no more room than the first million persons.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        return full;
    }

    /// <summary>Reads one part of the current line; <paramref name="broken"/> when its quotes are.</summary>
    public RowEnd Read(CsvReader csv, int line, bool broken, int part, out AttendanceRow row, out RejectedRow? rejected)
    {
        row = default;
        if (part == 0)
        {
            Parts = 1;
            if (!broken && csv.RawRecord.IndexOfAnyExcept(blank) < 0)
            {
                rejected = null;
                return RowEnd.Ignored;
            }

            if (!broken && (joined.MayBe || leftOut.HeaderMayPass))
            {
                joined.See(csv, line, leftOut.IsHeader(csv));
            }

            rejected = shape.Fault(csv, line, broken);
            if (rejected is not null)
            {
                return broken ? RowEnd.Rejected : Refused(csv, line, ref rejected);
            }

            if ((leftOut.HeaderMayPass && IsHeader(csv)) || leftOut.HasTotal(csv))
            {
                return RowEnd.Ignored;
            }

            Parts = columns.Length;
        }

        var column = part < columns.Length ? columns[part] : columns[0];
        var ofGuests = part >= columns.Length;
        var end = Part(csv, line, column, ofGuests, out row, out rejected);
        if (end == RowEnd.Rejected && part == 0 && Refused(csv, line, ref rejected) == RowEnd.Ignored)
        {
            Parts = 1;
            return RowEnd.Ignored;
        }

        if (end == RowEnd.Accepted && part == 0 && shape.NoteFault(csv, line) is { } note)
        {
            rejected = note;
            return RowEnd.Rejected;
        }

        joined.Take(csv, line, end);

        if ((end == RowEnd.Accepted || (end == RowEnd.OfTicket && Ticket.WithinAddress)) && row.Person < 0 && row.Name == 0 && !(ofGuests && guests.AreOfSomebody))
        {
            repeated.Add(csv, row);
            nobody?.Add(line);
        }
        else if (end == RowEnd.Accepted)
        {
            apart?.Add(csv, row);
        }

        if (Tickets.OfName is not null && end is (RowEnd.Accepted or RowEnd.OfTicket) && row.Status == AttendanceStatus.Attended)
        {
            Tickets.NoteArrival(SessionList.Dates[row.Session]);
        }

        if (part == 0 && end is (RowEnd.Accepted or RowEnd.OfTicket) && guests.StandOn(csv))
        {
            Parts = 2;
        }

        return end;
    }

    /// <summary>How a line ends that cannot be read: it may be no row at all but the header again or a total; the header of another table is a row, and tells of what follows.</summary>
    private RowEnd Refused(CsvReader csv, int line, ref RejectedRow? rejected)
    {
        var isHeader = IsHeader(csv);
        if (isHeader || leftOut.IsTotal(csv, rejected!.Code))
        {
            rejected = null;
            return RowEnd.Ignored;
        }

        joined.Reject(csv, line, rejected.Code);
        return RowEnd.Rejected;
    }

    private bool IsHeader(CsvReader csv)
    {
        var isHeader = leftOut.IsHeader(csv);
        if (isHeader)
        {
            repeated.Header();
        }

        return isHeader;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Array.ForEach(columns, column => column.Dispose());
        Persons.Dispose();
    }

    private RowEnd Part(CsvReader csv, int line, SessionColumn column, bool ofGuests, out AttendanceRow row, out RejectedRow? rejected)
    {
        row = default;
        rejected = null;
        Persons.Ahead(csv);
        var status = column.Status.Find(csv);
        if (status.Reject is null && (status.Word.Status is null || leftOut.IsPrefilled(csv)))
        {
            return RowEnd.Ignored;
        }

        var session = column.Sessions.Find(csv);
        if (day is not null && session >= 0 && day.Text(csv).Length == 0)
        {
            firstUndated = undated++ == 0 ? line : firstUndated;
        }

        rejected = session < 0 ? column.Sessions.Reject(session) is var fault ? new RejectedRow(line, column.Named(fault.Column), fault.Code) : null
            : status.Reject is { } code ? new RejectedRow(line, column.StatusName, code)
            : ofGuests ? guests.Read(csv, line, session, status.Word.Status!.Value, out row)
            : Attendance(csv, line, session, column, status, out row);
        return rejected is not null ? RowEnd.Rejected
            : row.Count == 0 ? RowEnd.Ignored
            : tickets is null ? RowEnd.Accepted
            : Of(tickets.Number(csv, ofGuests));
    }

    private RowEnd Of((long Number, bool WithinAddress) ticket)
    {
        Ticket = ticket;
        return RowEnd.OfTicket;
    }

    private RejectedRow? Attendance(CsvReader csv, int line, int session, SessionColumn column, StatusFinding status, out AttendanceRow row)
    {
        row = default;
        var date = SessionList.Dates[session];
        var (word, walkIn) = (status.Word.Status!.Value, status.Word.WalkIn);
        if (word == AttendanceStatus.Attended && date > rules.Today)
        {
            return new RejectedRow(line, column.StatusName, RejectCode.AttendedInFuture);
        }

        if (word == AttendanceStatus.Absent && (date > rules.Today || (status.FromEmpty && date == rules.Today) || day?.Text(csv).Length == 0))
        {
            word = AttendanceStatus.Registered;
        }

        var (person, name, details) = Persons.Find(csv, SessionList.Ateliers[session], line);
        guests.Bearer = (session, person, name);
        var people = 1;
        if (count.IsStated(csv) && SpreadsheetNumbers.Undressed(count.Text(csv)) is { Length: > 0 } number)
        {
            var named = person >= 0 || name != 0;
            if (!named && number.AsSpan().IndexOfAnyExcept('0') < 0)
            {
                return null;
            }

            if (SessionReader.Whole(number) is not { } whole)
            {
                return new RejectedRow(line, count.Header, RejectCode.CountInvalid);
            }

            if (named && whole > 1)
            {
                return new RejectedRow(line, count.Header, RejectCode.CountWithPerson);
            }

            people = whole;
        }

        if (details.AgeIsImpossible)
        {
            firstImpossibleAge = impossibleAges++ == 0 ? line : firstImpossibleAge;
        }

        var age = details.Age ?? (details.BirthYear > 0 ? AgeBands.Of(date.Year - details.BirthYear) : null);
        row = new AttendanceRow(line, session, person, name, word, people, walkIn, details.Gender, age);
        return null;
    }
}
