using System.Buffers.Binary;
using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Counts the lists of nameless people that a file replaces although they may have been of another sitting: those of other files, at sessions of a day
/// that have neither start nor title nor reference (docs/decisions/0009).
/// </summary>
internal sealed class ReplacedLists(SqliteConnection connection, long file)
{
    private readonly HashSet<AttendanceStatus> stood = [];
    private readonly HashSet<AttendanceStatus> moved = [];
    private long session;
    private bool hasSpoken;
    private int count;

    /// <summary>How many there were, of all that was seen.</summary>
    public int Count
    {
        get
        {
            Close();
            return count;
        }
    }

    /// <summary>Takes what became of one row of a list; the rows of a session follow each other.</summary>
    /// <param name="at">The session.</param>
    /// <param name="row">What stood before, or what is said now where nothing stood.</param>
    /// <param name="stood">Whether it stood before.</param>
    /// <param name="own">Whether the file speaks of it.</param>
    /// <param name="changes">Whether anything changed.</param>
    public void See(long at, Fact row, bool stood, bool own, bool changes)
    {
        if (at != session)
        {
            Close();
            session = at;
        }

        hasSpoken |= own;
        if (stood && row.File != file)
        {
            this.stood.Add(row.Status);
        }

        if (changes)
        {
            moved.Add(row.Status);
        }
    }

    private void Close()
    {
        moved.IntersectWith(stood);
        count += hasSpoken && moved.Count > 0 && IsADayAlone() ? moved.Count : 0;
        (hasSpoken, session) = (false, 0);
        stood.Clear();
        moved.Clear();
    }

    /// <summary>Whether nothing but its day, and what it was about, tells the session from others: then its key says so.</summary>
    private bool IsADayAlone()
    {
        var row = connection.QuerySingle<(byte[] Key, string Atelier, string Date, string? Start, string? Theme, string? Audience, string? Format)>(
            """
            SELECT s.key, a.code, s.date, s.start, t.code, u.code, f.code FROM session s JOIN atelier a ON a.id = s.atelier
            LEFT JOIN term t ON t.id = s.theme LEFT JOIN term u ON u.id = s.audience LEFT JOIN term f ON f.id = s.format WHERE s.id = @session;
            """,
            new { session });
        var day = new Session(row.Atelier, Iso.ParseDate(row.Date), null, "", null, null, row.Theme, row.Audience, row.Format, null);
        return row.Start is null && BinaryPrimitives.ReadUInt128BigEndian(row.Key) == day.Key();
    }
}
