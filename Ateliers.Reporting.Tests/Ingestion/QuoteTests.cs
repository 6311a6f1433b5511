using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Quotes as people and tools leave them: what can be told is read, what cannot costs its own row.</summary>
public sealed class QuoteTests
{
    private const string Header = "Date;Atelier;Statut;E-mail;Titre\n";
    private const string Good = "2019-03-09;rennes;x;ana@example.test;cv\n";

    [TestCase("2019-03-09;rennes;x;bo@example.test;Salle \"B\"\n", "Salle \"B\"")]
    [TestCase("2019-03-09;rennes;x;bo@example.test;27\"\n", "27\"")]
    [TestCase("2019-03-09;rennes;x;bo@example.test;d\"\"ici\n", "d\"\"ici")]
    [TestCase("2019-03-09;rennes;x;bo@example.test; \"B\"\n", "\"B\"")]
    [TestCase("2019-03-09;rennes;x;bo@example.test;\"dit \"\"B\"\"\"\n", "dit \"B\"")]
    public void A_quote_inside_a_cell_is_a_letter(string row, string title)
    {
        var read = Given.Text(Header + Good + row + Good);

        Assert.That(read.Rejected, Is.Empty);
        Assert.That(read.Sessions.Select(session => session.Title), Is.EqualTo(new[] { "cv", title }));
        Assert.That((read.Rows.Count, read.Persons.Count), Is.EqualTo((3, 2)));
    }

    [TestCase("2019-03-09;\"rennes\" ;x;bo@example.test;cv\n")]
    [TestCase("2019-03-09;\"rennes\"  ;\"x\" ;\"bo@example.test\"\t;\"cv\" \n")]
    [TestCase("2019-03-09;rennes;x;bo@example.test;\"cv\" \r\n")]
    public void Blanks_behind_a_closing_quote_are_nothing(string row)
    {
        var read = Given.Text(Header + Good + row + Good);

        Assert.That((read.Rejected.Count, read.Rows.Count, read.Sessions.Count, read.Persons.Count), Is.EqualTo((0, 3, 1, 2)));
    }

    [TestCase("2019-03-09;\"rennes\"x;x;bo@example.test;cv\n")]
    [TestCase("2019-03-09;\"rennes;x;bo@example.test;cv\n")]
    [TestCase("\"2019-03-09\" \"x\";rennes;x;bo@example.test;cv\n")]
    [TestCase("2019-03-09;rennes;x;bo@example.test;\"cv\n")]
    public void A_broken_quote_costs_its_own_row_whatever_the_line_end(string row)
    {
        foreach (var lineEnd in new[] { "\n", "\r\n", "\r" })
        {
            var read = Given.Text((Header + Good + row + Good + Good).Replace("\n", lineEnd, StringComparison.Ordinal));

            Assert.That(read.Rejected, Is.EqualTo(new[] { new RejectedRow(3, "", RejectCode.Quoting) }));
            Assert.That(read.Rows.Select(one => one.Line), Is.EqualTo(new[] { 2, 4, 5 }));
        }
    }

    [TestCase(0)]
    [TestCase(40_000)]
    [TestCase(131_072)]
    public void A_broken_quote_behind_a_cell_of_two_lines_costs_the_first_line_and_the_second_is_a_row_of_its_own(int before)
    {
        foreach (var lineEnd in new[] { "\n", "\r\n", "\r" })
        {
            var rows = before / Good.Length;
            var text = Header + string.Concat(Enumerable.Repeat(Good, rows)) + "2019-03-09;\"rennes\nouest\";x;bo@example.test;\"cv\n" + Good + Good;
            var read = Given.Text(text.Replace("\n", lineEnd, StringComparison.Ordinal));

            Assert.That(read.Rejected.Select(row => row.Line), Is.EqualTo(new[] { rows + 2, rows + 3 }));
            Assert.That(read.Rejected[0].Code, Is.EqualTo(RejectCode.Quoting));
            Assert.That((read.Rows.Count, read.RowsRead, read.Conserves), Is.EqualTo((rows + 2, rows + 4L, true)));
        }
    }

    [Test]
    public void A_row_that_is_longer_than_can_be_kept_is_still_read()
    {
        var cells = string.Join(';', Enumerable.Repeat($"\"{new string('a', 9_000)}\nb\"", 60));
        var read = Given.Text($"Date;Atelier;Statut;E-mail;{string.Join(';', Enumerable.Range(1, 60).Select(number => $"n{number}"))}\n" + $"2019-03-09;rennes;x;ana@example.test;{cells}\n" + $"2019-03-10;rennes;x;bo@example.test;{cells}\n");

        Assert.That((read.Rows.Count, read.Rejected.Count), Is.EqualTo((2, 0)));
    }

    [TestCase("Date;Atelier;Statut\n2019-03-09;rennes;\"x\n2019-03-10;rennes;x\"\n2019-03-11;rennes;x\n")]
    [TestCase("Date;Atelier;Statut\n2019-03-09;rennes;\"x\n2019-03-10;rennes;x\n2019-03-11;rennes;x\"\n")]
    [TestCase("Date;Atelier;Statut;E-mail\n2019-03-09;\"rennes;x;ana@example.test\n2019-03-10;rennes;x;bo@example.test\n2019-03-11;rennes\";x;cy@example.test\n")]
    public void Two_strays_merge_no_rows_of_a_narrow_file(string text)
    {
        foreach (var lineEnd in new[] { "\n", "\r\n", "\r" })
        {
            var read = Given.Text(text.Replace("\n", lineEnd, StringComparison.Ordinal));

            Assert.That(read.Rejected, Has.Count.EqualTo(1));
            Assert.That((read.Rejected[0].Line, read.Rejected[0].Code, read.RowsRead), Is.EqualTo((2, RejectCode.Quoting, 3L)));
        }
    }

    [Test]
    public void Two_strays_merge_no_rows_of_two_columns()
    {
        const string Text = "Horodateur;Nom et prénom\n05/03/2019 10:00:00;\"Dupont Ana\n05/03/2019 10:01:00;Martin Zoé\n05/03/2019 10:02:00;Roux Max\"\n05/03/2019 10:03:00;Petit Luc\n";
        foreach (var lineEnd in new[] { "\n", "\r\n", "\r" })
        {
            var read = Given.Text(Text.Replace("\n", lineEnd, StringComparison.Ordinal), Given.Rules with { DefaultAtelier = "rennes" });

            Assert.That(read.RowsRead, Is.EqualTo(4));
            Assert.That(read.Rejected, Is.EqualTo(new[] { new RejectedRow(2, "", RejectCode.Quoting) }));
            Assert.That(read.Rows.Select(row => row.Line), Is.EqualTo(new[] { 3, 4, 5 }));
        }
    }

    [Test]
    public void Prose_over_lines_in_one_of_two_columns_is_one_cell()
    {
        var read = Given.Text("Horodateur;Nom et prénom\n05/03/2019 10:00:00;\"Dupont ; Ana\nvenue seule ; 06.12.34.56.78\"\n", Given.Rules with { DefaultAtelier = "rennes" });

        Assert.That((read.RowsRead, read.Rejected.Count), Is.EqualTo((1L, 0)));
    }

    [TestCase("2019-03-09;rennes;x;bo@example.test;\"un ; deux\ntrois ; quatre ; cinq\"\n", 1)]
    [TestCase("2019-03-09;\"ren\nnes; x\";x;bo@example.test;cv\n", 0)]
    [TestCase("\"a\nb ; c\";rennes;x;bo@example.test;cv\n", 0)]
    [TestCase("2019-03-09;\"a\nb ; c\";x;bo@example.test\n", 0)]
    public void A_cell_over_lines_is_one_row_whatever_separators_it_holds(string row, int taken)
    {
        var read = Given.Text(Header + Good + row + Good);

        Assert.That((read.RowsRead, read.Rows.Count), Is.EqualTo((3L, 2 + taken)));
        Assert.That(read.Rejected.Select(one => one.Code), Has.None.EqualTo(RejectCode.Quoting));
    }
}
