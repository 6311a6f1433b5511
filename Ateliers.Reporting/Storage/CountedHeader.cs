using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>What is kept of the facts as a whole.</summary>
internal sealed class CountedHeader
{
    public long Batch { get; init; }

    public long Erasure { get; init; }

    public bool Weak { get; init; }

    public string Program { get; init; } = "";

    /// <summary>The month with which the goal years begin whose first contacts are marked.</summary>
    public int FirstMonth { get; init; }

    public int People { get; init; }

    public long Merged { get; init; }

    public long Shared { get; init; }

    public long Months { get; init; }

    public long Checksum { get; init; }

    public CountedState State => new(Batch, Erasure, Weak, Program);

    /// <summary>Null where nothing is kept, or where it was damaged so that it cannot be read.</summary>
    public static CountedHeader? Of(SqliteConnection connection)
    {
        try
        {
            return connection.QueryFirstOrDefault<CountedHeader>("SELECT batch, erasure, weak, program, first_month AS FirstMonth, people, merged, shared, months, checksum FROM counted;");
        }
        catch (Exception error) when (CountedReader.IsDamage(error))
        {
            return null;
        }
    }
}
