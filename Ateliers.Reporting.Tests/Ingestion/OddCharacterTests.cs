using System.Text;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Characters that no text should hold stand in files all the same; a row with one is read or rejected, like any other.</summary>
public sealed class OddCharacterTests
{
    [Test]
    public void No_character_stops_the_reader_wherever_it_stands(
        [Values("\uFFFE", "\uFFFF", "\0", "\uFEFF", "\u202E", "\u2028", "\u0085", "\U0010FFFF", "\uD83D", "\uDE00", "\uFFFD")] string odd,
        [Values("utf-8", "utf-16")] string encoding)
    {
        string[] cells = ["2019-03-09", "14:00", "rennes", "cv", "présent", "ana@example.test", "0612345678", "Ana Fictif", "1980", "F", "12"];
        const string Header = "Date;Début;Atelier;Thème;Statut;E-mail;Téléphone;Nom complet;Année de naissance;Genre;Capacité";
        for (var at = 0; at < cells.Length; at++)
        {
            var row = string.Join(';', cells.Select((cell, i) => i == at ? cell[..1] + odd + cell[1..] : cell));
            foreach (var text in new[] { $"{Header}\n{string.Join(';', cells)}\n{row}\n", $"{Header};{odd}\n{string.Join(';', cells)};\n{row};\n", $"{odd}\n{Header}\n{string.Join(';', cells)}\n{row}\n" })
            {
                var read = Given.Bytes(encoding == "utf-8" ? Encoding.UTF8.GetBytes(text) : [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]);

                Assert.That((read.Conserves, read.RowsRead), Is.EqualTo((true, 2L)));
                Assert.That(read.Rows, Is.Not.Empty);
                Assert.That(read.Rejected.Select(row => row.Code), odd == "\0" ? Is.All.EqualTo(RejectCode.Encoding) : Has.None.EqualTo(RejectCode.FieldCount));
            }
        }
    }
}
