using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>Months of first contact as rows, months after it as columns: the share who came again, tinted, and beneath it how many.</summary>
internal static class RetentionTable
{
    private static readonly Bilingual Nobody = new("personne", "nobody");

    public static Table Of(Composition composition, IReadOnlyList<RetentionRow> rows, RetentionRow all)
    {
        var columns = all.Again.Count;
        var most = rows.SelectMany(row => row.Again).OfType<PeoplePart>().Select(part => part.Share).DefaultIfEmpty(0).Max();
        var people = RetentionSection.Of(composition);
        return new Table(
            Words.Say(
                $"Part des {people.Fr} revenues, par mois de premier contact, {composition.InYear.Fr}",
                $"Share of {people.En} who came again, by month of first contact, {composition.InYear.En}"),
            [
                Cells.Name("Premier contact", "First contact"),
                Cells.Number("Personnes", "People"),
                Cells.Number("Revenues depuis", "Came again since"),
                .. Enumerable.Range(1, columns).Select(After),
            ],
            [.. rows.Append(all).Select(row => (IReadOnlyList<Cell>)
                [
                    Cells.Text(Name(composition, row)),
                    row.First is { } first ? Cells.Integer(first) : new Cell(Unknown(composition, row.Month!.Value)),
                    CellOf(composition, row, row.Since, after: 1),
                    .. row.Again.Select((part, place) => CellOf(composition, row, part, place + 1) with { Tint = part is { } known ? Cells.TintOf(known.Share, most) : null }),
                ])],
            Total: true);
    }

    private static Bilingual Name(Composition composition, RetentionRow row) =>
        row.Month is not { } month ? new("ensemble", "all")
        : composition.Year.From.Year == composition.Year.To.Year ? Dates.MonthName(month)
        : Dates.Month(month);

    private static Column After(int months)
    {
        var sign = Numbers.Integer(months);
        return months == 1 ? Cells.Number($"+1{Numbers.NoBreak}mois", $"+1{Numbers.NoBreak}month") : Cells.Number($"+{sign.Fr}", $"+{sign.En}");
    }

    private static Cell CellOf(Composition composition, RetentionRow row, PeoplePart? part, int after)
    {
        if (part is { } known)
        {
            return Cells.Percent(known.Share) with { Detail = Numbers.Integer(known.Part) };
        }

        // Of all, a column is empty for the reason for which it is of the earliest.
        var month = row.Month ?? Month.Of(composition.Year.From);
        return row.First is null ? new Cell(Unknown(composition, month))
            : row.First == 0 ? new Cell(Nobody)
            : NotCounted(composition, month.Plus(after));
    }

    /// <summary>Why a month does not count: it is under way, it lies after the days of which the page speaks, or nothing is known of it.</summary>
    private static Cell NotCounted(Composition composition, Month month) =>
        composition.IsOver(month) && month.Start <= composition.Year.To ? new Cell(Unknown(composition, month))
        : month.Start <= composition.Horizon ? new Cell(new("mois en cours", "month under way"), Mark: CellMark.UnderWay)
        : new Cell(composition.Horizon == composition.Facts.Period.To ? new("après la période", "after the period") : new("à venir", "to come"), Mark: CellMark.Closed);

    private static Bilingual Unknown(Composition composition, Month month) => composition.UnknownWord(month.Period);
}
