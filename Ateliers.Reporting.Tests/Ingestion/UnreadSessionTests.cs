using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;
using Ateliers.Reporting.Tests.Cli;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>In a table with a column a session, none of the sessions is passed over for the way in which its day is written.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class UnreadSessionTests
{
    private const string Ninth = "9 mars 2019 14:00 Tous";

    private static readonly IngestionRules InRennes = Given.Rules with { DefaultAtelier = "rennes" };

    private static Given.Read Moodle(string header) =>
        Given.Text(File.ReadAllText(Path.Combine(ExportTests.Folder, "moodle-attendance-french.txt")).Replace(Ninth, header, StringComparison.Ordinal), InRennes);

    [TestCase("samedi 9 mars 2019 14:00 Tous", 9)]
    [TestCase("sam. 9 mars 2019 14h00 Tous", 9)]
    [TestCase("Sam 9 mars 2019 à 14h Tous", 9)]
    [TestCase("1er mars 2019 14:00 Tous", 1)]
    [TestCase("09/03/2019 14:00 Tous", 9)]
    [TestCase("samedi 09/03/2019 14:00 Tous", 9)]
    [TestCase("2019-03-09 14:00 Tous", 9)]
    [TestCase("9  mars  2019  14:00  Tous", 9)]
    [TestCase("9\u00a0mars\u00a02019\u202f14:00 Tous", 9)]
    public void The_day_over_a_session_may_be_written_in_many_ways(string header, int day)
    {
        var (plain, read) = (Moodle(Ninth), Moodle(header));

        Assert.That((read.Rows.Count, read.Rejected.Count, read.Ignored), Is.EqualTo((plain.Rows.Count, plain.Rejected.Count, plain.Ignored)));
        Assert.That(read.Sessions.Select(session => (session.Date, session.Start)), Does.Contain((new DateOnly(2019, 3, day), (TimeOnly?)new TimeOnly(14, 0))));
    }

    [TestCase("9  mars 2019 14:00\u00a0Tous")]
    public void Blanks_in_a_header_make_no_other_session(string header) =>
        Assert.That(Moodle(header).Blocks.SelectMany(block => block.Sessions).Select(one => one.Key), Is.EqualTo(Moodle(Ninth).Blocks.SelectMany(block => block.Sessions).Select(one => one.Key)));

    [TestCase("9 mars 14:00 Tous")]
    [TestCase("Séance de mars")]
    [TestCase("")]
    public void A_column_that_says_who_came_under_no_day_refuses_the_file(string header)
    {
        var failure = Assert.Throws<FailureException>(() => Moodle(header))!;

        Assert.That(failure.Outcome, Is.EqualTo(Outcome.FileRefused));
        Assert.That(failure.Text.En, Does.Contain("column 5 says who came").And.Contain("column 4").And.Contain("whole day").And.Not.Contain("9 mars 14:00"));
        Assert.That(failure.Text.Fr, Does.Contain("la colonne 5 dit qui est venu").And.Contain("jour complet"));
    }

    [TestCase("Groupe")]
    [TestCase("Remarques")]
    public void What_tools_write_beside_sessions_is_none(string header) => Assert.That(Moodle(header).Sessions, Has.Count.EqualTo(1));

    [TestCase("\"09/03/2019\n10h\";\"16/03/2019\n14h\"", 2)]
    [TestCase("09/03/2019;\"16/03/2019\n14h\"", 2)]
    [TestCase("09/03/2019;16/03/2019 14h", 2)]
    [TestCase("\"16/03/2019\n10h\";\"16/03/2019\n14h\"", 2)]
    [TestCase("16/03/2019;9 mars", 0)]
    public async Task A_drafted_table_loses_no_session_either(string days, int sessions)
    {
        using var bench = new Workbench();
        var grid = bench.File("club.csv", $"Nom;Prénom;E-mail;{days};Total\nFictivel;Anatolie;a@example.test;x;x;1\nImaginot;Eulalie;e@example.test;x;x;1\n");
        var drafted = await bench.Run("formats", "--draft", grid);
        Assert.That(drafted.Code, Is.Zero, drafted.Error);

        var ran = await bench.Run("ingest", grid, "--atelier", "rennes", "--format-file", bench.File("club.json", drafted.Out), "--json");

        Assert.That((ran.Code, sessions == 0 ? 0 : (int)ran.Json["loaded"]!), Is.EqualTo((sessions == 0 ? 4 : 0, 2 * sessions)), ran.Error);
    }
}
