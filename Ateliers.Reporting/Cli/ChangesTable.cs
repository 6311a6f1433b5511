using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>What moves, month by month and atelier by atelier, on a terminal.</summary>
internal static class ChangesTable
{
    /// <summary>Shows what moves, or says that nothing does.</summary>
    public static void Show(Movement changes, Terminal terminal)
    {
        ShowMonths(changes.Months, terminal);
        if (changes.Figures.Count > 0)
        {
            terminal.Show(new Table(
                new("Chiffres des rapports publiés qui changent", "Figures of reports that stand and would no longer agree"),
                [Cells.Name("Rapport", "Report"), Cells.Name("Chiffre", "Figure"), Cells.Number("Avant → après", "Before → after")],
                [.. changes.Figures.Select(moved => (IReadOnlyList<Cell>)
                [
                    Cells.Text(Bilingual.Same(moved.Report)), Cells.Text(moved.Name), Cells.Text(new($"{moved.Before.Text.Fr} → {moved.After.Text.Fr}", $"{moved.Before.Text.En} → {moved.After.Text.En}")),
                ])]));
        }
    }

    private static void ShowMonths(IReadOnlyList<Change> changes, Terminal terminal)
    {
        if (changes.Count == 0)
        {
            terminal.Line(terminal.Say("Aucune présence et aucune personne de plus ou de moins, dans aucun mois.", "Not one attendance and not one person more or less, in any month."));
            return;
        }

        static Cell Move((long Before, long After) number)
        {
            var (before, after) = (Numbers.Integer(number.Before), Numbers.Integer(number.After));
            return Cells.Text(new($"{before.Fr} → {after.Fr}", $"{before.En} → {after.En}"));
        }

        terminal.Show(new Table(
            new("Avant → après", "Before → after"),
            [Cells.Name("Mois", "Month"), Cells.Name("Atelier", "Atelier"), Cells.Number("Présences", "Attendances"), Cells.Number("Personnes", "People")],
            [.. changes.Select(change => (IReadOnlyList<Cell>)
            [
                Cells.Text(Bilingual.Same(change.Month.ToString())), Cells.Text(Bilingual.Same(change.Atelier)), Move(change.Attendances), Move(change.People),
            ])]));
    }
}
