namespace Ateliers.Reporting.Tests.Cli;

/// <summary>A list of tickets that comes again under a name that says its day or its hour: it is read again, and the counts are those of the fuller name, whichever came first.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class RenamedListTests
{
    private const string Header = "\"Order code\",\"Attendee name\",\"Product\",\"Price\",\"Checked in\",\"Checked out\",\"Automatically checked in\",\"Secret\",\"E-mail\"\n";

    private static readonly string Morning = Header + Ticket("AAAA1", "Ana Martin", "2019-09-19 10:01:00", "ana@example.org") + Ticket("AAAA2", "Bo Petit", "2019-09-19 10:01:00", "bo@example.org") + Ticket("AAAA3", "Dé Noir", "", "de@example.org");

    private static readonly string Afternoon = Header + Ticket("BBBB1", "Ana Martin", "2019-09-19 14:01:00", "ana@example.org") + Ticket("BBBB2", "Cy Roux", "2019-09-19 14:01:00", "cy@example.org");

    private static readonly (string Name, string Text)[] Files =
        [("checkin(1).csv", Morning), ("checkin(2).csv", Afternoon), ("2019-09-19 10h00 checkin.csv", Morning), ("2019-09-19 14h00 checkin.csv", Afternoon)];

    private static string Ticket(string order, string name, string came, string address) => $"\"{order}\",\"{name}\",\"Atelier\",\"0.00\",\"{came}\",\"\",\"No\",\"secret{order}\",\"{address}\"\n";

    [TestCase("0123")]
    [TestCase("2301")]
    [TestCase("0213")]
    [TestCase("1032")]
    [TestCase("3210")]
    public async Task Two_lists_of_one_day_count_alike_in_whatever_order_their_names_come(string order)
    {
        using var bench = new Workbench();
        foreach (var place in order.Select(digit => digit - '0').Concat([2, 3, 0, 1]))
        {
            var ran = await bench.Run("ingest", bench.File($"data/inbox/rennes/{Files[place].Name}", Files[place].Text));
            Assert.That(ran.Code, Is.Zero, ran.Error);
        }

        Assert.That(await Counts(bench), Is.EqualTo((3, 4, 2, 0.2)));
    }

    [Test]
    public async Task A_list_that_gets_the_day_in_its_name_has_its_absences()
    {
        using var bench = new Workbench();
        Assert.That((await bench.Run("ingest", bench.File("checkin.csv", Morning), "--atelier", "rennes")).Code, Is.Zero);
        Assert.That((await Counts(bench)).NoShows, Is.Zero);

        var ran = await bench.Run("ingest", bench.File("2019-09-19 checkin.csv", Morning), "--atelier", "rennes");

        Assert.That((ran.Code, (await Counts(bench)).NoShows), Is.EqualTo((0, 1 / 3d)), ran.Error);
    }

    [Test]
    public async Task A_run_reads_a_renamed_list_once()
    {
        using var bench = new Workbench();
        bench.File("data/inbox/rennes/checkin.csv", Morning);
        Assert.That((await bench.Run("run")).Code, Is.Zero);
        File.Delete(Path.Combine(bench.Root, "data/inbox/rennes/checkin.csv"));
        bench.File("data/inbox/rennes/2019-09-19 10h00 checkin.csv", Morning);
        Assert.That((await bench.Run("run")).Code, Is.Zero);
        Assert.That((await bench.Run("run", "--lang", "en")).Out, Does.Contain("Nothing to do"));
        Assert.That(await Counts(bench), Is.EqualTo((2, 2, 1, 1 / 3d)));
    }

    [TestCase("Ateliers CV - Guests - 2019-09-20-08-00-00.csv", 0)]
    [TestCase("2019-09-20 luma.csv", 4)]
    public async Task Only_a_day_that_the_format_reads_in_a_name_is_another_day(string before, int code)
    {
        const string Guests = "api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,custom_source,qr_code_url,amount,amount_tax,amount_discount,currency,coupon_code,eth_address,solana_address,survey_response_rating,survey_response_feedback,ticket_type_id,ticket_name\n"
            + "gst-1,Ana Martin,Ana,Martin,ana@example.org,,2019-09-01T08:00:00.000Z,approved,2019-09-19T16:05:00.000Z,,,,,,,,,,,,,\n";
        using var bench = new Workbench();
        Assert.That((await bench.Run("ingest", bench.File(before, Guests), "--atelier", "rennes")).Code, Is.Zero);

        var ran = await bench.Run("ingest", bench.File("2019-09-19 luma.csv", Guests), "--atelier", "rennes");

        Assert.That(ran.Code, Is.EqualTo(code), ran.Error);
    }

    private static async Task<(int? People, int? Attendances, int? Sessions, double? NoShows)> Counts(Workbench bench)
    {
        var figures = (await bench.Run("figures", "--year", "2019", "--json")).Json["figures"]!.AsArray();
        double? Of(string id) => (double?)figures.First(figure => (string?)figure!["id"] == id)!["value"];
        return ((int?)Of("people-reached"), (int?)Of("attendances"), (int?)Of("sessions"), Of("no-show-rate"));
    }
}
