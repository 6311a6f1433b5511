using Ateliers.Reporting.Cli;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using CsCheck;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>Tables that are wider than a terminal.</summary>
public sealed class TableBlocksTests
{
    [Test]
    public void A_table_that_fits_stays_whole() => Assert.That(TableBlocks.Of(Wide(1, 4), 80, Language.English), Has.Count.EqualTo(1));

    [Test]
    public void A_wide_table_comes_in_blocks_that_fit_each_with_the_heads_of_its_rows() =>
        Gen.Select(Gen.Int[1, 2], Gen.Int[1, 14], Gen.Int[60, 240]).Sample((heads, numbers, width) =>
        {
            var table = Wide(heads, numbers);
            var blocks = TableBlocks.Of(table, width, Language.English);
            foreach (var block in blocks)
            {
                Assert.That(block.Columns.Take(heads), Is.EqualTo(table.Columns.Take(heads)));
                Assert.That(block.Rows.Select(row => row[0]), Is.EqualTo(table.Rows.Select(row => row[0])));
                Assert.That(1 + block.Columns.Sum(column => column.Header.En.Length + 3), Is.LessThanOrEqualTo(width));
                Assert.That(block.Columns[heads].OfTheOneBefore, Is.False);
            }

            Assert.That(blocks.SelectMany(block => block.Columns.Skip(heads)), Is.EqualTo(table.Columns.Skip(heads)));
            Assert.That(blocks.SelectMany(block => block.Rows[0].Skip(heads)), Is.EqualTo(table.Rows[0].Skip(heads)));
        });

    [Test]
    public async Task All_figures_by_atelier_are_there_without_a_number_cut_off()
    {
        using var bench = await Workbench.With(Workbench.March);
        var ran = await bench.Run("figures", "--year", "2019", "--by", "atelier", "--lang", "fr");
        Assert.That(ran.Code, Is.Zero, ran.Error);
        Assert.That(ran.Out, Does.Contain("Taux de remplissage").And.Contain("Inscriptions sans issue").And.Contain("Premiers contacts").And.Not.Contain("…"));
        Assert.That(ran.Out.Split('\n').Count(line => line.TrimStart().StartsWith("Rennes ", StringComparison.Ordinal)), Is.GreaterThan(1));
    }

    /// <summary>Heads, then numbers, every third of which is the range of the one before it.</summary>
    private static Table Wide(int heads, int numbers) => new(
        Bilingual.Same("caption"),
        [
            .. Enumerable.Range(0, heads).Select(at => new Column(Bilingual.Same($"Head {at}"), Numeric: false)),
            .. Enumerable.Range(0, numbers).Select(at => new Column(Bilingual.Same($"A long name {at}"), Numeric: true, OfTheOneBefore: at % 3 == 1)),
        ],
        [.. Enumerable.Range(0, 3).Select(row => (IReadOnlyList<Cell>)[.. Enumerable.Range(0, heads + numbers).Select(at => new Cell(Bilingual.Same($"{row}-{at}")))])]);
}
