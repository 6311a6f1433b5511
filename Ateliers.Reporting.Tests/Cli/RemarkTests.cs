using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;
using Ateliers.Reporting.Tests.Ingestion;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>What should be known of a file that was read all the same, as a user sees it.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class RemarkTests
{
    private const string MonthFirst = "Date;Atelier;Statut;E-mail;Âge\n3/2/2019;Rennes;présent;a@example.org;-1\n3/2/2019;Rennes;présent;b@example.org;30\n3/25/2019;Rennes;présent;a@example.org;\n";

    [Test]
    public async Task A_file_with_the_month_first_is_loaded_once_into_the_right_months_and_the_summary_says_so()
    {
        using var bench = new Workbench();
        var file = bench.File("march.csv", MonthFirst);
        var rehearsed = await bench.Run("ingest", file, "--dry-run", "--lang", "en");
        var english = await bench.Run("ingest", file, "--lang", "en");
        var march = await bench.Run("figures", "attendances", "--month", "2019-03", "--json");

        Assert.That((rehearsed.Code, english.Code, english.Error), Is.EqualTo((0, 0, "")));
        Assert.That(english.Out, Does.StartWith("march.csv (ateliers): 3 rows = 3 loaded\n  line 2: an impossible age or date of birth, counted as not stated\n  days read month/day, the only order that fits all of them"));
        Assert.That(rehearsed.Out, Does.StartWith(english.Out.TrimEnd()));
        Assert.That((int)march.Json["figures"]![0]!["value"]!, Is.EqualTo(3));
        Assert.That((await bench.Run("batches", "--json")).Json["batches"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Remarks_stand_in_json_and_in_the_log_of_an_unattended_run()
    {
        using var bench = new Workbench();
        bench.File("data/inbox/rennes.csv", "Date;Atelier;Statut;E-mail\n3/2/2019;Rennes;présent;a@example.org\n");
        var told = await bench.Run("run");
        var json = await bench.Run("ingest", bench.File("march.csv", MonthFirst), "--json");

        Assert.That((told.Code, told.Error), Is.EqualTo((0, "rennes.csv : jours lus jour/mois, l’ordre du format ; l’autre ordre conviendrait aussi à tous, vérifiez une date\n")));
        var remarks = json.Json["files"]![0]!["remarks"]!.AsArray();
        Assert.That(remarks.Select(remark => ((string?)remark!["code"], (int)remark["rows"]!, (int?)remark["line"])), Is.EqualTo(new[] { ("age-impossible", 1, (int?)2), ("day-order-of-file", 0, null) }));
    }

    [Test]
    public async Task Explain_shows_days_in_the_order_of_the_whole_file()
    {
        using var bench = new Workbench();
        var ran = await bench.Run("formats", "--explain", bench.File("march.csv", MonthFirst), "--lang", "en");

        Assert.That(ran.Out, Does.Contain("line 2: person.email •••; person.age •••; atelier rennes; session.date 2019-03-02").And.Contain("days read month/day"));
    }

    [Test]
    public void Every_remark_has_words_in_both_languages_and_a_place_in_the_documentation()
    {
        var documentation = File.ReadAllText(Path.Combine(Repository.Root, "docs", "ingestion.md"));
        foreach (var code in Enum.GetValues<RemarkCode>())
        {
            var text = RemarkTexts.Of(new Remark(code, 2, 3, DayOrder.MonthFirst));
            Assert.That(text.Fr, Is.Not.EqualTo(text.En));
            Assert.That(documentation, Does.Contain($"`{RemarkTexts.Code(code)}`"));
        }
    }
}
