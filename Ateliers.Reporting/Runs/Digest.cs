using System.Security.Cryptography;
using System.Text;

namespace Ateliers.Reporting.Runs;

/// <summary>By what a run knows again what it has seen: the first 128 bits of a SHA-256.</summary>
internal static class Digest
{
    private const int Digits = 32;

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..Digits];

    /// <summary>The same of a text, as UTF-8.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
