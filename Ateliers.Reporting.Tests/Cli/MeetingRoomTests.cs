namespace Ateliers.Reporting.Tests.Cli;

/// <summary>A meeting room that stands, with one number: its meetings of a day are told apart by their hours.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class MeetingRoomTests
{
    private static (string Name, string Text) Report(string tool, int hour) => tool switch
    {
        "zoom" => ($"zoom-{hour}.csv", $"""
            Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants
            812 3456 7890,Atelier CV,2019-03-09 {hour}:00:00,2019-03-09 {hour + 1}:00:00,host@example.test,60,2

            Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest
            Ana Fictivel,ana@example.test,2019-03-09 {hour}:00:00,2019-03-09 {hour + 1}:00:00,59,Yes
            Bo Imaginot,bo@example.test,2019-03-09 {hour}:01:00,2019-03-09 {hour + 1}:00:00,59,Yes

            """),
        "teams" => ($"teams-{hour}.csv", $"""
            Meeting Summary
            Total Number of Participants,2
            Meeting Title,Atelier CV
            Meeting Start Time,"3/9/2019, {hour}:00:12"
            Meeting End Time,"3/9/2019, {hour + 1}:00:00"
            Meeting Id,abcd-1234

            Full Name,Join Time,Leave Time,Duration,Email,Role,Participant ID (UPN)
            Ana Fictivel,"3/9/2019, {hour}:00:12","3/9/2019, {hour + 1}:00:00",50m,ana@example.test,Attendee,ana@example.test
            Bo Imaginot,"3/9/2019, {hour}:00:12","3/9/2019, {hour + 1}:00:00",50m,bo@example.test,Attendee,bo@example.test

            """),
        _ => ($"2019-03-09 {hour}_00 - Atelier CV - Attendance Report.csv", $"""
            Meeting code,abc-defg-hij

            First name,Last name,Email,Duration,Time joined,Time exited
            Ana,Fictivel,ana@example.test,50 min,{hour}:00,{hour + 1}:00
            Bo,Imaginot,bo@example.test,50 min,{hour}:00,{hour + 1}:00

            """),
    };

    [Test]
    public async Task Two_meetings_of_a_day_are_two_sessions_and_one_that_comes_again_is_one([Values("zoom", "teams", "meet")] string tool)
    {
        using var bench = new Workbench();
        var (morning, afternoon) = (Report(tool, 10), Report(tool, 14));

        await bench.Run("ingest", bench.File(morning.Name, morning.Text), "--atelier", "rennes");
        var ran = await bench.Run("ingest", bench.File(afternoon.Name, afternoon.Text), "--atelier", "rennes", "--json");
        await bench.Run("ingest", bench.File("again/" + morning.Name, morning.Text + "\n"), "--atelier", "rennes");

        Assert.That((ran.Code, (int)ran.Json["loaded"]!), Is.EqualTo((0, 2)), ran.Out);
        var figures = await bench.Run("figures", "people-reached", "attendances", "sessions", "--year", "2019", "--json");
        Assert.That(figures.Json["figures"]!.AsArray().Select(figure => (int?)figure!["value"]), Is.EqualTo(new int?[] { 2, 4, 2 }));
    }
}
