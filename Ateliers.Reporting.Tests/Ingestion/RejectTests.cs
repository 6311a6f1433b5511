using System.Text;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Tests.Ingestion;

public sealed class RejectTests
{
    private const string Header = "Date;Début;Atelier;Thème;Public;Format;Capacité;E-mail;Nombre;Statut\n";
    private const string Good = "2019-03-09;14:00;rennes;cv;grand public;atelier;12;ana@example.test;;présente\n";

    [TestCase("2019-03-09;14:00;rennes;cv;x\n", RejectCode.FieldCount, "")]
    [TestCase("2019-03-09;14:00;rennes;\"cv;;;;;;présent\n", RejectCode.Quoting, "")]
    [TestCase("2019-03-09;14:00;ren\"es;cv;;;;;;présent\n", RejectCode.AtelierUnknown, "Atelier")]
    [TestCase("2019-03-09;14:00;\"ren\"nes;cv;;;;;;présent\n", RejectCode.Quoting, "")]
    [TestCase(";14:00;rennes;cv;;;;;;présent\n", RejectCode.DateMissing, "Date")]
    [TestCase("2019-02-30;;rennes;cv;;;;;;présent\n", RejectCode.DateInvalid, "Date")]
    [TestCase("03/2019;;rennes;cv;;;;;;présent\n", RejectCode.DateInvalid, "Date")]
    [TestCase("1999-12-31;;rennes;cv;;;;;;présent\n", RejectCode.DateOutOfRange, "Date")]
    [TestCase("2021-06-16;;rennes;cv;;;;;;inscrit\n", RejectCode.DateOutOfRange, "Date")]
    [TestCase("2019-03-09;;;cv;;;;;;présent\n", RejectCode.AtelierMissing, "Atelier")]
    [TestCase("2019-03-09;;Lyon;cv;;;;;;présent\n", RejectCode.AtelierUnknown, "Atelier")]
    [TestCase("2019-03-09;;rennes;cv;;;;;;\n", RejectCode.StatusMissing, "Statut")]
    [TestCase("2019-03-09;;rennes;cv;;;;;;peut-être\n", RejectCode.StatusUnknown, "Statut")]
    [TestCase("2019-03-09;;rennes;couture;;;;;;présent\n", RejectCode.ThemeUnknown, "Thème")]
    [TestCase("2019-03-09;;rennes;cv;chats;;;;;présent\n", RejectCode.AudienceUnknown, "Public")]
    [TestCase("2019-03-09;;rennes;cv;;croisière;;;;présent\n", RejectCode.FormatUnknown, "Format")]
    [TestCase("2019-03-09;;rennes;cv;;;;;douze;présent\n", RejectCode.CountInvalid, "Nombre")]
    [TestCase("2019-03-09;;rennes;cv;;;;;100001;présent\n", RejectCode.CountInvalid, "Nombre")]
    [TestCase("2019-03-09;;rennes;cv;;;0;;;présent\n", RejectCode.CapacityInvalid, "Capacité")]
    [TestCase("2019-03-09;25:00;rennes;cv;;;;;;présent\n", RejectCode.StartInvalid, "Début")]
    [TestCase("2019-06-16;;rennes;cv;;;;;;présent\n", RejectCode.AttendedInFuture, "Statut")]
    [TestCase("2019-03-09;;rennes;cv;;;;ana@example.test;12;présent\n", RejectCode.CountWithPerson, "Nombre")]
    public void A_bad_row_rejects_its_line_and_no_other(string row, RejectCode code, string column)
    {
        var read = Given.Text(Header + Good + row + Good);

        Assert.That(read.Rejected, Is.EqualTo(new[] { new RejectedRow(3, column, code) }));
        Assert.That(read.Rows.Select(one => one.Line), Is.EqualTo(new[] { 2, 4 }));
        Assert.That(read.Conserves);
    }

    [Test]
    public void A_cell_beyond_the_limit_costs_its_row()
    {
        var read = Given.Text(Header + Good + $"2019-03-09;;rennes;{new string('é', 10_001)};;;;;;présent\n" + Good);

        Assert.That(read.Rejected, Is.EqualTo(new[] { new RejectedRow(3, "Thème", RejectCode.FieldTooLong) }));
    }

    [Test]
    public void A_damaged_byte_in_a_file_marked_as_utf_8_costs_its_row()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Header + Good + "2019-03-09;;ren"), 0xE9, .. Encoding.UTF8.GetBytes("nes;;;;;;;x\n" + Good)];

        var read = Given.Bytes(bytes);

        Assert.That(read.Rejected, Is.EqualTo(new[] { new RejectedRow(3, "Atelier", RejectCode.Encoding) }));
        Assert.That(read.Rows, Has.Count.EqualTo(2));
    }

    [Test]
    public void An_unclosed_quote_at_the_end_of_a_long_file_costs_its_row_and_a_cell_over_lines_costs_none()
    {
        var text = new StringBuilder(Header);
        for (var i = 0; i < 20_000; i++)
        {
            text.Append(Good);
        }

        text.Append("2019-03-09;;\"ren\n").Append(Good).Append("2019-03-09;;rennes;cv;;;;\"bo\nfictif\";;présent\n").Append(Good);

        var read = Given.Text(text.ToString());

        Assert.That(read.Rejected, Is.EqualTo(new[] { new RejectedRow(20_002, "", RejectCode.Quoting) }));
        Assert.That(read.Rows, Has.Count.EqualTo(20_003));
        Assert.That(read.Rows[^1].Line, Is.EqualTo(20_006));
    }

    [Test]
    public void A_stray_quote_that_another_one_closes_swallows_no_rows_between_them()
    {
        var read = Given.Text(Header + "2019-03-09;;rennes;cv;;;;;;\"présent\n" + Good + Good + "2019-03-09;;rennes;cv;;;;;;présent\"\n" + Good);

        Assert.That(read.Rejected.Select(row => (row.Line, row.Code)), Is.EqualTo(new[] { (2, RejectCode.Quoting) }));
        Assert.That(read.Rows.Select(row => row.Line), Is.EqualTo(new[] { 3, 4, 5, 6 }), "a quote at the end of a cell is a letter of it");
    }

    [TestCase("\"voir aussi :\n2019-05-02;rennes;présent;ghost@example.test;\nmerci\"")]
    [TestCase("\"voir aussi :\r\n2019-05-02;rennes;présent;ghost@example.test;\r\n\"")]
    [TestCase("\"dit \"\"oui\"\" :\n2019-05-02;rennes;présent;ghost@example.test;\n\"\"merci\"\"\"")]
    public void A_row_that_was_pasted_into_a_quoted_cell_is_no_row(string note)
    {
        const string Next = "\n2019-05-02;rennes;présent;bo@example.test;";

        var last = Given.Text("Date;Atelier;Statut;E-mail;Note\n2019-05-02;rennes;présent;ana@example.test;" + note + Next);
        var middle = Given.Text($"Date;Atelier;Note;Statut;E-mail\n2019-05-02;\"rennes\";{note};présent;\"ana@example.test\"");

        Assert.That((last.Rejected.Count, last.Rows.Count, last.Persons.Count), Is.EqualTo((0, 2, 2)));
        Assert.That((middle.Rejected.Count, middle.Rows.Count, middle.Persons.Count), Is.EqualTo((0, 1, 1)));
    }

    [Test]
    public void A_row_that_was_pasted_is_known_wherever_the_file_is_cut_into_pieces()
    {
        const string Pasted = "2019-05-02;rennes;présent;ana@example.test;\"voir :\n2019-05-02;rennes;présent;ghost@example.test;\nmerci\"\n";

        var read = Given.Text("Date;Atelier;Statut;E-mail;Note\n" + string.Concat(Enumerable.Repeat(Pasted, 10_000)));

        Assert.That((read.Rejected.Count, read.Rows.Count, read.Persons.Count), Is.EqualTo((0, 10_000, 1)));
    }

    [Test]
    public void A_quoted_cell_with_rows_in_it_is_not_believed_where_its_own_row_has_too_many_cells()
    {
        var read = Given.Text(
            "Date;Atelier;Statut;E-mail;Note\n2019-05-02;rennes;présent;\"ana\n2019-05-02;rennes;présent;bo@example.test;\n2019-05-02;rennes;\";présent;x;\n");

        Assert.That(read.Rejected.Select(row => (row.Line, row.Code)), Is.EqualTo(new[] { (2, RejectCode.Quoting), (4, RejectCode.Quoting) }));
        Assert.That(read.Rows.Single().Line, Is.EqualTo(3));
    }

    [TestCase("2019-03-09;;rennes;cv;;;;;0;présent\n", 0)]
    [TestCase("2019-03-09;;rennes;cv;;;;;00;présent\n", 0)]
    [TestCase("2019-03-09;;rennes;cv;;;;inconnu;0;présent\n", 0)]
    [TestCase("2019-03-09;;rennes;cv;;;;bo@example.test;0;présent\n", 1)]
    [TestCase("2019-03-09;;rennes;cv;;;;;-1;présent\n", 1)]
    public void A_head_count_of_zero_is_left_out_but_not_for_someone_who_is_named(string row, int rejected)
    {
        var read = Given.Text(Header + Good + row + Good);

        Assert.That((read.Rejected.Count, read.Ignored, read.Rows.Count), Is.EqualTo((rejected, 1 - rejected, 2)));
        Assert.That(read.Rejected.Select(one => one.Code), Is.All.EqualTo(RejectCode.CountInvalid));
        Assert.That(read.Conserves);
    }

    [Test]
    public void Every_code_has_a_message_in_both_languages_and_a_place_in_the_documentation()
    {
        var documentation = File.ReadAllText(Path.Combine(Repository.Root, "docs", "ingestion.md"));
        foreach (var code in Enum.GetValues<RejectCode>())
        {
            var message = RejectMessages.For(code);
            Assert.That(message.Fr, Is.Not.EqualTo(message.En));
            Assert.That(documentation, Does.Contain($"`{RejectCodes.Text(code)}`"));
        }
    }
}
