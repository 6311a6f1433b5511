using System.Runtime.InteropServices;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// The counted facts of one month as bytes (docs/decisions/0021). Numbers are written seven bits a byte, the lowest first; what many sessions share stands once and is named by its place. Who came
/// stands as it is counted, four bytes each, so that nothing has to be unpacked.
/// </summary>
/// <param name="Numbers">What it holds.</param>
/// <param name="Head">Which file last spoke of it, and how far what is known of each atelier goes.</param>
/// <param name="Content">The sessions, and what each adds.</param>
/// <param name="Came">Who came, as numbers of <see cref="SessionTotals.Came"/>.</param>
/// <param name="Details">The facts one by one (<see cref="CountedDetails"/>).</param>
/// <param name="Cells">What its cells add, and the checksums of their people (<see cref="MonthCells"/>).</param>
/// <param name="People">Of each cell who came (<see cref="PeopleSet"/>).</param>
internal sealed record CountedMonth(CountedNumbers Numbers, byte[] Head, byte[] Content, byte[] Came, byte[] Details, byte[] Cells, IReadOnlyList<byte[]> People)
{
    /// <summary>As it is told in the database, without its sessions and facts.</summary>
    public CountedMonthRow Row => new(
        Numbers.Month.ToString(), Numbers.People, Numbers.Facts, Numbers.Sessions, Numbers.Visits, Head, CountedChecksum.Of(Content, Came), CountedChecksum.Of(Details), CountedChecksum.Of(Cells));

    private const int TimedBit = 1;
    private const int WalkInsBit = 2;
    private const int AbsencesBit = 4;
    private const int RegisteredBit = 8;
    private const int CancelledBit = 16;
    private const int NamelessBit = 32;
    private const int LargestBit = 64;
    private const int AttendedBit = 128;

    /// <summary>Writes the facts of a month.</summary>
    /// <param name="table">All facts.</param>
    /// <param name="month">Which of them.</param>
    public static CountedMonth Of(FactTable table, FactMonth month)
    {
        var (totals, details) = (table.Totals, table.Details);
        var kinds = new SessionKinds();
        var sessions = new PackedWriter();
        for (var place = month.First; place < month.End; place++)
        {
            Put(sessions, table.Sessions[place], kinds.NumberOf(table.Kinds[table.Sessions[place].Kind]), totals.All[place], totals.Before(place + 1));
        }

        var content = new PackedWriter();
        Put(content, kinds.All);
        var came = totals.Came[totals.All[month.First].First..totals.All[month.End - 1].End];
        var (cells, people) = MonthCells.Of(table, month);
        var facts = details.Starts[month.End] - details.Starts[month.First];
        return new CountedMonth(
            new CountedNumbers(month.Month, month.PeopleBefore, facts, month.End - month.First, came.Length),
            HeadOf(month, table.LastFiles.Where(each => each.Key.Month == month.Month).OrderBy(each => each.Key.Atelier, StringComparer.Ordinal)),
            [.. content.Written, .. sessions.Written],
            MemoryMarshal.AsBytes(came).ToArray(),
            CountedDetails.Of(details, month.First, month.End),
            cells,
            people);
    }

    /// <summary>Reads which file last spoke of a month, by atelier, and how far what is known of each atelier goes.</summary>
    /// <param name="bytes">The head, as it was written.</param>
    /// <exception cref="Exception">The bytes are not those that were written: any that reading beyond their end raises.</exception>
    public static (IReadOnlyList<(string Atelier, long File)> Files, IReadOnlyList<AtelierDays> Ateliers) ReadHead(ReadOnlySpan<byte> bytes)
    {
        var head = new PackedReader(bytes);
        var files = new (string, long)[head.Int()];
        foreach (ref var file in files.AsSpan())
        {
            file = (head.Text(), head.Number());
        }

        var ateliers = new AtelierDays[head.Int()];
        foreach (ref var atelier in ateliers.AsSpan())
        {
            atelier = new AtelierDays(head.Text(), head.Int(), head.Int(), head.Int());
        }

        return (files, ateliers);
    }

    /// <summary>Reads what each session of a month adds.</summary>
    /// <param name="numbers">What the month holds.</param>
    /// <param name="bytes">The sessions, as they were written.</param>
    /// <param name="kinds">What sessions share, those of months that were read before included.</param>
    /// <param name="sessions">Where they go.</param>
    /// <param name="totals">Where what they add goes.</param>
    /// <param name="visit">The place of the month's first visit.</param>
    /// <exception cref="Exception">The bytes are not those that were written: any that reading beyond their end raises.</exception>
    public static void Read(in CountedNumbers numbers, ReadOnlySpan<byte> bytes, SessionKinds kinds, Span<SessionColumn> sessions, Span<SessionTotal> totals, int visit)
    {
        var content = new PackedReader(bytes);
        var ofMonth = new int[content.Int()];
        foreach (ref var kind in ofMonth.AsSpan())
        {
            kind = kinds.NumberOf(new SessionKind(content.Text(), content.Text(), content.Text(), content.Text(), content.Int()));
        }

        var (start, people) = (numbers.Month.Start, numbers.People);
        for (var place = 0; place < sessions.Length; place++)
        {
            var (day, has, kind) = (content.Int(), content.Byte(), ofMonth[content.Int()]);
            sessions[place] = new SessionColumn(start.AddDays(day - 1), (has & TimedBit) != 0 ? (sbyte)content.Byte() : SessionColumn.NoHour, kind);
            ref var total = ref totals[place];
            (total.First, total.Before) = (visit, people);
            visit = total.End = visit + content.Int();
            people += content.Int();
            total.WalkIns = (has & WalkInsBit) != 0 ? content.Int() : 0;
            total.Absences = (has & AbsencesBit) != 0 ? content.Int() : 0;
            total.Registered = (has & RegisteredBit) != 0 ? content.Int() : 0;
            total.Cancelled = (has & CancelledBit) != 0 ? content.Int() : 0;
            total.Nameless = (has & NamelessBit) != 0 ? content.Int() : 0;
            var named = total.End - total.First;
            total.Largest = (has & LargestBit) != 0 ? content.Int() : named;
            total.Attended = (has & AttendedBit) != 0 ? content.Int() : named + total.Nameless;
        }
    }

    private static byte[] HeadOf(FactMonth month, IEnumerable<KeyValuePair<(string Atelier, Month Month), long>> lastFiles)
    {
        var files = lastFiles.ToList();
        var head = new PackedWriter();
        head.Number(files.Count);
        foreach (var ((atelier, _), file) in files)
        {
            head.Text(atelier);
            head.Number(file);
        }

        head.Number(month.Ateliers.Count);
        foreach (var atelier in month.Ateliers)
        {
            head.Text(atelier.Atelier);
            head.Number(atelier.FirstOutcome);
            head.Number(atelier.LastSession);
            head.Number(atelier.LastOutcome);
        }

        return head.Written.ToArray();
    }

    private static void Put(PackedWriter writer, List<SessionKind> kinds)
    {
        writer.Number(kinds.Count);
        foreach (var (atelier, theme, audience, format, capacity) in kinds)
        {
            writer.Text(atelier);
            writer.Text(theme);
            writer.Text(audience);
            writer.Text(format);
            writer.Number(capacity);
        }
    }

    /// <summary>Writes a session: what is 0, or what the number of people who came says already, is left out.</summary>
    private static void Put(PackedWriter writer, in SessionColumn session, int kind, in SessionTotal total, int after)
    {
        var named = total.End - total.First;
        ReadOnlySpan<(int Bit, bool Has, int Number)> rest =
        [
            (WalkInsBit, total.WalkIns > 0, total.WalkIns), (AbsencesBit, total.Absences > 0, total.Absences), (RegisteredBit, total.Registered > 0, total.Registered),
            (CancelledBit, total.Cancelled > 0, total.Cancelled), (NamelessBit, total.Nameless > 0, total.Nameless), (LargestBit, total.Largest != named, total.Largest),
            (AttendedBit, total.Attended != named + total.Nameless, total.Attended),
        ];
        var has = session.Timed ? TimedBit : 0;
        foreach (var each in rest)
        {
            has |= each.Has ? each.Bit : 0;
        }

        writer.Number(session.Date.Day);
        writer.Byte((byte)has);
        writer.Number(kind);
        if (session.Timed)
        {
            writer.Byte((byte)session.Hour);
        }

        writer.Number(named);
        writer.Number(after - total.Before);
        foreach (var each in rest)
        {
            if (each.Has)
            {
                writer.Number(each.Number);
            }
        }
    }
}

/// <summary>What a kept month holds.</summary>
/// <param name="Month">The month.</param>
/// <param name="People">How many people came in the months before.</param>
/// <param name="Facts">How many facts it holds.</param>
/// <param name="Sessions">How many sessions.</param>
/// <param name="Visits">How many attendances of people who are known from others.</param>
internal readonly record struct CountedNumbers(Month Month, int People, int Facts, int Sessions, int Visits);
