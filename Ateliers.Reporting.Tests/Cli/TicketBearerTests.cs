namespace Ateliers.Reporting.Tests.Cli;

/// <summary>One ticket in exports of which some leave its address out: it is still of the same person, in every order of files.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class TicketBearerTests
{
    private const string CheckIns = "Order code,Attendee name,Product,Checked in,Secret,E-mail,Atelier,Start date\n";
    private const string Orders = "Order code,Position ID,Status,Order date,Product,Attendee name,Ticket secret,Attendee email,Atelier,Start date\n";

    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["march"] = CheckIns + March("bob@ex.test"),
        ["april"] = CheckIns + April("bob@ex.test"),
        ["march-by-name"] = CheckIns + March(""),
        ["april-by-name"] = CheckIns + April(""),
        ["orders"] = Orders + Order(3) + Order(4),
        ["homonyms"] = CheckIns + March("bob@ex.test") + March("bob2@ex.test").Replace("secretnumber3", "secretnumber9", StringComparison.Ordinal),
        ["their-orders"] = Orders + Order(3) + Order(3).Replace("secretnumber3", "secretnumber9", StringComparison.Ordinal),
    };

    [TestCase("march orders april", 1, 2)]
    [TestCase("orders march april", 1, 2)]
    [TestCase("march april orders", 1, 2)]
    [TestCase("march march-by-name april", 1, 2)]
    [TestCase("march-by-name orders april-by-name", 1, 2)]
    [TestCase("orders march-by-name april-by-name", 1, 2)]
    [TestCase("march-by-name april-by-name orders", 1, 2)]
    [TestCase("homonyms their-orders", 2, 2)]
    [TestCase("their-orders homonyms", 2, 2)]
    public async Task A_file_that_knows_the_bearer_by_name_alone_takes_no_address_away(string files, int people, int visits)
    {
        using var bench = new Workbench();
        foreach (var file in files.Split(' '))
        {
            Assert.That((await bench.Run("ingest", bench.File($"{file}.csv", Files[file]), "--quiet")).Code, Is.Zero, file);
        }

        Assert.That(await Count(bench), Is.EqualTo((people, visits)));
    }

    [Test]
    public async Task Who_was_forgotten_does_not_come_back_under_a_name_by_a_later_export_of_the_same_ticket()
    {
        using var bench = new Workbench();
        foreach (var file in new[] { "march", "april" })
        {
            await bench.Run("ingest", bench.File($"{file}.csv", Files[file]), "--quiet");
        }

        Assert.That((await bench.Run("forget", "--email", "bob@ex.test", "--note", "asked for")).Code, Is.Zero);
        await bench.Run("ingest", bench.File("orders.csv", Files["orders"]), "--quiet");
        Assert.That(await Count(bench), Is.EqualTo((1, 2)));
    }

    private static async Task<(int People, int Visits)> Count(Workbench bench)
    {
        var figures = (await bench.Run("figures", "people-reached", "attendances", "--year", "2019", "--json")).Json["figures"]!;
        return ((int)figures[0]!["value"]!, (int)figures[1]!["value"]!);
    }

    private static string March(string address) => $"AB1,Bob Roe,Ticket,2019-03-10 14:05,secretnumber3,{address},nancy,2019-03-10\n";

    private static string April(string address) => $"AB1,Bob Roe,Ticket,2019-04-10 14:05,secretnumber4,{address},nancy,2019-04-10\n";

    private static string Order(int month) => $"AB1,1,paid,2019-01-01,Ticket,Bob Roe,secretnumber{month},,nancy,2019-0{month}-10\n";
}
