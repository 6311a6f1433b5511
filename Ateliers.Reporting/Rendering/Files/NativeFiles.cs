using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Ateliers.Reporting.Rendering.Files;

/// <summary>
/// What .NET does not offer: syncing a folder, and swapping two folders in one step. Linux; elsewhere they say "not supported".
/// </summary>
internal static partial class NativeFiles
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;
    private const int ReadOnly = 0;
    private const int InvalidArgument = 22;
    private const int NotImplemented = 38;

    /// <summary>
    /// Swaps two paths of one file system in one step, so that a reader sees the one or the other; false where that is not supported.
    /// </summary>
    /// <exception cref="IOException">It is supported and failed.</exception>
    public static bool TryExchange(string one, string other)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            if (RenameAt2(CurrentFolder, one, CurrentFolder, other, Exchange) == 0)
            {
                return true;
            }
        }
        catch (EntryPointNotFoundException)
        {
            return false; // a C library older than the call
        }

        var error = Marshal.GetLastPInvokeError();
        return error is InvalidArgument or NotImplemented
            ? false
            : throw new IOException($"{Path.GetFileName(other)}: {new Win32Exception(error).Message}");
    }

    /// <summary>
    /// Makes the names in a folder durable. Where a folder cannot be synced this does nothing: the files themselves are synced.
    /// </summary>
    public static void SyncFolder(string folder)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            return;
        }

        var handle = Open(folder, ReadOnly);
        if (handle < 0)
        {
            return;
        }

        _ = Sync(handle);
        _ = Close(handle);
    }

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int handle);
}
