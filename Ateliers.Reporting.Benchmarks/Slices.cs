using System.Diagnostics;
using System.Globalization;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;
using Ateliers.Reporting.Storage;
using DuckDB.NET.Data;

namespace Ateliers.Reporting.Benchmarks;

/// <summary>
/// slices [ROWS] [TIMES] [PROGRAM]: questions that a report asks, beside DuckDB over the same rows, one after the other in the same run: as whole processes (the program's `figures`, and a
/// process that opens DuckDB's database file and asks) and warm (both in this process, opened and asked forty times before). DuckDB counts people alone; `figures` all counts of each cell.
/// </summary>
internal static class Slices
{
    /// <summary>How often each question is asked of both before it is timed: so often that the runtime has compiled what is asked often for good.</summary>
    private const int WarmUps = 40;

    private static readonly Question[] Questions =
    [
        new("year", ["--from", "2019-01-01", "--to", "2019-12-31"], new(Year), "SELECT count(DISTINCT person) FROM t WHERE came AND day BETWEEN '2019-01-01' AND '2019-12-31'"),
        new("by atelier", ["--from", "2019-01-01", "--to", "2019-12-31", "--by", "atelier"], new(Year, Dimensions.Atelier), "SELECT atelier, count(DISTINCT person) FROM t WHERE came AND day BETWEEN '2019-01-01' AND '2019-12-31' GROUP BY ALL"),
        new("atelier x month x theme", ["--from", "2019-01-01", "--to", "2019-12-31", "--by", "atelier,month,theme"], new(Year, Dimensions.Atelier | Dimensions.Month | Dimensions.Theme),
            "SELECT atelier, date_trunc('month', day), theme, count(DISTINCT person) FROM t WHERE came AND day BETWEEN '2019-01-01' AND '2019-12-31' GROUP BY ALL"),
        new("cumulative by day", ["--from", "2019-01-01", "--to", "2019-12-31", "--by", "day"], new(Year, Dimensions.Day),
            "SELECT day, sum(count(*)) OVER (ORDER BY day) FROM (SELECT person, min(day) AS day FROM t WHERE came AND day BETWEEN '2019-01-01' AND '2019-12-31' GROUP BY person) GROUP BY day"),
        new("1 atelier, 2 themes, 6 months", ["--from", "2019-01-01", "--to", "2019-06-30", "--atelier", "rennes", "--theme", "cv", "--theme", "coding"],
            new(new Period(new(2019, 1, 1), new(2019, 6, 30)), Ateliers: ["rennes"], Themes: ["cv", "coding"]),
            "SELECT count(DISTINCT person) FROM t WHERE came AND day BETWEEN '2019-01-01' AND '2019-06-30' AND atelier = 'rennes' AND theme IN ('cv', 'coding')"),
    ];

    private static Period Year => new(new(2019, 1, 1), new(2019, 12, 31));

    public static int Run(string[] arguments)
    {
        var rows = arguments.Length > 0 ? long.Parse(arguments[0], CultureInfo.InvariantCulture) : 2_000_000;
        var times = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 5;
        string[] program = arguments.Length > 2 ? [arguments[2]] : ["dotnet", typeof(RunContext).Assembly.Location];
        var folder = Directory.CreateTempSubdirectory("ateliers-slices-").FullName;
        try
        {
            var context = new RunContext(new Workspace(new WorkspaceOptions(folder)), TimeProvider.System);
            new SimulateRun(context).Write(folder, SimulateRun.DefaultSeed, rows, null);
            var file = Directory.EnumerateFiles(Path.Combine(folder, "inbox"), "*.csv", SearchOption.AllDirectories).Single();
            _ = Measured.Of(program[0], [.. program[1..], "ingest", file, "--atelier", "rennes", "--data", folder, "--quiet"]);
            var (bare, duck) = (new FileInfo(context.Workspace.Database).Length, Path.Combine(folder, "peer.duckdb"));
            var first = Measured.Of(program[0], [.. program[1..], "figures", "people-reached", "--year", "2019", "--data", folder, "--json"]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows} rows: the first to count takes {first.Seconds:0.00} s and keeps what it counted from: {(new FileInfo(context.Workspace.Database).Length - bare) / 1e6:0.0} MB beside {bare / 1e6:0.0} MB"));
            Import(context.Workspace.Database, duck);
            foreach (var question in Questions)
            {
                List<double> ours = [], theirs = [];
                for (var i = 0; i < times; i++)
                {
                    ours.Add(Measured.Of(program[0], [.. program[1..], "figures", "people-reached", .. question.Options, "--data", folder, "--json"]).Seconds);
                    theirs.Add(Measured.Of("dotnet", typeof(Slices).Assembly.Location, "duckask", duck, question.Sql).Seconds);
                }

                Say("whole process", question.Name, ours, theirs);
            }

            using var database = Database.OpenForReading(context.Workspace.Database)!;
            var counter = new Counter(FactLoader.Load(database, context.Today));
            using var connection = Open(duck);
            foreach (var question in Questions)
            {
                List<double> ours = [], theirs = [];
                for (var i = -WarmUps; i < times; i++)
                {
                    var (one, other) = (Timed(() => counter.Count(question.Query)), Timed(() => Read(connection, question.Sql)));
                    if (i >= 0)
                    {
                        ours.Add(one);
                        theirs.Add(other);
                    }
                }

                Say("warm", question.Name, ours, theirs);
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>duckask DATABASE SQL: a process of its own that asks DuckDB one question.</summary>
    public static int Ask(string database, string sql)
    {
        using var connection = Open(database);
        Read(connection, sql);
        return 0;
    }

    /// <summary>The facts as people and sessions, as somebody would lay them down for DuckDB: who is one person is known already.</summary>
    private static void Import(string database, string duck)
    {
        var csv = duck + ".csv";
        _ = Measured.Of("sqlite3", database, "-cmd", ".mode csv", "-cmd", $".once '{csv}'",
            "SELECT f.person, s.date, a.code, t.code, f.said & 7 = 4 FROM fact f JOIN session s ON s.id = f.session JOIN atelier a ON a.id = s.atelier LEFT JOIN term t ON t.id = s.theme WHERE f.person > 0;");
        using var connection = Open(duck);
        Read(connection, $"CREATE TABLE t AS SELECT column0::INTEGER AS person, column1::DATE AS day, column2 AS atelier, column3 AS theme, column4 = 1 AS came FROM read_csv('{csv}', header = false)");
        File.Delete(csv);
    }

    private static DuckDBConnection Open(string path)
    {
        var connection = new DuckDBConnection($"Data Source={path}");
        connection.Open();
        return connection;
    }

    private static long Read(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The benchmark's own questions.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = 0L;
        while (reader.Read())
        {
            rows++;
        }

        return rows;
    }

    private static double Timed(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Say(string how, string question, List<double> ours, List<double> theirs)
    {
        double Median(List<double> all) => all.Order().ElementAt(all.Count / 2);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{how,-14} {question,-30} {Median(ours) * 1000,8:0.0} ms, DuckDB {Median(theirs) * 1000,8:0.0} ms: {Median(ours) / Median(theirs):0.00} x its time"));
    }

    private sealed record Question(string Name, string[] Options, CountQuery Query, string Sql);
}
