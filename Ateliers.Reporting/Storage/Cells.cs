using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>Into which cell of a split a session, or a person at it, falls.</summary>
internal static class Cells
{
    /// <summary>By time, then by the words of the session, then by the person: the order in which tables show them.</summary>
    public static IComparer<Slice> Order { get; } = Comparer<Slice>.Create((a, b) =>
        (a.From, a.Weekday).CompareTo((b.From, b.Weekday)) is var byTime and not 0 ? byTime
        : string.CompareOrdinal(a.Atelier, b.Atelier) is var byAtelier and not 0 ? byAtelier
        : string.CompareOrdinal(a.Theme, b.Theme) is var byTheme and not 0 ? byTheme
        : string.CompareOrdinal(a.Audience, b.Audience) is var byAudience and not 0 ? byAudience
        : string.CompareOrdinal(a.Format, b.Format));

    /// <summary>The cell of the sessions of a kind on a day.</summary>
    public static Slice Of(in SessionKind kind, DateOnly day, Dimensions by) => new(
        by.HasFlag(Dimensions.Atelier) ? kind.Atelier : null,
        by.HasFlag(Dimensions.Theme) ? kind.Theme : null,
        by.HasFlag(Dimensions.Audience) ? kind.Audience : null,
        by.HasFlag(Dimensions.Format) ? kind.Format : null,
        First(day, by),
        by.HasFlag(Dimensions.Weekday) ? Weekday(day) : null);

    /// <summary>The time of a cell as one number, another for each cell: its first day and its weekday; 0 without a split by time.</summary>
    public static long Time(DateOnly day, Dimensions by) => ((First(day, by)?.DayNumber ?? 0) * 8L) + (by.HasFlag(Dimensions.Weekday) ? Weekday(day) : 0);

    private static DateOnly? First(DateOnly day, Dimensions by) =>
        by.HasFlag(Dimensions.Day) ? day
        : by.HasFlag(Dimensions.Week) ? day.AddDays(1 - Weekday(day))
        : by.HasFlag(Dimensions.Month) ? day.AddDays(1 - day.Day)
        : null;

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    private static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
}
