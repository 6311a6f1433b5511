namespace Ateliers.Reporting.Storage;

/// <summary>SQL that is long enough for a file of its own.</summary>
internal static class Script
{
    /// <summary>The text of a file of this folder.</summary>
    public static string Read(string name)
    {
        using var text = new StreamReader(typeof(Script).Assembly.GetManifestResourceStream(typeof(Script), name)!);
        return text.ReadToEnd();
    }
}
