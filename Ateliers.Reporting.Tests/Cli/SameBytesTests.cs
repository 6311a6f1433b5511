namespace Ateliers.Reporting.Tests.Cli;

/// <summary>The same bytes again, named otherwise, from elsewhere or with other options: nobody leaves the count by it, and nobody is lost without a word.</summary>
[Parallelizable(ParallelScope.Self)]
public sealed class SameBytesTests
{
    private const string Sheet = "Date;Statut;E-mail\n2019-03-05;présent;ada@example.org\n2019-03-06;présent;alan@example.org\n2019-02-30;présent;grace@example.org\n";

    private const string Meet = "First name,Last name,Email,Duration,Time joined,Time exited\nAna,Fictivel,ana@example.test,1 hr,2:01 PM,3:01 PM\n";

    [TestCase("data/inbox/rennes/a.csv")]
    [TestCase("data/inbox/rennes")]
    [TestCase("data/inbox/rennes/a.csv --format ateliers")]
    [TestCase("copy.csv")]
    [TestCase("copy.csv --format ateliers")]
    [TestCase("copy.csv --new-ateliers")]
    public async Task A_file_of_an_atelier_s_folder_stays_that_atelier_s(string command)
    {
        using var bench = new Workbench();
        bench.File("data/inbox/rennes/a.csv", Sheet);
        bench.File("copy.csv", Sheet);
        Assert.That((await bench.Run("run")).Code, Is.EqualTo(3));
        var again = await bench.Run(["ingest", .. command.Split(' '), "--json"]);

        Assert.That(await Attendances(bench), Is.EqualTo(2), again.Out);
        Assert.That((await bench.Run("run")).Code, Is.Zero);
        Assert.That(await Attendances(bench), Is.EqualTo(2));
        Assert.That((await bench.Run("batches", "--json")).Json["batches"]!.AsArray().Sum(batch => (int)batch!["loaded"]!), Is.EqualTo(2));
    }

    [Test]
    public async Task A_file_that_lies_in_an_atelier_s_folder_is_read_as_the_atelier_s_when_it_is_named_itself()
    {
        using var bench = new Workbench();
        bench.File("data/inbox/rennes/a.csv", Sheet);

        Assert.That((await bench.Run("ingest", "data/inbox/rennes/a.csv")).Code, Is.EqualTo(3));
        Assert.That(await Attendances(bench), Is.EqualTo(2));
    }

    [Test]
    public async Task Rows_that_were_given_an_atelier_beside_others_are_not_read_without_one()
    {
        using var bench = new Workbench();
        var file = bench.File("a.csv", "Date;Atelier;Statut;E-mail\n2019-03-05;;présent;ada@example.org\n2019-03-06;Nancy;présent;alan@example.org\n2019-02-30;;présent;x@example.org\n");
        Assert.That((await bench.Run("ingest", file, "--atelier", "rennes")).Code, Is.EqualTo(3));
        var again = await bench.Run("ingest", file, "--lang", "en");

        Assert.That((again.Code, await Attendances(bench)), Is.EqualTo((4, 2)));
        Assert.That(again.Error, Does.Contain("a.csv: Rows in it name no atelier, and an earlier reading (batch 1) gave them one. Say which with --atelier"));
    }

    [Test]
    public async Task The_last_reading_of_a_file_that_is_named_is_the_one_that_counts()
    {
        using var bench = new Workbench();
        var file = bench.File("a.csv", "Jour;Lieu;Venue\n2019-03-05;Rennes;non\n");
        string Described(string word) => $$"""{ "name": "salle", "recognise": ["Jour", "Lieu", "Venue"], "fields": { "session.date": { "column": "Jour" }, "atelier": { "column": "Lieu" }, "status": { "value": "{{word}}" } } }""";
        foreach (var (word, people) in new[] { ("attended", 1), ("absent", 0), ("attended", 1) })
        {
            Assert.That((await bench.Run("ingest", file, "--format-file", bench.File("d.json", Described(word)))).Code, Is.Zero);
            Assert.That(await Attendances(bench), Is.EqualTo(people), word);
        }
    }

    [Test]
    public async Task The_day_of_another_name_is_refused_and_not_passed_over()
    {
        using var bench = new Workbench();
        bench.File("data/inbox/rennes/2019-03-09 meet.csv", Meet);
        Assert.That((await bench.Run("run")).Code, Is.Zero);
        bench.File("data/inbox/rennes/2019-03-16 meet.csv", Meet);
        bench.File("data/inbox/rennes/copy of 2019-03-09 meet.csv", Meet);
        var (french, english) = (await bench.Run("run"), await bench.Run("run", "--lang", "en"));

        Assert.That((french.Code, english.Code), Is.EqualTo((4, 4)));
        Assert.That(english.Error, Does.Contain("rennes/2019-03-16 meet.csv: These bytes are loaded already (batch 1) for 2019-03-09, which the file's name said then, and it says 2019-03-16 now.").And.Not.Contain("copy of"));
        Assert.That(french.Error, Does.Contain("déjà chargés (lot 1) au 2019-03-09"));

        File.Delete(Path.Combine(bench.Root, "data/inbox/rennes/2019-03-09 meet.csv"));
        File.Delete(Path.Combine(bench.Root, "data/inbox/rennes/copy of 2019-03-09 meet.csv"));
        Assert.That((await bench.Run("retract", "1", "--note", "wrong day")).Code, Is.Zero);
        Assert.That((await bench.Run("ingest", "data/inbox/rennes/2019-03-16 meet.csv")).Code, Is.Zero);
        Assert.That((await bench.Run("figures", "attendances", "--year", "2019", "--by", "day", "--output", "csv")).Out, Does.Contain("2019-03-16").And.Not.Contain("2019-03-09,"));
    }

    [TestCase("absent")]
    [TestCase("inscrit")]
    public async Task A_report_whose_last_outcome_a_later_file_takes_back_does_not_stand(string status)
    {
        using var bench = new Workbench();
        bench.File("data/inbox/a.csv", Workbench.Header + "2019-03-05;Rennes;présent;cv;Grand public;ada@example.org;Lovelace;Ada\n2019-05-05;Rennes;présent;cv;Grand public;ada@example.org;Lovelace;Ada\n");
        Assert.That((await bench.Run("run")).Code, Is.Zero);
        Assert.That(Directory.Exists(Path.Combine(bench.Reports, "2019-03")), Is.True);
        bench.File("data/inbox/b.csv", Workbench.Header + $"2019-03-05;Rennes;annulé;cv;Grand public;ada@example.org;Lovelace;Ada\n2019-03-05;Rennes;{status};cv;Grand public;alan@example.org;Turing;Alan\n");
        var ran = await bench.Run("run", "--json");

        var told = (await bench.Run("figures", "people-reached", "--month", "2019-03", "--json")).Json["figures"]!.AsArray();
        var known = told.Count > 0 && told[0]!["value"] is not null;
        Assert.That((ran.Code, ran.Json["withdrawn"]!.AsArray().Count > 0, Directory.Exists(Path.Combine(bench.Reports, "2019-03"))), Is.EqualTo((0, !known, known)), ran.Out);
        Assert.That((await bench.Run("run", "--lang", "en")).Out, Does.Contain("Nothing to do"));
    }

    private static async Task<int> Attendances(Workbench bench) =>
        (int?)(await bench.Run("figures", "attendances", "--year", "2019", "--json")).Json["figures"]![0]!["value"] ?? 0;
}
