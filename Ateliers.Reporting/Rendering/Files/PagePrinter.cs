using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Rendering.Files;

/// <summary>
/// Prints a page as PDF (A4, tagged, with bookmarks) by a Chromium of the machine: the page's own print style decides how it looks. The browser works in a folder of its own, which is gone
/// afterwards, and reaches no network.
/// </summary>
public sealed partial class PagePrinter
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge"];
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    private const int MostLooks = 40;

    private readonly string browser;

    private PagePrinter(string browser) => this.browser = browser;

    /// <summary>The printer of this machine.</summary>
    /// <param name="browser">The path of a Chromium, Chrome or Edge; null looks for one in the search path.</param>
    /// <exception cref="FailureException">There is none (exit code 2).</exception>
    public static PagePrinter Of(string? browser)
    {
        if (browser is not null)
        {
            return File.Exists(browser) ? new(Path.GetFullPath(browser)) : throw new FailureException(Outcome.Usage, new(
                "--browser : il n'y a pas de programme à cette adresse. Donnez le chemin de Chromium, Chrome ou Edge, ou enlevez --pdf.",
                "--browser: there is no program at this path. Give the path of Chromium, Chrome or Edge, or leave out --pdf."));
        }

        var ends = OperatingSystem.IsWindows() ? [".exe"] : new[] { "" };
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var found = Names.SelectMany(name => folders.SelectMany(folder => ends.Select(end => Path.Join(folder, name + end)))).FirstOrDefault(File.Exists);
        return found is not null ? new(found) : throw new FailureException(Outcome.Usage, new(
            "--pdf : aucun Chromium, Chrome ou Edge sur cette machine. Installez-en un, donnez son chemin avec --browser, ou enlevez --pdf : la page s'imprime aussi de votre navigateur.",
            "--pdf: there is no Chromium, Chrome or Edge on this machine. Install one, give its path with --browser, or leave out --pdf: your own browser prints the page as well."));
    }

    /// <summary>Prints a page. The same page and browser give the same bytes.</summary>
    /// <param name="html">The page, with all that it shows.</param>
    /// <param name="day">The day that the document names as that of its making.</param>
    /// <exception cref="FailureException">The browser did not print it (exit code 1).</exception>
    public byte[] Print(ReadOnlyMemory<byte> html, DateOnly day)
    {
        var folder = Directory.CreateTempSubdirectory("ateliers-").FullName;
        try
        {
            var (page, pdf) = (Path.Join(folder, "page.html"), Path.Join(folder, "page.pdf"));
            File.WriteAllBytes(page, html.Span);
            Run(folder, page, pdf);
            return Settled(File.ReadAllBytes(pdf), day);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            throw Failed(error);
        }
        finally
        {
            Discard(folder);
        }
    }

    /// <summary>
    /// The document without what differs from one printing to the next: the dates of the clock, and the numbers that the browser gave the nodes of the page, which count on from where it stood. All keep
    /// their length and the nodes their order, so that nothing else moves.
    /// </summary>
    internal static byte[] Settled(byte[] pdf, DateOnly day)
    {
        if (!pdf.AsSpan().StartsWith("%PDF-"u8))
        {
            throw Failed(null);
        }

        var text = Encoding.Latin1.GetString(pdf);
        var places = Node().Matches(text).Select(node => node.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Index().ToDictionary(node => node.Item, node => node.Index + 1, StringComparer.Ordinal);
        text = Node().Replace(text, node => places[node.Value].ToString("'(node'00000000')'", CultureInfo.InvariantCulture));
        return Encoding.Latin1.GetBytes(Date().Replace(text, date => date.Groups["name"].Value + day.ToString("yyyyMMdd'000000'", CultureInfo.InvariantCulture)));
    }

    [GeneratedRegex(@"\(node[0-9]{8}\)")]
    private static partial Regex Node();

    [GeneratedRegex(@"(?<name>/(CreationDate|ModDate) \(D:)[0-9]{14}")]
    private static partial Regex Date();

    private static FailureException Failed(Exception? cause) => new(Outcome.Failed, new(
        "Le navigateur n'a pas imprimé la page ; rien n'a été remplacé. Donnez-en un autre avec --browser, ou enlevez --pdf.",
        "The browser did not print the page; nothing was replaced. Give another one with --browser, or leave out --pdf."), cause);

    /// <summary>
    /// Takes a folder away. A browser that has ended may leave helpers that are still closing the files of its profile: these are waited for a moment. What then is left is a profile without a
    /// page in it, in the folder of temporary files, which the machine empties.
    /// </summary>
    private static void Discard(string folder)
    {
        Array.ForEach(Directory.GetFiles(folder), File.Delete);
        for (var looks = 0; Directory.Exists(folder) && !TryDelete(folder) && looks < MostLooks; looks++)
        {
            Thread.Sleep(BetweenLooks);
        }
    }

    private static bool TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private void Run(string folder, string page, string pdf)
    {
        var start = new ProcessStartInfo(browser) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder };
        foreach (var argument in (string[])
        [
            "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND",
            .. Environment.UserName == "root" ? (string[])["--no-sandbox"] : [],
            $"--user-data-dir={Path.Join(folder, "profile")}", "--no-pdf-header-footer", "--generate-pdf-document-outline", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri,
        ])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["HOME"] = folder;
        using var process = Process.Start(start) ?? throw Failed(null);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            throw Failed(null);
        }

        if (process.ExitCode != 0 || !File.Exists(pdf))
        {
            throw Failed(null);
        }
    }
}
