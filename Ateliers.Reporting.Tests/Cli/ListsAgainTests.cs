namespace Ateliers.Reporting.Tests.Cli;

/// <summary>Lists that come again with something mended: what the earlier one said counts all the same, and that is told of.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class ListsAgainTests
{
    private static readonly string[] People = ["ana", "bob", "cyd", "dan", "eve"];

    [TestCase("dan", "danny", 2, Description = "a spelling that was mended")]
    [TestCase("dan", "", 2, Description = "a row less")]
    [TestCase("dan", "dan", 0)]
    public async Task Whom_a_later_export_names_no_longer_is_told_of(string before, string after, int told)
    {
        using var bench = new Workbench();
        string Sheet(params string[] days) => "Date;Heure;Atelier;Statut;Nom;Prénom\n" + string.Concat(days.SelectMany(day => People.Select(person => $"{day};14:00;Rennes;présent;Nom;{person}\n")));
        await bench.Run("ingest", bench.File("jan.csv", Sheet("2019-01-08", "2019-01-15")));

        var later = Sheet("2019-01-08", "2019-01-15", "2019-02-05");
        var mended = string.Concat(later.Split('\n').Select(line => line.EndsWith(";" + before, StringComparison.Ordinal) ? after.Length == 0 ? "" : line[..^before.Length] + after + "\n" : line.Length == 0 ? "" : line + "\n"));
        var ran = await bench.Run("ingest", bench.File("feb.csv", mended), "--json");

        Assert.That(ran.Remarks, Is.EqualTo(told == 0 ? Array.Empty<(string, int)>() : [("people-gone", told)]), ran.Out);
    }

    [TestCase("absent", "14:00", Description = "who did not come")]
    [TestCase("présent", "16:00", Description = "another session")]
    public async Task Whom_nobody_counted_or_who_came_to_another_session_is_not(string status, string hour)
    {
        using var bench = new Workbench();
        const string Header = "Date;Heure;Atelier;Statut;Nom;Prénom\n";
        string Row(string person, string at, string said) => $"2019-01-08;{at};Rennes;{said};Nom;{person}\n";
        await bench.Run("ingest", bench.File("a.csv", Header + string.Concat(People.Select(person => Row(person, person == "dan" ? hour : "14:00", person == "dan" ? status : "présent")))));

        var ran = await bench.Run("ingest", bench.File("b.csv", Header + string.Concat(People.Where(person => person != "dan").Select(person => Row(person, "14:00", "présent")))), "--json");

        Assert.That(ran.Remarks, Is.Empty, ran.Out);
    }

    [Test]
    public async Task A_list_of_registrations_takes_nobody_out()
    {
        using var bench = new Workbench();
        const string Header = "Date;Heure;Atelier;Statut;Nom;Prénom\n";
        string Sheet(IEnumerable<string> people, string status) => Header + string.Concat(people.Select(person => $"2019-01-08;14:00;Rennes;{status};Nom;{person}\n"));
        await bench.Run("ingest", bench.File("sign.csv", Sheet(People.Append("fay"), "présent")));

        var ran = await bench.Run("ingest", bench.File("reg.csv", Sheet(People, "inscrit")), "--json");

        Assert.That(ran.Remarks, Is.Empty, ran.Out);
    }

    [TestCase("Heure", "{0}:00", 6, Description = "an hour that came in")]
    [TestCase("Titre", "Atelier {0}", 6, Description = "a title that came in")]
    public async Task Appointments_that_come_again_with_more_said_are_told_of(string header, string said, int sessions)
    {
        using var bench = new Workbench();
        string[] days = ["2019-01-08", "2019-01-15", "2019-01-22"];
        string Rows(Func<string, int, string> row) => string.Concat(days.SelectMany(day => new[] { 0, 1 }.Select(i => row(day, i))));
        await bench.Run("ingest", bench.File("a.csv", "Date;Atelier;Statut;E-mail\n" + Rows((day, i) => $"{day};Rennes;présent;{People[i]}@example.org\n")));

        var ran = await bench.Run("ingest", bench.File("b.csv", $"Date;{header};Atelier;Statut;E-mail\n" + Rows((day, i) => $"{day};{string.Format(System.Globalization.CultureInfo.InvariantCulture, said, 10 + i)};Rennes;présent;{People[i]}@example.org\n")), "--json");

        Assert.That(ran.Remarks, Is.EqualTo(new[] { ("sessions-alike", sessions) }), ran.Out);
    }

    [Test]
    public async Task The_same_few_at_another_hour_are_not()
    {
        using var bench = new Workbench();
        string Sheet(string hour) => "Date;Heure;Atelier;Statut;E-mail\n" + string.Concat(new[] { "08", "15", "22" }.Select(day => $"2019-01-{day};{hour};Rennes;présent;ana@example.org\n"));
        await bench.Run("ingest", bench.File("a.csv", Sheet("10:00")));

        var ran = await bench.Run("ingest", bench.File("b.csv", Sheet("14:00")), "--json");

        Assert.That(ran.Remarks, Is.Empty, ran.Out);
    }

    [TestCase("Initiation", "Initiation", 10, "", Description = "the name of a workshop")]
    [TestCase("Café", "Café", 10, "Titre;CV")]
    [TestCase("Windows 10", "Windows 10", 10, "")]
    [TestCase("Office365", "Office365", 10, "")]
    [TestCase("Niveau 1", "Niveau 1", 10, "")]
    [TestCase("3", "3", 10, "")]
    [TestCase("R-7", "R-7", 5, "", "hours-as-one", Description = "a reference")]
    [TestCase("SEA_12", "SEA_12", 5, "", "hours-as-one")]
    [TestCase("10432", "10432", 5, "", "hours-as-one")]
    [TestCase("R-7", "R-8", 10, "")]
    public async Task Sittings_of_one_name_a_day_are_two_and_hours_under_one_reference_are_told_of(string first, string second, int attendances, string also, string told = "")
    {
        using var bench = new Workbench();
        var (header, value) = also.Length > 0 ? (";" + also.Split(';')[0], ";" + also.Split(';')[1]) : ("", "");
        string Rows(string hour, string session) => string.Concat(People.Select(person => $"2019-01-08;{hour};{session};Rennes;présent;{person}@example.org{value}\n"));

        var ran = await bench.Run("ingest", bench.File("a.csv", $"Date;Heure;Séance;Atelier;Statut;E-mail{header}\n" + Rows("10:00", first) + Rows("14:00", second)), "--json");

        var figures = await bench.Run("figures", "attendances", "--year", "2019", "--json");
        Assert.That(((int)figures.Json["figures"]![0]!["value"]!, string.Join(' ', ran.Remarks)), Is.EqualTo((attendances, told.Length > 0 ? $"({told}, 1)" : "")));
    }

    [TestCase("inscrit", "présent", "")]
    [TestCase("présent", "inscrit", "")]
    [TestCase("présent", "présent", "sessions-alike")]
    [TestCase("inscrit", "inscrit", "sessions-alike")]
    public async Task Who_signed_up_and_came_under_another_title_is_no_attendance_twice(string first, string second, string told)
    {
        using var bench = new Workbench();
        string Sheet(string title, string status) => "Date;Heure;Titre;Atelier;Statut;E-mail\n" + string.Concat(People.Select(person => $"2019-01-08;10:00;{title};Rennes;{status};{person}@example.org\n"));
        await bench.Run("ingest", bench.File("a.csv", Sheet("CV", first)));

        var ran = await bench.Run("ingest", bench.File("b.csv", Sheet("", second)), "--json");

        Assert.That(ran.Remarks.Select(remark => remark.Code), Is.EqualTo(told.Length > 0 ? [told] : Array.Empty<string>()), ran.Out);
    }

    [TestCase("R-7;10:00", "R-7;14:00", "hours-as-one")]
    [TestCase("R-7;10:00", "R-7;", "")]
    [TestCase("R-7;10:00", "R-7;10:00", "")]
    [TestCase("R-7;10:00", "R-8;14:00", "")]
    public async Task An_hour_other_than_an_earlier_file_s_under_one_reference_is_told_of(string first, string second, string told)
    {
        using var bench = new Workbench();
        string Sheet(string session, string person) => $"Date;Séance;Heure;Atelier;Statut;E-mail\n2019-01-08;{session};Rennes;présent;{person}@example.org\n";
        await bench.Run("ingest", bench.File("a.csv", Sheet(first, "ana")));

        var ran = await bench.Run("ingest", bench.File("b.csv", Sheet(second, "bob")), "--json");

        Assert.That(ran.Remarks.Select(remark => remark.Code), Is.EqualTo(told.Length > 0 ? [told] : Array.Empty<string>()), ran.Out);
    }
}
