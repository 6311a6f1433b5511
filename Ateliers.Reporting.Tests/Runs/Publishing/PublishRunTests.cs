using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Runs.Publishing;

/// <summary>An edition is frozen: what takes its place says what it corrects, and what was published can be computed again.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class PublishRunTests
{
    private const string First = "2019-03-05T09:00:00Z";
    private const string Second = "2019-03-12T09:00:00Z";

    [Test]
    public async Task A_first_edition_holds_pages_figures_and_a_manifest_of_every_file()
    {
        using var room = await Loaded();
        var published = room.Publish(First, by: "Anne Legrand");
        Assert.That((published.IsNew, published.Edition!.Number, published.Status, published.Edition.MadeBy, published.Moved), Is.EqualTo((true, 1, EditionStatus.Current, "Anne Legrand", 0)));
        var manifest = JsonNode.Parse(room.Read(1, "manifest.json"))!;
        Assert.That(((string?)manifest["period"], (int)manifest["edition"]!, (string?)manifest["status"], (string?)manifest["publishedAt"], (string?)manifest["by"]), Is.EqualTo(("2019-02", 1, "current", First, "Anne Legrand")));
        var files = manifest["files"]!.AsObject();
        Assert.That(files.Select(file => file.Key), Is.EquivalentTo(Directory.EnumerateFiles(Path.Combine(room.Editions, "2019-02", "1")).Select(path => Path.GetFileName(path)).Where(name => name != "manifest.json")));
        foreach (var (name, hash) in files)
        {
            Assert.That(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(room.Editions, "2019-02", "1", name)))), Is.EqualTo((string?)hash), name);
        }

        Assert.That(manifest["batches"]!.AsArray().Select(batch => ((int)batch!["batch"]!, Path.GetFileName((string?)batch["name"]))), Is.EqualTo(new[] { (1, "f1.csv") }));
        Assert.That(manifest["frozen"]!.AsObject().Select(page => page.Key), Is.EquivalentTo(new[] { "index.html", "index.en.html", "press.html", "press.en.html", "atelier-rennes.html", "atelier-rennes.en.html", "atelier-montpellier.html", "atelier-montpellier.en.html" }));
        Assert.That(room.Read(1, "index.html"), Does.Contain("Édition\u00A01, publiée le 5\u00A0mars 2019."));
        Assert.That(room.Read(1, "press.en.html"), Does.Contain("Edition\u00A01, published on 5\u00A0March 2019."));
    }

    [Test]
    public async Task Publishing_again_what_has_not_changed_makes_no_edition()
    {
        using var room = await Loaded();
        room.Publish(First);
        var bytes = room.Bytes();
        var again = room.Publish(Second);
        Assert.That((again.IsNew, again.Edition!.Number, again.Moved), Is.EqualTo((false, 1, 0)));
        Assert.That(room.Bytes(), Is.EqualTo(bytes));
        Assert.That(room.Publish(Second, note: "nouvelle maquette").Edition!.Number, Is.EqualTo(2), "with a note it is meant");
    }

    [Test]
    public async Task The_dashboard_is_written_once_more_after_its_period_was_published_and_says_what_has_changed_since()
    {
        using var room = await Loaded();
        await room.Run(First);
        Assert.That(Page(), Does.Not.Contain("id=\"changes\""));
        room.Publish(First);
        Assert.That((await room.Run(First)).Written.Select(written => written.Report.Id), Is.EqualTo(new[] { "2019-02" }), "and not the year, which was not published");
        Assert.That(Page(), Does.Contain("Aucun chiffre n’a changé depuis l’édition\u00A01."));
        Assert.That((await room.Run(First)).Written, Is.Empty);
        await room.Load(Newsroom.People("Rennes", 500, 20), Second);
        await room.Run(Second);
        Assert.That(Page(), Does.Match("[0-9]+\u00A0chiffres ont changé depuis l’édition\u00A01, qui reste à son adresse.").And.Contain("tant qu’une autre ne les corrige pas"));
        room.Publish(Second, note: "un fichier de plus");
        await room.Run(Second);
        Assert.That(Page(), Does.Contain("Aucun chiffre n’a changé depuis l’édition\u00A02."));
        Assert.That((await room.Run(Second)).Written, Is.Empty);

        string Page() => System.Net.WebUtility.HtmlDecode(File.ReadAllText(Path.Combine(room.Out, "2019-02", "index.html")));
    }

    [Test]
    public async Task A_moved_figure_needs_a_note_and_nothing_changes_without_one()
    {
        using var room = await Loaded();
        room.Publish(First);
        await room.Load(Newsroom.People("Rennes", 500, 20), Second);
        var bytes = room.Bytes();
        var refused = Assert.Throws<FailureException>(() => room.Publish(Second));
        Assert.That((refused!.Outcome, refused.Text.En), Is.EqualTo((Outcome.Usage, refused.Text.En)));
        Assert.That(refused.Text.En, Does.Match("^Since edition 1, [0-9]+ figures have changed: say what was corrected and why with --note"));
        Assert.That(room.Publish(Second, dryRun: true).Moved, Is.GreaterThan(5));
        Assert.That(room.Bytes(), Is.EqualTo(bytes));
        Assert.That(room.List(Second), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_second_edition_says_what_moved_and_the_first_stays_at_its_address_and_says_so()
    {
        using var room = await Loaded();
        room.Publish(First);
        var (data, page) = (room.Read(1, "figures.json"), room.Read(1, "press.html"));
        await room.Load(Newsroom.People("Rennes", 500, 20), Second);
        var second = room.Publish(Second, note: "Fichier de Rennes arrivé en retard.");
        Assert.That((second.Edition!.Number, second.Status, second.Moved), Is.EqualTo((2, EditionStatus.Current, second.Moved)));
        Assert.That(room.List(Second).Select(line => (line.Edition.Number, line.Status)), Is.EqualTo(new[] { (1, EditionStatus.Superseded), (2, EditionStatus.Current) }));

        Assert.That(room.Read(1, "figures.json"), Is.EqualTo(data));
        var superseded = room.Read(1, "press.html");
        Assert.That(superseded, Does.Contain("publiée le 5\u00A0mars 2019 et remplacée le 12\u00A0mars 2019").And.Contain("<a href=\"../2/press.html\">Voir l’édition\u00A02</a>"));
        Assert.That(Emptied(superseded), Is.EqualTo(Emptied(page)), "but for that line nothing has changed");
        var manifest = JsonNode.Parse(room.Read(1, "manifest.json"))!;
        Assert.That(((string?)manifest["status"], (int?)manifest["supersededBy"], (string?)manifest["supersededAt"]), Is.EqualTo(("superseded", 2, Second)));

        Assert.That(room.Read(2, "index.html"), Does.Contain("Ce qui a changé depuis l’édition\u00A01").And.Contain("Fichier de Rennes arrivé en retard."));
        var difference = room.Difference(Second, 1, 2);
        var rows = room.Read(2, "changes.csv").TrimEnd().Split('\n');
        Assert.That((difference.Moves.Count, rows.Length - 1), Is.EqualTo((second.Moved, difference.Moves.Sum(move => (move.Before is null ? 0 : 1) + (move.After is null ? 0 : 1)))));
        Assert.That(difference.Moves.Select(move => (move.Any.Id, move.Before?.Value, move.After?.Value)), Does.Contain(("people-reached", (double?)70, (double?)90)));
        Assert.That(rows, Has.Some.StartsWith("1,people-reached,people,people-reached/1,,,,,,,,2019-02,2019-02-01,2019-02-28,70,"));
        Assert.That(rows, Has.Some.StartsWith("2,people-reached,people,people-reached/1,,,,,,,,2019-02,2019-02-01,2019-02-28,90,"));
        var list = File.ReadAllText(Path.Combine(room.Editions, "index.en.html"));
        Assert.That(list, Does.Contain("February 2019").And.Contain("href=\"2019-02/1/index.en.html\"").And.Contain("5\u00A0March 2019, 10:00").And.Contain("Fichier de Rennes arrivé en retard."));
        await room.Run(Second);
        Assert.That(File.ReadAllText(Path.Combine(room.Out, "index.html")), Does.Contain("editions/index.html"));
    }

    [Test]
    public async Task What_was_published_on_a_day_is_what_was_current_then()
    {
        using var room = await Loaded();
        room.Publish(First);
        await room.Load(Newsroom.People("Rennes", 500, 20), Second);
        room.Publish(Second, note: "en retard");
        (string Day, int[] Numbers)[] days = [("2019-03-04", []), ("2019-03-05", [1]), ("2019-03-11", [1]), ("2019-03-12", [1, 2]), ("2019-03-13", [2])];
        Assert.That(days.Select(each => room.List("2019-04-01T00:00:00Z", each.Day).Select(line => line.Edition.Number).ToArray()), Is.EqualTo(days.Select(each => each.Numbers)));
    }

    [Test]
    public async Task An_edition_is_computed_again_byte_for_byte_whatever_came_in_since()
    {
        using var room = await Loaded();
        room.Publish(First);
        await room.Load(Newsroom.People("Rennes", 500, 20), "2019-03-05T10:00:00Z");
        room.Publish("2019-03-05T11:00:00Z", note: "en retard");
        room.Retract(1, "2019-03-05T12:00:00Z");
        room.Configure("""{ "goals": { "2019": 50000 }, "name": { "fr": "Autre nom", "en": "Another name" } }""");
        foreach (var number in new[] { 1, 2 })
        {
            var verified = room.Verify("2020-01-01T00:00:00Z", number);
            Assert.That((verified.Holds, verified.Files > 40, verified.OtherVersion), Is.EqualTo((true, true, (string?)null)), $"{number}: {string.Join(' ', verified.Changed.Concat(verified.Different))} {verified.Moves.Count}");
        }

        Assert.That(room.Verify("2020-01-01T00:00:00Z").Edition.Number, Is.EqualTo(2), "the last where none is named");
    }

    [Test]
    public async Task A_changed_or_missing_file_and_a_changed_ledger_are_found_and_no_edition_is_built_on_them()
    {
        using var room = await Loaded();
        room.Publish(First);
        room.Write(1, "figures.csv", room.Read(1, "figures.csv").Replace("70", "71", StringComparison.Ordinal));
        Assert.That((room.Verify(Second).Holds, string.Join(' ', room.Verify(Second).Changed)), Is.EqualTo((false, "figures.csv")));
        await room.Load(Newsroom.People("Rennes", 500, 20), Second);
        var bytes = room.Bytes();
        Assert.That(Assert.Throws<FailureException>(() => room.Publish(Second, note: "en retard"))!.Text.En, Does.Contain("figures.csv is not what was published any more"));
        Assert.That(room.Bytes(), Is.EqualTo(bytes));
        Assert.That((await room.Run(Second)).Failure, Is.Null, "the reports of the month do not wait for that");
        File.Delete(Path.Combine(room.Editions, "2019-02", "1", "figures.csv"));
        Assert.That(room.Verify(Second).Changed, Is.EqualTo(new[] { "figures.csv" }));
        Assert.That(Assert.Throws<FailureException>(() => room.Publish(Second, note: "en retard"))!.Text.Fr, Does.Contain("n'est plus entière"));
    }

    [Test]
    public async Task Facts_that_were_changed_behind_the_ledger_are_found()
    {
        using var room = await Loaded();
        room.Publish(First);
        room.Bench.Tamper("DELETE FROM fact WHERE person IN (SELECT person FROM fact ORDER BY person LIMIT 3); DELETE FROM counted; DELETE FROM counted_month;");
        var verified = room.Verify(Second);
        Assert.That((verified.Holds, verified.Changed.Count, verified.Different, verified.Moves), Is.EqualTo((false, 0, verified.Different, verified.Moves)));
        Assert.That(verified.Moves.Select(move => (move.Any.Id, move.Before?.Value, move.After?.Value)), Does.Contain(("people-reached", (double?)70, (double?)67)));
        Assert.That(verified.Different, Does.Contain("figures.json").And.Contain("index.html"));
    }

    [Test]
    public async Task An_embargo_is_told_until_it_ends_and_what_it_supersedes_stays_current_until_then()
    {
        using var room = await Loaded();
        room.Publish(First);
        await room.Load(Newsroom.People("Rennes", 500, 20), Second);
        var second = room.Publish(Second, note: "en retard", embargo: new DateTime(2019, 3, 31, 6, 0, 0, DateTimeKind.Unspecified));
        Assert.That((second.Status, second.Edition!.Embargo), Is.EqualTo((EditionStatus.Embargoed, (DateTimeOffset?)Iso.ParseInstant("2019-03-31T04:00:00Z"))), "summer time begins that night");
        Assert.That(room.Read(2, "press.html"), Does.Contain("sous embargo\u00A0: ne rien en dire avant le 31\u00A0mars 2019 à 6\u00A0h\u00A000 (Europe/Paris)"));
        Assert.That(room.Read(1, "press.html"), Does.Contain("Édition\u00A01, publiée le").And.Not.Contain("remplacée"));
        Assert.That(room.List("2019-03-31T03:59:59Z").Select(line => line.Status), Is.EqualTo(new[] { EditionStatus.Current, EditionStatus.Embargoed }));
        Assert.That(room.List("2019-03-31T04:00:00Z").Select(line => line.Status), Is.EqualTo(new[] { EditionStatus.Superseded, EditionStatus.Current }));

        Assert.That(Assert.Throws<FailureException>(() => room.Publish(Second, note: "encore", embargo: new DateTime(2019, 3, 20, 6, 0, 0, DateTimeKind.Unspecified)))!.Text.En, Does.Contain("cannot be told earlier"));
        Assert.That(room.Publish(Second, note: "encore").Edition!.Embargo, Is.EqualTo(second.Edition.Embargo), "it holds for the next one too");

        await room.Run("2019-03-31T05:00:00Z");
        Assert.That(room.Read(3, "press.en.html"), Does.Contain("Edition\u00A03, published on 31\u00A0March 2019.").And.Not.Contain("embargo:"));
        Assert.That(room.Read(3, "press.en.html"), Does.Contain("Corrected since edition\u00A01").And.Contain("encore"), "edition 2 was never told");
        Assert.That(room.Read(3, "index.en.html"), Does.Contain("What has changed since edition\u00A01").And.Not.Contain("since edition\u00A02"));
        Assert.That(room.Read(2, "press.en.html"), Does.Contain("Edition\u00A02, superseded before it was in force"));
        Assert.That(room.List("2019-04-01T00:00:00Z").Single(line => line.Edition.Number == 3).Edition.Moved, Is.GreaterThan(0));
        Assert.That(room.Read(1, "press.html"), Does.Contain("remplacée le 31\u00A0mars 2019"));
        Assert.That(Enumerable.Range(1, 3).Select(number => room.Verify("2019-04-01T00:00:00Z", number).Holds), Is.All.True);
    }

    [TestCase(2019, 3, 31, 2, 30, "this time does not exist on that day")]
    [TestCase(2019, 3, 1, 6, 0, "is over already")]
    public async Task An_embargo_that_cannot_be_is_refused(int year, int month, int day, int hour, int minute, string message)
    {
        using var room = await Loaded();
        Assert.That(Assert.Throws<FailureException>(() => room.Publish(First, embargo: new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Unspecified)))!.Text.En, Does.Contain(message));
        Assert.That(Directory.Exists(room.Editions) && room.List(First).Count > 0, Is.False);
    }

    [Test]
    public async Task The_checklist_remarks_what_a_reader_should_know_and_blocks_what_must_not_leave()
    {
        using var room = await Loaded();
        await room.Load(Newsroom.People("Rennes", 900, 1) + "2019-02-30;Rennes;présent;cv;;x@example.org;;\n", First);
        Assert.That(room.Publish(First).Checks.Select(check => (check.Blocks, check.Code)), Is.EqualTo(new[] { (false, "missing-sites"), (false, "provisional"), (false, "rejected-rows") }));
        await room.Load(Newsroom.People("Rennes", 500, 20), Second);
        Assert.That(room.Publish(Second, note: "en retard").Checks.Select(check => check.Code), Does.Contain("moved-over-5-percent"));
        using var few = await new Newsroom().Load(Newsroom.People("Rennes", 0, 5), First);
        var blocked = Assert.Throws<FailureException>(() => few.Publish(First));
        Assert.That((blocked!.Outcome, Directory.Exists(few.Editions) && few.List(First).Count > 0), Is.EqualTo((Outcome.CheckFailed, false)));
        Assert.That(blocked.Text.En, Does.StartWith("Nothing was published. The headline figure is suppressed"));
    }

    [Test]
    public async Task Nothing_is_published_of_what_nobody_knows_or_over_an_edition_that_is_gone()
    {
        using var room = await Loaded();
        Assert.That(Assert.Throws<FailureException>(() => room.Publish(First, period: new Period(new DateOnly(2017, 1, 1), new DateOnly(2017, 1, 31))))!.Outcome, Is.EqualTo(Outcome.Failed));
        room.Publish(First);
        Directory.Delete(room.Editions, recursive: true);
        Assert.That(Assert.Throws<FailureException>(() => room.Publish(Second, period: new Period(new DateOnly(2019, 1, 1), new DateOnly(2019, 12, 31))))!.Text.En, Does.Contain("does not stand in"), "of another period too");
        Assert.That(Directory.Exists(room.Editions), Is.False, "and nothing is written");
        var refused = Assert.Throws<FailureException>(() => room.Publish(Second, note: "encore"));
        Assert.That((refused!.Outcome, refused.Text.En), Is.EqualTo((Outcome.Usage, refused.Text.En)));
        Assert.That(refused.Text.En, Does.Contain("does not stand in").And.Contain("--out"));
    }

    [Test]
    public async Task An_edition_that_the_ledger_does_not_know_is_never_taken_away()
    {
        using var room = await Loaded();
        var backup = await File.ReadAllBytesAsync(room.Bench.Database);
        room.Publish(First);
        var bytes = room.Bytes();
        await File.WriteAllBytesAsync(room.Bench.Database, backup);
        File.Delete(room.Bench.Database + "-wal");
        Assert.That(Assert.Throws<FailureException>(() => room.Publish(Second))!.Text.En, Does.Contain("is an edition that this database does not know").And.Contain("older backup"));
        await room.Run(Second);
        Assert.That(Newsroom.Hashes(Path.Combine(room.Editions, "2019-02")), Is.EqualTo(string.Join('\n', bytes.Split('\n').Where(line => line.StartsWith("editions/2019-02/", StringComparison.Ordinal)).Select(line => line["editions/2019-02/".Length..]))));
    }

    [TestCase("")]
    [TestCase("écrire à anne@example.org")]
    public async Task A_note_that_says_nothing_or_holds_an_address_is_refused(string note)
    {
        using var room = await Loaded();
        Assert.That(Assert.Throws<FailureException>(() => room.Publish(First, note: note))!.Outcome, Is.EqualTo(Outcome.Usage));
        Assert.That(Assert.Throws<FailureException>(() => room.Publish(First, by: "anne@example.org"))!.Outcome, Is.EqualTo(Outcome.Usage));
    }

    private static Task<Newsroom> Loaded() => new Newsroom().Load(Newsroom.People("Rennes", 0, 70), First);

    private static string Emptied(string page) => System.Text.RegularExpressions.Regex.Replace(page, "<!--edition-->.*?<!--/edition-->", "");
}
