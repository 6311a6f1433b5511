using Ateliers.Reporting.Domain;
using Dapper;

namespace Ateliers.Reporting.Storage;

/// <summary>The proofs of erasure that a database holds.</summary>
public static class ErasureLedger
{
    /// <summary>All of them, oldest first.</summary>
    public static IReadOnlyList<Erasure> All(Database database) =>
    [
        .. database.Connection.Query<ErasureRow>("SELECT at, day, note, proof FROM erasure ORDER BY id;")
            .Select(row => new Erasure(Iso.ParseInstant(row.At), Iso.ParseDate(row.Day), row.Note, row.Proof)),
    ];

    /// <summary>Adds proofs, within the transaction that takes the keys away.</summary>
    internal static void Write(Database database, IEnumerable<Erasure> erasures) => database.Connection.Execute(
        "INSERT INTO erasure (at, day, note, proof) VALUES (@At, @Day, @Note, @Proof);",
        erasures.Select(erasure => new { At = Iso.Instant(erasure.At), Day = Iso.Date(erasure.Day), erasure.Note, erasure.Proof }));
}
