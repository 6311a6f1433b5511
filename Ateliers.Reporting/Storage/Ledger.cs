using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>The ledger of what came in.</summary>
public sealed class Ledger(Database database)
{
    /// <summary>The files known at the end of a day, oldest first, without those that had been retracted by then; null stands for today.</summary>
    public IReadOnlyList<Batch> Batches(DateOnly? asOf)
    {
        var lines = Lines(asOf);
        return [.. lines.Where(line => line.Retraction is null && !(line.RetractedBy <= lines[^1].Id))];
    }

    /// <summary>All lines of the ledger up to the end of a day, oldest first: files that stand, files that were retracted, and retractions.</summary>
    public IReadOnlyList<Batch> Lines(DateOnly? asOf) =>
    [
        .. database.Connection.Query<Row>(
            """
            SELECT id, name, sha256, bytes, format, encoding, delimiter, loaded, updated, unchanged, duplicates, ignored, rejected, at, tool, simulated, first, last, retracted_by AS RetractedBy, retracts, author, note
            FROM batch WHERE @day IS NULL OR id <= (SELECT coalesce(max(id), 0) FROM batch WHERE day <= @day) ORDER BY id;
            """,
            new { day = asOf is { } day ? Iso.Date(day) : null }).Select(row => row.Batch()),
    ];

    /// <summary>The number of the last line; 0 while there is none.</summary>
    public long LastLine() => database.Connection.ExecuteScalar<long>("SELECT coalesce(max(id), 0) FROM batch;");

    /// <summary>The local day of the last line; null while there is none.</summary>
    public DateOnly? LastDay() =>
        Iso.TryDate(database.Connection.ExecuteScalar<string?>("SELECT day FROM batch ORDER BY id DESC LIMIT 1;"), out var day) ? day : null;

    /// <summary>
    /// The batch that makes reading a file again needless: a reading of the same bytes, either by the same rules or without a rejected row. Null
    /// when the file is new or was retracted, when rules that have changed since may mend rows that were rejected, or when somebody has said how to read it and it was read otherwise.
    /// </summary>
    /// <param name="sha256">Of the bytes.</param>
    /// <param name="rules">The digest of the rules by which it would be read now.</param>
    /// <param name="told">Whether somebody has said how to read it: with a format, or with a description.</param>
    /// <param name="named">Whether the file itself was named: then the last reading, which is the one that counts, must be such a one. In a folder, where copies may lie, any of them will do.</param>
    public Batch? AlreadyLoaded(string sha256, string rules, bool told = false, bool named = false) => database.Connection.QueryFirstOrDefault<Row>(
        """
        SELECT id, name, sha256, bytes, format, encoding, delimiter, loaded, updated, unchanged, duplicates, ignored, rejected, at, tool, simulated, first, last
        FROM batch WHERE sha256 = @sha256 AND (rules = @rules OR (rejected = 0 AND NOT @told)) AND retracted_by IS NULL AND retracts IS NULL
          AND (NOT @named OR id = (SELECT max(id) FROM batch WHERE sha256 = @sha256 AND retracted_by IS NULL AND retracts IS NULL)) ORDER BY id DESC LIMIT 1;
        """,
        new { sha256, rules, told, named })?.Batch();

    /// <summary>The last reading of these bytes that stands, and the digest of what it was read with; null where none does.</summary>
    public (Batch Batch, string Rules)? Standing(string sha256)
    {
        var row = database.Connection.QueryFirstOrDefault<Row>(
            """
            SELECT id, name, sha256, bytes, format, encoding, delimiter, loaded, updated, unchanged, duplicates, ignored, rejected, at, tool, simulated, first, last, rules
            FROM batch WHERE sha256 = @sha256 AND retracted_by IS NULL AND retracts IS NULL ORDER BY id DESC LIMIT 1;
            """,
            new { sha256 });
        return row is null ? null : (row.Batch(), row.Rules);
    }

    /// <summary>The codes of the ateliers of whose sessions a file has said anything.</summary>
    public IReadOnlyList<string> AteliersOf(long batch) =>
    [
        .. database.Connection.Query<string>(
            """
            WITH of AS (SELECT file FROM batch WHERE id = @batch)
            SELECT DISTINCT a.code FROM (
              SELECT session FROM attendance, of WHERE coalesce(attendance.file, attendance.batch) = of.file
              UNION SELECT session FROM attendance_history h, of WHERE coalesce(h.file, h.batch) = of.file
              UNION SELECT session FROM word, of WHERE word.file = of.file
              UNION SELECT session FROM ticket, of WHERE ticket.file = of.file) x
            JOIN session s ON s.id = x.session JOIN atelier a ON a.id = s.atelier ORDER BY a.id;
            """,
            new { batch }),
    ];

    /// <summary>The last reading of these bytes, where all were retracted; null where one stands, and where they were never read.</summary>
    public Batch? Retracted(string sha256) => database.Connection.QueryFirstOrDefault<Row>(
        """
        SELECT id, name, sha256, bytes, format, encoding, delimiter, loaded, updated, unchanged, duplicates, ignored, rejected, at, tool, simulated, first, last, retracted_by AS RetractedBy
        FROM batch b WHERE sha256 = @sha256 AND retracts IS NULL
          AND NOT EXISTS (SELECT 1 FROM batch x WHERE x.sha256 = @sha256 AND x.retracts IS NULL AND x.retracted_by IS NULL) ORDER BY id DESC LIMIT 1;
        """,
        new { sha256 })?.Batch();

    /// <summary>The rejected rows of a batch, in the order of the file.</summary>
    public IReadOnlyList<RejectedRow> Rejects(long batch) =>
    [
        .. database.Connection.Query<RejectRow>(
            "SELECT line, column, code FROM reject WHERE batch = @batch ORDER BY line, rowid;", new { batch })
            .Select(row => new RejectedRow(row.Line, row.Column, RejectCodes.Parse(row.Code))),
    ];

    /// <summary>How many rows of a batch were rejected for a reason.</summary>
    public long Rejects(long batch, RejectCode code) =>
        database.Connection.ExecuteScalar<long>("SELECT count(*) FROM reject WHERE batch = @batch AND code = @code;", new { batch, code = RejectCodes.Text(code) });

    /// <summary>Rejected rows by batch and reason. A file read again under mended rules counts with its last reading only, one that was retracted not at all.</summary>
    public IReadOnlyList<(long Batch, RejectCode Code, long Rows)> RejectsByCode(DateOnly? asOf) =>
    [
        .. database.Connection.Query<RejectedRows>(
            """
            WITH moment AS (SELECT coalesce(max(id), 0) AS batch FROM batch WHERE @day IS NULL OR day <= @day),
                 latest AS (
                   SELECT max(id) AS id FROM batch, moment
                   WHERE id <= moment.batch AND retracts IS NULL AND (retracted_by IS NULL OR retracted_by > moment.batch) GROUP BY file)
            SELECT batch, code, count(*) AS rows FROM reject WHERE batch IN (SELECT id FROM latest) GROUP BY batch, code ORDER BY batch, code;
            """,
            new { day = asOf is { } day ? Iso.Date(day) : null }).Select(row => (row.Batch, RejectCodes.Parse(row.Code), row.Rows)),
    ];

    /// <summary>How many pairs of identifiers rows have stated to be of one person, those of files that were taken back left out.</summary>
    /// <exception cref="FailureException">The database cannot be read.</exception>
    public long Links()
    {
        try
        {
            return database.Connection.ExecuteScalar<long>(
                """
                SELECT count(*) FROM (
                  SELECT DISTINCT person, weaker FROM link WHERE batch IN (SELECT max(id) FROM batch WHERE file IS NOT NULL AND retracted_by IS NULL GROUP BY file));
                """);
        }
        catch (SqliteException error)
        {
            throw StorageFailures.Of(error, database.Path);
        }
    }

    /// <summary>The ateliers that the database knows, in the order in which they came, without those that only a retracted file had named.</summary>
    public IReadOnlyList<Atelier> Ateliers() =>
    [
        .. database.Connection.Query<AtelierRow>(
            """
            SELECT code, name FROM atelier a
            WHERE batch IS NULL OR EXISTS (SELECT 1 FROM batch b WHERE b.id = a.batch AND b.retracted_by IS NULL)
              OR EXISTS (SELECT 1 FROM session s JOIN attendance x ON x.session = s.id WHERE s.atelier = a.id)
            ORDER BY id;
            """)
            .Select(row => new Atelier(row.Code, row.Name, null)),
    ];

    /// <summary>Whether anything is known of a session of an atelier.</summary>
    public bool HasSessionsOf(string atelier) => database.Connection.ExecuteScalar<bool>(
        "SELECT EXISTS (SELECT 1 FROM atelier a JOIN session s ON s.atelier = a.id JOIN attendance x ON x.session = s.id WHERE a.code = @atelier);", new { atelier });

    internal sealed class Row
    {
        public long Id { get; init; }

        public string Name { get; init; } = "";

        public string Sha256 { get; init; } = "";

        public long Bytes { get; init; }

        public string Format { get; init; } = "";

        public string Encoding { get; init; } = "";

        public string Delimiter { get; init; } = ",";

        public long Loaded { get; init; }

        public long Updated { get; init; }

        public long Unchanged { get; init; }

        public long Duplicates { get; init; }

        public long Ignored { get; init; }

        public long Rejected { get; init; }

        public string At { get; init; } = "";

        public string Tool { get; init; } = "";

        public bool Simulated { get; init; }

        public string? First { get; init; }

        public string? Last { get; init; }

        public string Rules { get; init; } = "";

        public long? RetractedBy { get; init; }

        public long? Retracts { get; init; }

        public string? Author { get; init; }

        public string? Note { get; init; }

        public Batch Batch() => new(
            Id, Name, Sha256, Bytes, Format, Encoding, Delimiter[0], new RowTally(Loaded, Updated, Unchanged, Duplicates, Ignored, Rejected),
            Iso.ParseInstant(At), Tool, Simulated,
            Iso.TryDate(First, out var first) ? first : null, Iso.TryDate(Last, out var last) ? last : null,
            RetractedBy, Retracts is { } of ? new Retraction(of, Author ?? "", Note ?? "") : null);
    }
}
