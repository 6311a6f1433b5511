using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>The same counts, made the slow and obvious way from what was said: the oracle of the property tests.</summary>
internal static class NaiveCount
{
    /// <summary>What is known after files were read in order: the last file's word on a person at a session, the strongest within one file.</summary>
    public static List<Said> Known(IEnumerable<IReadOnlyList<Said>> files)
    {
        var known = new Dictionary<(Session, string), Said>();
        foreach (var file in files)
        {
            var nameless = new Dictionary<Session, int>();
            var words = new Dictionary<(Session, string), Said>();
            foreach (var row in file.Where(row => row.Named).Concat(Nameless(file)))
            {
                var session = Where(row);
                var person = row.Named ? row.Person : $"#{nameless[session] = Next(nameless.GetValueOrDefault(session), row.Status, file.Where(other => !other.Named && Where(other) == session), n => known.GetValueOrDefault((session, $"#{n}"))?.Status)}";
                if (!words.TryGetValue((session, person), out var said) || row.Status > said.Status || (row.Status == said.Status && said.WalkIn && !row.WalkIn))
                {
                    words[(session, person)] = said is null ? row : row with { Gender = row.Gender ?? said.Gender, Age = row.Age ?? said.Age };
                }
                else
                {
                    words[(session, person)] = said with { Gender = said.Gender ?? row.Gender, Age = said.Age ?? row.Age };
                }
            }

            foreach (var (key, word) in words)
            {
                var said = word.Status == AttendanceStatus.Registered && known.TryGetValue(key, out var outcome) && outcome.Status > AttendanceStatus.Registered
                    ? word with { Status = outcome.Status, WalkIn = outcome.WalkIn, Count = outcome.Count }
                    : word;
                known[key] = known.TryGetValue(key, out var before) ? said with { Gender = said.Gender ?? before.Gender, Age = said.Age ?? before.Age } : said;
            }
        }

        return [.. known.Values.Select(row => row with
        {
            WalkIn = row.WalkIn || (row.Status == AttendanceStatus.Attended && row.Count > 1
                && !known.Values.Any(other => !other.Named && Where(other) == Where(row) && other.Status == AttendanceStatus.Absent)),
        })];
    }

    private static Session Where(Said row) => row.Session with { Theme = null, Capacity = null };

    /// <summary>Nameless rows count by what they say, not by where they stand.</summary>
    private static IEnumerable<Said> Nameless(IReadOnlyList<Said> file) => file.Where(row => !row.Named)
        .OrderByDescending(row => row.Status).ThenByDescending(row => row.Count).ThenBy(row => row.WalkIn).ThenBy(row => row.Gender).ThenBy(row => row.Age);

    /// <summary>A list of one outcome only passes over the numbers that are known to have the other one.</summary>
    private static int Next(int number, AttendanceStatus status, IEnumerable<Said> list, Func<int, AttendanceStatus?> known)
    {
        AttendanceStatus? other = status switch { AttendanceStatus.Attended => AttendanceStatus.Absent, AttendanceStatus.Absent => AttendanceStatus.Attended, _ => null };
        var passesOver = other is not null && list.All(row => row.Status == status);
        return Enumerable.Range(number + 1, int.MaxValue - number - 1).First(n => !passesOver || known(n) != other);
    }

    /// <summary>How many people certainly differ at one session: of several head counts of a day without a start, the largest only.</summary>
    private static long Surely(IEnumerable<Said> session)
    {
        var came = session.Where(row => row.Status == AttendanceStatus.Attended).ToList();
        return came.All(row => row.Timed)
            ? came.Sum(row => (long)row.Count)
            : came.Count(row => row.Count == 1) + came.Where(row => row.Count > 1).Select(row => (long)row.Count).DefaultIfEmpty(0).Max();
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
