using System.Globalization;
using System.Text;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>The cases of PapaParse that are about parsing. Which apply, which do not and why, stands in decision 0012, made from here.</summary>
internal sealed class PapaParseTests
{
    private static readonly IReadOnlyList<PapaParseCase> All = PapaParseCase.All();

    private static IEnumerable<PapaParseCase> Applicable => All.Where(one => one.Outcome is PapaOutcome.Same or PapaOutcome.SameTrimmed);

    private static IEnumerable<PapaParseCase> Reported => All.Where(one => one.Outcome == PapaOutcome.Reported);

    [TestCaseSource(nameof(Applicable))]
    public void The_cells_are_the_same(PapaParseCase one)
    {
        var rows = Cut(one).Where(row => row.Cells.Any(cell => cell.Trim().Length > 0)).ToList();
        var expected = one.Expected.Where(row => row.Any(cell => cell.Trim().Length > 0)).ToList();

        Assert.That(rows.Select(row => row.IsBroken), Is.All.False);
        Assert.That(rows.Select(row => Told(row.Cells, one.Outcome)), Is.EqualTo(expected.Select(row => Told(row, one.Outcome))));
    }

    [TestCaseSource(nameof(Reported))]
    public void A_broken_row_is_reported_and_what_follows_is_read(PapaParseCase one)
    {
        var headers = Headers(one);
        var read = Cutting.Read(Bytes(one, headers), headers, "\"session.title\": { \"column\": \"" + headers[^1] + "\" }");
        var lines = one.Input.Split(["\r\n", "\n"], StringSplitOptions.None).Length - (one.WithHeader ? 1 : 0);

        Assert.That(read.Rejected.Select(row => row.Line - 1), Is.SupersetOf(PapaParseCase.Broken[one.Id]));
        Assert.That((read.RowsRead, read.Conserves), Is.EqualTo(((long)lines, true)), "no line is swallowed");
    }

    [Test]
    public void Which_cases_apply_stands_in_the_decision()
    {
        var decision = File.ReadAllText(Path.Combine(Repository.Root, "docs", "decisions", "0012-what-a-reader-believes.md"));

        Assert.That(decision, Does.Contain(Table()), "replace the table of the decision by this one:\n" + Table());
    }

    private static string Table()
    {
        var text = new StringBuilder("| what becomes of it here | cases | which |\n| --- | ---: | --- |\n");
        var groups = All.GroupBy(one => one.Outcome switch
        {
            PapaOutcome.Same => "applies, the same cells",
            PapaOutcome.SameTrimmed => "applies, the same cells once they are trimmed (blanks behind a closing quote)",
            PapaOutcome.Reported => "applies, and differs by intent: a broken or ragged row is rejected, where PapaParse merges it with what follows or takes what it finds",
            _ => "does not apply: " + one.Reason,
        });
        foreach (var group in groups.OrderBy(group => group.First().Outcome).ThenByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {group.Key.Replace("|", "\\|", StringComparison.Ordinal)} | {group.Count()} | {Ranges([.. group.Select(one => one.Id)])} |\n");
        }

        return text.ToString();
    }

    /// <summary>C0, C1, C2 as C0–C2.</summary>
    private static string Ranges(List<string> ids)
    {
        List<(string First, string Last)> ranges = [];
        foreach (var id in ids)
        {
            if (ranges.Count > 0 && id[0] == ranges[^1].Last[0] && Number(id) == Number(ranges[^1].Last) + 1)
            {
                ranges[^1] = (ranges[^1].First, id);
            }
            else
            {
                ranges.Add((id, id));
            }
        }

        return string.Join(", ", ranges.Select(range => range.First == range.Last ? range.First : $"{range.First}–{range.Last}"));
    }

    private static int Number(string id) => int.Parse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);

    private static List<Reporting.Ingestion.RawRow> Cut(PapaParseCase one)
    {
        var headers = Headers(one);
        return Cutting.Rows(Bytes(one, headers), headers);
    }

    /// <summary>The headers that stand in the input, or made up where its first line is a row like the others.</summary>
    private static List<string> Headers(PapaParseCase one) => one.WithHeader
        ? [.. one.Input.TrimStart('\uFEFF').Split('\r', '\n')[0].Split(one.Separator).Select(name => name.Trim('"'))]
        : [.. Enumerable.Range(1, one.Expected.Select(row => row.Count).DefaultIfEmpty(1).Max()).Select(column => $"column {column}")];

    /// <summary>The input under a header; a byte order mark stays in front.</summary>
    private static byte[] Bytes(PapaParseCase one, List<string> headers)
    {
        var (mark, text) = one.Input.StartsWith('\uFEFF') ? ("\uFEFF", one.Input[1..]) : ("", one.Input);
        return Encoding.UTF8.GetBytes(mark + (one.WithHeader ? "" : string.Join(one.Separator, headers) + "\n") + text);
    }

    private static string Told(IEnumerable<string> cells, PapaOutcome outcome) =>
        string.Join('\u241F', cells.Select(cell => outcome == PapaOutcome.SameTrimmed ? cell.TrimEnd(' ') : cell));
}
