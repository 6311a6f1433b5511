using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>What a description may say of where its table stands: under a preamble, in a section, with totals, one column a session.</summary>
public sealed class LayoutTests
{
    private const string Club = """
        { "name": "club", "recognise": ["Membre", "Venue"], "header": "search", "totals": ["Total"],
          "fields": {
            "person.id": { "column": "Membre" },
            "session.date": { "preamble": ["Jour", "Day"], "fileName": "^(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})" },
            "session.start": { "preamble": "Heure" },
            "session.title": { "preamble": "Activité" },
            "atelier": { "value": "rennes" },
            "status": { "column": "Venue" } } }
        """;

    private const string Grid = """
        { "name": "grid", "recognise": ["Carte", "Nom"], "pivot": "^[0-9]{2}/[0-9]{2}/[0-9]{4}",
          "fields": {
            "person.id": { "column": "Carte" },
            "session.date": { "pivot": "header", "pattern": "^(?<day>[0-9/]{10})" },
            "session.title": { "pivot": "header", "pattern": "^[0-9/]{10} (?<title>.+)$" },
            "atelier": { "value": "rennes" },
            "status": { "pivot": "cell", "values": { "oui": "attended", "non": "absent" }, "empty": "ignore" } } }
        """;

    private const string Sections = """
        { "name": "stacked", "recognise": ["Membre", "Venue"], "section": ["Présents", "2. Present"],
          "fields": { "person.id": { "column": "Membre" }, "session.date": { "value": "2019-03-09" }, "atelier": { "value": "rennes" }, "status": { "column": "Venue" } } }
        """;

    [TestCase("Café Numérique", "café  numerique", 1)]
    [TestCase("L’atelier", "l'Atelier", 1)]
    [TestCase("C++", "C", 2)]
    [TestCase("Mail 1", "Mail 2", 2)]
    public void Capitals_accents_and_blanks_of_a_title_make_no_other_session(string one, string other, int sessions)
    {
        var read = Given.Text($"Date;Titre;Atelier;Statut;Nom\n2019-03-05;{one};rennes;présent;Roux\n2019-03-05;{other};rennes;présent;Brun\n");

        Assert.That(read.Sessions.Select(session => session.Key()).Distinct().Count(), Is.EqualTo(sessions));
    }

    [Test]
    public void A_preamble_gives_the_day_the_hour_and_the_title_of_every_row()
    {
        var read = Read(Club, "Club de lecture\nActivité;Romans\nJour : 09/03/2019\nHeure;14h30\n\nMembre;Venue\n1;oui\n2;non\nTotal;1\n");

        Assert.That(read.Sessions.Single(), Is.EqualTo(new Session("rennes", new DateOnly(2019, 3, 9), new TimeOnly(14, 30), "club", null, "Romans", null, null, null, null)));
        Assert.That((read.Rows.Count, read.Ignored, read.Rejected.Count), Is.EqualTo((2, 1, 0)));
        Assert.That(read.Rows.Select(row => row.Line), Is.EqualTo(new[] { 7, 8 }));
    }

    [Test]
    public void A_small_table_above_the_table_gives_its_values_too()
    {
        var read = Read(Club, "Jour;Heure;Activité\n2019-03-09;14:30;Romans\n\nMembre;Venue\n1;oui\n");

        Assert.That(read.Sessions.Single() is { Title: "Romans", Start: { Hour: 14, Minute: 30 } });
    }

    [TestCase("2019-03-09 club.csv", 1)]
    [TestCase("club 2019-03-09.csv", 0)]
    [TestCase("2019-02-30 club.csv", 0)]
    public void The_name_of_the_file_gives_the_day_that_nothing_in_it_says(string name, int rows)
    {
        var read = Read(Club, "Membre;Venue\n1;oui\n", name);

        Assert.That((read.Rows.Count, read.Rejected.Count), Is.EqualTo((rows, 1 - rows)));
        Assert.That(read.Rejected.Select(row => row.Code), Is.All.EqualTo(RejectCode.DateMissing));
        Assert.That(Read(Club, "Jour;2019-03-10\nMembre;Venue\n1;oui\n", name).Sessions.Single().Date.Day, Is.EqualTo(10), "what stands in the file goes first");
    }

    [Test]
    public void A_header_that_comes_again_and_a_total_are_no_rows()
    {
        var club = Read(Club, "Jour;2019-03-09\nMembre;Venue\n1;oui\nMembre;Venue\n2;oui\nTotal général;2\nTotaline;oui\n");
        var plain = Given.Text("Date;Atelier;Statut\n2019-03-09;rennes;x\nDate;Atelier;Statut\n2019-03-10;rennes;x\n");

        Assert.That((club.Rows.Count, club.Ignored, club.Rejected.Count), Is.EqualTo((3, 2, 0)));
        Assert.That((plain.Rows.Count, plain.Ignored, plain.Rejected.Count), Is.EqualTo((2, 1, 0)));
    }

    [Test]
    public void A_header_that_goes_on_on_the_next_line_is_found_under_other_lines()
    {
        var read = Given.Text("Comptages du printemps;;\n\n\"Date\";Atelier;\"Nombre de\npersonnes\"\n2019-03-09;rennes;12\n");

        Assert.That((read.Format, read.Rows.Sum(row => row.Count), read.Rows[0].Line), Is.EqualTo(("head-count", 12, 5)));
    }

    [TestCase("teams-attendance", "Name, First join, Last leave")]
    [TestCase("zoom-participants", "Name (Original Name), User Email, Join Time, Leave Time")]
    [TestCase("ateliers", "Date, Atelier, Statut")]
    [TestCase("luma-guests", "checked_in_at")]
    public void A_file_that_is_not_of_the_named_format_is_told_what_it_lacks(string format, string lacks)
    {
        var refused = Assert.Throws<FailureException>(() => Given.Text("Colour;Taste\nred;sweet\n", format: format))!;

        Assert.That(refused.Text.En, Does.Contain($"is not a \"{format}\" file, it lacks the headers: {lacks}"));
    }

    [TestCase("Total;;;12", 1)]
    [TestCase(";Total général;;12", 1)]
    [TestCase("Sous-total;12", 1, Description = "shorter than a row")]
    [TestCase("TOTAUX;;;", 1)]
    [TestCase("Total;;;ana@example.test", 0, Description = "somebody is named")]
    [TestCase("2019-03-09;Total;x;", 0, Description = "an atelier of that name, which nobody knows")]
    [TestCase("Totalement;;;12", 0)]
    public void A_total_is_no_row_of_a_format_that_speaks_of_none(string line, int ignored)
    {
        var read = Given.Text($"Date;Atelier;Statut;E-mail\n2019-03-09;rennes;x;bo@example.test\n{line}\n");

        Assert.That((read.Rows.Count, read.Ignored, read.Rejected.Count), Is.EqualTo((1, ignored, 1 - ignored)));
    }

    [TestCase(null)]
    [TestCase("luma-guests")]
    public void A_header_that_stands_lower_than_its_format_allows_is_said_to_stand_there(string? format)
    {
        var failure = Assert.Throws<FailureException>(() => Given.Text("Guests,,,,\n\napi_id,name,email,approval_status,checked_in_at\n1,Ana,ana@example.test,approved,\n", format: format))!;

        Assert.That(failure.Outcome, Is.EqualTo(Outcome.FileRefused));
        Assert.That(failure.Text.En, Does.Contain("\"luma-guests\"").And.Contain("line 3").And.Contain("\"header\": \"search\"").And.Not.Contain("ana@example.test"));
    }

    [Test]
    public void Our_own_table_may_stand_under_other_lines()
    {
        var read = Given.Text("Club de lecture;;;\n\nSaison;2019;;\nDate;Atelier;Statut;E-mail\n2019-03-09;rennes;x;bo@example.test\n");

        Assert.That((read.Format, read.Rows.Single().Line), Is.EqualTo(("ateliers", 5)));
    }

    [TestCase("Autres\nMembre;Venue\n8;oui\n\nPrésents\n\nMembre;Venue\n1;oui\n2;non\n\nMembre;Venue\n9;oui\n", "\n")]
    [TestCase("1. Others\nMembre;Venue\n8;oui\n\n2. Present\nMembre;Venue\n1;oui\n\n2;non\n3. All\nMembre;Venue\n9;oui\n", "\n")]
    [TestCase("1. Others\nMembre;Venue\n8;oui\n\n2. Present\nMembre;Venue\n1;oui\n2;non\n\n3. All\nMembre;Venue\n9;oui\n", "\r\n")]
    [TestCase("Présents;\nMembre;Venue\n1;oui\n2;non\n;\nMembre;Venue\n9;oui\n", "\r")]
    public void Only_the_named_section_is_read(string text, string lineEnd)
    {
        var read = Read(Sections, text.Replace("\n", lineEnd, StringComparison.Ordinal));

        Assert.That(read.Rows.Select(row => row.Status), Is.EqualTo(new[] { AttendanceStatus.Attended, AttendanceStatus.Absent }));
        Assert.That((read.RowsRead, read.Conserves), Is.EqualTo((2, true)));
    }

    [Test]
    public void Every_cell_under_a_session_is_a_row_of_its_own()
    {
        var read = Read(Grid, "Carte;Nom;02/03/2019 Romans;09/03/2019 Romans;Remarque\n1;a;oui;non;x\n2;b;;quoi;\nCarte;Nom;02/03/2019 Romans;09/03/2019 Romans;Remarque\n3;c;oui\n;;;;\n");

        Assert.That(read.Sessions.Select(session => (session.Date.Day, session.Title)), Is.EqualTo(new[] { (2, "Romans"), (9, "Romans") }));
        Assert.That(read.Rows.Select(row => (row.Line, row.Session, row.Status)), Is.EqualTo(new[] { (2, 0, AttendanceStatus.Attended), (2, 1, AttendanceStatus.Absent) }));
        Assert.That(read.Rejected, Is.EqualTo(new[] { new RejectedRow(3, "4 (2019-03-09)", RejectCode.StatusUnknown), new RejectedRow(5, "", RejectCode.FieldCount) }));
        Assert.That((read.RowsRead, read.Ignored, read.Conserves), Is.EqualTo((7, 3, true)));
    }

    [Test]
    public void What_stands_in_the_header_of_a_session_goes_no_further()
    {
        var read = Read(Grid, "Carte;Nom;02/03/2019 RDV Zzperson zz@x.test\n1;a;quoi\n2;b;\u0081\n");
        Assert.That(read.Rejected.Select(row => row.Column), Is.All.EqualTo("3 (2019-03-02)"));
        Assert.That(read.Rejected, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_grid_without_a_session_is_refused() =>
        Assert.That(() => Read(Grid, "Carte;Nom\n1;a\n"), Throws.TypeOf<FailureException>().With.Property(nameof(FailureException.Outcome)).EqualTo(Outcome.FileRefused));

    [TestCase("02/03/2019 Romans;02/03/2019 Romans")]
    [TestCase("02/03/2019;02/03/2019")]
    public void Two_columns_of_one_session_refuse_the_grid(string sessions) => Assert.That(
        () => Read(Grid, $"Carte;Nom;{sessions}\n1;a;non;oui\n"),
        Throws.TypeOf<FailureException>().With.Property(nameof(FailureException.Outcome)).EqualTo(Outcome.FileRefused).And.Message.Contains("3 and 4"));

    [Test]
    public void Two_groups_of_one_course_at_one_hour_are_two_sessions()
    {
        var read = Given.Text(
            "Course\tcv\n\nLast name\tFirst name\t2 Mar 2019 2.00PM Group A\t2 Mar 2019 2.00PM Group B\tTaken sessions\tPoints\tPercentage\nFictivel\tAna\tA (0/2)\tP (2/2)\t1\t1\t1\n",
            Given.Rules with { DefaultAtelier = "rennes" });

        Assert.That(read.Sessions.Select(session => session.Key()).Distinct().Count(), Is.EqualTo(2));
        Assert.That(read.Rows.Select(row => row.Status), Is.EqualTo(new[] { AttendanceStatus.Absent, AttendanceStatus.Attended }));
    }

    [Test]
    public void Another_column_decides_where_the_first_knows_no_answer()
    {
        const string Two = """
            { "name": "two", "recognise": ["Badge", "Etat"],
              "fields": { "session.date": { "column": "Jour" }, "atelier": { "value": "rennes" },
                "status": { "column": "Badge", "filled": "attended", "otherwise": { "column": "Etat", "values": { "ok": "absent", "non": "cancelled" } } } } }
            """;
        var read = Read(Two, "Jour;Badge;Etat\n2019-03-09;14:02;ok\n2019-03-09;;ok\n2019-06-15;;ok\n2019-03-09;;non\n2019-03-09;;?\n2019-03-09;;\n");

        Assert.That(read.Rows.Select(row => row.Status), Is.EqualTo(new[]
        {
            AttendanceStatus.Attended, AttendanceStatus.Absent, AttendanceStatus.Registered, AttendanceStatus.Cancelled,
        }));
        Assert.That(read.Rows[0].WalkIn, Is.False);
        Assert.That(read.Rejected.Select(row => row.Code), Is.EqualTo(new[] { RejectCode.StatusUnknown, RejectCode.StatusMissing }));
    }

    [Test]
    public void Guests_are_nameless_and_a_row_of_their_own()
    {
        const string Guests = """
            { "name": "guests", "recognise": ["Membre", "Invités"],
              "fields": { "person.id": { "column": "Membre" }, "session.date": { "value": "2019-03-09" }, "atelier": { "value": "rennes" },
                "status": { "column": "Venue" }, "attendance.guests": { "column": "Invités" } } }
            """;
        var read = Read(Guests, "Membre;Venue;Invités\n1;oui;2\n2;oui;0\n3;oui;\n4;oui;deux\n5;quoi;3\n");

        Assert.That(read.Rows.Select(row => (row.Line, row.Person, row.Count)), Is.EqualTo(new[] { (2, 0, 1), (2, -1, 2), (3, 1, 1), (4, 2, 1), (5, 3, 1) }));
        Assert.That(read.Rejected.Select(row => (row.Line, row.Code)), Is.EqualTo(new[] { (5, RejectCode.CountInvalid), (6, RejectCode.StatusUnknown) }));
        Assert.That(read.Conserves);
    }

    [TestCase("43533", 9, null)]
    [TestCase("43533.5833", 9, 14)]
    [TestCase("43533,5", 9, 12)]
    [TestCase("4353", null, null)]
    [TestCase("123456", null, null)]
    public void A_day_that_a_workbook_wrote_as_a_number_is_read(string cell, int? day, int? hour)
    {
        var read = Given.Text($"Order code,Attendee name,Product,Checked in,Start date\nA1,Ana Fictif,cv,x,\"{cell}\"\n", Given.Rules with { DefaultAtelier = "rennes" });

        Assert.That(read.Sessions.Select(session => ((int?)session.Date.Day, session.Start?.Hour)), Is.EqualTo(day is null ? [] : new[] { (day, hour) }));
        Assert.That(read.Rejected, Has.Count.EqualTo(day is null ? 1 : 0));
    }

    [TestCase("personal", 0u)]
    [TestCase("shared", null)]
    public void Where_addresses_are_personal_another_name_is_another_spelling(string emails, uint? name)
    {
        var description = """
            { "extends": "ateliers", "emails": "EMAILS" }
            """.Replace("EMAILS", emails, StringComparison.Ordinal);
        var read = Read(description, "Date;Atelier;Statut;E-mail;Nom complet\n2019-03-09;rennes;x;a@example.test;Ana\n2019-03-09;rennes;x;a@example.test;Ana F\n");

        Assert.That(read.Rows.Select(row => row.Person), Is.All.Zero);
        Assert.That(read.Rows.All(row => row.Name == 0), Is.EqualTo(name is not null));
    }

    [TestCase("""{ "extends": "ateliers", "fields": { "person.name": { "preamble": "Nom" } } }""", "person.name")]
    [TestCase("""{ "extends": "ateliers", "fields": { "theme": { "pivot": "cell" } } }""", "theme")]
    [TestCase("""{ "extends": "ateliers", "fields": { "theme": { "column": "T", "otherwise": { "column": "U" } } } }""", "otherwise")]
    [TestCase("""{ "extends": "ateliers", "pivot": "(?<x>a)" }""", "pivot")]
    [TestCase("""{ "extends": "ateliers", "header": "below" }""", "search")]
    [TestCase("""{ "extends": "ateliers", "fields": { "session.date": { "fileName": "2019" } } }""", "fileName")]
    public void What_makes_no_sense_is_an_error_of_the_description(string json, string part)
    {
        using var file = new TemporaryFile(json);

        Assert.That(() => FormatCatalogue.Load(formatFile: file.Path), Throws.TypeOf<FailureException>().With.Message.Contains(part));
    }

    internal static Given.Read Read(string description, string text, string name = "file.csv")
    {
        using var file = new TemporaryFile(description);
        return Given.Text(text, catalogue: FormatCatalogue.Load(formatFile: file.Path), name: name);
    }
}
