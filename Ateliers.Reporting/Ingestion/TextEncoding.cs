using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>How a file's bytes are text. Decided over the whole file: an é on the last line counts as much as one on the first.</summary>
/// <param name="Name">utf-8, utf-8-bom, utf-16le, utf-16be, windows-1252, iso-8859-15, macintosh, cp850 or utf-8-twice.</param>
/// <param name="Preamble">Bytes of the byte order mark, which are not text.</param>
/// <param name="Sound">Whether every byte is known to be text; otherwise each row is looked at.</param>
internal sealed record TextEncoding(string Name, int Preamble, bool Sound)
{
    private const int Chunk = 256 * 1024;

    /// <summary>Of so many bytes one may be zero in a text that a disk or a tool has damaged; with more it is no text.</summary>
    private const int ZerosInText = 100;

    /// <summary>Finds the encoding by reading the stream to its end.</summary>
    /// <exception cref="FailureException">The bytes are not text.</exception>
    public static TextEncoding Detect(Stream stream, string file)
    {
        var buffer = new byte[Chunk];
        var length = stream.ReadAtLeast(buffer, Chunk, throwOnEndOfStream: false);
        var head = buffer.AsSpan(0, length);
        if (head is [0xFF, 0xFE, ..])
        {
            return new TextEncoding("utf-16le", 2, Sound: false);
        }

        if (head is [0xFE, 0xFF, ..])
        {
            return new TextEncoding("utf-16be", 2, Sound: false);
        }

        var zeros = head.Count((byte)0);
        if (zeros > 0 && ByZeros(head[..Math.Min(head.Length, 4096)]) is { } utf16)
        {
            return utf16;
        }

        if (zeros > head.Length / ZerosInText)
        {
            throw NotText(file);
        }

        var bom = head is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var evidence = TextEvidence.Of(stream, buffer, length);
        if (bom > 0 || evidence.IsUtf8)
        {
            return evidence.IsEncodedTwice ? new TextEncoding("utf-8-twice", bom, Sound: false) : new TextEncoding(bom > 0 ? "utf-8-bom" : "utf-8", bom, evidence.IsSound);
        }

        // In true Windows-1252 text hardly any two bytes form a UTF-8 letter by chance; where many do, the file is UTF-8 with damaged rows.
        return new TextEncoding(evidence.IsMostlyUtf8 ? "utf-8" : OneByteALetter(evidence, file), 0, Sound: false);
    }

    private static string OneByteALetter(TextEvidence evidence, string file) =>
        evidence.Pages.IsDoubtful ? throw FileTrouble.Refused(
            file,
            "ses accents ne sont ni ceux de l’UTF-8 ni ceux de Windows, et pourraient être ceux d’un Macintosh comme ceux de DOS. Enregistrez-le de nouveau au format « CSV UTF-8 »",
            "its accents are neither those of UTF-8 nor those of Windows, and might be those of a Macintosh as well as those of DOS. Save it again as \"CSV UTF-8\"",
            null)
        : evidence.Pages.Name ?? (evidence.Latin.AreIso ? "iso-8859-15" : "windows-1252");

    /// <summary>The rest of a stream as UTF-8; a byte that is no text comes out as 0xFF, which UTF-8 never has.</summary>
    public Stream Open(Stream stream)
    {
        Span<byte> preamble = stackalloc byte[3];
        stream.ReadExactly(preamble[..Preamble]);
        return Name switch
        {
            "utf-16le" => new TranscodingStream(stream, TranscodingStream.Source.Utf16LittleEndian),
            "utf-16be" => new TranscodingStream(stream, TranscodingStream.Source.Utf16BigEndian),
            "windows-1252" => new TranscodingStream(stream, TranscodingStream.Source.Windows1252),
            "iso-8859-15" => new TranscodingStream(stream, TranscodingStream.Source.Iso885915),
            "macintosh" => new TranscodingStream(stream, TranscodingStream.Source.Macintosh),
            "cp850" => new TranscodingStream(stream, TranscodingStream.Source.Dos850),
            "utf-8-twice" => new TranscodingStream(stream, TranscodingStream.Source.Utf8Twice),
            _ => stream,
        };
    }

    /// <summary>UTF-16 without a mark: nearly every second byte of Latin text is zero.</summary>
    private static TextEncoding? ByZeros(ReadOnlySpan<byte> head)
    {
        var (even, odd, pairs) = (0, 0, head.Length / 2);
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }

        return (even * 20 <= pairs && odd * 2 >= pairs, odd * 20 <= pairs && even * 2 >= pairs) switch
        {
            (true, _) => new TextEncoding("utf-16le", 0, Sound: false),
            (_, true) => new TextEncoding("utf-16be", 0, Sound: false),
            _ => null,
        };
    }

    private static FailureException NotText(string file) => new(Outcome.FileRefused, new Bilingual(
        $"{file} : ce n’est pas un fichier texte. Exportez en CSV (un classeur s’enregistre « CSV UTF-8 »).",
        $"{file}: this is not a text file. Export as CSV (a workbook is saved as \"CSV UTF-8\")."));
}
