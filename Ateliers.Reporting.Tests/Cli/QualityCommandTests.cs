using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Tests.Reports;

namespace Ateliers.Reporting.Tests.Cli;

[Parallelizable(ParallelScope.All)]
public sealed class QualityCommandTests
{
    [Test]
    public async Task It_says_what_came_in_what_is_owed_and_what_has_no_outcome()
    {
        using var bench = await Workbench.With(
            Workbench.March
            + "2019-03-20;Rennes;inscrit;cv;Grand public;dan@example.org;;\n2019-03-20;Rennes;inscrit;cv;Grand public;eve@example.org;;\n"
            + "2019-03-21;Rennes;présent;cv;Grand public;;Le Goff;Ana\n");
        var ran = await bench.Run("quality", "--month", "2019-03", "--json");
        Assert.That(ran.Code, Is.Zero, ran.Error);
        var quality = ran.Json["quality"]!;
        Assert.That(quality["months"]!.AsArray().Select(State), Is.EqualTo(new[] { "rennes received", "montpellier missing", "nancy closed", "saint-etienne closed" }));
        var rennes = quality["months"]![0]!;
        Assert.That(
            ((long?)rennes["attendances"], (int?)rennes["sessionsWithoutOutcome"], (int?)rennes["registrationsWithoutOutcome"], (string?)rennes["lastOutcome"], rennes["unusual"]),
            Is.EqualTo((4L, 1, 2, "2019-03-21", (JsonNode?)null)));
        Assert.That(((int?)quality["people"], (int?)quality["weakIdentities"], (int?)quality["outcomeUnknown"]), Is.EqualTo((4, 1, 2)));

        Assert.That(((int?)quality["complete"], (int?)quality["withoutAllOutcomes"]), Is.EqualTo((0, 1)));
        Assert.That((await bench.Run("quality", "--month", "2019-03", "--lang", "en")).Out.Plain(), Does.Contain(": 0 atelier-months of 2 complete, 1 without all outcomes, 1 missing."));
        Assert.That((await bench.Run("quality", "--month", "2019-03")).Out.Plain(), Does.Contain(" : 0 mois d'atelier complet sur 2, 1 sans toutes les issues, 1 manquant."));

        static string State(JsonNode? month) => $"{month!["atelier"]} {month["state"]}";
    }

    [Test]
    public async Task What_is_missing_is_late_by_the_days_since_its_month_ended()
    {
        using var bench = await Workbench.With(Workbench.March);
        var ran = await bench.Run("quality", "--month", "2019-03", "--json");
        var asOf = DateOnly.ParseExact((string)ran.Json["quality"]!["asOf"]!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var montpellier = ran.Json["quality"]!["months"]![1]!;
        Assert.That((int?)montpellier["daysLate"], Is.EqualTo(asOf.DayNumber - new DateOnly(2019, 3, 31).DayNumber));
        Assert.That((int?)ran.Json["quality"]!["months"]![0]!["daysLate"], Is.Null);
    }

    [Test]
    public async Task A_month_that_stands_out_is_said_and_rejects_nothing()
    {
        var csv = new StringBuilder(Workbench.Header);
        for (var month = 1; month <= 8; month++)
        {
            var people = month == 8 ? 60 : 10 + (month % 3);
            for (var person = 0; person < people; person++)
            {
                csv.Append(CultureInfo.InvariantCulture, $"2019-0{month}-1{person % 5 + 2};Rennes;présent;cv;Grand public;p{person}@example.org;;\n");
            }
        }

        using var bench = await Workbench.With(csv.ToString());
        var ran = await bench.Run("quality", "--year", "2019", "--lang", "en");
        Assert.That((ran.Code, ran.Error), Is.EqualTo((0, "")));
        Assert.That(ran.Out.Split('\n').Single(line => line.Contains("rather than the usual", StringComparison.Ordinal)), Does.Contain("2019-08").And.Contain("Rennes"));
    }

    [Test]
    public async Task It_names_the_reasons_of_rejected_rows_in_both_languages()
    {
        using var bench = new Workbench();
        await bench.Run("ingest", bench.File("march.csv", Workbench.March + "2019-03-32;Rennes;présent;cv;Grand public;x@example.org;;\n"), "--quiet");
        var (french, english) = (await bench.Run("quality"), await bench.Run("quality", "--lang", "en"));
        Assert.That(french.Out.Plain(), Does.Contain("1 ligne rejetée sur 6").And.Contain("date de séance illisible"));
        Assert.That(english.Out.Plain(), Does.Contain("1 row of 6 rejected").And.Contain("session date unreadable"));
    }

    [TestCase(2, "--year", "2019", "--month", "2019-03")]
    [TestCase(2, "--as-of", "2999-01-01")]
    [TestCase(2, "--month", "2019-13")]
    public async Task Wrong_usage_is_refused(int code, params string[] options)
    {
        using var bench = await Workbench.With(Workbench.March);
        var ran = await bench.Run(["quality", .. options]);
        Assert.That((ran.Code, ran.Out), Is.EqualTo((code, "")), ran.Error);
    }

    [Test]
    public async Task Before_the_first_file_it_says_what_to_do()
    {
        using var bench = new Workbench();
        var ran = await bench.Run("quality", "--lang", "en");
        Assert.That((ran.Code, ran.Error), Is.EqualTo((1, ran.Error)));
        Assert.That(ran.Error, Does.Contain("Load files first"));
    }
}
