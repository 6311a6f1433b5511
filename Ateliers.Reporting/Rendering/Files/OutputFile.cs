using System.Text;

namespace Ateliers.Reporting.Rendering.Files;

/// <summary>One finished file of an output folder, before it is written.</summary>
/// <param name="Name">A plain file name: index.html; with the folder before it where a folder of folders is written: 2/index.html.</param>
/// <param name="Content">Its bytes.</param>
public sealed record OutputFile(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>A text file in UTF-8, without a byte-order mark unless the text begins with one.</summary>
    public static OutputFile Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
