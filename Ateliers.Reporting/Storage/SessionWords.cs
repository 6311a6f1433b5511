using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// What files say of a session beyond what it is known by, as a log of words like that of facts (docs/decisions/0010): of each field the last file that
/// states it stands. A session that has no words is described by one file alone, and its row is that word.
/// </summary>
internal sealed class SessionWords : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly long file;
    private readonly NativeStatement say;
    private readonly NativeStatement first;
    private readonly NativeStatement touch;

    /// <summary>Makes ready to write the words of a file, or to take them back.</summary>
    public SessionWords(SqliteConnection connection, long file)
    {
        (this.connection, this.file) = (connection, file);
        connection.Execute("CREATE TABLE temp.described (session INTEGER PRIMARY KEY);");
        say = new NativeStatement(
            connection,
            """
            INSERT INTO session_word (session, file, start, theme, audience, format, capacity) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT DO UPDATE SET start = coalesce(excluded.start, start), theme = coalesce(excluded.theme, theme),
              audience = coalesce(excluded.audience, audience), format = coalesce(excluded.format, format), capacity = coalesce(excluded.capacity, capacity)
            """);
        first = new NativeStatement(
            connection,
            """
            INSERT INTO session_word (session, file, start, theme, audience, format, capacity)
            SELECT s.id, b.file, s.start, s.theme, s.audience, s.format, s.capacity FROM session s JOIN batch b ON b.id = s.batch
            WHERE s.id = ?1 AND b.file IS NOT NULL AND b.retracted_by IS NULL
              AND NOT EXISTS (SELECT 1 FROM session_word WHERE session = ?1) AND NOT EXISTS (SELECT 1 FROM temp.described WHERE session = ?1)
            """);
        touch = new NativeStatement(connection, "INSERT INTO temp.described VALUES (?1) ON CONFLICT DO NOTHING");
    }

    /// <summary>Takes what the file says of a session that another one, or an earlier reading, has described.</summary>
    public void Say(long session, SessionDescription said)
    {
        first.Bind(1, session);
        first.Run();
        say.Bind(1, session);
        say.Bind(2, file);
        said.Bind(say, 3);
        say.Run();
        touch.Bind(1, session);
        touch.Run();
    }

    /// <summary>Takes back all that the file has said.</summary>
    public void Withdraw() => connection.Execute(
        """
        INSERT INTO temp.described SELECT session FROM session_word WHERE file = @file;
        INSERT INTO temp.described
        SELECT s.id FROM session s JOIN batch b ON b.id = s.batch WHERE b.file = @file AND NOT EXISTS (SELECT 1 FROM session_word w WHERE w.session = s.id);
        DELETE FROM session_word WHERE file = @file;
        """,
        new { file });

    /// <summary>Settles the descriptions that the batch has touched; where one changes, the earlier one goes into the history. Nobody's word leaves all fields open.</summary>
    public void Finish(long batch) => connection.Execute(
        """
        CREATE TABLE temp.told AS
        SELECT d.session,
          (SELECT start FROM session_word w WHERE w.session = d.session AND start IS NOT NULL ORDER BY file DESC LIMIT 1) AS start,
          (SELECT theme FROM session_word w WHERE w.session = d.session AND theme IS NOT NULL ORDER BY file DESC LIMIT 1) AS theme,
          (SELECT audience FROM session_word w WHERE w.session = d.session AND audience IS NOT NULL ORDER BY file DESC LIMIT 1) AS audience,
          (SELECT format FROM session_word w WHERE w.session = d.session AND format IS NOT NULL ORDER BY file DESC LIMIT 1) AS format,
          (SELECT capacity FROM session_word w WHERE w.session = d.session AND capacity IS NOT NULL ORDER BY file DESC LIMIT 1) AS capacity
        FROM temp.described d;

        DELETE FROM temp.told WHERE session IN (
          SELECT t.session FROM temp.told t JOIN session s ON s.id = t.session
          WHERE t.start IS s.start AND t.theme IS s.theme AND t.audience IS s.audience AND t.format IS s.format AND t.capacity IS s.capacity);

        INSERT INTO session_history (session, start, theme, audience, format, capacity, batch, replaced_by)
        SELECT s.id, s.start, s.theme, s.audience, s.format, s.capacity, s.batch, @batch FROM temp.told t JOIN session s ON s.id = t.session;

        UPDATE session SET start = t.start, theme = t.theme, audience = t.audience, format = t.format, capacity = t.capacity, batch = @batch
        FROM temp.told t WHERE session.id = t.session;

        DROP TABLE temp.told;
        """,
        new { batch });

    public void Dispose()
    {
        say.Dispose();
        first.Dispose();
        touch.Dispose();
        connection.Execute("DROP TABLE IF EXISTS temp.described; DROP TABLE IF EXISTS temp.told;");
    }
}

/// <summary>What is said of a session beyond what it is known by; 0 and null for what is not said.</summary>
internal readonly record struct SessionDescription(string? Start, int Theme, int Audience, int Format, int Capacity)
{
    /// <summary>What is known after this description: what it states, and of the rest what was known before.</summary>
    public SessionDescription After(SessionDescription known) => new(
        Start ?? known.Start,
        Theme != 0 ? Theme : known.Theme,
        Audience != 0 ? Audience : known.Audience,
        Format != 0 ? Format : known.Format,
        Capacity != 0 ? Capacity : known.Capacity);

    /// <summary>Gives a statement the five fields as parameters from <paramref name="start"/> on.</summary>
    public void Bind(NativeStatement statement, int start)
    {
        statement.Bind(start, Start);
        statement.BindOrNull(start + 1, Theme);
        statement.BindOrNull(start + 2, Audience);
        statement.BindOrNull(start + 3, Format);
        statement.BindOrNull(start + 4, Capacity);
    }
}
