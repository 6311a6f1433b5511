using Microsoft.Playwright;

namespace Ateliers.Reporting.Tests.Whole;

/// <summary>The Chromium of this machine. Where there is none the test is ignored with the reason, or fails where ATELIERS_REQUIRE_BROWSER=1 says that it must run.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] Switches =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>The path of the browser.</summary>
    public static string Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Append("/usr/bin");
        if (folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists) is { } found)
        {
            return found;
        }

        const string Reason = "No Chromium on this machine: install the package chromium.";
        if (Environment.GetEnvironmentVariable("ATELIERS_REQUIRE_BROWSER") == "1")
        {
            Assert.Fail(Reason);
        }

        Assert.Ignore(Reason);
        return "";
    }

    /// <summary>Opens it without a window.</summary>
    public static Task<IBrowser> Launch(IPlaywright playwright, string path) => playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Switches });
}
