namespace Ateliers.Reporting.Ingestion;

/// <summary>A stream that is read through to its end in one go, unless the run is told to stop meanwhile.</summary>
internal sealed class StoppableStream(Stream inner, CancellationToken cancellation) : ReadOnlyStream
{
    public override int Read(Span<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        return inner.Read(buffer);
    }

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}
