using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>Gives every session of a file its number, and keeps what the file says of it.</summary>
internal sealed class SessionWriter(SqliteConnection connection, long batch, SessionWords words) : IDisposable
{
    private const string LastNumber = "SELECT coalesce(max(id), 0) FROM session;";

    private readonly NativeStatement find = new(connection, "SELECT id, start, theme, audience, format, capacity, batch FROM session WHERE key = ?1");
    private readonly SessionInsert insert = new(connection, batch);
    private readonly NativeStatement describe = new(
        connection, "UPDATE session SET start = ?1, theme = ?2, audience = ?3, format = ?4, capacity = ?5 WHERE id = ?6");

    private readonly List<long> ids = [];
    private readonly List<DateOnly> days = [];
    private readonly HashSet<long> knownBefore = [];
    private readonly Dictionary<string, long> ateliers = NumbersOf(connection);

    private readonly Dictionary<(string Kind, string Code), int> terms = TermsOf(connection);

    /// <summary>The number of the last session that was known before the file.</summary>
    public long Before { get; } = connection.ExecuteScalar<long>(LastNumber);

    private long last = connection.ExecuteScalar<long>(LastNumber);
    private readonly bool someAreKnown = connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM session);");

    /// <summary>The first day on which the file changes anything; null before the first.</summary>
    public DateOnly? First { get; private set; }

    /// <summary>The last day on which the file changes anything; null before the first.</summary>
    public DateOnly? Last { get; private set; }

    /// <summary>The numbers of those sessions of the file that were known before it; all with higher numbers than <see cref="Before"/> are the file's too, and may be a million.</summary>
    public IReadOnlyCollection<long> KnownBefore => knownBefore;

    /// <summary>How many sessions an earlier file gives another hour.</summary>
    public int AtOtherHours { get; private set; }

    /// <summary>The number of the file's session at a position.</summary>
    public long IdOf(int position) => ids[position];

    /// <summary>The day of the file's session at a position.</summary>
    public DateOnly DayOf(int position) => days[position];

    /// <summary>Makes the ateliers that the configuration or a file names known to the database; one that is known keeps its row.</summary>
    public void AddAteliers(IEnumerable<Atelier> named, bool configured)
    {
        foreach (var atelier in named.Where(atelier => !ateliers.ContainsKey(atelier.Code)))
        {
            ateliers[atelier.Code] = connection.ExecuteScalar<long>(
                "INSERT INTO atelier (code, name, batch) VALUES (@Code, @Name, @Batch) RETURNING id;",
                new { atelier.Code, atelier.Name, Batch = configured ? null : (long?)batch });
        }
    }

    /// <summary>Takes the sessions that a block names for the first time.</summary>
    public void Add(KeyedSession[] sessions)
    {
        foreach (var (session, key) in sessions)
        {
            ids.Add(NumberOf(session, key));
            if (ids[^1] <= Before)
            {
                knownBefore.Add(ids[^1]);
            }

            days.Add(session.Date);
            Touch(session.Date);
        }
    }

    /// <summary>Counts days as touched by the file beside those of its own sessions.</summary>
    public void Touch(IEnumerable<DateOnly> days)
    {
        foreach (var day in days)
        {
            Touch(day);
        }
    }

    /// <summary>Positions start at 0 again; what was named before is found in the database, where an insert meets it.</summary>
    public void StartAnew()
    {
        ids.Clear();
        days.Clear();
    }

    public void Dispose()
    {
        find.Dispose();
        insert.Dispose();
        describe.Dispose();
    }

    private void Touch(DateOnly day)
    {
        First = First is { } first && first <= day ? first : day;
        Last = Last is { } last && last >= day ? last : day;
    }

    private long NumberOf(Session session, UInt128 key)
    {
        var said = new SessionDescription(
            session.Start is { } start ? Iso.Time(start) : null,
            Term("theme", session.Theme),
            Term("audience", session.Audience),
            Term("format", session.Format),
            session.Capacity ?? 0);
        if (someAreKnown && Known(key, said) is { } id)
        {
            return id;
        }

        return insert.Run(last + 1, key, ateliers[session.Atelier], session.Date, said)
            ? ++last
            : Known(key, said) ?? throw new InvalidOperationException("A session that an insert met is not there.");
    }

    /// <summary>The number of a session that is in the database, after what is said of it has been noted; null where it is not.</summary>
    private long? Known(UInt128 key, SessionDescription said)
    {
        find.BindKey(1, key);
        if (!find.Read())
        {
            return null;
        }

        var (id, known, since) = (find.Long(0), Current(), find.Long(6));
        find.Reset();
        if (since != batch)
        {
            AtOtherHours += said.Start is not null && known.Start is not null && said.Start != known.Start ? 1 : 0;
            words.Say(id, said);
        }
        else if (said.After(known) is var next && next != known)
        {
            next.Bind(describe, 1);
            describe.Bind(6, id);
            describe.Run();
        }

        return id;
    }

    private SessionDescription Current() => new(find.IsNull(1) ? null : find.Text(1), find.Int(2), find.Int(3), find.Int(4), find.Int(5));

    /// <summary>The number of a term; 0 for none, as no term has the number 0.</summary>
    private int Term(string kind, string? code)
    {
        if (code is null)
        {
            return 0;
        }

        if (!terms.TryGetValue((kind, code), out var id))
        {
            id = connection.ExecuteScalar<int>("INSERT INTO term (kind, code) VALUES (@kind, @code) RETURNING id;", new { kind, code });
            terms[(kind, code)] = id;
        }

        return id;
    }

    private static Dictionary<string, long> NumbersOf(SqliteConnection connection) =>
        connection.Query<CodeRow>("SELECT code, id FROM atelier;").ToDictionary(row => row.Code, row => row.Id, StringComparer.Ordinal);

    private static Dictionary<(string Kind, string Code), int> TermsOf(SqliteConnection connection) =>
        connection.Query<TermRow>("SELECT kind, code, id FROM term;").ToDictionary(row => (row.Kind, row.Code), row => row.Id);
}
