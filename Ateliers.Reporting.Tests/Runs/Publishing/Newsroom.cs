using System.Security.Cryptography;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;
using Ateliers.Reporting.Runs.Publishing;
using Ateliers.Reporting.Tests.Cli;

namespace Ateliers.Reporting.Tests.Runs.Publishing;

/// <summary>A workspace in which months are loaded and published at times of the test's own.</summary>
internal sealed class Newsroom : IDisposable
{
    public static readonly Period February = new(new DateOnly(2019, 2, 1), new DateOnly(2019, 2, 28));

    private readonly Workbench bench = new();
    private int files;

    public string Out => bench.Reports;

    public string Data => bench.Data;

    public string Root => bench.Root;

    public string Editions => Path.Combine(Out, "editions");

    public Workbench Bench => bench;

    /// <summary>People of an atelier in February 2019, from a number on: one attendance each.</summary>
    public static string People(string atelier, int from, int count, string day = "2019-02-12") => Workbench.Header + string.Concat(
        Enumerable.Range(from, count).Select(i => FormattableString.Invariant($"{day};{atelier};présent;cv;Grand public;p{i}@example.org;;\n")));

    public Task<Newsroom> Load(string csv, string at) => Load(csv, At(at));

    /// <summary>Loads a file at a moment.</summary>
    public async Task<Newsroom> Load(string csv, DateTimeOffset at)
    {
        var file = bench.File($"f{++files}.csv", csv);
        await new IngestRun(Context(at)).Run(new IngestOptions([Path.Combine(bench.Root, file)]), null, CancellationToken.None);
        return this;
    }

    public Publication Publish(string at, string? note = null, string? by = "Anne", DateTime? embargo = null, bool dryRun = false, Period? period = null) =>
        new PublishRun(Context(At(at))).Run(new PublishOptions(period ?? February, by, note, embargo, dryRun));

    public EditionLine Approve(string at, string by) => new ApproveRun(Context(At(at))).Run(February, by);

    public IReadOnlyList<EditionLine> List(string at, string? on = null) => new EditionsRun(Context(At(at))).List(null, on is null ? null : Iso.ParseDate(on));

    public Verification Verify(string at, int? number = null, Period? period = null) => new VerifyRun(Context(At(at))).Run(period ?? February, number);

    public EditionDifference Difference(string at, int first, int second) => new EditionsRun(Context(At(at))).Difference(February, first, second);

    /// <summary>The monthly job, at a moment.</summary>
    public Task<MonthlyOutcome> Run(string at) => new MonthlyRun(Context(At(at))).Run(null, null, null, CancellationToken.None);

    /// <summary>Takes a batch back at a moment.</summary>
    public void Retract(long batch, string at) => new RetractRun(Context(At(at))).Run(batch, "twice");

    public string Read(int number, string name) => File.ReadAllText(Path.Combine(Editions, "2019-02", FormattableString.Invariant($"{number}"), name));

    public void Write(int number, string name, string text) => File.WriteAllText(Path.Combine(Editions, "2019-02", FormattableString.Invariant($"{number}"), name), text);

    public void Configure(string json) => bench.File("data/ateliers.json", json);

    /// <summary>Every file under the reports with its SHA-256.</summary>
    public string Bytes() => Hashes(Out);

    public static string Hashes(string folder) => !Directory.Exists(folder) ? "" : string.Join('\n', Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(path => $"{Path.GetRelativePath(folder, path)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))}"));

    public void Dispose() => bench.Dispose();

    private RunContext Context(DateTimeOffset at) => new(new Workspace(new WorkspaceOptions(bench.Data, Out: bench.Reports)), new Moment(at));

    private static DateTimeOffset At(string text) => Iso.ParseInstant(text);

    private sealed class Moment(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
