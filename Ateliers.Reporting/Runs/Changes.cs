using System.Globalization;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs;

/// <summary>What moves in one month of one atelier.</summary>
/// <param name="Month">The month of the sessions.</param>
/// <param name="Atelier">The atelier's code; new-1, new-2 … for ateliers that were not known before: what a cell calls them may be anything, also somebody's name.</param>
/// <param name="Attendances">All attendances, before and after.</param>
/// <param name="People">The people who are sure (identified, or the largest session where that is more), before and after.</param>
public sealed record Change(Month Month, string Atelier, (long Before, long After) Attendances, (long Before, long After) People);

/// <summary>Counts every month of every atelier as it is known now, so that a later state can be held against it.</summary>
internal sealed class Changes
{
    /// <summary>All days that a session can have.</summary>
    private static readonly Period Ever = new(new DateOnly(1900, 1, 1), new DateOnly(2999, 12, 31));

    private readonly RunContext context;
    private readonly Database database;
    private readonly HashSet<string> known;
    private readonly Dictionary<(Month Month, string Atelier), (long Attendances, long People)> before;

    private Changes(RunContext context, Database database)
    {
        (this.context, this.database) = (context, database);
        known = [.. context.ProgrammeWith(new Ledger(database).Ateliers()).Ateliers.Select(atelier => atelier.Code)];
        before = Counted();
    }

    /// <summary>Remembers what is known now.</summary>
    public static Changes From(RunContext context, Database database) => new(context, database);

    /// <summary>What is otherwise since, month by month and atelier by atelier.</summary>
    public IReadOnlyList<Change> UntilNow()
    {
        var after = Counted();
        var unknown = after.Keys.Select(key => key.Atelier).Where(code => !known.Contains(code)).Distinct().Order(StringComparer.Ordinal).ToList();
        return
        [
            .. before.Keys.Union(after.Keys).OrderBy(key => key.Month).ThenBy(key => key.Atelier, StringComparer.Ordinal)
                .Select(key => (Key: key, Then: before.GetValueOrDefault(key), Now: after.GetValueOrDefault(key)))
                .Where(each => each.Then != each.Now)
                .Select(each => new Change(
                    each.Key.Month, known.Contains(each.Key.Atelier) ? each.Key.Atelier : string.Create(CultureInfo.InvariantCulture, $"new-{unknown.IndexOf(each.Key.Atelier) + 1}"), (each.Then.Attendances, each.Now.Attendances), (each.Then.People, each.Now.People))),
        ];
    }

    private Dictionary<(Month Month, string Atelier), (long Attendances, long People)> Counted()
    {
        var table = FactLoader.Load(database, context.Today, context.Programme.CountWeakIdentities);
        return new Counter(table).Count(new CountQuery(Ever, Dimensions.Month | Dimensions.Atelier)).ToDictionary(
            cell => (Month.Of(cell.Slice.From!.Value), cell.Slice.Atelier!), cell => (cell.Attended.Count, CountFigures.Range(cell).Lower));
    }
}
