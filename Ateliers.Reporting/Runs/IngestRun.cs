using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs;

/// <summary>Loads attendance files: each recognised, read, accounted for row by row and committed whole, or refused whole.</summary>
public sealed class IngestRun(RunContext context)
{
    /// <summary>Ingests what the paths name, under the writer lock.</summary>
    /// <exception cref="FailureException">The workspace, an option or the database cannot be used, or another run holds the lock.</exception>
    public async Task<IngestReport> Run(IngestOptions options, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        context.Workspace.RequireRoot();
        await using var ahead = new LookAhead(options.Paths, context.Programme.Limits, cancellation);
        if (options.DryRun && !File.Exists(context.Workspace.Database))
        {
            return await OnScratch(options, ahead, progress, cancellation);
        }

        context.Workspace.PrepareDatabaseFolder();
        using var writer = WriterLock.Take(context.Workspace.Database, "ingest", context.Now);
        using var database = Database.OpenForWriting(context.Workspace.Database, context.Now);
        return await Run(options, database, Secret(database), ahead, progress, cancellation);
    }

    /// <summary>The secret of the workspace, made at first use; a database that was filled under another one is not written to.</summary>
    internal byte[] Secret(Database database)
    {
        SecretCheck.RequireFile(database, context.Workspace.Key);
        return SecretKeyFile.OpenOrCreate(context.Workspace.Key);
    }

    /// <summary>Ingests into a database that the caller has opened under the writer lock.</summary>
    internal async Task<IngestReport> Run(
        IngestOptions options, Database database, byte[] secret, LookAhead ahead, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        var catalogue = FormatCatalogue.Load(context.Workspace.Formats, options.FormatFile);
        catalogue.RequireCodesOf(context.ProgrammeWith(new Ledger(database).Ateliers()));
        AtelierCodes.Require(context, database);
        if (options.Format is { } name)
        {
            catalogue.Find(name);
        }

        RequireAtelier(options, database);
        using var keys = new PersonKeys(secret);
        SecretCheck.RequireSame(database, keys.CheckValue, note: !options.DryRun);
        var forgotten = ForgottenPeople.Of(keys, options.DryRun ? Erasures.All(context, database) : Erasures.Settle(context, database, keys));
        using var input = new StandardInput(context.Workspace.Root, context.Programme.Limits.FileSize);
        if (options.Paths.Contains(StandardInput.Name))
        {
            await input.Save(cancellation);
        }

        using var rehearsal = options.DryRun ? new Rehearsal(database) : null;
        var changes = options.DryRun ? Changes.From(context, database) : null;
        List<FileReport> reports = [];
        var file = new FileIngest(context, database, catalogue, keys, forgotten, options, ahead, progress);
        foreach (var found in FoundFiles.Of(options.Paths.Select(input.Saved), context.Workspace.Inbox).Select(input.Named).SelectMany(each => OpenedArchives.Of(each, context.Programme.Limits)))
        {
            try
            {
                cancellation.ThrowIfCancellationRequested();
                reports.Add(await file.Read(found, cancellation));
            }
            catch (Exception error) when ((Stopped.By(error) ?? Defect.Of(error)) is { } failure)
            {
                database.GiveRoomBack();
                return Failed(found, failure, reports, options.DryRun);
            }
        }

        return new IngestReport(reports, options.DryRun, Changes: changes?.UntilNow());
    }

    /// <summary>What was done stays done and is told, although the run ends here.</summary>
    private static IngestReport Failed(FoundFile found, FailureException failure, List<FileReport> before, bool dryRun)
    {
        var kept = !dryRun && before.Any(file => file.Status == FileStatus.Loaded);
        var after = Defect.Is(failure)
            ? new Bilingual(" Ceux d'après n'ont pas été regardés : écartez ce fichier pour les charger.", " Those after it were not looked at: put this file aside to load them.")
            : Bilingual.Same("");
        var text = failure.InnerException is not OperationCanceledException ? new(
            $"{failure.Text.Fr} Rien n'a été gardé de ce fichier{(kept ? " ; ceux d'avant le sont" : "")}.{after.Fr}",
            $"{failure.Text.En} Nothing of this file was kept{(kept ? "; the files before it are" : "")}.{after.En}")
            : dryRun ? new("Interrompu. Rien n'a été gardé.", "Interrupted. Nothing was kept.") : failure.Text;
        var report = new FileReport(found.Name, null, null, null, null, default, FileStatus.Failed, [], [], null, text);
        return new IngestReport([.. before, report], dryRun, new FailureException(failure.Outcome, text, failure));
    }

    /// <summary>A dry run before the first file must leave neither a database nor a secret behind.</summary>
    private async Task<IngestReport> OnScratch(IngestOptions options, LookAhead ahead, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        var scratch = Directory.CreateTempSubdirectory("ateliers-");
        try
        {
            using var database = Database.OpenForWriting(Path.Combine(scratch.FullName, "dry-run.db"), context.Now);
            return await Run(options, database, SecretKeyFile.Random(), ahead, progress, cancellation);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private void RequireAtelier(IngestOptions options, Database database)
    {
        var known = context.ProgrammeWith(new Ledger(database).Ateliers()).Ateliers;
        if (options.Atelier is { } code && !known.Any(atelier => atelier.Code == code))
        {
            throw Usage.UnknownAtelier(code, known);
        }
    }
}
