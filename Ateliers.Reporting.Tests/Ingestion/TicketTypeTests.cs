using Ateliers.Reporting.Ingestion;
using Ateliers.Reporting.Tests.Cli;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>What a ticket costs or is called says who may come in, not what is held: adults and children of one order sit in one session.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class TicketTypeTests
{
    private const string CheckIn = "Order code,Attendee name,Product,Checked in,Secret,E-mail\n";
    private const string Series = "Order code,Attendee name,Product,Checked in,Secret,E-mail,Start date\n";
    private const string Positions = "Order code,Position ID,Status,Email,Order date,Product,Attendee name,Attendee email\n";
    private const string HiEvents = "ID,First Name,Last Name,Email,Status,Is Checked In,Checked In At,Ticket Name\n";
    private const string HelloAsso = "Référence commande;Statut de la commande;Nom participant;Prénom participant;Billet;Tarif\n";

    private static readonly IngestionRules AtRennes = Given.Rules with { DefaultAtelier = "rennes" };

    [TestCase(CheckIn + "A1,Anatolie Fictivel,Adulte,2019-03-09 14:05,s1,a@example.test\nA1,Zoé Fictivel,Enfant,2019-03-09 14:06,s2,a@example.test\n", "Email")]
    [TestCase(Series + "A1,Anatolie Fictivel,Adulte,x,s1,a@example.test,2019-03-09 14:00\nA1,Zoé Fictivel,Enfant,x,s2,a@example.test,2019-03-09 14:00\n", "Email")]
    [TestCase(Positions + "A1,1,paid,a@example.test,2019-02-01,Adulte,Anatolie Fictivel,\nA1,2,paid,a@example.test,2019-02-01,Enfant,Zoé Fictivel,\n", "Email")]
    [TestCase(HiEvents + "1,Anatolie,Fictivel,a@example.test,ACTIVE,Yes,2019-03-09 14:00:00,Adulte\n2,Zoé,Fictivel,a@example.test,ACTIVE,Yes,2019-03-09 14:01:00,Enfant\n", "Email")]
    [TestCase(HelloAsso + "1;Validé;FICTIVEL;Anatolie;https://example.test/1;Adulte\n1;Validé;FICTIVEL;Zoé;https://example.test/2;Enfant\n", "Name")]
    public void Two_ticket_types_of_one_order_are_one_session_of_two_people(string text, string kind)
    {
        var read = Given.Text(text, AtRennes, name: "2019-03-09 list.csv");

        Assert.That(read.Rejected, Is.Empty);
        Assert.That(read.Sessions.Select(session => (session.Date, session.Title)), Is.EqualTo(new[] { (new DateOnly(2019, 3, 9), (string?)null) }));
        Assert.That(read.Persons.Select(person => person.Kind.ToString()).Distinct(), Is.EqualTo(new[] { kind }));
        Assert.That(read.Rows.Select(row => (row.Person, row.Name)).Distinct().Count(), Is.EqualTo(2));
    }

    [TestCase(CheckIn + "A1,,Adulte,2019-03-09 14:05,s1,a@example.test\nA1,,Enfant,2019-03-09 14:06,s2,a@example.test\n")]
    [TestCase(Positions + "A1,1,paid,a@example.test,2019-02-01,Adulte,,\nA1,2,paid,a@example.test,2019-02-01,Enfant,,\n")]
    [TestCase(HiEvents + "1,,,a@example.test,ACTIVE,Yes,2019-03-09 14:00:00,Adulte\n2,,,a@example.test,ACTIVE,Yes,2019-03-09 14:01:00,Enfant\n")]
    public void A_second_ticket_without_a_name_is_a_nameless_person_of_the_same_session(string text)
    {
        var read = Given.Text(text, AtRennes, name: "2019-03-09 list.csv");

        Assert.That(read.Sessions, Has.Count.EqualTo(1));
        Assert.That(Written.Of(read).Select(row => row.IsSomebody), Is.EquivalentTo(new[] { true, false }));
    }

    [Test]
    public async Task Adults_and_children_are_two_people_and_an_add_on_is_no_second_visit()
    {
        using var bench = new Workbench();
        var list = CheckIn
            + "A1,Anatolie Fictivel,Adulte,2019-03-09 14:05,s1,a@example.test\nA1,Zoé Fictivel,Enfant,2019-03-09 14:06,s2,a@example.test\n"
            + "A1,Anatolie Fictivel,Déjeuner,2019-03-09 15:05,s3,a@example.test\n";
        var run = await bench.Run("ingest", bench.File("list.csv", list), "--atelier", "rennes", "--json");
        Assert.That(((int)run.Json["loaded"]!, (int)run.Json["duplicates"]!), Is.EqualTo((2, 1)), run.Error);

        var figures = await bench.Run("figures", "people-reached", "attendances", "sessions", "--year", "2019", "--json");

        Assert.That(figures.Json["figures"]!.AsArray().Select(figure => (int)figure!["value"]!), Is.EqualTo(new[] { 2, 2, 1 }));
    }

    /// <summary>What one ticket says of the session must not hang on which other tickets the export holds, or a longer export would count everybody again.</summary>
    [Test]
    public async Task A_ticket_type_that_is_a_theme_is_a_session_of_its_own_and_a_longer_export_counts_nobody_twice()
    {
        const string Two = CheckIn + "A1,Anatolie Fictivel,Adulte,2019-03-09 14:05,s1,a@example.test\nA2,Dan Fictivel,Enfant,2019-03-09 14:06,s2,d@example.test\n";
        const string Third = "A3,Bo Fictivel,Améliorer son CV,2019-03-09 14:07,s3,b@example.test\n";
        Assert.That(Given.Text(Two + Third, AtRennes).Sessions.Select(session => session.Theme), Is.EqualTo(new[] { null, "cv" }));

        using var bench = new Workbench();
        foreach (var text in new[] { Two, Two + Third, CheckIn + Third })
        {
            await bench.Run("ingest", bench.File("list.csv", text), "--atelier", "rennes");
            var figures = await bench.Run("figures", "people-reached", "attendances", "--year", "2019", "--json");
            Assert.That(figures.Json["figures"]!.AsArray().Select(figure => (int)figure!["value"]!), Is.All.EqualTo(text == Two ? 2 : 3));
        }
    }

    [TestCase("2019-03-09 14h00 list.csv", CheckIn + "A1,Anatolie Fictivel,Adulte,2019-03-09 14:05,s1,a@example.test\n")]
    [TestCase("2019-03-09 14h00 list.csv", "Order #,First Name,Last Name,Email,Attendee #,Attendee Status\n1,Anatolie,Fictivel,a@example.test,1,Checked In\n")]
    public void The_hour_in_a_file_s_name_tells_two_events_of_a_day_apart(string name, string text)
    {
        var read = Given.Text(text, AtRennes, name: name);

        Assert.That((read.Rejected.Count, read.Sessions.Single().Date, read.Sessions.Single().Start), Is.EqualTo((0, new DateOnly(2019, 3, 9), new TimeOnly(14, 0))));
    }

    [Test]
    public void Whose_products_are_workshops_says_so_in_two_lines()
    {
        using var file = new TemporaryFile("""{ "extends": "pretix-checkin-list", "fields": { "session.title": { "columns": ["Product", "Produit", "Article"] } } }""");

        var read = Given.Text(
            CheckIn + "A1,Anatolie Fictivel,Ma boîte mail,2019-03-09 14:05,s1,a@example.test\nA1,Anatolie Fictivel,Mes photos,2019-03-09 16:05,s2,a@example.test\n",
            AtRennes, catalogue: FormatCatalogue.Load(formatFile: file.Path));

        Assert.That(read.Sessions.Select(session => session.Title), Is.EqualTo(new[] { "Ma boîte mail", "Mes photos" }));
    }
}
