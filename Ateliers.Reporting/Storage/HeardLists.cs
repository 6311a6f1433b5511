using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Which lists of nameless people at one session are heard (docs/decisions/0009): for each status the last file that speaks of it, whole. Registrations
/// cannot be matched with outcomes, so a file of registrations alone is not heard after one that knows outcomes, and a file of outcomes without
/// registrations ends those known before.
/// </summary>
internal sealed class HeardLists
{
    private readonly ILookup<AttendanceStatus, (long File, long Rows)> heard;

    /// <summary>Hears the lists of a session.</summary>
    /// <param name="lists">In the order of files: each list, by file and status, with the number of its rows.</param>
    public HeardLists(IEnumerable<(long File, AttendanceStatus Status, long Rows)> lists)
    {
        List<(long File, AttendanceStatus Status, long Rows)> all = [];
        var outcomesKnown = false;
        foreach (var file in lists.GroupBy(list => list.File))
        {
            var hasOutcomes = file.Any(list => list.Status > AttendanceStatus.Registered);
            all.AddRange(file.Where(list => list.Status != AttendanceStatus.Registered || hasOutcomes || !outcomesKnown));
            if (hasOutcomes && file.All(list => list.Status != AttendanceStatus.Registered))
            {
                all.Add((file.Key, AttendanceStatus.Registered, 0));
            }

            outcomesKnown |= hasOutcomes;
        }

        heard = all.ToLookup(list => list.Status, list => (list.File, list.Rows));
    }

    /// <summary>What is known of one place in the list of a status; null where the list that stands is shorter, or none stands.</summary>
    /// <param name="words">All words on this place, in the order of files.</param>
    public Fact? Known(IReadOnlyList<Fact> words)
    {
        Fact? known = null;
        foreach (var (file, rows) in heard[words[0].Status])
        {
            known = rows < PlaceOf(words[0].Person) ? null : words.First(word => word.File == file).After(known);
        }

        return known;
    }

    /// <summary>The place in its list, from 1, of the nameless person that a number below 0 stands for.</summary>
    private static long PlaceOf(long person) => (3 - person) / 4;
}
