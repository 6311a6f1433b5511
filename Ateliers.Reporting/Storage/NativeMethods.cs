using System.Runtime.InteropServices;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// The functions of SQLite that are called for every row. Those that bind a value or read a column neither wait nor call back, so the runtime need not
/// prepare for either: that is most of what a call through the general binding costs (docs/decisions/0001-ingest-path.md).
/// </summary>
internal static partial class NativeMethods
{
    private const string Library = "e_sqlite3";

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "sqlite3_bind_int64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int BindInt64(nint statement, int parameter, long value);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "sqlite3_bind_null")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int BindNull(nint statement, int parameter);

    /// <summary>With 0 as the last argument the value is not copied, so nothing is called back.</summary>
    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "sqlite3_bind_blob")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static unsafe partial int BindBlob(nint statement, int parameter, byte* value, int length, nint destructor);

    /// <summary>With 0 as the last argument the value is not copied, so nothing is called back.</summary>
    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "sqlite3_bind_text")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static unsafe partial int BindText(nint statement, int parameter, byte* value, int length, nint destructor);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial long ColumnInt64(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_reset")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Reset(nint statement);
}
