using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;
using Ateliers.Reporting.Tests.Cli;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>What people write in their own sheets: ticks and letters for who came, thousands with a space, totals and means, joined files.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class SheetHabitTests
{
    private const string Header = "Date;Atelier;Statut;E-mail\n";

    [TestCase("29/03/2019,Rennes,,FALSE")]
    [TestCase("29/03/2019,Rennes,,FAUX")]
    [TestCase("29/03/2019,Rennes,,false")]
    [TestCase(",,,FALSE")]
    public async Task Rows_with_a_check_box_that_nobody_filled_are_no_absences(string row)
    {
        using var bench = new Workbench();
        var ran = await bench.Run("ingest", bench.File("a.csv", $"Date,Atelier,Nom,Statut\n29/03/2019,Rennes,Ana Fictivel,TRUE\n{row}\n{row}\n"), "--lang", "en");
        var figures = await bench.Run("figures", "attendances", "registrations", "no-show-rate", "--year", "2019", "--json");

        Assert.That((ran.Code, ran.Out), Is.EqualTo((0, "a.csv (ateliers): 3 rows = 1 loaded + 2 ignored\n")));
        Assert.That(figures.Json["figures"]!.AsArray().Select(figure => (double?)figure!["value"]), Is.EqualTo(new double?[] { 1, 1, 0 }));
    }

    [TestCase("29/03/2019;rennes;;;absent", Description = "somebody wrote it")]
    [TestCase("29/03/2019;rennes;Bao Imaginot;;FALSE")]
    [TestCase("29/03/2019;rennes;anonyme;;FAUX", Description = "somebody who gave no name")]
    [TestCase("29/03/2019;rennes;;femme;FALSE")]
    [TestCase("29/03/2019;rennes;;;0")]
    public void Rows_in_which_somebody_wrote_are_absences(string row) =>
        Assert.That(Given.Text($"Date;Atelier;Nom;Genre;Statut\n{row}\n").Rows.Single().Status, Is.EqualTo(AttendanceStatus.Absent));

    [Test]
    public void A_ticked_row_without_a_name_and_rows_of_a_sheet_without_names_count()
    {
        Assert.That(Given.Text("Date;Atelier;Nom;Statut\n29/03/2019;rennes;;TRUE\n").Rows.Single().Status, Is.EqualTo(AttendanceStatus.Attended));
        Assert.That(Given.Text("Date;Atelier;Statut\n29/03/2019;rennes;TRUE\n29/03/2019;rennes;FALSE\n").Rows.Select(row => row.Status), Is.EqualTo(new[] { AttendanceStatus.Attended, AttendanceStatus.Absent }));
        Assert.That(Given.Text("Date;Atelier;Statut;Nombre;Nom\n29/03/2019;rennes;FALSE;3;\n").Rows.Single().Count, Is.EqualTo(3));
        Assert.That(Given.Text("Date;Atelier;Statut;Nom;Adhérent\n29/03/2019;rennes;FALSE;;A12\n").Rows, Has.Count.EqualTo(1), "a column that is not read may name somebody");
    }

    [TestCase("✓", AttendanceStatus.Attended)]
    [TestCase("✔", AttendanceStatus.Attended)]
    [TestCase("✔\ufe0f", AttendanceStatus.Attended)]
    [TestCase("☑", AttendanceStatus.Attended)]
    [TestCase("✅", AttendanceStatus.Attended)]
    [TestCase("O", AttendanceStatus.Attended)]
    [TestCase("o", AttendanceStatus.Attended)]
    [TestCase("Y", AttendanceStatus.Attended)]
    [TestCase("N", AttendanceStatus.Absent)]
    [TestCase("retard", AttendanceStatus.Attended)]
    [TestCase("Présent (retard)", AttendanceStatus.Attended)]
    [TestCase("Présente en retard", AttendanceStatus.Attended)]
    [TestCase("Présent·e", AttendanceStatus.Attended)]
    [TestCase("abs", AttendanceStatus.Absent)]
    [TestCase("Abs.", AttendanceStatus.Absent)]
    [TestCase("pas venue", AttendanceStatus.Absent)]
    [TestCase("n’est pas venu", AttendanceStatus.Absent)]
    [TestCase("absent non excusé", AttendanceStatus.Absent)]
    [TestCase("excusé", AttendanceStatus.Cancelled)]
    [TestCase("absent excusé", AttendanceStatus.Cancelled)]
    [TestCase("Absente (excusée)", AttendanceStatus.Cancelled)]
    [TestCase("exc.", AttendanceStatus.Cancelled)]
    [TestCase("désisté", AttendanceStatus.Cancelled)]
    [TestCase("Désistement", AttendanceStatus.Cancelled)]
    [TestCase("waitlist", AttendanceStatus.Registered)]
    [TestCase("liste d’attente", AttendanceStatus.Registered)]
    [TestCase("Waiting list", AttendanceStatus.Registered)]
    public void A_status_may_be_a_tick_a_letter_or_a_habit(string word, AttendanceStatus status)
    {
        var read = Given.Text($"{Header}2019-03-09;rennes;{word};a@example.test\n");

        Assert.That(read.Rejected, Is.Empty);
        Assert.That(read.Rows.Single().Status, Is.EqualTo(status));
    }

    [TestCase("-")]
    [TestCase("?")]
    [TestCase("✗", Description = "a cross is one for who came to some, for who did not to others")]
    [TestCase("…")]
    public void A_sign_that_may_mean_either_is_no_status(string sign) =>
        Assert.That(Given.Text($"{Header}2019-03-09;rennes;{sign};a@example.test\n").Rejected.Single().Code, Is.EqualTo(RejectCode.StatusUnknown));

    [Test]
    public void A_description_may_say_what_a_tick_and_what_a_dash_mean()
    {
        using var file = new TemporaryFile("""{ "extends": "ateliers", "fields": { "status": { "column": "Statut", "values": { "✓": "attended", "-": "absent" } } } }""");

        var read = Given.Text($"{Header}2019-03-09;rennes;✔;a@example.test\n2019-03-09;rennes;–;b@example.test\n", catalogue: FormatCatalogue.Load(formatFile: file.Path));

        Assert.That(read.Rows.Select(row => row.Status), Is.EqualTo(new[] { AttendanceStatus.Attended, AttendanceStatus.Absent }));
    }

    [TestCase("1 200", 1200)]
    [TestCase("1\u00a0200", 1200)]
    [TestCase("1\u202f200", 1200)]
    [TestCase("12 000", 12000)]
    [TestCase("1 200,0", 1200)]
    public void Thousands_may_stand_apart(string written, int people)
    {
        var own = Given.Text($"Date;Atelier;Statut;Nombre;Capacité\n2019-03-09;rennes;x;{written};{written}\n");
        var heads = Given.Text($"Date;Lieu;Nombre de personnes\n09/03/2019;rennes;{written}\n");

        Assert.That(own.Rejected.Concat(heads.Rejected), Is.Empty);
        Assert.That((own.Rows.Single().Count, own.Sessions.Single().Capacity, heads.Rows.Single().Count), Is.EqualTo((people, people, people)));
    }

    [TestCase("1 20")]
    [TestCase("12 13")]
    [TestCase("1200 000")]
    [TestCase("0 200")]
    [TestCase("1.200", Description = "may be one and a fifth")]
    public void Two_numbers_are_no_thousands(string written) =>
        Assert.That(Given.Text($"Date;Atelier;Statut;Nombre\n2019-03-09;rennes;x;{written}\n").Rejected.Single().Code, Is.EqualTo(RejectCode.CountInvalid));

    [TestCase(";Nombre total;12;")]
    [TestCase("Moyenne;;6;")]
    [TestCase("Moyenne par séance;;6;")]
    [TestCase("Average;;6;")]
    [TestCase("Total général;;12;")]
    public void A_total_and_a_mean_are_no_rows(string line)
    {
        var own = Given.Text($"{Header}2019-03-09;rennes;x;a@example.test\n{line}\n");
        var heads = Given.Text($"Date;Lieu;Nombre de personnes;Thème\n09/03/2019;rennes;12;\n{line}\n");

        Assert.That((own.Rejected.Count, own.Ignored, own.Rows.Count), Is.EqualTo((0, 1, 1)));
        Assert.That((heads.Rejected.Count, heads.Ignored, heads.Rows.Count), Is.EqualTo((0, 1, 1)));
    }

    [TestCase("\ufeffDate;Atelier;Statut;E-mail\n")]
    [TestCase("\ufeff\"Date\";\"Atelier\";\"Statut\";\"E-mail\"\n")]
    public void The_header_of_a_file_that_was_joined_to_another_is_none_of_its_rows(string again)
    {
        var read = Given.Text($"{Header}2019-03-09;rennes;x;a@example.test\n{again}2019-03-10;rennes;x;b@example.test\n");

        Assert.That((read.Rejected.Count, read.Ignored, read.Rows.Count, read.Conserves), Is.EqualTo((0, 1, 2, true)));
    }

    [TestCase("Date;Statut;E-mail\n2019-03-09;x;a@example.test\n")]
    [TestCase("Liste de mars\n\nDate;Statut;Nom;Prénom\n2019-03-09;x;Fictivel;Anatolie\n")]
    [TestCase("Date;Status;Full name\n2019-03-09;x;Anatolie Fictivel\n")]
    [TestCase("Date;Début;Statut;Nombre\n2019-03-09;14h;x;12\n")]
    public void A_sheet_of_ours_needs_no_column_for_the_atelier_where_it_is_given(string text)
    {
        var given = Given.Text(text, Given.Rules with { DefaultAtelier = "rennes" });
        var without = Given.Text(text);

        Assert.That((given.Format, given.Rejected.Count, given.Sessions.Single().Atelier), Is.EqualTo(("ateliers", 0, "rennes")));
        Assert.That(without.Rejected.Select(row => row.Code), Is.EqualTo(new[] { RejectCode.AtelierMissing }));
    }

    [TestCase("Date,Status,Amount\n2019-03-09,ok,12\n", Description = "a day and a status of whatever")]
    public void A_file_that_names_nobody_is_not_taken_for_ours(string text) =>
        Assert.That(() => Given.Text(text, Given.Rules with { DefaultAtelier = "rennes" }), Throws.TypeOf<FailureException>());

    [Test]
    public void Any_other_format_that_fits_goes_first()
    {
        var read = Given.Text("Horodateur,Nom,Prénom,Date,Statut\n09/03/2019 14:00:00,Fictivel,Anatolie,09/03/2019,retraitée\n", Given.Rules with { DefaultAtelier = "rennes" });

        Assert.That((read.Format, read.Rejected.Count), Is.EqualTo(("google-forms", 0)));
    }

    [Test]
    public async Task The_help_names_archives()
    {
        using var bench = new Workbench();

        Assert.That((await bench.Run("ingest", "--help")).Out, Does.Contain(".zip"));
    }

    [TestCase("2019-03-09 14:30", "14:30")]
    [TestCase("09/03/2019 14:30", "14:30")]
    [TestCase("43533.604166666664", "14:30")]
    [TestCase("2019-03-09", null)]
    [TestCase("2019-03-09 00:00:00", null, Description = "what a spreadsheet writes beside a day alone")]
    [TestCase("43533.0", null)]
    public void The_hour_beside_the_day_is_that_of_the_session(string date, string? start)
    {
        foreach (var text in new[] { $"Date;Atelier;Statut;E-mail\n{date};rennes;x;a@example.org\n", $"Date;Atelier;Nombre de personnes\n{date};rennes;12\n" })
        {
            Assert.That(Given.Text(text).Sessions.Select(session => (session.Date, session.Start?.ToString("HH:mm", null))), Is.EqualTo(new[] { (new DateOnly(2019, 3, 9), start) }), text);
        }
    }

    [Test]
    public void The_hour_in_a_column_of_its_own_goes_before_that_beside_the_day() =>
        Assert.That(Given.Text("Date;Début;Atelier;Statut\n2019-03-09 09:00;14:30;rennes;x\n").Sessions.Single().Start, Is.EqualTo(new TimeOnly(14, 30)));
}
