using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>A column of whole numbers with a gap in it leaves many tools as decimals; nothing else has changed.</summary>
public sealed class SpreadsheetNumberTests
{
    private const string Header = "Date;Atelier;Statut;Réf. séance;Capacité;Nombre;Nom complet;Année de naissance;Âge\n";

    [TestCase(";12.0;;;;", ";12;;;;")]
    [TestCase(";;12.0;;;", ";;12;;;")]
    [TestCase(";;1,0;Ana Fictif;1980,0;", ";;1;Ana Fictif;1980;")]
    [TestCase(";;;Ana Fictif;;34.0", ";;;Ana Fictif;;34")]
    [TestCase("812.0;;;Ana Fictif;;", "812;;;Ana Fictif;;")]
    [TestCase("8,12346E+10;;;Ana Fictif;;", ";;;Ana Fictif;;")]
    [TestCase(";;0.0;;;", ";;0;;;")]
    public void A_whole_number_with_decimals_says_what_it_says_without(string decimals, string whole)
    {
        var one = Given.Text($"{Header}2019-03-09;rennes;x;{decimals}\n");
        var other = Given.Text($"{Header}2019-03-09;rennes;x;{whole}\n");

        Assert.That(one.Rejected, Is.Empty);
        Assert.That(one.Rows, Is.EqualTo(other.Rows));
        Assert.That(one.Persons, Is.EqualTo(other.Persons));
        Assert.That(one.Sessions, Is.EqualTo(other.Sessions));
    }

    [TestCase(";12.5;;;;", RejectCode.CapacityInvalid)]
    [TestCase(";;12.5;;;", RejectCode.CountInvalid)]
    [TestCase(";;1.000;;;", RejectCode.CountInvalid)]
    public void A_number_that_is_not_whole_is_none(string cells, RejectCode code) =>
        Assert.That(Given.Text($"{Header}2019-03-09;rennes;x;{cells}\n").Rejected.Single().Code, Is.EqualTo(code));

    [TestCase("1.0", AttendanceStatus.Attended)]
    [TestCase("1,0", AttendanceStatus.Attended)]
    [TestCase("0.0", AttendanceStatus.Absent)]
    [TestCase("1.5", null)]
    public void A_status_of_one_or_zero_may_have_decimals(string text, AttendanceStatus? status)
    {
        var read = Given.Text($"Date;Atelier;Statut\n2019-03-09;rennes;\"{text}\"\n");

        Assert.That(read.Rows.Select(row => row.Status), Is.EqualTo(status is { } known ? new[] { known } : []));
    }
}
