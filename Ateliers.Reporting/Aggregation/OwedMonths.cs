using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation;

/// <summary>What is known of the months that the ateliers of a programme owe, asked for many periods: what was found out of one month serves the next period. For one thread at a time.</summary>
/// <param name="programme">Whose ateliers owe.</param>
/// <param name="received">What is known.</param>
public sealed class OwedMonths(Programme programme, IReadOnlyCollection<KnownMonth> received)
{
    private readonly HashSet<AtelierAndMonth> known = [.. received.Select(month => new AtelierAndMonth(month.Atelier, month.Month))];
    private readonly OpenDays open = new(programme);
    private readonly Dictionary<AtelierAndMonth, bool> wholeMonths = [];

    /// <summary>Whose ateliers owe.</summary>
    public Programme Programme => programme;

    /// <summary>What is known.</summary>
    public IReadOnlyCollection<KnownMonth> Received => received;

    /// <summary>The months of a period that ended before a day, that an atelier owes (<see cref="Completeness.Owes"/>) and of which nothing is known: by month, then in the order of the programme.</summary>
    /// <param name="period">Both ends inside.</param>
    /// <param name="asOf">A month that ends on this day or later is not missing yet; <see cref="DateOnly.MaxValue"/> for all of the period.</param>
    public IEnumerable<AtelierAndMonth> Missing(Period period, DateOnly asOf) =>
        from month in period.Months()
        where month.End < asOf
        from atelier in programme.Ateliers
        let entry = new AtelierAndMonth(atelier.Code, month)
        where !known.Contains(entry) && Owes(atelier, entry, period)
        select entry;

    private bool Owes(Atelier atelier, AtelierAndMonth entry, Period period)
    {
        if (period.From > entry.Month.Start || period.To < entry.Month.End)
        {
            return Completeness.Owes(open, atelier, entry.Month, period, known);
        }

        if (!wholeMonths.TryGetValue(entry, out var owes))
        {
            wholeMonths[entry] = owes = Completeness.Owes(open, atelier, entry.Month, entry.Month.Period, known);
        }

        return owes;
    }
}
