namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Teams says beside a name how the person joined; it is the same person all the same.</summary>
public sealed class TeamsNameTests
{
    [Test]
    public void A_guest_is_the_person_of_that_name([Values(
        "(Guest)", "(Invité)", "(Invitée)", "(invite\u0301)", "(External)", "(Externe)", "(Unverified)", "(Non vérifié)", "(Non vérifiée)", "(GUEST) (Unverified)", "\u00a0(Guest)")] string suffix)
    {
        var report = Given.Text(
            "Full Name\tJoin Time\tLeave Time\tDuration\n"
            + "Ana Fictif\t09/03/2019, 13:58:11\t09/03/2019, 16:00:00\t2 h\n"
            + $"Ana Fictif {suffix}\t09/03/2019, 13:58:11\t09/03/2019, 16:00:00\t2 h\n",
            Given.Rules with { DefaultAtelier = "rennes" });
        var log = Given.Text(
            "Nom complet\tAction de l’utilisateur\tHorodatage\n"
            + "Ana Fictif\tRejoint\t09/03/2019, 13:58:11\n"
            + $"Ana Fictif {suffix}\tRejoint\t09/03/2019, 13:59:11\n",
            Given.Rules with { DefaultAtelier = "rennes" });

        Assert.That((report.Format, report.Rows.Count, report.Persons.Count), Is.EqualTo(("teams-attendance", 2, 1)));
        Assert.That((log.Format, log.Rows.Count, log.Persons.Count), Is.EqualTo(("teams-log", 2, 1)));
    }

    [TestCase("Ana Fictif (Mairie)")]
    [TestCase("Ana Guest")]
    [TestCase("Ana (Guest) Fictif")]
    public void Another_name_is_another_person(string name)
    {
        var read = Given.Text(
            $"Full Name\tUser Action\tTimestamp\nAna Fictif\tJoined\t3/9/2019, 2:00:03 PM\n{name}\tJoined\t3/9/2019, 2:00:03 PM\n",
            Given.Rules with { DefaultAtelier = "rennes" });

        Assert.That(read.Persons, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_guest_without_a_name_is_nobody()
    {
        var read = Given.Text("Full Name\tUser Action\tTimestamp\n(Guest)\tJoined\t3/9/2019, 2:00:03 PM\n", Given.Rules with { DefaultAtelier = "rennes" });

        Assert.That((read.Persons.Count, read.Rows[0].Person), Is.EqualTo((0, -1)));
    }
}
