using System.Collections.Concurrent;
using System.Text.Json;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs;

/// <summary>Reads one file on a thread of its own and writes its rows as they come, in one transaction.</summary>
internal sealed class FileIngest(
    RunContext context, Database database, FormatCatalogue catalogue, PersonKeys keys, ForgottenPeople? forgotten, IngestOptions options, LookAhead ahead, IProgress<IngestProgress>? progress)
{
    /// <summary>Blocks read ahead of the writer: enough to keep both threads busy, few enough to keep memory flat.</summary>
    private const int BlocksAhead = 4;

    /// <summary>The rejected rows that a report of the file names; the ledger holds all of them.</summary>
    private const int FirstRejects = 20;

    private readonly Ledger ledger = new(database);
    private readonly HashSet<long> rehearsed = []; // batches that the dry run takes back
    private IReadOnlyList<Atelier> former = []; // ateliers by the names that they had before
    private readonly string ownFormats = OwnFormats(context.Workspace.Formats, options.FormatFile);

    public async Task<FileReport> Read(FoundFile found, CancellationToken cancellation)
    {
        string? sha256 = null;
        try
        {
            if (found.Refusal is { } refusal)
            {
                throw new FailureException(Outcome.FileRefused, refusal);
            }

            var seen = await ahead.At(found, cancellation);
            sha256 = seen.Look.Sha256;
            var named = ledger.Ateliers();
            var ateliers = context.ProgrammeWith(named).Ateliers;
            former = [.. named.Where(one => ateliers.Any(other => other.Code == one.Code && other.Name != one.Name))];
            var atelier = options.Atelier ?? AtelierWords.OfFolder(found.Folder, [.. ateliers, .. former]);
            var rules = Rules(ateliers, atelier);
            RequireSameAtelier(found, sha256, rules, ateliers, atelier);
            var known = Known(found, sha256, rules);
            if (known is null && atelier is null && AtelierBefore(found, sha256, rules, ateliers) is { } before)
            {
                (atelier, rules) = (before, Rules(ateliers, before));
                known = Known(found, sha256, rules);
            }

            if (known is { } batch && !SomeDaysHaveCome(found, batch, ateliers, atelier) && !Renamed(found, ateliers, atelier).SaysMore(found.Name, batch.Name, Number(batch)))
            {
                return new FileReport(
                    found.Name, sha256, batch.Format, batch.Encoding, batch.Delimiter, default, FileStatus.AlreadyLoaded, [], [], Number(batch), null, MayBeReadOtherwise(found, batch, rules));
            }

            if (found.CameAlong && ledger.Retracted(sha256) is { } gone)
            {
                return new FileReport(found.Name, sha256, gone.Format, gone.Encoding, gone.Delimiter, default, FileStatus.Retracted, [], [], gone.Id, null, StaysOut(gone));
            }

            Today.RequireNotBefore(context, ledger.LastDay());
            var name = ledger.Standing(sha256) is { Batch: var standing } ? Renamed(found, ateliers, atelier).Fuller(found.Name, standing.Name, Number(standing)) : found.Name;
            for (Learned? learned = null; ;)
            {
                using var file = AttendanceFile.Open(found.Source, name, catalogue, IngestionRules(ateliers, atelier), keys, options.Format, learned, seen.Look, cancellation);
                var header = new BatchHeader(
                    name, sha256, rules, seen.Look.Bytes, file.Format, file.EncodingName, file.Delimiter, context.Workspace.Simulated || Workspace.IsMarkedSimulated(found.Path), RunContext.Version, context.Now, context.Today)
                {
                    TicketsOf = file.TicketsOf,
                };
                if (await Write(found, file, header, seen, atelier is null ? ateliers : [], cancellation) is { } report)
                {
                    return report;
                }

                learned = file.ReadAgain;
            }
        }
        catch (FailureException failure) when (failure.Outcome == Outcome.FileRefused)
        {
            return new FileReport(found.Name, sha256, null, null, null, default, FileStatus.Refused, [], [], null, failure.Text);
        }
    }

    /// <summary>
    /// Refuses bytes that are known as another atelier's where their rows name none: two ateliers may well send the same sheet of numbers, and the people
    /// of the second would be lost in silence, as the same bytes count once.
    /// </summary>
    private void RequireSameAtelier(FoundFile found, string sha256, string rules, IReadOnlyList<Atelier> ateliers, string? atelier)
    {
        if (atelier is null || ledger.Standing(sha256) is not { } known || known.Rules == rules || (options.Atelier is null && known.Batch.Name == found.Name))
        {
            return;
        }

        var others = ledger.AteliersOf(known.Batch.Id);
        if (others.Count > 0 && !others.Contains(atelier, StringComparer.Ordinal) && NamesNone(found, ateliers, atelier))
        {
            string Name(string code) => ateliers.First(known => known.Code == code).Name;
            throw KnownElsewhere.Refused(Number(known.Batch), string.Join(", ", others.Select(Name)), Name(atelier));
        }
    }

    private Batch? Known(FoundFile found, string sha256, string rules) => ledger.AlreadyLoaded(sha256, rules, told: (options.Format ?? options.FormatFile) is not null, named: !found.InFolder);

    /// <summary>
    /// The atelier that an earlier reading of these bytes gave to rows that name none, where nobody says one now: a reading without it would reject them all, and take their people out of the
    /// count. Null where there is no such reading.
    /// </summary>
    private string? AtelierBefore(FoundFile found, string sha256, string rules, IReadOnlyList<Atelier> ateliers)
    {
        if (ledger.Standing(sha256) is not { } known || known.Rules == rules || ledger.AteliersOf(known.Batch.Id) is not { Count: > 0 } others
            || ledger.Rejects(known.Batch.Id).Any(row => row.Code == RejectCode.AtelierMissing) || !NamesNone(found, ateliers, others[0]))
        {
            return null;
        }

        return others.Count == 1 ? others[0] : throw KnownElsewhere.Unsaid(Number(known.Batch));
    }

    /// <summary>Holds another name of known bytes against the one that they were read under.</summary>
    private OtherName Renamed(FoundFile found, IReadOnlyList<Atelier> ateliers, string? atelier) =>
        new((name, learned) => AttendanceFile.Open(found.Source, name, catalogue, IngestionRules(ateliers, atelier), keys, options.Format, learned));

    /// <summary>Whether a reading rejected people who had come on days that were still to be, and some of these days have come since: the file is read again then.</summary>
    private bool SomeDaysHaveCome(FoundFile found, Batch known, IReadOnlyList<Atelier> ateliers, string? atelier)
    {
        var before = ledger.Rejects(known.Id, RejectCode.AttendedInFuture);
        for (Learned? learned = null; before > 0;)
        {
            using var file = AttendanceFile.Open(found.Source, found.Name, catalogue, IngestionRules(ateliers, atelier), keys, options.Format, learned);
            var now = file.Read(CancellationToken.None).Sum(block => block.Rejected.Count(row => row.Code == RejectCode.AttendedInFuture));
            if (file.ReadAgain is not { } again)
            {
                return now < before;
            }

            learned = again;
        }

        return false;
    }

    /// <summary>Whether a row of a file names no atelier.</summary>
    private bool NamesNone(FoundFile found, IReadOnlyList<Atelier> ateliers, string atelier)
    {
        using var file = AttendanceFile.Open(found.Source, found.Name, catalogue, IngestionRules(ateliers, atelier), keys, options.Format);
        return file.Read(CancellationToken.None).Any(_ => file.TookAtelierFromOutside) || file.TookAtelierFromOutside;
    }

    /// <summary>
    /// Writes a file; null, and nothing of it, where its rows, all together, say that it must be read otherwise. Where nobody has said whose it is, it may be one of the unsaid ateliers'.
    /// </summary>
    private async Task<FileReport?> Write(FoundFile found, AttendanceFile file, BatchHeader header, DatedLook seen, IReadOnlyList<Atelier> unsaid, CancellationToken cancellation)
    {
        using var writer = new BatchWriter(database, header, context.Programme.Ateliers);
        List<RejectedRow> rejects = [];
        var (homeless, meeting) = (0L, new MeetingAgain(file.NumberIsOfRoom));
        await foreach (var block in ReadAhead(file, cancellation))
        {
            FactOrder.Sort(block.Rows);
            writer.Add(block);
            meeting.Add(block.Sessions);
            rejects.AddRange(block.Rejected.Take(FirstRejects - rejects.Count));
            homeless += found.Folder is null ? 0 : block.Rejected.Count(row => row.Code == RejectCode.AtelierMissing);
            progress?.Report(new IngestProgress(found.Name, seen.Length, block.BytesRead));
        }

        if (file.ReadAgain is not null)
        {
            return null;
        }

        cancellation.ThrowIfCancellationRequested();
        var tally = writer.Settle(file.RowsRead);
        cancellation.ThrowIfCancellationRequested();
        RequireUnchanged(found, seen);
        var batch = writer.Commit(tally);
        if (options.DryRun)
        {
            rehearsed.Add(batch.Id);
        }

        return new FileReport(
            found.Name, header.Sha256, file.Format, file.EncodingName, file.Delimiter, tally, FileStatus.Loaded, rejects, [.. file.Remarks, .. writer.Remarks, .. Homeless(homeless, unsaid), .. meeting.Remarks(file, ledger, batch)], Number(batch), null);
    }

    private static IEnumerable<Remark> Homeless(long rows, IReadOnlyList<Atelier> unsaid) =>
        rows > 0 ? [new Remark(RemarkCode.FolderUnknown, rows, Known: string.Join(", ", unsaid.Select(atelier => atelier.Code)))] : [];

    /// <summary>What to do where a file that is named itself was read by a description of one's own, which may have been mended since; null where it was not.</summary>
    private Bilingual? MayBeReadOtherwise(FoundFile found, Batch batch, string rules) =>
        found.InFolder || !catalogue.IsOwn(batch.Format) || ledger.Standing(batch.Sha256)?.Rules == rules ? null : new(
            $"il a été lu avec une description, ou d’autres règles, qui ont pu changer depuis : « ateliers ingest --format {batch.Format} » le relit",
            $"it was read by a description, or by other rules, that may have changed since: “ateliers ingest --format {batch.Format}” reads it again");

    private static Bilingual StaysOut(Batch batch) => new(
        $"Ce fichier (lot {batch.Id}) a été retiré (retrait {batch.RetractedBy}) et reste hors du compte. Enlevez-le du dossier ou de l'archive ; pour le charger de nouveau, donnez-le lui-même à « ateliers ingest ».",
        $"This file (batch {batch.Id}) was retracted (retraction {batch.RetractedBy}) and stays out of the count. Remove it from the folder or the archive; to load it again, name it itself to “ateliers ingest”.");

    /// <summary>The number of a batch; null for one that a dry run takes back.</summary>
    private long? Number(Batch batch) => rehearsed.Contains(batch.Id) ? null : batch.Id;

    /// <summary>The blocks of a file, read on another thread while the caller writes the ones before.</summary>
    private static async IAsyncEnumerable<RowBlock> ReadAhead(AttendanceFile file, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var blocks = new BlockingCollection<RowBlock>(BlocksAhead);
        var reader = Task.Run(
            () =>
            {
                try
                {
                    foreach (var block in file.Read(stop.Token))
                    {
                        blocks.Add(block, stop.Token);
                    }
                }
                finally
                {
                    blocks.CompleteAdding();
                }
            },
            CancellationToken.None);
        try
        {
            foreach (var block in blocks.GetConsumingEnumerable(cancellation))
            {
                yield return block;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reader.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }

        await reader;
    }

    private static void RequireUnchanged(FoundFile found, DatedLook seen)
    {
        var after = new FileInfo(found.Path);
        if (!after.Exists || (after.Length, after.LastWriteTimeUtc) != (seen.Length, seen.Written))
        {
            throw new FailureException(Outcome.FileRefused, new(
                "Le fichier a changé pendant sa lecture : rien n'en a été gardé. Attendez la fin de la copie et relancez.",
                "The file changed while it was read: nothing of it was kept. Wait until it is copied and run again."));
        }
    }

    /// <summary>Everything beside the bytes that decides how a file is read: when it changes, rows that were rejected may be read again.</summary>
    private string Rules(IReadOnlyList<Atelier> ateliers, string? atelier) => Digest.Of(
        string.Join(
            '\n',
            RunContext.Version,
            AttendanceFile.Understanding,
            ownFormats,
            options.Format,
            atelier,
            options.NewAteliers,
            JsonSerializer.Serialize(context.Programme.Limits, RunsJson.Default.ReadingLimits),
            JsonSerializer.Serialize(ateliers, RunsJson.Default.IReadOnlyListAtelier),
            JsonSerializer.Serialize(context.Programme.Themes, RunsJson.Default.IReadOnlyListTerm),
            JsonSerializer.Serialize(context.Programme.Audiences, RunsJson.Default.IReadOnlyListTerm),
            JsonSerializer.Serialize(context.Programme.Formats, RunsJson.Default.IReadOnlyListTerm)));

    /// <summary>The built-in descriptions change with the version only; one's own are named by their bytes.</summary>
    private static string OwnFormats(string folder, string? formatFile)
    {
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        return string.Join(' ', files.Concat(formatFile is null ? [] : [formatFile]).Select(path => FirstLook.At(new SourceFile(path), Path.GetFileName(path), new ReadingLimits()).Sha256));
    }

    private IngestionRules IngestionRules(IReadOnlyList<Atelier> ateliers, string? atelier) => new()
    {
        Programme = context.Programme,
        Ateliers = ateliers,
        FormerNames = former,
        DefaultAtelier = atelier,
        NewAteliers = options.NewAteliers,
        Today = context.Today,
        Forgotten = forgotten,
    };
}
