using System.Globalization;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;
using CsCheck;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>Rows with two identifiers: who turns out to be one person, and what stays as it was (docs/decisions/0011).</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class LinkTests
{
    private static readonly DateOnly Day = LinkedHistory.Day;
    private static readonly Said Ana = new("#17", "Ana", Day, "rennes", "cv", 1, AttendanceStatus.Attended);
    private static readonly Said ByMail = Ana with { Person = "ana@x", Slot = 2 };

    /// <summary>ATELIERS_CASES=10000 looks much longer than every build does.</summary>
    private static readonly int Cases = int.Parse(Environment.GetEnvironmentVariable("ATELIERS_CASES") ?? "40", CultureInfo.InvariantCulture);

    /// <summary>Rows of which none corrects another, so that their order must say nothing.</summary>
    private static readonly Gen<Said> Agreeing = LinkedHistory.AnyRow.Select(row => row with { Status = row.Slot > 1 ? AttendanceStatus.Attended : AttendanceStatus.Registered });

    [Test]
    public void An_address_is_the_person_of_the_id_beside_it_and_before_that_was_known_it_was_not()
    {
        using var files = new TestDatabase();
        FactSet.Write(files.Value, [ByMail], Day);
        FactSet.Write(files.Value, [Ana], Day.AddDays(1));
        FactSet.Write(files.Value, [Ana with { Slot = 3, Also = ["ana@x"] }], Day.AddDays(2));
        Assert.That(new[] { 0, 1, 2 }.Select(after => LinkedHistory.Counts(files.Value, Day.AddDays(after))), Is.EqualTo(new[] { (1, 1), (2, 2), (1, 3) }));
        RetractionWriter.Write(files.Value, new Retraction(3, "me", "wrong"), "test", DateTimeOffset.UnixEpoch, Day.AddDays(3));
        Assert.That(new[] { 2, 3 }.Select(after => LinkedHistory.Counts(files.Value, Day.AddDays(after))), Is.EqualTo(new[] { (1, 3), (2, 2) }), "a file that was taken back proves nothing");
    }

    [TestCase("#1=a@ Ana|a@ Ana", 1, TestName = "An id and its e-mail are one person")]
    [TestCase("#1=+1 Ana|+1 Ana", 1, TestName = "An id and its phone are one person")]
    [TestCase("a@=+1 Ana|+1 Ana", 1, TestName = "An e-mail and its phone are one person")]
    [TestCase("a@=~1 Ana|~1 Ana", 1, TestName = "An e-mail and the name with birth beside it are one person")]
    [TestCase("~1d=~1 Ana|~1 Ana", 1, TestName = "A name with a day of birth and the name with its year are one person")]
    [TestCase("~1d=~1 Ana|~1e=~1 Ana", 2, TestName = "Two days of birth under one name are two people")]
    [TestCase("~1d=~1 Ana|~1e=~1 Ana|~1 Ana", 3, TestName = "The year of two people of one name is nobody of them for certain")]
    [TestCase("a@=~1d=~1 Ana|~1 Ana", 1, TestName = "An e-mail with a day of birth and the name with its year are one person")]
    [TestCase("a@=~1d=~1 Ana|~1d=~1 Ana", 1, TestName = "An e-mail with a day of birth and the name with that day are one person")]
    [TestCase("#1=a@ Ana|a@=+1 Ana|+1 Ana", 1, TestName = "Links are followed from one to the next")]
    [TestCase("#1=+1 Ana|a@=+1 Ana|a@ Ana", 1, TestName = "An id and an e-mail that share a phone under one name are one person")]
    [TestCase("a@=+1 Ana|b@=+1 Ana|+1 Ana", 1, TestName = "Two e-mails that share a phone under one name are one person")]
    [TestCase("a@=+1 Ana|b@=+1 Bob|+1 Ana", 2, TestName = "Two e-mails that share a phone under two names are two people")]
    [TestCase("a@=+1 Ana|b@=+1 Ana|a@ Bob", 2, TestName = "An e-mail that bears another name too is not joined by a phone")]
    [TestCase("a@=+1 Ana|b@=+1 Ana|b@=+2 Ana|c@=+2 Ana", 1, TestName = "E-mails are joined by one phone after the other")]
    [TestCase("#1=+1 Ana|a@=+1 Ana|b@=+1 Ana", 1, TestName = "Two e-mails that share a phone with an id under one name are that person")]
    [TestCase("#1=+1 Ana|a@=+1 Ana|b@=+1 Ana|b@=+2 Ana|#2=+2 Ana", 3, TestName = "E-mails that would make one of two ids stay apart")]
    [TestCase("#1=a@ Ana|a@ ", 1, TestName = "A row without a name on that address is that person")]
    [TestCase("#1=a@ Ana|#2=a@ Bob|a@ Ana|a@ Bob", 2, TestName = "A shared address is each of two people under their own names")]
    [TestCase("#1=a@ Ana|#2=a@ Bob|a@ ", 3, TestName = "A shared address without a name links nobody")]
    [TestCase("#1=a@ Ana|#2=a@ Ana", 2, TestName = "Two ids of one source are two people whatever they share")]
    [TestCase("#1=a@ Ana|#2=a@ Ana|a@ Ana", 3, TestName = "An address of two ids under one name is nobody of them for certain")]
    [TestCase("x#1=a@ Ana|y#1=a@ Ana", 1, TestName = "Ids of two sources that share an address under one name are one person")]
    [TestCase("x#1=a@ Ana|x#2=a@ Ana|y#1=a@ Ana", 3, TestName = "Two ids of one source do not become one by way of another source")]
    [TestCase("x#1=a@ Ana|y#1=a@ Bob", 2, TestName = "Ids of two sources that share an address under two names are two people")]
    public void Who_is_one_person(string rows, int people)
    {
        using var files = new TestDatabase();
        Said[] said = [.. rows.Split('|').Select((row, i) => (Keys: row.Split(' ')[0].Split('='), Name: row.Split(' ')[1], Slot: i + 1))
            .Select(row => Ana with { Person = row.Keys[0], Name = row.Name, Slot = row.Slot, Also = [.. row.Keys.Skip(1)] })];
        foreach (var (some, source) in LinkedHistory.BySource(said))
        {
            FactSet.Write(files.Value, some, Day, format: source);
        }

        Assert.That(LinkedHistory.Counts(files.Value, Day), Is.EqualTo((people, said.Length)));
        Assert.That(LinkedHistory.Seen(files), Is.EqualTo((people, said.Length)), "the views");
        Assert.That(new PlainPeople([said]).Came(), Is.EqualTo((people, said.Length)), "the plain count");
    }

    [Test]
    public void Who_came_by_two_identifiers_to_one_session_came_once_whatever_another_tool_missed()
    {
        using var files = new TestDatabase();
        FactSet.Write(files.Value, [Ana with { Also = ["ana@x"] }], Day);
        FactSet.Write(files.Value, [ByMail with { Slot = 1, Status = AttendanceStatus.Absent, Gender = Gender.Female }], Day.AddDays(1));
        var counter = new Counter(Kept.Load(files.Value, Day.AddDays(1)));
        var whole = counter.Count(new CountQuery(LinkedHistory.Days)).Single();
        Assert.That((whole.Identified.Count, whole.IdentifiedVisits.Count, whole.Absences.Count), Is.EqualTo((1, 1, 0)));
        Assert.That(counter.Count(new CountQuery(LinkedHistory.Days, Dimensions.Gender)).Single().Slice.Gender, Is.EqualTo("female"), "what only one of them says is kept");
    }

    [Test]
    public void Any_history_of_files_counts_at_every_moment_as_a_plain_count_of_the_people_in_the_files_that_stood() =>
        LinkedHistory.Steps.Sample(
            steps =>
            {
                using var files = TestDatabase.OfMany();
                var history = new LinkedHistory(files.Value);
                List<(int People, int Visits)> then = [];
                foreach (var (step, i) in steps.Select((step, i) => (step, i)))
                {
                    history.Do(step, Day.AddDays(i));
                    then.Add(new PlainPeople(history.Standing).Came());
                    Assert.That(LinkedHistory.Counts(files.Value, Day.AddDays(i)), Is.EqualTo(then[^1]), $"after {i + 1} steps");
                    Assert.That(LinkedHistory.Seen(files), Is.EqualTo(then[^1]), "the views");
                }

                Assert.That(then.Select((_, i) => LinkedHistory.Counts(files.Value, Day.AddDays(i))), Is.EqualTo(then), "what was known then");
                Assert.That(Integrity.Troubles(files.Value), Is.Empty);
            },
            iter: Cases,
            print: LinkedHistory.Print);

    [Test]
    public void The_order_of_files_that_agree_and_where_they_are_cut_decide_nothing() =>
        (from rows in Agreeing.Array[1, 10] from picks in Gen.Int[0, 999].Array[10] from split in Gen.Int[1, 10] select (rows, picks, split)).Sample(
            (rows, picks, split) =>
            {
                var shuffled = rows.Select((row, i) => (row, i)).OrderBy(each => picks[each.i]).Select(each => each.row);
                Assert.That(Counted(shuffled.Chunk(split)), Is.EqualTo(Counted(rows.Select(row => new[] { row }))));
            },
            iter: Cases);

    private static (int People, int Visits) Counted(IEnumerable<Said[]> files)
    {
        using var own = TestDatabase.OfMany();
        foreach (var (rows, source) in files.SelectMany(LinkedHistory.BySource))
        {
            FactSet.Write(own.Value, rows, Day, format: source);
        }

        return LinkedHistory.Counts(own.Value, Day);
    }
}
