namespace Ateliers.Reporting.Ingestion;

/// <summary>UTF-8 whose letters were encoded twice, with each of them encoded once; what was encoded once passes as it is.</summary>
internal sealed class TwiceEncodedStream(Stream source) : ReadOnlyStream
{
    private readonly byte[] input = new byte[32 * 1024];
    private readonly byte[] output = new byte[32 * 1024];
    private int kept;
    private int start;
    private int end;

    public override int Read(Span<byte> buffer)
    {
        while (start == end)
        {
            var read = source.Read(input.AsSpan(kept));
            if (read == 0 && kept == 0)
            {
                return 0;
            }

            Undo(kept + read, last: read == 0);
        }

        var count = Math.Min(buffer.Length, end - start);
        output.AsSpan(start, count).CopyTo(buffer);
        start += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        source.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Goes through what was read as far as no letter can be cut in two; the rest waits for more.</summary>
    private void Undo(int length, bool last)
    {
        (start, end) = (0, 0);
        var at = 0;
        while (at < length && (last || length - at >= TwiceEncoded.Longest))
        {
            if (input[at] >= 0x80 && TwiceEncoded.TryUndo(input.AsSpan(at, length - at), output.AsSpan(end), out var written, out var consumed))
            {
                (at, end) = (at + consumed, end + written);
                continue;
            }

            output[end++] = input[at++];
        }

        kept = length - at;
        input.AsSpan(at, kept).CopyTo(input);
    }
}
