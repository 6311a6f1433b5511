using System.Runtime.InteropServices;

namespace Ateliers.Reporting.Runs;

/// <summary>What .NET cannot ask of the system without opening a file.</summary>
internal static partial class NativeMethods
{
    /// <summary>What a path leads to, links followed; less than 0 where it cannot be told. The answer has the same form on every processor.</summary>
    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static unsafe partial int Statx(int folder, string path, int flags, uint mask, byte* answer);
}
