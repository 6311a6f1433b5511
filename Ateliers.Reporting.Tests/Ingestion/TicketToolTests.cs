using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Tests.Ingestion;

public sealed class TicketToolTests
{
    private const string Pretix = "Order code,Attendee name,Product,Checked in,E-mail,Date,Start date\n";
    private const string Eventbrite = "Order #,First Name,Last Name,Email,Attendee #,Attendee Status,Event Name,Theme";
    private const string OnTheNinth = """
        { "extends": "pretix-checkin-list",
          "fields": { "session.date": { "value": "2019-03-09" } } }
        """;

    private static readonly IngestionRules InRennes = Given.Rules with { DefaultAtelier = "rennes" };

    [Test]
    public void A_product_that_is_no_theme_costs_nobody_and_one_that_is_counts_by_code_or_label()
    {
        var read = Given.Text(
            Pretix
            + "A1,Ana Fictif,Early bird,2019-03-09 14:05,a@example.test,Printemps,2019-03-09 14:00\n"
            + "A2,Bo Fictif,CV,2019-03-09 14:05,b@example.test,Printemps,2019-03-09 14:00\n"
            + "A3,Cy Fictif,Améliorer son CV,2019-03-09 14:05,c@example.test,Printemps,2019-03-09 14:00\n",
            InRennes);

        Assert.That(read.Rejected, Is.Empty);
        Assert.That(read.Sessions.Select(session => session.Theme), Is.EqualTo(new[] { null, "cv" }), "and does not hang on what else is sold");
    }

    [Test]
    public void Guests_whose_names_were_only_asked_for_are_nameless_and_each_is_counted()
    {
        var read = Given.Text(
            Eventbrite + ",Event Start Date\n"
            + "1,Ana,Fictif,a@example.test,1,Checked In,CV,,2019-03-09\n"
            + "1,Info Requested,Info Requested,Info Requested,2,Checked In,CV,,2019-03-09\n"
            + "1,Info Requested,Info Requested,Info Requested,3,Checked In,CV,,2019-03-09\n",
            InRennes);

        Assert.That(read.Rows.Select(row => row.Person), Is.EqualTo(new[] { 0, -1, -1 }));
    }

    [Test]
    public void An_event_s_name_is_its_theme_where_no_theme_is_asked_for()
    {
        var read = Given.Text(
            Eventbrite + ",Event Start Date\n"
            + "1,Ana,Fictif,a@example.test,1,Checked In,Improve one's CV,,2019-03-09\n"
            + "1,Bo,Fictif,b@example.test,2,Checked In,Spring party,,2019-03-09\n"
            + "1,Cy,Fictif,c@example.test,3,Checked In,Spring party,other,2019-03-09\n",
            InRennes);

        Assert.That(read.Rejected, Is.Empty);
        Assert.That(read.Sessions.Select(session => session.Theme), Is.EqualTo(new[] { "cv", null, "other" }));
    }

    [TestCase("{ \"*\": \"other\", \"CV avancé\": \"cv\" }", "other")]
    [TestCase("{ \"*\": \"\", \"CV avancé\": \"cv\" }", null)]
    public void Any_other_word_becomes_what_the_description_says(string values, string? other)
    {
        using var file = new TemporaryFile("{ \"extends\": \"ateliers\", \"fields\": { \"theme\": { \"column\": \"Thème\", \"values\": " + values + " } } }");

        var read = Given.Text(
            "Date;Atelier;Statut;Thème\n2019-03-09;rennes;x;couture\n2019-03-10;rennes;x;cv avance\n2019-03-11;rennes;x;Improve one's CV\n2019-03-12;rennes;x;\n",
            catalogue: FormatCatalogue.Load(formatFile: file.Path));

        Assert.That(read.Rejected, Is.Empty);
        Assert.That(read.Sessions.Select(session => session.Theme), Is.EqualTo(new[] { other, "cv", "cv", null }));
    }

    [Test]
    public void Any_other_status_may_be_ignored()
    {
        using var file = new TemporaryFile("{ \"extends\": \"ateliers\", \"fields\": { \"status\": { \"column\": \"Statut\", \"values\": { \"venu\": \"attended\", \"*\": \"ignore\" } } } }");

        var read = Given.Text("Date;Atelier;Statut\n2019-03-09;rennes;Venu\n2019-03-09;rennes;brouillon\n", catalogue: FormatCatalogue.Load(formatFile: file.Path));

        Assert.That((read.Rows.Count, read.Ignored, read.Rejected.Count), Is.EqualTo((1, 1, 0)));
    }

    [TestCase("2019-03-12 14:00:00", 14, 0)]
    [TestCase("12/03/2019 14:30", 14, 30)]
    [TestCase("12 mars 2019 14:30", 14, 30)]
    public void A_pretix_series_starts_at_the_time_beside_its_day(string start, int hour, int minute)
    {
        var read = Given.Text(Pretix + $"A1,Ana Fictif,cv,,a@example.test,Printemps,{start}\n", InRennes);

        Assert.That(read.Rejected, Is.Empty);
        Assert.That(read.Sessions.Single() is { Date: { Month: 3, Day: 12 }, Start: var time } && time == new TimeOnly(hour, minute));
    }

    [Test]
    public void A_day_alone_has_no_start_and_a_check_in_is_none()
    {
        var read = Given.Text(
            Pretix
            + "A1,Ana Fictif,cv,2019-03-12 14:07,a@example.test,,2019-03-12\n"
            + "A2,Bo Fictif,cv,2019-03-12 14:09,b@example.test,,\n",
            InRennes);

        Assert.That(read.Rejected, Is.Empty);
        Assert.That(read.Sessions.Single().Start, Is.Null);
    }

    [TestCase("Event Start Date,Event Start Time", "2019-03-29,7:00 PM")]
    [TestCase("Date Attending", "\"Mar 29, 2019 at 7:00 PM\"")]
    [TestCase("Date Attending", "\"March 29, 2019 at 7:00\u202fPM\"")]
    [TestCase("Event Start Date", "29 mars 2019 à 19:00")]
    [TestCase("Event Start Date", "3/29/19 19:00")]
    public void An_eventbrite_event_starts_at_its_time(string headers, string cells)
    {
        var read = Given.Text($"{Eventbrite},{headers}\n1,Ana,Fictif,a@example.test,1,Checked In,Spring,,{cells}\n", InRennes);

        Assert.That(read.Rejected, Is.Empty);
        Assert.That((read.Sessions.Single().Date, read.Sessions.Single().Start), Is.EqualTo((new DateOnly(2019, 3, 29), new TimeOnly(19, 0))));
    }

    [Test]
    public void Two_lines_give_a_list_without_a_day_its_day([Values] bool inWorkspace)
    {
        var folder = Directory.CreateTempSubdirectory();
        var path = Path.Combine(folder.FullName, "ninth.json");
        File.WriteAllText(path, OnTheNinth);
        var catalogue = inWorkspace ? FormatCatalogue.Load(folder.FullName) : FormatCatalogue.Load(formatFile: path);
        folder.Delete(recursive: true);

        var sample = Repository.Shared("formats/pretix-checkinlist.csv");
        var read = Given.OfFile(sample, InRennes, catalogue: catalogue);
        var without = Given.OfFile(sample, InRennes);

        Assert.That((read.Format, read.Rejected.Count, read.Rows.Count), Is.EqualTo(("pretix-checkin-list", 0, (int)without.RowsRead)));
        Assert.That(read.Sessions.Single().Date, Is.EqualTo(new DateOnly(2019, 3, 9)));
        Assert.That(without.Rejected.Select(row => row.Code).Distinct(), Is.EqualTo(new[] { RejectCode.DateMissing }));
        Assert.That(RejectMessages.For(RejectCode.DateMissing).En, Does.Contain("\"extends\"").And.Contain("--format-file"));
        Assert.That(catalogue.Find("pretix-checkin-list").Origin, Is.EqualTo("ninth.json"));
    }

    [Test]
    public void The_shared_eventbrite_sample_is_read_once_its_day_is_given()
    {
        using var file = new TemporaryFile(OnTheNinth.Replace("pretix-checkin-list", "eventbrite-attendees", StringComparison.Ordinal));

        var read = Given.OfFile(Repository.Shared("formats/eventbrite-attendees.csv"), InRennes, catalogue: FormatCatalogue.Load(formatFile: file.Path));

        Assert.That((read.Format, read.Rejected.Count, read.Conserves), Is.EqualTo(("eventbrite-attendees", 0, true)));
        Assert.That(read.Rows, Is.Not.Empty);
    }

    [TestCase("{ \"extends\": \"nonsense\" }", "pretix-checkin-list")]
    [TestCase("{ \"extends\": \"ateliers\",\n \"fields\": { \"atelier\": { \"column\": \"Lieu\", \"values\": { \"*\": \"rennes\" } } } }", "line 2")]
    [TestCase("{ \"extends\": \"ateliers\",\n \"fields\": { \"status\": { \"column\": \"Statut\", \"values\": { \"*\": \"\" } } } }", "line 2")]
    public void A_description_that_builds_on_nothing_or_guesses_too_much_is_refused(string json, string part)
    {
        using var file = new TemporaryFile(json);

        var failure = Assert.Throws<FailureException>(() => FormatCatalogue.Load(formatFile: file.Path))!;

        Assert.That(failure.Outcome, Is.EqualTo(Outcome.Usage));
        Assert.That(failure.Text.En, Does.Contain(part));
    }

    [Test]
    public void Every_description_in_the_documentation_can_be_read()
    {
        var documentation = File.ReadAllText(Path.Combine(Repository.Root, "docs", "ingestion.md"));
        var examples = documentation.Split("```json").Skip(1).Select(part => part.Split("```")[0]).ToList();

        Assert.That(examples, Has.Count.EqualTo(4));
        foreach (var example in examples)
        {
            using var file = new TemporaryFile(example);
            Assert.That(() => FormatCatalogue.Load(formatFile: file.Path), Throws.Nothing);
        }
    }
}
