using System.Globalization;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>The files of DuckDB's tests of rejected lines: every bad line is reported by its number, and every good one is loaded.</summary>
public sealed class RejectFileTests
{
    /// <summary>name is a title, age a capacity, current_day a day, barks a head count: what is no number or no day there is none here.</summary>
    private const string Dog = """
        "session.title": { "column": "name" }, "session.capacity": { "column": "age" }, "session.date": { "columns": ["current_day"], "dates": ["yyyy-MM-dd"] }, "attendance.count": { "column": "barks" }
        """;

    private const string Letters = """ "session.title": { "column": "a" }, "session.capacity": { "column": "b" }, "session.ref": { "column": "c" }, "person.id": { "column": "d" } """;

    private static readonly string[] Dogs = ["name", "age", "current_day", "barks"];

    [TestCase("multiple_errors/cast_and_less_col.csv", "4 field-count, 5 field-count", 2)]
    [TestCase("multiple_errors/cast_and_maxline.csv", "4 field-too-long", 2)]
    [TestCase("multiple_errors/cast_and_more_col.csv", "4 field-count, 5 field-count", 2)]
    [TestCase("multiple_errors/invalid_utf_cast.csv", "3 capacity-invalid", 1, Description = "two bytes that are no UTF-8 make it Windows-1252, where they are letters")]
    [TestCase("multiple_errors/invalid_utf_less.csv", "3 field-count", 1)]
    [TestCase("multiple_errors/invalid_utf_max_line.csv", "3 field-count", 1)]
    [TestCase("multiple_errors/invalid_utf_more.csv", "3 field-count", 1)]
    [TestCase("multiple_errors/less_col_and_max_line.csv", "4 field-count", 2)]
    [TestCase("multiple_errors/more_col_and_max_line.csv", "4 field-count", 2)]
    [TestCase("multiple_errors/multiple_cast_implicit.csv", "4 capacity-invalid", 2)]
    [TestCase("multiple_errors/multiple_casts_mixed.csv", "4 date-invalid", 2)]
    [TestCase("multiple_errors/multiple_errors.csv", "4 field-count, 5 field-count, 6 quoting, 7 field-count, 8 field-count", 2)]
    [TestCase("multiple_errors/unquoted_cast.csv", "3 quoting", 2)]
    [TestCase("multiple_errors/unquoted_less.csv", "3 quoting", 2)]
    [TestCase("multiple_errors/unquoted_maxline.csv", "3 quoting", 2)]
    [TestCase("multiple_errors/unquoted_more.csv", "3 quoting", 2)]
    public void Bad_lines_of_several_kinds(string name, string bad, int good) => Require(name, Dogs, Dog, bad, good, 40);

    [Test]
    public void Bad_lines_of_several_kinds_with_five_columns()
    {
        Require("multiple_errors/invalid_utf_unquoted.csv", [.. Dogs, "last_name"], Dog, "3 quoting", 1, 40);
        Require("multiple_errors/multiple_casts_flush.csv", ["name", "age", "current_day", "tomorrow"], Dog + """, "session.ref": { "column": "tomorrow" } """, "4 date-invalid", 2, 40);
    }

    [TestCase("incorrect_columns/few_columns.csv", "1814 field-count, 1823 field-count, 2378 field-count, 2762 field-count", 2768)]
    [TestCase("incorrect_columns/many_columns.csv", "1096 field-count, 1159 field-count, 1206 field-count, 2769 field-count", 2768)]
    [TestCase("incorrect_columns/mix_columns.csv", "1604 field-count, 1671 field-count, 2751 field-count, 2768 field-count", 2768)]
    [TestCase("incorrect_columns/small_mix.csv", "3 field-count, 4 field-count", 2)]
    public void Lines_with_too_many_or_too_few_cells(string name, string bad, int good) => Require(name, ["a", "b", "c", "d"], Letters, bad, good, 40);

    [TestCase("unquoted/basic.csv", "5 quoting", 6)]
    [TestCase("unquoted/unquoted_new_line.csv", "5 quoting, 6 quoting", 6)]
    [TestCase("maximum_line/max_10.csv", "5 field-too-long", 6)]
    [TestCase("maximum_line/over_vector.csv", "2282 field-too-long, 2591 field-too-long, 2923 field-too-long", 2922)]
    public void Lines_that_are_too_long_or_badly_quoted(string name, string bad, int good) => Require(name, ["a", "b"], Letters, bad, good, name.Contains("max_10", StringComparison.Ordinal) ? 10 : 16);

    [Test]
    public void A_quote_that_nobody_closes_at_the_end_of_one_column() =>
        Require("unquoted/unquoted_last_value.csv", ["blaaaaaaaaaaaaaa"], """ "session.title": { "column": "blaaaaaaaaaaaaaa" } """, "5 quoting", 3, 40);

    [Test]
    public void The_nightmare() =>
        Require("frankstein/nightmare.csv", ["a", "b", "c"], Letters, "10 field-count, 14 field-count, 19 capacity-invalid, 22 quoting, 32 field-too-long", 42, 20);

    [Test]
    public void Values_of_no_kind()
    {
        Require("dr_who.csv", ["date", "datetime", "time"], """ "session.date": { "columns": ["date"], "dates": ["yyyy-MM-dd"] }, "session.start": { "column": "time" } """, "2 date-invalid", 0, 40);
        Require(
            "flush.csv", ["number"], """ "attendance.count": { "column": "number" } """,
            string.Join(", ", Enumerable.Range(2, 7).Select(line => string.Create(CultureInfo.InvariantCulture, $"{line} count-invalid"))), 0, 40);
    }

    [Test]
    public void No_file_of_the_suite_is_left_out()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Cutting.Suites, "duckdb"), "*.csv", SearchOption.AllDirectories).Select(path => Path.GetFileName(path)).ToList();
        var source = File.ReadAllText(Path.Combine(Repository.Root, "Ateliers.Reporting.Tests", "Ingestion", "RejectFileTests.cs"));

        Assert.That(files, Has.Count.EqualTo(30));
        Assert.That(files.Where(file => !source.Contains(file, StringComparison.Ordinal)), Is.Empty);
    }

    private static void Require(string name, string[] headers, string fields, string bad, int good, int longest)
    {
        var read = Cutting.Read(File.ReadAllBytes(Path.Combine(Cutting.Suites, "duckdb", name)), headers, fields, limits => limits with { FieldLength = longest });

        Assert.That(string.Join(", ", read.Rejected.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Line} {RejectCodes.Text(row.Code)}"))), Is.EqualTo(bad));
        Assert.That((read.Rows.Count, read.Ignored, read.Conserves), Is.EqualTo((good, 0, true)));
    }
}
