using System.Text;
using System.Text.Json;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs.Publishing;

/// <summary>What an edition's folder says of itself: who published it and when, what it was made from, and the SHA-256 of every file as it stands and as it was frozen.</summary>
internal static class EditionManifest
{
    /// <summary>The manifest of a folder; null where there is none that can be read.</summary>
    public static StoredManifest? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), PublishingJson.Own.StoredManifest);
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether a manifest is that of an edition, whatever has become of it since: of the same moment and the same frozen files, not of a draft that had its number.</summary>
    public static bool IsOf(StoredManifest manifest, KeptEdition kept) =>
        manifest.MadeAt == Iso.Instant(kept.Edition.MadeAt) && manifest.Files.Keys.Select(name => (name, manifest.Frozen.GetValueOrDefault(name, manifest.Files[name]))).ToHashSet().SetEquals(EditionMaker.HashesOf(kept).Select(file => (file.Key, file.Value)));

    /// <summary>Whether a manifest, and so the pages beside it, tell where an edition stands now.</summary>
    public static bool IsInLine(StoredManifest manifest, KeptEdition kept, IReadOnlyList<KeptEdition> all, DateTimeOffset now)
    {
        var (status, next) = Standing(kept.Edition, all, now);
        return (manifest.Status, manifest.PublishedAt, manifest.ApprovedBy, manifest.SupersededBy, manifest.SupersededAt) == (status, Instant(kept.Edition.PublishedAt), kept.Edition.ApprovedBy, next?.Number, Instant(next?.From));
    }

    /// <summary>The text of manifest.json.</summary>
    /// <param name="kept">The edition.</param>
    /// <param name="all">The editions of its period.</param>
    /// <param name="now">The moment of which it tells.</param>
    /// <param name="files">Its files as they stand.</param>
    public static string Of(KeptEdition kept, IReadOnlyList<KeptEdition> all, DateTimeOffset now, IReadOnlyList<OutputFile> files)
    {
        var (edition, frozen) = (kept.Edition, EditionMaker.HashesOf(kept));
        var (status, next) = Standing(edition, all, now);
        var standing = new SortedDictionary<string, string>(files.ToDictionary(file => file.Name, file => MadeEdition.Sha256(file.Content.Span)), StringComparer.Ordinal);
        var provenance = JsonSerializer.Deserialize(kept.Frozen.Batches, PublishingJson.Own.StoredProvenance)!;
        var manifest = new StoredManifest(
            edition.Period, edition.Number, status, Instant(edition.PublishedAt), Iso.Instant(edition.MadeAt), edition.MadeBy, edition.ApprovedBy, Instant(edition.Embargo), edition.Note, edition.Moved, next?.Number, Instant(next?.From),
            Iso.Date(edition.AsOf), edition.Version, provenance.Simulated, MadeEdition.Sha256(Encoding.UTF8.GetBytes(kept.Frozen.Configuration)), provenance.Batches,
            JsonSerializer.Deserialize(kept.Frozen.Checks, PublishingJson.Own.IReadOnlyListStoredCheck)!, standing,
            new SortedDictionary<string, string>(frozen.Where(file => standing[file.Key] != file.Value).ToDictionary(), StringComparer.Ordinal));
        return JsonSerializer.Serialize(manifest, PublishingJson.Laid.StoredManifest) + "\n";
    }

    /// <summary>Where an edition stands, and the one that has taken its place.</summary>
    private static (EditionStatus Status, Edition? Next) Standing(Edition edition, IReadOnlyList<KeptEdition> all, DateTimeOffset now)
    {
        List<Edition> editions = [.. all.Select(each => each.Edition)];
        var status = edition.StatusAt(editions, now);
        return (status, status == EditionStatus.Superseded ? edition.After(editions) : null);
    }

    private static string? Instant(DateTimeOffset? at) => at is { } moment ? Iso.Instant(moment) : null;
}
