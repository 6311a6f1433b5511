using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>What one file says of the nameless people of one status at a session.</summary>
/// <param name="File">The file.</param>
/// <param name="Status">The status.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="People">How many people they are.</param>
/// <param name="BesideNames">Whether the file names people at the session too: then it is a list of people, some of whom have no name, and no count of heads.</param>
internal readonly record struct NamelessList(long File, AttendanceStatus Status, long Rows, long People, bool BesideNames);

/// <summary>
/// Which lists of nameless people at one session are heard (docs/decisions/0009): for each status the last file that speaks of it, whole. Registrations
/// cannot be matched with outcomes, so a file of registrations alone is not heard after one that knows outcomes, and a file of outcomes without
/// registrations ends those known before. A list of people with a few nameless ones among them is no correction of a count of heads, nor the other way round: each form is
/// heard by itself, and of the two the larger stands.
/// </summary>
internal sealed class HeardLists
{
    private readonly ILookup<AttendanceStatus, (long File, long Rows)> heard;

    /// <summary>Hears the lists of a session.</summary>
    /// <param name="lists">In the order of files.</param>
    public HeardLists(IEnumerable<NamelessList> lists) => heard = lists
        .GroupBy(list => list.BesideNames)
        .SelectMany(OfOneForm)
        .GroupBy(list => list.Status)
        .SelectMany(Larger)
        .ToLookup(list => list.Status, list => (list.File, list.Rows));

    private static List<NamelessList> OfOneForm(IEnumerable<NamelessList> lists)
    {
        List<NamelessList> all = [];
        var outcomesKnown = false;
        foreach (var file in lists.GroupBy(list => list.File))
        {
            var hasOutcomes = file.Any(list => list.Status > AttendanceStatus.Registered);
            all.AddRange(file.Where(list => list.Status != AttendanceStatus.Registered || hasOutcomes || !outcomesKnown));
            if (hasOutcomes && file.All(list => list.Status != AttendanceStatus.Registered))
            {
                all.Add(new NamelessList(file.Key, AttendanceStatus.Registered, 0, 0, file.First().BesideNames));
            }

            outcomesKnown |= hasOutcomes;
        }

        return all;
    }

    /// <summary>The lists of the form whose last one has more people, or came later where they have as many.</summary>
    private static IEnumerable<NamelessList> Larger(IGrouping<AttendanceStatus, NamelessList> lists) =>
        lists.GroupBy(list => list.BesideNames).MaxBy(form => (form.Last().People, form.Last().File))!;

    /// <summary>What is known of one place in the list of a status; null where the list that stands is shorter, or none stands.</summary>
    /// <param name="words">All words on this place, in the order of files.</param>
    public Fact? Known(IReadOnlyList<Fact> words)
    {
        Fact? known = null;
        foreach (var (file, rows) in heard[words[0].Status])
        {
            known = rows < PlaceOf(words[0].Person) ? null : words.First(word => word.File == file).After(known);
        }

        return known;
    }

    /// <summary>The place in its list, from 1, of the nameless person that a number below 0 stands for.</summary>
    private static long PlaceOf(long person) => (3 - person) / 4;
}
