using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Tests.Storage;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>What a file says once it stands in a database of its own: there it is known who bears a ticket.</summary>
internal static class Written
{
    /// <summary>The attendances, with somebody or nobody, in the order of lines.</summary>
    public static List<(bool IsSomebody, AttendanceStatus Status, int Line)> Of(Given.Read read)
    {
        using var files = TestDatabase.OfMany();
        using (var writer = FactSet.Begin(files.Value, bytes: 1, format: read.Format))
        {
            read.Blocks.ForEach(writer.Add);
            writer.Commit(writer.Settle(read.RowsRead));
        }

        return [.. files.Ask<(bool, string, int)>("SELECT person IS NOT NULL, status, line FROM attendances ORDER BY line, person IS NULL;")
            .Select(row => (row.Item1, Enum.Parse<AttendanceStatus>(row.Item2, ignoreCase: true), row.Item3))];
    }
}
