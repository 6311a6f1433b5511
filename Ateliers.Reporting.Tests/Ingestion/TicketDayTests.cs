using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;
using Ateliers.Reporting.Tests.Cli;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Lists of tickets that write down the hour of arrival and no day: who did not arrive has none.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class TicketDayTests
{
    private const string Luma = "api_id,name,email,approval_status,checked_in_at\n";
    private const string Indico = "ID,Name,Email Address,Registration date,Registration state,Checked in,Check-in date\n";
    private const string Pretix = "Order code,Attendee name,Product,Checked in,Secret,E-mail\n";

    private static readonly IngestionRules AtRennes = Given.Rules with { DefaultAtelier = "rennes" };

    [TestCase(Luma + "g1,Anatolie Fictivel,a@example.test,approved,\ng2,Balthazar Fictivel,b@example.test,approved,2019-03-09T13:05:00.000Z\ng3,Cyprienne Imaginot,c@example.test,declined,\n", "Registered", "Cancelled")]
    [TestCase(Indico + "1,Anatolie Fictivel,a@example.test,2019-02-01,Completed,No,\n2,Balthazar Fictivel,b@example.test,2019-02-01,Completed,Yes,2019-03-09 13:05:01+00:00\n3,Cyprienne Imaginot,c@example.test,2019-02-01,Withdrawn,No,\n", "Registered", "Cancelled")]
    [TestCase(Pretix + "A,Anatolie Fictivel,Entrée,,s1,a@example.test\nB,Balthazar Fictivel,Entrée,2019-03-09 14:05,s2,b@example.test\nC,Cyprienne Imaginot,Entrée,,s3,c@example.test\n", "Registered", "Registered")]
    public void Who_did_not_arrive_was_registered_for_the_day_on_which_all_others_did_and_is_not_called_absent(string text, string first, string third)
    {
        var read = Given.Text(text, AtRennes);

        Assert.That(read.Rejected, Is.Empty);
        Assert.That(read.Sessions.Select(session => session.Date), Is.EqualTo(new[] { new DateOnly(2019, 3, 9) }));
        Assert.That(read.Rows.Select(row => row.Status.ToString()), Is.EqualTo(new[] { first, "Attended", third }));
        Assert.That(read.Remarks, Does.Contain(new Remark(RemarkCode.DayOfOthers, 2, 2)));
    }

    [TestCase(Luma + "g1,Anatolie Fictivel,a@example.test,approved,\ng2,Balthazar Fictivel,b@example.test,approved,2019-03-09T13:05:00.000Z\ng3,Cyprienne Imaginot,c@example.test,approved,2019-03-10T13:05:00.000Z\n", 1, Description = "two days: nothing says which")]
    [TestCase(Luma + "g1,Anatolie Fictivel,a@example.test,approved,\ng2,Balthazar Fictivel,b@example.test,approved,\n", 2, Description = "nobody arrived: no day")]
    [TestCase("Date;Atelier;Statut;E-mail\n2019-03-09;rennes;x;a@example.test\n;rennes;x;b@example.test\n", 1, Description = "no list of tickets: a day was forgotten")]
    public void Where_nothing_gives_the_day_the_row_is_rejected_as_ever(string text, int rows)
    {
        var read = Given.Text(text, AtRennes);

        Assert.That(read.Rejected.Select(row => row.Code), Is.EqualTo(Enumerable.Repeat(RejectCode.DateMissing, rows)));
        Assert.That(read.Remarks, Is.Empty);
        Assert.That(read.Conserves);
    }

    [Test]
    public void The_day_in_the_file_s_name_goes_before_that_of_the_others()
    {
        var read = Given.Text(Luma + "g1,Anatolie Fictivel,a@example.test,approved,\n", AtRennes, name: "2019-03-12 luma.csv");

        Assert.That((read.Sessions.Single().Date, read.Remarks.Count), Is.EqualTo((new DateOnly(2019, 3, 12), 0)));
    }

    /// <summary>A list of paper is typed in on Monday, and an event may last several days: exports of one list must agree on the days, so nothing is moved and it is told of.</summary>
    [TestCase("luma", "2019-04-01T08:05:00.000Z", "2019-04-01", 1)]
    [TestCase("luma", "2019-04-03T08:05:00.000Z", "2019-04-03", 1)]
    [TestCase("luma", "2019-04-04T08:05:00.000Z", "2019-04-04", 0)]
    [TestCase("luma", "2019-03-30T08:05:00.000Z", "2019-03-30", 0)]
    [TestCase("luma", "2019-03-31T08:05:00.000Z", "2019-03-31", 0)]
    [TestCase("pretix", "2019-04-01 08:05", "2019-04-01", 1)]
    [TestCase("pretix", "2019-04-04 08:05", "2019-04-04", 0)]
    [TestCase("indico", "2019-04-01 08:05:01+00:00", "2019-04-01", 1)]
    public void Who_is_checked_in_a_few_days_after_the_day_of_the_file_s_name_is_told_of(string tool, string moment, string day, int told)
    {
        var text = tool switch
        {
            "luma" => Luma + $"g1,Anatolie Fictivel,a@example.test,approved,\ng2,Balthazar Fictivel,b@example.test,approved,{moment}\n",
            "indico" => Indico + $"1,Anatolie Fictivel,a@example.test,2019-02-01,Completed,No,\n2,Balthazar Fictivel,b@example.test,2019-02-01,Completed,Yes,{moment}\n",
            _ => Pretix + $"A,Anatolie Fictivel,Entrée,,s1,a@example.test\nB,Balthazar Fictivel,Entrée,{moment},s2,b@example.test\n",
        };

        var read = Given.Text(text, AtRennes, name: "2019-03-31 list.csv");

        Assert.That(read.Rows.Select(row => read.Sessions[row.Session].Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(new[] { "2019-03-31", day }));
        Assert.That(read.Remarks, Is.EqualTo(told == 0 ? Array.Empty<Remark>() : [new Remark(RemarkCode.TickedLater, told)]));
    }

    [Test]
    public void Where_a_column_states_the_day_of_the_event_the_moment_of_arrival_is_not_asked() => Assert.That(
        Given.Text("api_id,name,email,approval_status,checked_in_at,event_date\ng1,Ana,a@example.test,approved,2019-04-01T08:05:00.000Z,2019-04-02\n", AtRennes, name: "2019-03-31 list.csv").Sessions.Single().Date,
        Is.EqualTo(new DateOnly(2019, 4, 2)));

    /// <summary>The list of an event of two days, exported on each: on the first evening nobody knows who comes on the second.</summary>
    [Test]
    public async Task Who_comes_on_the_second_day_was_not_absent_on_the_first()
    {
        using var bench = new Workbench();
        var first = bench.File("first.csv", Pretix + "A,Anatolie Fictivel,Entrée,2019-03-09 14:05,s1,a@example.test\nB,Balthazar Fictivel,Entrée,,s2,b@example.test\n");
        var second = bench.File("second.csv", Pretix + "A,Anatolie Fictivel,Entrée,2019-03-09 14:05,s1,a@example.test\nB,Balthazar Fictivel,Entrée,2019-03-10 14:05,s2,b@example.test\n");
        await bench.Run("ingest", first, second, "--atelier", "rennes");
        var figures = await bench.Run("figures", "people-reached", "attendances", "no-show-rate", "--year", "2019", "--json");
        Assert.That(figures.Json["figures"]!.AsArray().Select(figure => (double?)figure!["value"]), Is.EqualTo(new double?[] { 2, 2, 0 }));
    }

    [Test]
    public async Task The_tool_says_which_rows_took_the_day_of_the_others()
    {
        using var bench = new Workbench();
        var file = bench.File("luma.csv", Luma + "g1,Anatolie Fictivel,a@example.test,approved,\ng2,Balthazar Fictivel,b@example.test,approved,2019-03-09T13:05:00.000Z\n");

        var run = await bench.Run("ingest", file, "--atelier", "rennes", "--json");
        var explained = await bench.Run("formats", "--explain", file);

        Assert.That(((int)run.Json["loaded"]!, (int)run.Json["rejected"]!), Is.EqualTo((2, 0)), run.Error);
        var remark = run.Json["files"]![0]!["remarks"]!.AsArray().Single()!;
        Assert.That(((string?)remark["code"], (int)remark["rows"]!, (int)remark["line"]!), Is.EqualTo(("day-of-others", 1, 2)));
        Assert.That(explained.Out, Does.Contain("2019-03-09").And.Not.Contain("date-missing"));
    }

    [Test]
    public void A_list_of_one_s_own_may_be_one_of_tickets()
    {
        using var file = new TemporaryFile("""
            { "name": "guest-list", "recognise": ["Invité", "Arrivée"], "rows": "tickets",
              "fields": { "session.date": { "column": "Arrivée" }, "status": { "column": "Arrivée", "filled": "attended", "empty": "absent" }, "person.name": { "column": "Invité" } } }
            """);

        var read = Given.Text("Invité;Arrivée\nAnatolie Fictivel;\nBalthazar Fictivel;09/03/2019 14:05\n", AtRennes, catalogue: FormatCatalogue.Load(formatFile: file.Path));

        Assert.That((read.Rejected.Count, read.Sessions.Single().Date), Is.EqualTo((0, new DateOnly(2019, 3, 9))));
    }
}
