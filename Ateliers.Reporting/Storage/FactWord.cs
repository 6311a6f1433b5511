using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>What a fact says, in one number, as the table of facts holds it (Migrations/004-facts.sql): the count can be any from 1 on.</summary>
/// <param name="Number">Status in the lowest three bits, then walk-in, weak, gender (two bits), age (three bits), and the count above them.</param>
internal readonly record struct FactWord(long Number)
{
    private const int WalkInBit = 3;
    private const int WeakBit = 4;
    private const int GenderBit = 5;
    private const int AgeBit = 7;
    private const int CountBit = 10;

    /// <summary>What a fact says.</summary>
    public FactWord(in Fact fact)
        : this((long)fact.Status
            | (fact.WalkIn ? 1L << WalkInBit : 0)
            | (fact.Weak ? 1L << WeakBit : 0)
            | ((long)fact.Gender << GenderBit)
            | ((long)fact.Age << AgeBit)
            | ((long)fact.Count << CountBit))
    {
    }

    /// <summary>What the columns of a fact say.</summary>
    public FactWord(FactColumns facts, int place)
        : this(facts.Status[place]
            | (facts.WalkIn[place] ? 1L << WalkInBit : 0)
            | (facts.Weak[place] ? 1L << WeakBit : 0)
            | ((long)facts.Gender[place] << GenderBit)
            | ((long)facts.Age[place] << AgeBit)
            | ((long)facts.Count[place] << CountBit))
    {
    }

    /// <summary>Puts what it says into the columns of a fact.</summary>
    public void Put(FactColumns facts, int place)
    {
        facts.Status[place] = (byte)Status;
        facts.Count[place] = Count;
        facts.WalkIn[place] = WalkIn;
        facts.Weak[place] = Weak;
        facts.Gender[place] = (byte)Gender;
        facts.Age[place] = (byte)Age;
    }

    /// <summary>What is known of the attendance.</summary>
    public AttendanceStatus Status => (AttendanceStatus)(Number & 7);

    /// <summary>1, or a head count.</summary>
    public int Count => (int)(Number >> CountBit);

    /// <summary>Outside the no-show rate.</summary>
    public bool WalkIn => ((Number >> WalkInBit) & 1) == 1;

    /// <summary>Identity rests on a name alone.</summary>
    public bool Weak => ((Number >> WeakBit) & 1) == 1;

    /// <summary>0 when not stated.</summary>
    public int Gender => (int)(Number >> GenderBit) & 3;

    /// <summary>0 when not stated.</summary>
    public int Age => (int)(Number >> AgeBit) & 7;
}
