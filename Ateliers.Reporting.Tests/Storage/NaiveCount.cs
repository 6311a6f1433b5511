using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>The same counts, made the slow and obvious way from what was said: the oracle of the property tests.</summary>
internal static class NaiveCount
{
    /// <summary>What is known after files were read in order: the last file's word on a person at a session, the strongest within one file.</summary>
    public static List<Said> Known(IEnumerable<IReadOnlyList<Said>> files)
    {
        var known = new Dictionary<(Session, string), Said>();
        var lists = new Dictionary<(Session Session, AttendanceStatus Status, bool BesideNames), (int File, List<Said> Rows)>();
        foreach (var (number, file) in files.Index())
        {
            var words = new Dictionary<(Session, string), Said>();
            foreach (var row in file.Where(row => row.Named))
            {
                var key = (Where(row), row.Person);
                words[key] = !words.TryGetValue(key, out var said) ? row : row.Status > said.Status ? Completed(row, said) : Completed(said, row);
            }

            foreach (var (key, word) in words)
            {
                known[key] = known.TryGetValue(key, out var before) ? After(word, before) : word;
            }

            foreach (var list in file.Where(row => !row.Named).GroupBy(Where))
            {
                Hear(lists, list.Key, number, [.. list], besideNames: file.Any(row => row.Named && Where(row) == list.Key));
            }
        }

        var all = known.Values.Concat(lists.GroupBy(list => (list.Key.Session, list.Key.Status))
            .SelectMany(forms => forms.MaxBy(form => (form.Value.Rows.Sum(row => row.Count), form.Value.File)).Value.Rows)).ToList();
        return [.. all.Select(row => row with
        {
            WalkIn = row.WalkIn || (row.Status == AttendanceStatus.Attended && row.Count > 1
                && !all.Exists(other => !other.Named && Where(other) == Where(row) && other.Status == AttendanceStatus.Absent)),
        })];
    }

    /// <summary>One list a status beside names and one of heads alone; registrations only where no list of that form knows outcomes.</summary>
    private static void Hear(
        Dictionary<(Session Session, AttendanceStatus Status, bool BesideNames), (int File, List<Said> Rows)> lists, Session session, int number, List<Said> file, bool besideNames)
    {
        var outcomes = file.Exists(row => row.Status > AttendanceStatus.Registered);
        if (!outcomes && lists.Keys.Any(key => key.Session == session && key.BesideNames == besideNames && key.Status > AttendanceStatus.Registered))
        {
            file = [.. file.Where(row => row.Status != AttendanceStatus.Registered)];
        }

        foreach (var list in file.GroupBy(row => row.Status))
        {
            var key = (session, list.Key, besideNames);
            var before = lists.TryGetValue(key, out var known) ? known.Rows : [];
            lists[key] = (number,
            [
                .. list.OrderByDescending(row => row.Count).ThenBy(row => row.WalkIn).ThenBy(row => row.Gender).ThenBy(row => row.Age)
                    .Select((row, i) => i < before.Count ? Completed(row, before[i]) : row),
            ]);
        }

        if (outcomes && !file.Exists(row => row.Status == AttendanceStatus.Registered))
        {
            lists.Remove((session, AttendanceStatus.Registered, besideNames));
        }
    }

    private static Said After(Said word, Said before) => Completed(
        word.Status == AttendanceStatus.Registered && before.Status > AttendanceStatus.Registered
            ? word with { Status = before.Status, WalkIn = before.WalkIn, Count = before.Count }
            : word,
        before);

    private static Said Completed(Said word, Said other) => word with
    {
        WalkIn = word.WalkIn && (other.WalkIn || other.Status <= AttendanceStatus.Registered),
        Gender = word.Gender ?? other.Gender,
        Age = word.Age ?? other.Age,
    };

    private static Session Where(Said row) => row.Session with { Theme = null, Capacity = null };

    /// <summary>
    /// How many people certainly differ at one session: those who are named or those who are not, whoever are more; of several head counts of a day
    /// without a start, the largest only.
    /// </summary>
    private static long Surely(IEnumerable<Said> session)
    {
        var came = session.Where(row => row.Status == AttendanceStatus.Attended).ToList();
        var nameless = came.Where(row => !row.Named).ToList();
        return Math.Max(
            came.Count - nameless.Count,
            nameless.TrueForAll(row => row.Timed)
                ? nameless.Sum(row => (long)row.Count)
                : nameless.Count(row => row.Count == 1) + nameless.Where(row => row.Count > 1).Select(row => (long)row.Count).DefaultIfEmpty(0).Max());
    }

    public static SliceCounts Of(List<Said> all, Period period, DateOnly asOf, Slice slice, Func<Said, bool> inSlice)
    {
        var rows = all.Where(row => period.Contains(row.Date) && inSlice(row)).ToList();
        var came = rows.Where(row => row.Status == AttendanceStatus.Attended).ToList();
        var people = came.Where(row => row.Named).Select(row => row.Person).ToHashSet();
        var everyone = all.Where(row => row.Named && row.Status == AttendanceStatus.Attended).ToList();
        var since = slice.From is { } from && from > period.From ? from : period.From;
        var held = rows.Where(row => row.Status >= AttendanceStatus.Absent).GroupBy(row => row.Session).ToList();
        long Sum(AttendanceStatus status) => rows.Where(row => row.Status == status).Sum(row => (long)row.Count);
        return SliceCounts.Empty(slice) with
        {
            Identified = new(people.Count),
            New = new(people.Count(person => everyone.Where(row => row.Person == person).Min(row => row.Date) >= since)),
            FirstContacts = new(everyone.GroupBy(row => (row.Person, row.Date.Year))
                .Select(group => group.OrderBy(row => row.Date).ThenBy(row => row.Slot).First())
                .Count(row => period.Contains(row.Date) && inSlice(row))),
            IdentifiedVisits = new(came.Where(row => row.Named).Sum(row => (long)row.Count)),
            AnonymousVisits = new(came.Where(row => !row.Named).Sum(row => (long)row.Count)),
            WalkIns = new(came.Where(row => row.WalkIn).Sum(row => (long)row.Count)),
            Absences = new(Sum(AttendanceStatus.Absent)),
            OutcomeUnknown = new(rows.Where(row => row.Status == AttendanceStatus.Registered && row.Date <= asOf).Sum(row => (long)row.Count)),
            Upcoming = new(rows.Where(row => row.Status == AttendanceStatus.Registered && row.Date > asOf).Sum(row => (long)row.Count)),
            Cancelled = new(Sum(AttendanceStatus.Cancelled)),
            Sessions = held.Count,
            LargestSession = held.Count == 0 ? 0 : held.Max(Surely),
            SessionsWithoutCapacity = held.Count,
        };
    }
}
