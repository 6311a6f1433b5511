using System.IO.Compression;

namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>Gzip whose header says nothing of the machine or the hour (RFC 1952): no time, no name, no operating system.</summary>
internal static class Gzip
{
    /// <summary>The bytes, zipped.</summary>
    public static byte[] Zipped(byte[] plain)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(plain);
        }

        var bytes = zipped.ToArray();
        bytes.AsSpan(4, 5).Clear();
        bytes[9] = 255;
        return bytes;
    }
}
