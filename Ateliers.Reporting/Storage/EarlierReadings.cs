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

    /// <summary>Whether these bytes have been read before.</summary>
    public bool Exist => readings.Count > 0;

    /// <summary>
    /// Whether the first of these readings came before the word of another file, so that this word stands: a file that is read again keeps its place
    /// in the order of files.
    /// </summary>
    public bool CameBefore(Fact known) => Exist && !readings.Contains(known.Batch) && readings.Min() < known.Batch;

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

    /// <summary>The facts that these readings brought and the file at hand has not spoken of (<see cref="SpokenFacts"/>); they may be changed meanwhile.</summary>
    public IEnumerable<Fact> Unsaid()
    {
        connection.Execute(
            """
            CREATE TABLE temp.unsaid AS SELECT * FROM attendance x
            WHERE batch IN (SELECT id FROM batch WHERE sha256 = @sha256 AND id < @batch)
              AND NOT EXISTS (SELECT 1 FROM temp.spoken y WHERE y.session = x.session AND y.person = x.person AND y.name = x.name);
            """,
            new { sha256, batch });
        using var all = new NativeStatement(connection, "SELECT session, person, status, count, walk_in, weak, name, gender, age, batch, line FROM temp.unsaid");
        while (all.Read())
        {
            yield return Fact.Of(all);
        }
    }

    /// <summary>The days of which something was taken back, after <see cref="Unsaid"/>.</summary>
    public IEnumerable<DateOnly> DaysTakenBack() => !Exist ? [] : connection
        .Query<string>("SELECT DISTINCT date FROM session WHERE id IN (SELECT session FROM temp.unsaid);")
        .Select(Iso.ParseDate);

    public void Dispose()
    {
        replaced?.Dispose();
        connection.Execute("DROP TABLE IF EXISTS temp.unsaid;");
    }
}
