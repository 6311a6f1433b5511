using Ateliers.Reporting.Domain;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>Keeps the rejected rows of a file in the ledger: where and why, never what.</summary>
internal sealed class RejectWriter(SqliteConnection connection, long batch) : IDisposable
{
    private readonly NativeStatement insert = new(connection, "INSERT INTO reject (batch, line, column, code) VALUES (?1, ?2, ?3, ?4)");

    public void Add(IReadOnlyList<RejectedRow> rows)
    {
        foreach (var row in rows)
        {
            insert.Bind(1, batch);
            insert.Bind(2, row.Line);
            insert.Bind(3, row.Column);
            insert.Bind(4, RejectCodes.Text(row.Code));
            insert.Run();
        }
    }

    public void Dispose() => insert.Dispose();
}
