using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>What a session adds to every count that keeps it, whoever its people are.</summary>
internal struct SessionTotal
{
    /// <summary>The place of the first who came, in <see cref="SessionTotals.Came"/>.</summary>
    public int First;

    /// <summary>The place after the last who came: each identified person once.</summary>
    public int End;

    /// <summary>All attendances (attended).</summary>
    public long Attended;

    /// <summary>Those of nameless people, head counts included.</summary>
    public long Nameless;

    /// <summary>Those outside the no-show rate.</summary>
    public long WalkIns;

    /// <summary>Registered and did not come.</summary>
    public long Absences;

    /// <summary>Registered, session not after the as-of date, no outcome recorded.</summary>
    public long OutcomeUnknown;

    /// <summary>Registered for a session after the as-of date.</summary>
    public long Upcoming;

    /// <summary>Registrations taken back.</summary>
    public long Cancelled;

    /// <summary>The most people who surely sat there together (<see cref="SliceCounts.LargestSession"/>).</summary>
    public long Largest;

    /// <summary>Its seats; 0 when not recorded.</summary>
    public int Capacity;

    /// <summary>Whether an outcome, attended or absent, is recorded.</summary>
    public bool Held;
}

/// <summary>
/// The facts as counts ask for them (docs/decisions/0022): of each session what it adds, and who came to it, one after the other, with the day on which the person came first. Found in one reading, as
/// sessions stand in the order of their days.
/// </summary>
internal sealed class SessionTotals
{
    /// <summary>In a number of <see cref="Came"/>: known by a name alone.</summary>
    public const int Weak = 1;

    /// <summary>In a number of <see cref="Came"/>: how far the person is shifted.</summary>
    public const int PersonShift = 1;

    private readonly FactTable table;
    private readonly SessionTotal[] totals;
    private readonly int[] came;
    private readonly int[] firstDays;
    private readonly Dictionary<int, bool[]> firsts = [];

    /// <summary>Adds up the sessions of a table.</summary>
    /// <param name="table">The facts.</param>
    public SessionTotals(FactTable table)
    {
        (this.table, totals, came) = (table, new SessionTotal[table.Sessions.Length], new int[CameIn(table.Facts)]);
        firstDays = new int[came.Length];
        var firstDayOf = new int[table.LargestPerson + 1];
        var next = 0;
        for (var place = 0; place < totals.Length; place++)
        {
            Add(table.Sessions[place], ref totals[place], firstDayOf, ref next);
        }
    }

    /// <summary>By the place of the session.</summary>
    public ReadOnlySpan<SessionTotal> All => totals;

    /// <summary>The identified people who came, session by session: the person, shifted by <see cref="PersonShift"/>, and <see cref="Weak"/>.</summary>
    public ReadOnlySpan<int> Came => came;

    /// <summary>By the place in <see cref="Came"/>: the day (<see cref="DateOnly.DayNumber"/>) of the person's first attendance anywhere in the programme.</summary>
    public ReadOnlySpan<int> FirstDays => firstDays;

    /// <summary>Whether each of <see cref="Came"/> is the first attendance of the person in the goal year of its session.</summary>
    /// <param name="firstMonth">The month (1 to 12) with which goal years begin.</param>
    public ReadOnlySpan<bool> FirstContacts(int firstMonth)
    {
        if (!firsts.TryGetValue(firstMonth, out var found))
        {
            firsts[firstMonth] = found = FindFirstContacts(firstMonth);
        }

        return found;
    }

    private static int CameIn(FactColumns facts)
    {
        var count = 0;
        for (var i = 0; i < facts.Person.Length; i++)
        {
            count += facts.Status[i] == (byte)AttendanceStatus.Attended && facts.Person[i] > 0 ? 1 : 0;
        }

        return count;
    }

    private void Add(in SessionColumn session, ref SessionTotal total, int[] firstDayOf, ref int next)
    {
        var facts = table.Facts;
        long headCounts = 0, largestHeadCount = 0;
        (total.First, total.Capacity) = (next, session.Capacity);
        for (var i = session.First; i < session.End; i++)
        {
            long count = facts.Count[i];
            switch ((AttendanceStatus)facts.Status[i])
            {
                case AttendanceStatus.Attended:
                    total.Held = true;
                    total.Attended += count;
                    total.WalkIns += facts.WalkIn[i] ? count : 0;
                    if (facts.Person[i] is > 0 and var person)
                    {
                        ref var first = ref firstDayOf[person];
                        first = first == 0 ? session.Date.DayNumber : first;
                        firstDays[next] = first;
                        came[next++] = (person << PersonShift) | (facts.Weak[i] ? Weak : 0);
                        break;
                    }

                    total.Nameless += count;
                    headCounts += count > 1 ? count : 0;
                    largestHeadCount = count > 1 ? Math.Max(largestHeadCount, count) : largestHeadCount;
                    break;
                case AttendanceStatus.Absent:
                    total.Held = true;
                    total.Absences += count;
                    break;
                case AttendanceStatus.Registered when session.Date <= table.AsOf:
                    total.OutcomeUnknown += count;
                    break;
                case AttendanceStatus.Registered:
                    total.Upcoming += count;
                    break;
                case OneAttendance.MergedAway:
                    break;
                default:
                    total.Cancelled += count;
                    break;
            }
        }

        total.End = next;
        total.Largest = Sure(session, total.Attended - total.Nameless, total.Nameless, headCounts, largestHeadCount);
    }

    /// <summary>Whoever counts heads or leaves names out may speak of the people whom a list names: of the two, only the larger is sure. Heads of a session without a start may be those of several sittings.</summary>
    public static long Sure(in SessionColumn session, long named, long nameless, long headCounts, long largestHeadCount) =>
        Math.Max(named, nameless - (session.Timed ? 0 : headCounts - largestHeadCount));

    private bool[] FindFirstContacts(int firstMonth)
    {
        var found = new bool[came.Length];
        var lastYear = new int[table.LargestPerson + 1];
        for (var place = 0; place < totals.Length; place++)
        {
            var year = GoalYear.Of(table.Sessions[place].Date, firstMonth);
            for (var i = totals[place].First; i < totals[place].End; i++)
            {
                ref var last = ref lastYear[came[i] >> PersonShift];
                found[i] = last != year;
                last = year;
            }
        }

        return found;
    }
}
