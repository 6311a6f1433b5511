using System.Text;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Zip archives: every text in them is a file, what is not read says why, and none can do harm.</summary>
public sealed class ArchiveTests
{
    private const string March = "Date;Atelier;Statut;E-mail\n2019-03-09;rennes;x;ana@example.test\n";

    private static readonly ReadingLimits Limits = new();

    [Test]
    public void The_texts_of_an_archive_are_its_files_by_name_and_what_systems_add_is_none()
    {
        var members = Members(Zip.Of(
            ("rennes/b.CSV", March), ("a.txt", March), ("folder/", ""), ("__MACOSX/._a.txt", "x"), (".hidden.csv", March), ("rennes/.git/a.csv", March), ("notice.pdf", "x"), ("c.tsv", March)));

        Assert.That(members.Select(member => (member.Name, member.Refusal)), Is.EqualTo(new (string, Bilingual?)[] { ("a.txt", null), ("c.tsv", null), ("rennes/b.CSV", null) }));
    }

    [TestCase("../../../etc/cron.d/a.csv", "etc/cron.d/a.csv")]
    [TestCase("/etc/a.csv", "etc/a.csv")]
    [TestCase("..\\..\\windows\\a.csv", "windows/a.csv")]
    [TestCase("C:\\a.csv", "a.csv")]
    [TestCase("a\u001b[31m\n\u202Ev.csv", "a_[31m__v.csv")]
    public void A_name_that_leads_out_of_the_archive_leads_nowhere(string name, string shown)
    {
        var archive = Zip.Of((name, March));

        Assert.That(Members(archive).Single().Name, Is.EqualTo(shown));
        Assert.That(Read(archive).Rows, Has.Count.EqualTo(1));
    }

    [TestCase(850)]
    [TestCase(65001)]
    public void A_name_that_is_not_said_to_be_unicode_is_read_all_the_same(int page)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(page) is { } encoding ? encoding.GetBytes("Saint-Étienne/été.csv") : Encoding.UTF8.GetBytes("Saint-Étienne/été.csv");
        var archive = Zip.Of((new string('X', bytes.Length), March));
        for (int at; (at = archive.AsSpan().IndexOf(Encoding.ASCII.GetBytes(new string('X', bytes.Length)))) >= 0;)
        {
            bytes.CopyTo(archive, at);
        }

        Assert.That(Members(archive).Single(), Is.EqualTo(new ArchiveMember(0, "Saint-Étienne/été.csv", null)));
        Assert.That(Read(archive).Rows, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_name_that_is_said_to_be_unicode_is() =>
        Assert.That(Members(Zip.Of(("Saint-Étienne/œuvre – été.csv", March))).Single().Name, Is.EqualTo("Saint-Étienne/œuvre – été.csv"));

    [Test]
    public void A_name_without_end_is_cut() =>
        Assert.That(Members(Zip.Of((new string('a', 5000) + ".csv", March))).Single().Name, Has.Length.EqualTo(201).And.EndsWith("aa.csv"));

    [TestCase("b.zip", "archive inside an archive")]
    [TestCase("b.csv.gz", "archive inside an archive")]
    [TestCase("b.7z", "archive inside an archive")]
    [TestCase("b.xlsx", "no CSV")]
    [TestCase("b.csv.bak", "ends in none of")]
    [TestCase("b", "ends in none of")]
    public void What_looks_like_an_export_and_is_not_read_says_why_and_the_rest_is_read(string name, string reason)
    {
        var members = Members(Zip.Of((name, March), ("a.csv", March)));

        Assert.That(members.Select(member => member.Refusal?.En.Contains(reason, StringComparison.Ordinal)), Is.EqualTo(new bool?[] { null, true }));
    }

    [Test]
    public void An_archive_inside_an_archive_is_known_by_its_bytes_too()
    {
        foreach (var inner in new[] { Zip.Of(("a.csv", March)), Given.Gzip(Encoding.UTF8.GetBytes(March)) })
        {
            Assert.That(() => Read(Zip.Of(("a.csv", inner))), Throws.TypeOf<FailureException>().With.Message.Contains("archive inside an archive"));
        }
    }

    [Test]
    public void An_encrypted_file_is_refused_and_not_guessed()
    {
        var archive = Zip.InDirectory(Zip.InFiles(Zip.Of(("a.csv", March)), (bytes, at) => bytes[at + 6] |= 1), (bytes, at) => bytes[at + 8] |= 1);

        Assert.That(Members(archive).Single().Refusal!.En, Does.Contain("password"));
        Assert.That(() => Read(archive), Throws.TypeOf<FailureException>().With.Message.Contains("password"));
    }

    [Test]
    public void A_small_file_that_unpacks_without_end_is_refused_before_and_while_it_is_read()
    {
        var zeros = new byte[20 << 20];
        zeros.AsSpan().Fill((byte)'0');
        var archive = Zip.Of(("a.csv", zeros));
        var lying = Zip.InDirectory(archive, (bytes, at) => BitConverter.TryWriteBytes(bytes.AsSpan(at + 24), 1000));

        Assert.That(Members(archive).Single().Refusal!.En, Does.Contain("200 times its size"));
        Assert.That(() => Read(archive), Throws.TypeOf<FailureException>().With.Message.Contains("200 times its size"));
        Assert.That(() => Read(lying), Throws.TypeOf<FailureException>().With.Property(nameof(FailureException.Outcome)).EqualTo(Outcome.FileRefused));
        var rules = Given.Rules with { Programme = Given.Programme with { Limits = Limits with { UnpackedRatio = 50 } } };
        Assert.That(() => Given.Bytes(Given.Gzip(zeros), rules), Throws.TypeOf<FailureException>().With.Message.Contains("50 times its size"));
    }

    [Test]
    public void A_file_larger_than_the_limit_is_refused_however_it_is_packed()
    {
        var limits = Limits with { FileSize = 1000 };
        var rules = Given.Rules with { Programme = Given.Programme with { Limits = limits } };
        var long_ = "Date;Atelier;Statut\n" + string.Concat(Enumerable.Repeat("2019-03-09;rennes;x\n", 100));
        var bytes = Encoding.UTF8.GetBytes(long_);

        foreach (var file in new[] { bytes, Given.Gzip(bytes) })
        {
            Assert.That(() => Given.Bytes(file, rules), Throws.TypeOf<FailureException>().With.Message.Contains("1000 bytes").And.Property(nameof(FailureException.Outcome)).EqualTo(Outcome.FileRefused));
        }

        Assert.That(Members(Zip.Of(("a.csv", long_)), limits).Single().Refusal!.En, Does.Contain("1000 bytes"));
        Assert.That(() => Read(Zip.Of(("a.csv", long_)), rules), Throws.TypeOf<FailureException>().With.Message.Contains("1000 bytes"));
        Assert.That(
            () => Members(Zip.Of(("a.csv", long_[..600]), ("b.csv", long_[..600])), limits), Throws.TypeOf<FailureException>().With.Message.Contains("1000 bytes"), "all files of an archive together");
        Assert.That(Given.Bytes(bytes[..1000], rules).Rows, Is.Not.Empty);
    }

    [Test]
    public void An_archive_of_too_many_files_is_refused_whole()
    {
        var archive = Zip.Of([.. Enumerable.Range(0, 12).Select(i => ($"{i}.csv", March))]);

        Assert.That(() => Members(archive, Limits with { ArchiveFiles = 11 }), Throws.TypeOf<FailureException>().With.Message.Contains("more than 11 files"));
        Assert.That(Members(archive, Limits with { ArchiveFiles = 12 }), Has.Count.EqualTo(12));
    }

    [TestCase(0, "no .csv")]
    [TestCase(1, "no CSV", Description = "a workbook is a zip archive")]
    [TestCase(2, "no .csv")]
    public void An_archive_without_a_text_is_refused_with_what_to_do(int kind, string reason)
    {
        var archive = kind switch
        {
            0 => Zip.Of(("notice.pdf", "x")),
            1 => Zip.Of(("[Content_Types].xml", "x"), ("xl/worksheets/sheet1.xml", "x")),
            _ => Zip.Of(Array.Empty<(string, string)>()),
        };

        Assert.That(() => Members(archive), Throws.TypeOf<FailureException>().With.Message.Contains(reason));
    }

    [Test]
    public void A_damaged_archive_is_refused_wherever_it_is_damaged()
    {
        var text = March + string.Concat(Enumerable.Range(0, 400).Select(i => $"2019-03-09;rennes;x;p{i * 7919}@example.test\n"));
        var archive = Zip.Of(("a.csv", text));
        var whole = Read(archive).Rows.Count;
        for (var at = 0; at < archive.Length; at += 7)
        {
            var damaged = archive.ToArray();
            damaged[at] ^= 0x55;
            RequireWholeOrRefused(damaged, whole);
            RequireWholeOrRefused(archive[..at], whole);
        }
    }

    [Test]
    public void A_gzip_archive_that_is_cut_off_or_damaged_is_refused_also_in_its_second_part()
    {
        var text = March + string.Concat(Enumerable.Range(0, 400).Select(i => $"2019-03-09;rennes;x;p{i * 7919}@example.test\n"));
        byte[] both = [.. Given.Gzip(Encoding.UTF8.GetBytes(text)), .. Given.Gzip("2019-03-09;rennes;x;last@example.test\n"u8.ToArray())];
        var whole = Given.Bytes(both).Rows.Count;

        Assert.That(whole, Is.EqualTo(402));
        for (var at = 2; at < both.Length; at += 3)
        {
            var damaged = both.ToArray();
            damaged[at] ^= 0x55;
            RequireWholeOrRefused(() => Given.Bytes(damaged), whole, $"byte {at}");
            RequireWholeOrRefused(() => Given.Bytes(both[..at]), whole, $"cut at {at}");
        }
    }

    [Test]
    public void Zeros_behind_a_gzip_archive_are_nothing_and_what_is_no_zero_is_not_passed_over([Values(1, 3, 4, 10_240)] int zeros, [Values(0, 156, 200, 65_480)] int padding)
    {
        var text = March + new string('\n', padding); // the length of some ends in a zero itself
        byte[] archive = [.. Given.Gzip(Encoding.UTF8.GetBytes(text))];

        Assert.That(Given.Bytes([.. archive, .. new byte[zeros]]).Rows, Has.Count.EqualTo(Given.Bytes(archive).Rows.Count).And.Not.Empty);
        Assert.That(() => Given.Bytes([.. archive, .. new byte[zeros], 1, 2, 3, 4]), Throws.TypeOf<FailureException>());
        Assert.That(() => Given.Bytes([.. archive[..^6], .. new byte[zeros]]), Throws.TypeOf<FailureException>());
    }

    private static void RequireWholeOrRefused(byte[] archive, int whole) => RequireWholeOrRefused(() => Read(archive), whole, "zip");

    private static void RequireWholeOrRefused(Func<Given.Read> read, int whole, string what)
    {
        try
        {
            Assert.That(read().Rows, Has.Count.EqualTo(whole), what);
        }
        catch (FailureException refused)
        {
            Assert.That(refused.Outcome, Is.EqualTo(Outcome.FileRefused));
        }
    }

    private static IReadOnlyList<ArchiveMember> Members(byte[] archive, ReadingLimits? limits = null)
    {
        using var folder = new TestFolder();
        File.WriteAllBytes(folder["lot.zip"], archive);
        return ArchiveMembers.Of(folder["lot.zip"], "lot.zip", limits ?? Limits);
    }

    /// <summary>The first file of an archive, read to its end.</summary>
    private static Given.Read Read(byte[] archive, IngestionRules? rules = null)
    {
        using var folder = new TestFolder();
        File.WriteAllBytes(folder["lot.zip"], archive);
        return Given.OfSource(new SourceFile(folder["lot.zip"], 0), rules);
    }
}
