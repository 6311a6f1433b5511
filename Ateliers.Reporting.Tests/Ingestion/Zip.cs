using System.IO.Compression;
using System.Text;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Makes zip archives, good and bad ones.</summary>
internal static class Zip
{
    /// <summary>An archive of files by their names.</summary>
    public static byte[] Of(params (string Name, byte[] Bytes)[] files)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return packed.ToArray();
    }

    /// <summary>An archive of texts by their names.</summary>
    public static byte[] Of(params (string Name, string Text)[] files) => Of([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    /// <summary>The archive with a change in the header of each file in its directory: the bytes of these begin at 0.</summary>
    public static byte[] InDirectory(byte[] archive, Action<byte[], int> change) => InHeaders(archive, 2, change);

    /// <summary>The archive with a change in the header before each file.</summary>
    public static byte[] InFiles(byte[] archive, Action<byte[], int> change) => InHeaders(archive, 4, change);

    private static byte[] InHeaders(byte[] archive, byte kind, Action<byte[], int> change)
    {
        byte[] changed = [.. archive];
        byte[] signature = [0x50, 0x4B, kind == 2 ? (byte)1 : (byte)3, kind];
        for (var at = 0; changed.AsSpan(at).IndexOf(signature) is var next and >= 0; at += next + 1)
        {
            change(changed, at + next);
        }

        return changed;
    }
}
