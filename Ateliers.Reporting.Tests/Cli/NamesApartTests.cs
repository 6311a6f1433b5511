namespace Ateliers.Reporting.Tests.Cli;

/// <summary>People whose identifier stands on some of their rows only: they count twice in the year, never at one session, and the file is remarked on.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class NamesApartTests
{
    private const string Header = "Date;Atelier;Statut;Nom;Prénom;E-mail\n";

    private static readonly string[] Regulars = ["ana", "bob", "cyd", "dan", "eve", "fay", "gus", "hal"];

    [Test]
    public async Task An_address_asked_for_at_the_first_visit_alone_is_told_of([Values("one file", "addresses first", "names first")] string order)
    {
        using var bench = new Workbench();
        var (with, without) = (Sheet("2019-03-05", Regulars, withAddress: true), Sheet("2019-03-12", Regulars, withAddress: false) + Sheet("2019-03-19", Regulars, withAddress: false));
        string[] files = order switch { "one file" => [with + without], "addresses first" => [with, without], _ => [without, with] };

        var remarks = new List<(string, int)>();
        foreach (var (text, at) in files.Select((text, at) => (text, at)))
        {
            remarks.AddRange((await bench.Run("ingest", bench.File($"{at}.csv", Header + text), "--json")).Remarks);
        }

        Assert.That((await People(bench), string.Join(' ', remarks)), Is.EqualTo((16, "(names-apart, 8)")));
    }

    [Test]
    public async Task A_column_of_addresses_that_came_in_mid_year_is_told_of_in_words()
    {
        using var bench = new Workbench();
        await bench.Run("ingest", bench.File("jan.csv", Header + Sheet("2019-01-08", [.. Regulars, .. Others("a", 22)], withAddress: false)));

        var july = await bench.Run("ingest", bench.File("jul.csv", Header + Sheet("2019-07-02", [.. Regulars[..4], .. Others("b", 16)], withAddress: true)), "--lang", "fr");
        var august = await bench.Run("ingest", bench.File("aug.csv", Header + Sheet("2019-08-06", Others("b", 16), withAddress: true)), "--json");

        Assert.That(july.Out, Does.Match("4\\snoms figurent seuls à certaines séances de l’atelier et de l’année"));
        Assert.That(august.Remarks, Is.Empty, "whose names were never alone");
    }

    [TestCase("2018-03-12", "Rennes", 8, Description = "another year")]
    [TestCase("2019-03-12", "Nancy", 8, Description = "another atelier")]
    [TestCase("2019-03-12", "Rennes", 2, Description = "two may be two")]
    public async Task Names_alone_that_cannot_count_twice_or_are_few_are_not(string day, string atelier, int names)
    {
        using var bench = new Workbench();
        await bench.Run("ingest", bench.File("with.csv", Header + Sheet("2019-03-05", Regulars, withAddress: true)));

        var ran = await bench.Run("ingest", bench.File("without.csv", Header + Sheet(day, Regulars[..names], withAddress: false, atelier)), "--json");

        Assert.That(ran.Remarks, Is.Empty);
    }

    [Test]
    public async Task Nor_are_they_where_names_are_such_as_many_people_bear()
    {
        using var bench = new Workbench();
        var twice = string.Concat(Regulars.Select(person => Row("2019-03-05", "Rennes", person, $"{person}1@example.org") + Row("2019-03-05", "Rennes", person, $"{person}2@example.org")));
        await bench.Run("ingest", bench.File("with.csv", Header + twice));

        var ran = await bench.Run("ingest", bench.File("without.csv", Header + Sheet("2019-03-12", Regulars, withAddress: false)), "--json");

        Assert.That(ran.Remarks, Is.Empty);
    }

    [Test]
    public async Task Two_identifiers_of_one_person_are_no_two_people_of_a_name()
    {
        using var bench = new Workbench();
        const string WithIds = "Date;Atelier;Statut;Identifiant;Nom;Prénom;E-mail\n";
        string Known(string day, string id, string address) => string.Concat(Regulars.Select(person => $"{day};Rennes;présent;{(id + person).TrimStart('-')};Nom-{person};{person};{(address.Length > 0 ? person + address : "")}\n"));
        await bench.Run("ingest", bench.File("with.csv", WithIds + Known("2019-03-05", "7", "@example.org") + Known("2019-03-06", "7", "")));
        await bench.Run("ingest", bench.File("mails.csv", Header + Sheet("2019-03-07", Regulars, withAddress: true)));

        var ran = await bench.Run("ingest", bench.File("without.csv", Header + Sheet("2019-03-12", Regulars, withAddress: false)), "--json");

        Assert.That((await People(bench), string.Join(' ', ran.Remarks)), Is.EqualTo((16, "(names-apart, 8)")));
    }

    [Test]
    public async Task Nor_is_anybody_who_did_not_come([Values] bool came)
    {
        using var bench = new Workbench();
        await bench.Run("ingest", bench.File("with.csv", Header + Sheet("2019-03-05", Regulars, withAddress: true).Replace("présent", came ? "présent" : "absent", StringComparison.Ordinal)));

        var ran = await bench.Run("ingest", bench.File("without.csv", Header + Sheet("2019-03-12", Regulars, withAddress: false)), "--json");

        Assert.That(ran.Remarks.Select(remark => remark.Item1), Is.EqualTo(came ? ["names-apart"] : Array.Empty<string>()));
    }

    private static IEnumerable<string> Others(string prefix, int count) => Enumerable.Range(0, count).Select(i => $"{prefix}{(char)('a' + i)}x");

    private static string Sheet(string day, IEnumerable<string> people, bool withAddress, string atelier = "Rennes") => string.Concat(people.Select(person => Row(day, atelier, person, withAddress ? $"{person}@example.org" : "")));

    private static string Row(string day, string atelier, string person, string address) => $"{day};{atelier};présent;Nom-{person};{person};{address}\n";

    private static async Task<int> People(Workbench bench) => (int)(await bench.Run("figures", "people-reached", "--year", "2019", "--json")).Json["figures"]![0]!["value"]!;
}
