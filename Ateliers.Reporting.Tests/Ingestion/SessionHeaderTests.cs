using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Whatever people write above the hour, the title or the number of a session tells two sessions of a day apart.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class SessionHeaderTests
{
    private static readonly string[] Hours = ["Début", "Heure", "Horaire", "Horaires", "Créneau", "Créneau horaire", "Time", "Hour", "Heure début", "Heure de début", "Heure de la séance", "Heure de l’atelier", "Start time"];
    private static readonly string[] Titles = ["Titre", "Intitulé", "Intitulé de la séance"];

    private static Given.Read Sheet(string format, string header, string first, string second)
    {
        var (day, name, status) = format switch
        {
            "google-forms" => ("Horodateur", ";Nom;Prénom", ";Roux;Ana"),
            "head-count" => ("Date", ";Nombre de personnes", ";4"),
            "room-calendar" => ("Title;Date", ";Actual Attendance", ";4"),
            _ => ("Date", ";Statut;Nom;Prénom", ";x;Roux;Ana"),
        };
        var dated = format switch { "google-forms" => "09/03/2019 14:05:00", "room-calendar" => ";09/03/2019", _ => "09/03/2019" };
        return Given.Text($"{day};{header};Atelier{name}\n{dated};{first};rennes{status}\n{dated};{second};rennes{status}\n");
    }

    [Test]
    public void An_hour_is_the_start_under_any_of_its_headers(
        [ValueSource(nameof(Hours))] string header, [Values("ateliers", "google-forms", "head-count", "room-calendar")] string format)
    {
        var read = Sheet(format, header, "10:00", "14h30");

        Assert.That((read.Format, read.Rejected.Count, read.Rows.Count), Is.EqualTo((format, 0, 2)));
        Assert.That(read.Sessions.Select(session => session.Start), Is.EqualTo(new[] { new TimeOnly(10, 0), new TimeOnly(14, 30) }));
    }

    [Test]
    public void A_title_is_one_under_any_of_its_headers([ValueSource(nameof(Titles))] string header, [Values("ateliers", "google-forms", "head-count")] string format) =>
        Assert.That(Sheet(format, header, "Cours", "Aide").Sessions.Select(session => session.Title), Is.EqualTo(new[] { "Cours", "Aide" }));

    [Test]
    public void A_theme_is_one_as_thematique_too([Values("ateliers", "google-forms", "head-count", "room-calendar")] string format) =>
        Assert.That(Sheet(format, "Thématique", "cv", "Autre").Sessions.Select(session => session.Theme), Is.EqualTo(new[] { "cv", "other" }));

    [TestCase("Date et heure;Atelier;Statut;Nom;Prénom\n", "rennes;x;Roux;Ana")]
    [TestCase("Date et heure;Atelier;Nombre de personnes\n", "rennes;4")]
    public void Day_and_hour_may_stand_in_one_column(string header, string rest)
    {
        var read = Given.Text($"{header}09/03/2019 10:00;{rest}\n09/03/2019 14:00;{rest}\n");

        Assert.That(read.Sessions.Select(session => (session.Date, session.Start)), Is.EqualTo(new[] { (new DateOnly(2019, 3, 9), new TimeOnly(10, 0)), (new DateOnly(2019, 3, 9), (TimeOnly?)new TimeOnly(14, 0)) }));
    }

    [TestCase("10h-12h", 10, 0)]
    [TestCase("10:00 - 12:00", 10, 0)]
    [TestCase("10h30 – 12h", 10, 30)]
    [TestCase("de 14h à 16h30", 14, 0)]
    [TestCase("14h/16h", 14, 0)]
    [TestCase("10-12h", 10, 0)]
    [TestCase("2-4 PM", 14, 0)]
    [TestCase("2:30 - 4 p.m.", 14, 30)]
    [TestCase("10:00-2:00 PM", 10, 0)]
    [TestCase("9 AM to 11 AM", 9, 0)]
    [TestCase("14", 14, 0)]
    [TestCase("Mardi 14h-16h", 14, 0)]
    [TestCase("14h00 à 16h00 (Zoom)", 14, 0)]
    [TestCase("9h-12h et 14h-17h", 9, 0)]
    [TestCase("10-12", 10, 0)]
    public void Of_two_hours_the_first_is_the_start(string hours, int hour, int minute)
    {
        var read = Sheet("ateliers", "Horaire", hours, "18:00");

        Assert.That((read.Rejected.Count, read.Sessions[0].Start), Is.EqualTo((0, (TimeOnly?)new TimeOnly(hour, minute))));
    }

    [TestCase("10h-25h")]
    [TestCase("25:00-26:00")]
    [TestCase("2")]
    [TestCase("1-2")]
    [TestCase("salle 2")]
    public void What_is_no_hour_costs_its_row(string text) =>
        Assert.That(Sheet("ateliers", "Heure", text, "18:00").Rejected.Select(row => (row.Code, row.Column)), Is.EqualTo(new[] { (RejectCode.StartInvalid, "Heure") }));

    /// <summary>Nobody knows its hour; morning and afternoon are two sessions all the same.</summary>
    [Test]
    public void A_part_of_the_day_tells_sessions_apart()
    {
        var read = Sheet("ateliers", "Créneau", "Matin", "après-midi");

        Assert.That(read.Sessions.Select(session => (session.Start, session.Title)), Is.EqualTo(new[] { ((TimeOnly?)null, "Matin"), (null, "après-midi") }));
    }
}
