using System.Text;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Ingestion;

public sealed class TextTests
{
    private static readonly string[] Cells = ["Date", "Atelier", "Thème", "Nom", "Prénom", "Statut"];

    [Test]
    public void Every_encoding_and_separator_and_line_end_says_the_same(
        [Values("utf-8", "utf-8-bom", "utf-16le", "utf-16be", "utf-16le without mark", "utf-16be without mark", "windows-1252", "iso-8859-15")] string encoding,
        [Values(';', ',', '\t', '|')] char separator,
        [Values("\n", "\r\n", "\r")] string lineEnd)
    {
        string[] row = ["09/03/2019", "Saint-Étienne", "Améliorer son CV", encoding == "iso-8859-15" ? "Cœur" : "Fictif", "Zoé", "Présente"];
        var text = string.Join(separator, Cells) + lineEnd + string.Join(separator, row) + lineEnd + string.Join(separator, row);
        var expected = Given.Text(string.Join(';', Cells) + "\n" + string.Join(';', row) + "\n" + string.Join(';', row));

        foreach (var bytes in new[] { Encoded(text, encoding), Given.Gzip(Encoded(text, encoding)) })
        {
            var read = Given.Bytes(bytes);

            Assert.That(read.Encoding, Is.EqualTo(encoding.Split(' ')[0]));
            Assert.That(read.Delimiter, Is.EqualTo(separator));
            Assert.That(read.Rejected, Is.Empty);
            Assert.That(read.Rows, Is.EqualTo(expected.Rows));
            Assert.That(read.Sessions, Is.EqualTo(expected.Sessions));
            Assert.That(read.Persons, Is.EqualTo(expected.Persons));
        }
    }

    [Test]
    public void An_accent_on_the_last_line_of_a_long_file_decides_its_encoding()
    {
        var text = "Date;Atelier;Statut\n" + string.Concat(Enumerable.Repeat("2019-03-09;rennes;x\n", 30_000)) + "2019-03-09;Saint-Étienne;présent\n";

        var read = Given.Bytes(Encoding.Latin1.GetBytes(text));

        Assert.That(read.Encoding, Is.EqualTo("windows-1252"));
        Assert.That(read.Sessions[^1].Atelier, Is.EqualTo("saint-etienne"));
        Assert.That(read.Rows, Has.Count.EqualTo(30_001));
    }

    [Test]
    public void Excel_s_separator_line_and_blank_lines_before_the_header_are_no_rows()
    {
        var read = Given.Text("sep=;\n\n;;\nDate;Atelier;Statut\n\n2019-03-09;rennes;x\n;;\n2019-03-09;rennes;x\n");

        Assert.That(read.Rows.Select(row => row.Line), Is.EqualTo(new[] { 6, 8 }));
        Assert.That((read.Ignored, read.RowsRead), Is.EqualTo((1, 3L)));
    }

    [Test]
    public void A_separator_line_that_names_none_is_passed_over([Values('"', 'e', '7', ' ', '\u0001')] char named)
    {
        var read = Given.Text($"sep={named}\nDate;Atelier;Statut\n2019-03-09;rennes;x\n");

        Assert.That((read.Rows.Count, read.Delimiter), Is.EqualTo((1, ';')));
    }

    [Test]
    public void A_header_alone_is_a_file_without_rows()
    {
        var read = Given.Text("Date;Atelier;Statut");

        Assert.That((read.RowsRead, read.Blocks.Count), Is.EqualTo((0L, 0)));
    }

    [Test]
    public void A_file_that_is_no_table_is_refused_with_what_to_do([Values(0, 1, 2, 3, 4, 5)] int kind)
    {
        byte[] bytes = kind switch
        {
            0 => [],
            1 => [0xEF, 0xBB, 0xBF],
            2 => [0x50, 0x4B, 3, 4, 0, 0, 0, 8, 9, 10, 0, 1, 2, 3],
            3 => "Nom;Prénom\nFictif;Zoé\n"u8.ToArray(),
            4 => [0x1F, 0x8B, 8, 0, 1, 2, 3],
            _ => Given.Gzip(Encoding.UTF8.GetBytes("Date;Atelier;Statut\n" + Guid.NewGuid()))[..^12],
        };

        var failure = Assert.Throws<FailureException>(() => Given.Bytes(bytes))!;

        Assert.That(failure.Outcome, Is.EqualTo(Outcome.FileRefused));
        Assert.That(failure.Text.Fr, Does.StartWith("file.csv : ").And.Not.Contain("Zoé"));
        Assert.That(failure.Text.En, Does.StartWith("file.csv: ").And.Not.Contain("Zoé"));
    }

    [Test]
    public void A_folder_and_a_missing_file_are_refused()
    {
        foreach (var path in new[] { Path.GetTempPath(), Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()) })
        {
            Assert.That(Assert.Throws<FailureException>(() => Given.OfFile(path))!.Outcome, Is.EqualTo(Outcome.FileRefused));
        }
    }

    private static byte[] Encoded(string text, string encoding) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-8-bom" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        "utf-16le" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        "utf-16be" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
        "utf-16le without mark" => Encoding.Unicode.GetBytes(text),
        "utf-16be without mark" => Encoding.BigEndianUnicode.GetBytes(text),
        "iso-8859-15" => [.. text.Select(letter => letter == 'œ' ? (byte)0xBD : (byte)letter)],
        _ => Encoding.Latin1.GetBytes(text),
    };
}
