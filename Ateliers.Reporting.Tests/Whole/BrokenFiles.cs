using System.IO.Compression;
using System.Text;
using Ateliers.Reporting.Tests.Ingestion;
using CsCheck;

namespace Ateliers.Reporting.Tests.Whole;

/// <summary>Files as disks, mails, spreadsheets and hands break them: the exports that are known, changed at random and packed, and bytes of any kind.</summary>
internal static class BrokenFiles
{
    private const string Own = "Date;Atelier;Statut;E-mail;Nom;Titre;Nombre\n2019-03-09;rennes;présent;ana@example.test;Ana;cv;\n09/03/2019;nancy;absent;bo@example.test;Bo;\"cœur ; de\nville\";\n2019-03-09;rennes;x;;;;12\n";

    private static readonly byte[][] Starts = [Encoding.UTF8.GetBytes(Own), .. Directory.EnumerateFiles(ExportTests.Folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    private static readonly string[] Pieces =
    [
        "\"", "\"\"", "\";\"", "\",", ";\"", ";", ",", "\t", "|", "\n", "\r", "\r\n", "\n\n", " ", "\0", "sep=;\n", "\uFEFF", "é", "œ", "\uD83D\uDE00", "2019-03-09", "31/02/2019", "3/25/2019", "43533", "-1", "1e9",
        "Total", "Date;Atelier;Statut\n", "2. Participants\n", "99999999999", "=HYPERLINK(1)", "présent", "rennes", "a@example.test", "\"a\nb\nc\"",
    ];

    private static readonly Gen<Change> Changes = Gen.Select(Gen.Int[0, 11], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Int[0, 1 << 20]).Select((kind, from, to, what) => new Change(kind, from, to, what));

    /// <summary>One file.</summary>
    public static Gen<byte[]> Any { get; } = Gen.Frequency(
        (12, Gen.Select(Gen.Int[0, Starts.Length - 1], Changes.Array[0, 8], Gen.Int[0, 9], Changes.Array[0, 2]).Select((start, changes, packing, after) =>
            after.Aggregate(Packed(changes.Aggregate(Starts[start], Changed), packing), Damaged))),
        (2, Gen.Byte.Array[0, 400].Select(bytes => (byte[])[.. Encoding.UTF8.GetBytes(Own[..(Own.IndexOf('\n', StringComparison.Ordinal) + 1)]), .. bytes])),
        (1, Gen.Byte.Array[0, 600]));

    private static byte[] Changed(byte[] bytes, Change change)
    {
        var (from, to) = change.Range(bytes.Length);
        var piece = Encoding.UTF8.GetBytes(Pieces[change.What % Pieces.Length]);
        return change.Kind switch
        {
            0 or 1 or 2 => [.. bytes[..from], .. piece, .. bytes[from..]],
            3 => [.. bytes[..from], .. bytes[to..]],
            4 => [.. bytes[..to], .. bytes[from..]],
            5 => [.. bytes[..from], .. piece, .. bytes[to..]],
            6 => bytes[..to],
            7 => Swapped(bytes, change.What),
            8 => Transcoded(bytes, change.What),
            9 => [.. bytes, .. Enumerable.Repeat(bytes[from..to], change.What % 20).SelectMany(part => part)],
            _ => Damaged(bytes, change),
        };
    }

    /// <summary>One byte becomes another, or the end is lost.</summary>
    private static byte[] Damaged(byte[] bytes, Change change)
    {
        var (from, _) = change.Range(bytes.Length);
        if (bytes.Length == 0 || change.Kind == 6)
        {
            return bytes[..from];
        }

        byte[] damaged = [.. bytes];
        damaged[Math.Min(from, damaged.Length - 1)] = unchecked((byte)change.What);
        return damaged;
    }

    /// <summary>One sign in place of another, all over the file.</summary>
    private static byte[] Swapped(byte[] bytes, int what)
    {
        const string Signs = ";,\t|\n\r\" '";
        var (old, other) = ((byte)Signs[what % Signs.Length], (byte)Signs[what / Signs.Length % Signs.Length]);
        return [.. bytes.Select(value => value == old ? other : value)];
    }

    private static byte[] Transcoded(byte[] bytes, int what)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return (what % 7) switch
        {
            0 => Encoding.Unicode.GetBytes(text),
            1 => Encoding.BigEndianUnicode.GetBytes(text),
            2 => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            3 => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
            4 => Encoding.Latin1.GetBytes(text),
            5 => [.. Encoding.UTF8.Preamble, .. bytes],
            _ => Encoding.UTF32.GetBytes(text),
        };
    }

    private static byte[] Packed(byte[] bytes, int packing) => packing switch
    {
        0 => Gzip(bytes),
        1 => [.. Gzip(bytes[..(bytes.Length / 2)]), .. Gzip(bytes[(bytes.Length / 2)..])],
        2 => Zip.Of(("a.csv", bytes)),
        3 => Zip.Of(("../b.csv", bytes), ("a.txt", bytes[..(bytes.Length / 2)]), ("c.zip", bytes)),
        4 => Zip.Of(("a.csv", Gzip(bytes))),
        _ => bytes,
    };

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>One change: what kind, where, and with what.</summary>
    private readonly record struct Change(int Kind, double From, double To, int What)
    {
        public (int From, int To) Range(int length)
        {
            var (one, other) = ((int)(From * length), (int)(To * length));
            return (Math.Min(one, other), Math.Max(one, other));
        }
    }
}
