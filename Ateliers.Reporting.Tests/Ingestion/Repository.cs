namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Where the sources lie, found upwards from the tests.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(folder => File.Exists(Path.Combine(folder, "Ateliers.Reporting.sln")))!;

    /// <summary>A shared sample beside the repository; the test is ignored where there is none.</summary>
    public static string Shared(string path)
    {
        var folder = SharedFolder("");
        if (folder is null)
        {
            Assert.Ignore("The shared samples do not lie beside this repository.");
        }

        return Path.Combine(folder!, path);
    }

    /// <summary>A folder of the shared samples beside the repository; null where there is none.</summary>
    public static string? SharedFolder(string name) => Find(parent => Directory.Exists(Path.Combine(parent, "shared", "formats"))) is { } beside ? Path.Combine(beside, "shared", name) : null;

    private static string? Find(Func<string, bool> holds)
    {
        for (var folder = TestContext.CurrentContext.TestDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (holds(folder))
            {
                return folder;
            }
        }

        return null;
    }
}
