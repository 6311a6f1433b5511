using System.Text;
using System.Text.Json;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs.Publishing;

/// <summary>What an edition's folder says of itself: who published it and when, what it was made from, and the SHA-256 of every file as it stands and as it was frozen.</summary>
internal static class EditionManifest
{
    /// <summary>The text of manifest.json.</summary>
    /// <param name="kept">The edition.</param>
    /// <param name="all">The editions of its period.</param>
    /// <param name="context">The clock.</param>
    /// <param name="files">Its files as they stand.</param>
    public static string Of(KeptEdition kept, IReadOnlyList<KeptEdition> all, RunContext context, IReadOnlyList<OutputFile> files)
    {
        var (edition, frozen) = (kept.Edition, EditionMaker.HashesOf(kept));
        List<Edition> editions = [.. all.Select(each => each.Edition)];
        var status = edition.StatusAt(editions, context.Now);
        var next = status == EditionStatus.Superseded ? edition.After(editions) : null;
        var standing = new SortedDictionary<string, string>(files.ToDictionary(file => file.Name, file => MadeEdition.Sha256(file.Content.Span)), StringComparer.Ordinal);
        var provenance = JsonSerializer.Deserialize(kept.Frozen.Batches, PublishingJson.Own.StoredProvenance)!;
        var manifest = new StoredManifest(
            edition.Period, edition.Number, status, Instant(edition.PublishedAt), Iso.Instant(edition.MadeAt), edition.MadeBy, edition.ApprovedBy, Instant(edition.Embargo), edition.Note, edition.Moved, next?.Number, Instant(next?.From),
            Iso.Date(edition.AsOf), edition.Version, provenance.Simulated, MadeEdition.Sha256(Encoding.UTF8.GetBytes(kept.Frozen.Configuration)), provenance.Batches,
            JsonSerializer.Deserialize(kept.Frozen.Checks, PublishingJson.Own.IReadOnlyListStoredCheck)!, standing,
            new SortedDictionary<string, string>(frozen.Where(file => standing[file.Key] != file.Value).ToDictionary(), StringComparer.Ordinal));
        return JsonSerializer.Serialize(manifest, PublishingJson.Laid.StoredManifest) + "\n";
    }

    private static string? Instant(DateTimeOffset? at) => at is { } moment ? Iso.Instant(moment) : null;
}
