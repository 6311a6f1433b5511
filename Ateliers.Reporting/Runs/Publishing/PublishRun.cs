using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Reports.Editions;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs.Publishing;

/// <summary>What is to be published.</summary>
/// <param name="Period">A month or a goal year.</param>
/// <param name="By">Who publishes; null stands for the account.</param>
/// <param name="Note">What was corrected and why; null without a note.</param>
/// <param name="Embargo">Not to be told before this local time of the programme; null without an embargo.</param>
/// <param name="DryRun">Whether it is only said what would be published.</param>
public sealed record PublishOptions(Period Period, string? By, string? Note, DateTime? Embargo, bool DryRun);

/// <summary>How publishing ended.</summary>
/// <param name="Edition">The edition; where nothing was published, the one that stands, or null while there is none.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Page">The path of its French page; null where there is none.</param>
/// <param name="Title">Its period in words.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Checks">What was remarked.</param>
/// <param name="Moves">The figures that moved since the edition before, as a table.</param>
/// <param name="Moved">How many there are.</param>
/// <param name="IsNew">Whether an edition was made; otherwise nothing had changed, or it was a dry run.</param>
/// <param name="Simulated">Whether any of its data is simulated.</param>
public sealed record Publication(Edition? Edition, EditionStatus? Status, string? Page, Bilingual Title, Bilingual Headline, IReadOnlyList<PublicationCheck> Checks, Table? Moves, int Moved, bool IsNew, bool Simulated);

/// <summary>Freezes the figures, pages and files of a month or goal year as an edition.</summary>
public sealed class PublishRun(RunContext context)
{
    /// <summary>How many moved figures a terminal is shown; the folder of the edition has all of them.</summary>
    private const int MostShown = 20;

    /// <summary>Publishes, under the writer lock: at once, or as a draft where the configuration asks for a second name.</summary>
    /// <exception cref="FailureException">Nothing is known of the period, a figure moved and there is no note (2), a check fails (5), or the disk is full; what was published stays.</exception>
    public Publication Run(PublishOptions options)
    {
        var note = options.Note is null ? null : KeptNote.Of(options.Note, new("ce qui a été corrigé et pourquoi", "what was corrected and why"), new("fichier de Nancy arrivé en retard", "the file of Nancy came late"));
        var by = PublishedName.Of(options.By);
        var embargo = EmbargoOf(options.Embargo);
        Open.RequireDatabase(context);
        using var writer = WriterLock.Take(context.Workspace.Database, "publish", context.Now);
        using var database = Database.OpenForWriting(context.Workspace.Database, context.Now);
        OutputFolder.RequireOwn(context.Workspace, database);
        Today.RequireNotBefore(context, new Ledger(database).LastDay());
        var shelf = new EditionShelf(context, database);
        shelf.RequireStanding(shelf.All());
        if (!options.DryRun)
        {
            shelf.Settle();
        }

        var id = context.Programme.ReportId(options.Period);
        var standing = shelf.Of(id);
        shelf.RequireKnown(id);
        RequireSamePeriod(options.Period, standing);
        var published = standing.Where(kept => kept.Edition.PublishedAt is not null).ToList();
        var number = (published.LastOrDefault()?.Edition.Number ?? 0) + 1;
        embargo = Kept(embargo, published.LastOrDefault()?.Edition);
        var condition = EditionWords.Condition(embargo, context.Programme.AsksForApproval, context.Programme.TimeZone);
        var made = EditionMaker.Make(context, database, options.Period, number, note, context.Printer is not null, published, Others(options.Period, shelf), condition);
        if (published is [.., var last] && made.SinceLast.Count == 0 && note is null)
        {
            return Told(made, last.Edition, shelf, [.. standing.Select(kept => kept.Edition)], isNew: false);
        }

        var edition = new Edition(
            0, id, number, context.Now, by, context.Programme.AsksForApproval ? null : context.Now, null, embargo, note, new Ledger(database).LastLine(), made.Report.AsOf, RunContext.Version, made.Moves.Count);
        if (options.DryRun)
        {
            return Told(made, null, shelf, [], isNew: false) with { Status = edition.StatusAt([edition], context.Now) };
        }

        Require(made, number, note);
        var placed = shelf.Put(edition, EditionMaker.Freeze(made, ProgrammeFile.Merged(context.Workspace)), made.Files.Value);
        return Told(made, placed, shelf, [placed], isNew: true);
    }

    /// <summary>Refuses to put other days under a name that editions stand under already: the goal year began in another month then.</summary>
    private void RequireSamePeriod(Period period, IReadOnlyList<KeptEdition> standing)
    {
        if (standing is [.., var last] && EditionMaker.PeriodOf(last, ProgrammeFile.Read(context.Workspace.Config, last.Frozen.Configuration)) is var then && then != period)
        {
            throw Usage.Wrong(
                $"Les éditions de {last.Edition.Period} sont des jours {then.Label} : la configuration en dit maintenant d'autres ({period.Label}, « goalYearFirstMonth »). Rien n'a été publié ; une édition ne change pas de période.",
                $"The editions of {last.Edition.Period} are of the days {then.Label}: the configuration now says others ({period.Label}, “goalYearFirstMonth”). Nothing was published; an edition does not change its period.");
        }
    }

    /// <summary>The last published edition of each period that shares days with one.</summary>
    private List<(Period Period, KeptEdition Last)> Others(Period period, EditionShelf shelf)
    {
        List<(Period, KeptEdition)> others = [];
        foreach (var other in UntoldCorrections.Sharing(period, context.Programme))
        {
            if (shelf.Of(context.Programme.ReportId(other)).LastOrDefault(kept => kept.Edition.PublishedAt is not null) is { } last)
            {
                others.Add((other, last));
            }
        }

        return others;
    }

    private static Publication Told(MadeEdition made, Edition? edition, EditionShelf shelf, IReadOnlyList<Edition> all, bool isNew) => new(
        edition,
        edition?.StatusAt(all, shelf.Now),
        edition is null ? null : shelf.PageOf(edition),
        made.Report.Title,
        made.Report.Headline.Line,
        made.Checks,
        made.Moves.Count == 0 ? null : Table(made),
        made.Moves.Count,
        isNew,
        made.Report.Simulated);

    private static Table Table(MadeEdition made)
    {
        var (count, shown) = (Numbers.Count(made.Moves.Count, new("chiffre a changé", "figure has changed"), new("chiffres ont changé", "figures have changed")), Math.Min(MostShown, made.Moves.Count));
        var caption = made.Moves.Count > MostShown ? Reports.Words.Say($"{count.Fr} ; les {shown} premiers", $"{count.En}; the first {shown}") : count;
        return MovesTable.Of(caption, [.. made.Moves.OrderBy(move => move.Any.Scope == Aggregation.FigureScope.All ? 0 : 1).Take(MostShown)], made.Told.Programme);
    }

    /// <summary>The embargo of an edition that is not told yet holds for the one that takes its place.</summary>
    private DateTimeOffset? Kept(DateTimeOffset? embargo, Edition? last)
    {
        if (last?.Embargo is not { } earlier || earlier <= context.Now)
        {
            return embargo;
        }

        var until = EditionWords.At(earlier, context.Programme.TimeZone);
        return embargo is null || embargo >= earlier ? embargo ?? earlier : throw Usage.Wrong(
            $"L'édition {last.Number} est sous embargo jusqu'au {until.Fr} : celle qui la remplace ne peut pas paraître plus tôt.", $"Edition {last.Number} is under embargo until {until.En}: the one that supersedes it cannot be told earlier.");
    }

    /// <summary>A correction says why; and nothing is published over an error.</summary>
    private static void Require(MadeEdition made, int number, string? note)
    {
        if (made.Checks.FirstOrDefault(check => check.Blocks) is { } error)
        {
            throw new FailureException(Outcome.CheckFailed, new($"Rien n'a été publié. {error.Text.Fr}", $"Nothing was published. {error.Text.En}"));
        }

        if (made.SinceLast.Count > 0 && note is null)
        {
            var moved = Numbers.Integer(made.SinceLast.Count);
            throw Usage.Wrong(
                $"Depuis l'édition {number - 1}, {moved.Fr} {(made.SinceLast.Count == 1 ? "chiffre a changé" : "chiffres ont changé")} : dites ce qui a été corrigé et pourquoi avec --note \"…\". « --dry-run » les montre. Rien n'a été publié.",
                $"Since edition {number - 1}, {moved.En} {(made.SinceLast.Count == 1 ? "figure has" : "figures have")} changed: say what was corrected and why with --note \"…\". “--dry-run” shows them. Nothing was published.");
        }
    }

    /// <summary>The moment at which an embargo ends. Of a time that the clock passes twice, the later one is meant: too late does no harm.</summary>
    private DateTimeOffset? EmbargoOf(DateTime? local)
    {
        if (local is not { } time)
        {
            return null;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(context.Programme.TimeZone);
        var unspecified = DateTime.SpecifyKind(time, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(unspecified))
        {
            throw Usage.Wrong($"--embargo : cette heure n'existe pas ce jour-là ({context.Programme.TimeZone} avance ses horloges). Donnez une heure plus tard.", $"--embargo: this time does not exist on that day ({context.Programme.TimeZone} sets its clocks forward). Give an hour later.");
        }

        var offset = zone.IsAmbiguousTime(unspecified) ? zone.GetAmbiguousTimeOffsets(unspecified).Min() : zone.GetUtcOffset(unspecified);
        var end = new DateTimeOffset(unspecified, offset).ToUniversalTime();
        return end > context.Now ? end : throw Usage.Wrong("--embargo est déjà passé. Donnez un moment à venir, ou publiez sans embargo.", "--embargo is over already. Give a moment to come, or publish without an embargo.");
    }
}
