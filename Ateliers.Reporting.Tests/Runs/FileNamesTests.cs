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
    [TestCase("liste +33 (0)6 12 34 56 77.csv", "liste (tel).csv")]
    [TestCase("liste +33(0)612345677.csv", "liste (tel).csv")]
    [TestCase("liste (0033) 6 12 34 56 77.csv", "liste (tel).csv")]
    [TestCase("liste 06 1234 5677.csv", "liste (tel).csv")]
    [TestCase("tel06 12 34 56 78fin.csv", "tel(tel)fin.csv")]
    [TestCase("nancy/0612345678.csv", "nancy/(tel).csv")]
    [TestCase("2019-05-03 +33 6.12.34.56.78.csv", "2019-05-03 (tel).csv")]
    [TestCase("export-20190503-0612.csv", "export-20190503-0612.csv")]
    [TestCase("2019-05-03_09-30-15.csv", "2019-05-03_09-30-15.csv")]
    [TestCase("01-02-2019 03-04-2019.csv", "01-02-2019 03-04-2019.csv")]
    [TestCase("a\nb\u001b[31m.csv", "a\uFFFDb\uFFFD[31m.csv")]
    [TestCase("2019-05.csv", "2019-05.csv")]
    [TestCase("atelier @ Rennes.csv", "atelier @ Rennes.csv")]
    [TestCase("+32470123456.csv", "(tel).csv")]
    [TestCase("+32 470 12 34 56.csv", "(tel).csv")]
    [TestCase("2019-05-03 +32\u00A0470\u202F12 34 56 (mai).csv", "2019-05-03 (tel) (mai).csv")]
    [TestCase("+41 79 123 45 67.csv", "(tel).csv")]
    [TestCase("nancy/+41.79.123.45.67/mai.csv", "nancy/(tel)/mai.csv")]
    [TestCase("lot.zip/0032470123456.csv", "lot.zip/(tel).csv")]
    [TestCase("liste 0470 12 34 56.csv", "liste (tel).csv")]
    [TestCase("2019-05-03 0412 34 56 78.csv", "2019-05-03 (tel).csv")]
    [TestCase("02-123-45-67.csv", "(tel).csv")]
    [TestCase("698765432.csv", "(tel).csv")]
    [TestCase("6 98 76 54 32 mars.csv", "(tel) mars.csv")]
    [TestCase("33698765432.csv", "(tel).csv")]
    [TestCase("(0)6 98 76 54 32.csv", "(tel).csv")]
    [TestCase("0 698 765 432.csv", "(tel).csv")]
    [TestCase("20190698765432.csv", "2019(tel).csv")]
    [TestCase("201905030698765432.csv", "20190503(tel).csv")]
    [TestCase("０６９８７６５４３２.csv", "(tel).csv")]
    [TestCase("0698765432 0698765433.csv", "(tel) (tel).csv")]
    [TestCase("2019-05-03 06.12.34.56.78.csv", "2019-05-03 (tel).csv")]
    [TestCase("ana.kanary(at)x.test.csv", "(e-mail).csv")]
    [TestCase("ana.kanary[at]x.test.csv", "(e-mail).csv")]
    [TestCase("2019-05-03 ana.kanary (at) x.test.csv", "2019-05-03 (e-mail).csv")]
    [TestCase("ana.kanary%40x.test.csv", "(e-mail).csv")]
    [TestCase("ana.kanary＠x.test.csv", "(e-mail).csv")]
    [TestCase("liste de ana.kanary at x.test (mai).csv.gz", "liste de (e-mail) (mai).csv.gz")]
    [TestCase("ana.kanary arobase x.co.test.csv", "(e-mail).csv")]
    [TestCase("ana_at_example.test.csv", "(e-mail).csv")]
    [TestCase("2019-06-12-34-56-78.csv", "2019-(tel).csv")]
    [TestCase("2019-06-12-23-56-58.csv", "2019-06-12-23-56-58.csv")]
    [TestCase("06'12'34'56'78.csv", "(tel).csv")]
    [TestCase("06,12,34,56,78.csv", "(tel).csv")]
    [TestCase("atelier_at_rennes.csv", "atelier_at_rennes.csv")]
    [TestCase("meeting at rennes.csv", "meeting at rennes.csv")]
    [TestCase("meet at 10.30.csv", "meet at 10.30.csv")]
    [TestCase("réunion (at) Rennes.csv", "réunion (at) Rennes.csv")]
    [TestCase("20190309.csv", "20190309.csv")]
    [TestCase("09032019.csv", "09032019.csv")]
    [TestCase("9.3.2019 luma.csv", "9.3.2019 luma.csv")]
    [TestCase("2019-03-09 14h00 luma.csv", "2019-03-09 14h00 luma.csv")]
    [TestCase("2019-03-09 1400.csv", "2019-03-09 1400.csv")]
    [TestCase("export-20190309143000.csv", "export-20190309143000.csv")]
    [TestCase("export_20190309_143000.csv", "export_20190309_143000.csv")]
    [TestCase("2019-03 2019-04.csv", "2019-03 2019-04.csv")]
    [TestCase("03-2019_04-2019.csv", "03-2019_04-2019.csv")]
    [TestCase("2018-2019 T1.csv", "2018-2019 T1.csv")]
    [TestCase("2019/03/09/a.csv", "2019/03/09/a.csv")]
    [TestCase("rennes 01/02 345.csv", "rennes 01/02 345.csv")]
    [TestCase("lot-0012345.csv", "lot-0012345.csv")]
    [TestCase("export-0001-0002-0003.csv", "export-0001-0002-0003.csv")]
    [TestCase("export-1552118400000.csv", "export-1552118400000.csv")]
    [TestCase("facture 2019-000458-0001.csv", "facture 2019-000458-0001.csv")]
    [TestCase("LSF-2-1234567.csv", "LSF-2-1234567.csv")]
    [TestCase("participants_81234567890.csv", "participants_81234567890.csv")]
    [TestCase("12345678.csv", "12345678.csv")]
    public void An_address_in_the_name_of_a_file_goes_no_further(string name, string shown) => Assert.That(FileNames.WithoutAddresses(name), Is.EqualTo(shown));

    [TestCase("plainte du 06 12 34 56 78")]
    [TestCase("de ana@exemple.test")]
    [TestCase("tel 0 698 765 432")]
    [TestCase("plainte du 0470/12.34.56")]
    [TestCase("de ana.kanary (at) exemple.test")]
    public async Task The_note_of_a_retraction_takes_neither_an_address_nor_a_phone_number(string note)
    {
        using var bench = await Workbench.With(Workbench.March);
        Assert.That((await bench.Run("retract", "1", "--note", note)).Code, Is.EqualTo(2));
        Assert.That((await bench.Run("batches", "--json")).Out, Does.Not.Contain(note));
    }

    [TestCase("exporté le 03/04/2019, et encore le 04/04/2019")]
    [TestCase("lot 12, séance du 2019-03-09 14h00")]
    public async Task The_note_of_a_retraction_may_name_days(string note)
    {
        using var bench = await Workbench.With(Workbench.March);
        Assert.That((await bench.Run("retract", "1", "--note", note)).Code, Is.Zero);
    }

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
