using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using Ateliers.Reporting.Domain;
using CsvHelper;

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

/// <summary>Reads one row after the other: everything that makes no string stands here, everything that does is asked once for each new text.</summary>
internal sealed class RowReader : IDisposable
{
    private readonly IngestionRules rules;
    private readonly HeaderLine header;
    private readonly bool soundText;
    private readonly FieldSource count;
    private readonly FieldSource guests;
    private readonly bool mayBringGuests;
    private readonly byte[] blank;
    private readonly LeftOutRows leftOut;
    private readonly SessionColumn[] columns;
    private readonly RaggedRows ragged;
    private long impossibleAges;
    private int firstImpossibleAge;
    private readonly TicketNumbers? tickets;
    private readonly FieldSource? day;
    private long undated;
    private int firstUndated;

    public RowReader(IngestionRules rules, HeaderLine header, PersonKeys keys, bool soundText, Learned learned)
    {
        (this.rules, this.header, this.soundText) = (rules, header, soundText);
        var seed = BinaryPrimitives.ReadInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(long)));
        DayOrder = new DayOrderEvidence(header.Format.Fields[FieldNames.Date].Dates);
        Tickets = new TicketEvidence();
        day = learned.Day is null ? null : new FieldSource(header.Format, FieldNames.Date, header.Names);
        columns = SessionColumn.Of(header, new SessionColumn.Shared(rules, SessionList, learned, DayOrder, Tickets, seed));
        Persons = new PersonTable(new PersonReader(rules, header.Format, header.Names, keys, learned.BirthOrder ?? learned.Order), seed);
        count = new FieldSource(header.Format, FieldNames.Count, header.Names);
        guests = new FieldSource(header.Format, FieldNames.Guests, header.Names);
        mayBringGuests = guests.Exists;
        tickets = TicketNumbers.Of(header, keys);
        leftOut = new LeftOutRows(header);
        ragged = new RaggedRows(header);
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

    /// <summary>What a reader should know of the rows read so far.</summary>
    public IReadOnlyList<Remark> Remarks => [.. UnreadIdentity.Of(header), .. new[]
    {
        impossibleAges > 0 ? new Remark(RemarkCode.AgeImpossible, impossibleAges, firstImpossibleAge) : null,
        undated > 0 ? new Remark(RemarkCode.DayOfOthers, undated, firstUndated) : null,
        DayOrder.Remark,
    }.OfType<Remark>()];

    /// <summary>Forgets sessions and persons when they are as many as may be remembered; true then, and their positions start at 0 again.</summary>
    public bool ForgetWhenFull()
    {
        var full = Persons.Remembered >= rules.MaxRemembered || columns[0].Sessions.Remembered >= rules.MaxRemembered / 4;
        if (full)
        {
            Persons.Forget();
            SessionList.Forget();
            Array.ForEach(columns, column => column.Sessions.Forget());
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

            rejected = Shape(csv, line, broken);
            if (rejected is not null)
            {
                var isRow = broken || !LeftOutRows.IsNone(csv, header, rejected.Code);
                rejected = isRow ? rejected : null;
                return isRow ? RowEnd.Rejected : RowEnd.Ignored;
            }

            if (leftOut.Has(csv))
            {
                return RowEnd.Ignored;
            }

            Parts = columns.Length;
        }

        var column = part < columns.Length ? columns[part] : columns[0];
        var end = Part(csv, line, column, part >= columns.Length, out row, out rejected);
        if (end == RowEnd.Rejected && part == 0 && LeftOutRows.IsNone(csv, header, rejected!.Code))
        {
            (Parts, rejected) = (1, null);
            return RowEnd.Ignored;
        }

        if (mayBringGuests && part == 0 && end is (RowEnd.Accepted or RowEnd.OfTicket) && SpreadsheetNumbers.Undressed(guests.Text(csv)) is { Length: > 0 } and not "0")
        {
            Parts = 2;
        }

        return end;
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
        if (status.Reject is null && status.Word.Status is null)
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
            : ofGuests ? Guests(csv, line, session, status, out row)
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

    private RejectedRow? Guests(CsvReader csv, int line, int session, StatusFinding status, out AttendanceRow row)
    {
        var word = status.Word.Status!.Value;
        var people = SessionReader.Whole(guests.Text(csv));
        row = people is null ? default : new AttendanceRow(line, session, -1, 0, word, people.Value, word == AttendanceStatus.Attended, null, null);
        return people is null ? new RejectedRow(line, guests.Header, RejectCode.CountInvalid) : null;
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

        if (word == AttendanceStatus.Absent && ((status.FromEmpty && date >= rules.Today) || day?.Text(csv).Length == 0))
        {
            word = AttendanceStatus.Registered;
        }

        var (person, name, details) = Persons.Find(csv, SessionList.Ateliers[session]);
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

    /// <summary>What can be wrong with a row before anything in it is read.</summary>
    private RejectedRow? Shape(CsvReader csv, int line, bool broken)
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

        return csv.RawRecord.Length <= rules.Limits.FieldLength
            ? null
            : Worst(csv, line, RejectCode.FieldTooLong, cell => Encoding.UTF8.GetCharCount(cell) > rules.Limits.FieldLength);
    }

    private static bool IsText(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) && !bytes.Contains((byte)0);

    private delegate bool Fault(ReadOnlySpan<byte> cell);

    private RejectedRow? Worst(CsvReader csv, int line, RejectCode code, Fault isFaulty)
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
