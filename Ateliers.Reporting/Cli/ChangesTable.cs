using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>What moves, month by month and atelier by atelier, on a terminal.</summary>
internal static class ChangesTable
{
    /// <summary>Shows what moves, or says that nothing does.</summary>
    public static void Show(IReadOnlyList<Change> changes, Terminal terminal)
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
