using System.Text;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;
using Ateliers.Reporting.Storage;
using Ateliers.Reporting.Tests.Ingestion;
using CsCheck;
using Dapper;

namespace Ateliers.Reporting.Tests.Runs;

internal sealed class RememberedTests
{
    private static readonly DateOnly Day = new(2019, 3, 4);

    [Test]
    public void How_much_a_reader_may_remember_changes_nothing_that_is_stored()
    {
        var cells = from person in Gen.Int[0, 700]
                    from session in Gen.Int[0, 90]
                    from status in Any.Of("présent", "absent", "inscrit")
                    from theme in Any.Of("cv", "cv", "other")
                    select (person, session, status, theme);
        cells.Array[7_000].Sample(
            rows =>
            {
                var text = "Date;Référence;Atelier;Statut;E-mail;Nom;Thème\n" + string.Concat(rows.Select(row =>
                    $"2019-03-{1 + (row.session % 9):00};s{row.session};rennes;{row.status};{Person(row.person)};{row.theme}\n"));
                var (some, all) = (Stored(text, 40), Stored(text, 1_000_000));
                Assert.That(some.Anew, Is.GreaterThan(2));
                Assert.That(all.Anew, Is.Zero);
                Assert.That(some.Tally, Is.EqualTo(all.Tally));
                Assert.That(some.Facts, Is.EqualTo(all.Facts));
            },
            iter: 3);
    }

    /// <summary>An address with or without a name, a name alone, or nobody.</summary>
    private static string Person(int number) => number switch
    {
        < 400 => $"p{number}@example.test;",
        < 600 => $"p{number / 2}@example.test;Nom {(char)('a' + (number % 3))}",
        < 650 => $";Nom {number}",
        _ => ";",
    };

    private static (RowTally Tally, int Anew, List<string> Facts) Stored(string text, int remembered)
    {
        using var folder = new TestFolder();
        File.WriteAllBytes(folder["a.csv"], Encoding.UTF8.GetBytes(text));
        using var keys = Given.Keys();
        using var file = AttendanceFile.Open(new SourceFile(folder["a.csv"]), "a.csv", FormatCatalogue.Load(), Given.Rules with { MaxRemembered = remembered }, keys);
        using var database = Database.OpenForWriting(folder["a.db"], DateTimeOffset.UnixEpoch);
        using var writer = new BatchWriter(
            database, new BatchHeader("a.csv", new string('a', 64), "r", 1, "ateliers", "utf-8", ';', false, "t", DateTimeOffset.UnixEpoch, Day), Given.Programme.Ateliers);
        var anew = 0;
        foreach (var block in file.Read(CancellationToken.None))
        {
            anew += block.Anew ? 1 : 0;
            writer.Add(block);
        }

        var tally = writer.Commit(writer.Settle(file.RowsRead)).Tally;
        return (tally, anew, database.Connection.Query<string>(
            """
            SELECT concat_ws(' ', hex(s.key), hex(p.key), a.person, a.status, a.count, a.walk_in, a.weak, a.name, a.line)
            FROM attendance a JOIN session s ON s.id = a.session LEFT JOIN person p ON p.id = a.person ORDER BY a.session, a.person, a.name;
            """).ToList());
    }
}
