using System.Diagnostics;
using System.Globalization;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs;

/// <summary>
/// Standard input as a file: it is saved in the workspace once, readable by its owner alone, because a file is read more than once and known by its
/// digest. It goes when the run ends; what a killed run left goes when the next one begins.
/// </summary>
internal sealed class StandardInput : IDisposable
{
    /// <summary>What the command line, messages and the ledger call it.</summary>
    public const string Name = "-";

    private const string Prefix = ".stdin-";

    private readonly string copy;
    private readonly long most;
    private bool saved;
    private bool tooLarge;

    /// <summary>Makes ready to save into a workspace, no more bytes than are believed, and clears what killed runs left there.</summary>
    public StandardInput(string workspace, long most)
    {
        this.most = most;
        copy = Path.Combine(workspace, Prefix + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        foreach (var left in Directory.EnumerateFiles(workspace, Prefix + "*").Where(IsLeftOver))
        {
            File.Delete(left);
        }
    }

    /// <summary>The path to read for a path that was given: a saved copy for -, the path itself otherwise.</summary>
    public string Saved(string path) => path == Name ? copy : path;

    /// <summary>Saves it. Whoever is told to stop need not wait for what may never be typed.</summary>
    public Task Save(CancellationToken cancellation)
    {
        saved = true;
        return Task.Run(Copy, CancellationToken.None).WaitAsync(cancellation);
    }

    /// <summary>What messages and the ledger call a file: - for standard input.</summary>
    public FoundFile Named(FoundFile found) => !saved || found.Path != copy ? found : found with { Name = Name, Refusal = tooLarge ? TooLarge : null };

    public void Dispose()
    {
        if (saved)
        {
            File.Delete(copy);
        }
    }

    private void Copy()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.Delete };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var target = new FileStream(copy, options);
        using var input = Console.OpenStandardInput();
        var buffer = new byte[128 * 1024];
        for (var read = input.Read(buffer); read > 0 && !tooLarge; read = input.Read(buffer))
        {
            target.Write(buffer, 0, read);
            tooLarge = target.Length > most;
        }
    }

    private Bilingual TooLarge => new(
        $"plus de {most} octets. Découpez l’export, ou augmentez « limits.fileSize » dans la configuration.",
        $"more than {most} bytes. Split the export, or raise \"limits.fileSize\" in the configuration.");

    private static bool IsLeftOver(string path)
    {
        if (!int.TryParse(Path.GetFileName(path).AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(id);
            return id == Environment.ProcessId;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
