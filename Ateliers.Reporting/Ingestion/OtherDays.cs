using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Rows that state a day which is not that of the meeting above the table: rows of another meeting that were pasted below, which would count on the day of this one. A meeting may end after midnight,
/// and be written in two time zones, so the day before and the day after are its own.
/// </summary>
internal sealed class OtherDays
{
    private readonly FieldSource rows;
    private readonly Dates[] orders;
    private readonly List<DateOnly> above;

    private OtherDays(FieldSource rows, string said)
    {
        this.rows = rows;
        orders = [.. new DayOrder?[] { null, DayOrder.DayFirst, DayOrder.MonthFirst }.Select(order => new Dates(rows.Field.Dates, TimeZoneInfo.Utc, order))];
        above = Days(said);
    }

    /// <summary>Those of a file; null where no day stands above its table, or none in its rows.</summary>
    public static OtherDays? Of(HeaderLine header) =>
        header.Format.Fields[FieldNames.Date] is { Columns: [], Value: { Length: > 0 } said } && header.HasDays ? new OtherDays(header.Days!, said) : null;

    /// <summary>Whether the current row states a day and in whatever order day and month stand it is not that of the meeting.</summary>
    public bool Has(CsvReader csv) =>
        rows.Text(csv) is { Length: > 0 } text && Days(text) is { Count: > 0 } days && !days.Exists(day => above.Exists(other => Math.Abs(day.DayNumber - other.DayNumber) <= 1));

    private List<DateOnly> Days(string text) => [.. orders.Select(order => order.Day(text)).OfType<DateOnly>().Distinct()];
}
