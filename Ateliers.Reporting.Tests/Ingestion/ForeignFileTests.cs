using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Files that were made to break readers. They lie beside this repository, and the tests are ignored where they do not.</summary>
public sealed class ForeignFileTests
{
    private static IEnumerable<string> Files
    {
        get
        {
            var folder = Repository.SharedFolder("csv-suites");
            return folder is null
                ? ["(the shared suites do not lie beside this repository)"]
                : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path)).Order(StringComparer.Ordinal);
        }
    }

    [TestCaseSource(nameof(Files))]
    [CancelAfter(60_000)]
    public void Nothing_of_a_foreign_file_is_lost_without_a_word(string file)
    {
        var path = Repository.Shared(Path.Combine("csv-suites", file));

        Assert.That(() => Given.OfFile(path), Throws.TypeOf<FailureException>().With.Property(nameof(FailureException.Outcome)).EqualTo(Outcome.FileRefused), "of no known format");
        if (Headers(path) is not { Count: > 0 } headers)
        {
            return;
        }

        var bytes = File.ReadAllBytes(path);
        List<RawRow> rows;
        Given.Read read;
        try
        {
            rows = Cutting.Rows(bytes, headers);
            read = Cutting.Read(bytes, headers);
        }
        catch (FailureException refused)
        {
            Assert.That(refused.Outcome, Is.EqualTo(Outcome.FileRefused));
            return;
        }

        Assert.That((read.Conserves, read.RowsRead), Is.EqualTo((true, (long)rows.Count)));
        Assert.That(Coverage.Uncovered(Coverage.TextOf(path), rows), Is.Empty, "lines that belong to no row and are not empty");
    }

    [TestCase("%PDF-1.4\n1 0 obj\n", "this is a PDF", "c’est un PDF")]
    [TestCase("\n <!DOCTYPE HTML>\n<html><body>Anatolie</body>\n", "this is a web page", "c’est une page web")]
    [TestCase("<html>\n<td>Date</td>;<td>Nom</td>\n", "this is a web page", "c’est une page web")]
    [TestCase("<?xml version=\"1.0\"?>\n<a/>\n", "this is a document", "c’est un document")]
    [TestCase("{\\rtf1 Anatolie}\n", "this is a document", "c’est un document")]
    [TestCase("[\n { \"name\": \"Anatolie\" } ]\n", "this is JSON", "c’est du JSON")]
    [TestCase("<Date>;{Nom}\n", "the format is not recognised", "format non reconnu")]
    public void A_file_of_another_kind_is_said_to_be_one(string text, string en, string fr)
    {
        var refused = Assert.Throws<FailureException>(() => Given.Text(text))!;

        Assert.That(refused.Outcome, Is.EqualTo(Outcome.FileRefused));
        Assert.That(refused.Text.En, Does.Contain(en).And.Not.Contain("Anatolie"));
        Assert.That(refused.Text.Fr, Does.Contain(fr).And.Not.Contain("Anatolie"));
    }

    /// <summary>What stands on the first line, cut by the separator that cuts it best; null where the file is no text.</summary>
    private static List<string>? Headers(string path)
    {
        try
        {
            var (_, text) = FileBeginning.Of(new SourceFile(path), "file", new ReadingLimits(), look: null, CancellationToken.None);
            var names = HeaderLine.Separators.Select(separator => HeaderLine.NamesIn(text, separator)).MaxBy(names => names.Count)!;
            return [.. names.Where(name => Folding.Fold(name).Length > 0)];
        }
        catch (FailureException)
        {
            return null;
        }
    }
}
