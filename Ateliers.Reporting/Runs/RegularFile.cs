namespace Ateliers.Reporting.Runs;

/// <summary>Tells files from what merely has the name of one. Whoever opens a pipe waits until somebody writes into it, which may be never.</summary>
internal static class RegularFile
{
    /// <summary>The folder of the process, from which a relative path is looked for.</summary>
    private const int Here = -100;

    /// <summary>Asks for nothing but what kind it is.</summary>
    private const uint KindAlone = 1;

    private const int AnswerLength = 256;

    private const int ModeOffset = 28;

    private const int KindBits = 0xF000;

    private const int Regular = 0x8000;

    /// <summary>
    /// Whether a path leads to a file, links followed, rather than to a pipe, a socket or a device. Where the system cannot say it is taken for one: what is missing or
    /// locked is told when it is opened.
    /// </summary>
    public static unsafe bool Is(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return true;
        }

        var answer = stackalloc byte[AnswerLength];
        try
        {
            return NativeMethods.Statx(Here, path, 0, KindAlone, answer) < 0 || (*(ushort*)(answer + ModeOffset) & KindBits) == Regular;
        }
        catch (Exception error) when (error is EntryPointNotFoundException or DllNotFoundException)
        {
            return true;
        }
    }
}
