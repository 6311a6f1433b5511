using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// The earlier readings of the bytes at hand (docs/decisions/0006). A second reading stands in their place: what it says is held against the word
/// that stood before them, and what it does not say again is taken back.
/// </summary>
internal sealed class EarlierReadings(SqliteConnection connection, long batch, string sha256) : IDisposable
{
    private readonly HashSet<long> readings =
        [.. connection.Query<long>("SELECT id FROM batch WHERE sha256 = @sha256 AND id < @batch;", new { sha256, batch })];

    private NativeStatement? replaced;
    private NativeStatement? takenBack;

    /// <summary>The place of the file in the order of files: the batch of its first reading.</summary>
    public long Place => Exist ? readings.Min() : batch;

    /// <summary>Whether these bytes have been read before.</summary>
    public bool Exist => readings.Count > 0;

    /// <summary>
    /// Whether the first of these readings came before the word of another file, so that this word stands: a file that is read again keeps its place
    /// in the order of files.
    /// </summary>
    public bool CameBefore(Fact known) => Exist && !readings.Contains(known.Batch) && Place < known.Batch;

    /// <summary>The word of another file that stands without these readings; null where nothing does.</summary>
    public Fact? Before(Fact known)
    {
        while (readings.Contains(known.Batch))
        {
            replaced ??= new NativeStatement(
                connection,
                """
                SELECT session, person, status, count, walk_in, weak, name, gender, age, batch, line FROM attendance_history
                WHERE session = ?1 AND person = ?2 AND name = ?3 AND replaced_by = ?4
                """);
            replaced.Bind(1, known.Session);
            replaced.Bind(2, known.Person);
            replaced.Bind(3, known.Name);
            replaced.Bind(4, known.Batch);
            var found = replaced.Read();
            known = found ? Fact.Of(replaced) : known;
            replaced.Reset();
            if (!found)
            {
                return null;
            }
        }

        return known;
    }

    /// <summary>The word of another file on a nameless fact, where these readings are left out; null where there is none.</summary>
    /// <param name="said">What the file at hand says.</param>
    /// <param name="known">The current word; null without one.</param>
    public Fact? WordOfOthers(Fact said, Fact? known) => (known is { } word ? Before(word) : null) ?? (Exist ? TakenBack(said) : null);

    /// <summary>
    /// Finds the lists of nameless people (<see cref="NamelessLists"/>) of which another file has spoken since the first of these readings: a file that
    /// is read again keeps its place, and is not heard on them.
    /// </summary>
    public void FindOutspoken()
    {
        connection.Execute(
            """
            CREATE TABLE temp.reading (id INTEGER PRIMARY KEY);
            CREATE TABLE temp.outspoken (session INTEGER, status INTEGER, PRIMARY KEY (session, status)) WITHOUT ROWID;
            """);
        if (Exist)
        {
            connection.Execute("INSERT INTO temp.reading VALUES (@id);", readings.Select(id => new { id }));
            connection.Execute(
                """
                INSERT INTO temp.outspoken
                SELECT session, status FROM attendance WHERE person < 0 AND batch > @place AND batch NOT IN (SELECT id FROM temp.reading)
                UNION
                SELECT session, status FROM attendance_history
                WHERE person < 0 AND replaced_by > @place AND replaced_by NOT IN (SELECT id FROM temp.reading);
                """,
                new { place = Place });
        }
    }

    /// <summary>The facts that these readings brought and the file at hand has not spoken of (<see cref="SpokenFacts"/>); they may be changed meanwhile.</summary>
    public IEnumerable<Fact> Unsaid()
    {
        connection.Execute(
            """
            CREATE TABLE temp.unsaid AS SELECT * FROM attendance x
            WHERE batch IN (SELECT id FROM temp.reading)
              AND NOT EXISTS (SELECT 1 FROM temp.spoken y WHERE y.session = x.session AND y.person = x.person AND y.name = x.name)
              AND (person > 0 OR NOT EXISTS (SELECT 1 FROM temp.list l WHERE l.session = x.session AND l.status = x.status AND l.heard)
                AND NOT EXISTS (SELECT 1 FROM temp.outspoken o WHERE o.session = x.session AND o.status = x.status));
            """);
        using var all = new NativeStatement(connection, "SELECT session, person, status, count, walk_in, weak, name, gender, age, batch, line FROM temp.unsaid");
        while (all.Read())
        {
            yield return Fact.Of(all);
        }
    }

    /// <summary>Lets the nameless facts of other files stand again that these readings took back and the file at hand does not speak of.</summary>
    public void Restore() => connection.Execute(
        """
        CREATE TABLE temp.restored AS
        SELECT * FROM attendance_history h
        WHERE person < 0 AND replaced_by IN (SELECT id FROM temp.reading) AND batch NOT IN (SELECT id FROM temp.reading)
          AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.session = h.session AND a.person = h.person AND a.name = h.name)
          AND NOT EXISTS (SELECT 1 FROM temp.list l WHERE l.session = h.session AND ((l.heard AND l.status = h.status) OR (h.status = 2 AND l.status > 2)))
          AND NOT EXISTS (SELECT 1 FROM temp.outspoken o WHERE o.session = h.session AND o.status = h.status);
        INSERT INTO attendance (session, person, status, count, walk_in, weak, name, gender, age, batch, line)
        SELECT session, person, status, count, walk_in, weak, name, gender, age, @batch, line FROM temp.restored ORDER BY rowid DESC ON CONFLICT DO NOTHING;
        """,
        new { batch });

    /// <summary>The days of which something was taken back, after <see cref="Unsaid"/>.</summary>
    public IEnumerable<DateOnly> DaysTakenBack() => !Exist ? [] : connection
        .Query<string>("SELECT DISTINCT date FROM session WHERE id IN (SELECT session FROM temp.unsaid UNION SELECT session FROM temp.restored);")
        .Select(Iso.ParseDate);

    public void Dispose()
    {
        replaced?.Dispose();
        takenBack?.Dispose();
        connection.Execute(
            "DROP TABLE IF EXISTS temp.unsaid; DROP TABLE IF EXISTS temp.restored; DROP TABLE IF EXISTS temp.outspoken; DROP TABLE IF EXISTS temp.reading;");
    }

    private Fact? TakenBack(Fact said)
    {
        takenBack ??= new NativeStatement(
            connection,
            """
            SELECT session, person, status, count, walk_in, weak, name, gender, age, batch, line FROM attendance_history
            WHERE session = ?1 AND person = ?2 AND name = ?3 AND batch NOT IN (SELECT id FROM temp.reading) AND replaced_by IN (SELECT id FROM temp.reading)
            ORDER BY rowid DESC LIMIT 1
            """);
        said.BindKey(takenBack);
        Fact? word = takenBack.Read() ? Fact.Of(takenBack) : null;
        takenBack.Reset();
        return word;
    }
}
