using System.Text;
using Ateliers.Reporting.Ingestion;
using CsCheck;
using CsvHelper;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Rows are told apart by the hash of some of their cells: two that differ in one of these must never be taken for each other, however they are written.</summary>
public sealed class CellTests
{
    private const long Seed = 42;

    private static readonly string[] Texts = ["", " ", "a", "b", "ab", "a\u001F", "\u001Fb", ";", "a;b", "\"", "é", "a\nb"];
    private static readonly int[][] Choices = [[1, 2], [0, 1, 2, 3], [0, 2], [3]];
    private static readonly Gen<string> Cell = Gen.Int[0, Texts.Length - 1].Select(i => Texts[i]);

    [Test]
    public void Cells_have_one_hash_if_and_only_if_they_say_the_same_in_the_same_form() => Gen.Select(
        Gen.Select(Cell.Array[4], Gen.Bool.Array[4]).Array[2, 8],
        Gen.Int[0, Choices.Length - 1].Select(i => Choices[i])).Sample(
            (rows, columns) =>
            {
                var seen = new Dictionary<UInt128, string>();
                var written = new Dictionary<string, UInt128>();
                var cells = new Cells(columns);
                string? last = null, lastForm = null;
                foreach (var (row, csv) in Read(rows))
                {
                    var said = string.Join('\u0000', columns.Select(column => row.Item1[column]));
                    var form = string.Join(';', columns.Select(column => Written(row.Item1[column], row.Item2[column])));
                    var hash = cells.Hash(csv, Seed);
                    Assert.That(seen.TryAdd(hash, said) || seen[hash] == said, "other cells, another hash");
                    Assert.That(written.TryAdd(form, hash) || written[form] == hash, "the same form, the same hash");
                    var same = cells.AreSame(csv);
                    Assert.That(!same || said == last, "others are never the same");
                    Assert.That(same || form != lastForm, "what is written alike is the same");
                    Assert.That(cells.Hash(Seed), Is.EqualTo(hash), "what is remembered is what was asked for");
                    (last, lastForm) = (said, form);
                }
            },
            iter: 2_000);

    [Test]
    public void A_row_that_says_the_same_as_the_one_before_is_known_without_a_hash()
    {
        var cells = new Cells([0, 1]);
        List<bool> same = [];
        foreach (var (_, csv) in Read([Plain("a", "b"), Plain("a", "b"), Plain("a", "c"), Plain("", "c"), Plain("", "c"), Plain("a", "c")]))
        {
            same.Add(cells.AreSame(csv));
        }

        Assert.That(same, Is.EqualTo(new[] { false, true, false, false, true, false }));
    }

    [Test]
    public void A_row_that_is_cut_short_is_another_than_one_with_empty_cells()
    {
        using var csv = CsvReader.Create(new MemoryStream("h;i;j\na;b\na;b;\n"u8.ToArray()), CsvSettings.For(';'));
        var cells = new Cells([0, 1, 2]);
        List<UInt128> hashes = [];
        while (csv.Read())
        {
            hashes.Add(cells.Hash(csv, Seed));
        }

        Assert.That(hashes, Has.Count.EqualTo(2));
        Assert.That(hashes[0], Is.EqualTo(hashes[1]), "a cell that is not there says what an empty one says");
    }

    private static (string[], bool[]) Plain(params string[] cells) => (cells, new bool[cells.Length]);

    private static string Written(string cell, bool quoted) =>
        quoted || cell.AsSpan().IndexOfAny(";\"\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static IEnumerable<((string[], bool[]) Row, CsvReader Csv)> Read((string[] Cells, bool[] Quoted)[] rows)
    {
        var text = new StringBuilder().AppendJoin(';', rows[0].Cells.Select((_, i) => $"h{i}")).Append('\n');
        foreach (var (cells, quoted) in rows)
        {
            text.AppendJoin(';', cells.Zip(quoted, Written)).Append('\n');
        }

        using var csv = CsvReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), CsvSettings.For(';'));
        foreach (var row in rows)
        {
            if (row.Cells.Zip(row.Quoted, Written).All(string.IsNullOrEmpty))
            {
                continue;
            }

            Assert.That(csv.Read());
            yield return (row, csv);
        }
    }
}
