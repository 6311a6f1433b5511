using System.Text;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Rendering.Pages;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs.Publishing;

/// <summary>
/// The editions as they stand on disk: a folder a period, in it a folder an edition, put in its place whole. What was frozen never changes; the line that tells where an edition stands, and the
/// manifest, follow the ledger.
/// </summary>
internal sealed class EditionShelf(RunContext context, Database database)
{
    private readonly EditionLedger ledger = new(database);
    private readonly Dictionary<string, string> zones = new(StringComparer.Ordinal);

    /// <summary>Now, in UTC.</summary>
    public DateTimeOffset Now => context.Now;

    private string Root => Path.Combine(context.Workspace.Out, PageNames.Editions);

    /// <summary>The editions of a period that stand, in order.</summary>
    public IReadOnlyList<KeptEdition> Of(string period) => [.. All().Where(kept => kept.Edition.Period == period)];

    /// <summary>All editions that stand, period by period and in order. One whose run was killed counts where its folder had been put in its place.</summary>
    public IReadOnlyList<KeptEdition> All() =>
        [.. ledger.All().GroupBy(kept => (kept.Edition.Period, kept.Edition.Number)).Select(same => same.LastOrDefault(kept => !kept.IsPlaced && Stands(kept)) ?? same.LastOrDefault(kept => kept.IsPlaced)).OfType<KeptEdition>()];

    /// <summary>The page of an edition.</summary>
    public string PageOf(Edition edition) => Path.Combine(FolderOf(edition), PageNames.Page(Language.French));

    /// <summary>The folder of an edition.</summary>
    public string FolderOf(Edition edition) => Path.Combine(Root, edition.Period, Number(edition));

    /// <summary>
    /// Brings what stands on disk in line with the ledger and the clock: what a killed run left behind is finished or taken away, an embargo that is over is lifted, what was superseded says so.
    /// </summary>
    /// <exception cref="FailureException">A file of an edition is missing or was changed, or the disk is full; what stood there stays.</exception>
    public void Settle()
    {
        FolderWriter.CleanUp(Root);
        foreach (var kept in ledger.All().Where(kept => !kept.IsPlaced))
        {
            if (Stands(kept))
            {
                ledger.Placed(kept.Edition);
            }
            else
            {
                ledger.TakeBack(kept.Edition.Id);
            }
        }

        var all = All();
        foreach (var period in all.GroupBy(kept => kept.Edition.Period))
        {
            if (Directory.Exists(Path.Combine(Root, period.Key)) && Strangers(period.Key, [.. period]).Count == 0 && period.Any(kept => !IsInLine(kept, [.. period])))
            {
                FolderWriter.Write(Path.Combine(Root, period.Key), FilesOf([.. period], null));
            }
        }

        WriteList(all);
    }

    /// <summary>Puts a new edition in its place, and tells of those before it where they stand now: all at once.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="frozen">What it freezes.</param>
    /// <param name="files">Its files as they are frozen.</param>
    /// <exception cref="FailureException">A file of an earlier edition is missing or was changed, or the disk is full; nothing has changed.</exception>
    public Edition Put(Edition edition, FrozenEdition frozen, IReadOnlyList<OutputFile> files)
    {
        var placed = edition with { Id = ledger.Add(edition, frozen) };
        var added = new KeptEdition(placed, frozen, false);
        List<KeptEdition> all = [.. Of(edition.Period).Where(kept => kept.Edition.Number != edition.Number), added];
        try
        {
            FolderWriter.Write(Path.Combine(Root, edition.Period), FilesOf(all, (added, files)));
        }
        catch when (!Stands(added))
        {
            ledger.TakeBack(placed.Id);
            throw;
        }

        ledger.Placed(placed);
        WriteList(All());
        return placed;
    }

    /// <summary>Refuses to go on where the folder of a period holds an edition that the ledger does not know: it would be taken away with the old folder.</summary>
    /// <exception cref="FailureException">It does (exit code 2).</exception>
    public void RequireKnown(string period)
    {
        if (Strangers(period, Of(period)) is [var stranger, ..])
        {
            throw Usage.Wrong(
                $"« {stranger} » est une édition que cette base ne connaît pas : elle vient d'un autre espace de travail, ou la base d'une sauvegarde plus ancienne. Rien n'a été publié, pour ne pas l'effacer. Donnez un autre dossier avec --out, ou remettez la base à jour.",
                $"“{stranger}” is an edition that this database does not know: it comes from another workspace, or the database from an older backup. Nothing was published, so as not to remove it. Give another folder with --out, or bring the database up to date.");
        }
    }

    /// <summary>Refuses to go on where an edition that the ledger knows does not stand in the output folder.</summary>
    /// <exception cref="FailureException">It does not (exit code 2).</exception>
    public void RequireStanding(IEnumerable<KeptEdition> editions)
    {
        if (editions.FirstOrDefault(kept => !Directory.Exists(FolderOf(kept.Edition))) is { } gone)
        {
            throw Usage.Wrong(
                $"L'édition {gone.Edition.Number} de {gone.Edition.Period} ne se trouve pas dans « {FolderOf(gone.Edition)} ». Donnez le dossier où elle a été publiée avec --out, ou remettez-la d'une sauvegarde : elle doit rester à son adresse.",
                $"Edition {gone.Edition.Number} of {gone.Edition.Period} does not stand in “{FolderOf(gone.Edition)}”. Give the folder in which it was published with --out, or restore it from a backup: it must stay at its address.");
        }
    }

    /// <summary>The files of an edition as they stand, but for the manifest.</summary>
    /// <exception cref="FailureException">One that was frozen is missing.</exception>
    public IEnumerable<OutputFile> Standing(KeptEdition kept) => EditionMaker.HashesOf(kept).Keys.Order(StringComparer.Ordinal).Select(name => new OutputFile(name, Read(kept.Edition, name)));

    /// <summary>
    /// What follows the ledger in the folder of an edition, and tells something else: pages whose line says otherwise where the edition stands, and the manifest. Where an embargo has ended that nobody has
    /// lifted yet, what was right before is right.
    /// </summary>
    /// <exception cref="FailureException">A file that was frozen is missing.</exception>
    public IReadOnlyList<string> OutOfLine(KeptEdition kept)
    {
        var (all, standing) = (Of(kept.Edition.Period), Standing(kept).ToList());
        var lifted = all.Select(each => each.Edition).Where(edition => edition.Embargo is not null && edition.From <= context.Now).Select(edition => edition.From!.Value.AddTicks(-1)).Where(before => before >= kept.Edition.MadeAt);
        List<List<string>> told = [.. lifted.Prepend(context.Now).Select(now => Otherwise(kept, standing, all, now))];
        return told.Find(names => names.Count == 0) ?? told[0];
    }

    /// <summary>The files in the folder of an edition that are none of its own.</summary>
    public IEnumerable<string> Foreign(KeptEdition kept)
    {
        var (folder, own) = (FolderOf(kept.Edition), EditionMaker.HashesOf(kept));
        return Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path)).Where(name => name != Manifest.Name && !own.ContainsKey(name)).Order(StringComparer.Ordinal);
    }

    private List<string> Otherwise(KeptEdition kept, List<OutputFile> standing, IReadOnlyList<KeptEdition> all, DateTimeOffset now)
    {
        var right = Filled(kept, standing, all, now);
        List<string> names = [.. standing.Zip(right).Where(pair => !pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span)).Select(pair => pair.First.Name)];
        return TryRead(kept.Edition, Manifest.Name) is { } manifest && manifest.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(EditionManifest.Of(kept, all, now, right))) ? names : [.. names, Manifest.Name];
    }

    /// <summary>The folders of a period that are no edition of the ledger's.</summary>
    private List<string> Strangers(string period, IReadOnlyList<KeptEdition> known)
    {
        var folder = Path.Combine(Root, period);
        return !Directory.Exists(folder) ? [] : [.. Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal).Where(path => !known.Any(kept => Number(kept.Edition) == Path.GetFileName(path) && Stands(kept)))];
    }

    private static string Number(Edition edition) => edition.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether the folder of an edition is that of this row, and of no draft that had its number.</summary>
    public bool Stands(KeptEdition kept) => ManifestOf(kept) is { } manifest && EditionManifest.IsOf(manifest, kept);

    private bool IsInLine(KeptEdition kept, IReadOnlyList<KeptEdition> all) => ManifestOf(kept) is { } manifest && EditionManifest.IsInLine(manifest, kept, all, context.Now);

    private StoredManifest? ManifestOf(KeptEdition kept) => EditionManifest.Read(Path.Combine(FolderOf(kept.Edition), Manifest.Name));

    private IEnumerable<OutputFile> FilesOf(IReadOnlyList<KeptEdition> all, (KeptEdition Edition, IReadOnlyList<OutputFile> Files)? fresh)
    {
        foreach (var kept in all)
        {
            var frozen = fresh is var (added, made) && ReferenceEquals(added, kept) ? made : Unchanged(kept);
            var files = Filled(kept, frozen, all, context.Now);
            foreach (var file in files.Append(OutputFile.Text(Manifest.Name, EditionManifest.Of(kept, all, context.Now, files))))
            {
                yield return file with { Name = $"{Number(kept.Edition)}/{file.Name}" };
            }
        }
    }

    /// <summary>The files of an edition that stands, each held against what was frozen.</summary>
    private List<OutputFile> Unchanged(KeptEdition kept)
    {
        var hashes = EditionMaker.HashesOf(kept);
        var files = Standing(kept).ToList();
        return files.Find(file => MadeEdition.Sha256(EditionMaker.Emptied(file).Span) != hashes[file.Name]) is { } changed ? throw new FailureException(Outcome.Failed, new(
            $"{Path.Combine(FolderOf(kept.Edition), changed.Name)} n'est plus ce qui a été publié. Remettez l'édition d'une sauvegarde ; « ateliers verify {kept.Edition.Period} --edition {kept.Edition.Number} » dit ce qui diffère.",
            $"{Path.Combine(FolderOf(kept.Edition), changed.Name)} is not what was published any more. Restore the edition from a backup; “ateliers verify {kept.Edition.Period} --edition {kept.Edition.Number}” says what differs.")) : files;
    }

    private List<OutputFile> Filled(KeptEdition kept, IEnumerable<OutputFile> files, IReadOnlyList<KeptEdition> all, DateTimeOffset now)
    {
        List<Edition> editions = [.. all.Select(each => each.Edition)];
        var status = kept.Edition.StatusAt(editions, now);
        return
        [
            .. files.Select(file => Encoding.UTF8.GetString(file.Content.Span) is var page && file.Name.EndsWith(".html", StringComparison.Ordinal) && EditionSlot.IsIn(page)
                ? OutputFile.Text(file.Name, EditionSlot.Filled(page, file.Name, kept.Edition, editions, status, ZoneOf(kept)))
                : file),
        ];
    }

    /// <summary>The time zone in which an edition tells its moments: that of its own configuration.</summary>
    private string ZoneOf(KeptEdition kept)
    {
        if (!zones.TryGetValue(kept.Frozen.Configuration, out var zone))
        {
            zones[kept.Frozen.Configuration] = zone = ProgrammeFile.Read(context.Workspace.Config, kept.Frozen.Configuration).TimeZone;
        }

        return zone;
    }

    /// <summary>A file of an edition as it stands; null where it is missing or cannot be read.</summary>
    public byte[]? TryRead(Edition edition, string name)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(FolderOf(edition), name));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private byte[] Read(Edition edition, string name)
    {
        var path = Path.Combine(FolderOf(edition), name);
        return TryRead(edition, name) ?? throw new FailureException(Outcome.Failed, new(
            $"{path} manque ou ne peut pas être lu : l'édition {edition.Number} de {edition.Period} n'est plus entière. Remettez-la d'une sauvegarde.",
            $"{path} is missing or cannot be read: edition {edition.Number} of {edition.Period} is not whole any more. Restore it from a backup."));
    }

    private void WriteList(IReadOnlyList<KeptEdition> all)
    {
        if (!Directory.Exists(Root))
        {
            return;
        }

        var listings = EditionsRun.Listings(all, context);
        using var pages = ReportWriter.NewPages();
        foreach (var language in new[] { Language.French, Language.English })
        {
            var (path, page) = (Path.Combine(Root, PageNames.Page(language)), OutputFile.Text(PageNames.Page(language), pages.RenderEditions(listings, language, context.Programme.Name)));
            if (!File.Exists(path) || !page.Content.Span.SequenceEqual(File.ReadAllBytes(path)))
            {
                FolderWriter.WriteFile(path, page.Content);
            }
        }

        // The list of reports leads to the list of editions once there is one.
        var reports = new ReportList(context, new OwedReports(context, database).Standing());
        if (reports.IsOwed)
        {
            reports.Write(pages);
        }
    }
}
