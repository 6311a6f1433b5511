using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>What a row says of its person, beside who it is; four bytes, for it is remembered with each person of a file.</summary>
internal readonly record struct PersonDetails
{
    private const int AgeBit = 2;
    private const int ImpossibleBit = 5;
    private const int GenderMask = (1 << AgeBit) - 1;
    private const int AgeMask = (1 << (ImpossibleBit - AgeBit)) - 1;

    private readonly short birthYear;
    private readonly byte rest;

    /// <param name="birthYear">The year of birth; 0 when not stated.</param>
    /// <param name="gender">As stated.</param>
    /// <param name="age">As stated.</param>
    /// <param name="ageIsImpossible">Whether an age or a birth is stated that nobody has.</param>
    public PersonDetails(int birthYear, Gender? gender, AgeBand? age, bool ageIsImpossible)
    {
        this.birthYear = (short)birthYear;
        rest = (byte)((int)gender.GetValueOrDefault() | ((int)age.GetValueOrDefault() << AgeBit) | (ageIsImpossible ? 1 << ImpossibleBit : 0));
    }

    /// <summary>The year of birth; 0 when not stated.</summary>
    public int BirthYear => birthYear;

    /// <summary>As stated; null when not.</summary>
    public Gender? Gender => (rest & GenderMask) is > 0 and var gender ? (Gender)gender : null;

    /// <summary>As stated; the year of birth counts where it is null.</summary>
    public AgeBand? Age => ((rest >> AgeBit) & AgeMask) is > 0 and var age ? (AgeBand)age : null;

    /// <summary>Whether an age or a birth is stated that nobody has.</summary>
    public bool AgeIsImpossible => rest >> ImpossibleBit > 0;
}
