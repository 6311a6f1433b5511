using System.Globalization;
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
        ShowMonths(changes, terminal);
        if (changes.Years.Count > 0)
        {
            terminal.Show(new Table(
                new("Personnes de l’année entière, avant → après", "People of the whole year, before → after"),
                [Cells.Name("Année", "Year"), Cells.Number("Personnes", "People")],
                [.. changes.Years.Select(change => (IReadOnlyList<Cell>)[Cells.Text(Bilingual.Same(change.Year.ToString(CultureInfo.InvariantCulture))), Move(change.People)])]));
        }

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

    private static void ShowMonths(Movement changes, Terminal terminal)
    {
        if (changes.Months.Count == 0)
        {
            terminal.Line(changes.Years.Count == 0
                ? terminal.Say("Aucune présence et aucune personne de plus ou de moins, dans aucun mois.", "Not one attendance and not one person more or less, in any month.")
                : terminal.Say("Aucun mois ne change ; l’année, si : des personnes de plusieurs mois n’en sont plus qu’une, ou plus d’une.", "No month moves, but the year does: people of several months turn out to be one, or more than one."));
            return;
        }

        terminal.Show(new Table(
            new("Avant → après", "Before → after"),
            [Cells.Name("Mois", "Month"), Cells.Name("Atelier", "Atelier"), Cells.Number("Présences", "Attendances"), Cells.Number("Personnes", "People")],
            [.. changes.Months.Select(change => (IReadOnlyList<Cell>)
            [
                Cells.Text(Bilingual.Same(change.Month.ToString())), Cells.Text(Bilingual.Same(change.Atelier)), Move(change.Attendances), Move(change.People),
            ])]));
    }

    private static Cell Move((long Before, long After) number)
    {
        var (before, after) = (Numbers.Integer(number.Before), Numbers.Integer(number.After));
        return Cells.Text(new($"{before.Fr} → {after.Fr}", $"{before.En} → {after.En}"));
    }
}
