using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// The facts as they are known at a moment, in memory: sessions in the order in which they took place, what each adds to a count, and who came. All counts of one report or one command are made from
/// one table, so that they speak of the same moment.
/// </summary>
public sealed class FactTable
{
    private readonly Lazy<FactTable> detailed;
    private readonly Lazy<Dictionary<string, DateOnly>> firstDays;

    /// <summary>A table.</summary>
    /// <param name="asOf">What was known at the end of this day.</param>
    /// <param name="kinds">What sessions share, by the number that they bear.</param>
    /// <param name="sessions">By date, start and key.</param>
    /// <param name="totals">What each session adds, and who came to it.</param>
    /// <param name="count">How many facts there are.</param>
    /// <param name="detailed">The same facts one by one, asked for when a count needs them; by default the table holds them itself.</param>
    internal FactTable(DateOnly asOf, SessionKind[] kinds, SessionColumn[] sessions, SessionTotals totals, int count, Func<FactTable, FactTable>? detailed = null)
    {
        (AsOf, Kinds, Sessions, Totals, Count) = (asOf, kinds, sessions, totals, count);
        this.detailed = new(() => detailed?.Invoke(this) ?? this, LazyThreadSafetyMode.None);
        firstDays = new(FindFirstDays, LazyThreadSafetyMode.None);
    }

    /// <summary>What was known at the end of this day.</summary>
    public DateOnly AsOf { get; }

    /// <summary>How many facts there are.</summary>
    public int Count { get; }

    /// <summary>What the identifiers of these facts turned out to be.</summary>
    public IdentityCounts Identities { get; internal init; }

    /// <summary>By atelier and month: the place of the latest file that has said anything of it.</summary>
    public IReadOnlyDictionary<(string Atelier, Month Month), long> LastFiles { get; internal init; } = new Dictionary<(string, Month), long>();

    /// <summary>As what the table can be kept for the next one who counts (<see cref="CountedFacts"/>); null where it is of a past moment, or was kept already.</summary>
    internal CountedState? KeptAs { get; init; }

    /// <summary>The day of the first session with a recorded outcome; null without any: a registration or a cancellation opens nothing.</summary>
    public DateOnly? FirstDay => firstDays.Value.Count == 0 ? null : firstDays.Value.Values.Min();

    /// <summary>The day of an atelier's first session with a recorded outcome; null where there is none.</summary>
    public DateOnly? FirstDayOf(string atelier) => firstDays.Value.TryGetValue(atelier, out var day) ? day : null;

    /// <summary>What sessions share, by the number that they bear.</summary>
    internal SessionKind[] Kinds { get; }

    /// <summary>Sessions by date, start and key.</summary>
    internal SessionColumn[] Sessions { get; }

    /// <summary>What each session adds, and who came to it.</summary>
    internal SessionTotals Totals { get; }

    /// <summary>The facts one by one; null where the table was kept without (<see cref="Detailed"/>).</summary>
    internal FactDetails? Details { get; init; }

    /// <summary>A table of the same facts that holds them one by one.</summary>
    internal FactTable Detailed => detailed.Value;

    /// <summary>The atelier of a session.</summary>
    internal string AtelierOf(in SessionColumn session) => Kinds[session.Kind].Atelier;

    /// <summary>How many people came before a day: whoever came for the first time on it or later has a larger number.</summary>
    internal int PeopleBefore(DateOnly day) => Totals.Before(Place(day));

    /// <summary>The places of the sessions of a period: the first inside, and the first after it.</summary>
    internal (int First, int End) Range(Period period) => (Place(period.From), Place(period.To.AddDays(1)));

    /// <summary>The place of the first session on a day or after it; the number of sessions where there is none.</summary>
    internal int Place(DateOnly day)
    {
        var (low, high) = (0, Sessions.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = Sessions[middle].Date < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private Dictionary<string, DateOnly> FindFirstDays()
    {
        Dictionary<string, DateOnly> found = new(StringComparer.Ordinal);
        var missing = Kinds.Length;
        var isFound = new bool[missing];
        for (var place = 0; place < Sessions.Length && missing > 0; place++)
        {
            var kind = Sessions[place].Kind;
            if (!isFound[kind] && Totals.All[place].Held)
            {
                isFound[kind] = true;
                missing--;
                found.TryAdd(Kinds[kind].Atelier, Sessions[place].Date);
            }
        }

        return found;
    }
}

/// <summary>What many sessions share.</summary>
/// <param name="Atelier">The atelier's code.</param>
/// <param name="Theme">Empty when not recorded.</param>
/// <param name="Audience">Empty when not recorded.</param>
/// <param name="Format">Empty when not recorded.</param>
/// <param name="Capacity">0 when not recorded.</param>
internal readonly record struct SessionKind(string Atelier, string Theme, string Audience, string Format, int Capacity);

/// <summary>A session as counts need it.</summary>
/// <param name="Date">Its day.</param>
/// <param name="Timed">Whether its start is known; otherwise it may be several sittings of one day.</param>
/// <param name="Kind">The number of what it shares with others (<see cref="FactTable.Kinds"/>).</param>
internal readonly record struct SessionColumn(DateOnly Date, bool Timed, int Kind);
