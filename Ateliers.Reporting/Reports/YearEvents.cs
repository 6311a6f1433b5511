using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>What marks the axis of the year: openings, last days, and closures as stretches.</summary>
internal static class YearEvents
{
    /// <summary>The events of the goal year, in order; a closure that runs over its edge is cut there.</summary>
    public static IReadOnlyList<AxisEvent> Of(Composition composition)
    {
        var (year, ateliers) = (composition.Year, composition.Programme.Ateliers);
        var openings = ateliers
            .Where(atelier => atelier.Opens is { } opens && year.Contains(opens))
            .Select(atelier => new AxisEvent(
                atelier.Opens!.Value, Words.Say($"ouverture {Words.De(atelier.Name)}", $"{atelier.Name} opens")));
        var ends = ateliers
            .Where(atelier => atelier.Closes is { } closes && year.Contains(closes))
            .Select(atelier => new AxisEvent(
                atelier.Closes!.Value, Words.Say($"dernier jour {Words.De(atelier.Name)}", $"last day of {atelier.Name}")));
        var closures =
            from closure in composition.Programme.Closures
            let days = closure.Period.Within(year)
            where days is not null
            select new AxisEvent(days.Value.From, Label(composition, closure), days.Value.To);
        return [.. openings.Concat(ends).Concat(closures).OrderBy(mark => mark.Day)];
    }

    /// <summary>All of them as a sentence for the text alternative, with a space before it; empty without events.</summary>
    public static Bilingual Spoken(IReadOnlyList<AxisEvent> events)
    {
        if (events.Count == 0)
        {
            return Bilingual.Same("");
        }

        var items = events.Select(mark =>
        {
            var (from, to) = (Dates.DayOfMonth(mark.Day), mark.Last is { } last && last > mark.Day ? Dates.DayOfMonth(last) : null);
            return to is null
                ? new Bilingual($"{from.Fr}, {mark.Label.Fr}", $"{from.En}, {mark.Label.En}")
                : new Bilingual($"du {from.Fr} au {to.Fr}, {mark.Label.Fr}", $"{from.En} to {to.En}, {mark.Label.En}");
        }).ToList();
        return Words.Say(
            $" Sur l'axe : {string.Join(" ; ", items.Select(item => item.Fr))}.",
            $" On the axis: {string.Join("; ", items.Select(item => item.En))}.");
    }

    // A closure of one atelier names it, unless its reason does.
    private static Bilingual Label(Composition composition, Closure closure)
    {
        if (closure.Atelier is null || composition.NameOf(closure.Atelier) is not { Length: > 0 } name)
        {
            return closure.Reason;
        }

        bool Named(string reason) => reason.Contains(name, StringComparison.OrdinalIgnoreCase);
        var (fr, en) = (Named(closure.Reason.Fr) ? "" : $"{name} : ", Named(closure.Reason.En) ? "" : $"{name}: ");
        return Words.Say($"{fr}{closure.Reason.Fr}", $"{en}{closure.Reason.En}");
    }
}
