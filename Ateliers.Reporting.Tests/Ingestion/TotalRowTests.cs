using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>A line of totals under a list of people is nobody, whatever tool the list is of.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class TotalRowTests
{
    private static readonly IngestionRules InRennes = Given.Rules with { DefaultAtelier = "rennes" };

    private static readonly string[] Lines = ["Total|7", "Total : 7", "TOTAL|7|7|3,5", "Totaux|1 200", "Sous-total||12,50 €", "Total général|7", "Total participants : 7", "Nombre total de participants|7", "Moyenne|3.5"];

    [Test]
    public void A_total_at_the_end_of_an_export_is_nobody(
        [Values("teams-report.csv", "teams-report-french.csv", "Atelier CV - 2019-03-09 14_00 - Attendance.csv", "pretix-order-positions.csv", "pretix-checkin-comma.csv", "zoom-meeting.csv", "moodle-attendance.txt", "2019-03-09 luma.csv", "2019-03-09 meetup.csv")] string name,
        [ValueSource(nameof(Lines))] string line)
    {
        var text = File.ReadAllText(Path.Combine(ExportTests.Folder, name)).ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var without = Given.Text(text, InRennes, name: name.Contains("pretix", StringComparison.Ordinal) ? "2019-03-09 pretix.csv" : name);
        var table = text.IndexOf("\n\n3. ", StringComparison.Ordinal) is > 0 and var at ? at + 1 : text.Length;
        var separator = without.Delimiter;
        var columns = text[..table].Split('\n')[^2].Count(letter => letter == separator) + 1;
        var cells = line.Replace(',', separator == ',' ? '.' : ',').Split('|');
        var total = string.Join(separator, cells.Concat(Enumerable.Repeat("", columns - cells.Length))) + "\n";

        var with = Given.Text(text.Insert(table, total), InRennes, name: name.Contains("pretix", StringComparison.Ordinal) ? "2019-03-09 pretix.csv" : name);

        Assert.That((with.Rows.Count, with.Rejected.Count, with.Ignored), Is.EqualTo((without.Rows.Count, without.Rejected.Count, without.Ignored + 1)));
    }

    [TestCase("Total;Ana;ana@example.test;présent")]
    [TestCase("Total;Ana;;présent")]
    [TestCase("Total;;;présent")]
    [TestCase("Total;;total@example.test;1")]
    [TestCase("Totalin;;;1")]
    [TestCase("Total Marie;;;1")]
    public void Somebody_who_is_called_Total_stays_a_row(string row)
    {
        var read = Given.Text($"Nom;Prénom;E-mail;Statut;Date;Atelier\n{row};2019-03-09;rennes\n");

        Assert.That((read.Rows.Count, read.Ignored), Is.EqualTo((1, 0)));
    }

    [TestCase("Total,,total@example.test,,,")]
    [TestCase("Total,,,1 hr 58 min,2:01 PM,3:59 PM")]
    [TestCase("Total,Ana,,,,")]
    [TestCase("Total,,0612345678,,,", Description = "a phone number is no sum")]
    [TestCase("Total,,2019-03-09,,,")]
    public void Somebody_who_is_called_Total_and_of_whom_more_is_known_stays_a_row(string row)
    {
        var read = Given.Text($"First name,Last name,Email,Duration,Time joined,Time exited\n{row}\n", InRennes, name: "Atelier CV - 2019-03-09 14_00 - Attendance.csv");

        Assert.That((read.Rows.Count, read.Ignored), Is.EqualTo((1, 0)));
    }

    [Test]
    public void A_total_under_a_sheet_with_a_column_a_day_is_no_persons_coming()
    {
        using var file = new TemporaryFile("""
            { "name": "club", "recognise": ["Nom", "Prénom"], "pivot": "^[0-9]{2}/[0-9]{2}/[0-9]{4}$",
              "fields": { "person.family-name": { "column": "Nom" }, "person.given-name": { "column": "Prénom" }, "session.date": { "pivot": "header" }, "atelier": { "value": "rennes" },
                "status": { "pivot": "cell", "values": { "1": "attended" }, "empty": "ignore" } } }
            """);

        var read = Given.Text("Nom;Prénom;09/03/2019;16/03/2019\nRoux;Ana;1;1\nTotal;;1;1\n", catalogue: FormatCatalogue.Load(formatFile: file.Path));

        Assert.That((read.Rows.Count, read.Rejected.Count, read.Conserves), Is.EqualTo((2, 0, true)));
    }

    [TestCase("31/01/2019;Rennes;Total janvier;16", "Titre")]
    [TestCase("31/01/2019;Rennes;TOTAL;16", "Titre")]
    [TestCase("28/02/2019;Rennes;Sous-total;5", "Titre")]
    [TestCase("31/01/2019;Total du mois;;16", "Atelier")]
    public void A_total_that_bears_a_day_is_told_of_and_not_counted(string row, string column)
    {
        var read = Given.Text($"Date;Atelier;Titre;Nombre de personnes\n05/01/2019;Rennes;CV;9\n{row}\n12/01/2019;Rennes;Total respect;7\n");

        Assert.That(read.Rejected, Is.EqualTo(new[] { new RejectedRow(3, column, RejectCode.SessionIsTotal) }));
        Assert.That(read.Rows.Sum(each => each.Count), Is.EqualTo(16));
    }

    [Test]
    public void A_total_over_a_month_without_a_day_is_left_out()
    {
        var read = Given.Text("Date;Atelier;Titre;Nombre de personnes\n05/01/2019;Rennes;CV;9\nTotal janvier;;;9\n;;Total mois de janvier 2019;9\n");

        Assert.That((read.Rows.Sum(each => each.Count), read.Ignored, read.Rejected.Count), Is.EqualTo((9, 2, 0)));
    }

    [Test]
    public void A_session_that_is_called_a_total_stays_one_where_people_are_named() =>
        Assert.That(Given.Text("Date;Atelier;Titre;Statut;E-mail\n05/01/2019;Rennes;Total;présent;ana@example.org\n").Rows, Has.Count.EqualTo(1));
}
