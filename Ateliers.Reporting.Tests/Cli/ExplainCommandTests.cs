using System.Text.Json.Nodes;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>explain, asked from outside.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class ExplainCommandTests
{
    /// <summary>The view through which SQL reads the facts, without the second row of the file: the count in memory does not read it.</summary>
    private const string ViewWithoutARow =
        """
        DROP VIEW attendance;
        CREATE VIEW attendance AS
        SELECT session, person, said & 7 AS status, said >> 10 AS count, (said >> 3) & 1 AS walk_in, (said >> 4) & 1 AS weak, name,
          nullif((said >> 5) & 3, 0) AS gender, nullif((said >> 7) & 7, 0) AS age, batch, line, file
        FROM fact WHERE line <> 2;
        """;

    private Workbench bench = null!;

    [OneTimeSetUp]
    public async Task Load()
    {
        bench = await Workbench.With(Workbench.March);
        bench.Tamper("UPDATE batch SET day = '2019-05-02', at = '2019-05-02T08:00:00Z'");
    }

    [OneTimeTearDown]
    public void Clean() => bench.Dispose();

    [TestCase("fr")]
    [TestCase("en")]
    public async Task The_whole_explanation_is_approved_in_both_languages(string language)
    {
        var ran = await bench.Run("explain", "people-reached", "--month", "2019-03", "--atelier", "rennes", "--output", "md", "--lang", language);
        Assert.That((ran.Code, ran.Error), Is.EqualTo((0, "")));
        Assert.That(ran.Out, Does.Contain("\n```sql\n").And.EndWith("\n```\n"));
        Approval.Verify(ran.Out[..ran.Out.IndexOf("\n```sql\n", StringComparison.Ordinal)], $"explain.{language}.approved.md");
    }

    [TestCase("fr", "INTERNE", "PERSONNES ACCOMPAGNÉES", "d’accord")]
    [TestCase("en", "INTERNAL", "PEOPLE REACHED", "agreed")]
    public async Task In_a_terminal_it_says_first_that_it_is_not_for_publication(string language, string first, string title, string agreed)
    {
        var ran = await bench.Run("explain", "people-reached", "--year", "2019", "--lang", language);
        Assert.That((ran.Code, ran.Error), Is.EqualTo((0, "")));
        Assert.That(ran.Out, Does.StartWith(first).And.Contain(title).And.Contain(agreed).And.Contain("march.csv").And.Contain("count(DISTINCT who)"));
    }

    [Test]
    public async Task The_document_holds_the_same_figure_as_figures_and_where_it_comes_from()
    {
        var (explained, figures) = (await bench.Run("explain", "no-show-rate", "--month", "2019-03", "--json"), await bench.Run("figures", "no-show-rate", "--month", "2019-03", "--json"));
        var explanation = explained.Json["explanation"]!;
        Assert.That(((bool)explanation["internal"]!, (string)explanation["definition"]!), Is.EqualTo((true, "no-show-rate/1")));
        Assert.That(JsonNode.DeepEquals(explanation["figures"], figures.Json["figures"]), Is.True);
        Assert.That(JsonNode.DeepEquals(explained.Json["provenance"], figures.Json["provenance"]), Is.True);
    }

    [TestCase("explain people-reach --year 2019", "people-reached")]
    [TestCase("explain people-reached", "--year 2019")]
    [TestCase("explain people-reached --year 2019 --atelier lyon", "rennes, montpellier")]
    [TestCase("explain progress --year 2019 --atelier rennes", "--by")]
    public async Task A_question_that_makes_no_sense_ends_with_2_and_says_what_would(string line, string words)
    {
        var (fr, en) = (await bench.Run(line.Split(' ')), await bench.Run([.. line.Split(' '), "--lang", "en"]));
        Assert.That((fr.Code, en.Code, fr.Out, en.Out), Is.EqualTo((2, 2, "", "")));
        Assert.That((fr.Error, en.Error), Is.Not.EqualTo((en.Error, en.Error)));
        Assert.That(fr.Error, Does.Contain(words));
        Assert.That(en.Error, Does.Contain(words));
    }

    [Test]
    public async Task Two_counts_that_differ_show_nothing_and_end_with_1()
    {
        using var own = await Workbench.With(Workbench.March);
        own.Tamper(ViewWithoutARow);
        var (fr, en) = (await own.Run("explain", "people-reached", "--year", "2019"), await own.Run("explain", "sessions", "--year", "2019", "--lang", "en"));
        Assert.That((fr.Code, en.Code, fr.Out, en.Out), Is.EqualTo((1, 1, "", "")));
        Assert.That(fr.Error, Does.Contain("Deux comptages de la même tranche (2019) diffèrent : attendances, 4 en mémoire et 3 par SQL").And.Contain("doctor"));
        Assert.That(en.Error, Does.Contain("4 in memory and 3 by SQL").And.Contain("Nothing is shown"));
    }

    [Test]
    public async Task A_file_that_was_taken_back_is_named_with_its_reason_and_what_is_left_is_explained()
    {
        using var own = await Workbench.With(Workbench.March);
        Assert.That((await own.Run("retract", "1", "--note", "twice sent", "--quiet")).Code, Is.Zero);
        var ran = await own.Run("explain", "people-reached", "--year", "2019", "--json");
        var explanation = ran.Json["explanation"]!;
        Assert.That((string)explanation["remark"]!["en"]!, Does.Contain("no file has been loaded"));
        var change = explanation["rows"]!["corrections"]![0]!;
        Assert.That(((int)change["batch"]!, (int)change["retracts"]!, (string)change["note"]!, (int)change["rows"]!), Is.EqualTo((2, 1, "twice sent", 5)));
    }

    [Test]
    public async Task Without_a_database_it_says_what_to_do()
    {
        using var own = new Workbench();
        var ran = await own.Run("explain", "people-reached", "--year", "2019", "--lang", "en");
        Assert.That((ran.Code, ran.Out), Is.EqualTo((1, "")));
        Assert.That(ran.Error, Does.Contain("Load files first"));
    }
}
