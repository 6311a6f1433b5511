namespace Ateliers.Reporting.Tests.Cli;

/// <summary>The code of an atelier never changes: under another one its people and attendances would count a second time.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class AtelierCodeTests
{
    private const string January = "Date;Heure;Atelier;Nom;Prénom;Statut\n13/01/2019;14:00;Lyon Part-Dieu;Lovelace;Ada;présent\n13/01/2019;14:00;Lyon Part-Dieu;Turing;Alan;présent\n";

    private static string Config(params string[] ateliers) => $$"""{ "ateliers": [ {{string.Join(", ", ateliers)}} ] }""";

    private static string Atelier(string code, string name) => $$"""{ "code": "{{code}}", "name": "{{name}}", "opens": "2018-06-09" }""";

    [TestCase("lyon", "Lyon Part-Dieu")]
    [TestCase("lyon-part-dieu-2", "LYON PART DIEU")]
    [TestCase("lyon-2", "lyon part-dieu")]
    public async Task Another_code_for_the_name_of_an_atelier_with_sessions_is_refused(string code, string name)
    {
        using var bench = new Workbench();
        Assert.That((await bench.Run("ingest", bench.File("january.csv", January), "--new-ateliers")).Code, Is.Zero);
        bench.File("data/ateliers.json", Config(Atelier("rennes", "Rennes"), Atelier(code, name)));
        var february = bench.File("data/inbox/february.csv", January.Replace("/01/", "/02/", StringComparison.Ordinal));

        foreach (var (line, told) in new[] { ($"ingest {february} --lang en", "never changes"), ($"ingest {february} --dry-run --lang fr", "ne change jamais"), ("run --lang en", "never changes") })
        {
            var ran = await bench.Run(line.Split(' '));
            Assert.That(ran.Code, Is.EqualTo(2), line);
            Assert.That(ran.Error, Does.Contain(code).And.Contain("lyon-part-dieu").And.Contain(told), line);
        }

        var doctor = await bench.Run("doctor");
        Assert.That((doctor.Code, doctor.Out.Contains("lyon-part-dieu", StringComparison.Ordinal)), Is.EqualTo((5, true)), doctor.Out);
        Assert.That(await Attendances(bench), Is.EqualTo(2));

        bench.File("data/ateliers.json", Config(Atelier("rennes", "Rennes"), Atelier("lyon-part-dieu", name)));
        Assert.That((await bench.Run("ingest", february)).Code, Is.Zero);
        Assert.That(await Attendances(bench), Is.EqualTo(4));
    }

    [Test]
    public async Task A_name_may_change_and_so_may_the_code_of_an_atelier_without_sessions()
    {
        using var bench = new Workbench();
        bench.File("data/ateliers.json", Config(Atelier("rennes", "Rennes"), Atelier("lyon-part-dieu", "Lyon Part-Dieu"), Atelier("nancy", "Nancy")));
        Assert.That((await bench.Run("ingest", bench.File("january.csv", January))).Code, Is.Zero);
        bench.File("data/ateliers.json", Config(Atelier("rennes", "Rennes"), Atelier("lyon-part-dieu", "Lyon, Part-Dieu et centre"), Atelier("nancy-centre", "Nancy")));

        var ran = await bench.Run("ingest", bench.File("february.csv", January.Replace("/01/", "/02/", StringComparison.Ordinal)));

        Assert.That((ran.Code, await Attendances(bench)), Is.EqualTo((0, 4)), ran.Error);
    }

    [Test]
    public async Task A_code_that_was_configured_before_is_no_exception()
    {
        using var bench = new Workbench();
        bench.File("data/ateliers.json", Config(Atelier("rennes", "Rennes"), Atelier("lyon", "Lyon")));
        Assert.That((await bench.Run("ingest", bench.File("january.csv", January), "--new-ateliers")).Code, Is.Zero);
        bench.File("data/ateliers.json", Config(Atelier("rennes", "Rennes"), Atelier("lyon", "Lyon Part-Dieu")));

        Assert.That((await bench.Run("ingest", bench.File("february.csv", January + "17/02/2019;14:00;Lyon Part-Dieu;Turing;Alan;présent\n"))).Code, Is.EqualTo(2));
        Assert.That(await Attendances(bench), Is.EqualTo(2));
    }

    [Test]
    public async Task Files_with_an_earlier_name_of_an_atelier_are_the_atelier_s()
    {
        using var bench = new Workbench();
        bench.File("data/ateliers.json", Config(Atelier("rennes", "Rennes"), Atelier("lyon", "Lyon Part-Dieu")));
        Assert.That((await bench.Run("ingest", bench.File("january.csv", January))).Code, Is.Zero);
        bench.File("data/ateliers.json", Config(Atelier("rennes", "Rennes"), Atelier("lyon", "Lyon centre")));

        var ran = await bench.Run("ingest", bench.File("february.csv", January + "17/02/2019;14:00;Lyon Part-Dieu;Turing;Alan;présent\n"), "--new-ateliers");

        Assert.That((ran.Code, await Attendances(bench)), Is.EqualTo((0, 3)), ran.Error);
    }

    [TestCase("lyon", "Rennes")]
    [TestCase("lyon", "Rénnes")]
    [TestCase("rennes-2", "RENNES")]
    public async Task Two_ateliers_of_one_name_are_refused(string code, string name)
    {
        using var bench = new Workbench();
        bench.File("data/ateliers.json", Config(Atelier("rennes", "Rennes"), Atelier(code, name)));
        Assert.That((await bench.Run("progress")).Code, Is.EqualTo(2));
    }

    private static async Task<int?> Attendances(Workbench bench) =>
        (int?)(await bench.Run("figures", "attendances", "--year", "2019", "--json")).Json["figures"]![0]!["value"];
}
