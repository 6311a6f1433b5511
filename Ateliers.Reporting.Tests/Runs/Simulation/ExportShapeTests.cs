using Ateliers.Reporting.Domain;
using System.Text;
using Ateliers.Reporting.Runs.Simulation;

namespace Ateliers.Reporting.Tests.Runs.Simulation;

/// <summary>Each atelier writes as its own tool does.</summary>
public sealed class ExportShapeTests
{
    private SimulationFolder folder = null!;
    private List<PlainRow> rows = null!;

    [OneTimeSetUp]
    public void Simulate()
    {
        folder = new SimulationFolder();
        Simulator.Write(folder.Options);
        rows = PlainReader.Read(folder.Inbox);
    }

    [OneTimeTearDown]
    public void Clean() => folder.Dispose();

    [Test]
    public void Rennes_writes_ours_in_French_with_semicolons_in_Windows_1252()
    {
        var text = First("rennes", "Date;Début;Réf. séance;Atelier;Thème;Public;Format;Capacité;Nom;Prénom;E-mail;Année de naissance;Genre;Statut;Nombre");
        Assert.That(text[1], Does.Match(@"^09/06/2018;\d\d:\d\d;REN-20180609-\d\d;Rennes;"));
        Assert.That(() => Strict.GetString(Bytes("rennes")), Throws.InstanceOf<DecoderFallbackException>());
    }

    [Test]
    public void Montpellier_writes_a_pretix_check_in_list_with_every_cell_quoted()
    {
        var text = First("montpellier", "\"Order code\",\"Attendee name\",\"Attendee name: Title\",\"Attendee name: First name\"");
        Assert.That(text[0], Does.Contain("\"Automatically checked in\",\"Date\",\"Start date\",\"Secret\",\"E-mail\""));
        Assert.That(text[1], Does.Match("\"(2019-02-15T\\d\\d:\\d\\d:\\d\\d\\+01:00)?\",\"\",\"No\",\"2019-02-15 \\d\\d:\\d\\d\",\"2019-02-15 \\d\\d:\\d\\d:00\""));
        Assert.That(text.Where(line => line.Length > 0).Select(line => line.Split("\",\"").Length).Distinct(), Is.EqualTo(new[] { 30 }));
    }

    [Test]
    public void Nancy_writes_an_Eventbrite_report_with_CRLF_and_no_line_end_after_the_last_row()
    {
        var text = First("nancy", "Order #,Order Date,First Name,Last Name,Email,Quantity,Price Tier,Ticket Type,Attendee #,Group,Order Type");
        Assert.That(text[1], Does.Match(@",(Attending|Checked In|Not Attending),[^,]+,2019-04-13,\d\d:\d\d,"));
        Assert.That(text[..^1], Is.All.EndsWith("\r"));
        Assert.That(text[^1], Is.Not.Empty);
        Assert.That(text.Select(line => line.Split(',').Length).Distinct(), Is.EqualTo(new[] { 27 }));
    }

    [Test]
    public void Saint_Etienne_writes_ours_in_English_with_a_byte_order_mark()
    {
        var text = First("saint-etienne", "\uFEFFDate,Start,Session ref,Atelier,Theme,Audience,Format,Capacity,Family name,Given name,Email,Birth year,Gender,Status,Count");
        Assert.That(text[1], Does.Match(@"^2019-07-05,\d\d:\d\d,STE-20190705-\d\d,Saint-Étienne,"));
    }

    [Test]
    public void What_makes_counting_hard_stands_in_the_sample()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows.Where(row => row.Email.Length > 0).GroupBy(row => row.Email).Count(mail => mail.Select(row => row.Atelier).Distinct().Count() > 1), Is.GreaterThan(100), "people of two cities");
            Assert.That(PlainReader.SharedAddresses(rows), Has.Count.GreaterThan(100), "two names on one e-mail in one session");
            Assert.That(rows.Count(row => row.Email.Length == 0 && row.Name.Length > 0), Is.GreaterThan(100), "a name only");
            Assert.That(rows.Count(row => row.Email.Length + row.Name.Length == 0 && row.Count == 1), Is.GreaterThan(100), "nameless");
            Assert.That(rows.Count(row => row.Count > 1), Is.GreaterThan(100), "head counts");
            Assert.That(rows.Count(row => row.Status is "inscrit" or "registered"), Is.GreaterThan(100), "outcome not recorded");
            Assert.That(rows.Where(row => row.Email.Length > 0).GroupBy(row => row).Count(same => same.Count() > 1), Is.InRange(10, 200), "duplicate rows");
        }
    }

    [Test]
    public void A_month_is_exported_in_its_middle_and_again_whole()
    {
        var middle = rows.Where(row => row.File == "presences-2019-03-15.csv.gz" && row.Email.Length > 0).ToList();
        var whole = rows.Where(row => row.File == "presences-2019-03.csv.gz").Select(row => (row.Session, row.Email, row.Name)).ToHashSet();
        Assert.That(middle.Where(row => row.Date >= new DateOnly(2019, 3, 15)).Select(row => row.Status).Distinct(), Is.EqualTo(new[] { "inscrit" }));
        Assert.That(middle.Select(row => (row.Session, row.Email, row.Name)), Is.SubsetOf(whole));
    }

    [Test]
    public void A_correction_says_what_became_of_the_registered()
    {
        var late = rows.Where(row => row.File == "attendance-2019-11-08-correction.csv.gz").ToList();
        var sessions = late.Select(row => row.Session).ToHashSet();
        var before = rows.Where(row => row.File == "attendance-2019-10.csv.gz" && sessions.Contains(row.Session)).Select(row => row.Status);
        Assert.That(before.ToHashSet(), Is.SubsetOf(new[] { "registered", "cancelled" }).And.Contains("registered"));
        Assert.That(late.Select(row => row.Status), Does.Contain("attended").And.Contains("absent"));
    }

    [Test]
    public void Nobody_comes_on_a_Sunday_a_public_holiday_or_before_the_opening()
    {
        var calendar = new OpenDays(SimulationFolder.Programme);
        var days = rows.Select(row => (row.Atelier, row.Date)).Distinct();
        Assert.That(days.Where(day => !calendar.IsOpen(SimulationFolder.Programme.Ateliers.Single(atelier => atelier.Code == day.Atelier), day.Date)), Is.Empty);
    }

    private static UTF8Encoding Strict => new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private string FirstFile(string atelier) =>
        Directory.EnumerateFiles(Path.Combine(folder.Inbox, atelier)).Order(StringComparer.Ordinal).First();

    private byte[] Bytes(string atelier) => PlainReader.Unzip(File.ReadAllBytes(FirstFile(atelier)));

    private string[] First(string atelier, string header)
    {
        var lines = PlainReader.Text(FirstFile(atelier)).Split('\n');
        Assert.That(lines[0], Does.StartWith(header));
        return lines;
    }
}
