using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Counts the lists of nameless people that a file replaces although they may have been other people: those of other files, where what is known changes (docs/decisions/0009).
/// Registrations of another file that end because this one knows outcomes alone are none: they cannot be matched with outcomes, and nothing is corrected.
/// </summary>
internal sealed class ReplacedLists(long file)
{
    private readonly HashSet<AttendanceStatus> stood = [];
    private readonly HashSet<AttendanceStatus> moved = [];
    private long session;
    private bool hasSpoken;
    private bool hasRegistrations;
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
        hasRegistrations |= own && row.Status == AttendanceStatus.Registered;
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
        if (!hasRegistrations)
        {
            moved.Remove(AttendanceStatus.Registered);
        }

        count += hasSpoken ? moved.Count : 0;
        (hasSpoken, hasRegistrations, session) = (false, false, 0);
        stood.Clear();
        moved.Clear();
    }
}
