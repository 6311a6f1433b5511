using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>The quality of a period's data in words: what came in, what is late, what stands out.</summary>
public static class QualityTables
{
    /// <summary>The summary: one sentence on the months, one on rows, one on people without a name.</summary>
    /// <param name="quality">What is known.</param>
    /// <param name="rejected">Rejected rows of the files that reach into the period.</param>
    /// <param name="rows">All rows of these files.</param>
    public static IReadOnlyList<Bilingual> Sentences(Quality quality, long rejected, long rows)
    {
        var (asOf, title) = (Dates.Day(quality.AsOf), Dates.Period(quality.Period));
        var owed = quality.Months.Count - quality.In(MonthState.Closed) - quality.In(MonthState.UnderWay);
        var received = Numbers.Count(quality.Complete, new("mois d'atelier complet", "atelier-month"), new("mois d'atelier complets", "atelier-months"));
        var (incomplete, missing) = (Numbers.Integer(quality.WithoutAllOutcomes), Numbers.Integer(quality.In(MonthState.Missing)));
        var (none, all) = (Numbers.Count(rejected, new("ligne rejetée", "row"), new("lignes rejetées", "rows")), Numbers.Integer(rows));
        var (weak, people) = (Numbers.People(quality.Whole.WeaklyIdentified.Count), Numbers.Integer(quality.Whole.Identified.Count));
        var nameless = Numbers.Attendances(quality.Whole.AnonymousVisits.Count);
        return
        [
            Words.Say(
                $"{title.Fr}, état au {asOf.Fr} : {received.Fr} sur {Numbers.Integer(owed).Fr}, {incomplete.Fr} sans toutes les issues, {missing.Fr} {(quality.In(MonthState.Missing) < 2 ? "manquant" : "manquants")}.",
                $"{title.En}, as of {asOf.En}: {received.En} of {Numbers.Integer(owed).En} complete, {incomplete.En} without all outcomes, {missing.En} missing."),
            Words.Say($"{none.Fr} sur {all.Fr}.", $"{none.En} of {all.En} rejected."),
            Words.Say(
                $"{weak.Fr} sur {people.Fr} sans autre identité qu'un nom ; {nameless.Fr} sans aucun nom.",
                $"{weak.En} of {people.En} known by a name alone; {nameless.En} without any name."),
        ];
    }

    /// <summary>The atelier-months that somebody should look at.</summary>
    public static Table ToLookAt(Quality quality, Programme programme)
    {
        var rows = quality.Months.Where(month => month.NeedsALook).Select(month => (IReadOnlyList<Cell>)
        [
            Cells.Text(new(month.Month.ToString(), month.Month.ToString())),
            Cells.Text(Bilingual.Same(NameOf(month.Atelier, programme))),
            Cells.Text(WordOf(month.State)),
            month.DaysLate is { } late ? Cells.Integer(late) : Cells.Text(Bilingual.Same("")),
            month.Silent is { } silent ? Cells.Integer(silent.Sessions) : Cells.Text(Bilingual.Same("")),
            month.Unusual is { } unusual ? Cells.Text(Unusual(unusual)) : Cells.Text(Bilingual.Same("")),
        ]).ToList();
        return new Table(
            rows.Count == 0 ? Words.Say("Rien à regarder de plus près.", "Nothing to look at.") : Words.Say("À regarder", "To look at"),
            [
                Cells.Name("Mois", "Month"), Cells.Name("Atelier", "Atelier"), Cells.Name("État", "State"), Cells.Number("Jours de retard", "Days late"),
                Cells.Number("Séances sans issue", "Sessions without outcome"), Cells.Name("Inhabituel", "Unusual"),
            ],
            rows);
    }

    /// <summary>Rejected rows by reason.</summary>
    public static Table Rejects(IReadOnlyList<RejectCount> rejects, Bilingual caption) => new(
        caption,
        [Cells.Name("Motif", "Reason"), Cells.Number("Lignes", "Rows")],
        [.. rejects.Select(reject => (IReadOnlyList<Cell>)[Cells.Text(RejectWords.Of(reject.Code)), Cells.Integer(reject.Rows)])]);

    /// <summary>reçu, manque …</summary>
    public static Bilingual WordOf(MonthState state) => state switch
    {
        MonthState.Received => new("reçu", "received"),
        MonthState.Incomplete => new("incomplet", "incomplete"),
        MonthState.Missing => new("manque", "missing"),
        MonthState.UnderWay => new("en cours", "under way"),
        MonthState.Closed => Cells.Closed,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static Bilingual Unusual(UnusualMonth unusual)
    {
        var (rate, usual) = (Numbers.Decimal(unusual.PerOpenDay), Numbers.Decimal(unusual.Median));
        return Words.Say(
            $"{rate.Fr} présences par jour d'ouverture au lieu de {usual.Fr} d'habitude", $"{rate.En} attendances per open day rather than the usual {usual.En}");
    }

    private static string NameOf(string code, Programme programme) => programme.Ateliers.First(atelier => atelier.Code == code).Name;
}
