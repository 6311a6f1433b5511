using Ateliers.Reporting.Tests.Ingestion;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>rejects: what stands in the rows that were not taken is a shape, and in clear only in a file that its owner alone may read.</summary>
[Parallelizable(ParallelScope.Self)]
public sealed class RejectsCommandTests
{
    private const string Rows = "2019-02-31;Rennes;présent;cv;Grand public;ana.kanary@x.test;Kanary;Ana\n"
        + "2019-03-05;Rennes;Kanary Zoé 06 98 76 54 32;cv;Grand public;bo@x.test;Bo;Li\n"
        + "2019-03-05;Rennes;présent;cv;Grand public;=zoe@kanary.test;Kanary;Zoé;de;trop\n"
        + "2019-03-06;Rennes;présent;cv;Grand public;ok@x.test;Ok;Ok\n";

    private static readonly string[] Personal = ["anary", "ana.", "kan", "98 76", "x.test", "Zo"];

    private static string Csv => Workbench.Header + Rows;

    [Test]
    public async Task The_values_of_rejected_rows_are_shown_as_shapes_that_name_nobody()
    {
        using var bench = new Workbench();
        await bench.Run("ingest", bench.File("march.csv", Csv));
        var csv = await bench.Run("rejects", "1", "--output", "csv");
        var lines = csv.Out.Split("\r\n");
        Assert.That(csv.Code, Is.Zero, csv.Error);
        Assert.That(lines[0], Is.EqualTo("file,line,column,code,fr,en,value"));
        Assert.That(lines[1], Does.StartWith("march.csv,2,Date,date-invalid,").And.EndsWith(",9999-99-99"));
        Assert.That(lines[2], Does.StartWith("march.csv,3,Statut,status-unknown,").And.EndsWith(",Xxxxxx Xxx 99 99 99 99 99"));
        Assert.That(lines[3], Does.StartWith("march.csv,4,,field-count,").And.EndsWith(",9999-99-99;Xxxxxx;xxxxxxx;xx;Xxxxx xxxxxx;=xxx@xxxxxx.xxxx;X…"));
        var json = await bench.Run("rejects", "1", "--json");
        Assert.That(json.Json["rejects"]!.AsArray().Select(reject => (string?)reject!["value"]), Does.Contain("9999-99-99"));
        Assert.That((string?)json.Json["message"], Is.Null);
        foreach (var personal in Personal)
        {
            Assert.That(csv.Out + csv.Error + json.Out, Does.Not.Contain(personal).IgnoreCase);
        }
    }

    [Test]
    public async Task With_values_they_go_into_a_new_file_of_mode_0600_and_nowhere_else()
    {
        using var bench = new Workbench();
        await bench.Run("ingest", bench.File("march.csv", Csv));
        var ran = await bench.Run("rejects", "1", "--with-values", "mend.csv", "--lang", "en");
        Assert.That((ran.Code, ran.Out), Is.EqualTo((0, "3\u00A0rejected rows with their values in mend.csv (mode 0600). This file holds personal data: delete it after use.\n")), ran.Error);
        var text = bench.Read("mend.csv");
        Assert.That(text, Does.Contain(",2019-02-31\r\n").And.Contain(",Kanary Zoé 06 98 76 54 32\r\n").And.Contain("zoe@kanary.test"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(File.GetUnixFileMode(Path.Combine(bench.Root, "mend.csv")), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }

        var again = await bench.Run("rejects", "1", "--with-values", "mend.csv", "--lang", "en");
        Assert.That((again.Code, again.Error), Is.EqualTo((2, "“mend.csv” exists already and is not replaced: give another name, or delete it.\n")));
        Assert.That(bench.Read("mend.csv"), Is.EqualTo(text));
        Assert.That((await bench.Run("rejects", "1", "--with-values", "-")).Code, Is.EqualTo(2));
        Assert.That((await bench.Run("rejects", "1", "--with-values", "no/such/folder.csv")).Code, Is.EqualTo(1));
        var json = await bench.Run("rejects", "1", "--with-values", "second.csv", "--json");
        Assert.That(((string?)json.Json["file"], (int?)json.Json["rows"], json.Out.Contains("anary", StringComparison.Ordinal)), Is.EqualTo(("second.csv", 3, false)));
        Assert.That(Directory.EnumerateFiles(bench.Root).Select(Path.GetFileName), Is.EquivalentTo(new[] { "march.csv", "mend.csv", "second.csv" }), "no half file stays");
    }

    [Test]
    public async Task A_formula_in_a_value_is_none_in_the_file()
    {
        using var bench = new Workbench();
        await bench.Run("ingest", bench.File("march.csv", Workbench.Header + "=1+1;Rennes;présent;cv;Grand public;a@x.test;A;B\n\"-2\n@x\";Rennes;présent;cv;Grand public;a@x.test;A;B\n"));
        await bench.Run("rejects", "1", "--with-values", "mend.csv");
        Assert.That(bench.Read("mend.csv"), Does.Contain(",'=1+1\r\n").And.Contain(",\"'-2\n@x\"\r\n"));
        Assert.That((await bench.Run("rejects", "1", "--output", "csv")).Out, Does.Contain(",'=9+9\r\n"));
    }

    [Test]
    public async Task A_file_that_is_gone_or_has_changed_leaves_the_value_empty_and_says_why()
    {
        using var bench = new Workbench();
        await bench.Run("ingest", bench.File("march.csv", Csv));
        bench.File("march.csv", Csv + "\n");
        var changed = await bench.Run("rejects", "1", "--output", "csv", "--lang", "en");
        Assert.That(changed.Error, Is.EqualTo("Without the values: the file has changed since it was loaded.\n"));
        Assert.That(changed.Out.Split("\r\n")[1], Does.StartWith("march.csv,2,Date,").And.EndsWith(","));
        File.Delete(Path.Combine(bench.Root, "march.csv"));
        var gone = await bench.Run("rejects", "1", "--json", "--lang", "en");
        Assert.That((string?)gone.Json["message"], Is.EqualTo("Without the values: the file is not where the ledger says any more."));
        Assert.That(gone.Json["rejects"]!.AsArray().Select(reject => (string?)reject!["value"]), Is.All.Null);
        var refused = await bench.Run("rejects", "1", "--with-values", "mend.csv", "--lang", "en");
        Assert.That((refused.Code, refused.Error), Is.EqualTo((4, "march.csv: the file is not where the ledger says any more. Nothing was written; without --with-values the rejected rows can still be read.\n")));
        Assert.That(Path.Combine(bench.Root, "mend.csv"), Does.Not.Exist);
    }

    [Test]
    public async Task The_file_is_found_in_the_inbox_in_an_archive_and_under_a_name_with_an_address()
    {
        using var bench = new Workbench();
        bench.File("data/inbox/rennes/march.csv", Csv);
        Directory.CreateDirectory(Path.Combine(bench.Root, "drop"));
        await File.WriteAllBytesAsync(Path.Combine(bench.Root, "drop", "lot.zip"), Zip.Of(("a/first.csv", Csv + "\n"), ("a/second.csv", Csv + "\n\n")));
        bench.File("ana.secrete@exemple.test.csv", Csv + "\n\n\n");
        Assert.That((await bench.Run("ingest", "data/inbox", "drop/lot.zip", "ana.secrete@exemple.test.csv")).Code, Is.EqualTo(3));
        foreach (var batch in new[] { "1", "2", "3", "4" })
        {
            var ran = await bench.Run("rejects", batch, "--output", "csv");
            Assert.That((ran.Error, ran.Out.Split("\r\n")[1].EndsWith(",9999-99-99", StringComparison.Ordinal)), Is.EqualTo(("", true)), batch);
        }

        await bench.RunOn(Csv + "\n\n\n\n", "ingest", "-");
        Assert.That((await bench.Run("rejects", "5", "--output", "csv", "--lang", "en")).Error, Is.EqualTo("Without the values: the batch came by standard input, which is not kept.\n"));
    }

    [Test]
    public async Task A_session_of_a_pivoted_table_is_found_by_its_place()
    {
        using var bench = new Workbench();
        var file = bench.File(
            "moodle.csv",
            "Last name,First name,15 Mar 2019 10:00AM All students,16 Mar 2019 10:00AM All students,Taken sessions,Points,Percentage\nKanary,Zoe,P,Peut-être,1,2 / 2,100\n");
        await bench.Run("ingest", file, "--atelier", "rennes");
        var csv = await bench.Run("rejects", "1", "--output", "csv");
        Assert.That(csv.Out.Split("\r\n")[1], Does.StartWith("moodle.csv,2,4 (2019-03-16),status-unknown,").And.EndsWith(",Xxxx-xxxx"), csv.Error);
    }
}
