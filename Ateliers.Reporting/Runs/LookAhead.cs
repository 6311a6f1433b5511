using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Runs;

/// <summary>A look at a file, and how the file stood just before it: one that stands otherwise at the end has changed while it was read.</summary>
/// <param name="Length">Its size on disk.</param>
/// <param name="Written">When it was last written.</param>
/// <param name="Look">What its bytes said.</param>
internal sealed record DatedLook(long Length, DateTime Written, FirstLook Look)
{
    /// <summary>Looks at a file now.</summary>
    /// <exception cref="FailureException">It is empty or cannot be read.</exception>
    public static DatedLook At(FoundFile found, ReadingLimits limits, CancellationToken cancellation)
    {
        var before = new FileInfo(found.Path);
        var written = before.LastWriteTimeUtc;
        if (before is { Exists: true, Length: 0 })
        {
            // A pipe looks empty too, and would be waited for under the lock.
            throw new FailureException(Outcome.FileRefused, new(
                "Le fichier est vide. Exportez-le de nouveau.", "The file is empty. Export it again."));
        }

        var look = FirstLook.At(found.Source, found.Name, limits, cancellation);
        return new DatedLook(before.Length, written, look);
    }
}

/// <summary>
/// Looks at the first file that was named while the run makes itself ready: two hundred milliseconds of a file of two million rows, which nothing has to wait for.
/// </summary>
internal sealed class LookAhead : IAsyncDisposable
{
    private readonly ReadingLimits limits;
    private readonly CancellationTokenSource stop;
    private FoundFile? first;
    private Task<DatedLook>? look;

    /// <summary>Begins to look at the first path, where it is a file that will be read.</summary>
    public LookAhead(IReadOnlyList<string> paths, ReadingLimits limits, CancellationToken cancellation)
    {
        this.limits = limits;
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (paths.Count > 0 && new FileInfo(paths[0]) is { Exists: true, Length: > 0 } && FoundFiles.Of([paths[0]]) is [{ Refusal: null } found] && !ArchiveMembers.IsArchive(found.Path))
        {
            first = found;
            look = Task.Run(() => DatedLook.At(found, limits, stop.Token), CancellationToken.None);
        }
    }

    /// <summary>The look at a file: that which was begun where it is the first one, otherwise one that is made now.</summary>
    public async Task<DatedLook> At(FoundFile found, CancellationToken cancellation)
    {
        if (look is null || first?.Source != found.Source)
        {
            return DatedLook.At(found, limits, cancellation);
        }

        var begun = look;
        (first, look) = (null, null);
        return await begun;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        if (look is not null)
        {
            await look.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }

        stop.Dispose();
    }
}
