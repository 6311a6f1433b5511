using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Exports as real tools write them, recognised without an option and counted by hand. They do not come with these sources.</summary>
public sealed class SharedSampleTests
{
    private static readonly IngestionRules InRennes = Given.Rules with { DefaultAtelier = "rennes", Today = new DateOnly(2026, 11, 1) };

    [TestCase("pretix-checkinlist.csv", "pretix-checkin-list", 0, 0, 0, 2)]
    [TestCase("eventbrite-attendees.csv", "eventbrite-attendees", 0, 0, 0, 3)]
    [TestCase("helloasso-billetterie.csv", "helloasso-ticketing", 0, 0, 0, 3)]
    [TestCase("luma-guests.csv", "luma-guests", 1, 1, 1, 0)]
    [TestCase("coop-activites-cp1252.csv", "coop-activites", 0, 3, 0, 0)]
    [TestCase("teams-2022-utf16.csv", "teams-attendance", 7, 7, 0, 0)]
    [TestCase("teams-2022-utf8.csv", "teams-attendance", 7, 7, 0, 0)]
    [TestCase("zoom-participants.csv", "zoom-participants", 27, 27, 0, 0)]
    [TestCase("indico-registrations.csv", "indico-registrations", 1, 1, 1, 0)]
    public void A_sample_is_recognised_and_counted_as_by_hand(string name, string format, int people, int attendances, int registrations, int rejected) =>
        Require(Given.OfFile(Repository.Shared($"formats/{name}"), InRennes), format, people, attendances, registrations, rejected);

    [TestCase("pretix-checkinlist.csv", 0, 0, 0)]
    [TestCase("eventbrite-attendees.csv", 0, 0, 3)]
    [TestCase("helloasso-billetterie.csv", 0, 0, 2)]
    [TestCase("luma-guests.csv", 1, 1, 1)]
    [TestCase("indico-registrations.csv", 1, 1, 1)]
    public void A_sample_without_a_day_takes_it_from_the_beginning_of_its_name(string name, int people, int attendances, int registrations)
    {
        var day = name switch { "luma-guests.csv" => "2026-09-19", "indico-registrations.csv" => "2019-03-12", _ => "2026-03-14" };
        var read = Given.OfFile(Repository.Shared($"formats/{name}"), InRennes, name: $"{day} {name}");

        Require(read, read.Format, people, attendances, registrations, 0);
        Assert.That(read.Sessions.Select(session => Iso.Date(session.Date)).Distinct(), Is.EqualTo(new[] { day }));
    }

    [Test]
    public void Statistics_are_refused()
    {
        var path = Repository.Shared("formats/conseiller-numerique-statistiques.csv");
        Assert.That(
            () => Given.OfFile(path, InRennes),
            Throws.TypeOf<FailureException>().With.Property(nameof(FailureException.Outcome)).EqualTo(Outcome.FileRefused).And.Message.Contains("La Coop"));
    }

    /// <summary>People are persons with an attendance; attendances and registrations count a person and a session once, and nameless people by their number.</summary>
    private static void Require(Given.Read read, string format, int people, int attendances, int registrations, int rejected)
    {
        Assert.That((read.Format, read.Conserves, read.Rejected.Count), Is.EqualTo((format, true, rejected)));
        var came = read.Rows.Where(row => row.Status == AttendanceStatus.Attended).ToList();
        var named = came.Where(row => row.Person >= 0).Select(row => (row.Person, row.Session)).Distinct().ToList();
        var waiting = read.Rows.Where(row => row.Status == AttendanceStatus.Registered).Select(row => (row.Person, row.Session, row.Name))
            .Except(came.Select(row => (row.Person, row.Session, row.Name))).Count();
        Assert.That(named.Select(one => one.Person).Distinct().Count(), Is.EqualTo(people), "people");
        Assert.That(named.Count + came.Where(row => row.Person < 0).Sum(row => row.Count), Is.EqualTo(attendances), "attendances");
        Assert.That(waiting, Is.EqualTo(registrations), "registrations");
    }
}
