namespace Ateliers.Reporting.Tests.Cli;

/// <summary>A damaged database is the user's trouble, with what to do, and never called a defect of this tool.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class DamagedDatabaseTests
{
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public async Task Every_command_says_that_the_database_is_damaged(int seed)
    {
        using var bench = await Workbench.With(Workbench.March);
        var bytes = File.ReadAllBytes(bench.Database);
        for (var at = 4096; at < bytes.Length; at += 512)
        {
            System.Security.Cryptography.SHA256.HashData([(byte)seed, (byte)(at / 512 % 256)]).CopyTo(bytes, at);
        }

        File.WriteAllBytes(bench.Database, bytes);
        var doctor = await bench.Run("doctor", "--lang", "en");
        Assert.That(doctor.Code, Is.EqualTo(5), doctor.Error);
        Assert.That(doctor.Out + doctor.Error, Does.Contain("Database").And.Contain("Restore a backup").And.Contain("Fonts"));
        foreach (var line in new[] { "figures --year 2019", "progress", "quality", "report 2019", "run", "batches", "rejects 1", "ingest march.csv" })
        {
            var ran = await bench.Run([.. line.Split(' '), "--lang", "en"]);
            Assert.That(ran.Out + ran.Error, Does.Not.Contain("defect of this tool").And.Not.Contain("   at "), line);
        }
    }
}
