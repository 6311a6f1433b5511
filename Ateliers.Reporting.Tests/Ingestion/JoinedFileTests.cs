using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Two files put into one by hand: what each of them says is counted once and as its own, or the file is refused and says where the second begins.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class JoinedFileTests
{
    private static readonly IngestionRules InRennes = Given.Rules with { DefaultAtelier = "rennes" };

    /// <summary>All exports that are read, with their headers and without; those of Teams with them alone, as another section stands below their rows.</summary>
    private static IEnumerable<object[]> Pasted =>
        from path in Directory.EnumerateFiles(ExportTests.Folder)
        let name = Path.GetFileName(path)
        where name is not ("conseiller-numerique-statistics.csv" or "helloasso-payments.csv")
        from withHeader in new[] { true, false }
        where withHeader || !name.StartsWith("teams-report", StringComparison.Ordinal)
        select new object[] { name, withHeader };

    [TestCaseSource(nameof(Pasted))]
    public void An_export_that_was_pasted_twice_counts_nobody_twice(string name, bool withHeader)
    {
        var path = Path.Combine(ExportTests.Folder, name);
        var once = Given.OfFile(path, InRennes);
        var bytes = File.ReadAllBytes(path);
        var rest = withHeader ? bytes : After(bytes, once.Rows.Select(row => row.Line).Concat(once.Rejected.Select(row => row.Line)).Min());
        byte[] twice = [.. bytes, .. bytes[^1] == (byte)'\n' ? [] : "\n"u8, .. rest];
        Given.Read read;
        try
        {
            read = Given.Bytes(twice, InRennes, name: name);
        }
        catch (FailureException refused)
        {
            Assert.That((refused.Outcome, withHeader || name == "room-calendar.csv"), Is.EqualTo((Outcome.FileRefused, true)), "a calendar bears its header on each page");
            Assert.That(refused.Text.En, Does.Contain("another table begins in it on line").Or.Contain("the header stands in it a second time"));
            return;
        }

        Assert.That(Named(read), Is.EqualTo(Named(once)));
        Assert.That(read.Sessions, Is.EqualTo(once.Sessions));
        if (Nameless(read) != Nameless(once))
        {
            Assert.That(withHeader, Is.False, "what tells the two lists apart stands between them");
            Assert.That(once.Rows.Count(row => row is { Person: < 0, Name: 0 }) < 3 || read.Remarks.Any(remark => remark.Code == RemarkCode.RowsTwice));
        }
    }

    [TestCase("teams-report.csv", "teams-report-french.csv", 22)]
    [TestCase("zoom-meeting.csv", "zoom-meeting.csv", 8)]
    [TestCase("zoom-participants.csv", "zoom-meeting.csv", 6)]
    [TestCase("zoom-meeting.csv", "zoom-participants.csv", 8)]
    [TestCase("head-count.csv", "head-count.csv", 10)]
    [TestCase("moodle-attendance.txt", "moodle-attendance.txt", 8)]
    public void A_second_report_is_neither_lost_nor_taken_for_the_first(string first, string second, int line)
    {
        var texts = new[] { first, second }.Select(name => Path.Combine(ExportTests.Folder, name)).Select(path => File.ReadAllText(path, path.Contains("head", StringComparison.Ordinal) ? System.Text.Encoding.Latin1 : System.Text.Encoding.UTF8).TrimEnd() + "\r\n");

        var refused = Assert.Throws<FailureException>(() => Given.Text(string.Concat(texts).Replace("\uFEFF", "", StringComparison.Ordinal), InRennes))!;

        Assert.That(refused.Text.En, Does.Contain($"another table begins in it on line {line}:"));
        Assert.That(refused.Text.Fr, Does.Contain($"un autre tableau y commence à la ligne {line} :").And.Not.Contain("Fictivel"));
    }

    [Test]
    public void Tables_of_one_meeting_each_whose_rows_say_their_own_day_are_both_read()
    {
        const string Zoom = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n";
        var read = Given.Text(
            Zoom + "Ana F.,ana@example.test,03/09/2019 01:57:00 PM,03/09/2019 01:58:00 PM,1\n" + Zoom + "Bao F.,bao@example.test,03/16/2019 01:57:00 PM,03/16/2019 01:58:00 PM,1\n", InRennes);

        Assert.That(read.Sessions.Select(session => session.Date.Day), Is.EqualTo(new[] { 9, 16 }));
        Assert.That((read.Rows.Count, read.Ignored, read.Conserves), Is.EqualTo((2, 1, true)));
    }

    [Test]
    public void A_table_with_other_columns_is_not_read_with_the_first_ones()
    {
        Assert.That(() => Given.Text("Date;Atelier;Statut;Nom;E-mail\n" + "Jour;Lieu;Présence;E-mail;Nom\n" + "2019-03-10;rennes;présent;Imaginot;b@example.test\n"), Throws.TypeOf<FailureException>());
        const string First = "Date;Atelier;Statut;Nom;Prénom\n2019-03-09;rennes;présent;Fictivel;Ana\n";
        var refused = Assert.Throws<FailureException>(() => Given.Text(First + "Date;Atelier;Statut;Prénom;Nom\n2019-03-10;rennes;présent;Bao;Imaginot\n"))!;

        Assert.That(refused.Text.En, Does.Contain("another table begins in it on line 3:"));
        Assert.That(Given.Text(First + "Date;Atelier;Statut;Prénom;Nom\n").Rejected, Has.Count.EqualTo(1), "nothing follows that could be misread");
        Assert.That(Given.Text(First + "date;ATELIER;statut;NOM;PRENOM\n2019-03-10;rennes;présent;Imaginot;Bao\n").Rows, Has.Count.EqualTo(2));
    }

    [TestCase("Nom;Date;Prénom;Atelier;Statut\nImaginot;2019-03-10;Bao;rennes;présent\n", Description = "the day stands elsewhere")]
    [TestCase("Date;Nom;Prénom;Atelier;Statut\n2019-03-10;Imaginot;Bao;rennes;présent\n", Description = "the atelier does")]
    [TestCase("Date;Atelier;Nom;Prénom;Statut\n2019-03-10;rennes;Imaginot;Bao;présent\n", Description = "the status does")]
    [TestCase("N°;Nom;Prénom;Date;Atelier;Statut\n1;Imaginot;Bao;2019-03-10;rennes;présent\n", Description = "one more")]
    [TestCase("Last name;Date;First name;Atelier;Status\nImaginot;2019-03-10;Bao;rennes;présent\n", Description = "in other spellings")]
    [TestCase("Prénom;Nom;Date\nBao;Imaginot;2019-03-10\n", Description = "fewer")]
    public void A_table_with_the_same_columns_in_another_order_is_not_rejected_row_by_row(string second)
    {
        const string First = "Date;Atelier;Statut;Nom;Prénom\n2019-03-09;rennes;présent;Fictivel;Ana\n";
        var refused = Assert.Throws<FailureException>(() => Given.Text(First + second))!;

        Assert.That(refused.Text.En, Does.Contain("another table begins in it on line 3:"));
        Assert.That(refused.Text.Fr, Does.Contain("un autre tableau y commence à la ligne 3 :").And.Not.Contain("Imaginot"));
        Assert.That(Given.Text(First + second.Split('\n')[0] + "\n").Rejected, Has.Count.EqualTo(1), "nothing follows that could be lost");
    }

    [TestCase("JJ/MM/AAAA;Atelier;présent;Nom;Prénom\n", Description = "an example under the header")]
    [TestCase("JJ/MM/AAAA;Atelier;présent;Nom de famille;First name\n")]
    [TestCase("31/02/2019;rennes;présent;Nom;Date\n", Description = "two cells of five")]
    public void A_row_that_holds_words_of_the_header_costs_itself_alone(string row)
    {
        var read = Given.Text("Date;Atelier;Statut;Nom;Prénom\n" + row + "2019-03-09;rennes;présent;Fictivel;Ana\n2019-02-30;rennes;présent;Fictivel;Ana\n");

        Assert.That((read.Rows.Count, read.Rejected.Count), Is.EqualTo((1, 2)));
    }

    [Test]
    public void A_note_under_a_sheet_begins_no_report()
    {
        var read = Given.Text("Atelier;Rennes\n\nDate;Nombre de personnes\n09/03/2019;9\n16/03/2019;7\nLieu;salle 2\n");

        Assert.That((read.Rows.Sum(row => row.Count), read.Rejected.Count), Is.EqualTo((16, 1)));
    }

    [TestCase("DATE;atelier;Statut")]
    [TestCase("Date;Atelier;Statut")]
    [TestCase("\uFEFF\"Date\";\"Atelier\";\"Statut\"")]
    public void Nameless_rows_of_one_session_on_both_sides_of_a_header_are_not_added_up(string header)
    {
        string Sheet(string below) => $"Date;Atelier;Statut\n2019-03-09;rennes;présent\n2019-03-09;rennes;présent\n{header}\n{below}\n";

        var refused = Assert.Throws<FailureException>(() => Given.Text(Sheet("2019-03-10;rennes;présent\n2019-03-09;rennes;présent")))!;
        Assert.That(refused.Text.En, Does.Contain("(line 6)"));
        Assert.That(Given.Text(Sheet("2019-03-10;rennes;présent\n2019-03-09;rennes;absent")).Rows, Has.Count.EqualTo(4), "another day, and another status, are other lists");
    }

    [Test]
    public void Nameless_rows_in_the_same_order_again_are_remarked_on()
    {
        const string Sheet = "09/03/2019;Rennes;9\n16/03/2019;Rennes;7\n23/03/2019;Rennes;12\n";
        var twice = Given.Text("Date;Atelier;Nombre de personnes\n" + Sheet + Sheet);
        var other = Given.Text("Date;Atelier;Nombre de personnes\n" + Sheet + Sheet.Replace(";12", ";13", StringComparison.Ordinal));
        var alike = Given.Text("Date;Atelier;Statut\n" + string.Concat(Enumerable.Repeat("2019-03-09;rennes;présent\n", 40)));

        Assert.That(twice.Remarks.Where(remark => remark.Code == RemarkCode.RowsTwice), Is.EqualTo(new[] { new Remark(RemarkCode.RowsTwice, 3, 5) }));
        Assert.That(other.Remarks.Concat(alike.Remarks).Select(remark => remark.Code), Has.None.EqualTo(RemarkCode.RowsTwice));
    }

    [TestCase("2019-02-09 14:02:00", true, Description = "rows of another meeting, pasted below")]
    [TestCase("2019-01-13 00:10:00", false, Description = "after midnight")]
    [TestCase("14:02", false)]
    [TestCase("", false)]
    public void Rows_of_another_day_than_the_meeting_s_are_another_table(string joined, bool refused)
    {
        var sheet = "Topic,Start Time,End Time\nCV,2019-01-12 14:00:00,2019-01-12 16:00:00\n\nName (Original Name),User Email,Join Time,Leave Time\nAna Fictive,ana@example.org,2019-01-12 14:01:00,2019-01-12 15:59:00\n"
            + $"Bob Fictif,bob@example.org,{joined},\n";
        var rules = Given.Rules with { DefaultAtelier = "rennes" };

        if (refused)
        {
            Assert.That(Assert.Throws<FailureException>(() => Given.Text(sheet, rules))!.Text.En, Does.Contain("another table begins in it on line 6"));
        }
        else
        {
            Assert.That(Given.Text(sheet, rules).Rows, Has.Count.EqualTo(2));
        }
    }

    private const string January = "05/01/2019;Rennes;9\n12/01/2019;Rennes;7\n19/01/2019;Rennes;12\n";
    private const string February = "02/02/2019;Rennes;8\n09/02/2019;Rennes;6\n16/02/2019;Rennes;11\n";

    [TestCase(January + January + January, 3, 5, Description = "three times")]
    [TestCase(January + January + February, 3, 5, Description = "January, then January and February")]
    [TestCase(January + February + February, 3, 8, Description = "January and February, then February")]
    [TestCase(January + February + January + February + "23/02/2019;Rennes;5\n", 6, 8, Description = "a row more the second time")]
    [TestCase(January + "05/01/2019;Rennes;9;\n12/01/2019;Rennes;7;\n19/01/2019;Rennes;12;\n", 3, 5, Description = "with a separator at the end")]
    [TestCase(January + February, 0, 0)]
    [TestCase(January + "05/01/2019;Rennes;9\n" + February, 0, 0, Description = "one row again is a second group")]
    public void Nameless_rows_that_were_pasted_again_are_remarked_on_however_much_stands_around_them(string rows, int again, int line)
    {
        var read = Given.Text("Date;Atelier;Nombre de personnes\n" + rows);

        Assert.That(read.Remarks.Where(remark => remark.Code == RemarkCode.RowsTwice), Is.EqualTo(again == 0 ? Array.Empty<Remark>() : [new Remark(RemarkCode.RowsTwice, again, line)]));
    }

    [TestCase(8, 2, 8)]
    [TestCase(8, 3, 16)]
    [TestCase(7, 2, 0, Description = "of few different rows each may stand there twice by chance")]
    public void Nameless_rows_that_were_pasted_again_and_sorted_are_remarked_on(int different, int times, int again)
    {
        var rows = string.Concat(Enumerable.Range(1, different).SelectMany(day => Enumerable.Repeat($"2019-03-{day:00};Rennes;{day + 5}\n", times)));

        var remark = Given.Text("Date;Atelier;Nombre de personnes\n" + rows).Remarks.SingleOrDefault(each => each.Code == RemarkCode.RowsTwice);

        Assert.That(remark, Is.EqualTo(again == 0 ? null : new Remark(RemarkCode.RowsTwice, again, 3)));
    }

    [Test]
    public void Guests_of_somebody_who_stands_in_a_file_twice_are_the_same_guests()
    {
        const string Meetup = "Name,Attendance,User ID,Title,Event Host,RSVP,Guests,RSVPed on,Joined Group on,URL of Member Profile\n";
        string Ana(int guests) => $"Ana F.,Attended,user 1001,,No,Yes,{guests},\"February 1, 2019 10:00 AM\",\"January 1, 2019\",https://example.test/members/1001\n";

        Assert.That(Nameless(Given.Text(Meetup + Ana(2) + Ana(2), InRennes, name: "2019-03-09 meetup.csv")), Is.EqualTo(2));
        Assert.That(Nameless(Given.Text(Meetup + Ana(2) + Ana(3), InRennes, name: "2019-03-09 meetup.csv")), Is.EqualTo(3));
        Assert.That(Nameless(Given.Text(Meetup + Ana(2) + Meetup + Ana(2) + Ana(1).Replace("Ana", "Bao", StringComparison.Ordinal).Replace("1001", "1002", StringComparison.Ordinal), InRennes, name: "2019-03-09 meetup.csv")), Is.EqualTo(3), "under the header again, too");
    }

    [Test]
    public void Two_lists_of_connections_whose_day_is_that_of_the_file_s_name_are_not_of_one_day()
    {
        const string Meet = "First name,Last name,Email,Duration,Time joined,Time exited\nAna,Fictivel,ana@example.test,1 hr,2:01 PM,3:01 PM\n";

        Assert.That(Assert.Throws<FailureException>(() => Given.Text(Meet + Meet, InRennes, name: "2019-03-09 meet.csv"))!.Text.En, Does.Contain("another table begins in it on line 3"));
    }

    [TestCase("Relancer les absents,,,,,")]
    [TestCase("5 participants,,,,,")]
    [TestCase(",,,,,Fin")]
    public void A_note_under_a_list_of_connections_is_nobody(string note)
    {
        const string Meet = "First name,Last name,Email,Duration,Time joined,Time exited\nAna,Fictivel,ana@example.test,1 hr,2:01 PM,3:01 PM\n";
        var read = Given.Text(Meet + note + "\n", InRennes, name: "2019-03-09 meet.csv");

        Assert.That((read.Rows.Count, read.Rejected.Single().Code), Is.EqualTo((1, RejectCode.StatusMissing)));
    }

    [TestCase("Date\tAtelier\tStatut\tNom\tE-mail\n2019-03-10\trennes\tprésent\tImaginot\tb@example.test\n")]
    [TestCase("Date;Atelier;Statut;Nom;E-mail\n2019-03-10;rennes;présent;Imaginot;b@example.test\n")]
    public void Another_table_below_the_sections_of_a_report_is_not_lost(string below)
    {
        var report = File.ReadAllText(Path.Combine(ExportTests.Folder, "teams-report.csv")).ReplaceLineEndings("\n").TrimEnd();
        var refused = Assert.Throws<FailureException>(() => Given.Text(report + "\n\n" + below, InRennes))!;

        Assert.That(refused.Text.En, Does.Contain("another table begins in it on line 22:"));
    }

    [Test]
    public void Nameless_tickets_without_numbers_on_both_sides_of_a_header_are_not_added_up()
    {
        const string Header = "Order #,First Name,Last Name,Email,Attendee #,Attendee Status,Event Start\n";
        const string Tickets = "1,Info Requested,Info Requested,,1.84416E+10,Checked In,2019-03-09 14:00\n2,Info Requested,Info Requested,,1.84416E+10,Checked In,2019-03-09 14:00\n";

        Assert.That(Given.Text(Header + Tickets, InRennes, name: "2019-03-09 eventbrite.csv").Rows, Has.Count.EqualTo(2));
        Assert.That(() => Given.Text(Header + Tickets + Header + Tickets, InRennes, name: "2019-03-09 eventbrite.csv"), Throws.TypeOf<FailureException>());
    }

    [Test]
    public void A_session_that_is_called_Total_is_a_session()
    {
        var read = Given.Text("Title,Start,Actual Attendance\nTotal beginners: the internet,2019-03-09 14:00,9\nNet,2019-03-16 14:00,7\nTotal,,16\nAverage,,8\n", InRennes);

        Assert.That((read.Rows.Sum(row => row.Count), read.Ignored), Is.EqualTo((16, 2)));
    }

    [TestCase("2019-03-09;rennes;présent;Fictivel;Ana\nDate;Atelier;Statut;Nom;Prénom\n2019-03-10;rennes;présent;Imaginot;Bao\n", 1, 2)]
    [TestCase("2019-03-09;rennes;présent;Fictivel;Ana\n2019-03-10;rennes;présent;Imaginot;Bao\nDate;Atelier;Statut;Nom;Prénom\n", 1, 3)]
    [TestCase("Printemps;;\n\n09/03/2019;Rennes;8\nDate;Atelier;Nombre de personnes\n16/03/2019;Rennes;7\n", 3, 4)]
    [TestCase("Club\nMembre;Courriel;Quoi\nAna;a@example.test;thé\nBao;b@example.test;thé\n\nDate;Atelier;Statut;Nom;Prénom\n2019-03-10;rennes;présent;Imaginot;Bao\n", 3, 6)]
    public void Rows_above_a_header_are_not_lost_without_a_word(string text, int line, int header)
    {
        var refused = Assert.Throws<FailureException>(() => Given.Text(text))!;

        Assert.That(refused.Text.En, Does.Contain($"line {line} looks like a row of a table, and the header stands on line {header} only"));
        Assert.That(refused.Text.Fr, Does.Contain($"la ligne {line} ressemble à une ligne de tableau").And.Not.Contain("Fictivel"));
    }

    [TestCase("Imprimé le;09/03/2019;par;Eulalie\n\n")]
    [TestCase("Atelier;Médiatrice;Jour\nRennes;Eulalie;09/03/2019\n\n")]
    [TestCase("Du;2019-03-01\nAu;2019-03-31\n")]
    public void Lines_that_say_something_of_the_sheet_may_stand_above_it(string above) =>
        Assert.That(Given.Text(above + "Date;Atelier;Statut;Nom;Prénom\n2019-03-10;rennes;présent;Imaginot;Bao\n").Rows, Has.Count.EqualTo(1));

    private static string Named(Given.Read read) => string.Join(
        '\n', read.Rows.Where(row => row.Person >= 0 || row.Name != 0).Select(row => $"{row.Session} {row.Person} {row.Name} {row.Status}").Distinct().Order(StringComparer.Ordinal));

    private static int Nameless(Given.Read read) => read.Rows.Where(row => row.Person < 0 && row.Name == 0).Sum(row => row.Count);

    /// <summary>What stands from a line on, 1-based.</summary>
    private static byte[] After(byte[] bytes, int line)
    {
        var from = 0;
        for (var before = 1; before < line; before++)
        {
            from = FirstLines.After(bytes, from);
        }

        return bytes[from..];
    }
}
