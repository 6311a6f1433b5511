using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Moments that state their zone in words, as Google Forms writes them, and dates that begin otherwise than with a day and a month.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class ZonedDateTests
{
    private static readonly IngestionRules AtRennes = Given.Rules with { DefaultAtelier = "rennes" };

    [TestCase("2019/03/09 2:05:11 PM UTC+1", 9, 14)]
    [TestCase("2019/03/09 2:05:11\u202fPM UTC+1", 9, 14)]
    [TestCase("2019/03/09 2:05:11 p.\u00a0m. UTC+1", 9, 14)]
    [TestCase("2019/03/09 2:05:11 PM GMT+1", 9, 14)]
    [TestCase("2019/03/09 3:05:11 PM GMT+2", 9, 14)]
    [TestCase("2019/03/09 2:05:11 PM CET", 9, 14)]
    [TestCase("2019/03/09 3:05:11 PM CEST", 9, 14)]
    [TestCase("2019/03/09 14:05:11 UTC+1", 9, 14)]
    [TestCase("2019/03/09 8:05:11 AM UTC−5", 9, 14)]
    [TestCase("2019/03/09 8:05:11 AM UTC-5", 9, 14)]
    [TestCase("2019/03/09 6:35:11 PM UTC+5:30", 9, 14)]
    [TestCase("2019/03/09 6:35:11 PM GMT+05:30", 9, 14)]
    [TestCase("2019/03/09 6:35:11 PM GMT+0530", 9, 14)]
    [TestCase("2019/03/09 11:30:00 PM UTC", 10, 0, Description = "in the programme's zone it is the next day")]
    [TestCase("2019/03/10 12:30:00 AM UTC+2", 9, 23)]
    [TestCase("09/03/2019 14:05:11 UTC+1", 9, 14)]
    [TestCase("9 mars 2019 14:05:11 UTC+1", 9, 14)]
    [TestCase("2019-03-09 13:00:00 UTC", 9, 14)]
    [TestCase("2019-03-09 13:00:00 GMT", 9, 14)]
    [TestCase("2019-03-09 13:00:00 +0000", 9, 14)]
    public void A_moment_with_its_zone_is_put_into_that_of_the_programme(string written, int day, int hour)
    {
        var form = Given.Text($"Horodateur,Nom et prénom\n\"{written}\",Anatolie Fictivel\n", AtRennes);
        var own = Given.Text($"Date;Début;Atelier;Statut;E-mail\n{written};{written};rennes;x;a@example.test\n");

        Assert.That(form.Rejected.Concat(own.Rejected), Is.Empty);
        Assert.That(form.Format, Is.EqualTo("google-forms"));
        Assert.That(new[] { form, own }.Select(read => read.Sessions.Single().Date), Is.All.EqualTo(new DateOnly(2019, 3, day)));
        Assert.That(own.Sessions.Single().Start?.Hour, Is.EqualTo(hour));
    }

    [TestCase("2019/03/09 2:05:11 PM UTC+19")]
    [TestCase("2019/03/09 UTC+1", Description = "a day has no offset")]
    [TestCase("2019/03/09 2:05:11 PM XYZ")]
    [TestCase("2019-03-09 09:00-12:00", Description = "from nine to twelve, no offset")]
    public void What_is_no_zone_is_not_guessed(string written) =>
        Assert.That(Given.Text($"Date;Atelier;Statut;E-mail\n{written};rennes;x;a@example.test\n").Rejected.Single().Code, Is.EqualTo(RejectCode.DateInvalid));

    [TestCase("samedi 09/03/2019")]
    [TestCase("sam. 09/03/2019")]
    [TestCase("Samedi, 9/3/2019")]
    [TestCase("Saturday 09/03/2019 14:00")]
    [TestCase("Sat 2019-03-09")]
    [TestCase("mar 09/03/2019")]
    [TestCase("2019.03.09")]
    [TestCase("2019.3.9 14:00")]
    [TestCase("20190309")]
    [TestCase("2019/03/09 14h30")]
    public void A_date_may_begin_with_its_weekday_or_its_year(string written)
    {
        var read = Given.Text($"Date;Atelier;Statut;E-mail\n25/02/2019;rennes;x;a@example.test\n{written};rennes;x;a@example.test\n");

        Assert.That(read.Rejected, Is.Empty);
        Assert.That(read.Sessions[1].Date, Is.EqualTo(new DateOnly(2019, 3, 9)));
    }

    [TestCase("20191309")]
    [TestCase("20190229")]
    [TestCase("18190309")]
    [TestCase("2019030")]
    [TestCase("2019-03/09")]
    [TestCase("lundemain 09/03/2019")]
    public void A_number_that_is_no_day_is_none(string written) =>
        Assert.That(Given.Text($"Date;Atelier;Statut;E-mail\n{written};rennes;x;a@example.test\n").Rejected.Single().Code, Is.EqualTo(RejectCode.DateInvalid));

    [Test]
    public void Days_behind_a_weekday_or_before_a_zone_say_their_order_too()
    {
        var read = Given.Text("Timestamp,Full name\n3/9/2019 2:05:11 PM UTC+1,Anatolie Fictivel\n3/25/2019 2:05:11 PM UTC+1,Anatolie Fictivel\n", AtRennes);
        var weekdays = Given.Text("Date;Atelier;Statut;E-mail\nSat 3/9/2019;rennes;x;a@example.test\nMon 3/25/2019;rennes;x;a@example.test\n");

        foreach (var days in new[] { read, weekdays }.Select(each => each.Sessions.Select(session => session.Date)))
        {
            Assert.That(days, Is.EqualTo(new[] { new DateOnly(2019, 3, 9), new DateOnly(2019, 3, 25) }));
        }
    }
}
