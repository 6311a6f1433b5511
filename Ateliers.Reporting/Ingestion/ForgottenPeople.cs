using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Who was forgotten, and on which day: what a file says of them up to that day is held without a name already.</summary>
public sealed class ForgottenPeople
{
    private readonly PersonKeys keys;
    private readonly Dictionary<string, DateOnly> days;

    private ForgottenPeople(PersonKeys keys, IEnumerable<Erasure> erasures)
    {
        this.keys = keys;
        days = erasures.GroupBy(erasure => erasure.Proof, StringComparer.Ordinal).ToDictionary(
            group => group.Key, group => group.Max(erasure => erasure.Day), StringComparer.Ordinal);
    }

    /// <summary>Those of a list; null where there is nobody on it, so that nothing need be looked up.</summary>
    public static ForgottenPeople? Of(PersonKeys keys, IReadOnlyCollection<Erasure> erasures) => erasures.Count == 0 ? null : new(keys, erasures);

    /// <summary>The last day of which nothing is to be read of a person; null for whom nobody forgot.</summary>
    public DateOnly? DayOf(PersonKey key) => days.TryGetValue(keys.Proof(key), out var day) ? day : null;
}
