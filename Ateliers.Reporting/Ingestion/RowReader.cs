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
}

/// <summary>Reads one row after the other: everything that makes no string stands here, everything that does is asked once for each new text.</summary>
internal sealed class RowReader : IDisposable
{
    private readonly IngestionRules rules;
    private readonly HeaderLine header;
    private readonly bool soundText;
    private readonly FieldSource count;
    private readonly byte[] blank;

    public RowReader(IngestionRules rules, HeaderLine header, PersonKeys keys, bool soundText)
    {
        (this.rules, this.header, this.soundText) = (rules, header, soundText);
        var seed = BinaryPrimitives.ReadInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(long)));
        Sessions = new SessionReader(rules, header.Format, header.Names);
        SessionTable = new SessionTable(Sessions, seed);
        Persons = new PersonTable(new PersonReader(rules, header.Format, header.Names, keys), seed);
        Status = new StatusTable(header.Format, header.Names, seed);
        count = new FieldSource(header.Format, FieldNames.Count, header.Names);
        blank = [(byte)header.Separator, (byte)' ', (byte)'\t', (byte)'"'];
    }

    public SessionReader Sessions { get; }

    public SessionTable SessionTable { get; }

    public PersonTable Persons { get; }

    private StatusTable Status { get; }

    /// <summary>Forgets sessions and persons when they are as many as may be remembered; true then, and their positions start at 0 again.</summary>
    public bool ForgetWhenFull()
    {
        var full = Persons.Remembered >= rules.MaxRemembered || SessionTable.Remembered >= rules.MaxRemembered / 4;
        if (full)
        {
            Persons.Forget();
            SessionTable.Forget();
        }

        return full;
    }

    /// <summary>Reads the current row; <paramref name="broken"/> when its quotes are.</summary>
    public RowEnd Read(CsvReader csv, int line, bool broken, out AttendanceRow row, out RejectedRow? rejected)
    {
        row = default;
        if (!broken && csv.RawRecord.IndexOfAnyExcept(blank) < 0)
        {
            rejected = null;
            return RowEnd.Ignored;
        }

        rejected = Shape(csv, line, broken);
        if (rejected is not null)
        {
            return RowEnd.Rejected;
        }

        Persons.Ahead(csv);
        var status = Status.Find(csv);
        if (status.Reject is null && status.Word.Status is null)
        {
            return RowEnd.Ignored;
        }

        var session = SessionTable.Find(csv);
        rejected = session < 0 ? SessionTable.Reject(session) is var fault ? new RejectedRow(line, fault.Column, fault.Code) : null
            : status.Reject is { } code ? new RejectedRow(line, Status.Header, code)
            : Attendance(csv, line, session, status, out row);
        return rejected is not null ? RowEnd.Rejected : row.Count == 0 ? RowEnd.Ignored : RowEnd.Accepted;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        SessionTable.Dispose();
        Persons.Dispose();
    }

    /// <summary>The row's attendance; one of no people where it is a head count of 0.</summary>
    private RejectedRow? Attendance(CsvReader csv, int line, int session, StatusFinding status, out AttendanceRow row)
    {
        row = default;
        var date = SessionTable.Dates[session];
        var (word, walkIn) = (status.Word.Status!.Value, status.Word.WalkIn);
        if (word == AttendanceStatus.Attended && date > rules.Today)
        {
            return new RejectedRow(line, Status.Header, RejectCode.AttendedInFuture);
        }

        if (status.FromEmpty && word == AttendanceStatus.Absent && date >= rules.Today)
        {
            word = AttendanceStatus.Registered;
        }

        var person = Persons.Find(csv, SessionTable.Ateliers[session], out var name);
        var people = 1;
        if (count.Exists && count.Text(csv) is { Length: > 0 } number)
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
            walkIn |= !named && word == AttendanceStatus.Attended;
        }

        var details = Persons.Details(csv);
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

        if (csv.FieldCount != header.Names.Count)
        {
            return new RejectedRow(line, "", RejectCode.FieldCount);
        }

        if (!soundText && !Utf8.IsValid(csv.RawRecord))
        {
            return Worst(csv, line, RejectCode.Encoding, cell => !Utf8.IsValid(cell));
        }

        return csv.RawRecord.Length <= rules.MaxFieldLength
            ? null
            : Worst(csv, line, RejectCode.FieldTooLong, cell => Encoding.UTF8.GetCharCount(cell) > rules.MaxFieldLength);
    }

    private delegate bool Fault(ReadOnlySpan<byte> cell);

    private RejectedRow? Worst(CsvReader csv, int line, RejectCode code, Fault isFaulty)
    {
        for (var i = 0; i < header.Names.Count; i++)
        {
            if (isFaulty(csv.GetSpan(i)))
            {
                return new RejectedRow(line, header.Names[i], code);
            }
        }

        return null;
    }
}
