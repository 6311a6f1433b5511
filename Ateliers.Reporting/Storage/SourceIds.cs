namespace Ateliers.Reporting.Storage;

/// <summary>A link to an e-mail or a phone number, whether or not anybody is known by that alone.</summary>
/// <param name="Weaker">Stands for the e-mail or phone number.</param>
/// <param name="Name">The fingerprint of the name; 0 without.</param>
/// <param name="Person">Who is known by the stronger identifier.</param>
/// <param name="Named">The name as the facts of the stronger one have it.</param>
/// <param name="Source">The source whose id the stronger one is; <see cref="NoId"/> where it is none.</param>
internal readonly record struct SourceLink(int Weaker, uint Name, int Person, uint Named, int Source)
{
    /// <summary>The stronger identifier is an e-mail.</summary>
    public const int NoId = -1;

    /// <summary>The ids that all sources share; those of single sources follow, in the order of their names.</summary>
    public const int Programme = 0;
}

/// <summary>
/// What an e-mail or a phone number under one name says of the stronger identifiers that it is linked with: where each source gives it one, they are of one person. Two ids
/// of one source never are.
/// </summary>
internal static class SourceIds
{
    /// <summary>For each id that is somebody's whom another source knows by an id of its own: the one that stands for all of them.</summary>
    public static Dictionary<int, int> Of(IEnumerable<SourceLink> links)
    {
        Dictionary<int, int> sources = [];
        Dictionary<int, HashSet<int>> above = [];
        foreach (var label in links.Where(link => link.Source != SourceLink.NoId).GroupBy(link => (link.Weaker, link.Name)))
        {
            var ids = label.Select(link => (link.Source, link.Person)).Distinct().Order().ToList();
            if (ids.Count < 2 || ids.DistinctBy(id => id.Source).Count() < ids.Count)
            {
                continue;
            }

            foreach (var (source, id) in ids)
            {
                sources[id] = source;
                if (id != ids[0].Person)
                {
                    above.TryAdd(id, []);
                    above[id].Add(ids[0].Person);
                }
            }
        }

        return Groups(above.Where(pair => pair.Value.Count == 1).ToDictionary(pair => pair.Key, pair => pair.Value.Single()), sources);
    }

    /// <summary>The links between an id and an e-mail that follow from a phone number: one name on it has one id, and one e-mail.</summary>
    public static IEnumerable<Link> ByPhone(IEnumerable<SourceLink> links, IReadOnlyDictionary<int, int> ids)
    {
        foreach (var label in links.GroupBy(link => (link.Weaker, link.Name)))
        {
            var known = label.Where(link => link.Source != SourceLink.NoId).Select(link => ids.GetValueOrDefault(link.Person, link.Person)).Distinct().Take(2).ToList();
            var emails = label.Where(link => link.Source == SourceLink.NoId).ToList();
            if (known.Count == 1 && emails.Select(link => link.Person).Distinct().Count() == 1)
            {
                yield return new Link(emails[0].Person, emails.Min(link => link.Named), known[0], 0);
            }
        }
    }

    /// <summary>Follows each id to the one that stands above all; a group in which two ids are of one source is none.</summary>
    private static Dictionary<int, int> Groups(Dictionary<int, int> above, Dictionary<int, int> sources)
    {
        int Top(int id) => above.TryGetValue(id, out var next) ? Top(next) : id;
        var sound = above.Keys.GroupBy(Top).Where(group => group.DistinctBy(id => sources[id]).Count() == group.Count());
        return sound.SelectMany(group => group.Select(id => (id, group.Key))).ToDictionary(pair => pair.id, pair => pair.Key);
    }
}
