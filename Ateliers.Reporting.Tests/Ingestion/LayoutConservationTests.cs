using System.Text;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;
using CsCheck;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Whatever stands above, between and beside the tables: each row ends in exactly one way, and no good one is lost.</summary>
public sealed class LayoutConservationTests
{
    private static readonly FormatCatalogue Catalogue = FormatCatalogue.Load();

    private static readonly IngestionRules InRennes = Given.Rules with { DefaultAtelier = "rennes" };

    private static readonly string[] Starts = [.. Directory.EnumerateFiles(ExportTests.Folder).Order(StringComparer.Ordinal).Select(Head)];

    private static readonly string[] Pieces =
    [
        "\n", "\n", "\r\n", "\t", "\t", ";", ";", ",", "\"", "\"\"", "x", "P (2/2)", "2019-03-09", "3. All\n", "2. Participants\n", "Total", "Name\tFirst join\tLast leave\n", "é", " ",
        "09/03/2019", "2", "-", "Attended", "Yes",
    ];

    private static readonly Gen<string> Noise = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 40].Select(string.Concat);

    [Test]
    public void Every_row_under_any_export_s_header_ends_in_exactly_one_way() =>
        Gen.Select(Gen.Int[0, Starts.Length - 1], Noise).Sample((start, noise) => Conserves(Starts[start] + noise), iter: 1500);

    [Test]
    public void Every_row_of_a_mixed_file_ends_in_exactly_one_way() =>
        Gen.Select(Noise, Gen.Int[0, Starts.Length - 1], Noise).Sample((before, start, noise) => Conserves(before + "\n" + Starts[start] + noise), iter: 1000);

    [Test]
    public void No_line_of_a_section_is_lost_and_none_of_its_neighbours_is_read() =>
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[0, 3]).Sample((before, inside, blank) =>
        {
            var text = "1. Summary\nStart time\t09/03/2019, 14:00:00\n\n2. Participants\nName\tFirst join\tLast leave\n"
                + Persons(inside) + new string('\n', blank) + "3. In-Meeting activities\nName\tJoin time\tLeave time\n" + Persons(before);
            var read = Given.Text(text, InRennes, catalogue: Catalogue);
            return read.RowsRead == inside && read.Rows.Count == inside;
        });

    [Test]
    public void A_grid_has_as_many_rows_as_cells_under_its_sessions() =>
        Gen.Select(Gen.Int[1, 30], Gen.Int[0, 60]).Sample((sessions, people) =>
        {
            var headers = Enumerable.Range(1, sessions).Select(day => $"{((day - 1) % 28) + 1} Mar {2000 + (day / 29)} {day % 24}.00 All students");
            var text = "Course\tcv\n\nLast name\tFirst name\t" + string.Join('\t', headers) + "\tTaken sessions\tPoints\tPercentage\n"
                + string.Concat(Enumerable.Range(0, people).Select(who => $"Fictivel{who}\tAna\t{string.Join('\t', Enumerable.Repeat("P (2/2)", sessions))}\t1\t1\t1\n"));
            var read = Given.Text(text, InRennes with { MaxRemembered = 40 }, catalogue: Catalogue);
            return read.RowsRead == (long)sessions * people && read.Rows.Count == sessions * people && read.Rejected.Count == 0;
        }, iter: 60);

    private static string Persons(int count) => string.Concat(Enumerable.Range(0, count).Select(who => $"Person {who}\t09/03/2019, 14:00:00\t09/03/2019, 15:00:00\n"));

    private static bool Conserves(string text)
    {
        try
        {
            return Given.Bytes(Encoding.UTF8.GetBytes(text), InRennes, catalogue: Catalogue).Conserves;
        }
        catch (FailureException)
        {
            return true;
        }
    }

    /// <summary>The first lines of an export, as UTF-8, up to some row of its table.</summary>
    private static string Head(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var text = bytes is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(bytes[2..]) : Encoding.UTF8.GetString(bytes);
        return string.Concat(text.Split('\n').Take(13).Select(line => line + "\n"));
    }
}
