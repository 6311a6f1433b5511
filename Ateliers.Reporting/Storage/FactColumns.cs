using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>A session while its facts are found out.</summary>
/// <param name="Date">Its day.</param>
/// <param name="Hour">The hour of its start, <see cref="SessionColumn.NoHour"/> where it is not known.</param>
/// <param name="Kind">What it shares with others.</param>
/// <param name="First">The place of its first fact.</param>
/// <param name="End">The place after its last fact.</param>
internal readonly record struct FoundSession(DateOnly Date, sbyte Hour, SessionKind Kind, int First, int End)
{
    /// <summary>Whether its start is known.</summary>
    public bool Timed => Hour != SessionColumn.NoHour;
}

/// <summary>The facts, column by column, while it is found out who is one person.</summary>
internal sealed record FactColumns(int[] Person, byte[] Status, bool[] WalkIn, bool[] Weak, int[] Count, byte[] Gender, byte[] Age)
{
    /// <summary>Columns for so many facts.</summary>
    public static FactColumns Of(long facts) => new(new int[facts], new byte[facts], new bool[facts], new bool[facts], new int[facts], new byte[facts], new byte[facts]);

    /// <summary>Whether a fact says that somebody came who is known from others.</summary>
    public bool IsVisit(int place) => Status[place] == (byte)AttendanceStatus.Attended && Person[place] > 0;

    /// <summary>The table of these facts.</summary>
    /// <param name="asOf">What was known at the end of this day.</param>
    /// <param name="found">All sessions, by date, start and key.</param>
    /// <param name="largestPerson">No person has a larger number.</param>
    /// <param name="identities">What identifiers turned out to be.</param>
    /// <param name="lastFiles">By atelier and month, the place of the latest file.</param>
    /// <param name="keptAs">As what the table can be kept; null where it cannot.</param>
    public FactTable Table(
        DateOnly asOf,
        FoundSession[] found,
        int largestPerson,
        IdentityCounts identities = default,
        IReadOnlyDictionary<(string Atelier, Month Month), long>? lastFiles = null,
        CountedState? keptAs = null)
    {
        var kinds = new SessionKinds();
        SessionColumn[] sessions = [.. found.Select(session => new SessionColumn(session.Date, session.Hour, kinds.NumberOf(session.Kind)))];
        var contents = new FactContents(kinds.All, sessions, SessionTotals.Of(found, this, largestPerson), FactDetails.Of(found, this));
        return new FactTable(asOf, FactMonth.Of(contents), contents, Person.Length)
        {
            Identities = identities,
            LastFiles = lastFiles ?? new Dictionary<(string, Month), long>(),
            KeptAs = keptAs,
        };
    }
}

/// <summary>Numbers what sessions share.</summary>
internal sealed class SessionKinds
{
    private readonly Dictionary<SessionKind, int> numbers = [];

    /// <summary>By number.</summary>
    public List<SessionKind> All { get; } = [];

    /// <summary>The number of what a session shares with others, a new one where none had it before.</summary>
    public int NumberOf(SessionKind kind)
    {
        if (!numbers.TryGetValue(kind, out var number))
        {
            numbers[kind] = number = All.Count;
            All.Add(kind);
        }

        return number;
    }
}
