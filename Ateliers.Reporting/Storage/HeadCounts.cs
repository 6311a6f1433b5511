using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>Where a head count of those who came stands towards the no-show rate: whoever counts heads seldom knows who had registered.</summary>
internal static class HeadCounts
{
    /// <summary>
    /// Puts the head counts of a session outside the rate, unless nameless absences are known of that session, by whatever file: then who came was
    /// counted beside who did not.
    /// </summary>
    /// <param name="facts">All facts.</param>
    /// <param name="first">The first fact of the session.</param>
    /// <param name="end">The one after its last.</param>
    public static void PlaceInRate(FactColumns facts, int first, int end)
    {
        var absencesCounted = false;
        for (var i = first; i < end && !absencesCounted; i++)
        {
            absencesCounted = facts.Status[i] == (byte)AttendanceStatus.Absent && facts.Person[i] < 0 && !facts.Weak[i];
        }

        for (var i = first; i < end && !absencesCounted; i++)
        {
            facts.WalkIn[i] |= facts.Count[i] > 1 && facts.Status[i] == (byte)AttendanceStatus.Attended;
        }
    }
}
