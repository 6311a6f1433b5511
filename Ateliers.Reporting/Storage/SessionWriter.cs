using System.Buffers.Binary;
using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>Gives every session of a file its number, and keeps its current and its earlier descriptions.</summary>
internal sealed class SessionWriter(SqliteConnection connection, long batch)
{
    private readonly List<long> ids = [];
    private readonly Dictionary<string, long> ateliers = connection
        .Query<(string Code, long Id)>("SELECT code, id FROM atelier;").ToDictionary(row => row.Code, row => row.Id, StringComparer.Ordinal);

    private readonly Dictionary<(string Kind, string Code), long> terms = connection
        .Query<(string Kind, string Code, long Id)>("SELECT kind, code, id FROM term;").ToDictionary(row => (row.Kind, row.Code), row => row.Id);

    /// <summary>The first session date of the file; null before the first session.</summary>
    public DateOnly? First { get; private set; }

    /// <summary>The last session date of the file; null before the first session.</summary>
    public DateOnly? Last { get; private set; }

    /// <summary>The number of the file's session at a position.</summary>
    public long IdOf(int position) => ids[position];

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
    public void Add(IReadOnlyList<Session> sessions)
    {
        foreach (var session in sessions)
        {
            ids.Add(NumberOf(session));
            First = First is { } first && first <= session.Date ? first : session.Date;
            Last = Last is { } last && last >= session.Date ? last : session.Date;
        }
    }

    private long NumberOf(Session session)
    {
        var key = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(key, session.Key());
        var row = new Row
        {
            Key = key,
            Atelier = ateliers[session.Atelier],
            Date = Iso.Date(session.Date),
            Start = session.Start is { } start ? Iso.Time(start) : null,
            Theme = Term("theme", session.Theme),
            Audience = Term("audience", session.Audience),
            Format = Term("format", session.Format),
            Capacity = session.Capacity,
            Batch = batch,
        };
        var known = connection.QuerySingleOrDefault<Row>(
            "SELECT id, start, theme, audience, format, capacity, batch FROM session WHERE key = @Key;", row);
        if (known is null)
        {
            return connection.ExecuteScalar<long>(
                """
                INSERT INTO session (key, atelier, date, start, theme, audience, format, capacity, batch)
                VALUES (@Key, @Atelier, @Date, @Start, @Theme, @Audience, @Format, @Capacity, @Batch) RETURNING id;
                """,
                row);
        }

        Describe(known, row);
        return known.Id;
    }

    /// <summary>A later word on a session replaces what it states and leaves what it does not; the earlier description stays.</summary>
    private void Describe(Row known, Row said)
    {
        said.Id = known.Id;
        said.Start ??= known.Start;
        said.Theme ??= known.Theme;
        said.Audience ??= known.Audience;
        said.Format ??= known.Format;
        said.Capacity ??= known.Capacity;
        if (said.Start == known.Start && said.Theme == known.Theme && said.Audience == known.Audience
            && said.Format == known.Format && said.Capacity == known.Capacity)
        {
            return;
        }

        if (known.Batch != batch)
        {
            connection.Execute(
                """
                INSERT INTO session_history (session, start, theme, audience, format, capacity, batch, replaced_by)
                SELECT id, start, theme, audience, format, capacity, batch, @Batch FROM session WHERE id = @Id;
                """,
                said);
        }

        connection.Execute(
            "UPDATE session SET start = @Start, theme = @Theme, audience = @Audience, format = @Format, capacity = @Capacity, batch = @Batch WHERE id = @Id;",
            said);
    }

    private long? Term(string kind, string? code)
    {
        if (code is null)
        {
            return null;
        }

        if (!terms.TryGetValue((kind, code), out var id))
        {
            id = connection.ExecuteScalar<long>("INSERT INTO term (kind, code) VALUES (@kind, @code) RETURNING id;", new { kind, code });
            terms[(kind, code)] = id;
        }

        return id;
    }

    private sealed class Row
    {
        public long Id { get; set; }

        public byte[] Key { get; init; } = [];

        public long Atelier { get; init; }

        public string Date { get; init; } = "";

        public string? Start { get; set; }

        public long? Theme { get; set; }

        public long? Audience { get; set; }

        public long? Format { get; set; }

        public long? Capacity { get; set; }

        public long Batch { get; init; }
    }
}
