using Ateliers.Reporting.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>How SQLite goes about the queries that say who is one person: it reads one table through and looks the others up, or a programme of any size would wait for minutes.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class QueryPlanTests
{
    [TestCase("SELECT person, name, who FROM same_person WHERE who >> 20 <> person")]
    [TestCase("SELECT count(*) FROM attendances")]
    [TestCase("SELECT count(*) FROM shared_address")]
    public void No_table_is_read_through_for_each_row_of_another(string query)
    {
        using var files = new TestDatabase();
        AssertLooksUp(files.Value.Connection, query);
    }

    [Test]
    public void Neither_is_one_by_the_steps_of_who_is_one_person()
    {
        using var files = new TestDatabase();
        var connection = files.Value.Connection;
        var steps = SteppedView.Of(connection, "same_person");
        steps.Answer(connection, answer =>
        {
            AssertLooksUp(connection, answer);
            Assert.Multiple(() => steps.Queries.ForEach(step => Assert.That(Nested(Plan(connection, step)), Is.Empty, step)));
        });
        Assert.That(steps.Queries, Has.Count.GreaterThan(20));
        Assert.That(connection.ExecuteScalar<long>("SELECT count(*) FROM temp.sqlite_master;"), Is.Zero, "nothing stays behind");
    }

    [TestCase(DoubtfulSessions.Alike)]
    [TestCase(DoubtfulSessions.AlikeInAll)]
    [TestCase(DoubtfulPeople.NamesTwice)]
    [TestCase(DoubtfulPeople.PeopleGone)]
    [TestCase(DoubtfulPeople.NamesApart)]
    [TestCase(DoubtfulSessions.HeadsBesideNames)]
    public void Neither_is_one_by_what_is_asked_after_each_file(string question)
    {
        using var files = new TestDatabase();
        files.Value.Connection.Execute(TouchedSessions.Table);
        AssertLooksUp(files.Value.Connection, question.TrimEnd(';', '\n', ' '));
    }

    [TestCase("SecondCount.sql")]
    [TestCase("SliceCount.sql")]
    public void Neither_is_one_by_the_counts_in_sql(string goesOn)
    {
        using var files = new TestDatabase();
        files.Value.Connection.Execute("CREATE TABLE temp.kept (id INTEGER PRIMARY KEY, date TEXT NOT NULL);");
        SecondCount.Knowing(files.Value.Connection, new Moment(1, 1), connection =>
        {
            AssertLooksUp(connection, Script.Read("WhoCame.sql") + Script.Read(goesOn));
            return 0;
        });
    }

    [Test]
    public void A_plan_that_reads_one_through_for_each_row_of_another_is_noticed()
    {
        using var files = new TestDatabase();
        Assert.That(Nested(Plan(files.Value.Connection, "SELECT * FROM batch b CROSS JOIN batch c ON c.note = b.note || '' WHERE +c.id > 0")), Has.Count.EqualTo(0), "an index made for it is no reading through");
        Assert.That(Nested(Plan(files.Value.Connection, "SELECT * FROM batch b CROSS JOIN batch c ON c.id > b.id + c.id")), Has.Count.EqualTo(1));
    }

    private static void AssertLooksUp(SqliteConnection connection, string query)
    {
        var plan = Plan(connection, query);
        Assert.Multiple(() =>
        {
            Assert.That(plan.Exists(step => step.Detail.StartsWith("SEARCH ", StringComparison.Ordinal)), "a plan that joins nothing shows nothing");
            Assert.That(Nested(plan), Is.Empty);
        });
    }

    /// <summary>The readings through that stand inside another one: steps of one part of the query, each done for every row of the one before. A list of constants is no table.</summary>
    private static List<string> Nested(List<Step> plan) =>
        [.. plan.Where(step => step.Detail.StartsWith("SCAN ", StringComparison.Ordinal) && !step.Detail.EndsWith(" VALUES CLAUSE", StringComparison.Ordinal)).GroupBy(step => step.Parent).SelectMany(part => part.Skip(1)).Select(step => step.Detail)];

    private static List<Step> Plan(SqliteConnection connection, string query) =>
    [
        .. connection.Query<(long Id, long Parent, long Unused, string Detail)>("EXPLAIN QUERY PLAN " + query, new { batch = 1, countWeakIdentities = 1, periods = "[]", asOf = "2019-01-01", before = 1 })
            .Select(step => new Step(step.Parent, step.Detail)),
    ];

    private sealed record Step(long Parent, string Detail);
}
