namespace Ateliers.Reporting.Tests.Cli;

/// <summary>The same people at one session, known by one thing in one file and by another in the next: they count twice, and that is told of.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class KnownOtherwiseTests
{
    private static readonly string[] People = ["ana", "bob", "cyd", "dan", "eve"];

    private static readonly string[] Identifiers = ["id", "birth", "year", "meet", "phone", "none"];

    private static readonly object[][] Pairs = [.. Identifiers.SelectMany(first => Identifiers.Where(second => second != first).Select(second => new object[] { first, second }))];

    /// <summary>Whatever one file knows people by, the other one knows them by something else: all count twice, and that is told of.</summary>
    [TestCaseSource(nameof(Pairs))]
    public async Task The_same_names_known_otherwise_are_told_of(string first, string second)
    {
        using var bench = new Workbench();
        await bench.Run("ingest", bench.File(By(first).Name, By(first).Text), "--atelier", "rennes");

        var ran = await bench.Run("ingest", bench.File(By(second).Name, By(second).Text), "--atelier", "rennes", "--json");
        var figures = await bench.Run("figures", "people-reached", "--year", "2019", "--json");

        var people = (int)figures.Json["figures"]![0]!["value"]!;
        Assert.That(people, Is.EqualTo((first, second) is ("birth", "year") or ("year", "birth") ? 5 : 10), "who states a day of birth states its year");
        Assert.That(ran.Remarks, Is.EqualTo(people == 5 ? Array.Empty<(string, int)>() : first == "meet" || second == "meet" ? [("sessions-alike", 1)] : [("names-twice", 5)]));
    }

    [Test]
    public async Task Rows_of_one_file_that_leave_out_the_id_of_others_are_told_of()
    {
        using var bench = new Workbench();
        var rows = By("id").Text;

        var ran = await bench.Run("ingest", bench.File("a.csv", rows + string.Concat(People.Select(person => $"2019-03-05;Séance;14:00;Rennes;présent;;Nom-{person};{person}\n"))), "--json");

        Assert.That(ran.Remarks, Is.EqualTo(new[] { ("names-twice", 5) }));
    }

    [Test]
    public async Task Two_people_of_one_name_with_ids_of_one_file_are_no_matter()
    {
        using var bench = new Workbench();

        var ran = await bench.Run("ingest", bench.File("a.csv", "Date;Atelier;Statut;Identifiant;Nom\n2019-03-05;Rennes;présent;1;Fictif\n2019-03-05;Rennes;présent;2;Fictif\n"), "--json");

        Assert.That(ran.Remarks, Is.Empty);
    }

    /// <summary>A list of tickets knows those who stayed away; a sign-in sheet lists those who came.</summary>
    [Test]
    public async Task A_sign_in_sheet_beside_a_list_with_no_shows_of_another_hour_is_told_of([Values] bool sheetFirst, [Values] bool withAddress)
    {
        using var bench = new Workbench();
        var away = string.Concat(Enumerable.Range(1, 12).Select(i => $"2019-03-05;14:00;Rennes;absent;Absent;P{i};x{i}@example.org\n"));
        var came = string.Concat(People.Select(person => $"2019-03-05;14:00;Rennes;présent;Nom-{person};{person};{person}@example.org\n"));
        var sheet = "Date;Atelier;Statut;Nom;Prénom;E-mail\n" + string.Concat(People.Select(person => $"2019-03-05;Rennes;présent;Nom-{person};{person};{(withAddress ? person + "@example.org" : "")}\n"));
        string[] files = [bench.File("list.csv", "Date;Début;Atelier;Statut;Nom;Prénom;E-mail\n" + away + came), bench.File("sheet.csv", sheet)];
        await bench.Run("ingest", files[sheetFirst ? 1 : 0]);

        var ran = await bench.Run("ingest", files[sheetFirst ? 0 : 1], "--json");

        Assert.That(ran.Remarks, Is.EqualTo(new[] { ("sessions-alike", 1) }));
    }

    /// <summary>What one file knows as two people is two, whichever file has the last word on one of them.</summary>
    [Test]
    public async Task A_correction_of_one_of_two_people_of_one_name_is_no_matter()
    {
        const string Rows = "Date;Atelier;Statut;Identifiant;Nom\n2019-03-05;Rennes;inscrit;1;Fictif\n2019-03-05;Rennes;inscrit;2;Fictif\n";
        using var bench = new Workbench();
        await bench.Run("ingest", bench.File("a.csv", Rows));

        var ran = await bench.Run("ingest", bench.File("b.csv", Rows.Replace("inscrit;1", "présent;1", StringComparison.Ordinal)), "--json");

        Assert.That(ran.Remarks, Is.Empty);
    }

    /// <summary>A report of connections knows each address as one person's, and bears no names; lists beside it do.</summary>
    [Test]
    public async Task A_report_of_connections_beside_a_list_with_addresses_of_another_hour_is_told_of([Values] bool reportFirst)
    {
        using var bench = new Workbench();
        string[] files = [bench.File(By("meet").Name, By("meet").Text), bench.File("list.csv", List)];
        await bench.Run("ingest", files[reportFirst ? 0 : 1], "--atelier", "rennes");

        var ran = await bench.Run("ingest", files[reportFirst ? 1 : 0], "--atelier", "rennes", "--json");

        Assert.That(ran.Remarks, Is.EqualTo(new[] { ("sessions-alike", 1) }));
    }

    [TestCase("14:00", 5, 1)]
    [TestCase("", 4, 1)]
    [TestCase("10:00", 5, 0, Description = "another sitting")]
    [TestCase("14:00", 12, 0, Description = "many more heads")]
    public async Task Heads_of_a_session_with_a_title_are_told_of_beside_names_of_one_without(string start, int heads, int told)
    {
        var titled = string.Concat(People.Select(person => $"2019-03-05;14:00;Rennes;présent;{person}@example.org\n"));
        foreach (var first in new[] { 0, 1 })
        {
            using var bench = new Workbench();
            string[] files =
            [
                bench.File("named.csv", "Date;Début;Atelier;Statut;E-mail\n" + titled),
                bench.File("heads.csv", $"Date;Début;Titre;Atelier;Statut;Nombre\n2019-03-05;{start};Atelier;Rennes;présent;{heads}\n"),
            ];
            await bench.Run("ingest", files[first]);
            var ran = await bench.Run("ingest", files[1 - first], "--json");
            Assert.That(ran.Remarks, Is.EqualTo(told == 0 ? Array.Empty<(string, int)>() : [("heads-beside-names", told)]), files[1 - first]);
        }
    }

    private static string List => "Date;Atelier;Statut;Nom;Prénom;E-mail\n" + string.Concat(People.Select(person => $"2019-03-05;Rennes;présent;Nom-{person};{person};{person}@example.org\n"));

    private static (string Name, string Text) By(string identifier)
    {
        string Rows(string header, Func<string, string> cell) => $"Date;Titre;Début;Atelier;Statut;{header};Nom;Prénom\n"
            + string.Concat(People.Select(person => $"2019-03-05;Séance;14:00;Rennes;présent;{cell(person)};Nom-{person};{person}\n"));
        var at = (string person) => 1 + Array.IndexOf(People, person);
        return identifier switch
        {
            "id" => ("id.csv", Rows("Identifiant", person => $"M-{at(person)}")),
            "birth" => ("birth.csv", Rows("Date de naissance", person => $"1950-01-0{at(person)}")),
            "year" => ("year.csv", Rows("Année de naissance", _ => "1950")),
            "phone" => ("phone.csv", Rows("Téléphone", person => $"061234567{at(person)}")),
            "meet" => ("Séance - 2019-03-05 14_00 - Attendance.csv", "First name,Last name,Email,Duration,Time joined,Time exited\n"
                + string.Concat(People.Select(person => $"{person},Nom-{person},{person}@example.org,50 min,14:01,14:55\n"))),
            _ => ("none.csv", Rows("Commentaire", _ => "")),
        };
    }
}
