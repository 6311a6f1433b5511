using System.Text;
using System.Text.Json;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Cuts any CSV into cells by the very way that attendance goes: a description is made for its header, and the file is opened as ever.</summary>
internal static class Cutting
{
    /// <summary>Where the cases of other projects lie.</summary>
    public static string Suites { get; } = Path.Combine(Repository.Root, "Ateliers.Reporting.Tests", "Ingestion", "Suites");

    /// <summary>The rows of a file whose headers are given.</summary>
    public static List<RawRow> Rows(byte[] bytes, IEnumerable<string> headers)
    {
        using var folder = new TestFolder();
        File.WriteAllBytes(folder["any.csv"], bytes);
        using var keys = Given.Keys();
        using var file = AttendanceFile.Open(new SourceFile(folder["any.csv"]), "any.csv", Described(folder, headers), Given.Rules, keys);
        return [.. file.RawRows()];
    }

    /// <summary>The file read as attendances of one day: each row is one, whatever stands in it.</summary>
    public static Given.Read Read(byte[] bytes, IEnumerable<string> headers, string fields = "", ReadingLimitsOf? limits = null)
    {
        using var folder = new TestFolder();
        File.WriteAllBytes(folder["any.csv"], bytes);
        var programme = Given.Programme with { Limits = limits?.Invoke(new()) ?? new() };
        return Given.OfFile(folder["any.csv"], Given.Rules with { Programme = programme, Today = new DateOnly(2024, 1, 1) }, catalogue: Described(folder, headers, fields));
    }

    /// <summary>A change to the default limits.</summary>
    public delegate ReadingLimits ReadingLimitsOf(ReadingLimits limits);

    /// <summary>The catalogue with a format that has these headers.</summary>
    private static FormatCatalogue Described(TestFolder folder, IEnumerable<string> headers, string fields = "")
    {
        var recognise = JsonSerializer.Serialize(headers.Where(header => Folding.Fold(header).Length > 0));
        var known = fields.Contains("session.date", StringComparison.Ordinal) ? fields : "\"session.date\": { \"value\": \"2019-03-09\" }" + (fields.Length > 0 ? ", " : "") + fields;
        File.WriteAllText(folder["any.json"], $$"""
            { "name": "any", "recognise": {{recognise}}, "fields": { {{known}}, "atelier": { "value": "rennes" }, "status": { "value": "attended" } } }
            """, new UTF8Encoding(false));
        return FormatCatalogue.Load(formatFile: folder["any.json"]);
    }
}
