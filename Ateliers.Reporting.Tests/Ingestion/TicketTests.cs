using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;
using Ateliers.Reporting.Tests.Cli;
using CsCheck;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Several tickets on one address, of whose bearers nobody is named but who ordered, and often not even that.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class TicketTests
{
    private const string Pretix = "\"Order code\",\"Attendee name\",\"Product\",\"Checked in\",\"Secret\",\"E-mail\",\"Date\"\n";

    private static readonly IngestionRules AtRennes = Given.Rules with { DefaultAtelier = "rennes" };

    [Test]
    public void Three_tickets_without_names_are_three_people_of_whom_one_is_the_address_s()
    {
        var read = Given.Text(Pretix + Ticket("A", "x1", "x") + Ticket("A", "x2", "x") + Ticket("A", "x3", "x"), AtRennes);

        Assert.That(read.Rows.Select(row => (row.Person, row.Count, row.Status)), Is.EquivalentTo(new[]
        {
            (0, 1, AttendanceStatus.Attended), (-1, 1, AttendanceStatus.Attended), (-1, 1, AttendanceStatus.Attended),
        }));
        Assert.That((read.RowsRead, read.Conserves), Is.EqualTo((3L, true)));
    }

    [Test]
    public void The_order_of_rows_decides_nothing_and_the_address_has_the_strongest_status()
    {
        var rows = Gen.Select(Gen.Int[0, 3], Gen.Bool, Gen.Int[0, 1], (ticket, came, order) => new Row(ticket, came, order));
        rows.Array[1, 8].SelectMany(list => Gen.Shuffle(list), (list, shuffled) => (list, shuffled)).Sample(pair =>
        {
            var (one, other) = (Given.Text(Text(pair.list), AtRennes), Given.Text(Text(pair.shuffled), AtRennes));

            Assert.That(Facts(one), Is.EqualTo(Facts(other)));
            Assert.That(one.Conserves && other.Conserves);
            var tickets = pair.list.Distinct().GroupBy(row => row.Order).ToList();
            Assert.That(Facts(one).Count(fact => fact.Named), Is.EqualTo(tickets.Count), "each address has one bearer");
            Assert.That(Facts(one).Count(fact => fact.Status == AttendanceStatus.Attended), Is.EqualTo(tickets.Sum(order => order.Count(row => row.Came))), "and each ticket that was used a person");
        });
    }

    [Test]
    public void Who_did_not_use_a_ticket_is_the_nameless_one()
    {
        var read = Given.Text(Pretix + Ticket("A", "x1", "") + Ticket("A", "x2", "x"), AtRennes);

        Assert.That(read.Rows.Select(row => (row.Person, row.Status, row.Line)), Is.EquivalentTo(new[] { (-1, AttendanceStatus.Absent, 2), (0, AttendanceStatus.Attended, 3) }));
    }

    [Test]
    public void Names_tell_people_apart_before_tickets_do()
    {
        var read = Given.Text(Pretix + Ticket("A", "x1", "x", name: "Ana Fictif") + Ticket("A", "x2", "x", name: "Ana Fictif") + Ticket("A", "x3", "x", name: "Bo Fictif"), AtRennes);

        Assert.That(read.Rows.Select(row => row.Person), Is.All.Zero);
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    public void Where_one_ticket_bears_a_name_the_others_are_nameless(int place)
    {
        var tickets = Enumerable.Range(0, 3).Select(at => Ticket("A", $"x{at}", "x", name: at == place ? "Ana Fictif" : ""));
        var read = Given.Text(Pretix + string.Concat(tickets), AtRennes);

        Assert.That(read.Rows.Select(row => (row.Person, row.Name != 0)), Is.EquivalentTo(new[] { (0, true), (-1, false), (-1, false) }));
        Assert.That(read.Conserves);
    }

    [Test]
    public void A_ticket_without_an_address_is_nameless_as_ever()
    {
        var read = Given.Text(Pretix + Ticket("A", "x1", "x", "") + Ticket("A", "x2", "x", ""), AtRennes);

        Assert.That(read.Rows.Select(row => row.Person), Is.All.EqualTo(-1));
    }

    [Test]
    public void Two_sessions_of_one_address_are_two_bearers()
    {
        var read = Given.Text(
            Pretix + Ticket("A", "x1", "x") + Ticket("B", "x2", "x").Replace("2019-03-09", "2019-03-10", StringComparison.Ordinal), AtRennes);

        Assert.That(read.Rows.Select(row => row.Person), Is.All.Zero);
    }

    [Test]
    public void Eventbrite_s_attendees_whose_names_were_not_asked_for_are_people_too()
    {
        var read = Given.Text(
            "Order #,First Name,Last Name,Email,Attendee #,Attendee Status,Event Start Date\n"
                + "1,Info Requested,Info Requested,ana@example.test,11,Checked In,2019-03-09\n1,Info Requested,Info Requested,ana@example.test,12,Checked In,2019-03-09\n",
            AtRennes);

        Assert.That(read.Rows.Select(row => row.Person), Is.EquivalentTo(new[] { 0, -1 }));
    }

    [Test]
    public void However_little_a_reader_remembers_each_ticket_of_an_order_is_there()
    {
        var text = Pretix + string.Concat(Enumerable.Range(0, 2_000).SelectMany(order => Enumerable.Range(0, 2 + (order % 3)).Select(ticket =>
            Ticket($"O{order}", $"{order}-{ticket}", "x", $"a{order}@example.test"))));
        var read = Given.Text(text, AtRennes with { MaxRemembered = 4_000 });

        Assert.That((read.Rows.Count(row => row.Person >= 0), read.Rows.Count(row => row.Person < 0), read.Conserves), Is.EqualTo((2_000, 3_999, true)));
    }

    [Test]
    public async Task The_same_list_twice_and_the_same_ticket_twice_change_nothing()
    {
        using var bench = new Workbench();
        var list = Pretix + Ticket("A", "x1", "x") + Ticket("A", "x2", "x") + Ticket("A", "x3", "x");
        var first = await bench.Run("ingest", bench.File("2019-03-09 a.csv", list), "--atelier", "rennes", "--json");
        Assert.That(((int)first.Json["loaded"]!, (int)first.Json["duplicates"]!), Is.EqualTo((3, 0)), first.Error);
        var again = await bench.Run("ingest", bench.File("2019-03-09 b.csv", list + Ticket("A", "x2", "x")), "--atelier", "rennes", "--json");
        Assert.That(((int)again.Json["unchanged"]!, (int)again.Json["duplicates"]!), Is.EqualTo((3, 1)), again.Error);
        var figures = await bench.Run("figures", "people-reached", "attendances", "--year", "2019", "--json");
        Assert.That(((int)figures.Json["figures"]![0]!["upper"]!, (int)figures.Json["figures"]![1]!["value"]!), Is.EqualTo((3, 3)));
    }

    private static string Text(IEnumerable<Row> rows) => Pretix + string.Concat(rows.Select(row =>
        Ticket($"O{row.Order}", $"t{row.Ticket}-{row.Came}", row.Came ? "x" : "", $"a{row.Order}@example.test")));

    private static string Ticket(string order, string secret, string checkedIn, string email = "bob@example.test", string name = "") =>
        $"\"{order}\",\"{name}\",\"CV\",\"{(checkedIn.Length > 0 ? "2019-03-09 14:02:11" : "")}\",\"{secret}\",\"{email}\",\"2019-03-09\"\n";

    private static List<(bool Named, AttendanceStatus Status)> Facts(Given.Read read) =>
        [.. read.Rows.GroupBy(row => (row.Session, row.Person)).SelectMany(rows => rows.Key.Person < 0
            ? rows.Select(row => (false, row.Status))
            : [(true, rows.Max(row => row.Status))]).Order()];

    private sealed record Row(int Ticket, bool Came, int Order);
}
