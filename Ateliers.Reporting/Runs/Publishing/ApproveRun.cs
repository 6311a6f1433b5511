using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Pages;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs.Publishing;

/// <summary>Publishes a draft, by a second name.</summary>
public sealed class ApproveRun(RunContext context)
{
    /// <summary>Approves the draft of a period, under the writer lock.</summary>
    /// <param name="period">A month or a goal year.</param>
    /// <param name="by">Who approves; null stands for the account.</param>
    /// <exception cref="FailureException">There is no draft, the name is that of who made it (2), the figures have moved or the configuration has changed since (5), or the clock stands before it was made (1).</exception>
    public EditionLine Run(Period period, string? by)
    {
        var name = PublishedName.Of(by);
        Open.RequireDatabase(context);
        using var writer = WriterLock.Take(context.Workspace.Database, "approve", context.Now);
        using var database = Database.OpenForWriting(context.Workspace.Database, context.Now);
        Today.RequireNotBefore(context, new Ledger(database).LastDay());
        var shelf = new EditionShelf(context, database);
        shelf.Settle();
        var id = context.Programme.ReportId(period);
        var standing = shelf.Of(id);
        if (standing.LastOrDefault(kept => kept.Edition.PublishedAt is null) is not { } draft)
        {
            throw Usage.Wrong($"Aucun brouillon de {id} n'attend d'être approuvé : « ateliers publish {id} » en fait un.", $"No draft of {id} waits to be approved: “ateliers publish {id}” makes one.");
        }

        shelf.RequireStanding(standing);
        if (draft.Edition.MadeAt > context.Now)
        {
            throw new FailureException(Outcome.Failed, new(
                $"L'horloge est avant le moment où ce brouillon a été fait ({Iso.Instant(draft.Edition.MadeAt)}). Remettez-la à l'heure et relancez.", $"The clock stands before the moment at which this draft was made ({Iso.Instant(draft.Edition.MadeAt)}). Set it right and run again."));
        }

        if (PublishedName.AreSame(draft.Edition.MadeBy, name))
        {
            throw Usage.Wrong(
                $"Ce brouillon a été fait par {draft.Edition.MadeBy} : il faut un second nom pour l'approuver (--author).", $"This draft was made by {draft.Edition.MadeBy}: a second name must approve it (--author).");
        }

        RequireStill(database, period, draft, [.. standing.Where(kept => kept.Edition.PublishedAt is not null)]);
        new EditionLedger(database).Approve(draft.Edition.Id, name, context.Now);
        shelf.Settle();
        return new EditionsRun(context).Lines(shelf.All()).Last(line => line.Edition.Id == draft.Edition.Id);
    }

    /// <summary>What is published is what was looked at, and what is known: a draft that has been overtaken is made anew.</summary>
    private void RequireStill(Database database, Period period, KeptEdition draft, IReadOnlyList<KeptEdition> published)
    {
        if (EditionMaker.InForce(published, context.Now) is { } since && since != EditionMaker.InForce(published, draft.Edition.MadeAt))
        {
            throw new FailureException(Outcome.CheckFailed, new(
                $"Depuis ce brouillon, l'embargo de l'édition {since.Edition.Number} a pris fin : ce qui a changé depuis elle n'y est pas dit. Rien n'a été publié : refaites-le avec « ateliers publish {draft.Edition.Period} --note \"…\" ».",
                $"Since this draft was made, the embargo of edition {since.Edition.Number} has ended: what has changed since that edition is not told in it. Nothing was published: make it anew with “ateliers publish {draft.Edition.Period} --note \"…\"”."));
        }

        if (draft.Frozen.Configuration != ProgrammeFile.Merged(context.Workspace))
        {
            throw new FailureException(Outcome.CheckFailed, new(
                $"Depuis ce brouillon, la configuration a changé : ce qu'il publierait ne serait plus ce qu'elle demande. Rien n'a été publié : refaites-le avec « ateliers publish {draft.Edition.Period} ».",
                $"Since this draft was made, the configuration has changed: what it would publish may not be what that asks for. Nothing was published: make it anew with “ateliers publish {draft.Edition.Period}”."));
        }

        var now = EditionMaker.Make(context, database, period, draft.Edition.Number, draft.Edition.Note, EditionMaker.HashesOf(draft).Keys.Any(PageNames.IsPdf), published);
        var moved = Reports.Editions.FigureMove.Between(EditionMaker.FiguresOf(draft), now.Report.Figures).Count;
        if (moved > 0)
        {
            throw new FailureException(Outcome.CheckFailed, new(
                $"Depuis ce brouillon, {(moved == 1 ? "1 chiffre a changé" : $"{moved} chiffres ont changé")}. Rien n'a été publié : refaites-le avec « ateliers publish {draft.Edition.Period} ».",
                $"Since this draft was made, {(moved == 1 ? "1 figure has" : $"{moved} figures have")} changed. Nothing was published: make it anew with “ateliers publish {draft.Edition.Period}”."));
        }
    }
}
