using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>What an edition froze, as texts that this room does not read.</summary>
/// <param name="Headline">Its headline in both languages.</param>
/// <param name="Configuration">The configuration that it was made with, defaults included.</param>
/// <param name="Figures">The figures of its report.</param>
/// <param name="Told">What its press sheet was made from.</param>
/// <param name="Checks">What was remarked before it was published.</param>
/// <param name="Batches">The files that it was counted from.</param>
/// <param name="Files">The SHA-256 of each of its files.</param>
public sealed record FrozenEdition(string Headline, string Configuration, string Figures, string Told, string Checks, string Batches, string Files);

/// <summary>An edition and what it froze.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Frozen">What it froze.</param>
/// <param name="IsPlaced">Whether its folder is known to stand; otherwise a run was killed before it could tell.</param>
public sealed record KeptEdition(Edition Edition, FrozenEdition Frozen, bool IsPlaced);

/// <summary>The ledger of editions.</summary>
public sealed class EditionLedger(Database database)
{
    /// <summary>All editions, period by period and in order.</summary>
    /// <exception cref="FailureException">The database cannot be read.</exception>
    public IReadOnlyList<KeptEdition> All() => Guarded(() => database.Connection.Query<EditionRow>(
        """
        SELECT id, period, number, placed, made_at AS MadeAt, made_by AS MadeBy, published_at AS PublishedAt, approved_by AS ApprovedBy, embargo, note, batch, as_of AS AsOf, version, moved,
          headline, configuration, figures, told, checks, batches, files
        FROM edition ORDER BY period, number, id;
        """).Select(row => row.Edition()).AsList());

    /// <summary>The number of the last edition of each period that may be told at a moment, and whose folder stands.</summary>
    /// <exception cref="FailureException">The database cannot be read.</exception>
    public IReadOnlyDictionary<string, int> LastNumbers(DateTimeOffset now) => Guarded(() => database.Connection.Query<PeriodNumber>(
        "SELECT period, max(number) AS Number FROM edition WHERE placed = 1 AND published_at <= @now AND ifnull(embargo, published_at) <= @now GROUP BY period;",
        new EditionMoment(Iso.Instant(now))).ToDictionary(row => row.Period, row => checked((int)row.Number), StringComparer.Ordinal));

    /// <summary>Adds an edition whose folder is about to be put in its place.</summary>
    /// <returns>Its number in the ledger.</returns>
    /// <exception cref="FailureException">The database cannot be written.</exception>
    public long Add(Edition edition, FrozenEdition frozen) => Guarded(() => database.Connection.ExecuteScalar<long>(
        """
        INSERT INTO edition (period, number, placed, made_at, made_by, published_at, approved_by, embargo, note, batch, as_of, version, moved, headline, configuration, figures, told, checks, batches, files)
        VALUES (@Period, @Number, 0, @MadeAt, @MadeBy, @PublishedAt, @ApprovedBy, @Embargo, @Note, @Batch, @AsOf, @Version, @Moved, @Headline, @Configuration, @Figures, @Told, @Checks, @Batches, @Files) RETURNING id;
        """,
        NewEdition.Of(edition, frozen)));

    /// <summary>Says that the folder of an edition stands; a draft of the same number is gone with it.</summary>
    /// <exception cref="FailureException">The database cannot be written.</exception>
    public void Placed(Edition edition) => Guarded(() => database.Connection.Execute(
        "BEGIN; DELETE FROM edition WHERE period = @Period AND number = @Number AND id <> @Id; UPDATE edition SET placed = 1 WHERE id = @Id; COMMIT;",
        new EditionPlace(edition.Id, edition.Period, edition.Number)));

    /// <summary>Takes back an edition whose folder never stood.</summary>
    /// <exception cref="FailureException">The database cannot be written.</exception>
    public void TakeBack(long id) => Guarded(() => database.Connection.Execute("DELETE FROM edition WHERE id = @id AND placed = 0;", new EditionId(id)));

    /// <summary>Publishes a draft.</summary>
    /// <exception cref="FailureException">The database cannot be written.</exception>
    public void Approve(long id, string by, DateTimeOffset now) => Guarded(() => database.Connection.Execute(
        "UPDATE edition SET published_at = @At, approved_by = @By WHERE id = @Id AND published_at IS NULL;", new EditionApproval(id, by, Iso.Instant(now))));

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException error)
        {
            throw StorageFailures.Of(error, database.Path);
        }
    }

    internal sealed class PeriodNumber
    {
        public string Period { get; init; } = "";

        public long Number { get; init; }
    }

    internal sealed record EditionId(long id);

    /// <summary>The parameters of a statement.</summary>
    internal sealed record EditionMoment(string now);

    internal sealed record EditionPlace(long Id, string Period, int Number);

    internal sealed record EditionApproval(long Id, string By, string At);

    internal sealed record NewEdition(
        string Period, int Number, string MadeAt, string MadeBy, string? PublishedAt, string? ApprovedBy, string? Embargo, string? Note, long Batch, string AsOf, string Version, int Moved,
        string Headline, string Configuration, string Figures, string Told, string Checks, string Batches, string Files)
    {
        public static NewEdition Of(Edition edition, FrozenEdition frozen) => new(
            edition.Period, edition.Number, Iso.Instant(edition.MadeAt), edition.MadeBy, edition.PublishedAt is { } at ? Iso.Instant(at) : null, edition.ApprovedBy, edition.Embargo is { } embargo ? Iso.Instant(embargo) : null,
            edition.Note, edition.Batch, Iso.Date(edition.AsOf), edition.Version, edition.Moved, frozen.Headline, frozen.Configuration, frozen.Figures, frozen.Told, frozen.Checks, frozen.Batches, frozen.Files);
    }

    internal sealed class EditionRow
    {
        public long Id { get; init; }

        public string Period { get; init; } = "";

        public long Number { get; init; }

        public long Placed { get; init; }

        public string MadeAt { get; init; } = "";

        public string MadeBy { get; init; } = "";

        public string? PublishedAt { get; init; }

        public string? ApprovedBy { get; init; }

        public string? Embargo { get; init; }

        public string? Note { get; init; }

        public long Batch { get; init; }

        public string AsOf { get; init; } = "";

        public string Version { get; init; } = "";

        public long Moved { get; init; }

        public string Headline { get; init; } = "";

        public string Configuration { get; init; } = "";

        public string Figures { get; init; } = "";

        public string Told { get; init; } = "";

        public string Checks { get; init; } = "";

        public string Batches { get; init; } = "";

        public string Files { get; init; } = "";

        public KeptEdition Edition() => new(
            new Edition(
                Id, Period, (int)Number, Iso.ParseInstant(MadeAt), MadeBy, PublishedAt is null ? null : Iso.ParseInstant(PublishedAt), ApprovedBy, Embargo is null ? null : Iso.ParseInstant(Embargo),
                Note, Batch, Iso.ParseDate(AsOf), Version, (int)Moved),
            new FrozenEdition(Headline, Configuration, Figures, Told, Checks, Batches, Files),
            Placed == 1);
    }
}
