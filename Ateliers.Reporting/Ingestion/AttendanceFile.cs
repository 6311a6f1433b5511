using System.IO.Compression;
using System.Security.Cryptography;
using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// One attendance file, opened and recognised: CSV text, plain or gzipped, in any of the known encodings. It is read once, from front to
/// back, in blocks; only sessions and persons are kept in memory, as many as the rules let it remember.
/// </summary>
public sealed class AttendanceFile : IDisposable
{
    /// <summary>Rows of a block: as many as an array may have without being treated by the garbage collector as a large object.</summary>
    private const int BlockRows = 1_800;

    /// <summary>Rows after which a block ends although few of them were taken.</summary>
    private const int BlockLimit = 4_096;

    private readonly string path;
    private readonly string name;
    private readonly IngestionRules rules;
    private readonly TextEncoding encoding;
    private readonly HeaderLine header;
    private readonly RowReader rows;
    private readonly FileStream file;
    private readonly Stream text;
    private readonly QuoteGuard guard;
    private readonly CsvReader csv;
    private bool started;

    private AttendanceFile(
        string path, string name, FormatCatalogue catalogue, IngestionRules rules, PersonKeys keys, string? formatName, CancellationToken cancellation)
    {
        (this.path, this.name, this.rules) = (path, name, rules.Checked());
        encoding = Detected(cancellation);

        using (var beginning = encoding.Open(Unpacked(File.OpenRead(path))))
        {
            var window = new byte[HeaderLine.Window];
            var length = beginning.ReadAtLeast(window, window.Length, throwOnEndOfStream: false);
            header = HeaderLine.Find(window[..length], catalogue, formatName, rules.MaxColumns, name);
        }

        rows = new RowReader(rules, header, keys, encoding.Sound);
        file = File.OpenRead(path);
        text = Text();
        guard = new QuoteGuard(text, (byte)header.Separator, header.Names.Count, (rules.MaxFieldLength * 4) + 1024, rules.MaxLinesInCell);
        csv = CsvReader.Create(guard, CsvSettings.For(header.Separator), leaveOpen: true);
    }

    /// <summary>The name of the format that the file is read as.</summary>
    public string Format => header.Format.Name;

    /// <summary>utf-8, utf-8-bom, utf-16le, utf-16be or windows-1252.</summary>
    public string EncodingName => encoding.Name;

    /// <summary>The separator of its cells.</summary>
    public char Delimiter => header.Separator;

    /// <summary>Data rows seen so far; empty lines are none.</summary>
    public long RowsRead { get; private set; }

    /// <summary>Opens a file and recognises its format by its header.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="displayName">What messages call it.</param>
    /// <param name="catalogue">The known formats.</param>
    /// <param name="rules">What holds for the run.</param>
    /// <param name="keys">Makes persons' keys.</param>
    /// <param name="formatName">The format that it must be read as; null recognises it.</param>
    /// <param name="cancellation">Stops while the encoding is looked for.</param>
    /// <exception cref="FailureException">The file is missing, unreadable, no text, or of no known format.</exception>
    public static AttendanceFile Open(
        string path, string displayName, FormatCatalogue catalogue, IngestionRules rules, PersonKeys keys, string? formatName = null, CancellationToken cancellation = default)
    {
        if (Directory.Exists(path))
        {
            throw Refused(displayName, "c’est un dossier, pas un fichier", "this is a folder, not a file", null);
        }

        try
        {
            return new AttendanceFile(path, displayName, catalogue, rules, keys, formatName, cancellation);
        }
        catch (Exception trouble) when (IsTrouble(trouble))
        {
            throw Refused(displayName, trouble);
        }
    }

    /// <summary>The SHA-256 of a file's bytes as they lie on disk, 64 lower-case hexadecimal digits, and how many they are.</summary>
    /// <exception cref="FailureException">The file cannot be read.</exception>
    public static (string Sha256, long Bytes) Sha256OfFile(string path, CancellationToken cancellation = default)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var stream = new StoppableStream(file, cancellation);
            var hash = Convert.ToHexStringLower(SHA256.HashData(stream));
            return (hash, file.Position);
        }
        catch (Exception trouble) when (IsTrouble(trouble))
        {
            throw Refused(Path.GetFileName(path), trouble);
        }
    }

    /// <summary>Reads the rows, once. Every data row ends in exactly one block, as accepted, rejected or ignored.</summary>
    /// <exception cref="FailureException">The file breaks off, or is longer than the limit.</exception>
    public IEnumerable<RowBlock> Read(CancellationToken cancellationToken)
    {
        if (started)
        {
            throw new InvalidOperationException("A file is read once: open it again.");
        }

        started = true;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (block, more) = NextBlock();
            if (block is not null)
            {
                yield return block;
            }

            if (!more)
            {
                yield break;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        rows.Dispose();
        csv.Dispose();
        guard.Dispose();
        text.Dispose();
        file.Dispose();
    }

    private (RowBlock? Block, bool More) NextBlock()
    {
        var anew = rows.ForgetWhenFull();
        var accepted = new AttendanceRow[BlockRows];
        List<RejectedRow> rejected = [];
        var (taken, ignored, seen, more) = (0, 0, 0, true);
        while (taken < BlockRows && seen < BlockLimit && (more = Advance()))
        {
            seen++;
            var line = checked((int)csv.LineNumber + header.LinesBefore);
            switch (rows.Read(csv, line, guard.IsBroken(csv.ByteOffset), out accepted[taken], out var reject))
            {
                case RowEnd.Accepted: taken++; break;
                case RowEnd.Rejected: rejected.Add(reject!); break;
                default: ignored++; break;
            }
        }

        RowsRead += seen;
        if (RowsRead > rules.MaxRows)
        {
            throw Refused(name, $"plus de {rules.MaxRows} lignes", $"more than {rules.MaxRows} rows", null);
        }

        Array.Resize(ref accepted, taken);
        var block = new RowBlock(
            anew, rows.Sessions.Ateliers.TakeNew(), rows.SessionTable.TakeNew(), rows.Persons.TakeNew(), accepted, rejected, ignored, file.Position);
        return (seen > 0 ? block : null, more);
    }

    private bool Advance()
    {
        try
        {
            return csv.Read();
        }
        catch (Exception trouble) when (IsTrouble(trouble))
        {
            throw Refused(name, trouble);
        }
    }

    private TextEncoding Detected(CancellationToken cancellation)
    {
        using var archive = File.OpenRead(path);
        using var unpacked = Unpacked(archive);
        using var stream = new StoppableStream(unpacked, cancellation);
        if (ReferenceEquals(unpacked, archive))
        {
            return TextEncoding.Detect(stream, name);
        }

        using var check = new GzipCheck(stream);
        var detected = TextEncoding.Detect(check, name);
        check.RequireWhole(archive);
        return detected;
    }

    /// <summary>The text from the header on, as UTF-8.</summary>
    private Stream Text()
    {
        var opened = encoding.Open(Unpacked(file));
        opened.ReadExactly(new byte[header.Skip]);
        return opened;
    }

    private static Stream Unpacked(FileStream file)
    {
        Span<byte> magic = stackalloc byte[2];
        var packed = file.ReadAtLeast(magic, 2, throwOnEndOfStream: false) == 2 && magic is [0x1F, 0x8B];
        file.Position = 0;
        return packed ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    private static bool IsTrouble(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or InvalidDataException or CsvFormatException or NotSupportedException;

    private static FailureException Refused(string name, Exception cause) => cause switch
    {
        FileNotFoundException or DirectoryNotFoundException => Refused(name, "fichier introuvable", "there is no such file", cause),
        UnauthorizedAccessException => Refused(name, "lecture refusée, vérifiez les droits", "it may not be read, check the permissions", cause),
        InvalidDataException => Refused(name, "l’archive gzip est abîmée", "the gzip archive is damaged", cause),
        CsvFormatException => Refused(name, "une ligne est démesurée, ce n’est pas du CSV", "a row is beyond all measure, this is no CSV", cause),
        _ => Refused(name, "le fichier est illisible", "the file cannot be read", cause),
    };

    private static FailureException Refused(string name, string fr, string en, Exception? cause) =>
        new(Outcome.FileRefused, new Bilingual($"{name} : {fr}.", $"{name}: {en}."), cause);
}
