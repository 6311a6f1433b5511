namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>A day of the session beside another day, which may be that on which somebody signed up.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class SessionDateTests
{
    [TestCase("Date;Date de séance")]
    [TestCase("Date;Date de la séance")]
    [TestCase("Date;Date de l’atelier")]
    [TestCase("Date;Session date")]
    [TestCase("Date;DATE DE SEANCE *")]
    [TestCase("Date et heure;Date de séance")]
    public void The_day_of_the_session_goes_before_any_other(string headers)
    {
        var read = Given.Text($"{headers};Atelier;Statut;Nom;Prénom\n01/03/2019;25/03/2019;rennes;présent;Fictivel;Ana\n02/03/2019;25/03/2019;rennes;présent;Inventer;Bo\n");

        Assert.That(read.Sessions.Single().Date, Is.EqualTo(new DateOnly(2019, 3, 25)));
        Assert.That((read.Rows.Count, read.Persons.Count, read.Remarks.Count), Is.EqualTo((2, 2, 0)));
    }

    [Test]
    public void The_hour_at_which_somebody_signed_up_is_not_that_of_the_session()
    {
        var read = Given.Text("Date;Date de séance;Atelier;Statut;Nom\n01/03/2019 09:12;25/03/2019;rennes;présent;Fictivel\n02/03/2019 17:45;25/03/2019;rennes;présent;Inventer\n");

        Assert.That((read.Sessions.Count, read.Sessions[0].Date, read.Sessions[0].Start), Is.EqualTo((1, new DateOnly(2019, 3, 25), (TimeOnly?)null)));
    }

    [Test]
    public void Its_own_hour_is()
    {
        var read = Given.Text("Date;Date de séance;Atelier;Statut;Nom\n01/03/2019 09:12;25/03/2019 14:00;rennes;présent;Fictivel\n02/03/2019;25/03/2019 14:00;rennes;présent;Inventer\n");

        Assert.That((read.Sessions.Count, read.Sessions[0].Start), Is.EqualTo((1, (TimeOnly?)new TimeOnly(14, 0))));
    }

    [Test]
    public void Where_it_is_empty_the_other_one_counts()
    {
        var read = Given.Text("Date;Date de séance;Atelier;Statut;Nom\n01/03/2019;;rennes;présent;Fictivel\n02/03/2019;25/03/2019;rennes;présent;Inventer\n");

        Assert.That(read.Sessions.Select(session => session.Date).Order(), Is.EqualTo(new[] { new DateOnly(2019, 3, 1), new DateOnly(2019, 3, 25) }));
    }
}
