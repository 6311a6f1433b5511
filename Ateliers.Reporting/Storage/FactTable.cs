using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// The facts as they are known at a moment, in memory: a few bytes each, sessions in the order in which they took place. All counts of one
/// report or one command are made from one table, so that they speak of the same moment.
/// </summary>
public sealed class FactTable
{
    internal FactTable(DateOnly asOf, SessionColumn[] sessions, FactColumns facts, int largestPerson)
    {
        (AsOf, Sessions, Facts, LargestPerson) = (asOf, sessions, facts, largestPerson);
        FirstDay = FirstDayOf(null);
    }

    /// <summary>What was known at the end of this day.</summary>
    public DateOnly AsOf { get; }

    /// <summary>How many facts there are.</summary>
    public int Count => Facts.Person.Length;

    /// <summary>What the identifiers of these facts turned out to be.</summary>
    public IdentityCounts Identities { get; internal init; }

    /// <summary>By atelier and month: the place of the latest file that has said anything of it.</summary>
    public IReadOnlyDictionary<(string Atelier, Month Month), long> LastFiles { get; internal init; } = new Dictionary<(string, Month), long>();

    /// <summary>As what the table can be kept for the next one who counts (<see cref="CountedFacts"/>); null where it is of a past moment, or was kept already.</summary>
    internal CountedState? KeptAs { get; init; }

    /// <summary>The day of the first session with a recorded outcome; null without any: a registration or a cancellation opens nothing.</summary>
    public DateOnly? FirstDay { get; }

    /// <summary>The day of an atelier's first session with a recorded outcome, or of the first of all; null where there is none.</summary>
    public DateOnly? FirstDayOf(string? atelier)
    {
        foreach (ref readonly var session in Sessions.AsSpan())
        {
            var statuses = Facts.Status.AsSpan(session.First, session.End - session.First);
            if ((atelier is null || session.Atelier == atelier) && statuses.ContainsAnyInRange((byte)AttendanceStatus.Absent, (byte)AttendanceStatus.Attended))
            {
                return session.Date;
            }
        }

        return null;
    }

    /// <summary>Sessions by date, start and key.</summary>
    internal SessionColumn[] Sessions { get; }

    internal FactColumns Facts { get; }

    internal int LargestPerson { get; }

    /// <summary>The places of the sessions of a period: the first inside, and the first after it.</summary>
    internal (int First, int End) Range(Period period) => (Place(period.From), Place(period.To.AddDays(1)));

    private int Place(DateOnly day)
    {
        var (low, high) = (0, Sessions.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = Sessions[middle].Date < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

/// <summary>A session as counts need it.</summary>
/// <param name="Date">Its day.</param>
/// <param name="Timed">Whether its start is known; otherwise it may be several sittings of one day.</param>
/// <param name="Atelier">Its atelier's code.</param>
/// <param name="Theme">Empty when not recorded.</param>
/// <param name="Audience">Empty when not recorded.</param>
/// <param name="Format">Empty when not recorded.</param>
/// <param name="Capacity">0 when not recorded.</param>
/// <param name="First">The place of its first fact.</param>
/// <param name="End">The place after its last fact.</param>
internal readonly record struct SessionColumn(
    DateOnly Date, bool Timed, string Atelier, string Theme, string Audience, string Format, int Capacity, int First, int End);

/// <summary>The facts, column by column.</summary>
internal sealed record FactColumns(int[] Person, byte[] Status, bool[] WalkIn, bool[] Weak, int[] Count, byte[] Gender, byte[] Age)
{
    /// <summary>Columns for so many facts.</summary>
    public static FactColumns Of(long facts) => new(new int[facts], new byte[facts], new bool[facts], new bool[facts], new int[facts], new byte[facts], new byte[facts]);
}
