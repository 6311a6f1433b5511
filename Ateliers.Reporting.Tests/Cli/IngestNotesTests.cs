namespace Ateliers.Reporting.Tests.Cli;

/// <summary>What an ingest says beyond how rows ended: what a dry run would move, and lists that may have been other sittings.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class IngestNotesTests
{
    private const string Heads = "Date;Atelier;Début;Statut;Nombre\n";

    [Test]
    public async Task A_dry_run_says_what_would_change_month_by_month_and_atelier_by_atelier()
    {
        using var bench = await Workbench.With(Workbench.March);
        var more = bench.File("more.csv", Workbench.Header
            + "2019-03-06;Rennes;présent;coding;Professionnels;ada@example.org;Lovelace;Ada\n2019-04-02;Rennes;absent;other;Grand public;ada@example.org;Lovelace;Ada\n"
            + "2019-05-07;Nancy;présent;cv;;new@example.org;;\n2019-05-07;Nancy;inscrit;cv;;else@example.org;;\n");
        var dry = await bench.Run("ingest", more, "--dry-run", "--json");
        Assert.That(
            dry.Json["changes"]!.AsArray().Select(change => change!.ToJsonString()),
            Is.EqualTo(new[]
            {
                """{"month":"2019-03","atelier":"rennes","attendances":{"before":3,"after":4},"people":{"before":3,"after":3}}""",
                """{"month":"2019-04","atelier":"rennes","attendances":{"before":1,"after":0},"people":{"before":1,"after":0}}""",
                """{"month":"2019-05","atelier":"nancy","attendances":{"before":0,"after":1},"people":{"before":0,"after":1}}""",
            }));
        var text = await bench.Run("ingest", more, "--dry-run", "--lang", "en");
        Assert.That(text.Out, Does.Match(@"2019-05\s+nancy\s+0 → 1\s+0 → 1").And.Contain("Dry run: nothing was kept."));
        Assert.That((await bench.Run("ingest", "march.csv", "--dry-run", "--lang", "en")).Out, Does.Contain("Not one attendance and not one person more or less"));
        var real = await bench.Run("ingest", more, "--json");
        Assert.That(real.Json["changes"], Is.Null, "what has changed is asked of figures");
    }

    [Test]
    public async Task A_dry_run_says_which_figures_of_the_reports_that_stand_would_move_also_where_nobody_came_or_went()
    {
        using var bench = await Workbench.With(Workbench.March);
        await bench.Run("report", "2019-03");
        var more = bench.File("more.csv", Workbench.Header + "2019-03-06;Rennes;absent;coding;Professionnels;late@example.org;;\n2019-05-07;Nancy;présent;cv;;new@example.org;;\n");
        var dry = await bench.Run("ingest", more, "--dry-run", "--json");
        var before = dry.Json["figures"]!.AsArray().Select(figure => ((string?)figure!["report"], (string?)figure["id"], (double?)figure["before"]!["value"], (double?)figure["after"]!["value"])).ToList();
        Assert.That(before.ConvertAll(figure => (figure.Item1, figure.Item2)), Is.EqualTo(new[] { ("2019-03", "registrations"), ("2019-03", "no-show-rate") }));
        var text = await bench.Run("ingest", more, "--dry-run", "--lang", "en");
        Assert.That(text.Out, Does.Contain("Figures of reports that stand").And.Match(@"2019-03\s+Registrations\s+\d+ → \d+"));

        await bench.Run("ingest", more);
        foreach (var (_, id, was, becomes) in before)
        {
            var now = await bench.Run("figures", id!, "--month", "2019-03", "--json");
            Assert.That((double?)now.Json["figures"]![0]!["value"], Is.EqualTo(becomes).And.Not.EqualTo(was), id);
        }

        Assert.That((await bench.Run("retract", "2", "--note", "wrong", "--json")).Json["figures"]!.AsArray(), Has.Count.EqualTo(2), "and so does a file that is taken out");
    }

    [TestCase("14:00;CV", "14:30;CV", "sessions-alike")]
    [TestCase("14:00;CV", "14:00;Le CV", "sessions-alike")]
    [TestCase("14:00;CV", "14:00;CV", "people-gone", Description = "the same session, without one of the five")]
    public async Task A_session_that_comes_again_under_another_hour_or_title_is_told_of(string first, string second, string told)
    {
        using var bench = new Workbench();
        string Sheet(string session, string[] people, string day = "2019-03-05") =>
            "Date;Atelier;Statut;Début;Titre;E-mail\n" + string.Concat(people.Select(person => $"{day};Rennes;présent;{session};{person}@example.org\n"));
        string[] five = ["a", "b", "c", "d", "e"];
        await bench.Run("ingest", bench.File("one.csv", Sheet(first, five)));
        var mended = await bench.Run("ingest", bench.File("two.csv", Sheet(second, ["a", "b", "c", "d"])), "--json");
        Assert.That(Remarks(mended), Is.EqualTo(new (string?, int)[] { (told, 1) }));
        Assert.That(Remarks(await bench.Run("ingest", bench.File("others.csv", Sheet("16:00;CV", ["x", "y", "z", "a"])), "--json")), Is.Empty, "other people");
        Assert.That(Remarks(await bench.Run("ingest", bench.File("next.csv", Sheet("14:45;CV", five, "2019-03-06")), "--json")), Is.Empty, "another day");
        Assert.That(Remarks(await bench.Run("ingest", bench.File("pair.csv", Sheet("18:00;CV", ["x", "y"])), "--json")), Is.Empty, "two people are often the same twice a day");
        var text = await bench.Run("ingest", bench.File("three.csv", Sheet("9:00;CV", five)), "--lang", "en");
        Assert.That(text.Out, Does.Contain("same people, day and atelier").And.Contain("retract"));
    }

    private static List<(string?, int)> Remarks(Ran ran) =>
        [.. ran.Json["files"]![0]!["remarks"]?.AsArray().Select(remark => ((string?)remark!["code"], (int)remark["rows"]!)) ?? []];

    [Test]
    public async Task Before_the_first_file_everything_is_new()
    {
        using var bench = new Workbench();
        var dry = await bench.Run("ingest", bench.File("a.csv", Heads + "2019-03-05;Rennes;10:00;présent;12\n"), "--dry-run", "--json");
        Assert.That(dry.Json["changes"]!.ToJsonString(), Is.EqualTo("""[{"month":"2019-03","atelier":"rennes","attendances":{"before":0,"after":12},"people":{"before":0,"after":12}}]"""));
        Assert.That(File.Exists(bench.Database), Is.False);
    }

    [Test]
    public async Task Head_counts_of_one_day_in_two_files_are_told_of_because_they_may_be_two_sittings()
    {
        using var bench = new Workbench();
        await bench.Run("ingest", bench.File("morning.csv", Heads + "2019-03-05;Rennes;;présent;20\n2019-03-06;Rennes;;présent;9\n"));
        var second = await bench.Run("ingest", bench.File("afternoon.csv", Heads + "2019-03-05;Rennes;;présent;15\n2019-03-06;Rennes;;présent;9\n"), "--json", "--lang", "en");
        Assert.That((string?)second.Json["files"]![0]!["message"], Does.Contain("list without names of an earlier file replaced").And.Contain("start or a reference"));
        Assert.That(second.Json["files"]![0]!["remarks"]!.AsArray().Select(remark => ((string?)remark!["code"], (int)remark["rows"]!)), Is.EqualTo(new[] { ("lists-replaced", 1) }));
        var third = await bench.Run("ingest", bench.File("evening.csv", Heads + "2019-03-05;Rennes;;présent;5\n2019-03-06;Rennes;;présent;5\n"));
        Assert.That((third.Code, third.Error), Is.EqualTo((0, "")));
        Assert.That(third.Out, Does.Match("(?m)^  2\\slistes sans noms de fichiers précédents remplacées : ce fichier parle des mêmes séances").And.Contain("(« ateliers retract »)"));
    }

    /// <summary>Two exports of one event, one a product: neither has names, but tickets have numbers, and so the second is no correction of the first.</summary>
    [Test]
    public async Task Nameless_tickets_of_one_session_in_two_files_add_up_in_either_order([Values] bool childrenFirst)
    {
        const string Pretix = "Order code;Attendee name;Product;Checked in;E-mail;Secret;Start date\n";
        string Ticket(string mail, string secret) => $"A1;;Entry;2019-03-09 14:02;{mail}@example.test;{secret};2019-03-09 14:00\n";
        using var bench = new Workbench();
        var adults = bench.File("adults.csv", Pretix + Ticket("ana", "a1") + Ticket("ana", "a2") + Ticket("bob", "b1") + Ticket("bob", "b2") + Ticket("bob", "b3"));
        var children = bench.File("children.csv", Pretix + Ticket("ana", "c1") + Ticket("ana", "c2"));
        string[] files = childrenFirst ? [children, adults] : [adults, children];

        var ran = await bench.Run(["ingest", .. files, "--atelier", "rennes", "--json"]);

        Assert.That(ran.Json["files"]!.AsArray().Select(file => file!["remarks"]!.AsArray().Select(remark => (string?)remark!["code"])), Is.EqualTo(new string[][] { [], [] }));
        var figures = await bench.Run("figures", "people-reached", "attendances", "--year", "2019", "--json");
        Assert.That(((int)figures.Json["figures"]![0]!["upper"]!, (int)figures.Json["figures"]![1]!["value"]!), Is.EqualTo((7, 7)));

    }

    /// <summary>A sheet's nameless people may be others than those of the tickets: whoever replaces a list says so, whichever it is.</summary>
    [Test]
    public async Task Tickets_that_replace_a_sheet_s_nameless_people_and_the_other_way_round_are_told_of([Values] bool sheetFirst)
    {
        const string Sheet = "Date;Atelier;Statut;Début;E-mail\n2019-03-09;Rennes;présent;14:00;cy@example.test\n2019-03-09;Rennes;présent;14:00;\n";
        const string Tickets = "Order code;Attendee name;Product;Checked in;E-mail;Secret;Start date\n";
        string Ticket(int number) => $"A1;;Entry;2019-03-09 14:02;bob@example.test;secret-{number};2019-03-09 14:00\n";
        using var bench = new Workbench();
        string[] files = [bench.File("sheet.csv", Sheet), bench.File("tickets.csv", Tickets + Ticket(1) + Ticket(2) + Ticket(3) + Ticket(4))];
        await bench.Run("ingest", files[sheetFirst ? 0 : 1], "--atelier", "rennes");

        Assert.That(Remarks(await bench.Run("ingest", files[sheetFirst ? 1 : 0], "--atelier", "rennes", "--json")), Is.EqualTo(new[] { ("lists-replaced", 1) }));
    }

    [TestCase("inscrit;30", "inscrit;25", 1)]
    [TestCase("inscrit;30", "inscrit;5\n2019-03-05;Rennes;10:00;présent;12", 1)]
    [TestCase("inscrit;30\n2019-03-05;Rennes;10:00;présent;10", "présent;12", 1)]
    [TestCase("inscrit;30", "présent;12\n2019-03-05;Rennes;10:00;absent;18", 0)]
    [TestCase("inscrit;\n2019-03-05;Rennes;10:00;inscrit;\n2019-03-05;Rennes;10:00;inscrit;", "présent;\n2019-03-05;Rennes;10:00;présent;", 0)]
    public async Task Registrations_that_end_with_the_outcomes_of_another_file_are_corrected_by_nothing(string first, string second, int replaced)
    {
        using var bench = new Workbench();
        await bench.Run("ingest", bench.File("a.csv", Heads + $"2019-03-05;Rennes;10:00;{first}\n"));
        var ran = await bench.Run("ingest", bench.File("b.csv", Heads + $"2019-03-05;Rennes;10:00;{second}\n"), "--json");
        Assert.That(ran.Code, Is.EqualTo(0), ran.Out);
        Assert.That(Remarks(ran), Is.EqualTo(replaced == 0 ? new List<(string?, int)>() : [("lists-replaced", replaced)]));
    }

    [TestCase("10:00", "inscrit;30", "présent;12")]
    [TestCase("10:00", "présent;20", "absent;15")]
    [TestCase("", "présent;20", "absent;15")]
    [TestCase("", "présent;20", "présent;20")]
    public async Task Lists_of_another_status_or_that_say_the_same_are_no_matter(string start, string first, string second)
    {
        using var bench = new Workbench();
        foreach (var said in new[] { first, second })
        {
            var ran = await bench.Run("ingest", bench.File($"{said[..^3]}{said[^2..]}.csv", Heads + $"2019-03-05;Rennes;{start};{said}\n" + (said == second ? "\n" : "")), "--json");
            Assert.That((ran.Code, (string?)ran.Json["files"]![0]!["message"]), Is.EqualTo((0, (string?)null)), ran.Out);
        }
    }

    [Test]
    public async Task Rejected_rows_as_a_sheet_are_no_formulas()
    {
        using var bench = new Workbench();
        var format = bench.File("f.json", """{ "name": "odd", "recognise": ["=Jour"], "fields": { "session.date": { "column": "=Jour" }, "atelier": { "value": "rennes" }, "status": { "value": "attended" }, "person.id": { "column": "Carte" } } }""");
        await bench.Run("ingest", bench.File("a.csv", "=Jour;Carte\n2019-02-31;12\n2019-02-03;13\n"), "--format-file", format);
        var csv = await bench.Run("rejects", "1", "--output", "csv");
        Assert.That(csv.Out, Does.StartWith("\uFEFFfile,line,column,code,fr,en,value\r\na.csv,2,'=Jour,date-invalid,").And.EndWith("\r\n"));
        Assert.That(csv.Out.Split("\r\n"), Has.Length.EqualTo(3));
        Assert.That((await bench.Run("rejects", "1", "--output", "json")).Out, Is.EqualTo((await bench.Run("rejects", "1", "--json")).Out));
        Assert.That((await bench.Run("rejects", "1", "--output", "csv", "--json")).Code, Is.EqualTo(2));
        Assert.That((await bench.Run("rejects", "1", "--output", "md")).Code, Is.EqualTo(2));
    }
}
