using Dapper;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>
/// Questions asked of a database as another program would: on a connection of its own, on which each question is prepared once, however often it is asked. To prepare one of the
/// views takes many times longer than to answer it of a few rows.
/// </summary>
internal sealed class KeptQuestions(string path) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> known = [];
    private SqliteConnection? connection;

    public List<T> Ask<T>(string sql)
    {
        if (!known.TryGetValue(sql, out var command))
        {
            connection ??= TestDatabase.Plain(path);
            known[sql] = command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own words.
            command.CommandText = sql;
#pragma warning restore CA2100
            command.Prepare();
        }

        using var rows = command.ExecuteReader();
        return [.. rows.Parse<T>()];
    }

    public void Dispose()
    {
        foreach (var command in known.Values)
        {
            command.Dispose();
        }

        connection?.Dispose();
    }
}
