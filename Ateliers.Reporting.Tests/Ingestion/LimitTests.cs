using System.Text;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Each limit, at it and one beyond it. Those of size are tested beside the archives.</summary>
public sealed class LimitTests
{
    private const string Header = "Date;Atelier;Statut;E-mail;Titre\n";

    [Test]
    public void A_cell_may_be_as_long_as_the_limit_says_and_no_longer()
    {
        var rules = With(new ReadingLimits { FieldLength = 30 });

        Assert.That(Given.Text(Header + $"2019-03-09;rennes;x;ana@example.test;{new string('é', 30)}\n", rules).Rows, Has.Count.EqualTo(1));
        Assert.That(
            Given.Text(Header + $"2019-03-09;rennes;x;ana@example.test;{new string('é', 31)}\n", rules).Rejected,
            Is.EqualTo(new[] { new RejectedRow(2, "Titre", RejectCode.FieldTooLong) }));
    }

    [Test]
    public void A_cell_may_have_as_many_lines_as_the_limit_says_and_no_more()
    {
        var rules = With(new ReadingLimits { LinesInField = 3 });

        Assert.That(Given.Text(Header + "2019-03-09;rennes;x;ana@example.test;\"a\nb\nc\nd\"\n", rules).Rows, Has.Count.EqualTo(1));
        var read = Given.Text(Header + "2019-03-09;rennes;x;ana@example.test;\"a\nb\nc\nd\ne\"\n2019-03-09;rennes;x;bo@example.test;\n", rules);
        Assert.That(read.Rejected[0], Is.EqualTo(new RejectedRow(2, "", RejectCode.Quoting)));
        Assert.That(read.Rows.Single().Line, Is.EqualTo(7));
    }

    [Test]
    public void A_header_may_be_as_wide_as_the_limit_says_and_no_wider()
    {
        var rules = With(new ReadingLimits { Columns = 5 });

        Assert.That(Given.Text(Header, rules).Format, Is.EqualTo("ateliers"));
        Assert.That(
            () => Given.Text("Date;Atelier;Statut;E-mail;Titre;Remarque\n", rules),
            Throws.TypeOf<FailureException>().With.Property(nameof(FailureException.Outcome)).EqualTo(Outcome.FileRefused).And.Message.Contains("limits.columns"));
    }

    [Test]
    public void A_file_may_have_as_many_rows_as_the_limit_says_and_no_more()
    {
        var rules = With(new ReadingLimits { Rows = 3 });
        var three = Header + string.Concat(Enumerable.Repeat("2019-03-09;rennes;x;ana@example.test;\n", 3));

        Assert.That(Given.Text(three, rules).Rows, Has.Count.EqualTo(3));
        Assert.That(
            () => Given.Text(three + "2019-03-09;rennes;x;bo@example.test;\n", rules),
            Throws.TypeOf<FailureException>().With.Property(nameof(FailureException.Outcome)).EqualTo(Outcome.FileRefused).And.Message.Contains("limits.rows"));
    }

    [Test]
    public void A_line_beyond_all_measure_is_no_csv()
    {
        var bytes = Encoding.UTF8.GetBytes(Header + new string(';', 17 << 20));

        Assert.That(() => Given.Bytes(bytes), Throws.TypeOf<FailureException>().With.Property(nameof(FailureException.Outcome)).EqualTo(Outcome.FileRefused));
    }

    private static IngestionRules With(ReadingLimits limits) => Given.Rules with { Programme = Given.Programme with { Limits = limits } };
}
