using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>A part of a session's people: those of one age band, one gender or both. Null means that the split does not ask.</summary>
internal readonly record struct PersonPart(byte? Age, byte? Gender)
{
    public bool Holds(FactColumns facts, int fact) => (Age is null || facts.Age[fact] == Age) && (Gender is null || facts.Gender[fact] == Gender);
}

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

    /// <summary>The cell of a session.</summary>
    public static Slice Of(in SessionColumn session, Dimensions by) => new(
        by.HasFlag(Dimensions.Atelier) ? session.Atelier : null,
        by.HasFlag(Dimensions.Theme) ? session.Theme : null,
        by.HasFlag(Dimensions.Audience) ? session.Audience : null,
        by.HasFlag(Dimensions.Format) ? session.Format : null,
        First(session.Date, by),
        by.HasFlag(Dimensions.Weekday) ? Weekday(session.Date) : null);

    /// <summary>The time of a cell as one number, another for each cell: its first day and its weekday; 0 without a split by time.</summary>
    public static long Time(DateOnly day, Dimensions by) => ((First(day, by)?.DayNumber ?? 0) * 8L) + (by.HasFlag(Dimensions.Weekday) ? Weekday(day) : 0);

    private static DateOnly? First(DateOnly day, Dimensions by) =>
        by.HasFlag(Dimensions.Day) ? day
        : by.HasFlag(Dimensions.Week) ? day.AddDays(1 - Weekday(day))
        : by.HasFlag(Dimensions.Month) ? day.AddDays(1 - day.Day)
        : null;

    /// <summary>The parts of these sessions' people in which anything is recorded; "not recorded" comes last.</summary>
    public static IEnumerable<PersonPart> OfPersons(FactTable table, List<int> places, Dimensions by)
    {
        var parts = new HashSet<PersonPart>();
        foreach (var place in places)
        {
            for (var i = table.Sessions[place].First; i < table.Sessions[place].End; i++)
            {
                if (table.Facts.Status[i] != (byte)OneAttendance.MergedAway)
                {
                    parts.Add(new PersonPart(
                        by.HasFlag(Dimensions.AgeBand) ? table.Facts.Age[i] : null, by.HasFlag(Dimensions.Gender) ? table.Facts.Gender[i] : null));
                }
            }
        }

        return parts.OrderBy(part => part.Age == 0).ThenBy(part => part.Age).ThenBy(part => part.Gender == 0).ThenBy(part => part.Gender);
    }

    /// <summary>A cell of sessions, narrowed to a part of their people.</summary>
    public static Slice With(Slice slice, PersonPart part) => slice with
    {
        Age = part.Age is { } age ? age == 0 ? "" : ((AgeBand)age).Code() : null,
        Gender = part.Gender is { } gender ? gender == 0 ? "" : ((Gender)gender).ToString().ToLowerInvariant() : null,
    };

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    private static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
}
