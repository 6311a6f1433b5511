using Ateliers.Reporting.Runs;
using Ateliers.Reporting.Tests.Cli;

namespace Ateliers.Reporting.Tests.Runs;

public sealed class FileNamesTests
{
    [TestCase("ana.secrete@exemple.test.csv", "(e-mail).csv")]
    [TestCase("nancy/2019-05-03_ana@exemple.test.csv.gz", "nancy/2019-05-03_(e-mail).csv.gz")]
    [TestCase("export de ana@exemple.co.test (mai).csv", "export de (e-mail) (mai).csv")]
    [TestCase("lots.zip/zoé.d'orves@exemple.test.csv", "lots.zip/(e-mail).csv")]
    [TestCase("ana@exemple.test/mai.csv", "(e-mail)/mai.csv")]
    [TestCase("a@b.test et c@d.test.txt", "(e-mail) et (e-mail).txt")]
    [TestCase("RDV 06 12 34 56 78 mars.csv", "RDV (tel) mars.csv")]
    [TestCase("nancy/0612345678.csv", "nancy/(tel).csv")]
    [TestCase("2019-05-03 +33 6.12.34.56.78.csv", "2019-05-03 (tel).csv")]
    [TestCase("export-20190503-0612.csv", "export-20190503-0612.csv")]
    [TestCase("2019-05-03_09-30-15.csv", "2019-05-03_09-30-15.csv")]
    [TestCase("01-02-2019 03-04-2019.csv", "01-02-2019 03-04-2019.csv")]
    [TestCase("a\nb\u001b[31m.csv", "a\uFFFDb\uFFFD[31m.csv")]
    [TestCase("2019-05.csv", "2019-05.csv")]
    [TestCase("atelier @ Rennes.csv", "atelier @ Rennes.csv")]
    public void An_address_in_the_name_of_a_file_goes_no_further(string name, string shown) => Assert.That(FileNames.WithoutAddresses(name), Is.EqualTo(shown));

    [Test]
    public async Task The_ledger_and_the_pages_name_a_file_without_the_address_in_its_name()
    {
        using var bench = new Workbench();
        bench.File("data/inbox/2019-03 ana.secrete@exemple.test.csv", Workbench.March);
        var ran = await bench.Run("run");
        Assert.That(ran.Code, Is.Zero, ran.Error);
        var written = Directory.EnumerateFiles(bench.Reports, "*", SearchOption.AllDirectories).Append(bench.Database).Where(path => File.ReadAllText(path).Contains("secrete", StringComparison.Ordinal));
        Assert.That(written, Is.Empty);
        Assert.That(ran.Out + ran.Error + (await bench.Run("batches", "--json")).Out, Does.Not.Contain("secrete"));
        Assert.That((await bench.Run("batches", "--json")).Out, Does.Contain("2019-03 (e-mail).csv"));
    }
}
