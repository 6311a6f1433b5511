using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>What a session adds to every count that keeps it, whoever its people are.</summary>
internal struct SessionTotal
{
    /// <summary>The place of the first who came, in <see cref="SessionTotals.Came"/>.</summary>
    public int First;

    /// <summary>The place after the last who came: each identified person once.</summary>
    public int End;

    /// <summary>How many people came to sessions before it: those who come first to it or later have larger numbers.</summary>
    public int Before;

    /// <summary>All attendances (attended).</summary>
    public int Attended;

    /// <summary>Those of nameless people, head counts included.</summary>
    public int Nameless;

    /// <summary>Those outside the no-show rate.</summary>
    public int WalkIns;

    /// <summary>Registered and did not come.</summary>
    public int Absences;

    /// <summary>Registered, no outcome recorded: to come if the session is after the as-of date.</summary>
    public int Registered;

    /// <summary>Registrations taken back.</summary>
    public int Cancelled;

    /// <summary>The most people who surely sat there together (<see cref="SliceCounts.LargestSession"/>).</summary>
    public int Largest;

    /// <summary>Whether an outcome, attended or absent, is recorded.</summary>
    public readonly bool Held => (Attended | Absences) != 0;
}

/// <summary>
/// The facts as counts ask for them (docs/decisions/0022): of each session what it adds, and who came to it, one after the other. People have numbers from 1 on in the order in which they first came
/// anywhere, so that whoever is new since a day has a larger number than those who came before it.
/// </summary>
/// <param name="totals">By the place of the session, in the order of their days.</param>
/// <param name="came">See <see cref="Came"/>.</param>
/// <param name="people">How many people came.</param>
/// <param name="firstMonth">The month (1 to 12) with which the goal years begin whose first contacts are marked; 0 where none are.</param>
internal sealed class SessionTotals(SessionTotal[] totals, int[] came, int people, int firstMonth)
{
    /// <summary>In a number of <see cref="Came"/>: known by a name alone.</summary>
    public const int Weak = 1;

    /// <summary>In a number of <see cref="Came"/>: which bit says that it is the first attendance of the person in the goal year of its session.</summary>
    public const int FirstShift = 1;

    /// <summary>In a number of <see cref="Came"/>: how far the person is shifted.</summary>
    public const int PersonShift = 2;

    private const int Bits = 64;

    /// <summary>By the place of the session.</summary>
    public ReadOnlySpan<SessionTotal> All => totals;

    /// <summary>The identified people who came, session by session: the person, shifted by <see cref="PersonShift"/>, <see cref="FirstShift"/> and <see cref="Weak"/>.</summary>
    public ReadOnlySpan<int> Came => came;

    /// <summary>How many people came.</summary>
    public int People => people;

    /// <summary>The month (1 to 12) with which the goal years begin whose first contacts are marked; 0 where none are yet.</summary>
    public int FirstMonth { get; private set; } = firstMonth;

    /// <summary>How many people came to the sessions before a place.</summary>
    public int Before(int place) => place < totals.Length ? totals[place].Before : people;

    /// <summary>Adds up the facts of some sessions.</summary>
    /// <param name="sessions">By date, start and key.</param>
    /// <param name="facts">All facts; a person stands once at a session.</param>
    /// <param name="largestPerson">No person has a larger number.</param>
    /// <exception cref="OverflowException">More than two thousand million people at one session, or more than five hundred million in all.</exception>
    public static SessionTotals Of(FoundSession[] sessions, FactColumns facts, int largestPerson)
    {
        var adding = new Adding(facts, largestPerson);
        var totals = new SessionTotal[sessions.Length];
        for (var place = 0; place < totals.Length; place++)
        {
            totals[place] = adding.Of(sessions[place]);
        }

        return new SessionTotals(totals, adding.Came, adding.People, firstMonth: 0);
    }

    /// <summary>Marks the first attendance of each person in each goal year.</summary>
    /// <param name="sessions">The sessions, by their place.</param>
    /// <param name="month">The month (1 to 12) with which goal years begin.</param>
    public void Mark(ReadOnlySpan<SessionColumn> sessions, int month)
    {
        if (FirstMonth == month)
        {
            return;
        }

        FirstMonth = month;
        var seen = new ulong[(people / Bits) + 1];
        var last = int.MinValue;
        for (var place = 0; place < totals.Length; place++)
        {
            var year = GoalYear.Of(sessions[place].Date, month);
            if (year != last)
            {
                Array.Clear(seen);
                last = year;
            }

            foreach (ref var visit in came.AsSpan(totals[place].First, totals[place].End - totals[place].First))
            {
                var person = visit >> PersonShift;
                ref var word = ref seen[person / Bits];
                var unseen = (int)((~word >> person) & 1);
                word |= 1UL << person;
                visit = (visit & ~(1 << FirstShift)) | (unseen << FirstShift);
            }
        }
    }

    /// <summary>Whoever counts heads or leaves names out may speak of the people whom a list names: of the two, only the larger is sure. Heads of a session without a start may be those of several sittings.</summary>
    public static long Sure(bool timed, long named, long nameless, long headCounts, long largestHeadCount) =>
        Math.Max(named, nameless - (timed ? 0 : headCounts - largestHeadCount));

    /// <summary>Adds up session after session.</summary>
    private sealed class Adding(FactColumns facts, int largestPerson)
    {
        private readonly int[] numbers = new int[largestPerson + 1];
        private int next;

        public int[] Came { get; } = new int[Enumerable.Range(0, facts.Person.Length).Count(facts.IsVisit)];

        public int People { get; private set; }

        public SessionTotal Of(in FoundSession session)
        {
            var total = new SessionTotal { First = next, Before = People };
            long attended = 0, nameless = 0, walkIns = 0, absences = 0, registered = 0, cancelled = 0, headCounts = 0, largestHeadCount = 0;
            for (var i = session.First; i < session.End; i++)
            {
                long count = facts.Count[i];
                switch ((AttendanceStatus)facts.Status[i])
                {
                    case AttendanceStatus.Attended:
                        attended += count;
                        walkIns += facts.WalkIn[i] ? count : 0;
                        if (facts.IsVisit(i))
                        {
                            Came[next++] = checked(NumberOf(facts.Person[i]) * (1 << PersonShift)) | (facts.Weak[i] ? Weak : 0);
                            break;
                        }

                        nameless += count;
                        headCounts += count > 1 ? count : 0;
                        largestHeadCount = count > 1 ? Math.Max(largestHeadCount, count) : largestHeadCount;
                        break;
                    case AttendanceStatus.Absent:
                        absences += count;
                        break;
                    case AttendanceStatus.Registered:
                        registered += count;
                        break;
                    case OneAttendance.MergedAway:
                        break;
                    default:
                        cancelled += count;
                        break;
                }
            }

            total.End = next;
            checked
            {
                (total.Attended, total.Nameless, total.WalkIns, total.Absences) = ((int)attended, (int)nameless, (int)walkIns, (int)absences);
                (total.Registered, total.Cancelled) = ((int)registered, (int)cancelled);
                total.Largest = (int)Sure(session.Timed, attended - nameless, nameless, headCounts, largestHeadCount);
            }

            return total;
        }

        private int NumberOf(int person)
        {
            ref var number = ref numbers[person];
            number = number == 0 ? ++People : number;
            return number;
        }
    }
}
