using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Days and hours as tools and people write them. What has one meaning is read in every format.</summary>
public sealed class DateFormTests
{
    private const string Header = "Date;Début;Atelier;Statut;E-mail\n";

    [TestCase("2019-03-09")]
    [TestCase("2019/03/09")]
    [TestCase("2019-03-09T14:00:00Z")]
    [TestCase("2019-03-09 14:00:00.123456+00:00")]
    [TestCase("2019-03-09T14:00")]
    [TestCase("09/03/2019")]
    [TestCase("9/3/19, 09:29:07")]
    [TestCase("09/03/2019 à 14h30")]
    [TestCase("09.03.2019 14:30")]
    [TestCase("9-3-2019")]
    [TestCase("9 mars 2019")]
    [TestCase("samedi 9 mars 2019")]
    [TestCase("sam. 9 mars 2019 à 14:30")]
    [TestCase("le 9 mars 2019 à 14h30")]
    [TestCase("9 mar 2019")]
    [TestCase("9-MAR-2019")]
    [TestCase("March 9, 2019")]
    [TestCase("Mar 9, 2019 2:30 PM")]
    [TestCase("Sat, 9 Mar 2019 14:30:00")]
    [TestCase("9th of March, 2019 at 2 p.m.")]
    [TestCase("2019 mars 9")]
    [TestCase("2019-3-9")]
    [TestCase("2019/3/9")]
    [TestCase("43533")]
    [TestCase("43533.604")]
    [TestCase("43533,604")]
    [TestCase("9\u00A0mars\u202F2019")]
    public void A_day_is_read_in_each_of_its_forms(string text)
    {
        var read = Given.Text(Header + $"\"{text}\";;rennes;x;ana@example.test\n13/03/2019;;rennes;x;ana@example.test\n");

        Assert.That(read.Rejected, Is.Empty);
        Assert.That(read.Sessions[0].Date, Is.EqualTo(new DateOnly(2019, 3, 9)));
        Assert.That(read.Remarks, Is.Empty);
    }

    [TestCase("43555.99980", 23, 59)]
    [TestCase("43555.9998", 23, 59)]
    [TestCase("43555,99999999", 23, 59)]
    [TestCase("43555.999999999999", 23, 59)]
    [TestCase("43555.395833333", 9, 30)]
    [TestCase("43555.39583", 9, 30)]
    [TestCase("43555.3958", 9, 30)]
    [TestCase("43555.604664351851854", 14, 30, Description = "14:30:43, cut as 14:30:43 in letters is")]
    [TestCase("43555.0", 0, 0)]
    public void A_number_of_a_workbook_stays_on_its_day_and_its_seconds_are_cut_off(string text, int hour, int minute)
    {
        var read = Given.Text(Header + $"\"{text}\";\"{text}\";rennes;x;ana@example.test\n");

        Assert.That(read.Rejected, Is.Empty);
        Assert.That(read.Sessions.Select(session => (session.Date, session.Start)), Is.EqualTo(new[] { (new DateOnly(2019, 3, 31), (TimeOnly?)new TimeOnly(hour, minute)) }));
    }

    [TestCase("0.99980", 23, 59)]
    [TestCase("0.9999999999", 23, 59)]
    [TestCase("0.604166", 14, 30)]
    [TestCase("0,604664351851854", 14, 30)]
    public void So_is_an_hour_that_a_workbook_wrote_as_a_part_of_a_day(string text, int hour, int minute)
    {
        var read = Given.Text(Header + $"2019-03-31;\"{text}\";rennes;x;ana@example.test\n");

        Assert.That(read.Rejected, Is.Empty);
        Assert.That(read.Sessions.Select(session => session.Start), Is.EqualTo(new[] { (TimeOnly?)new TimeOnly(hour, minute) }));
    }

    [TestCase("9 janv. 2019", 1)]
    [TestCase("9 févr. 2019", 2)]
    [TestCase("9 avr. 2019", 4)]
    [TestCase("9 mai 2019", 5)]
    [TestCase("9 juin 2019", 6)]
    [TestCase("9 JUIL. 2018", 7)]
    [TestCase("mar. 9 août 2018", 8)]
    [TestCase("9 sept. 2018", 9)]
    [TestCase("9 Sep 2018", 9)]
    [TestCase("1er octobre 2018", 10)]
    [TestCase("9 novembre 18", 11)]
    [TestCase("31-DEC-2018", 12)]
    [TestCase("9 déc. 2018", 12)]
    [TestCase("February 1st, 2019", 2)]
    [TestCase("July 4 2018", 7)]
    public void A_month_may_be_a_word_in_french_or_english(string text, int month)
    {
        var read = Given.Text(Header + $"\"{text}\";;rennes;inscrit;ana@example.test\n");

        Assert.That(read.Sessions.Select(session => session.Date.Month), Is.EqualTo(new[] { month }));
    }

    [TestCase("03/2019")]
    [TestCase("31 février 2019")]
    [TestCase("31/02/2019")]
    [TestCase("9 jui 2019", Description = "juin or juillet")]
    [TestCase("9 mars")]
    [TestCase("9 mars 2019 et 10 mars 2019")]
    [TestCase("19-03-09", Description = "may begin with the year")]
    [TestCase("le lendemain du 9 mars 2019")]
    [TestCase("4353")]
    [TestCase("9/3/2019 25:00")]
    public void What_may_mean_something_else_is_no_day(string text)
    {
        var read = Given.Text(Header + $"{text};;rennes;x;ana@example.test\n");

        Assert.That(read.Rejected, Is.EqualTo(new[] { new RejectedRow(2, "Date", RejectCode.DateInvalid) }));
    }

    [TestCase("14:30", "14:30")]
    [TestCase("14:30:15", "14:30")]
    [TestCase("14h30", "14:30")]
    [TestCase("14 h 30", "14:30")]
    [TestCase("9h", "09:00")]
    [TestCase("9 H", "09:00")]
    [TestCase("2:30 PM", "14:30")]
    [TestCase("2:30 p.m.", "14:30")]
    [TestCase("12 AM", "00:00")]
    [TestCase("12:05 pm", "12:05")]
    [TestCase("0.604166667", "14:30")]
    [TestCase("0,604166667", "14:30")]
    [TestCase("09/03/2019 14:30", "14:30")]
    public void A_start_is_read_in_each_of_its_forms(string text, string start)
    {
        var read = Given.Text(Header + $"2019-03-09;{text};rennes;x;ana@example.test\n");

        Assert.That(read.Rejected, Is.Empty);
        Assert.That(Iso.Time(read.Sessions.Single().Start!.Value), Is.EqualTo(start));
    }

    [TestCase("25:00")]
    [TestCase("14:60")]
    [TestCase("13 PM")]
    [TestCase("2019-03-09")]
    [TestCase("1.5")]
    [TestCase("tôt")]
    public void What_is_no_hour_of_the_day_is_no_start(string text) => Assert.That(
        Given.Text(Header + $"2019-03-09;{text};rennes;x;ana@example.test\n").Rejected,
        Is.EqualTo(new[] { new RejectedRow(2, "Début", RejectCode.StartInvalid) }));

    /// <summary>A French spreadsheet that opened a tool's ISO days and saved them again writes the day first; the hour stays.</summary>
    [Test]
    public void What_a_french_spreadsheet_made_of_a_tool_s_days_is_read(
        [Values("13/03/2019 14:05", "13/03/2019 14:05:06", "13/03/2019", "2019-03-13 14:05:06")] string day,
        [Values(
            "ID;First Name;Last Name;Email;Status;Is Checked In;Checked In At\n1;Ana;Roux;a@example.test;ACTIVE;Yes;{0}\n",
            "api_id;name;email;approval_status;checked_in_at\ng1;Ana Roux;a@example.test;approved;{0}\n",
            "ID;Name;Email Address;Registration date;Registration state;Checked in;Check-in date\n1;Ana Roux;a@example.test;2019-03-01;Completed;Yes;{0}\n",
            "Order code;Attendee name;Product;Checked in;Secret\nF1;Ana Roux;T;{0};abcdefghijkmnpqrstuvwxyz23456789\n",
            "Order code;Position ID;Status;Order date;Product;Attendee name;Start date\nF1;1;paid;2019-03-01;T;Ana Roux;{0}\n",
            "Title;Start;Actual Attendance\nCours;{0};4\n",
            "Name;User ID;RSVP;Guests;RSVPed on;Attendance;Event date\nAna R.;user 1;Yes;0;2019-03-01;Attended;{0}\n",
            "Order #;First Name;Last Name;Email;Attendee #;Ticket Type;Attendee Status;Event Start Date\n1;Ana;Roux;a@example.test;10000000001;GA;Attending;{0}\n",
            "Référence commande;Statut de la commande;Nom participant;Prénom participant;Billet;Date de la séance\n1;Validé;Roux;Ana;B;{0}\n")] string text)
    {
        var read = Given.Text(string.Format(System.Globalization.CultureInfo.InvariantCulture, text, day), Given.Rules with { DefaultAtelier = "rennes" });

        Assert.That((read.Rejected.Count, read.Rows.Count), Is.EqualTo((0, 1)));
        Assert.That(read.Sessions[0].Date, Is.EqualTo(new DateOnly(2019, 3, 13)));
    }

    [TestCase("09/03/2019 14:05", 3, RemarkCode.DayOrderAssumed)]
    [TestCase("03/13/2019 14:05", 3, RemarkCode.DayOrderOfFile)]
    public void The_order_of_such_days_is_the_file_s_and_is_told_where_it_was_taken_for_granted(string day, int month, RemarkCode code)
    {
        var read = Given.Text($"api_id;name;email;approval_status;checked_in_at\ng1;Ana Roux;a@example.test;approved;{day}\n", Given.Rules with { DefaultAtelier = "rennes" });

        Assert.That((read.Sessions[0].Date.Month, read.Remarks.Single().Code), Is.EqualTo((month, code)));
    }
}
