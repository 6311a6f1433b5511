using System.Text.Json;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Tests.Rendering.Pages;

namespace Ateliers.Reporting.Tests.Rendering.Files;

[Parallelizable(ParallelScope.All)]
public sealed class FiguresFileTests
{
    private static readonly Report Sample = SampleReport.March2019();

    [Test]
    public void The_JSON_is_the_approved_one() =>
        Approval.Verify(FiguresFile.Json(Sample.Figures, Sample.Provenance), "figures.approved.json");

    [Test]
    public void The_CSV_is_the_approved_one() =>
        Approval.Verify(FiguresFile.Csv(Sample.Figures, Sample.Provenance), "figures.approved.csv");

    [Test]
    public void Every_field_of_the_contract_is_there_and_null_where_it_does_not_apply()
    {
        using var json = JsonDocument.Parse(FiguresFile.Json(Sample.Figures, Sample.Provenance));
        foreach (var figure in json.RootElement.GetProperty("figures").EnumerateArray())
        {
            Assert.That(figure.EnumerateObject().Select(property => property.Name), Is.EqualTo(
                new[] { "id", "unit", "definition", "scope", "period", "value", "lower", "upper", "estimate", "status", "asOf", "of", "excluded" }));
        }

        var provenance = json.RootElement.GetProperty("provenance");
        Assert.That(provenance.EnumerateObject().Select(property => property.Name), Is.EqualTo(new[] { "asOf", "batches", "simulated", "version" }));
    }

    [Test]
    public void People_are_whole_and_ratios_keep_their_digits()
    {
        using var json = JsonDocument.Parse(FiguresFile.Json(Sample.Figures, Sample.Provenance));
        var figures = json.RootElement.GetProperty("figures");
        Assert.Multiple(() =>
        {
            Assert.That(figures[0].GetProperty("value").GetRawText(), Is.EqualTo("12480"));
            Assert.That(figures[0].GetProperty("estimate").GetRawText(), Is.EqualTo("12541"));
            Assert.That(figures[3].GetProperty("value").GetRawText(), Is.EqualTo("0.8125"));
            Assert.That(figures[2].GetProperty("value").ValueKind, Is.EqualTo(JsonValueKind.Null));
        });
    }

    [Test]
    public void What_is_not_recorded_has_one_word_in_both_files()
    {
        var figure = Sample.Figures[0] with { Scope = new FigureScope("", "", "", "", null, "", "") };
        using var json = JsonDocument.Parse(FiguresFile.Json([figure], Sample.Provenance));
        var scope = json.RootElement.GetProperty("figures")[0].GetProperty("scope");
        var csv = FiguresFile.Csv([figure], Sample.Provenance).Split("\r\n")[1].Split(',');
        foreach (var (name, column) in new[] { ("atelier", 3), ("theme", 4), ("audience", 5), ("format", 6), ("ageBand", 8), ("gender", 9) })
        {
            Assert.That((scope.GetProperty(name).GetString(), csv[column]), Is.EqualTo(("not-recorded", "not-recorded")), name);
        }
    }

    [TestCase("=1+1", "'=1+1")]
    [TestCase("+33", "'+33")]
    [TestCase("-2", "'-2")]
    [TestCase("@sum", "'@sum")]
    [TestCase("\tx", "'\tx")]
    [TestCase("a,b", "\"a,b\"")]
    [TestCase("a\"b", "\"a\"\"b\"")]
    [TestCase("a\nb", "\"a\nb\"")]
    [TestCase("é", "é")]
    public void A_cell_is_never_taken_for_a_formula(string text, string cell)
    {
        var figure = Sample.Figures[0] with { Of = text };
        Assert.That(FiguresFile.Csv([figure], Sample.Provenance), Does.EndWith($",2019-04-01,{cell},,,,,,true\r\n"));
    }

    [Test]
    public void Negative_numbers_stay_numbers() =>
        Assert.That(FiguresFile.Csv([Sample.Figures[5]], Sample.Provenance), Does.Contain(",-34,"));

    [Test]
    public void The_CSV_begins_with_a_mark_for_Excel() =>
        Assert.That(OutputFile.Text("figures.csv", FiguresFile.Csv([], Sample.Provenance)).Content[..3].ToArray(), Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }));
}
