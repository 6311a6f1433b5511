using System.Text;
using System.Text.Unicode;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// The names of files in a zip archive of which the archive does not say that they are UTF-8: UTF-8 all the same where their bytes are that, as many systems write without saying so, otherwise
/// code page 850, which Windows writes in western Europe.
/// </summary>
internal sealed class ArchiveNames : Encoding
{
    /// <summary>The one there need be.</summary>
    public static ArchiveNames Unsaid { get; } = new();

    /// <inheritdoc/>
    public override string GetString(byte[] bytes, int index, int count)
    {
        var name = bytes.AsSpan(index, count);
        return Utf8.IsValid(name) ? UTF8.GetString(name) : string.Create(count, name, (letters, from) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = CodePages.Dos850[from[i]];
            }
        });
    }

    /// <inheritdoc/>
    public override int GetCharCount(byte[] bytes, int index, int count) => GetString(bytes, index, count).Length;

    /// <inheritdoc/>
    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        var name = GetString(bytes, byteIndex, byteCount);
        name.CopyTo(chars.AsSpan(charIndex));
        return name.Length;
    }

    /// <inheritdoc/>
    public override int GetMaxCharCount(int byteCount) => byteCount;

    /// <inheritdoc/>
    public override int GetByteCount(char[] chars, int index, int count) => UTF8.GetByteCount(chars, index, count);

    /// <inheritdoc/>
    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => UTF8.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    /// <inheritdoc/>
    public override int GetMaxByteCount(int charCount) => UTF8.GetMaxByteCount(charCount);
}
