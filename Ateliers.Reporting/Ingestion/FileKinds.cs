namespace Ateliers.Reporting.Ingestion;

/// <summary>Kinds of file by the end of their names, in folders and in archives.</summary>
public static class FileKinds
{
    private static readonly string[] Texts = [".csv", ".txt", ".tsv", ".tab"];

    private static readonly string[] Archives = [".gz", ".zip", ".7z", ".rar", ".tar", ".tgz", ".bz2", ".xz", ".zst"];

    /// <summary>Kinds that look like an export but cannot be read: passing them over in silence would lose people.</summary>
    private static readonly string[] Workbooks = [".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".fods", ".numbers"];

    /// <summary>Kinds in which tools, browsers and mail programs save what may be an export.</summary>
    private static readonly string[] Others = [".dat", ".prn", ".html", ".htm", ".xml", ".eml", ".msg"];

    /// <summary>What stands beside exports in many folders and has no end to its name.</summary>
    private static readonly string[] Notes = ["README", "LICENSE"];

    /// <summary>What Excel puts before the name of a file as long as somebody has it open: such a file holds that person's name and no rows.</summary>
    private const string LockFile = "~$";

    /// <summary>Whether a file or folder of that name is passed over: it begins with a dot, or is the lock of an open spreadsheet.</summary>
    public static bool IsHidden(string name) => name.StartsWith('.') || name.StartsWith(LockFile, StringComparison.Ordinal);

    /// <summary>Whether a name is that of a text.</summary>
    public static bool IsText(string name) => Ends(name, Texts);

    /// <summary>Whether a name is that of a packed file.</summary>
    public static bool IsArchive(string name) => Ends(name, Archives);

    /// <summary>Whether a name is that of a workbook.</summary>
    public static bool IsWorkbook(string name) => Ends(name, Workbooks);

    /// <summary>Whether a name is that of a file that can be read: a text, a packed text, a zip archive.</summary>
    public static bool IsReadable(string name) =>
        IsText(name) || name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) || (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) && IsText(name[..^3]));

    /// <summary>
    /// Whether a name is that of something that cannot be read and may hold rows all the same, so that nobody is passed over in silence: a workbook, an archive of another kind, a page or a mail, a copy
    /// or an unfinished download of a text (<c>mars.csv.bak</c>), a name without an end. Documents and pictures are none.
    /// </summary>
    public static bool MayHoldRows(string name) => !IsReadable(name)
        && (IsWorkbook(name) || IsArchive(name) || Ends(name, Others) || Array.Exists(Texts, text => name.Contains(text + ".", StringComparison.OrdinalIgnoreCase) || name.Contains(text + "~", StringComparison.OrdinalIgnoreCase))
            || (!Path.GetFileName(name).Contains('.', StringComparison.Ordinal) && !Notes.Contains(Path.GetFileName(name), StringComparer.OrdinalIgnoreCase)));

    private static bool Ends(string name, string[] extensions) =>
        Array.Exists(extensions, extension => name.AsSpan().TrimEnd().EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
