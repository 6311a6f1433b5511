using System.Reflection;

namespace Ateliers.Reporting.Ingestion;

/// <summary>The files of Ingestion/Formats that are part of the program.</summary>
internal static class BuiltIn
{
    /// <summary>The words of exports, which is not a format.</summary>
    public const string VocabularyName = "vocabulary.json";

    private const string Folder = ".Ingestion.Formats.";

    /// <summary>The names of the built-in format descriptions, in order.</summary>
    public static IEnumerable<string> Formats() => Assembly.GetExecutingAssembly()
        .GetManifestResourceNames()
        .Where(name => name.Contains(Folder, StringComparison.Ordinal))
        .Select(name => name[(name.IndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..])
        .Where(name => name != VocabularyName)
        .Order(StringComparer.Ordinal);

    /// <summary>The bytes of one of them.</summary>
    public static byte[] Read(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var resource = assembly.GetManifestResourceNames().Single(full => full.EndsWith(Folder + name, StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
