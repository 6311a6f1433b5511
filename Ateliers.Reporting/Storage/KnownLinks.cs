using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>That two identifiers are of one person, who goes under a name.</summary>
/// <param name="Weaker">Who is known by the weaker one.</param>
/// <param name="Name">The fingerprint of the name, as the facts of the weaker one have it; 0 without.</param>
/// <param name="Person">Who is known by the stronger one.</param>
/// <param name="Named">The same name, as the facts of the stronger one have it; another one only where one of the two has been forgotten.</param>
internal readonly record struct Link(int Weaker, uint Name, int Person, uint Named);

/// <summary>
/// What rows with two identifiers have said up to a moment, as far as it can concern a fact. Of several readings of the same bytes the last one is heard
/// (docs/decisions/0006), and of a file that was taken back none.
/// </summary>
internal sealed class KnownLinks
{
    private const int NotHeard = -2;

    private readonly Dictionary<UInt128, int> addresses = []; // the places of weaker keys among the numbers
    private readonly List<(int Number, IdentityKind Kind)> numbers = []; // of those who are known by a weaker key; 0 for nobody
    private readonly List<SourceLink> said = [];
    private readonly List<Link> births = [];

    private KnownLinks()
    {
    }

    /// <summary>Which ids of several sources are of one person.</summary>
    public IReadOnlyDictionary<int, int> Ids { get; private set; } = new Dictionary<int, int>();

    /// <summary>The largest number of a person whom links name.</summary>
    public int LargestPerson => Math.Max(said.Select(link => link.Person).DefaultIfEmpty().Max(), births.Select(link => link.Person).DefaultIfEmpty().Max());

    /// <summary>The links whose weaker identifier is of a kind; each once.</summary>
    public IReadOnlyCollection<Link> Of(IdentityKind weaker) => weaker switch
    {
        IdentityKind.NameAndBirth => births.ToHashSet(),
        IdentityKind.Email => Numbered(weaker).Concat(SourceIds.ByPhone(Labels(IdentityKind.Phone), Ids)).ToHashSet(),
        _ => Numbered(weaker).ToHashSet(),
    };

    /// <summary>The links between a phone number under a name and the ids and e-mails beside it, each once, where several stand beside one; whether or not anybody is known by the number alone.</summary>
    public IEnumerable<IGrouping<(int Phone, uint Name), SourceLink>> SharedPhones => Labels(IdentityKind.Phone).Where(link => link.Name != 0)
        .Select(link => link with { Person = Ids.GetValueOrDefault(link.Person, link.Person) }).Distinct()
        .GroupBy(link => (link.Weaker, link.Name)).Where(label => label.Select(link => link.Person).Distinct().Skip(1).Any());

    /// <summary>The links known at a moment; null where there are none.</summary>
    /// <param name="connection">Open.</param>
    /// <param name="batch">The last batch known.</param>
    public static KnownLinks? Load(SqliteConnection connection, long batch)
    {
        if (connection.ExecuteScalar<long>("SELECT EXISTS (SELECT 1 FROM link WHERE batch <= @batch);", new { batch }) == 0)
        {
            return null;
        }

        var links = new KnownLinks();
        var heard = Heard(connection, batch);
        links.ReadAddresses(connection, heard);
        links.ReadBirths(connection, heard);
        links.Ids = SourceIds.Of(links.said);
        return links;
    }

    /// <summary>For each batch the source that its format is; <see cref="NotHeard"/> for one of which nothing counts.</summary>
    private static int[] Heard(SqliteConnection connection, long batch)
    {
        var rows = connection.Query<FormatRow>(
            """
            SELECT id, format FROM batch WHERE id IN (
              SELECT max(id) FROM batch WHERE id <= @batch AND file IS NOT NULL AND (retracted_by IS NULL OR retracted_by > @batch) GROUP BY file);
            """,
            new { batch }).AsList();
        var heard = new int[batch + 1];
        Array.Fill(heard, NotHeard);
        var sources = rows.Select(row => row.Format).Distinct().Order(StringComparer.Ordinal).Select((format, i) => (format, i)).ToDictionary(
            each => each.format, each => SourceLink.Programme + 1 + each.i, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            heard[row.Id] = sources[row.Format];
        }

        return heard;
    }

    private void ReadAddresses(SqliteConnection connection, int[] heard)
    {
        using var rows = new NativeStatement(connection, "SELECT person, scope, weaker, kind, name, batch, coalesce(named, name) FROM link WHERE kind < 4");
        while (rows.Read())
        {
            if (Source(rows, heard) is var source and not NotHeard)
            {
                var key = rows.Key(2);
                if (!addresses.TryGetValue(key, out var weaker))
                {
                    addresses[key] = weaker = numbers.Count;
                    numbers.Add((0, (IdentityKind)rows.Int(3)));
                }

                said.Add(new SourceLink(weaker, unchecked((uint)rows.Long(4)), rows.Int(0), unchecked((uint)rows.Long(6)), source));
            }
        }

        if (addresses.Count == 0)
        {
            return;
        }

        using var persons = new NativeStatement(connection, "SELECT key, id FROM person WHERE kind BETWEEN 2 AND 3");
        while (persons.Read())
        {
            if (addresses.TryGetValue(persons.Key(0), out var place))
            {
                numbers[place] = (persons.Int(1), numbers[place].Kind);
            }
        }
    }

    /// <summary>A name with birth concerns only whom some row names by nothing else.</summary>
    private void ReadBirths(SqliteConnection connection, int[] heard)
    {
        Dictionary<UInt128, int> known = [];
        using var persons = new NativeStatement(connection, "SELECT key, id FROM person WHERE kind = 4");
        while (persons.Read())
        {
            known[persons.Key(0)] = persons.Int(1);
        }

        if (known.Count == 0)
        {
            return;
        }

        using var rows = new NativeStatement(connection, "SELECT person, scope, weaker, kind, name, batch, coalesce(named, name) FROM link WHERE kind = 4");
        while (rows.Read())
        {
            if (Source(rows, heard) != NotHeard && known.TryGetValue(rows.Key(2), out var weaker))
            {
                births.Add(new Link(weaker, unchecked((uint)rows.Long(4)), rows.Int(0), unchecked((uint)rows.Long(6))));
            }
        }
    }

    private static int Source(NativeStatement row, int[] heard)
    {
        var batch = row.Long(5);
        return batch >= heard.Length || heard[batch] == NotHeard ? NotHeard : (IdScope)row.Int(1) switch
        {
            IdScope.NoId => SourceLink.NoId,
            IdScope.Programme => SourceLink.Programme,
            _ => heard[batch],
        };
    }

    private IEnumerable<Link> Numbered(IdentityKind kind) => said
        .Where(link => numbers[link.Weaker] is var (number, known) && number > 0 && known == kind)
        .Select(link => new Link(numbers[link.Weaker].Number, link.Name, link.Person, link.Named));

    private IEnumerable<SourceLink> Labels(IdentityKind kind) => said.Where(link => numbers[link.Weaker].Kind == kind);
}
