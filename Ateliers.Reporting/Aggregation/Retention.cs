using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation;

/// <summary>A part of some people.</summary>
/// <param name="Part">How many of them.</param>
/// <param name="Of">How many they are, 1 or more.</param>
public readonly record struct PeoplePart(long Part, long Of)
{
    /// <summary>The share, 0 to 1.</summary>
    public double Share => (double)Part / Of;
}

/// <summary>What became of the people who came first in one month, or of all of them.</summary>
/// <param name="Month">The month of first contact; null for all.</param>
/// <param name="First">The people; null where nothing is known of the month.</param>
/// <param name="Again">
/// Those who came in the next month, the one after it, and so on; null where that month does not count (it is not over, or nothing is known of it) or nobody came first. Of all: the people whose own such month
/// counts, and no others.
/// </param>
/// <param name="Since">Those who came in any later month that counts; null where none does, or nobody came first.</param>
public sealed record RetentionRow(Month? Month, long? First, IReadOnlyList<PeoplePart?> Again, PeoplePart? Since);

/// <summary>Retention by month of first contact: of those who came first in a month of the goal year, how many came again one, two … months later. People of two cohorts are never the same, so cohorts add up.</summary>
public static class Retention
{
    /// <summary>The cohorts of a goal year in order, each with as many months after it as any has.</summary>
    /// <param name="cohorts">As counted.</param>
    /// <param name="counts">Whether a month is over and known: otherwise nothing is said of who came again in it, rather than 0.</param>
    /// <param name="isKnown">Whether anything is known of a month, over or not: otherwise nobody is said to have come first in it.</param>
    public static IReadOnlyList<RetentionRow> Of(IReadOnlyList<Cohort> cohorts, Func<Month, bool> counts, Func<Month, bool> isKnown)
    {
        var columns = Math.Max(0, cohorts.Count - 1);
        return [.. cohorts.Select(cohort => Row(cohort, columns, counts, isKnown(cohort.Month)))];
    }

    /// <summary>All cohorts together.</summary>
    /// <param name="rows">The rows of <see cref="Of"/>.</param>
    public static RetentionRow All(IReadOnlyList<RetentionRow> rows)
    {
        var columns = rows.Count == 0 ? 0 : rows.Max(row => row.Again.Count);
        return new RetentionRow(
            null, rows.Sum(row => row.First ?? 0), [.. Enumerable.Range(0, columns).Select(column => Sum(rows.Select(row => row.Again[column])))], Sum(rows.Select(row => row.Since)));
    }

    /// <summary>The people of a stretch by how many times they came: 1, 2, 3 or 4, 5 and more. They add up to all of them.</summary>
    /// <param name="times">As counted.</param>
    public static IReadOnlyList<(int From, int? To, long People)> Bands(IReadOnlyList<PeopleByTimes> times)
    {
        (int From, int? To)[] bands = [(1, 1), (2, 2), (3, 4), (5, null)];
        return [.. bands.Select(band => (band.From, band.To, times.Where(entry => entry.Times >= band.From && entry.Times <= (band.To ?? int.MaxValue)).Sum(entry => entry.People.Count)))];
    }

    /// <summary>Of the identified people who came to an atelier, those who came to it twice or more; null where nobody identified came.</summary>
    /// <param name="returns">As counted.</param>
    /// <param name="atelier">Its code, empty for what is recorded of none; null for all ateliers together, where two attendances anywhere are a return.</param>
    public static PeoplePart? CameAgain(ReturnCounts returns, string? atelier)
    {
        var (of, again) = atelier is null
            ? (returns.ByTimes.Sum(entry => entry.People.Count), returns.ByTimes.Where(entry => entry.Times > 1).Sum(entry => entry.People.Count))
            : returns.ByAtelier.FirstOrDefault(entry => entry.Atelier == atelier) is { } own ? (own.People.Count, own.Again.Count) : (0, 0);
        return of == 0 ? null : new PeoplePart(again, of);
    }

    private static RetentionRow Row(Cohort cohort, int columns, Func<Month, bool> counts, bool isKnown)
    {
        var size = cohort.First.Count;
        if (!isKnown || size == 0)
        {
            return new RetentionRow(cohort.Month, isKnown ? 0 : null, new PeoplePart?[columns], null);
        }

        var again = new PeoplePart?[columns];
        PeoplePart? since = null;
        for (var after = 0; after < cohort.Again.Count; after++)
        {
            if (counts(cohort.Month.Plus(after + 1)))
            {
                again[after] = new PeoplePart(cohort.Again[after].Count, size);
                since = new PeoplePart(cohort.AgainBy[after].Count, size);
            }
        }

        return new RetentionRow(cohort.Month, size, again, since);
    }

    private static PeoplePart? Sum(IEnumerable<PeoplePart?> parts)
    {
        var known = parts.OfType<PeoplePart>().ToList();
        return known.Count == 0 ? null : new PeoplePart(known.Sum(each => each.Part), known.Sum(each => each.Of));
    }
}
