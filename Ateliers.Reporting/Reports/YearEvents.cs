using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>What marks the axis of the year: openings, last days, and closures as stretches.</summary>
internal static class YearEvents
{
    private const int MostNames = 3;

    /// <summary>The events of the goal year, in order; a closure that runs over its edge is cut there.</summary>
    public static IReadOnlyList<AxisEvent> Of(Composition composition)
    {
        var (year, ateliers) = (composition.Year, composition.Programme.Ateliers);
        var openings = OfDays(ateliers, atelier => atelier.Opens, year, Openings);
        var ends = OfDays(ateliers, atelier => atelier.Closes, year, Ends);
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

    /// <summary>One event a day, however many ateliers it is of: marks upon one another would be read as one.</summary>
    private static IEnumerable<AxisEvent> OfDays(
        IEnumerable<Atelier> ateliers, Func<Atelier, DateOnly?> day, Period year, Func<IReadOnlyList<string>, Bilingual> words) => ateliers
            .Where(atelier => day(atelier) is { } of && year.Contains(of))
            .GroupBy(atelier => day(atelier)!.Value)
            .Select(same => new AxisEvent(same.Key, words([.. same.Select(atelier => atelier.Name)])));

    private static Bilingual Openings(IReadOnlyList<string> names)
    {
        var (list, count) = (NamesOf(names), Numbers.Integer(names.Count));
        return names.Count > MostNames ? new($"{count.Fr}{Numbers.NoBreak}ouvertures", $"{count.En}{Numbers.NoBreak}openings")
            : Words.Say($"ouverture {list.Fr}", $"{list.En} {(names.Count == 1 ? "opens" : "open")}");
    }

    private static Bilingual Ends(IReadOnlyList<string> names)
    {
        var (list, count) = (NamesOf(names), Numbers.Integer(names.Count));
        return names.Count > MostNames ? new($"dernier jour de {count.Fr}{Numbers.NoBreak}ateliers", $"last day of {count.En}{Numbers.NoBreak}ateliers")
            : Words.Say($"dernier jour {list.Fr}", $"last day of {list.En}");
    }

    /// <summary>de Rennes et du Havre; Rennes and Le Havre.</summary>
    private static Bilingual NamesOf(IReadOnlyList<string> names) => Words.List([.. names.Select(name => new Bilingual(Words.De(name), name))]);

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
