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
        var paths = order.Select(digit => digit - '0').Concat([2, 3, 0, 1]).Select(place => bench.File($"data/inbox/rennes/{Files[place].Name}", Files[place].Text)).ToArray();
        foreach (var some in paths.Chunk(2))
        {
            var ran = await bench.Run(["ingest", .. some]);
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
            + "gst-1,Ana Martin,Ana,Martin,ana@example.org,,2019-09-01T08:00:00.000Z,approved,2019-09-19T16:05:00.000Z,,,,,,,,,,,,,\n"
            + "gst-2,Bo Petit,Bo,Petit,bo@example.org,,2019-09-01T08:00:00.000Z,approved,,,,,,,,,,,,,,\n";
        using var bench = new Workbench();
        Assert.That((await bench.Run("ingest", bench.File(before, Guests), "--atelier", "rennes")).Code, Is.Zero);

        var ran = await bench.Run("ingest", bench.File("2019-09-19 luma.csv", Guests), "--atelier", "rennes");

        Assert.That(ran.Code, Is.EqualTo(code), ran.Error);
    }

    [TestCase("2019-09-19 10h00 checkin.csv", "checkin.csv")]
    [TestCase("checkin.csv", "2019-09-19 10h00 checkin.csv")]
    public async Task A_name_that_says_less_changes_nothing_where_a_row_is_rejected_either(string first, string second)
    {
        const string Broken = "\"AAAA4\",\"Eve Gris\",\"Atelier\",\"0.00\",\"yesterday\",\"\",\"No\",\"secretAAAA4\",\"eve@example.org\"\n";
        using var bench = new Workbench();
        foreach (var name in new[] { first, second, first })
        {
            bench.File($"data/inbox/rennes/{name}", Morning + Broken);
            Assert.That((await bench.Run("run")).Code, Is.EqualTo(0).Or.EqualTo(3));
        }

        Assert.That(await Counts(bench), Is.EqualTo((2, 2, 1, 1 / 3d)));
    }

    [TestCase("2019-10-01 checkin.csv", "2019-10-08 checkin.csv")]
    [TestCase("2019-10-01 10h00 checkin.csv", "2019-10-01 14h00 checkin.csv")]
    public async Task A_day_in_the_name_is_no_matter_where_a_column_states_the_days(string first, string second)
    {
        const string Series = "\"Order code\",\"Attendee name\",\"Product\",\"Price\",\"Checked in\",\"Checked out\",\"Automatically checked in\",\"Secret\",\"E-mail\",\"Start date\"\n"
            + "\"AAAA1\",\"Ana Martin\",\"Atelier\",\"0.00\",\"2019-09-19 10:01:00\",\"\",\"No\",\"s1\",\"ana@example.org\",\"2019-09-19 10:00:00\"\n"
            + "\"AAAA2\",\"Bo Petit\",\"Atelier\",\"0.00\",\"2019-09-26 10:01:00\",\"\",\"No\",\"s2\",\"bo@example.org\",\"2019-09-26 10:00:00\"\n";
        using var bench = new Workbench();
        foreach (var name in new[] { first, second })
        {
            bench.File($"data/inbox/rennes/{name}", Series);
            var ran = await bench.Run("run");
            Assert.That(ran.Code, Is.Zero, ran.Error);
        }

        Assert.That(await Counts(bench), Is.EqualTo((2, 2, 2, 0d)));
    }

    [Test]
    public async Task After_a_change_of_the_configuration_bytes_are_read_again_under_the_fuller_name()
    {
        const string Broken = "\"AAAA4\",\"Eve Gris\",\"Atelier\",\"0.00\",\"yesterday\",\"\",\"No\",\"secretAAAA4\",\"eve@example.org\"\n";
        using var bench = new Workbench();
        string Path(string name) => name.StartsWith("2019", StringComparison.Ordinal) ? $"elsewhere/{name}" : $"data/inbox/rennes/{name}";
        var first = await bench.Run(["ingest", .. Files.Select(file => bench.File(Path(file.Name), file.Text + Broken)), "--atelier", "rennes"]);
        Assert.That(first.Code, Is.EqualTo(3), first.Error);

        var before = await Counts(bench);
        bench.File("data/ateliers.json", """{ "limits": { "fieldLength": 12000 } }""");
        Assert.That((await bench.Run("run")).Code, Is.EqualTo(3));

        Assert.That((before, await Counts(bench)), Is.EqualTo(((3, 4, 2, 0.2), (3, 4, 2, 0.2))));
    }

    [Test]
    public async Task The_same_name_as_a_Mac_writes_it_is_the_same_name()
    {
        using var bench = new Workbench();
        foreach (var form in new[] { System.Text.NormalizationForm.FormC, System.Text.NormalizationForm.FormD })
        {
            var ran = await bench.Run("ingest", bench.File($"{form}/2019-09-19 après-midi checkin.csv".Normalize(form), Afternoon), "--atelier", "rennes");
            Assert.That(ran.Code, Is.Zero, ran.Error);
        }
    }

    [Test]
    public async Task Bytes_that_were_read_by_a_description_are_known_without_it()
    {
        using var bench = new Workbench();
        var description = bench.File("own.json", """{ "name": "salle", "recognise": ["Jour", "Venue"], "fields": { "session.date": { "column": "Jour" }, "status": { "value": "attended" } } }""");
        Assert.That((await bench.Run("ingest", bench.File("data/inbox/rennes/f.csv", "Jour;Venue\n2019-03-05;oui\n"), "--format-file", description)).Code, Is.Zero);
        bench.File("data/inbox/rennes/copy.csv", "Jour;Venue\n2019-03-05;oui\n");
        var ran = await bench.Run("run");
        Assert.That(ran.Code, Is.Zero, ran.Error);
    }

    [Test]
    public async Task A_theme_that_only_the_new_name_says_is_taken_although_the_sessions_have_references()
    {
        using var bench = new Workbench();
        bench.File("data/formats/salle.json", """{ "name": "salle", "recognise": ["Jour", "Salle", "Venue"], "fields": { "session.date": { "column": "Jour" }, "session.ref": { "column": "Salle" }, "theme": { "fileName": "(?<theme>coding|cv)" }, "status": { "value": "attended" } } }""");
        foreach (var name in new[] { "sheet.csv", "sheet coding.csv" })
        {
            Assert.That((await bench.Run("ingest", bench.File(name, "Jour;Salle;Venue\n2019-03-05;A12;oui\n"), "--atelier", "rennes")).Code, Is.Zero);
        }

        Assert.That((int?)(await bench.Run("figures", "attendances", "--year", "2019", "--theme", "coding", "--json")).Json["figures"]![0]!["value"], Is.EqualTo(1));
    }

    [TestCase("atelier", "rennes", "nancy")]
    [TestCase("session.title", "CV", "Code")]
    public async Task One_sheet_under_the_names_of_two_ateliers_or_sessions_is_refused_and_not_passed_over(string field, string one, string other)
    {
        using var bench = new Workbench();
        bench.File("data/formats/salle.json", $$"""{ "name": "salle", "recognise": ["Salle", "Visiteurs du jour"], "fields": { "session.date": { "fileName": "^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2}) .*$" }, "{{field}}": { "fileName": "^[0-9-]+ (?<what>[A-Za-z]+)[.]csv$" }, "status": { "value": "attended" }, "attendance.count": { "column": "Visiteurs du jour" } } }""");
        string[] options = field == "atelier" ? [] : ["--atelier", "rennes"];
        var first = await bench.Run(["ingest", bench.File($"2019-03-09 {one}.csv", "Salle;Visiteurs du jour\nA;12\n"), .. options]);
        Assert.That(first.Code, Is.Zero, first.Error);

        var ran = await bench.Run(["ingest", bench.File($"2019-03-09 {other}.csv", "Salle;Visiteurs du jour\nA;12\n"), .. options, "--lang", "en"]);

        Assert.That((ran.Code, ran.Error.Contains($"for 2019-03-09 {one}, which the file's name said then, and it says 2019-03-09 {other} now", StringComparison.Ordinal)), Is.EqualTo((4, true)), ran.Error);
    }

    private static async Task<(int? People, int? Attendances, int? Sessions, double? NoShows)> Counts(Workbench bench)
    {
        var figures = (await bench.Run("figures", "--year", "2019", "--json")).Json["figures"]!.AsArray();
        double? Of(string id) => (double?)figures.First(figure => (string?)figure!["id"] == id)!["value"];
        return ((int?)Of("people-reached"), (int?)Of("attendances"), (int?)Of("sessions"), Of("no-show-rate"));
    }
}
