using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>An invented person.</summary>
/// <param name="Given">Given name.</param>
/// <param name="Family">Family name.</param>
/// <param name="Email">Null for somebody who leaves a name only.</param>
/// <param name="BirthYear">Null when not given.</param>
/// <param name="Gender">Null when not given.</param>
/// <param name="Regular">Comes again and again.</param>
internal sealed record SimulatedPerson(string Given, string Family, string? Email, int? BirthYear, Gender? Gender, bool Regular)
{
    /// <summary>Somebody who always signs up on the same e-mail for the same sessions; null for nearly all.</summary>
    public SimulatedPerson? Companion { get; init; }

    /// <summary>Whether this is the second name on an e-mail. The two always stand in the same sessions, so that they can be told apart.</summary>
    public bool IsCompanion { get; init; }

    /// <summary>Two people are one only when they are the same object: names repeat.</summary>
    public bool Equals(SimulatedPerson? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>Makes people, and gives each an e-mail that nobody else has, in a domain that can belong to nobody (RFC 2606, RFC 6761).</summary>
internal sealed class Population(Dice dice)
{
    private static readonly string[] Domains =
        ["example.org", "example.com", "courriel.example.org", "poste.example.com", "ecole.test", "entreprise.test"];

    private readonly Dictionary<string, int> taken = new(StringComparer.Ordinal);

    /// <summary>Somebody new. <paramref name="ownList"/>: the atelier keeps its own list, where a name alone is accepted.</summary>
    public SimulatedPerson Newcomer(DateOnly day, bool ownList)
    {
        var person = Somebody(day, dice.Pick(Names.Families));
        if (ownList && dice.Chance(Habits.LeavesNameOnly))
        {
            return person with { BirthYear = null, Regular = false };
        }

        person = person with { Email = Address(person) };
        if (!dice.Chance(Habits.BringsCompanion))
        {
            return person;
        }

        var companion = Somebody(day, dice.Chance(0.7) ? person.Family : dice.Pick(Names.Families));
        return companion.Given == person.Given ? person : person with { Companion = companion with { Email = person.Email, IsCompanion = true } };
    }

    private SimulatedPerson Somebody(DateOnly day, string family)
    {
        var woman = dice.Chance(0.54);
        var age = dice.Weighted([6, 22, 30, 32, 10]) switch
        {
            0 => dice.Between(12, 17),
            1 => dice.Between(18, 24),
            2 => dice.Between(25, 39),
            3 => dice.Between(40, 59),
            _ => dice.Between(60, 84),
        };
        return new SimulatedPerson(
            dice.Pick(woman ? Names.Women : Names.Men),
            family,
            null,
            dice.Chance(0.6) ? day.Year - age : null,
            dice.Chance(0.85) ? (woman ? Gender.Female : Gender.Male) : null,
            dice.Chance(Habits.IsRegular));
    }

    private string Address(SimulatedPerson person)
    {
        var (given, family) = (Names.Plain(person.Given), Names.Plain(person.Family));
        var local = dice.Below(3) switch
        {
            0 => $"{given}.{family}",
            1 => $"{given[0]}.{family}",
            _ => $"{family}.{given}",
        };
        var address = $"@{dice.Pick(Domains)}";
        var number = taken[local] = taken.GetValueOrDefault(local) + 1;
        return number == 1 ? local + address : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{local}{number}{address}");
    }
}
