using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>The hour or the part of the day behind the day in a file's name, as staff and tools write it.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class FileNameTests
{
    [TestCase("2019-03-12 14h00 luma.csv", "14:00")]
    [TestCase("2019-03-12 14h luma.csv", "14:00")]
    [TestCase("2019-03-12 9h luma.csv", "09:00")]
    [TestCase("2019-03-12_14h30.csv", "14:30")]
    [TestCase("2019-03-12T14:00 luma.csv", "14:00")]
    [TestCase("2019-03-12 - 14h00.csv", "14:00")]
    [TestCase("2019-03-12-14h00.csv", "14:00")]
    [TestCase("2019-03-12 Luma 14h00.csv", "14:00")]
    [TestCase("2019-03-12_14H00 luma.csv", "14:00")]
    [TestCase("2019-03-12 14 h 00 luma.csv", "14:00")]
    [TestCase("2019-03-12 14-00 luma.csv", "14:00")]
    [TestCase("2019-03-12 14.30 luma.csv", "14:30")]
    [TestCase("2019-03-09 10_05 - Atelier CV - Attendance Report.csv", "10:05")]
    [TestCase("Atelier (2019-03-09 at 10 05 GMT+1) - Attendance Report.csv", "10:05")]
    [TestCase("inbox/rennes/2019-03-12 9h-12h.csv", "09:00")]
    [TestCase("2019-03-12 matin.csv", "matin")]
    [TestCase("2019-03-12 Luma après-midi.csv", "après-midi")]
    [TestCase("2019-03-12 apre\u0300s-midi.csv", "apre\u0300s-midi", Description = "as a Mac writes it")]
    [TestCase("2019-03-12 (PM).csv", "PM")]
    [TestCase("2019-03-12 CV 2h.csv", null, Description = "how long it lasts")]
    [TestCase("2019-03-12 10-12 ans.csv", null)]
    [TestCase("2019-03-12 18-30 ans.csv", null)]
    [TestCase("2019-03-12 10-15 ans.csv", null)]
    [TestCase("2019-03-12 journée portes ouvertes.csv", null)]
    [TestCase("2019-03-12_2019-03-31.csv", null)]
    [TestCase("2019-03-12 (1).csv", null)]
    [TestCase("Guests - 2019-03-09-14-30-31.csv", null, Description = "when it was downloaded")]
    [TestCase("2019-03-12 salle 14.csv", null)]
    [TestCase("2019-03-12 25h00.csv", null)]
    [TestCase("14h00 CV.csv", null, Description = "no day before it")]
    [TestCase("mars.csv", null)]
    public void The_hour_of_a_name_is_the_one_that_a_reader_sees(string name, string? hour) => Assert.That(FileName.Hour(name), Is.EqualTo(hour));

    [TestCase("2019-03-12 10h.csv", "2019-03-12 14h.csv", 2)]
    [TestCase("2019-03-12 matin.csv", "2019-03-12 après-midi.csv", 2)]
    [TestCase("2019-03-12 a.csv", "2019-03-12 b.csv", 1)]
    public void Two_lists_of_a_day_with_an_hour_in_their_names_are_two_sessions(string first, string second, int sessions)
    {
        string[] names = [first, second];
        var keys = names.SelectMany(name => Given.Text("api_id,name,email,approval_status,checked_in_at\ng1,Ana,a@example.test,approved,2019-03-12T09:05:00.000Z\n", Given.Rules with { DefaultAtelier = "rennes" }, name: name).Sessions
            .Select(session => (session.Start, session.Title)));

        Assert.That(keys.Distinct().Count(), Is.EqualTo(sessions));
    }
}
