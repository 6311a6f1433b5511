using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>
/// Who is one person, found the slow and obvious way from all rows at once: the oracle of the properties of links (docs/decisions/0011). A person is a text: an identifier,
/// and behind a bar the name of one who is told apart on it.
/// </summary>
internal sealed class PlainPeople
{
    private readonly List<Said> rows;
    private readonly List<(string Strong, string Weak, string Name)> links;
    private readonly Dictionary<string, string> ids = [];
    private readonly Dictionary<string, string> found = [];

    /// <summary>Finds out who is who.</summary>
    /// <param name="files">The rows of all files, in the order of the files.</param>
    public PlainPeople(IEnumerable<IEnumerable<Said>> files)
    {
        rows = Settled(files);
        links = [.. files.SelectMany(file => file).SelectMany(row => row.Also.Select(weak => (row.Person, weak, row.Name))).Distinct()];
        JoinSources();
        links.AddRange(Bridges().ToList());
        foreach (var kind in new[] { IdentityKind.Email, IdentityKind.Phone, IdentityKind.NameAndBirth })
        {
            // All of a kind are weighed by what is known of the stronger ones.
            foreach (var (label, person) in Labels(kind).ToList())
            {
                found[label] = person;
            }

            if (kind == IdentityKind.Email)
            {
                JoinByPhone();
            }
        }
    }

    /// <summary>The person of a row; null for one without a name beside people on its address of whom nothing says which it means.</summary>
    public string? Of(Said row) => Label(row) is { } name ? Of(row.Person, name) : null;

    /// <summary>Everybody who came by any identifier, and to how many sessions.</summary>
    public (int People, int Visits) Came()
    {
        var came = Attendances();
        return (came.Select(each => each.Person).Distinct().Count(), came.Count);
    }

    /// <summary>Who came to which session by any identifier: of several words on one identifier at one session the strongest stands.</summary>
    public List<(Session Session, string Person)> Attendances() =>
    [
        .. rows.Select(row => (row.Session, Person: Of(row), Row: row)).Where(each => each.Person is not null)
            .GroupBy(each => (each.Session, each.Person, each.Row.Person)).Where(group => group.MaxBy(each => Weight(each.Row)).Row.Status == AttendanceStatus.Attended)
            .Select(group => (group.Key.Session, group.Key.Item2!)).Distinct(),
    ];

    /// <summary>One row a key, name and session, which holds the strongest word on it and, as its count, the place of its file.</summary>
    private static List<Said> Settled(IEnumerable<IEnumerable<Said>> files) =>
    [
        .. files.SelectMany((file, place) => file.Where(row => row.Named).Select(row => row with { Count = place + 1 }))
            .GroupBy(row => (row.Session, row.Person, row.Name)).Select(group => group.MaxBy(Weight)!),
    ];

    /// <summary>The later file's word stands, within a file the stronger status; "registered" says nothing against an outcome.</summary>
    private static (int File, AttendanceStatus Status) Weight(Said row) => (row.Status == AttendanceStatus.Registered ? 0 : row.Count, row.Status);

    private static bool HasNames(string key) => Said.KindOf(key) is IdentityKind.Email or IdentityKind.Phone;

    private static string Source(string id) => id[..id.IndexOf('#', StringComparison.Ordinal)];

    private static bool IsId(string key) => Said.KindOf(key) == IdentityKind.Id;

    private string Of(string key, string name) =>
        IsId(key) ? ids.GetValueOrDefault(key, key)
        : found.GetValueOrDefault($"{key}|{name}") ?? (Left(key).Skip(1).Contains(name) ? $"{key}|{name}" : found.GetValueOrDefault(key, key));

    /// <summary>The name under which a row counts on its address: its own, or that of the first among those beside it whom no stronger identifier names.</summary>
    private string? Label(Said row)
    {
        if (!HasNames(row.Person) || row.Name.Length > 0)
        {
            return HasNames(row.Person) ? row.Name : "";
        }

        var beside = Names(row.Session, row.Person);
        var left = beside.Where(name => !found.ContainsKey($"{row.Person}|{name}")).ToList();
        return beside.Count == 0 ? ""
            : left.Count > 1 ? Left(row.Person).First(left.Contains)
            : left.Count == 1 ? left[0]
            : beside.Select(name => Of(row.Person, name)).Distinct().Count() == 1 ? beside[0] : null;
    }

    private List<string> Left(string key) => [.. Apart(key).Where(name => !found.ContainsKey($"{key}|{name}"))];

    private List<string> Names(Session session, string key) =>
        [.. rows.Where(row => row.Session == session && row.Person == key && row.Name.Length > 0).Select(row => row.Name).Distinct()];

    /// <summary>The names on an address that stood beside another one, in their order.</summary>
    private List<string> Apart(string key) =>
    [
        .. rows.Where(row => row.Person == key && HasNames(key)).Select(row => row.Session).Distinct().Select(session => Names(session, key)).Where(names => names.Count > 1)
            .SelectMany(names => names).Distinct().OrderBy(name => Appearances(key, name), StringComparer.Ordinal).ThenBy(name => name, StringComparer.Ordinal),
    ];

    private string Appearances(string key, string name) => string.Concat(rows.Where(row => row.Person == key && row.Name == name)
        .GroupBy(row => row.Session).OrderBy(group => group.Key.Date).ThenBy(group => group.Key.Key())
        .Select(group => $"{group.Key.Date:yyyyMMdd}{group.Key.Key():X32}{4 - (int)group.Max(row => row.Status)}")) + "~";

    /// <summary>Sources that each give one id to a name on an address mean one person, unless two ids of one source would be one then.</summary>
    private void JoinSources()
    {
        var labels = links.Where(link => IsId(link.Strong) && HasNames(link.Weak)).GroupBy(link => (link.Weak, link.Name))
            .Select(group => group.Select(link => link.Strong).Distinct().OrderBy(Source, StringComparer.Ordinal).ToList())
            .Where(group => group.Count > 1 && group.DistinctBy(Source).Count() == group.Count).ToList();
        var above = labels.SelectMany(group => group.Skip(1).Select(id => (Id: id, Top: group[0]))).Distinct().GroupBy(pair => pair.Id)
            .Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.Single().Top);
        string Top(string id) => above.TryGetValue(id, out var next) ? Top(next) : id;
        foreach (var group in above.Keys.GroupBy(Top).Where(group => group.DistinctBy(Source).Count() == group.Count()))
        {
            foreach (var id in group)
            {
                ids[id] = group.Key;
            }
        }
    }

    private IEnumerable<(string Strong, string Weak, string Name)> Bridges() =>
        from link in links
        where Said.KindOf(link.Weak) == IdentityKind.Phone
        group link.Strong by (link.Weak, link.Name) into label
        let known = label.Where(IsId).Select(id => Of(id, "")).Distinct().ToList()
        let emails = label.Where(key => !IsId(key)).Distinct().ToList()
        where known.Count == 1 && emails.Count == 1
        select (known[0], emails[0], label.Key.Name);

    /// <summary>E-mails that bear one name each, all of them with one phone under it, are one person's, with the id there may be; never two ids.</summary>
    private void JoinByPhone()
    {
        Dictionary<string, HashSet<string>> beside = [];
        foreach (var label in links.Where(link => Said.KindOf(link.Weak) == IdentityKind.Phone && link.Name.Length > 0).GroupBy(link => (link.Weak, link.Name)))
        {
            var persons = label.Where(link => IsId(link.Strong) || NamesOn(link.Strong).All(name => name == link.Name)).Select(link => Of(link.Strong, link.Name)).Distinct().ToList();
            foreach (var person in persons)
            {
                beside.TryAdd(person, []);
                beside[person].UnionWith(persons);
            }
        }

        HashSet<string> seen = [];
        foreach (var start in beside.Keys.Where(seen.Add))
        {
            List<string> all = [start];
            for (var at = 0; at < all.Count; at++)
            {
                all.AddRange(beside[all[at]].Where(seen.Add));
            }

            if (all.Count(IsId) < 2)
            {
                foreach (var person in all.Where(person => !IsId(person)))
                {
                    found[person] = all.Find(IsId) ?? all.Min(StringComparer.Ordinal)!;
                }
            }
        }
    }

    private IEnumerable<string> NamesOn(string key) =>
        rows.Where(row => row.Person == key).Select(row => row.Name).Concat(links.Where(link => link.Weak == key).Select(link => link.Name)).Where(name => name.Length > 0);

    private IEnumerable<(string Label, string Person)> Labels(IdentityKind kind)
    {
        foreach (var key in links.Where(link => Said.KindOf(link.Weak) == kind).GroupBy(link => link.Weak))
        {
            var named = key.Where(link => link.Name.Length > 0 && HasNames(key.Key)).GroupBy(link => link.Name)
                .ToDictionary(group => group.Key, group => group.Select(link => Of(link.Strong, link.Name)).Distinct().ToList());
            foreach (var (name, persons) in named.Where(pair => pair.Value.Count == 1))
            {
                yield return ($"{key.Key}|{name}", persons[0]);
            }

            var all = key.Select(link => Of(link.Strong, link.Name)).Distinct().ToList();
            if (all.Count == 1 && Apart(key.Key).Count == 0 && !(named.Count > 0 && StoodBeside(key.Key, all[0], named.Keys)))
            {
                yield return (key.Key, all[0]);
            }
        }
    }

    private bool StoodBeside(string key, string person, IEnumerable<string> names) => rows.Exists(row =>
        row.Person == key && row.Name.Length > 0 && !names.Contains(row.Name)
        && rows.Exists(other => other.Session == row.Session && Said.KindOf(other.Person) < Said.KindOf(key) && Of(other.Person, HasNames(other.Person) ? other.Name : "") == person));
}
