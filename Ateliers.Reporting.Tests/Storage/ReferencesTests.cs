using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;
using CsCheck;
using Dapper;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>A file is written without SQLite looking up what each row refers to: it must be there all the same.</summary>
public sealed class ReferencesTests
{
    private static readonly DateOnly Day = new(2019, 3, 4);
    private static readonly Said Marie = new("marie@example.org", "Marie", Day, "rennes", "cv", 1, AttendanceStatus.Attended);

    [Test]
    public void Whatever_files_say_and_take_back_no_row_refers_to_what_is_not_there()
    {
        var row =
            from person in Any.Of("ana@example.org", "bob@example.org", "cyr", "")
            from atelier in Any.Of("rennes", "nancy")
            from theme in Any.Of("cv", "coding")
            from slot in Gen.Int[0, 3]
            from count in Gen.Int[1, 3]
            select Marie with { Person = person, Name = person, Atelier = atelier, Theme = theme, Slot = slot, Count = person.Length == 0 ? count : 1 };
        row.Array[1, 90].Array[1, 3].Sample(
            files =>
            {
                using var own = new TestDatabase();
                foreach (var (i, file) in files.Index())
                {
                    FactSet.Write(own.Value, file, Day, sha: new string(i == 1 ? 'b' : 'a', 64));
                }

                RetractionWriter.Write(own.Value, new Retraction(1, "ana", "wrong file"), "test", DateTimeOffset.UnixEpoch, Day);
                Assert.That(own.Value.Connection.Query("PRAGMA foreign_key_check;"), Is.Empty);
            },
            iter: 30);
    }

    [Test]
    public void After_a_file_SQLite_looks_references_up_again_whether_the_file_was_kept_or_not()
    {
        using var own = new TestDatabase();
        FactSet.Write(own.Value, [Marie], Day);
        RequireLookedUp(own.Value);

        var header = new BatchHeader("b.csv", new string('b', 64), "rules", 1, "test", "utf-8", ';', false, "test", DateTimeOffset.UnixEpoch, Day);
        new BatchWriter(own.Value, header, SampleProgramme.Value.Ateliers).Dispose();
        RequireLookedUp(own.Value);
    }

    private static void RequireLookedUp(Database database) => Assert.That(
        () => database.Connection.Execute("INSERT INTO reject (batch, line, column, code) VALUES (99, 1, '', 'x');"), Throws.TypeOf<Microsoft.Data.Sqlite.SqliteException>());
}
