using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ateliers.Reporting.Tests.Runs.Publishing;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>publish, approve, editions and verify as a user types them.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class PublishCommandTests
{
    private static readonly string[] OfAnEdition = ["period", "edition", "status", "publishedAt", "by", "note", "moved"];

    [Test]
    public async Task The_documents_are_those_of_the_contract()
    {
        using var bench = await Workbench.With(Newsroom.People("Rennes", 0, 70));
        var published = await bench.Run("publish", "2019-02", "--author", "Anne Legrand", "--json");
        Assert.That((published.Code, (bool)published.Json["published"]!, (int)published.Json["moved"]!), Is.EqualTo((0, true, 0)), published.Error);
        Assert.That(published.Json["checks"]!.AsArray().Select(check => (string?)check!["level"]), Is.All.EqualTo("warning"));
        await bench.Run("ingest", bench.File("late.csv", Newsroom.People("Rennes", 500, 20)), "--quiet");
        var dry = await bench.Run("publish", "2019-02", "--dry-run", "--json");
        Assert.That((dry.Code, (bool)dry.Json["published"]!, dry.Json["edition"]), Is.EqualTo((0, false, (JsonNode?)null)));
        var without = await bench.Run("publish", "2019-02", "--json");
        Assert.That((without.Code, (int)without.Json["error"]!["code"]!), Is.EqualTo((2, 2)));
        var second = await bench.Run("publish", "2019-02", "--note", "late", "--author", "Anne Legrand", "--json");
        Assert.That((second.Code, (int)second.Json["edition"]!["edition"]!, (int)second.Json["moved"]!), Is.EqualTo((0, 2, (int)dry.Json["moved"]!)));

        var editions = (await bench.Run("editions", "--json")).Json["editions"]!.AsArray();
        foreach (var edition in editions)
        {
            Assert.That(edition!.AsObject().Select(pair => pair.Key).Take(OfAnEdition.Length), Is.EqualTo(OfAnEdition));
        }

        Assert.That(editions.Select(edition => ((string?)edition!["status"], (string?)edition["by"], (string?)edition["note"])), Is.EqualTo(new[] { ("superseded", "Anne Legrand", (string?)null), ("current", "Anne Legrand", "late") }));
        var difference = (await bench.Run("editions", "diff", "2019-02", "1", "2", "--json")).Json;
        Assert.That(((string?)difference["period"], (int)difference["first"]!, (int)difference["second"]!, difference["figures"]!.AsArray().Count), Is.EqualTo(("2019-02", 1, 2, (int)second.Json["moved"]!)));
        Assert.That(((double)difference["figures"]![0]!["before"]!["value"]!, (double)difference["figures"]![0]!["after"]!["value"]!), Is.EqualTo((70d, 90d)));
        var verified = await bench.Run("verify", "2019-02", "--edition", "1", "--json");
        Assert.That((verified.Code, (bool)verified.Json["holds"]!, (int)verified.Json["moved"]!), Is.EqualTo((0, true, 0)));
    }

    [Test]
    public async Task A_reader_is_told_in_words_of_either_language()
    {
        using var bench = await Workbench.With(Newsroom.People("Rennes", 0, 70));
        Assert.That((await bench.Run("editions")).Out, Does.StartWith("Rien n'a encore été publié"));
        var english = await bench.Run("publish", "2019-02", "--lang", "en");
        Assert.That(english.Out, Does.Contain("2019-02 — Edition\u00A01, published on").And.Contain("70 people reached in France in 2019, to 28\u00A0February").And.Contain("index.html"));
        Assert.That((await bench.Run("publish", "2019-02")).Out, Does.Contain("Rien n'a changé depuis l'édition 1 de février 2019"));
        Assert.That((await bench.Run("verify", "2019-02", "--lang", "en")).Out, Does.Match("^Edition 1 of 2019-02: [0-9]+\u00A0files, computed again byte for byte, as they were published.\n$"));
        Assert.That((await bench.Run("editions", "--on", "2019-01-01")).Out, Is.EqualTo("Rien n'était publié le 1er\u00A0janvier 2019.\n"));
        Assert.That((await bench.Run("editions", "2019-02", "--lang", "en")).Out, Does.Contain("1\u00A0edition").And.Contain("current"));
        var page = Path.Combine(bench.Reports, "editions", "2019-02", "1", "press.html");
        await File.WriteAllTextAsync(page, (await File.ReadAllTextAsync(page)).Replace(">70<", ">700<", StringComparison.Ordinal).Replace("70", "71", StringComparison.Ordinal));
        var changed = await bench.Run("verify", "2019-02", "--lang", "en");
        Assert.That((changed.Code, changed.Error), Is.EqualTo((5, "Edition 1 of 2019-02: press.html is not what was published any more.\n")));
    }

    [Test]
    public async Task Verify_says_that_people_were_erased_since_and_takes_no_word_for_an_edition()
    {
        using var bench = await Workbench.With("Date;Atelier;Statut;E-mail;Âge\n" + string.Concat(Enumerable.Range(0, 70).Select(i => $"2019-02-12;Rennes;présent;p{i}@example.org;{20 + (i % 60)}\n")));
        await bench.Run("publish", "2019-02");
        Assert.That((await bench.Run("verify", "2019-02")).Out, Does.Not.Contain("effacées"));
        Assert.That((await bench.Run("forget", "--email", "p3@example.org", "--note", "asked")).Code, Is.Zero);
        var ran = await bench.Run("verify", "2019-02");
        Assert.That((ran.Code, ran.Out.Contains("des personnes ont été effacées", StringComparison.Ordinal)), Is.EqualTo((5, true)), ran.Out + ran.Error);
        Assert.That((await bench.Run("verify", "2019-02", "--edition", "x")).Error, Does.Contain("« x » : une édition est un nombre entier, à partir de 1."));
    }

    [TestCase("manifest.json", "note", "manifest.json")]
    [TestCase("manifest.json", "{", "manifest.json")]
    [TestCase("manifest.json", null, "manifest.json")]
    [TestCase("index.en.html", "its figures are wrong", "index.en.html")]
    public async Task What_follows_the_ledger_in_an_edition_is_verified_too(string file, string? forgery, string named)
    {
        using var bench = await Workbench.With(Newsroom.People("Rennes", 0, 70));
        await bench.Run("publish", "2019-02");
        await bench.Run("ingest", bench.File("late.csv", Newsroom.People("Rennes", 500, 20)), "--quiet");
        await bench.Run("publish", "2019-02", "--note", "late");
        Assert.That((await bench.Run("verify", "2019-02", "--edition", "1")).Code, Is.Zero, "as it was published");
        var path = Path.Combine(bench.Reports, "editions", "2019-02", "1", file);
        var text = await File.ReadAllTextAsync(path);
        File.Delete(path);
        if (forgery is not null)
        {
            await File.WriteAllTextAsync(path, forgery switch
            {
                "note" => text.Replace("\"note\": null", "\"note\": \"nothing\"", StringComparison.Ordinal),
                "{" => forgery,
                _ => Regex.Replace(text, "(?<=<!--edition--><p[^>]*>)[^<]*", forgery),
            });
            Assert.That(await File.ReadAllTextAsync(path), Is.Not.EqualTo(text), "forged");
        }

        var ran = await bench.Run("verify", "2019-02", "--edition", "1", "--lang", "en");
        Assert.That((ran.Code, ran.Error), Is.EqualTo((5, $"Edition 1 of 2019-02: {named} is not what was published any more.\n")));
    }

    [Test]
    public async Task A_file_that_was_not_published_with_an_edition_is_named()
    {
        using var bench = await Workbench.With(Newsroom.People("Rennes", 0, 70));
        await bench.Run("publish", "2019-02");
        await File.WriteAllTextAsync(Path.Combine(bench.Reports, "editions", "2019-02", "1", "figures.txt"), "100 000");
        var ran = await bench.Run("verify", "2019-02", "--lang", "en");
        Assert.That((ran.Code, ran.Error), Is.EqualTo((5, "Edition 1 of 2019-02: figures.txt was not published with it.\n")));
        Assert.That((await bench.Run("verify", "2019-02", "--json")).Json["foreign"]!.AsArray().Select(name => (string?)name), Is.EqualTo(new[] { "figures.txt" }));
    }

    [TestCase("publish 2019-13", "ni un mois (2019-03) ni une année (2019)")]
    [TestCase("publish 2019-02 --embargo demain", "un embargo s'écrit AAAA-MM-JJThh:mm")]
    [TestCase("publish 2019-02 --note a@b.org", "--note reste dans la base")]
    [TestCase("verify 2019-02", "Rien n'a été publié de 2019-02")]
    [TestCase("approve 2019-02", "Aucun brouillon de 2019-02")]
    [TestCase("editions diff 2019-02 1 deux", "une édition est un nombre entier")]
    [TestCase("editions diff 2019-02 1 2", "Rien n'a été publié de 2019-02")]
    [TestCase("editions hier", "ni un mois (2019-03) ni une année (2019)")]
    public async Task What_cannot_be_is_refused_with_what_to_do(string line, string message)
    {
        using var bench = await Workbench.With(Newsroom.People("Rennes", 0, 70));
        var ran = await bench.Run(line.Split(' '));
        Assert.That((ran.Code, ran.Error), Is.EqualTo((2, ran.Error)));
        Assert.That(ran.Error, Does.Contain(message));
    }

    [TestCase("publish")]
    [TestCase("approve")]
    [TestCase("verify")]
    [TestCase("editions")]
    public async Task Without_a_database_it_is_said_that_there_is_none(string command)
    {
        using var bench = new Workbench();
        var ran = await bench.Run(command == "editions" ? [command] : [command, "2019-02"]);
        Assert.That((ran.Code, ran.Error), Is.EqualTo((1, ran.Error)));
        Assert.That(ran.Error, Does.StartWith("Il n'y a pas encore de base"));
    }
}
