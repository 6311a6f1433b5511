using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;
using Ateliers.Reporting.Tests.Cli;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Lists whose one column says when somebody arrived, and so both the day and who came: a tick by hand there says who came alone.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class TickedDayTests
{
    private const string Pretix = "Order code,Attendee name,Product,Checked in,Secret,E-mail,Order date\n";
    private const string Luma = "api_id,name,email,approval_status,checked_in_at\n";

    private static readonly IngestionRules AtRennes = Given.Rules with { DefaultAtelier = "rennes" };

    private static string Listed(string tool, params string[] cells) => tool == "pretix"
        ? Pretix + string.Concat(cells.Select((cell, at) => $"B{at},Ana F{(char)('A' + at)},Ticket,{cell},hutjztuxhkbtwnesv{at},a{at}@example.test,2019-03-01\n"))
        : Luma + string.Concat(cells.Select((cell, at) => $"gst-{at},Ana F{(char)('A' + at)},a{at}@example.test,approved,{cell}\n"));

    [Test]
    public void A_tick_is_somebody_who_came_on_the_day_of_the_file_s_name(
        [Values("pretix", "luma")] string tool, [Values("x", "oui", "✓", "TRUE", "VRAI", "présente", "en retard", "L")] string cell)
    {
        var read = Given.Text(Listed(tool, cell), AtRennes, name: "2019-03-09 list.csv");

        Assert.That((read.Rejected.Count, read.Rows.Single().Status, read.Sessions.Single().Date), Is.EqualTo((0, AttendanceStatus.Attended, new DateOnly(2019, 3, 9))));
    }

    [Test]
    public void A_word_that_says_no_is_read_as_an_empty_cell(
        [Values("pretix", "luma")] string tool, [Values("non", "No", "FALSE", "FAUX", "-", "–", "absent")] string cell)
    {
        var read = Given.Text(Listed(tool, cell, ""), AtRennes, name: "2019-03-09 list.csv");

        Assert.That((read.Rejected.Count, read.Sessions.Single().Date), Is.EqualTo((0, new DateOnly(2019, 3, 9))));
        Assert.That(read.Rows.Select(row => row.Status), Is.All.EqualTo(tool == "pretix" ? AttendanceStatus.Absent : AttendanceStatus.Registered));
    }

    [Test]
    public void Who_is_excused_cancelled_and_a_word_that_nobody_knows_costs_its_row([Values("pretix", "luma")] string tool)
    {
        var read = Given.Text(Listed(tool, "excusé", "peut-être", "?", "✗"), AtRennes, name: "2019-03-09 list.csv");

        Assert.That(read.Rows.Single().Status, Is.EqualTo(AttendanceStatus.Cancelled));
        Assert.That(read.Rejected.Select(row => row.Code), Is.EqualTo(Enumerable.Repeat(RejectCode.StatusUnknown, 3)));
        Assert.That(read.Conserves);
    }

    [TestCase("pretix", "2019-03-09 14:05")]
    [TestCase("luma", "2019-03-09T13:05:00.000Z")]
    public void Beside_moments_the_ticks_have_the_day_on_which_all_others_came(string tool, string moment)
    {
        var read = Given.Text(Listed(tool, "non", moment, "-", "", "x"), AtRennes);

        Assert.That(read.Rejected, Is.Empty);
        Assert.That(read.Sessions.Select(session => session.Date), Is.EqualTo(new[] { new DateOnly(2019, 3, 9) }));
        Assert.That(read.Rows.Select(row => row.Status.ToString()), Is.EqualTo(new[] { "Registered", "Attended", "Registered", "Registered", "Attended" }));
        Assert.That(read.Remarks, Does.Contain(new Remark(RemarkCode.DayOfOthers, 4, 2)));
    }

    [Test]
    public void Where_nothing_gives_a_day_it_is_missing_and_not_wrong([Values("pretix", "luma")] string tool)
    {
        var read = Given.Text(Listed(tool, "x", "non", "-", ""), AtRennes);

        Assert.That(read.Rejected.Select(row => row.Code), Is.EqualTo(Enumerable.Repeat(RejectCode.DateMissing, 4)));
        Assert.That((read.Rows.Count, read.Conserves), Is.EqualTo((0, true)));
    }

    [Test]
    public void A_moment_that_is_none_is_no_tick([Values("pretix", "luma")] string tool, [Values("2019-03-45", "hier 14h")] string cell) =>
        Assert.That(Given.Text(Listed(tool, cell), AtRennes, name: "2019-03-09 list.csv").Rejected.Single().Code, Is.EqualTo(RejectCode.DateInvalid));

    /// <summary>Its words are ticks like others, and nobody is called so.</summary>
    [TestCase("pretix", "2019-03-09 14:05", "list.csv")]
    [TestCase("luma", "2019-03-09T13:05:00.000Z", "list.csv")]
    [TestCase("pretix", "x", "2019-03-09 list.csv")]
    [TestCase("luma", "x", "2019-03-09 list.csv")]
    public void The_header_that_stands_again_is_no_row(string tool, string came, string name)
    {
        var header = tool == "pretix" ? Pretix : Luma;
        var read = Given.Text(Listed(tool, came) + header + Listed(tool, came, came)[header.Length..].Split('\n')[1] + "\n", AtRennes, name: name);

        Assert.That((read.Rows.Count, read.Rejected.Count, read.Ignored), Is.EqualTo((2, 0, 1)));
    }

    /// <summary>The hour of a description of one's own, too, comes from the next source.</summary>
    [Test]
    public void The_hour_of_a_tick_is_that_of_the_file_s_name()
    {
        using var file = new TemporaryFile("""
            { "name": "guest-list", "recognise": ["Invité", "Arrivée"],
              "fields": { "session.date": { "column": "Arrivée", "fileName": "^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})" },
                          "session.start": { "column": "Arrivée", "fileName": "^[0-9-]{10} (?<time>[0-9]{2}h[0-9]{2})" },
                          "status": { "column": "Arrivée", "filled": "attended", "empty": "absent" }, "person.name": { "column": "Invité" } } }
            """);

        var read = Given.Text("Invité;Arrivée\nAnatolie Fictivel;x\nBalthazar Fictivel;non\n", AtRennes, catalogue: FormatCatalogue.Load(formatFile: file.Path), name: "2019-03-09 14h00 list.csv");

        Assert.That((read.Rejected.Count, read.Sessions.Single().Date, read.Sessions.Single().Start), Is.EqualTo((0, new DateOnly(2019, 3, 9), new TimeOnly(14, 0))));
        Assert.That(read.Rows.Select(row => row.Status), Is.EqualTo(new[] { AttendanceStatus.Attended, AttendanceStatus.Absent }));
    }

    [TestCase("pretix", 0.5)]
    [TestCase("luma", null)]
    public async Task Through_the_commands_those_count_who_came(string tool, double? noShow)
    {
        using var bench = new Workbench();
        var file = bench.File($"2019-03-09 {tool}.csv", Listed(tool, "x", "non", "-", "FALSE", "oui", "✓"));

        var run = await bench.Run("ingest", file, "--atelier", "rennes", "--json");
        var figures = await bench.Run("figures", "people-reached", "attendances", "no-show-rate", "--year", "2019", "--json");

        Assert.That(((int)run.Json["loaded"]!, (int)run.Json["rejected"]!), Is.EqualTo((6, 0)), run.Error);
        Assert.That(run.Json["files"]![0]!["remarks"]?.AsArray().Count ?? 0, Is.Zero);
        Assert.That(figures.Json["figures"]!.AsArray().Take(2).Select(figure => (double?)figure!["value"]), Is.EqualTo(new double?[] { 3, 3 }));
        if (noShow is not null)
        {
            Assert.That((double?)figures.Json["figures"]![2]!["value"], Is.EqualTo(noShow));
        }
    }
}
