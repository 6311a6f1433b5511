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

        Assert.That(Written.Of(read).Select(row => (row.IsSomebody, row.Status)), Is.EquivalentTo(new[]
        {
            (true, AttendanceStatus.Attended), (false, AttendanceStatus.Attended), (false, AttendanceStatus.Attended),
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
            Assert.That(Facts(one).Count(fact => fact.IsSomebody), Is.EqualTo(tickets.Count), "each address has one bearer");
            Assert.That(Facts(one).Count(fact => fact.Status == AttendanceStatus.Attended), Is.EqualTo(tickets.Sum(order => order.Count(row => row.Came))), "and each ticket that was used a person");
        }, iter: 40);
    }

    [Test]
    public void Who_did_not_use_a_ticket_is_the_nameless_one()
    {
        var read = Given.Text(Pretix + Ticket("A", "x1", "") + Ticket("A", "x2", "x"), AtRennes);

        Assert.That(Written.Of(read), Is.EqualTo(new[] { (false, AttendanceStatus.Absent, 2), (true, AttendanceStatus.Attended, 3) }));
    }

    [Test]
    public void Names_tell_people_apart_before_tickets_do()
    {
        var read = Given.Text(Pretix + Ticket("A", "x1", "x", name: "Ana Fictif") + Ticket("A", "x2", "x", name: "Ana Fictif") + Ticket("A", "x3", "x", name: "Bo Fictif"), AtRennes);

        Assert.That(Written.Of(read).Select(row => row.IsSomebody), Is.EqualTo(new[] { true, true }), "Ana and Bo");
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    public void Where_one_ticket_bears_a_name_the_others_are_nameless(int place)
    {
        var tickets = Enumerable.Range(0, 3).Select(at => Ticket("A", $"x{at}", "x", name: at == place ? "Ana Fictif" : ""));
        var read = Given.Text(Pretix + string.Concat(tickets), AtRennes);

        Assert.That(Written.Of(read).Select(row => (row.IsSomebody, row.Line)), Is.EquivalentTo(Enumerable.Range(0, 3).Select(at => (at == place, at + 2))));
        Assert.That(read.Conserves);
    }

    [Test]
    public void A_ticket_without_an_address_is_nameless_as_ever()
    {
        var read = Given.Text(Pretix + Ticket("A", "x1", "x", "") + Ticket("A", "x2", "x", ""), AtRennes);

        Assert.That(Written.Of(read).Select(row => row.IsSomebody), Is.EqualTo(new[] { false, false }));
    }

    [Test]
    public void Two_sessions_of_one_address_are_two_bearers()
    {
        var read = Given.Text(
            Pretix + Ticket("A", "x1", "x") + Ticket("B", "x2", "x").Replace("2019-03-09", "2019-03-10", StringComparison.Ordinal), AtRennes);

        Assert.That(Written.Of(read).Select(row => row.IsSomebody), Is.EqualTo(new[] { true, true }));
    }

    [Test]
    public void Eventbrite_s_attendees_whose_names_were_not_asked_for_are_people_too()
    {
        var read = Given.Text(
            "Order #,First Name,Last Name,Email,Attendee #,Attendee Status,Event Start Date\n"
                + "1,Info Requested,Info Requested,ana@example.test,11,Checked In,2019-03-09\n1,Info Requested,Info Requested,ana@example.test,12,Checked In,2019-03-09\n",
            AtRennes);

        Assert.That(Written.Of(read).Select(row => row.IsSomebody), Is.EquivalentTo(new[] { true, false }));
    }

    [Test]
    public void However_little_a_reader_remembers_each_ticket_of_an_order_is_there()
    {
        var text = Pretix + string.Concat(Enumerable.Range(0, 2_000).SelectMany(order => Enumerable.Range(0, 2 + (order % 3)).Select(ticket =>
            Ticket($"O{order}", $"{order}-{ticket}", "x", $"a{order}@example.test"))));
        var read = Given.Text(text, AtRennes with { MaxRemembered = 4_000 });

        var written = Written.Of(read);
        Assert.That((written.Count(row => row.IsSomebody), written.Count(row => !row.IsSomebody), read.Conserves), Is.EqualTo((2_000, 3_999, true)));
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

    /// <summary>A check-in list a product: in either order, and however often, seven tickets are seven people.</summary>
    [Test]
    public async Task Two_check_in_lists_of_one_event_add_up([Values] bool childrenFirst)
    {
        using var bench = new Workbench();
        var adults = Pretix + Ticket("A", "adult-1", "x", "ana@example.test", "Ana Fictif") + Ticket("B", "adult-2", "x") + Ticket("C", "adult-3", "x", "");
        var children = Pretix + Ticket("A", "child-1", "x", "ana@example.test") + Ticket("B", "child-2", "x") + Ticket("B", "child-3", "x") + Ticket("D", "child-4", "", "dan@example.test");
        foreach (var (name, list) in childrenFirst ? new[] { ("c", children), ("a", adults), ("c2", children) } : [("a", adults), ("c", children), ("a2", adults)])
        {
            var run = await bench.Run("ingest", bench.File($"2019-03-09 {name}.csv", list + (name.Length > 1 ? "\n" : "")), "--atelier", "rennes", "--json");
            Assert.That((int)run.Json["files"]![0]!["remarks"]!.AsArray().Count, Is.Zero, run.Error);
        }

        var figures = await bench.Run("figures", "people-reached", "attendances", "registrations", "--year", "2019", "--json");
        Assert.That((Value(0, "lower"), Value(0, "upper"), Value(1, "value"), Value(2, "value")), Is.EqualTo((4, 6, 6, 7)), figures.Out);

        int Value(int figure, string field) => (int)figures.Json["figures"]![figure]![field]!;
    }

    /// <summary>Whoever is forgotten stays counted, with the others on the address; the next export brings nobody of them again.</summary>
    [Test]
    public async Task Forgetting_the_bearer_of_an_address_moves_no_count_and_a_later_export_brings_nobody_back([Values] bool named)
    {
        using var bench = new Workbench();
        var list = Pretix + Ticket("A", "ticket-1", "x", "ana@example.test", named ? "Ana Fictif" : "") + Ticket("A", "ticket-2", "x", "ana@example.test") + Ticket("B", "ticket-3", "x") + Ticket("B", "ticket-4", "x");
        await bench.Run("ingest", bench.File("2019-03-09 a.csv", list), "--atelier", "rennes");
        var before = await Counted();
        Assert.That(before, Is.EqualTo((2, 4, 4)));

        Assert.That((string?)(await bench.Run("forget", "--email", "ana@example.test", "--json")).Json["status"], Is.EqualTo("forgotten"));
        Assert.That(await Counted(), Is.EqualTo(before));
        var longer = await bench.Run("ingest", bench.File("2019-03-09 b.csv", list + Ticket("D", "ticket-5", "x", "dan@example.test")), "--atelier", "rennes", "--json");
        Assert.That(((int)longer.Json["loaded"]!, (int)longer.Json["unchanged"]!, (int)longer.Json["ignored"]!), Is.EqualTo(named ? (1, 3, 1) : (1, 4, 0)), longer.Error);
        Assert.That(await Counted(), Is.EqualTo((3, 5, 5)));
        await bench.Run("ingest", bench.File("2019-02-02 c.csv", list.Replace("ticket-", "other-", StringComparison.Ordinal).Replace("2019-03-09", "2019-02-02", StringComparison.Ordinal)), "--atelier", "rennes");
        Assert.That(await Counted(), Is.EqualTo(named ? (3, 7, 8) : (3, 8, 9)), "of an export that comes in later whoever has no name counts as nobody in particular");
        Assert.That((await bench.Run("doctor")).Code, Is.Zero);

        async Task<(int Lower, int Upper, int Attendances)> Counted()
        {
            var figures = (await bench.Run("figures", "people-reached", "attendances", "--year", "2019", "--json")).Json["figures"]!;
            return ((int)figures[0]!["lower"]!, (int)figures[0]!["upper"]!, (int)figures[1]!["value"]!);
        }
    }

    /// <summary>Which ticket is the forgotten one's is known from before; it is not the one whose hash is greater.</summary>
    [Test]
    public async Task Whoever_comes_with_somebody_who_was_forgotten_is_counted_whatever_the_ticket_s_number()
    {
        using var bench = new Workbench();
        string Of(string who) => string.Concat(Enumerable.Range(0, 6).Select(order => Ticket($"O{order}", $"{who}-{order:000000}", "x", "ana@example.test").Replace("2019-03-09", $"2019-03-0{order + 1}", StringComparison.Ordinal)));
        await bench.Run("ingest", bench.File("adults.csv", Pretix + Of("adult")), "--atelier", "rennes");
        await bench.Run("forget", "--email", "ana@example.test");
        var all = await bench.Run("ingest", bench.File("all.csv", Pretix + Of("adult") + Of("child")), "--atelier", "rennes", "--json");

        Assert.That(((int)all.Json["loaded"]!, (int)all.Json["unchanged"]!), Is.EqualTo((6, 6)), all.Error);
        await bench.Run("ingest", bench.File("babies.csv", Pretix + Of("baby")), "--atelier", "rennes");
        var figures = await bench.Run("figures", "attendances", "--year", "2019", "--json");
        Assert.That((int)figures.Json["figures"]![0]!["value"]!, Is.EqualTo(18), "one export after the other");
    }

    /// <summary>The number of a ticket may lead to somebody who was forgotten, by another file's name: each row is accounted for all the same.</summary>
    [Test]
    public async Task A_file_with_somebody_who_was_forgotten_is_read_again_whole([Values(1, 2)] int again)
    {
        const string Header = "Order #,First Name,Last Name,Email,Attendee #,Ticket Type,Attendee Status\n1,,,z@example.test,10000000009,GA,Odd\n";
        using var bench = new Workbench();
        string[] files =
        [
            bench.File("2019-03-09 1.csv", Header + "2,Ana,Fictif,b@example.test,10000000001,GA,Attending\n2,,,b@example.test,10000000002,GA,Attending\n"),
            bench.File("2019-03-09 2.csv", Header + "2,,,b@example.test,10000000001,GA,Checked In\n2,Bob,Fictif,b@example.test,10000000002,GA,Checked In\n"),
        ];
        foreach (var file in files)
        {
            await bench.Run("ingest", file, "--atelier", "nancy");
        }

        await bench.Run("forget", "--email", "b@example.test");
        var ran = await bench.Run("ingest", files[again - 1], "--atelier", "nancy", "--new-ateliers", "--json");

        Assert.That(((int)ran.Json["rows"]!, (int)ran.Json["rejected"]!, (int)ran.Json["unchanged"]!, (int)ran.Json["ignored"]!), Is.EqualTo((3, 1, 1, 1)), ran.Error);
        var figures = (await bench.Run("figures", "people-reached", "attendances", "--year", "2019", "--json")).Json["figures"]!;
        Assert.That(((int)figures[0]!["value"]!, (int)figures[1]!["value"]!), Is.EqualTo((2, 2)));
        Assert.That((await bench.Run("doctor")).Code, Is.Zero);
    }

    /// <summary>Both exports of pretix bear the same secrets: the order positions before the event and the check-in list after it, names having come in between.</summary>
    [Test]
    public async Task Order_positions_and_the_check_in_list_of_one_event_are_the_same_tickets([Values] bool positionsFirst, [Values("Ticket secret", "Pseudonymization ID")] string number)
    {
        using var bench = new Workbench();
        var positions = bench.File("positions.csv", $"Order code,Position ID,Status,Email,Order date,Product,Attendee name,Attendee email,{number},Start date\n"
            + string.Concat(Enumerable.Range(1, 3).Select(at => $"A,{at},paid,ana@example.test,2019-02-01,CV,,,secret-{at},2019-03-09\n")));
        var list = bench.File("list.csv", Pretix + Ticket("A", "secret-1", "x", "ana@example.test", "Ana Fictif") + Ticket("A", "secret-2", "x", "ana@example.test", "Bo Fictif") + Ticket("A", "secret-3", "", "ana@example.test", "Cy Fictif"));
        foreach (var file in positionsFirst ? new[] { positions, list } : [list, positions])
        {
            Assert.That((await bench.Run("ingest", file, "--atelier", "rennes")).Code, Is.Zero);
        }

        var figures = (await bench.Run("figures", "attendances", "registrations", "outcome-unknown", "--year", "2019", "--json")).Json["figures"]!.AsArray();
        Assert.That(figures.Select(figure => (int)figure!["value"]!), Is.EqualTo(new[] { 2, 3, 0 }));
    }

    private static string Text(IEnumerable<Row> rows) => Pretix + string.Concat(rows.Select(row =>
        Ticket($"O{row.Order}", $"t{row.Ticket}-{row.Came}", row.Came ? "x" : "", $"a{row.Order}@example.test")));

    private static string Ticket(string order, string secret, string checkedIn, string email = "bob@example.test", string name = "") =>
        $"\"{order}\",\"{name}\",\"CV\",\"{(checkedIn.Length > 0 ? "2019-03-09 14:02:11" : "")}\",\"{secret}\",\"{email}\",\"2019-03-09\"\n";

    private static List<(bool IsSomebody, AttendanceStatus Status)> Facts(Given.Read read) => [.. Written.Of(read).Select(row => (row.IsSomebody, row.Status)).Order()];

    private sealed record Row(int Ticket, bool Came, int Order);
}
