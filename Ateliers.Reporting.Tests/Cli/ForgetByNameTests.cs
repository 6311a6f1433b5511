using System.Text;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>forget reaches who is known by a name, and names that stand where the program knows nobody: in names of files.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class ForgetByNameTests
{
    private const string Named = "Date;Atelier;Statut;Thème;Nom;Prénom;Date de naissance\n"
        + "2019-03-05;Rennes;présent;cv;Quxbrandt;Zéphyrine;03/05/1980\n"
        + "2019-03-06;Rennes;présent;cv;Quxbrandt;Zéphyrine;1980\n"
        + "2019-03-06;Rennes;présent;cv;Quxbrandt;Zéphyrine;1991\n"
        + "2019-03-07;Rennes;présent;cv;Quxbrandt;Zéphyrine;\n"
        + "2019-03-07;Nancy;présent;cv;Quxbrandt;Zéphyrine;\n"
        + "2019-03-07;Nancy;présent;cv;Martin;Bob;1970\n";

    [TestCase("zephyrine QUXBRANDT", "1980", 2, 2)]
    [TestCase("zephyrine QUXBRANDT", "1980-05-03", 2, 2)]
    [TestCase("Mme Quxbrandt Zéphyrine", "1991", 1, 1)]
    public async Task A_name_with_birth_leads_to_its_bearer_and_to_no_other(string name, string born, int identifiers, int attendances)
    {
        using var bench = await Workbench.With(Named);
        var before = (await bench.Run("figures", "--year", "2019", "--json")).Out;
        var ran = await bench.Run("forget", "--name", name, "--born", born, "--json");
        Assert.That((ran.Code, (string?)ran.Json["status"], (int)ran.Json["identifiers"]!, (int)ran.Json["attendances"]!), Is.EqualTo((0, "forgotten", identifiers, attendances)), ran.Error);
        Assert.That((await bench.Run("figures", "--year", "2019", "--json")).Out, Is.EqualTo(before));
        Assert.That((string?)(await bench.Run("forget", "--name", name, "--born", born, "--json")).Json["status"], Is.EqualTo("forgotten-before"));
        Assert.That((string?)(await bench.Run("forget", "--name", name, "--born", "1979", "--json")).Json["status"], Is.EqualTo("unknown"));
        var again = (await bench.Run("ingest", bench.File("again.csv", Named + "\n"), "--json")).Json;
        Assert.That((int)again["ignored"]!, Is.EqualTo(attendances), "old files bring nobody back");
        Assert.That((await bench.Run("doctor")).Code, Is.Zero);
    }

    /// <summary>One file knows an id and the day of birth, another the day alone: one person, whose year leads there too.</summary>
    [TestCase("1980")]
    [TestCase("1980-05-03")]
    public async Task The_year_of_birth_leads_to_who_is_known_by_the_day_and_by_an_id(string born)
    {
        using var bench = await Workbench.With("Date;Atelier;Statut;Identifiant;Nom complet;Date de naissance\n2019-03-05;Rennes;présent;K77;Zorg Quaxtrop;03/05/1980\n");
        Assert.That((await bench.Run("ingest", bench.File("b.csv", "Date;Atelier;Statut;Nom complet;Date de naissance;Genre\n2019-03-06;Rennes;présent;Zorg Quaxtrop;03/05/1980;F\n"))).Code, Is.Zero);
        Assert.That((int)(await bench.Run("figures", "people-reached", "--year", "2019", "--json")).Json["figures"]![0]!["value"]!, Is.EqualTo(1));
        var ran = await bench.Run("forget", "--name", "Zorg Quaxtrop", "--born", born, "--json");

        Assert.That(((string?)ran.Json["status"], (int)ran.Json["attendances"]!, ran.Json["files"]!.AsArray().Count), Is.EqualTo(("forgotten", 2, 2)), ran.Out);
        Assert.That((string?)(await bench.Run("forget", "--id", "K77", "--json")).Json["status"], Is.EqualTo("forgotten-before"));
        Assert.That((int)(await bench.Run("figures", "people-reached", "--year", "2019", "--json")).Json["figures"]![0]!["value"]!, Is.EqualTo(1));
        Assert.That((await bench.Run("doctor")).Code, Is.Zero);
    }

    [Test]
    public async Task A_year_of_birth_of_two_people_who_are_known_by_the_day_is_no_answer()
    {
        using var bench = await Workbench.With("Date;Atelier;Statut;Nom complet;Date de naissance\n2019-03-05;Rennes;présent;Zorg Quaxtrop;03/05/1980\n2019-03-05;Rennes;présent;Zorg Quaxtrop;04/06/1980\n");
        var bytes = await File.ReadAllBytesAsync(bench.Database);
        var ran = await bench.Run("forget", "--name", "Zorg Quaxtrop", "--born", "1980", "--lang", "en");

        Assert.That((ran.Code, ran.Error), Is.EqualTo((2, "Several people of that name were born in that year, and nothing says which is meant: give the day of birth, --born 1980-05-03, or another identifier. Nothing was erased.\n")));
        Assert.That(await File.ReadAllBytesAsync(bench.Database), Is.EqualTo(bytes));
        Assert.That((int)(await bench.Run("forget", "--name", "Zorg Quaxtrop", "--born", "1980-06-04", "--json")).Json["attendances"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task A_day_of_birth_leads_to_who_is_known_by_the_year_where_nobody_is_known_by_a_day()
    {
        const string Sheet = "Date;Atelier;Statut;Nom complet;Année de naissance\n2019-03-05;Rennes;présent;Zorg Quaxtrop;1980\n";
        using var bench = await Workbench.With(Sheet);
        var ran = await bench.Run("forget", "--name", "Zorg Quaxtrop", "--born", "1980-05-03", "--json");

        Assert.That(((string?)ran.Json["status"], (int)ran.Json["attendances"]!), Is.EqualTo(("forgotten", 1)), ran.Out);
        Assert.That((int)(await bench.Run("ingest", bench.File("again.csv", Sheet.Replace("1980", "03/05/1980", StringComparison.Ordinal) + "\n"), "--json")).Json["ignored"]!, Is.EqualTo(1));
        Assert.That((await bench.Run("doctor")).Code, Is.Zero);
    }

    [Test]
    public async Task A_name_alone_leads_to_its_bearer_within_one_atelier_and_one_format()
    {
        using var bench = await Workbench.With(Named);
        var before = (await bench.Run("figures", "--year", "2019", "--json")).Out;
        string[] request = ["forget", "--name", "-", "--format", "ateliers", "--json", "--atelier"];
        Assert.That((string?)(await bench.RunOn("Quxbrandt Zéphyrine\n", [.. request, "montpellier"])).Json["status"], Is.EqualTo("unknown"));
        var ran = await bench.RunOn("Quxbrandt Zéphyrine\n", [.. request, "rennes"]);
        Assert.That(((string?)ran.Json["status"], (int)ran.Json["attendances"]!), Is.EqualTo(("forgotten", 1)), ran.Error);
        Assert.That((int)(await bench.RunOn("Quxbrandt Zéphyrine\n", [.. request, "nancy"])).Json["attendances"]!, Is.EqualTo(1));
        Assert.That((await bench.Run("figures", "--year", "2019", "--json")).Out, Is.EqualTo(before));
        Assert.That((await bench.Run("doctor")).Code, Is.Zero);
    }

    [Test]
    public async Task What_the_environment_says_for_other_commands_does_not_stand_in_the_way()
    {
        using var bench = await Workbench.With(Named);
        var environment = new Dictionary<string, string> { ["ATELIERS_ATELIER"] = "rennes", ["ATELIERS_FORMAT"] = "ateliers" };
        Assert.That((string?)(await bench.RunWith(environment, "forget", "--email", "a@x.test", "--json")).Json["status"], Is.EqualTo("unknown"));
        Assert.That((string?)(await bench.RunWith(environment, "forget", "--name", "Bob Martin", "--born", "1970", "--json")).Json["status"], Is.EqualTo("forgotten"));
    }

    [Test]
    public async Task A_name_in_names_of_files_is_masked_where_it_is_told_and_is_kept_nowhere()
    {
        using var bench = new Workbench();
        const string row = "2019-03-05;Rennes;présent;cv;Grand public;z@wopplehaus.example;Quxbrandt;Zéphyrine\n";
        bench.File("data/inbox/rennes/Quxbrandt Zephyrine - suivi.csv", Workbench.Header + row);
        bench.File("data/inbox/zéphyrine_quxbrandt/2019-03.csv", Workbench.Header + row + "\n");
        bench.File("data/inbox/rennes/quxbrandtisme.csv", Workbench.Header + row + "\n\n");
        Assert.That((await bench.Run("ingest", "data/inbox")).Code, Is.Zero);
        Assert.That((await bench.Run("retract", "2", "--note", "doublon de Zéphyrine QUXBRANDT")).Code, Is.Zero);
        var told = await bench.Run("forget", "--email", "z@wopplehaus.example", "--lang", "en");
        Assert.That(told.Out, Does.Contain("A file's name may hold the person's name, which the program does not know: --name-in-files masks it in the ledger."));
        var ran = await bench.Run("forget", "--email", "z@wopplehaus.example", "--name-in-files", "Zéphyrine Quxbrandt", "--json");
        Assert.That((ran.Code, (string?)ran.Json["status"], (int)ran.Json["masked"]!), Is.EqualTo((0, "forgotten-before", 3)), ran.Error);
        var ledger = (await bench.Run("batches", "--json")).Json["batches"]!.AsArray();
        Assert.That(ledger.Select(line => (string?)line!["name"]), Does.Contain("rennes/(nom) - suivi.csv").And.Contain("(nom)/2019-03.csv").And.Contain("rennes/quxbrandtisme.csv"));
        Assert.That(ledger.Select(line => (string?)line!["retraction"]?["note"]), Does.Contain("doublon de (nom)"));
        foreach (var file in Directory.EnumerateFiles(bench.Data).Where(file => !file.EndsWith(".csv", StringComparison.Ordinal)))
        {
            Assert.That(Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file)), Does.Not.Contain("Zephyrine").IgnoreCase.And.Not.Contain("Zéphyrine").IgnoreCase, file);
        }

        Assert.That((await bench.Run("doctor")).Code, Is.Zero);
        var none = await bench.RunOn("Zéphyrine Quxbrandt\n", "forget", "--name-in-files", "-", "--json");
        Assert.That((none.Code, (string?)none.Json["status"], (int)none.Json["masked"]!), Is.EqualTo((0, "unknown", 0)));
    }

    [Test]
    public async Task The_files_of_somebody_forgotten_are_listed_without_the_name_that_was_told()
    {
        using var bench = new Workbench();
        bench.File("data/inbox/rennes/Quxbrandt Zephyrine.csv", Workbench.March);
        Assert.That((await bench.Run("ingest", "data/inbox")).Code, Is.Zero);
        foreach (var language in new[] { "fr", "en" })
        {
            var ran = await bench.Run("forget", "--email", language == "fr" ? "ada@example.org" : "alan@example.org", "--name-in-files", "Quxbrandt", "--lang", language);
            Assert.That((ran.Code, ran.Out.Contains("rennes/(nom) Zephyrine.csv", StringComparison.Ordinal), ran.Out.Contains("Quxbrandt", StringComparison.OrdinalIgnoreCase)), Is.EqualTo((0, true, false)), ran.Out);
        }
    }

    [TestCase("Kanary Zoe", "Kanary Zoe - suivi.csv", "(nom) - suivi.csv")]
    [TestCase("Kanary Zoe", "suivi_zoé.kanary(2).csv", "suivi_(nom)(2).csv")]
    [TestCase("Kanary Zoe", "kanary/zoe.csv", "kanary/zoe.csv")]
    [TestCase("Kanary Zoe", "Kanary Zoel.csv", "Kanary Zoel.csv")]
    [TestCase("d'Orves", "lot.zip/Zoé D’ORVES.csv", "lot.zip/Zoé (nom).csv")]
    [TestCase("Lecœur", "LECŒUR et Lecoeur.csv", "(nom) et (nom).csv")]
    [TestCase("Zoé", "zoe\u0301 2019.csv", "(nom) 2019.csv")]
    public void A_name_is_found_in_any_spelling_and_as_a_whole(string name, string file, string masked) => Assert.That(new NameMask(name).Masked(file), Is.EqualTo(masked));
}
