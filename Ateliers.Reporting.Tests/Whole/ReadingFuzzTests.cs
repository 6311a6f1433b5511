using System.Globalization;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;
using Ateliers.Reporting.Runs;
using Ateliers.Reporting.Tests.Ingestion;
using CsCheck;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Tests.Whole;

/// <summary>
/// Broken files go all the way: from bytes to rows to the database. Whatever they are, each is loaded with every row accounted for, or refused with a reason.
/// ATELIERS_FUZZ_MINUTES makes it last.
/// </summary>
[Parallelizable(ParallelScope.Self)]
internal sealed class ReadingFuzzTests
{
    /// <summary>Files after which a new workspace is begun, so that a long run does not become one about large databases.</summary>
    private const int OfOneWorkspace = 300;

    private readonly Dictionary<string, int> ends = [];
    private TestFolder folder = null!;
    private RunContext context = null!;
    private int files;

    [SetUp]
    public void Begin() => MakeWorkspace();

    [TearDown]
    public void End()
    {
        folder.Dispose();
        TestContext.Progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ends.Values.Sum()} files: ") + string.Join(", ", ends.OrderByDescending(end => end.Value).Select(end => string.Create(CultureInfo.InvariantCulture, $"{end.Value} {end.Key}"))));
    }

    [Test]
    public void Any_file_is_accounted_for_or_refused()
    {
        var minutes = int.TryParse(Environment.GetEnvironmentVariable("ATELIERS_FUZZ_MINUTES"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 0;
        if (minutes > 0)
        {
            BrokenFiles.Any.Sample(Holds, time: minutes * 60, threads: 1);
            return;
        }

        BrokenFiles.Any.Sample(Holds, iter: 250, threads: 1);
    }

    private bool Holds(byte[] bytes)
    {
        if (++files % OfOneWorkspace == 0)
        {
            folder.Dispose();
            MakeWorkspace();
        }

        var path = folder["fuzz.csv"];
        File.WriteAllBytes(path, bytes);
        var first = Ingest(path);
        var (facts, own) = Facts(first);
        var again = Ingest(path);
        foreach (var file in first.Files)
        {
            var end = file.Status.ToString();
            ends[end] = ends.GetValueOrDefault(end) + 1;
        }

        Require(first.Failure is null && again.Failure is null, $"a run failed: {(first.Failure ?? again.Failure)?.Text.En}");
        Require(first.Files.All(file => file.Status is FileStatus.Loaded or FileStatus.Refused or FileStatus.AlreadyLoaded), "a file neither loaded nor refused");
        Require(first.Files.Where(file => file.Status == FileStatus.Refused).All(file => file.Refusal is { Fr.Length: > 20, En.Length: > 20 }), "a refusal without a reason");
        // A word that repeats an earlier one may be named in its place (docs/decisions/0010): then the fact is of this file, and unchanged.
        // A later file of an archive may say otherwise what one before it in the same archive had said: then both have moved one fact.
        var moved = first.Tally.Loaded + first.Tally.Updated;
        var twice = first.Files.Skip(1).Sum(file => file.Tally.Updated);
        // What it says of a ticket may change who the tickets of other files are: those facts are of this batch, and the word in them is another file's.
        Require(moved - twice <= facts && own <= moved + first.Tally.Unchanged, $"{first.Tally.Loaded} rows said to be loaded, {first.Tally.Updated} updated and {first.Tally.Unchanged} unchanged, but {facts} facts, {own} in its own words, of {first.Files.Count} files");
        Require(again.Tally.Loaded + again.Tally.Updated == 0, "a second reading changed the facts");
        RequireNothingLost(path, bytes);
        return true;
    }

    private static void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException(what);
        }
    }

    private IngestReport Ingest(string path) => new IngestRun(context).Run(new IngestOptions([path], Atelier: "rennes", NewAteliers: true), null, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Every line below the header belongs to a row, or is empty.</summary>
    private static void RequireNothingLost(string path, byte[] bytes)
    {
        if (UnpackedFile.IsZip(bytes))
        {
            return;
        }

        try
        {
            using var keys = Given.Keys();
            using var file = AttendanceFile.Open(new SourceFile(path), "fuzz.csv", FormatCatalogue.Load(), Given.Rules with { DefaultAtelier = "rennes" }, keys);
            var rows = file.RawRows().ToList();
            var lost = file.HasSection ? [] : Coverage.Uncovered(Coverage.TextOf(path), rows);
            Require(lost.Count == 0, $"lines that belong to no row: {string.Join(", ", lost)}");
        }
        catch (FailureException refused)
        {
            Require(refused.Outcome == Outcome.FileRefused, refused.Text.En);
        }
    }

    /// <summary>How many facts in the database are of these files, and in how many of them the word is theirs.</summary>
    private (long All, long Own) Facts(IngestReport report)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = context.Workspace.Database, Pooling = false, Mode = SqliteOpenMode.ReadOnly }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*), count(*) FILTER (WHERE coalesce(file, batch) = $batch) FROM attendance WHERE batch = $batch;";
        var batch = command.Parameters.Add("$batch", SqliteType.Integer);
        var (all, own) = (0L, 0L);
        foreach (var file in report.Files.Where(file => file.Status == FileStatus.Loaded))
        {
            batch.Value = file.Batch;
            using var row = command.ExecuteReader();
            row.Read();
            (all, own) = (all + row.GetInt64(0), own + row.GetInt64(1));
        }

        return (all, own);
    }

    private void MakeWorkspace()
    {
        folder = new TestFolder();
        context = new RunContext(new Workspace(new WorkspaceOptions(folder.Path)), TimeProvider.System);
    }
}
