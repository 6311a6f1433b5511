using System.Globalization;
using System.Text;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>A file of each export, in the shape that its tool writes, with people whom nobody knows.</summary>
public sealed class ExportTests
{
    private static readonly IngestionRules InRennes = Given.Rules with { DefaultAtelier = "rennes" };

    /// <summary>Where the files lie.</summary>
    internal static string Folder { get; } = Path.Combine(Repository.Root, "Ateliers.Reporting.Tests", "Ingestion", "Exports");

    [Test]
    public void Every_export_comes_to_what_was_approved()
    {
        var text = new StringBuilder();
        foreach (var path in Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)}\n{Told(path)}\n");
        }

        Approval.Verify(text.ToString(), "exports.approved.txt");
    }

    [Test]
    public void Every_built_in_format_has_a_file()
    {
        var found = Directory.EnumerateFiles(Folder).Select(path => Opened(path)?.Format).ToHashSet();
        var formats = FormatCatalogue.Load().Formats.Where(format => format.Layout.Refusal is null).Select(format => format.Name);

        Assert.That(found, Is.SupersetOf(formats));
    }

    [Test]
    public void Three_separators_and_two_languages_of_pretix_say_the_same()
    {
        var lists = new[] { "comma", "semicolon", "french" }.Select(name => Opened(Path.Combine(Folder, $"pretix-checkin-{name}.csv"))!).ToList();

        Assert.That(lists.Select(list => list.Delimiter), Is.EqualTo(new[] { ',', ';', '\t' }));
        Assert.That(lists[1].Rows, Is.EqualTo(lists[0].Rows));
        Assert.That(lists[2].Rows, Is.EqualTo(lists[0].Rows));
        Assert.That(lists[2].Sessions.Select(session => (session.Date, session.Start)), Is.EqualTo(lists[0].Sessions.Select(session => (session.Date, session.Start))));
        Assert.That(lists[2].Persons, Is.EqualTo(lists[0].Persons));
    }

    [TestCase("conseiller-numerique-statistics.csv", "Exportez les activités", "Export the activities")]
    [TestCase("helloasso-payments.csv", "Exportez la billetterie", "Export the ticketing")]
    public void An_export_without_attendance_is_refused_whole_and_says_what_to_export(string name, string fr, string en)
    {
        var failure = Assert.Throws<FailureException>(() => Given.OfFile(Path.Combine(Folder, name), InRennes))!;

        Assert.That(failure.Outcome, Is.EqualTo(Outcome.FileRefused));
        Assert.That((failure.Text.Fr, failure.Text.En), Is.EqualTo((failure.Text.Fr, failure.Text.En)));
        Assert.That(failure.Text.Fr, Does.Contain(fr));
        Assert.That(failure.Text.En, Does.Contain(en).And.Not.Contain("Eulalie").And.Not.Contain("example.test"));
    }

    private static Given.Read? Opened(string path)
    {
        try
        {
            return Given.OfFile(path, InRennes);
        }
        catch (FailureException)
        {
            return null;
        }
    }

    private static string Told(string path)
    {
        Given.Read read;
        try
        {
            read = Given.OfFile(path, InRennes);
        }
        catch (FailureException refusal)
        {
            return $"  refused: {refusal.Text.En}\n";
        }

        Assert.That(read.Conserves, Path.GetFileName(path));
        var separator = read.Delimiter == '\t' ? "tab" : read.Delimiter.ToString();
        List<string> lines =
        [
            $"{read.Format}, {read.Encoding}, {separator}: {read.RowsRead} rows = {read.Rows.Count} accepted + {read.Ignored} ignored + {read.Rejected.Count} rejected",
            .. read.Sessions.Select((session, i) => $"session {i}: {Session(session)}"),
            .. read.Rows.Select(row => $"line {row.Line}: {Row(row, read)}"),
            .. read.Rejected.Select(row => $"line {row.Line}: rejected, {row.Column} {row.Code}"),
        ];
        return string.Concat(lines.Select(line => $"  {line}\n"));
    }

    private static string Session(Session session) => string.Join(", ", new[]
    {
        session.Atelier, Iso.Date(session.Date), session.Start?.ToString("HH:mm", CultureInfo.InvariantCulture), session.Reference, session.Title, session.Theme, session.Format,
        session.Capacity?.ToString(CultureInfo.InvariantCulture),
    }.OfType<string>());

    private static string Row(AttendanceRow row, Given.Read read)
    {
        var who = row.Person < 0 ? $"{row.Count} nameless" : $"person {row.Person} by {read.Persons[row.Person].Kind}";
        var details = string.Concat(new object?[] { row.Gender, row.Age }.OfType<object>().Select(detail => $", {detail}"));
        return $"{who} at {row.Session}, {row.Status}{(row.WalkIn ? " (walk-in)" : "")}{details}";
    }
}
