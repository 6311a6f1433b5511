using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Tests.Ingestion;

public sealed class FirstLookTests
{
    private TestFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TestFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [TestCase("utf-8", "")]
    [TestCase("utf-8", "Zoé;présent\n")]
    [TestCase("utf-16", "Zoé;présent\n")]
    [TestCase("utf-16BE", "Zoé;présent\n")]
    [TestCase("latin1", "Zoé;présent\n")]
    public void One_pass_gives_the_hash_of_all_bytes_and_the_encoding_that_the_whole_file_decides(string encoding, string end)
    {
        var name = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. name.GetPreamble(), .. name.GetBytes(string.Concat(Enumerable.Repeat("Date;Statut\n", 50_000)) + end)];
        File.WriteAllBytes(folder["a.csv"], bytes);
        var source = new SourceFile(folder["a.csv"]);

        var look = FirstLook.At(source, "a.csv", new ReadingLimits());

        Assert.That((look.Sha256, look.Bytes), Is.EqualTo((Convert.ToHexStringLower(SHA256.HashData(bytes)), (long)bytes.Length)));
        Assert.That(look.Encoding, Is.EqualTo(FileBeginning.Of(source, "a.csv", new ReadingLimits(), look: null, CancellationToken.None).Encoding));
    }

    [Test]
    public void Packed_bytes_are_hashed_as_they_lie_and_say_nothing_of_the_encoding()
    {
        using (var packed = new GZipStream(File.Create(folder["a.csv.gz"]), CompressionLevel.Fastest))
        {
            packed.Write("Date;Statut\n"u8);
        }

        var look = FirstLook.At(new SourceFile(folder["a.csv.gz"]), "a.csv.gz", new ReadingLimits());

        Assert.That(look.Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(folder["a.csv.gz"])))));
        Assert.That(look.Encoding, Is.Null);
    }

    [Test]
    public void What_is_no_text_has_a_hash_and_is_refused_when_its_encoding_is_asked_for()
    {
        var bytes = RandomNumberGenerator.GetBytes(600_000);
        Array.Clear(bytes, 0, 100_000);
        File.WriteAllBytes(folder["a.csv"], bytes);

        var look = FirstLook.At(new SourceFile(folder["a.csv"]), "a.csv", new ReadingLimits());

        Assert.That(look.Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(bytes))));
        Assert.That(() => look.Encoding, Throws.TypeOf<FailureException>().With.Property("Outcome").EqualTo(Outcome.FileRefused));
    }
}
