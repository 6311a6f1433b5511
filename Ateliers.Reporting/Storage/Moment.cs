using Ateliers.Reporting.Domain;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>What was known at the end of a day.</summary>
/// <param name="Batch">The last batch that had come in; 0 before the first.</param>
/// <param name="Latest">The last batch that there is.</param>
internal readonly record struct Moment(long Batch, long Latest)
{
    /// <summary>Whether anything has come in since, so that facts may have been replaced.</summary>
    public bool ChangedSince => Latest > Batch;

    /// <summary>The moment at the end of a local day.</summary>
    public static Moment Of(SqliteConnection connection, DateOnly asOf)
    {
        var row = connection.QuerySingle<MomentRow>(
            "SELECT coalesce(max(id) FILTER (WHERE day <= @day), 0) AS batch, (SELECT coalesce(max(id), 0) FROM main.batch) AS latest FROM batch;", new { day = Iso.Date(asOf) });
        return new Moment(row.Batch, row.Latest);
    }
}
