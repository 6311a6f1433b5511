namespace Ateliers.Reporting.Tests.Cli;

/// <summary>Who may read a workspace but not write to it can ask all that reading commands answer.</summary>
[Parallelizable(ParallelScope.All)]
[Platform("Linux")]
public sealed class ReadOnlyTests
{
    [Test]
    public async Task Reading_commands_answer_in_a_folder_that_cannot_be_written()
    {
        using var bench = await Workbench.With(Workbench.March);
        using var closed = new ClosedFolder(bench, "data", left: "5");
        foreach (var line in new[] { "figures --year 2019", "progress --year 2019", "batches", "rejects 1" })
        {
            var open = await bench.Run(line.Split(' '));
            var ran = await closed.Run(line.Split(' '));
            Assert.That((ran.Code, ran.Error, ran.Out), Is.EqualTo((0, "", open.Out)), line);
        }

        var report = await closed.Run("report", "2019-03", "--out", "theirs");
        Assert.That((report.Code, report.Error), Is.EqualTo((0, "")));
        Assert.That(File.Exists(bench.Database + "-shm"), Is.False);
    }

    [TestCase("fr", "a un journal", "sous un utilisateur qui peut y écrire")]
    [TestCase("en", "has a log", "as a user who can write there")]
    public async Task A_log_that_only_a_writer_can_fold_in_is_named(string language, string what, string todo)
    {
        using var bench = await Workbench.With(Workbench.March);
        bench.File("data/ateliers.db-wal", "x");
        using var closed = new ClosedFolder(bench, "data", left: "5");
        var ran = await closed.Run("figures", "--year", "2019", "--lang", language);
        Assert.That((ran.Code, ran.Out), Is.EqualTo((1, "")));
        Assert.That(ran.Error, Does.Contain(what).And.Contain("ateliers.db-wal").And.Contain(todo));
    }

    [TestCase("fr", "ne peut pas être lue par cet utilisateur")]
    [TestCase("en", "This user cannot read")]
    public async Task A_folder_into_which_nobody_may_look_does_not_mean_that_there_is_no_database(string language, string what)
    {
        using var bench = await Workbench.With(Workbench.March);
        using var closed = new ClosedFolder(bench, "data");
        var ran = await closed.Run("figures", "--year", "2019", "--lang", language);
        Assert.That((ran.Code, ran.Out), Is.EqualTo((1, "")));
        Assert.That(ran.Error, Does.Contain(what));
    }

    [Test]
    public async Task While_another_run_writes_such_a_reader_reads_what_is_committed_or_waits()
    {
        using var bench = await Workbench.With(Workbench.March);
        using var held = new FileStream(bench.Database + ".lock", FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        using var closed = new ClosedFolder(bench, "data", left: "5");
        var fr = await closed.Run("figures", "--year", "2019");
        var en = await closed.Run("figures", "--year", "2019", "--lang", "en");
        Assert.That((fr.Code, en.Code, fr.Out, en.Out), Is.EqualTo((75, 75, "", "")));
        Assert.That(fr.Error, Does.Contain("ne peut donc pas lire en même temps"));
        Assert.That(en.Error, Does.Contain("cannot read at the same time"));
    }
}
