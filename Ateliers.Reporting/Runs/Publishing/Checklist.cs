using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Reports.Editions;

namespace Ateliers.Reporting.Runs.Publishing;

/// <summary>A remark before publication.</summary>
/// <param name="Blocks">Whether nothing is published while it holds.</param>
/// <param name="Code">By what programs know it: missing-sites.</param>
/// <param name="Text">What is wrong, and what to do.</param>
public sealed record PublicationCheck(bool Blocks, string Code, Bilingual Text);

/// <summary>What is looked at before an edition is published.</summary>
internal static class Checklist
{
    /// <summary>A move by more than this share of what was published is remarked.</summary>
    private const double LargeMove = 0.05;

    /// <summary>The remarks, errors first.</summary>
    /// <param name="report">The report that is to be frozen.</param>
    /// <param name="facts">What it was made from.</param>
    /// <param name="told">What its press sheet tells.</param>
    /// <param name="moves">The figures that move.</param>
    /// <param name="untold">Other periods whose editions have not told a correction of few people.</param>
    public static IReadOnlyList<PublicationCheck> Of(Report report, ReportFacts facts, ToldFigures told, IReadOnlyList<FigureMove> moves, IReadOnlyList<Period> untold) =>
    [
        .. new[] { Mixed(facts), Suppressed(told), Missing(facts), Provisional(report), Rejected(facts), Hidden(told), Fallen(report, told), Moved(moves), Held(told), Untold(untold, facts.Programme), Simulated(report) }.OfType<PublicationCheck>().OrderByDescending(check => check.Blocks),
    ];

    /// <summary>Simulated people beside real ones: no number of theirs may leave the house.</summary>
    private static PublicationCheck? Mixed(ReportFacts facts) =>
        facts.Batches.Any(batch => batch.Simulated) && facts.Batches.Any(batch => !batch.Simulated)
            ? new(true, "mixed-simulated", Words.Say(
                "Des fichiers simulés et des fichiers réels sont comptés ensemble : retirez les simulés (« ateliers retract »).",
                "Simulated and real files are counted together: take the simulated ones back (“ateliers retract”)."))
            : null;

    private static PublicationCheck? Suppressed(ToldFigures told) =>
        told.OfAll.FirstOrDefault(figure => figure.Id == FigureIds.PeopleReached) is { Value: not null } ? null : new(true, "headline-suppressed", Words.Say(
            "Le chiffre principal est masqué : trop peu de personnes, trop peu de présences anonymes parmi les autres, ou rien n'est connu. La feuille de presse n'aurait rien à dire ; « ateliers report » écrit le tableau de bord interne.",
            "The headline figure is suppressed: too few people, too few anonymous attendances among the others, or nothing is known. The press sheet would have nothing to say; “ateliers report” writes the internal dashboard."));

    private static PublicationCheck? Missing(ReportFacts facts)
    {
        var missing = Completeness.Of(new OwedMonths(facts.Programme, facts.Received), new Period(facts.Programme.GoalYear(facts.GoalYear).From, facts.Period.To), facts.AsOf).Missing;
        if (missing.Count == 0)
        {
            return null;
        }

        var names = Words.ListOf([.. missing.Select(month => Name(facts.Programme, month))], 6);
        return new(false, "missing-sites", Words.Say($"Il manque : {names.Fr}.", $"Missing: {names.En}."));
    }

    private static Bilingual Name(Programme programme, AtelierAndMonth month)
    {
        var (atelier, title) = (programme.Ateliers.FirstOrDefault(each => each.Code == month.Atelier)?.Name ?? month.Atelier, Dates.Month(month.Month));
        return new($"{atelier} ({title.Fr})", $"{atelier} ({title.En})");
    }

    private static PublicationCheck? Provisional(Report report) =>
        report.Status == FigureStatus.Final ? null : new(false, "provisional", Words.Begin(report.StatusReason));

    private static PublicationCheck? Rejected(ReportFacts facts)
    {
        if (facts.RejectedRows == 0)
        {
            return null;
        }

        var (rows, all) = (Numbers.Count(facts.RejectedRows, new("ligne rejetée", "row"), new("lignes rejetées", "rows")), Numbers.Integer(facts.Rows));
        return new(false, "rejected-rows", Words.Say($"{rows.Fr} sur {all.Fr} ne sont pas comptées : « ateliers rejects LOT » dit lesquelles.", $"{rows.En} of {all.En} were rejected and are not counted: “ateliers rejects BATCH” says which."));
    }

    private static PublicationCheck? Hidden(ToldFigures told)
    {
        var hidden = told.ByAtelier.Count(figure => figure is { Id: FigureIds.PeopleReached, Status: FigureStatus.Suppressed });
        return hidden == 0 ? null : new(false, "suppressed-ateliers", Words.Say(
            $"{Numbers.Count(hidden, new("atelier est masqué", ""), new("ateliers sont masqués", "")).Fr} sur la feuille de presse.", $"{Numbers.Count(hidden, new("", "atelier is"), new("", "ateliers are")).En} suppressed on the press sheet."));
    }

    /// <summary>What was told once cannot be taken back: the edition before, and the totals of this one, may tell how few are left.</summary>
    private static PublicationCheck? Fallen(Report report, ToldFigures told)
    {
        if (told.IsWholeAlone)
        {
            return null; // Held says why, and the total alone gives no atelier away.
        }

        var fallen = told.ByAtelier.Where(figure => figure is { Id: FigureIds.PeopleReached, Status: FigureStatus.Suppressed } && report.Edition?.EarlierTold.Any(before => before.Id == figure.Id && before.Scope == figure.Scope && before.Value is not null) == true).ToList();
        if (fallen.Count == 0)
        {
            return null;
        }

        var names = Words.ListOf([.. fallen.Select(figure => FigureTable.ScopeOf(figure, told.Programme))], 6);
        return new(false, "suppressed-since", Words.Say(
            $"Publié auparavant, masqué maintenant : {names.Fr}. Qui garde l'édition précédente peut, avec les totaux de celle-ci, en déduire un petit nombre.",
            $"Published before, suppressed now: {names.En}. Whoever keeps the edition before can work out a small number from the totals of this one."));
    }

    private static PublicationCheck? Moved(IReadOnlyList<FigureMove> moves)
    {
        var large = moves.Where(move => move.Any is { Scope: var scope, Unit: Unit.People or Unit.Attendances } && scope == FigureScope.All && move.Share > LargeMove).ToList();
        if (large.Count == 0)
        {
            return null;
        }

        var names = Words.ListOf([.. large.Select(Text).Distinct()], 4);
        return new(false, "moved-over-5-percent", Words.Say($"A bougé de plus de 5 % : {names.Fr}.", $"Moved by more than 5%: {names.En}."));
    }

    private static Bilingual Text(FigureMove move)
    {
        var (name, before, after) = (FigureTable.NameOf(move.Any), FigureTable.Value(move.Before!), FigureTable.Value(move.After!));
        return new($"{name.Fr}, {before.Fr} → {after.Fr}", $"{name.En}, {before.En} → {after.En}");
    }

    private static PublicationCheck? Held(ToldFigures told)
    {
        if (told.IsWholeAlone)
        {
            return new(false, "held-corrections", Words.Say(
                "Des corrections d'ateliers trop petites pour être publiées attendent, et ne vont pas avec le total d'aujourd'hui : la feuille de presse dit le total seul, et aucun atelier.",
                "Corrections of ateliers too small to be published wait, and do not go with the total of today: the press sheet tells the total alone, and no atelier."));
        }

        if (told.Held is not { } held)
        {
            return null;
        }

        var (name, whose) = (Words.ListOf([.. held.Since.Select(EditionOf.NameOf)], held.Since.Count), held.OfAll ? new Bilingual("des chiffres", "figures") : new("des chiffres d'ateliers", "figures of ateliers"));
        return new(false, "held-corrections", Words.Say(
            $"Des corrections trop petites pour être publiées attendent : la feuille de presse redit {whose.Fr} ({name.Fr}).", $"Corrections too small to be published wait: the press sheet tells {whose.En} again ({name.En})."));
    }

    private static PublicationCheck? Untold(IReadOnlyList<Period> periods, Programme programme)
    {
        if (periods.Count == 0)
        {
            return null;
        }

        var (names, threshold) = (Words.ListOf([.. periods.Select(Dates.Period)], 6), Numbers.Integer(programme.SuppressionThreshold));
        return new(false, "untold-corrections", Words.Say(
            $"Des corrections de moins de {threshold.Fr} personnes ne sont pas encore publiées pour : {names.Fr}. Qui soustrait les mois de leur année peut les déduire des chiffres de cette édition.",
            $"Corrections of fewer than {threshold.En} people are not published yet of: {names.En}. Whoever subtracts months from their year can work them out from the figures of this edition."));
    }

    private static PublicationCheck? Simulated(Report report) => !report.Simulated ? null : new(false, "simulated", Words.Say(
        "Les données sont simulées : chaque page, image et fichier le dit.", "The data is simulated: every page, picture and file says so."));
}
