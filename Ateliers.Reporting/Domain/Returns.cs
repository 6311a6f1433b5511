namespace Ateliers.Reporting.Domain;

/// <summary>How often the identified people of a stretch of a goal year came, counted from the facts. Nameless attendances are outside: nobody knows who of them came again.</summary>
/// <param name="Cohorts">One a month of the stretch, in order: people by the month of their first attendance in it. Everybody is in one of them.</param>
/// <param name="ByTimes">How many came so many times, fewest times first; a number of times that nobody came is left out. Everybody is in one of them.</param>
/// <param name="ByAtelier">One an atelier to which anybody came, in the order of their codes. Who came to two is in both.</param>
public sealed record ReturnCounts(IReadOnlyList<Cohort> Cohorts, IReadOnlyList<PeopleByTimes> ByTimes, IReadOnlyList<ReturnsToAtelier> ByAtelier);

/// <summary>The people whose first attendance of a goal year falls in one month.</summary>
/// <param name="Month">The month.</param>
/// <param name="First">How many they are: the first contacts of the month.</param>
/// <param name="Again">How many of them came in the next month, in the one after it, and so on up to the last month counted. They do not add up: who came in two of these months is in both.</param>
/// <param name="AgainBy">How many of them had come in at least one later month by the end of the next month, of the one after it, and so on.</param>
public sealed record Cohort(Month Month, People First, IReadOnlyList<People> Again, IReadOnlyList<People> AgainBy);

/// <summary>How many people came so many times.</summary>
/// <param name="Times">Attendances of one person, 1 or more.</param>
/// <param name="People">How many people have exactly that many.</param>
public sealed record PeopleByTimes(int Times, People People);

/// <summary>Who came to one atelier, and who came to it again.</summary>
/// <param name="Atelier">The atelier's code; empty where none is recorded.</param>
/// <param name="People">The identified people who came to it.</param>
/// <param name="Again">Those of them who have two attendances there at least, on whatever days.</param>
public sealed record ReturnsToAtelier(string Atelier, People People, People Again);
