using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Rendering.Pages;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Runs;

/// <summary>What a report folder says of itself: what it was made from, its line in the list of reports, and the SHA-256 of every file.</summary>
internal sealed record Manifest(
    string Report, string? Workspace, string State, string Facts, string Version, Bilingual Title, DateOnly From, DateOnly To, int GoalYear, Bilingual Value, Bilingual Headline, Bilingual? PeopleOfMonth, FigureStatus Status, DateOnly AsOf, bool Simulated, IReadOnlyList<SilentMonthEntry>? Silent, IReadOnlyDictionary<string, string> Files)
{
    /// <summary>The name of the file.</summary>
    public const string Name = "manifest.json";

    private static readonly RunsJson Json = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter<FigureStatus>(JsonNamingPolicy.KebabCaseLower) },
    });

    /// <summary>The manifest of a report, as a file beside the others.</summary>
    /// <param name="report">The report.</param>
    /// <param name="owner">The workspace that made it (<see cref="OutputFolder.Owner"/>).</param>
    /// <param name="basis">What it was made from.</param>
    /// <param name="files">The others.</param>
    public static OutputFile File(Report report, string? owner, Basis basis, IEnumerable<OutputFile> files)
    {
        var listing = ReportListing.Of(report);
        var manifest = new Manifest(
            report.Id, owner, basis.State, basis.Facts, report.Provenance.Version, listing.Title, listing.Period.From, listing.Period.To, listing.GoalYear, listing.Value, report.Headline.Line, listing.PeopleOfMonth, listing.Status, listing.AsOf, listing.Simulated, [.. listing.Silent.Select(SilentMonthEntry.Of)],
            new SortedDictionary<string, string>(files.ToDictionary(file => file.Name, file => Convert.ToHexStringLower(SHA256.HashData(file.Content.Span))), StringComparer.Ordinal));
        return OutputFile.Text(Name, JsonSerializer.Serialize(manifest, Json.Manifest) + "\n");
    }

    /// <summary>The manifest of a report folder; null where there is none that can be read, or where a file that it names is missing.</summary>
    public static Manifest? Of(string folder)
    {
        var path = Path.Combine(folder, Name);
        try
        {
            var manifest = System.IO.File.Exists(path) ? JsonSerializer.Deserialize(System.IO.File.ReadAllText(path), Json.Manifest) : null;
            return manifest is not null && manifest.Files.Keys.All(name => System.IO.File.Exists(Path.Combine(folder, name))) ? manifest : null;
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The reports that stand in an output folder.</summary>
    public static IReadOnlyList<Manifest> All(string folder) => !Directory.Exists(folder) ? [] :
        [.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Select(Of).OfType<Manifest>()];

    /// <summary>Its line in the list of reports.</summary>
    public ReportListing Listing() => new(Report, Title, new Period(From, To), GoalYear, Value, PeopleOfMonth, Status, AsOf, Simulated, [.. (Silent ?? []).Select(entry => entry.Silent).OfType<SilentMonth>()]);
}

/// <summary>A month without a report, as a manifest writes it.</summary>
/// <param name="Month">2019-06.</param>
/// <param name="CameIn">Whether rows came in, all without an outcome.</param>
internal sealed record SilentMonthEntry(string Month, bool CameIn)
{
    /// <summary>The month itself; null where somebody has written something else.</summary>
    internal SilentMonth? Silent => Domain.Month.TryParse(Month, CultureInfo.InvariantCulture, out var month) ? new(month, CameIn) : null;

    /// <summary>The entry of a month.</summary>
    internal static SilentMonthEntry Of(SilentMonth silent) => new(silent.Month.ToString(), silent.CameIn);
}
