using System.Diagnostics;
using System.Globalization;
using System.Text;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Files;

namespace Ateliers.Reporting.Tests.Rendering.Files;

public sealed class FolderWriterTests
{
    private string parent = "";

    [SetUp]
    public void MakeFolder() => parent = Directory.CreateTempSubdirectory("ateliers-folder-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(parent, recursive: true);

    [Test]
    public void A_folder_is_replaced_whole()
    {
        var folder = Path.Join(parent, "2019-03");
        FolderWriter.Write(folder, [OutputFile.Text("a.txt", "old"), OutputFile.Text("gone.txt", "old")]);
        FolderWriter.Write(folder + "/", [OutputFile.Text("a.txt", "new"), OutputFile.Text("empty.txt", "")]);
        Assert.That(Directory.GetFiles(folder).Select(Path.GetFileName), Is.EquivalentTo(new[] { "a.txt", "empty.txt" }));
        Assert.That(File.ReadAllText(Path.Join(folder, "a.txt")), Is.EqualTo("new"));
        Assert.That(Directory.GetFileSystemEntries(parent), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task A_reader_never_sees_half_a_folder()
    {
        const int Files = 12;
        var folder = Path.Join(parent, "2019");
        FolderWriter.Write(folder, Edition(0, Files));
        var done = false;
        var looks = 0;
        var reader = Task.Run(() =>
        {
            while (!Volatile.Read(ref done))
            {
                // Whoever is inside the old folder at the very moment of the swap sees it vanish. A half folder would stay half for longer.
                Assert.That(Enumerable.Range(0, 5).Any(_ => Directory.GetFiles(folder).Length == Files), Is.True);
                looks++;
            }
        });
        for (var edition = 1; edition <= 60; edition++)
        {
            FolderWriter.Write(folder, Edition(edition, Files));
        }

        Volatile.Write(ref done, true);
        await reader;
        Assert.That(looks, Is.GreaterThan(0));
        Assert.That(Directory.GetFiles(folder).Select(File.ReadAllText).Distinct(), Is.EqualTo(new[] { "60" }));
    }

    [Test]
    public void What_fails_half_way_leaves_the_old_folder_and_no_trace()
    {
        var folder = Path.Join(parent, "2019");
        FolderWriter.Write(folder, [OutputFile.Text("a.txt", "old")]);
        var failure = Assert.Throws<FailureException>(() => FolderWriter.Write(folder, Failing(new IOException("No space left on device"))));
        Assert.That(failure!.Text.Fr, Does.Contain("la lecture ou l'écriture a échoué").And.Not.Contain("No space left").And.Contain("resté tel quel"));
        Assert.That(failure.Outcome, Is.EqualTo(Outcome.Failed));
        Assert.Throws<InvalidOperationException>(() => FolderWriter.Write(folder, Failing(new InvalidOperationException("a bug"))));
        Assert.That(File.ReadAllText(Path.Join(folder, "a.txt")), Is.EqualTo("old"));
        Assert.That(Directory.GetFileSystemEntries(parent), Has.Length.EqualTo(1));
    }

    [TestCase("../escape.txt")]
    [TestCase("sub/../file.txt")]
    [TestCase("a/b/file.txt")]
    [TestCase("/file.txt")]
    [TestCase("sub/")]
    [TestCase("..")]
    [TestCase("")]
    public void A_file_name_that_leaves_the_folder_is_refused(string name)
    {
        Assert.Throws<ArgumentException>(() => FolderWriter.Write(Path.Join(parent, "x"), [OutputFile.Text(name, "x")]));
        Assert.That(Directory.GetFileSystemEntries(parent), Is.Empty);
    }

    [Test]
    public void A_folder_of_folders_is_put_in_its_place_whole()
    {
        var folder = Path.Join(parent, "x");
        FolderWriter.Write(folder, [OutputFile.Text("1/a.txt", "one"), OutputFile.Text("2/a.txt", "two"), OutputFile.Text("list.txt", "both")]);
        FolderWriter.Write(folder, [OutputFile.Text("2/a.txt", "new")]);
        Assert.That(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => (Path.GetRelativePath(folder, path), File.ReadAllText(path))), Is.EqualTo(new[] { ("2/a.txt", "new") }));
        Assert.That(Directory.GetFileSystemEntries(parent), Has.Length.EqualTo(1));
    }

    [Test]
    public void Two_files_of_one_name_are_refused() =>
        Assert.Throws<ArgumentException>(() => FolderWriter.Write(Path.Join(parent, "x"), [OutputFile.Text("a", "1"), OutputFile.Text("a", "2")]));

    [Test]
    public void A_parent_that_is_a_file_is_a_failure_with_words()
    {
        File.WriteAllText(Path.Join(parent, "reports"), "not a folder");
        Assert.Throws<FailureException>(() => FolderWriter.Write(Path.Join(parent, "reports", "2019"), []));
        Assert.Throws<FailureException>(() => FolderWriter.WriteFile(Path.Join(parent, "reports", "index.html"), default));
    }

    [Test]
    public void Without_a_swap_the_old_folder_gives_way_and_nothing_stays()
    {
        var (temp, target) = (TempName.Beside(Path.Join(parent, "2019")), Path.Join(parent, "2019"));
        Directory.CreateDirectory(temp);
        Directory.CreateDirectory(target);
        File.WriteAllText(Path.Join(temp, "new"), "");
        FolderWriter.MoveAwayAndIn(temp, target);
        Assert.That(File.Exists(Path.Join(target, "new")), Is.True);
        Assert.That(Directory.GetFileSystemEntries(parent), Has.Length.EqualTo(1));
    }

    [Test]
    public void Cleaning_up_takes_what_dead_processes_left_and_nothing_else()
    {
        var dead = Dead();
        var living = TempName.Beside(Path.Join(parent, "2019"));
        string[] kept = [Path.GetFileName(living), ".tmp-mine", "2019-03", ".tmp-2019-1-2-xyz"];
        string[] gone = [$".tmp-2019-{dead}-7-0123abcd", $".tmp-2018-05-{dead}-7-0123abcd", $".tmp-2019-03-{dead}-7-0123abcd-old", $".tmp-2019-{Reused()}-1-0123abcd"];
        foreach (var name in kept.Concat(gone))
        {
            Directory.CreateDirectory(Path.Join(parent, name));
        }

        File.WriteAllText(Path.Join(parent, $".tmp-index.html-{dead}-7-0123abcd"), "half");
        Assert.That(FolderWriter.CleanUp(parent), Is.EqualTo(gone.Length + 1));
        Assert.That(Directory.GetFileSystemEntries(parent).Select(Path.GetFileName), Is.EquivalentTo(kept));
        Assert.That(FolderWriter.CleanUp(Path.Join(parent, "missing")), Is.Zero);
    }

    [Test]
    public void A_folder_that_was_moved_away_and_never_replaced_comes_back()
    {
        var away = Path.Join(parent, $".tmp-2019-03-{Dead()}-7-0123abcd-old");
        Directory.CreateDirectory(away);
        File.WriteAllText(Path.Join(away, "index.html"), "the last good one");
        FolderWriter.CleanUp(parent);
        Assert.That(File.ReadAllText(Path.Join(parent, "2019-03", "index.html")), Is.EqualTo("the last good one"));
    }

    [Test]
    public void A_single_file_is_replaced_whole()
    {
        var path = Path.Join(parent, "index.html");
        FolderWriter.WriteFile(path, Encoding.UTF8.GetBytes("old and longer"));
        FolderWriter.WriteFile(path, Encoding.UTF8.GetBytes("new"));
        Assert.That(File.ReadAllText(path), Is.EqualTo("new"));
        Assert.That(Directory.GetFileSystemEntries(parent), Has.Length.EqualTo(1));
    }

    private static IEnumerable<OutputFile> Edition(int edition, int files) =>
        Enumerable.Range(0, files).Select(i => OutputFile.Text($"{i}.txt", edition.ToString(CultureInfo.InvariantCulture)));

    private static IEnumerable<OutputFile> Failing(Exception exception)
    {
        yield return OutputFile.Text("a.txt", "new");
        throw exception;
    }

    /// <summary>The number of a process that has ended.</summary>
    private static int Dead()
    {
        using var process = Process.Start(new ProcessStartInfo("true") { UseShellExecute = false })!;
        process.WaitForExit();
        return process.Id;
    }

    /// <summary>The number of a process that lives, but began at another time than the name says.</summary>
    private static int Reused() => Environment.ProcessId;
}
