using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>A person, as counts need it.</summary>
internal struct PersonMark
{
    /// <summary>The number of the count that has seen the person last.</summary>
    public int Stamp;

    /// <summary>The day (<see cref="DateOnly.DayNumber"/>) of the first attendance anywhere in the programme; 0 for who has not come.</summary>
    public int FirstDay;
}

/// <summary>
/// What counts ask of each fact, in one byte (docs/decisions/0022), and when each person came first: ever, and in each goal year. Found in one reading of the facts, as sessions stand in the order of their days.
/// </summary>
/// <param name="table">The facts.</param>
/// <param name="people">By person; the first days are put there.</param>
internal sealed class FactBits(FactTable table, PersonMark[] people)
{
    /// <summary>The bits of the <see cref="AttendanceStatus"/>.</summary>
    public const byte Status = 7;

    /// <summary>Came without having signed up.</summary>
    public const byte WalkIn = 8;

    /// <summary>Known by a name alone.</summary>
    public const byte Weak = 16;

    /// <summary>The first attendance of the person in the goal year of its session.</summary>
    public const byte First = 32;

    /// <summary>Stands for another number of people than one, which <see cref="FactColumns.Count"/> says.</summary>
    public const byte NotOne = 64;

    private readonly Dictionary<int, byte[]> bits = [];

    /// <summary>The byte of each fact.</summary>
    /// <param name="firstMonth">The month (1 to 12) with which goal years begin.</param>
    public byte[] Of(int firstMonth)
    {
        if (!bits.TryGetValue(firstMonth, out var found))
        {
            bits[firstMonth] = found = Find(firstMonth);
        }

        return found;
    }

    private byte[] Find(int firstMonth)
    {
        var facts = table.Facts;
        var found = new byte[facts.Person.Length];
        var lastYear = new int[people.Length];
        foreach (ref readonly var session in table.Sessions.AsSpan())
        {
            var (year, day) = (GoalYear.Of(session.Date, firstMonth), session.Date.DayNumber);
            for (var i = session.First; i < session.End; i++)
            {
                var (person, status) = (facts.Person[i], facts.Status[i]);
                var isFirst = person > 0 && status == (byte)AttendanceStatus.Attended && lastYear[person] != year;
                found[i] = (byte)(status | (facts.WalkIn[i] ? WalkIn : 0) | (facts.Weak[i] ? Weak : 0) | (isFirst ? First : 0) | (facts.Count[i] == 1 ? 0 : NotOne));
                if (isFirst)
                {
                    lastYear[person] = year;
                    ref var mark = ref people[person];
                    mark.FirstDay = mark.FirstDay == 0 ? day : mark.FirstDay;
                }
            }
        }

        return found;
    }
}
