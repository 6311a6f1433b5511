using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Tests.Ingestion;

public sealed class FormatTests
{
    private const string Own = """
        { "name": "swim-club", "recognise": ["Carte", "Jour", "Venue"],
          "fields": {
            "person.id": { "column": "Carte", "pattern": "^C-(?<id>[0-9]+)$" },
            "session.date": { "column": "Jour", "dates": ["yyyy-MM-dd'T'HH:mm:ss'Z'"] },
            "atelier": { "column": "Lieu" },
            "status": { "column": "Venue", "values": { "Oui": "attended", "Non": "absent", "Spontané": "walk-in", "Test": "ignore" } },
            "theme": { "value": "other" } } }
        """;

    /// <summary>They are made when a file first needs them, so only this test would see a broken one.</summary>
    [Test]
    public void The_expressions_of_the_built_in_descriptions_are_valid_and_have_one_named_group()
    {
        var formats = FormatCatalogue.Load().Formats;
        var ofFields = formats.SelectMany(format => format.Fields.Values).SelectMany(field => new[] { field.Pattern, field.FileName }).OfType<TextPattern>().Select(pattern => pattern.Groups).ToList();
        var ofTables = formats.Select(format => format.Layout.Pivot).OfType<TextPattern>().Select(pattern => pattern.Groups).ToList();
        Assert.That(ofFields, Is.Not.Empty.And.All.EqualTo(1));
        Assert.That(ofTables, Is.Not.Empty.And.All.EqualTo(0));
    }

    [Test]
    public void Our_own_csv_is_known_in_french_and_in_english()
    {
        var french = Given.Text("Date;Début;Atelier;Thème;Capacité;Nom;Prénom;Genre;Âge;Statut\n09/03/2019;14:00;Saint Étienne;cv;12;Fictif;Zoé;F;-1;présente\n");
        var english = Given.Text("Date,Start,Atelier,Theme,Capacity,Family name,Given name,Gender,Age,Status\n2019-03-09,14:00,saint-etienne,Improve one's CV,12,Fictif,Zoé,female,62,attended\n");

        Assert.That(french.Format, Is.EqualTo("ateliers"));
        Assert.That(english.Sessions, Is.EqualTo(french.Sessions));
        Assert.That(english.Persons, Is.EqualTo(french.Persons));
        Assert.That(french.Rows.Single() with { Age = AgeBand.From60To69 }, Is.EqualTo(english.Rows.Single()));
        Assert.That(french.Rows.Single().Age, Is.Null);
        Assert.That(english.Rows.Single().WalkIn, Is.False);
    }

    [Test]
    public void A_pretix_list_takes_its_day_from_the_series_and_presence_from_the_check_in()
    {
        const string Header = "\"Order code\",\"Attendee name\",\"Attendee name: First name\",\"Attendee name: Family name\",\"Product\",\"Checked in\",\"E-mail\",\"Date\"\n";
        var read = Given.Text(
            Header
            + "\"A1\",\"Ms Ana Fictif\",\"Ana\",\"Fictif\",\"Improve one's CV\",\"2019-03-09 14:05\",\"ana@example.test\",\"2019-03-09\"\n"
            + "\"A1\",\"Bo Fictif\",\"Bo\",\"Fictif\",\"cv\",\"\",\"ana@example.test\",\"2019-03-09\"\n"
            + "\"A2\",\"Cy Fictif\",\"Cy\",\"Fictif\",\"cv\",\"\",\"cy@example.test\",\"2019-06-15\"\n"
            + "\"A3\",\"Di Fictif\",\"Di\",\"Fictif\",\"cv\",\"2019-03-10 09:00\",\"di@example.test\",\"\"\n",
            Given.Rules with { DefaultAtelier = "rennes" });

        Assert.That((read.Format, read.Rejected.Count), Is.EqualTo(("pretix-checkin-list", 0)));
        Assert.That(read.Rows.Select(row => row.Status), Is.EqualTo(new[]
        {
            AttendanceStatus.Attended, AttendanceStatus.Absent, AttendanceStatus.Registered, AttendanceStatus.Attended,
        }));
        Assert.That(read.Rows[0].Person, Is.EqualTo(read.Rows[1].Person));
        Assert.That(read.Rows[0].Name, Is.Not.EqualTo(read.Rows[1].Name));
        Assert.That(read.Sessions[^1].Date, Is.EqualTo(new DateOnly(2019, 3, 10)));
        Assert.That(read.Rows.Any(row => row.WalkIn), Is.False);
    }

    [TestCase("11/29/18 22:28")]
    [TestCase("Nov 29, 2018")]
    [TestCase("2018-11-29")]
    public void An_eventbrite_report_means_registered_when_it_says_attending(string day)
    {
        var head = "Order #,First Name,Last Name,Email,Attendee #,Attendee Status,Event Start Date\r\n";
        var rows = new[] { "Attending", "Checked In", "Not Attending", "Deleted" }
            .Select((status, i) => $"1,Ana,Fictif,p{i}@example.test,{i},{status},\"{day}\"");

        var read = Given.Text(head + string.Join("\r\n", rows), Given.Rules with { DefaultAtelier = "rennes" });

        Assert.That(read.Sessions.Single().Date, Is.EqualTo(new DateOnly(2018, 11, 29)));
        Assert.That(read.Rows.Select(row => (row.Status, row.WalkIn)), Is.EqualTo(new[]
        {
            (AttendanceStatus.Registered, false), (AttendanceStatus.Attended, true), (AttendanceStatus.Cancelled, false), (AttendanceStatus.Cancelled, false),
        }));
    }

    [Test]
    public void A_description_of_one_s_own_is_enough_for_a_new_export()
    {
        using var file = new TemporaryFile(Own);
        var catalogue = FormatCatalogue.Load(formatFile: file.Path);

        var read = Given.Text(
            "Carte;Jour;Lieu;Venue\nC-1;2019-03-09T00:00:00Z;Neuville;oui\nC-1;2019-03-10T00:00:00Z;Neuville;NON\nC-2;2019-03-10T00:00:00Z;Neuville;spontané\nC-3;x;;test\n",
            Given.Rules with { NewAteliers = true },
            catalogue: catalogue);

        Assert.That(read.Format, Is.EqualTo("swim-club"));
        Assert.That(read.NewAteliers, Is.EqualTo(new[] { new Atelier("neuville", "Neuville", null) }));
        Assert.That(read.Rows.Select(row => (row.Person, row.Status, row.WalkIn)), Is.EqualTo(new[]
        {
            (0, AttendanceStatus.Attended, false), (0, AttendanceStatus.Absent, false), (1, AttendanceStatus.Attended, true),
        }));
        Assert.That(read.Ignored, Is.EqualTo(1));
        Assert.That(read.Sessions.Select(session => session.Theme), Is.All.EqualTo("other"));
    }

    [TestCase("{ \"name\": \"x\",\n \"colour\": 1 }", "line 2")]
    [TestCase("{ \"name\": \"x\",\n\n", "line")]
    [TestCase("{ \"name\": \"x\", \"recognise\": [\"A\"], \"fields\": { \"session.day\": {} } }", "session.day")]
    [TestCase("{ \"name\": \"x\", \"recognise\": [\"A\"], \"fields\": { \"status\": { \"column\": \"A\",\n \"empty\": \"gone\" } } }", "line 2")]
    [TestCase("{ \"name\": \"x\", \"recognise\": [\"A\"], \"fields\": { \"status\": { \"column\": \"A\" } } }", "session.date")]
    [TestCase("[]", "line 1")]
    public void A_broken_description_says_its_file_line_and_property(string json, string part)
    {
        using var file = new TemporaryFile(json);

        var failure = Assert.Throws<FailureException>(() => FormatCatalogue.Load(formatFile: file.Path))!;

        Assert.That(failure.Outcome, Is.EqualTo(Outcome.Usage));
        Assert.That(failure.Text.En, Does.Contain(Path.GetFileName(file.Path)).And.Contain(part));
    }

    [TestCase("yyyy-mm-dd", "session.date", "month", "MM is the month, mm the minutes")]
    [TestCase("dd/MM", "session.date", "year", "")]
    [TestCase("HH:mm", "session.date", "year, month, day", "")]
    [TestCase("MM/yyyy", "session.date", "day", "")]
    [TestCase("dddd MMMM yyyy", "session.date", "day", "")]
    [TestCase("'dd/MM/yyyy' HH", "session.date", "year, month, day", "")]
    [TestCase("q", "session.date", "no pattern of dates", "")]
    [TestCase("%", "session.date", "no pattern of dates", "")]
    [TestCase("yyyy-MM-dd '", "session.date", "no pattern of dates", "")]
    [TestCase("", "session.date", "no pattern of dates", "")]
    [TestCase("q", "session.start", "no pattern of dates", "")]
    [TestCase("%", "person.birth-year", "no pattern of dates", "")]
    public void A_pattern_that_cannot_read_a_day_is_refused_with_description_field_and_pattern(string pattern, string field, string lacking, string hint)
    {
        var day = field == "session.date" ? "" : "\"session.date\": { \"column\": \"Jour\" },";
        using var file = new TemporaryFile($$"""
            { "name": "x", "recognise": ["Jour"], "fields": { {{day}} "status": { "value": "attended" }, "{{field}}": { "column": "Jour", "dates": ["yyyy-MM-dd", "{{pattern}}"] } } }
            """);

        var failure = Assert.Throws<FailureException>(() => FormatCatalogue.Load(formatFile: file.Path))!;

        Assert.That(failure.Outcome, Is.EqualTo(Outcome.Usage));
        Assert.That(failure.Text.En, Does.Contain(Path.GetFileName(file.Path)).And.Contain($"\"{field}\"").And.Contain($"\"{pattern}\"").And.Contain(lacking).And.Contain(hint));
        Assert.That(failure.Text.Fr, Does.Contain($"« {field} »").And.Contain($"« {pattern} »"));
    }

    [TestCase("dd/MM/yy")]
    [TestCase("d MMMM yyyy HH'h'mm")]
    [TestCase("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK")]
    [TestCase("yyyyMMdd")]
    [TestCase("s")]
    [TestCase("dddd d MMM yyyy")]
    [TestCase("yyyy-MM-dd HH:mm:sszzz")]
    public void A_pattern_with_year_month_and_day_is_taken(string pattern)
    {
        using var file = new TemporaryFile($$"""{ "name": "x", "recognise": ["Jour"], "fields": { "session.date": { "column": "Jour", "dates": ["{{pattern}}"] }, "status": { "value": "attended" } } }""");

        Assert.That(() => FormatCatalogue.Load(formatFile: file.Path), Throws.Nothing);
    }

    [TestCase(""" "values": { "Oui": "attended", "Oui": "absent" } """, "fields.status.values.Oui")]
    [TestCase(""" "values": { "Oui": "attended", "OUI": "absent" } """, "OUI")]
    [TestCase(""" "column": "B" """, "fields.status.column")]
    public void What_is_said_twice_in_a_description_is_refused(string twice, string name)
    {
        using var file = new TemporaryFile($$"""{ "name": "x", "recognise": ["A"], "fields": { "session.date": { "column": "A" }, "status": { "column": "A", {{twice}} } } }""");

        var failure = Assert.Throws<FailureException>(() => FormatCatalogue.Load(formatFile: file.Path))!;

        Assert.That((failure.Outcome, failure.Text.En), Is.EqualTo((Outcome.Usage, failure.Text.En)));
        Assert.That(failure.Text.En, Does.Contain(Path.GetFileName(file.Path)).And.Contain($"\"{name}\""));
    }

    [Test]
    public void Two_spellings_of_one_word_may_say_the_same()
    {
        using var file = new TemporaryFile("""{ "name": "x", "recognise": ["A"], "fields": { "session.date": { "column": "A" }, "status": { "column": "A", "values": { "Payé": "attended", "paye": "attended" } } } }""");

        Assert.That(() => FormatCatalogue.Load(formatFile: file.Path), Throws.Nothing);
    }

    [Test]
    public void An_unknown_header_names_the_nearest_format_and_what_it_lacks()
    {
        var failure = Assert.Throws<FailureException>(() => Given.Text("Date;Atelier;Canari\n2019-03-09;rennes;Zoé\n"))!;

        Assert.That(failure.Outcome, Is.EqualTo(Outcome.FileRefused));
        Assert.That(failure.Text.En, Does.Contain("ateliers").And.Contain("Statut").And.Not.Contain("Canari").And.Not.Contain("Zoé"));
        Assert.That(Assert.Throws<FailureException>(() => Given.Text("Date;Atelier;Statut\n", format: "nonsense"))!.Outcome, Is.EqualTo(Outcome.Usage));
    }

    [TestCase("Date;Nom;Canari", "head-count", "Nombre de personnes")]
    [TestCase("Date;Day;Canary", "head-count", "Number of people")]
    [TestCase("Date;Atelier;Prénom;Goût", "ateliers", "Statut")]
    [TestCase("Date;Atelier;First name;Taste", "ateliers", "Status")]
    [TestCase("Date;Atelier;Canari", "ateliers", "Statut")]
    [TestCase("Points;Nom de famille;Prénom;Sessions effectuées;Canari", "moodle-attendance", "Pourcentage")]
    [TestCase("Points;Surname;First name;Taken sessions;Canary", "moodle-attendance", "Percentage")]
    [TestCase("Code de commande;Nom du participant;Checked in;Canari", "pretix-checkin-list", "Produit")]
    public void What_is_missing_is_named_in_the_language_of_the_headers(string header, string nearest, string missing)
    {
        var failure = Assert.Throws<FailureException>(() => Given.Text(header + "\n;;;;\n"))!;

        Assert.That(failure.Text.Fr, Does.Contain($"Le plus proche est « {nearest} », il y manque les en-têtes : {missing}."));
        Assert.That(failure.Text.En, Does.Contain($"The nearest is \"{nearest}\", which lacks the headers: {missing}."));
    }

    [Test]
    public void Every_built_in_alternative_is_known_to_be_in_one_of_the_two_languages()
    {
        var unknown = FormatCatalogue.Load().Formats.SelectMany(format => format.Recognise.Select(names => (format.Name, Names: string.Join(", ", names), Language: HeaderLanguage.Of(names.Select(Folding.Fold)))));

        Assert.That(unknown.Where(one => one.Language is null), Is.Empty);
    }

    [Test]
    public void A_head_count_is_nameless()
    {
        var read = Given.Text("Date;Atelier;Nombre;Statut\n2019-03-09;rennes;14;présent\n");

        Assert.That(read.Rows.Single() is { Person: -1, Count: 14, WalkIn: false, Name: 0 });
    }

    [Test]
    public void The_shared_pretix_sample_is_recognised()
    {
        var read = Given.OfFile(Repository.Shared("formats/pretix-checkinlist.csv"), Given.Rules with { DefaultAtelier = "rennes" });

        Assert.That(read.Format, Is.EqualTo("pretix-checkin-list"));
        Assert.That(read.Conserves);
    }

    [TestCase("2019-03-09T14:00:00.000Z", 9)]
    [TestCase("2019-03-09T23:30:00Z", 10)]
    [TestCase("2019-03-09T23:30:00.5+01:00", 9)]
    [TestCase("2019-03-09T14:00:00", 9)]
    public void A_moment_with_a_zone_is_of_the_day_of_the_programme_s_zone(string text, int day)
    {
        const string Club = """
            { "name": "club", "recognise": ["Quand", "Venue"], "fields": {
                "session.date": { "column": "Quand" }, "status": { "column": "Venue" }, "atelier": { "value": "rennes" } } }
            """;
        using var file = new TemporaryFile(Club);
        var read = Given.Text($"Quand;Venue\n{text};x\n", catalogue: FormatCatalogue.Load(formatFile: file.Path));

        Assert.That(read.Sessions.Single().Date.Day, Is.EqualTo(day));
    }
}
