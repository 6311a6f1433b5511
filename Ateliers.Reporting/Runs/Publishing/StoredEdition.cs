using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs.Publishing;

/// <summary>A figure as the ledger of editions keeps it, to the last digit.</summary>
internal sealed record StoredFigure(
    string Id, Unit Unit, FigureScope Scope, DateOnly From, DateOnly To, double? Value, FigureStatus Status, DateOnly AsOf, double? Lower, double? Upper, double? Estimate, string? Of, long? Excluded, Intervals? Intervals)
{
    public Figure Figure => new(Id, Unit, Scope, new Period(From, To), Value, Status, AsOf, Lower, Upper, Estimate, Of, Excluded, Intervals);

    public static StoredFigure Stored(Figure figure) => new(
        figure.Id, figure.Unit, figure.Scope, figure.Period.From, figure.Period.To, figure.Value, figure.Status, figure.AsOf, figure.Lower, figure.Upper, figure.Estimate, figure.Of, figure.Excluded, figure.Intervals);
}

/// <summary>What the press sheet of an edition was made from.</summary>
/// <param name="OfAll">The figures of the whole programme, as they are told.</param>
/// <param name="ByAtelier">Those of each atelier, as they are told.</param>
/// <param name="Known">The counts behind them as they were known, by atelier, the whole under *.</param>
/// <param name="Hidden">Which of these are hidden.</param>
internal sealed record StoredTold(IReadOnlyList<StoredFigure> OfAll, IReadOnlyList<StoredFigure> ByAtelier, IReadOnlyDictionary<string, long[]> Known, IReadOnlyList<string> Hidden);

/// <summary>A remark before publication, as it is kept.</summary>
/// <param name="Level">error or warning.</param>
/// <param name="Code">By what programs know it.</param>
/// <param name="Text">In both languages.</param>
internal sealed record StoredCheck(string Level, string Code, Bilingual Text);

/// <summary>The manifest of an edition's folder.</summary>
internal sealed record StoredManifest(
    string Period, int Edition, EditionStatus Status, string? PublishedAt, string MadeAt, string By, string? ApprovedBy, string? Embargo, string? Note, int Moved, int? SupersededBy, string? SupersededAt,
    string AsOf, string Version, bool Simulated, string ConfigurationSha256, IReadOnlyList<StoredBatch> Batches, IReadOnlyList<StoredCheck> Checks, IReadOnlyDictionary<string, string> Files, IReadOnlyDictionary<string, string> Frozen);

/// <summary>A file that came in, by which its figures were counted.</summary>
internal sealed record StoredBatch(long Batch, string Name, string Sha256);

/// <summary>What an edition was counted from.</summary>
internal sealed record StoredProvenance(bool Simulated, IReadOnlyList<StoredBatch> Batches);

/// <summary>What the ledger of editions keeps as JSON, laid down when the program is built.</summary>
[JsonSerializable(typeof(IReadOnlyList<StoredFigure>))]
[JsonSerializable(typeof(StoredTold))]
[JsonSerializable(typeof(IReadOnlyList<StoredCheck>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(StoredManifest))]
[JsonSerializable(typeof(StoredProvenance))]
[JsonSerializable(typeof(Bilingual))]
internal sealed partial class PublishingJson : JsonSerializerContext
{
    /// <summary>As it is written: é stays é, enums are words.</summary>
    public static PublishingJson Own { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter<FigureStatus>(JsonNamingPolicy.KebabCaseLower), new JsonStringEnumConverter<Unit>(JsonNamingPolicy.KebabCaseLower), new JsonStringEnumConverter<EditionStatus>(JsonNamingPolicy.KebabCaseLower) },
    });

    /// <summary>The same for a file that people read too.</summary>
    public static PublishingJson Laid { get; } = new(new JsonSerializerOptions(Own.Options) { WriteIndented = true });
}
