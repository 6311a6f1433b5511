using System.IO.Hashing;
using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Columns that no field reads and that differ where one person stands at one session again: an hour or a room under a header that nobody knows. Two sessions are one then, and whoever was at both
/// counts once, as rows of one person do. Only the first rows are looked at. Not in lists of connections and of tickets, where one person stands again as a matter of course.
/// </summary>
internal sealed class RowsApart
{
    /// <summary>How many rows are looked at.</summary>
    private const int Most = 10_000;

    /// <summary>How many columns are; each remembers 8 bytes of each of these rows.</summary>
    private const int MostColumns = 40;

    /// <summary>How many of them are named.</summary>
    private const int MostNamed = 3;

    /// <summary>Fewer rows that differ are a slip.</summary>
    private const int Fewest = 2;

    /// <summary>So many different cells may be hours, rooms or activities in a short file, in which they repeat little.</summary>
    private const int FewKinds = 20;

    private readonly HeaderLine header;
    private readonly Column[] columns;
    private readonly Dictionary<(int Session, int Person, uint Name), (int At, AttendanceStatus Status)> first = [];
    private readonly List<ulong> cells = []; // of the first row of each person at each session, column by column
    private int rows;
    private int again;

    private RowsApart(HeaderLine header, IEnumerable<int> positions) =>
        (this.header, columns) = (header, [.. positions.Take(MostColumns).Select(at => new Column(at))]);

    /// <summary>A remark a column, the most telling ones first.</summary>
    public IEnumerable<Remark> Remarks => columns
        .Where(column => column.Differing >= Fewest && 2 * column.Differing > again && column.Repeats)
        .OrderByDescending(column => column.Differing).ThenBy(column => column.At)
        .Take(MostNamed)
        .Select(column => new Remark(RemarkCode.RowsApart, column.Differing, column.Line, Column: header.Known.Shown(header.Names[column.At], column.At)));

    /// <summary>What looks at the rows of a file; null where no column is to be looked at.</summary>
    public static RowsApart? Of(HeaderLine header)
    {
        var format = header.Format;
        if (format.Layout.Tickets || format.Layout.PersonalEmails || format.Layout.Pivot is not null
            || new[] { FieldNames.Ticket, FieldNames.Guests }.Any(field => new FieldSource(format, field, header.Names).Exists))
        {
            return null;
        }

        var read = UnreadIdentity.Read(header);
        List<int> unread = [.. Enumerable.Range(0, header.Names.Count).Where(at => !read.Contains(at) && !header.Addresses.Contains(at) && !header.Counts.Contains(at))];
        return unread.Count > 0 ? new RowsApart(header, unread) : null;
    }

    /// <summary>A row was accepted.</summary>
    public void Add(CsvReader csv, in AttendanceRow row)
    {
        if (rows == Most || row.Person < 0)
        {
            return;
        }

        rows++;
        var known = first.TryGetValue((row.Session, row.Person, row.Name), out var before);
        if (!known)
        {
            first.Add((row.Session, row.Person, row.Name), (cells.Count, row.Status));
        }

        // Whoever signed up and then came stands there twice because of that.
        var counts = known && (row.Status == before.Status || (IsOutcome(row.Status) && IsOutcome(before.Status)));
        again += counts ? 1 : 0;
        for (var i = 0; i < columns.Length; i++)
        {
            var cell = columns[i].See(csv);
            if (!known)
            {
                cells.Add(cell);
            }
            else if (counts)
            {
                columns[i].Compare(cells[before.At + i], cell, row.Line);
            }
        }
    }

    /// <summary>Sessions and persons are numbered anew: nothing more is looked at.</summary>
    public void Stop() => rows = Most;

    private static bool IsOutcome(AttendanceStatus status) => status is AttendanceStatus.Attended or AttendanceStatus.Absent;

    /// <summary>What is known of a column.</summary>
    private sealed class Column(int at)
    {
        private readonly HashSet<ulong> different = [];
        private int filled;

        public int At => at;

        public int Differing { get; private set; }

        public int Line { get; private set; }

        /// <summary>Whether its cells say the same few things; a remark or an arrival says another thing on each row.</summary>
        public bool Repeats => 2 * different.Count <= filled || (different.Count <= FewKinds && 4 * different.Count <= 3 * filled);

        /// <summary>The hash of its cell on a row; 0 for an empty one.</summary>
        public ulong See(CsvReader csv)
        {
            var cell = at < csv.FieldCount ? Cells.Bare(csv, at) : default;
            if (cell.IsEmpty)
            {
                return 0;
            }

            filled++;
            var hash = XxHash3.HashToUInt64(cell) | 1;
            different.Add(hash);
            return hash;
        }

        /// <summary>Compares its cell with that of the first row of the person at the session; an empty one says nothing.</summary>
        public void Compare(ulong before, ulong now, int line)
        {
            if (before != 0 && now != 0 && before != now)
            {
                Line = Differing++ == 0 ? line : Line;
            }
        }
    }
}
