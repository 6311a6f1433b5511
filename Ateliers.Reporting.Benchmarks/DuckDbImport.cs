using DuckDB.NET.Data;

namespace Ateliers.Reporting.Benchmarks;

/// <summary>
/// duckdb FILE DATABASE: DuckDB reads the file into a bare table of a database file, with its own defaults (all cores, types found by itself), in a process of
/// its own, so that whole processes are compared.
/// </summary>
internal static class DuckDbImport
{
    public static int Run(string file, string database)
    {
        using var connection = new DuckDBConnection($"Data Source={database}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE t AS SELECT * FROM read_csv($file)";
        command.Parameters.Add(new DuckDBParameter("file", file));
        command.ExecuteNonQuery();
        return 0;
    }
}
