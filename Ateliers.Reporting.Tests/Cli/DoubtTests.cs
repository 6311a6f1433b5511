namespace Ateliers.Reporting.Tests.Cli;

/// <summary>Sessions at which somebody may count twice: told of where the same people are told of in two manners, and in silence otherwise.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class DoubtTests
{
    private const string Named = "Date;Atelier;Statut;Nom;Prénom;E-mail\n";

    private static readonly string[] People = ["ana", "bob", "cyd", "dan", "eve"];

    [Test]
    public async Task An_export_that_comes_again_without_its_addresses_is_told_of_in_either_order([Values] bool addressesFirst)
    {
        using var bench = new Workbench();
        string[] files = [bench.File("with.csv", Sheet("2019-03-05", withAddress: true)), bench.File("without.csv", Sheet("2019-03-05", withAddress: false))];

        var first = await bench.Run("ingest", files[addressesFirst ? 0 : 1], "--json");
        var second = await bench.Run("ingest", files[addressesFirst ? 1 : 0], "--json");

        Assert.That((first.Remarks, second.Remarks), Is.EqualTo((Array.Empty<(string, int)>(), new[] { ("names-twice", 5) })));
        var other = await bench.Run("ingest", bench.File("other.csv", Sheet("2019-03-06", withAddress: false)), "--json");
        Assert.That(other.Remarks, Is.Empty, "another day");
    }

    [Test]
    public async Task Names_alone_beside_addresses_in_one_file_are_told_of_where_they_are_the_same_names()
    {
        using var bench = new Workbench();
        var same = await bench.Run("ingest", bench.File("same.csv", Sheet("2019-03-05", withAddress: true) + Sheet("2019-03-05", withAddress: false)[Named.Length..]), "--lang", "en");
        var others = await bench.Run("ingest", bench.File("others.csv", Named + "2019-03-07;Rennes;présent;Nom-ana;Ana;ana@example.org\n2019-03-07;Rennes;présent;Nom-bob;Bob;\n2019-03-07;Rennes;présent;Nom-cyd;Cyd;\n"), "--json");

        Assert.That(same.Out, Does.Match("5\\snames stand twice at one session: alone and with an identifier"));
        Assert.That(others.Remarks, Is.Empty);
    }

    [TestCase("participants_91.csv", "participants_92.csv", 3, true)]
    [TestCase("participants_91.csv", "2019-03-29 14h00 b.csv", 4, false, Description = "the second states its hour")]
    [TestCase("2019-03-29 10h00 a.csv", "participants_92.csv", 4, false, Description = "the first does")]
    public async Task Two_lists_of_meetings_of_one_day_that_nothing_tells_apart_are_told_of(string one, string other, int attendances, bool told)
    {
        static string Zoom(string hour, string name, string mail) =>
            $"Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\nAna Fictive,ana@example.org,03/29/2019 {hour}:01:00,03/29/2019 {hour}:59:00,58\n{name},{mail},03/29/2019 {hour}:02:00,03/29/2019 {hour}:59:00,57\n";
        using var bench = new Workbench();
        var first = await bench.Run("ingest", bench.File(one, Zoom("10", "Bob Fictif", "bob@example.org")), "--atelier", "rennes", "--json");
        var elsewhere = await bench.Run("ingest", bench.File("elsewhere.csv", Zoom("16", "Eve Fictive", "eve@example.org")), "--atelier", "saint-etienne", "--json");
        var rehearsed = await bench.Run("ingest", bench.File(other, Zoom("14", "Cyd Fictif", "cyd@example.org")), "--atelier", "rennes", "--dry-run", "--lang", "fr");
        var second = await bench.Run("ingest", other, "--atelier", "rennes", "--json");

        Assert.That((first.Remarks, elsewhere.Remarks), Is.EqualTo((Array.Empty<(string, int)>(), Array.Empty<(string, int)>())));
        Assert.That(second.Remarks, Is.EqualTo(told ? [("session-again", 1)] : Array.Empty<(string, int)>()));
        Assert.That(rehearsed.Out.Contains("les deux comptent pour une seule séance", StringComparison.Ordinal), Is.EqualTo(told), rehearsed.Out);
        var figures = await bench.Run("figures", "attendances", "--atelier", "rennes", "--year", "2019", "--json");
        Assert.That((int)figures.Json["figures"]![0]!["value"]!, Is.EqualTo(attendances));
    }

    [Test]
    public async Task A_second_meeting_counts_once_it_has_its_hour()
    {
        const string Meet = "First name,Last name,Email,Duration,Time joined,Time exited\nAna,Fictive,ana@example.org,1 hr,2:01 PM,3:01 PM\n";
        using var bench = new Workbench();
        await bench.Run("ingest", bench.File("2019-03-29 a.csv", Meet), "--atelier", "rennes");
        var again = await bench.Run("ingest", bench.File("2019-03-29 b.csv", Meet.Replace("2:01", "4:01", StringComparison.Ordinal)), "--atelier", "rennes", "--lang", "en");
        Assert.That(again.Out, Does.Contain("both count as one session. If it was another meeting, retract this batch"));

        await bench.Run("retract", "2", "--note", "another meeting");
        bench.File("2019-03-29 16h00 b.csv", bench.Read("2019-03-29 b.csv"));
        var mended = await bench.Run("ingest", "2019-03-29 16h00 b.csv", "--atelier", "rennes", "--json");
        var figures = await bench.Run("figures", "attendances", "--year", "2019", "--json");

        Assert.That((mended.Remarks, (int)figures.Json["figures"]![0]!["value"]!), Is.EqualTo((Array.Empty<(string, int)>(), 2)));
    }

    [TestCase("2019-03-29 {0} luma.csv", "api_id,name,email,approval_status,checked_in_at\n1,{0},{0}@example.org,approved,2019-03-29T13:02:00Z\n", false, Description = "a list of guests is exported again and again")]
    [TestCase("{0}.csv", "api_id,name,email,approval_status,checked_in_at,event_date\n1,{0},{0}@example.org,approved,2019-03-29T13:02:00Z,2019-03-29\n", false, Description = "a column states the day")]
    [TestCase("2019-03-29 {0}.csv", "First name,Last name,Email,Duration,Time joined,Time exited\n{0},Fictif,{0}@example.org,1 hr,2:01 PM,3:01 PM\n", true)]
    [TestCase("{0}.csv", "Order code;Attendee name;Product;Checked in;E-mail\n{0};{0};T;2019-03-29 14:02:00;{0}@example.org\n", false, Description = "tickets tell by themselves")]
    [TestCase("{0}.csv", "Order code;Attendee name;Product;Checked in;E-mail;Start date\n{0};{0};T;x;{0}@example.org;2019-03-29 14:00\n", false, Description = "a column states the hour")]
    [TestCase("{0}.csv", "Date;Atelier;Statut;Nom\n2019-03-29;rennes;présent;{0} Fictif\n", false)]
    [TestCase("{0}.csv", "Horodateur;Nom;Prénom\n29/03/2019 14:00:00;{0};Fictif\n", false)]
    [TestCase("{0}.csv", "Date;Nombre de personnes;Note\n29/03/2019;9;{0}\n", false)]
    public async Task Only_lists_of_one_meeting_whose_rows_state_no_day_are_told_of(string name, string text, bool told)
    {
        using var bench = new Workbench();
        string File(string person) => bench.File(name.Replace("{0}", person, StringComparison.Ordinal), text.Replace("{0}", person, StringComparison.Ordinal));
        await bench.Run("ingest", File("ana"), "--atelier", "rennes");
        var second = await bench.Run("ingest", File("bob"), "--atelier", "rennes", "--json");

        Assert.That(second.Remarks.Contains(("session-again", 1)), Is.EqualTo(told), second.Out);
    }

    [Test]
    public async Task Names_alone_of_two_tools_at_one_session_are_told_of()
    {
        const string Own = "Date;Début;Atelier;Statut;Nom complet\n2019-03-09;14:00;Rennes;présent;Ana Fictive\n2019-03-09;14:00;Rennes;présent;Bob Fictif\n";
        const string Format = """{ "name": "registre", "recognise": ["Jour", "Qui"], "fields": { "session.date": { "column": "Jour" }, "session.start": { "column": "Heure" }, "atelier": { "value": "rennes" }, "status": { "value": "attended" }, "person.name": { "column": "Qui" } } }""";
        using var bench = new Workbench();
        await bench.Run("ingest", bench.File("own.csv", Own));

        var other = await bench.Run("ingest", bench.File("register.csv", "Jour;Heure;Qui\n2019-03-09;14:00;Ana Fictive\n2019-03-09;14:00;Zoé Fictive\n"), "--format-file", bench.File("f.json", Format), "--json");

        Assert.That(other.Remarks, Is.EqualTo(new[] { ("names-twice", 1) }));
    }

    [TestCase("", "names-twice")]
    [TestCase("0612345678", null, Description = "one phone under one name is one person")]
    public async Task A_mended_address_of_somebody_is_told_of_where_nothing_links_the_two(string phone, string? told)
    {
        string Row(string mail) => $"Date;Atelier;Statut;Nom;Prénom;E-mail;Téléphone\n2019-03-05;Rennes;présent;Fictive;Ana;{mail};{phone}\n2019-03-05;Rennes;présent;Fictif;Bob;bob@example.org;\n";
        using var bench = new Workbench();
        await bench.Run("ingest", bench.File("a.csv", Row("ana@exmaple.org")));

        var mended = await bench.Run("ingest", bench.File("b.csv", Row("ana@example.org")), "--json");
        var again = await bench.Run("figures", "people-reached", "--year", "2019", "--json");

        Assert.That(mended.Remarks, Is.EqualTo(told is null ? Array.Empty<(string, int)>() : [(told, 1)]));
        Assert.That((int)again.Json["figures"]![0]!["value"]!, Is.EqualTo(told is null ? 2 : 3));
    }

    [Test]
    public async Task Whoever_was_forgotten_leaves_no_fingerprint_of_a_known_name()
    {
        using var bench = new Workbench();
        await bench.Run("ingest", bench.File("a.csv", Sheet("2019-03-05", withAddress: false)));
        Assert.That(await Fingerprints(bench), Is.EqualTo(5));

        var forget = await bench.Run("forget", "--name", "Ana Nom-ana", "--atelier", "rennes", "--format", "ateliers");

        Assert.That((forget.Code, await Fingerprints(bench)), Is.EqualTo((0, 4)), forget.Error);
    }

    [TestCase(5, 1)]
    [TestCase(4, 1)]
    [TestCase(12, 0, Description = "a head count of others")]
    public async Task Heads_that_one_file_counts_beside_the_names_of_another_are_told_of_where_they_are_nearly_as_many(int heads, int told)
    {
        using var bench = new Workbench();
        await bench.Run("ingest", bench.File("named.csv", Sheet("2019-03-05", withAddress: true)));

        var ran = await bench.Run("ingest", bench.File("heads.csv", $"Date;Atelier;Nombre de personnes\n2019-03-05;Rennes;{heads}\n2019-03-06;Rennes;5\n"), "--json");

        Assert.That(ran.Remarks, Is.EqualTo(told == 0 ? Array.Empty<(string, int)>() : [("heads-beside-names", told)]));
    }

    [Test]
    public async Task A_sheet_in_which_some_people_have_no_name_is_no_matter()
    {
        using var bench = new Workbench();

        var ran = await bench.Run("ingest", bench.File("mixed.csv", Sheet("2019-03-05", withAddress: true) + string.Concat(Enumerable.Repeat("2019-03-05;Rennes;présent;;;\n", 5))), "--json");

        Assert.That(ran.Remarks, Is.Empty);
    }

    [TestCase("14:00", "", 1)]
    [TestCase("14:00", "16:00", 0, Description = "two sittings of one group")]
    public async Task A_group_that_stands_twice_in_one_file_is_told_of_where_one_of_the_sessions_has_no_hour(string first, string second, int told)
    {
        string Rows(string start) => string.Concat(People.Select(person => $"2019-03-05;{start};Rennes;présent;{person}@example.org\n"));
        using var bench = new Workbench();

        var ran = await bench.Run("ingest", bench.File("a.csv", "Date;Début;Atelier;Statut;E-mail\n" + Rows(first) + Rows(second)), "--json");

        Assert.That(ran.Remarks, Is.EqualTo(told == 0 ? Array.Empty<(string, int)>() : [("sessions-alike", told), ("hours-missing", told)]));
    }

    [TestCase("", "14:00", 12, 1)]
    [TestCase("", "14:00", 11, 0)]
    [TestCase("10:00", "14:00", 12, 0)]
    public async Task A_head_count_that_comes_again_with_its_hour_is_told_of(string first, string second, int heads, int told)
    {
        using var bench = new Workbench();
        await bench.Run("ingest", bench.File("a.csv", $"Date;Heure;Atelier;Nombre de personnes\n2019-03-05;{first};Rennes;12\n"));

        var ran = await bench.Run("ingest", bench.File("b.csv", $"Date;Heure;Atelier;Nombre de personnes\n2019-03-05;{second};Rennes;{heads}\n"), "--json");

        Assert.That(ran.Remarks, Is.EqualTo(told == 0 ? Array.Empty<(string, int)>() : [("sessions-alike", told)]));
    }

    [TestCase("10h-12h;;14h-16h;", 1)]
    [TestCase("10h-12h;10h-12h;14h-16h;14h-16h", 0)]
    [TestCase(";;;", 0)]
    public async Task Hours_that_only_some_rows_of_a_day_bear_are_told_of(string hours, int told)
    {
        using var bench = new Workbench();
        var rows = string.Concat(hours.Split(';').Select((hour, i) => $"2019-03-05;{hour};Rennes;présent;p{i}@example.org\n"));

        var ran = await bench.Run("ingest", bench.File("a.csv", "Date;Horaire;Atelier;Statut;E-mail\n" + rows), "--json");

        Assert.That(ran.Remarks, Is.EqualTo(told == 0 ? Array.Empty<(string, int)>() : [("hours-missing", told)]));
    }

    /// <summary>A calendar with titles and a sheet of heads, of the same hour and as many: overlapping exports in which a title came in later are like that too.</summary>
    [TestCase("14:00", 12, 1)]
    [TestCase("14:00", 11, 1, Description = "counted by two")]
    [TestCase("14:00", 9, 0)]
    [TestCase("16:00", 12, 0)]
    public async Task Heads_that_come_again_at_their_hour_under_a_title_are_told_of(string hour, int heads, int told)
    {
        using var bench = new Workbench();
        await bench.Run("ingest", bench.File("a.csv", "Date;Heure;Atelier;Nombre de personnes\n2019-03-05;14:00;Rennes;12\n"));

        var ran = await bench.Run("ingest", bench.File("b.csv", $"Date;Heure;Titre;Atelier;Nombre de personnes\n2019-03-05;{hour};Atelier CV;Rennes;{heads}\n"), "--json");

        Assert.That(ran.Remarks, Is.EqualTo(told == 0 ? Array.Empty<(string, int)>() : [("sessions-alike", told)]));
    }

    [Test]
    public async Task Head_counts_at_odd_minutes_and_events_of_a_whole_day_are_no_matter()
    {
        using var bench = new Workbench();

        var ran = await bench.Run("ingest", bench.File("a.csv", "Date;Heure;Titre;Atelier;Nombre de personnes\n2019-03-05;9:25;A;Rennes;12\n2019-03-05;10:35;B;Rennes;14\n2019-03-05;14:20;C;Rennes;9\n2019-03-05;;Exposition;Rennes;30\n"), "--json");

        Assert.That(ran.Remarks, Is.Empty);
    }

    /// <summary>The social worker's address: one person as far as anybody can tell, and said to be.</summary>
    [TestCase("2019-03-05 2019-03-06 2019-03-07", 1, 1)]
    [TestCase("2019-03-05 2019-03-06 2019-03-06", 0, 2, Description = "two of them stood side by side, which makes them people everywhere")]
    [TestCase("2019-03-05 2019-03-06", 0, 1, Description = "two spellings of one name")]
    public async Task An_address_under_many_names_is_told_of(string days, int told, int people)
    {
        using var bench = new Workbench();
        var rows = string.Concat(days.Split(' ').Select((day, i) => $"{day};Rennes;présent;{People[i]};aide@example.org\n"));

        var ran = await bench.Run("ingest", bench.File("a.csv", "Date;Atelier;Statut;Nom;E-mail\n" + rows), "--json");
        var figures = await bench.Run("figures", "people-reached", "--year", "2019", "--json");

        Assert.That((ran.Remarks, (int)figures.Json["figures"]![0]!["value"]!), Is.EqualTo((told == 0 ? Array.Empty<(string, int)>() : [("address-of-many", told)], people)));
    }

    [TestCase("Heure", "14:03 14:05 14:07 14:11 14:16 14:22", 6)]
    [TestCase("Heure", "14:00 14:05 14:10 14:15 14:20", 3)]
    [TestCase("Heure", "14:00 14:20 14:40 15:00 15:20 15:40", 0, Description = "appointments")]
    [TestCase("Heure", "14:00 14:15 14:30 14:45 15:05 15:22", 0)]
    [TestCase("Heure d’arrivée", "14:03 14:05 14:07 14:11 14:16 14:22", 0)]
    public async Task Hours_at_which_people_arrived_are_told_of(string header, string hours, int told)
    {
        using var bench = new Workbench();
        var rows = string.Concat(hours.Split(' ').Select((hour, i) => $"2019-03-05;{hour};Rennes;présent;p{i}@example.org\n"));

        var ran = await bench.Run("ingest", bench.File("a.csv", $"Date;{header};Atelier;Statut;E-mail\n" + rows), "--json");

        Assert.That(ran.Remarks, Is.EqualTo(told == 0 ? Array.Empty<(string, int)>() : [("odd-hours", told)]));
    }

    private static string Sheet(string day, bool withAddress) =>
        Named + string.Concat(People.Select(person => $"{day};Rennes;présent;Nom-{person};{char.ToUpperInvariant(person[0])}{person[1..]};{(withAddress ? person + "@example.org" : "")}\n"));

    private static async Task<long> Fingerprints(Workbench bench)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={bench.Database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM known_name";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
