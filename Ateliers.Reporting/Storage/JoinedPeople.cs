namespace Ateliers.Reporting.Storage;

/// <summary>People who turn out to be one, by way of each other: chains of them, in which there is one id at most.</summary>
internal sealed class JoinedPeople
{
    private readonly Dictionary<int, HashSet<int>> beside = [];
    private readonly HashSet<int> ids = [];

    /// <summary>Takes some who are one.</summary>
    /// <param name="people">Their numbers, and whether each is known by an id.</param>
    public void Add(IReadOnlyCollection<(int Person, bool IsId)> people)
    {
        foreach (var (person, isId) in people)
        {
            beside.TryAdd(person, []);
            beside[person].UnionWith(people.Select(each => each.Person));
            if (isId)
            {
                ids.Add(person);
            }
        }
    }

    /// <summary>For each who is somebody else: who stands for all of them, the one with the id or otherwise the one with the smallest number.</summary>
    public IEnumerable<(int Person, int Top)> Tops()
    {
        HashSet<int> seen = [];
        foreach (var start in beside.Keys.Where(seen.Add))
        {
            List<int> all = [start];
            for (var at = 0; at < all.Count; at++)
            {
                all.AddRange(beside[all[at]].Where(seen.Add));
            }

            var known = all.FindAll(ids.Contains);
            var top = known.Count == 1 ? known[0] : all.Min();
            foreach (var person in known.Count > 1 ? [] : all.FindAll(person => person != top))
            {
                yield return (person, top);
            }
        }
    }
}
