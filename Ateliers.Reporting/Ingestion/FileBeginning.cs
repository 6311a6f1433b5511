using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>What a file says before its rows are read: in which encoding it is written, which the whole of it decides, and how it begins.</summary>
internal static class FileBeginning
{
    /// <summary>The encoding of a file and its first text, as UTF-8.</summary>
    /// <param name="source">Where it lies.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="look">What a look at its bytes has said; null looks for the encoding now.</param>
    /// <param name="cancellation">Stops while the encoding is looked for.</param>
    /// <exception cref="FailureException">The file is missing, unreadable, damaged or no text.</exception>
    public static (TextEncoding Encoding, byte[] Text) Of(SourceFile source, string name, ReadingLimits limits, FirstLook? look, CancellationToken cancellation)
    {
        try
        {
            var encoding = look?.Encoding ?? Detected(source, name, limits, cancellation);
            using var text = encoding.Open(UnpackedFile.Open(source, name, limits));
            var window = new byte[HeaderLine.Window];
            return (encoding, window[..text.ReadAtLeast(window, window.Length, throwOnEndOfStream: false)]);
        }
        catch (Exception trouble) when (FileTrouble.Is(trouble))
        {
            throw FileTrouble.Refused(name, trouble);
        }
    }

    private static TextEncoding Detected(SourceFile source, string name, ReadingLimits limits, CancellationToken cancellation)
    {
        using var file = UnpackedFile.Open(source, name, limits);
        using var stream = new StoppableStream(file, cancellation);
        var detected = TextEncoding.Detect(stream, name);
        file.RequireWhole();
        return detected;
    }
}
