using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>Reads the facts of a moment into a <see cref="FactTable"/>.</summary>
public static class FactLoader
{
    /// <summary>In place of the number of a person whom nothing tells from others.</summary>
    private const int Nobody = -1;

    private const string SessionsNow =
        """
        SELECT s.id, s.date, s.start, a.code AS atelier, coalesce(t.code, '') AS theme, coalesce(u.code, '') AS audience, coalesce(f.code, '') AS format, coalesce(s.capacity, 0) AS capacity,
          row_number() OVER (ORDER BY s.date, s.key) AS rank
        FROM session s JOIN atelier a ON a.id = s.atelier
        LEFT JOIN term t ON t.id = s.theme LEFT JOIN term u ON u.id = s.audience LEFT JOIN term f ON f.id = s.format
        ORDER BY s.date, s.start, s.key;
        """;

    private const string SessionsThen =
        """
        WITH moment AS (
          SELECT id, start, theme, audience, format, capacity FROM session WHERE batch <= @batch
          UNION ALL
          SELECT session, start, theme, audience, format, capacity FROM session_history WHERE batch <= @batch AND replaced_by > @batch)
        SELECT s.id, s.date, x.start, a.code AS atelier, coalesce(t.code, '') AS theme, coalesce(u.code, '') AS audience, coalesce(f.code, '') AS format, coalesce(x.capacity, 0) AS capacity,
          row_number() OVER (ORDER BY s.date, s.key) AS rank
        FROM moment x JOIN session s ON s.id = x.id JOIN atelier a ON a.id = s.atelier
        LEFT JOIN term t ON t.id = x.theme LEFT JOIN term u ON u.id = x.audience LEFT JOIN term f ON f.id = x.format
        ORDER BY s.date, x.start, s.key;
        """;

    private const string FactsNow = "SELECT session, person, name, said, coalesce(file, batch) FROM fact ORDER BY session, person, name;";

    private const string FactsThen =
        """
        SELECT session, person, name, said, coalesce(file, batch) FROM fact WHERE batch <= ?1
        UNION ALL
        SELECT session, person, name,
          status | (walk_in << 3) | (weak << 4) | (coalesce(gender, 0) << 5) | (coalesce(age, 0) << 7) | (count << 10), coalesce(file, batch)
        FROM attendance_history WHERE batch <= ?1 AND replaced_by > ?1
        ORDER BY 1, 2, 3;
        """;

    /// <summary>The facts known at the end of <paramref name="asOf"/>.</summary>
    /// <param name="database">Open.</param>
    /// <param name="asOf">A local day.</param>
    /// <param name="countWeakIdentities">Whether a name alone is somebody; otherwise such facts count as nameless.</param>
    /// <exception cref="FailureException">The database cannot be read.</exception>
    public static FactTable Load(Database database, DateOnly asOf, bool countWeakIdentities = true)
    {
        var connection = database.Connection;
        try
        {
            var moment = Moment.Of(connection, asOf);
            var kept = moment.ChangedSince ? null : CountedReader.Read(connection, asOf, countWeakIdentities);
            if (kept is not null && !database.IsReading)
            {
                kept.ReadWhole(); // what is written next must not change what was known before
            }

            return kept ?? Load(connection, asOf, moment, countWeakIdentities);
        }
        catch (SqliteException error)
        {
            throw StorageFailures.Of(error, database.Path);
        }
    }

    /// <summary>Who is whom by all that is known now.</summary>
    internal static (ReadFacts Facts, Identities Who, KnownLinks? Links) Identify(SqliteConnection connection)
    {
        var known = Read(connection, connection.ExecuteScalar<long>("SELECT coalesce(max(id), 0) FROM batch;"), changedSince: false, countWeakIdentities: true);
        return (known.Read, known.Who, known.Links);
    }

    /// <summary>The facts known at a moment, found out anew.</summary>
    internal static FactTable Load(SqliteConnection connection, DateOnly asOf, Moment moment, bool countWeakIdentities)
    {
        var known = Read(connection, moment.Batch, moment.ChangedSince, countWeakIdentities);
        var (facts, places) = (known.Read.Columns, known.Places);
        foreach (var (first, end) in places.Values)
        {
            HeadCounts.PlaceInRate(facts, first, end);
        }

        return facts.Table(
            asOf,
            [.. known.Sessions.Where(session => places.ContainsKey(session.Id)).Select(session => session.Found(places[session.Id]))],
            known.LargestPerson,
            known.Who.Counts,
            LastFiles(known),
            moment.ChangedSince ? null : CountedFacts.StateOf(connection, countWeakIdentities));
    }

    private static Dictionary<(string Atelier, Month Month), long> LastFiles(Known known)
    {
        Dictionary<(string, Month), long> last = [];
        foreach (var session in known.Sessions)
        {
            if (known.Places.TryGetValue(session.Id, out var place))
            {
                var key = (session.Atelier, Month.Of(Iso.ParseDate(session.Date)));
                last[key] = Math.Max(last.GetValueOrDefault(key), known.Read.Files[place.First..place.End].Max());
            }
        }

        return last;
    }

    /// <summary>Reads the facts of a moment and finds out who is one person; of several facts of one at one session one is left.</summary>
    private static Known Read(SqliteConnection connection, long batch, bool changedSince, bool countWeakIdentities)
    {
        var sessions = connection.Query<SessionRow>(changedSince ? SessionsThen : SessionsNow, new { batch }).AsList();
        var ranks = sessions.ToDictionary(session => session.Id, session => session.Rank);
        var places = new Dictionary<long, (int First, int End)>(sessions.Count);
        var capacity = connection.ExecuteScalar<long>("SELECT count(*) FROM fact;")
            + (changedSince ? connection.ExecuteScalar<long>("SELECT count(*) FROM attendance_history;") : 0);
        var facts = FactColumns.Of(capacity);
        var read = new ReadFacts(facts, checked((int)capacity));
        var sharing = new SharedAddresses(read);
        using var rows = new NativeStatement(connection, changedSince ? FactsThen : FactsNow);
        if (changedSince)
        {
            rows.Bind(1, batch);
        }

        var (place, start, current, largest) = (0, 0, -1L, 0);
        for (; rows.Read(); place++)
        {
            var session = rows.Long(0);
            if (session != current)
            {
                places[current] = (start, place);
                (current, start) = (session, place);
            }

            largest = Math.Max(largest, rows.Int(1));
            Take(rows, facts, place, countWeakIdentities);
            read.Add(rows.Long(2), rows.Int(4), ranks[session], isFirstOfSession: place == start);
            sharing.Look(isFirstOfSession: place == start);
        }

        places[current] = (start, place);
        var links = KnownLinks.Load(connection, batch);
        var who = new Identities(read, sharing, links);
        (largest, var crowded) = who.Find(largest);
        var one = new OneAttendance(read);
        foreach (var session in crowded)
        {
            one.Leave(read.Sessions[session], read.EndOf(session));
        }

        return new Known(sessions, places, read, links, who, largest);
    }

    private static void Take(NativeStatement row, FactColumns facts, int place, bool countWeakIdentities)
    {
        var said = new FactWord(row.Long(3));
        facts.Person[place] = said.Weak && !countWeakIdentities ? Nobody : row.Int(1);
        said.Put(facts, place);
    }

    private sealed record Known(
        List<SessionRow> Sessions, Dictionary<long, (int First, int End)> Places, ReadFacts Read, KnownLinks? Links, Identities Who, int LargestPerson);

    internal sealed class SessionRow
    {
        public long Id { get; init; }

        public string Date { get; init; } = "";

        public string? Start { get; init; }

        public string Atelier { get; init; } = "";

        public string Theme { get; init; } = "";

        public string Audience { get; init; } = "";

        public string Format { get; init; } = "";

        public int Capacity { get; init; }

        public int Rank { get; init; }

        public FoundSession Found((int First, int End) place) => new(
            Iso.ParseDate(Date), Start is null ? SessionColumn.NoHour : (sbyte)Iso.ParseTime(Start).Hour, new SessionKind(Atelier, Theme, Audience, Format, Capacity), place.First, place.End);
    }
}
