using System.Text.RegularExpressions;
using Ateliers.Reporting.Tests.Reports;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>figures --output md from outside: what is offered to be quoted is what may be told, and the quote guard finds nothing wrong in it.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class FiguresDocumentTests
{
    private Workbench bench = null!;

    /// <summary>Rennes 60 people of two themes, Nancy 4, Montpellier 30, Saint-Étienne 25.</summary>
    [OneTimeSetUp]
    public async Task Load()
    {
        var rows = new[] { ("Rennes", "cv", 0, 40), ("Rennes", "coding", 40, 20), ("Nancy", "cv", 60, 4), ("Montpellier", "cv", 70, 30), ("Saint-Étienne", "coding", 100, 25) }
            .SelectMany(group => Enumerable.Range(group.Item3, group.Item4).Select(person => $"2019-09-05;{group.Item1};présent;{group.Item2};Grand public;p{person}@example.org;;\n"));
        bench = await Workbench.With(Workbench.Header + string.Concat(rows));
        bench.Tamper("UPDATE batch SET day = '2019-10-02', at = '2019-10-02T08:00:00Z'");
    }

    [OneTimeTearDown]
    public void Clean() => bench.Dispose();

    [TestCase("fr", "> En 2019, à Rennes, 60 personnes ont été accompagnées (chiffre provisoire, état au ", "> En 2019, à Montpellier, 30 personnes ont été accompagnées (")]
    [TestCase("en", "> In 2019, in Rennes, 60 people were reached (provisional figure, as known on ", "> In 2019, in Montpellier, 30 people were reached (")]
    public async Task Few_people_have_no_sentence_and_neither_has_what_would_give_them_away_even_where_the_table_is_internal(string language, string rennes, string montpellier)
    {
        var ran = await bench.Run("figures", "--year", "2019", "--by", "atelier", "--output", "md", "--lang", language);
        var quoted = Quoted(ran.Out);
        Assert.That((ran.Code, quoted.Count), Is.EqualTo((0, 2)), ran.Out);
        Assert.That(quoted.Select(line => line.Plain()), Has.Some.StartsWith(rennes.Replace('’', '\'')).And.Some.StartsWith(montpellier));
        Assert.That(ran.Out, Does.Contain("| Nancy | 4 |"), "the table is what was asked for");
        Assert.That(quoted, Has.None.Contains("Nancy").And.None.Contains("Saint-Étienne"));
        Assert.That(ran.Out.Plain(), Does.Contain(language == "fr" ? "2 masqués en public" : "2 suppressed in public").And.Contain(language == "fr" ? "ne s'additionnent pas" : "do not add up"));
    }

    [TestCase("fr")]
    [TestCase("en")]
    public async Task The_whole_document_is_approved_in_both_languages(string language)
    {
        var ran = await bench.Run("figures", "--year", "2019", "--output", "md", "--lang", language);
        Assert.That((ran.Code, ran.Error), Is.EqualTo((0, "")));
        Approval.Verify(ran.Out, $"figures.{language}.approved.md");
    }

    [TestCase("--year 2019")]
    [TestCase("--month 2019-09")]
    [TestCase("people-reached attendances sessions --year 2019 --by atelier")]
    [TestCase("people-reached --month 2019-09 --atelier rennes --public")]
    public async Task The_quote_guard_finds_nothing_wrong_in_the_sentences(string question)
    {
        foreach (var language in new[] { "fr", "en" })
        {
            var document = await bench.Run(["figures", .. question.Split(' '), "--output", "md", "--lang", language]);
            var sentences = Quoted(document.Out).Select(line => line[2..]).ToList();
            Assert.That(sentences, Is.Not.Empty);
            var guard = await bench.RunOn(string.Join("\n\n", sentences), "check", "-", "--json");
            Assert.That(guard.Code, Is.Zero, guard.Out);
            Assert.That(guard.Json["findings"]!.AsArray().Count(finding => (string?)finding!["verdict"] == "agrees"), Is.GreaterThanOrEqualTo(sentences.Count / 2));
        }
    }

    [Test]
    public async Task Without_a_split_each_figure_stands_under_its_name_and_the_table_comes_last()
    {
        var document = (await bench.Run("figures", "people-reached", "goal", "--year", "2019", "--output", "md", "--lang", "en")).Out;
        Assert.That(document, Does.StartWith("**People reached** (`people-reached`)\n\n> In 2019, across all ateliers, "));
        Assert.That(document, Does.Match(@"\n\*\*Goal\*\* \(`goal`\)\n\n> In 2019, the goal is to reach 100,000.people \(an announced goal; source: [^)]+\)\.\n"));
        Assert.That(document, Does.EndWith("|\n").And.Contain("\n| Figure | Value |"));
    }

    [Test]
    public async Task No_sentence_is_offered_where_nothing_is_known()
    {
        var document = (await bench.Run("figures", "people-reached", "--month", "2019-12", "--output", "md", "--lang", "en")).Out;
        Assert.That(Quoted(document), Is.Empty);
        Assert.That(document, Does.StartWith("Figures without a sentence to quote: 1"));
    }

    private static List<string> Quoted(string document) => [.. Regex.Split(document, "\n").Where(line => line.StartsWith("> ", StringComparison.Ordinal))];
}
