using System.Text;
using Ateliers.Reporting.Domain;
using CsCheck;

namespace Ateliers.Reporting.Tests.Ingestion;

public sealed class ConservationTests
{
    private const string Header = "Date;Atelier;Statut;E-mail;Nom\n";

    private static readonly string[] Pieces =
    [
        "2019-03-09", "rennes", "présent", "x", "ana@example.test", "Canari", ";", ";", ";", "\"", "\"\"", "\n", "\r\n", "\r", " ", ",", "é", "\t", "'",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]);

    [Test]
    public void Every_row_of_any_text_ends_in_exactly_one_way() =>
        Piece.Array[0, 60].Sample(pieces => Holds(Encoding.UTF8.GetBytes(Header + string.Concat(pieces))), iter: 1500);

    [Test]
    public void Every_row_of_any_bytes_ends_in_exactly_one_way() =>
        Gen.Byte.Array[0, 300].Sample(bytes => Holds([.. Encoding.UTF8.GetBytes(Header), .. bytes]), iter: 1000);

    [Test]
    public void Any_bytes_at_all_are_read_or_refused() =>
        Gen.Byte.Array[0, 300].Sample(Holds, iter: 500);

    [Test]
    public void No_message_carries_a_value_of_a_row()
    {
        var read = Given.Text(Header + "Canari;Canari;Canari;Canari;Canari\n2019-03-09;rennes;\"Canari;;\n");

        Assert.That(string.Join(' ', read.Rejected), Does.Not.Contain("Canari"));
        Assert.That(read.Rejected, Has.Count.EqualTo(2));
    }

    private static bool Holds(byte[] bytes)
    {
        try
        {
            var read = Given.Bytes(bytes);
            var lines = read.Rows.Select(row => row.Line).Concat(read.Rejected.Select(row => row.Line)).ToList();
            return read.Conserves && lines.Distinct().Count() == lines.Count;
        }
        catch (FailureException)
        {
            return true;
        }
    }
}
