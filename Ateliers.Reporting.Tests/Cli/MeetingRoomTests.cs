namespace Ateliers.Reporting.Tests.Cli;

/// <summary>A meeting room that stands, with one number: its meetings of a day are told apart by their hours.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class MeetingRoomTests
{
    private static (string Name, string Text) Report(string tool, int hour, string minute = "00") => tool switch
    {
        "zoom" => ($"zoom-{hour}{minute}.csv", $"""
            Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants
            812 3456 7890,Atelier CV,2019-03-19 {hour}:{minute}:00,2019-03-19 {hour + 1}:00:00,host@example.test,60,2

            Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest
            Ana Fictivel,ana@example.test,2019-03-19 {hour}:{minute}:00,2019-03-19 {hour + 1}:00:00,59,Yes
            Bo Imaginot,bo@example.test,2019-03-19 {hour}:01:00,2019-03-19 {hour + 1}:00:00,59,Yes

            """),
        "teams" => ($"teams-{hour}{minute}.csv", $"""
            Meeting Summary
            Total Number of Participants,2
            Meeting Title,Atelier CV
            Meeting Start Time,"3/19/2019, {hour}:{minute}:12"
            Meeting End Time,"3/19/2019, {hour + 1}:00:00"
            Meeting Id,abcd-1234

            Full Name,Join Time,Leave Time,Duration,Email,Role,Participant ID (UPN)
            Ana Fictivel,"3/19/2019, {hour}:{minute}:12","3/19/2019, {hour + 1}:00:00",50m,ana@example.test,Attendee,ana@example.test
            Bo Imaginot,"3/19/2019, {hour}:{minute}:12","3/19/2019, {hour + 1}:00:00",50m,bo@example.test,Attendee,bo@example.test

            """),
        _ => ($"2019-03-19 {hour}_{minute} - Atelier CV - Attendance Report.csv", $"""
            Meeting code,abc-defg-hij

            First name,Last name,Email,Duration,Time joined,Time exited
            Ana,Fictivel,ana@example.test,50 min,{hour}:{minute},{hour + 1}:00
            Bo,Imaginot,bo@example.test,50 min,{hour}:{minute},{hour + 1}:00

            """),
    };

    [Test]
    public async Task Two_meetings_of_a_day_are_two_sessions_and_one_that_comes_again_is_one([Values("zoom", "teams", "meet")] string tool)
    {
        using var bench = new Workbench();
        var (morning, afternoon) = (Report(tool, 10), Report(tool, 14));

        await bench.Run("ingest", bench.File(morning.Name, morning.Text), "--atelier", "rennes");
        var ran = await bench.Run("ingest", bench.File(afternoon.Name, afternoon.Text), "--atelier", "rennes", "--json");
        await bench.Run("ingest", bench.File("again/" + morning.Name, morning.Text.Replace("812 3456 7890", "81234567890", StringComparison.Ordinal) + "\n"), "--atelier", "rennes");

        Assert.That((ran.Code, (int)ran.Json["loaded"]!), Is.EqualTo((0, 2)), ran.Out);
        var figures = await bench.Run("figures", "people-reached", "attendances", "sessions", "--year", "2019", "--json");
        Assert.That(figures.Json["figures"]!.AsArray().Select(figure => (int?)figure!["value"]), Is.EqualTo(new int?[] { 2, 4, 2 }));
    }

    /// <summary>A line dropped, or the host tried the room first.</summary>
    [Test]
    public async Task A_room_that_is_opened_anew_within_a_part_of_the_day_is_one_session_and_told_of([Values("zoom", "teams", "meet")] string tool)
    {
        using var bench = new Workbench();
        var (first, again) = (Report(tool, 10), Report(tool, 10, "23"));

        await bench.Run("ingest", bench.File(first.Name, first.Text), "--atelier", "rennes");
        var ran = await bench.Run("ingest", bench.File(again.Name, again.Text), "--atelier", "rennes", "--json");

        Assert.That(ran.Remarks, Does.Contain(("hours-as-one", 1)), ran.Out);
        var figures = await bench.Run("figures", "people-reached", "attendances", "sessions", "--year", "2019", "--json");
        Assert.That(figures.Json["figures"]!.AsArray().Select(figure => (int?)figure!["value"]), Is.EqualTo(new int?[] { 2, 2, 1 }));
    }

    [TestCase("log", "meetingAttendanceList.csv", "meetingAttendanceList (1).csv")]
    [TestCase("meet", "2019-03-19 Atelier CV.csv", "2019-03-19 Atelier CV (1).csv")]
    public async Task Where_nothing_gives_the_hour_the_second_meeting_is_told_of(string tool, string first, string second)
    {
        using var bench = new Workbench();
        string Log(int hour) => tool == "meet" ? Report("meet", hour).Text
            : $"Full Name,User Action,Timestamp\nAna Fictivel,Joined,\"3/13/2019, {hour}:01:00\"\nBo Imaginot,Joined,\"3/13/2019, {hour}:02:00\"\n";

        await bench.Run("ingest", bench.File(first, Log(10)), "--atelier", "rennes");
        var ran = await bench.Run("ingest", bench.File(second, Log(14)), "--atelier", "rennes", "--json");

        Assert.That(ran.Remarks.Select(remark => remark.Code), Does.Contain("session-again"), ran.Out);
    }

    [TestCase("13:55", "14:00", "heads-beside-names")]
    [TestCase("14:20", "14:00", "heads-beside-names")]
    [TestCase("13:25", "14:00", "")]
    public async Task Heads_counted_at_the_planned_hour_are_told_of_beside_a_meeting_that_was_opened_before_it(string opened, string planned, string told)
    {
        using var bench = new Workbench();
        var names = string.Concat(Enumerable.Range(0, 5).Select(i => $"2019-03-13;{opened};Rennes;présent;a{i}@example.test\n"));
        await bench.Run("ingest", bench.File("names.csv", "Date;Heure;Atelier;Statut;E-mail\n" + names));

        var ran = await bench.Run("ingest", bench.File("heads.csv", $"Date;Heure;Atelier;Nombre de personnes\n13/03/2019;{planned};Rennes;5\n"), "--json");

        Assert.That(ran.Remarks.Select(remark => remark.Code), Is.EqualTo(told.Length > 0 ? [told] : Array.Empty<string>()), ran.Out);
    }
}
