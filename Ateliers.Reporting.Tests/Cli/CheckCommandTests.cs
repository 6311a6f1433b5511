using System.Text;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Tests.Reports;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>check from outside: three people of Rennes in March 2019 (four visits by the end of April), measured against what a text says of them.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class CheckCommandTests
{
    private Workbench bench = null!;

    [OneTimeSetUp]
    public async Task Load()
    {
        bench = await Workbench.With(Workbench.March);
        bench.File("data/ateliers.json", """{ "suppressionThreshold": 1 }""");
    }

    [OneTimeTearDown]
    public void Clean() => bench.Dispose();

    /// <summary>A press text may not tell of three people, and whoever asks is not told either.</summary>
    [TestCase("3 personnes ont été accompagnées à Rennes en mars 2019.")]
    [TestCase("5 personnes ont été accompagnées à Rennes en mars 2019.")]
    public async Task What_speaks_of_few_people_is_not_to_be_published(string text)
    {
        using var other = await Workbench.With(Workbench.March);
        var ran = await other.RunOn(text, "check", "-", "--json");
        Assert.That((ran.Code, (string?)Findings(ran).Single()["verdict"], Findings(ran).Single()["truth"]), Is.EqualTo((5, "not-public", (JsonNode?)null)));
        Assert.That((await other.RunOn(text, "check", "-")).Out, Does.Contain("moins de 11 personnes ou présences"));
    }

    [TestCase("3 personnes ont été accompagnées à Rennes en mars 2019.", 0, "agrees")]
    [TestCase("In March 2019, 3 people were reached in Rennes.", 0, "agrees")]
    [TestCase("4 personnes ont été accompagnées à Rennes en 2019.", 5, "visits-as-people")]
    [TestCase("30 personnes ont été accompagnées à Rennes en 2019.", 5, "factor-of-ten")]
    [TestCase("Rennes welcomed 7 people in 2019.", 5, "differs")]
    [TestCase("L'objectif est d'accompagner 10 000 personnes par an en France.", 5, "factor-of-ten")]
    [TestCase("Près de 18 000 personnes sont venues à Montpellier en un an.", 0, "declared")]
    [TestCase("En 2019, 18 000 personnes sont venues dans nos ateliers.", 0, "unchecked", Description = "declared of Montpellier alone")]
    [TestCase("In 2019, 30,000 people came to our workshops.", 0, "unchecked", Description = "declared of a region")]
    [TestCase("In 2019, 300 people came.", 5, "out-of-date", Description = "declared of every day")]
    [TestCase("L'atelier fait 450 mètres carrés.", 0, "unchecked")]
    [TestCase("3 personnes à Rennes en 2019, et 19 à Rennes en 2019.", 5, "agrees differs")]
    [TestCase("Ouvert le 9 juin 2018 à 10h30, tél. 02 99 00 00 00.", 0, "")]
    [TestCase("", 0, "")]
    public async Task A_text_ends_with_5_where_one_number_of_it_is_wrong(string text, int code, string verdicts)
    {
        var ran = await bench.RunOn(text, "check", "-", "--json");
        Assert.That((ran.Code, ran.Error), Is.EqualTo((code, "")));
        Assert.That(string.Join(' ', Findings(ran).Select(finding => (string?)finding["verdict"])), Is.EqualTo(verdicts));
        Assert.That(Findings(ran).Any(finding => (bool)finding["wrong"]!), Is.EqualTo(code == 5));
        Assert.That((string?)ran.Json["provenance"]!["asOf"], Does.Match(@"^\d{4}-\d\d-\d\d$"));
    }

    [Test]
    public async Task A_finding_says_where_it_stands_what_it_claims_and_what_is_true()
    {
        var file = bench.File("release.txt", "Bilan.\n\nÀ Rennes, 4\u00a0personnes ont été accompagnées en mars 2019.\n");
        var ran = await bench.Run("check", file, "--json");
        var finding = Findings(ran).Single();
        Assert.That(
            ((int?)finding["line"], (int?)finding["column"], (string?)finding["text"], (double?)finding["value"], (string?)finding["figure"], (string?)finding["ateliers"]![0], (double?)finding["truth"]),
            Is.EqualTo((3, 11, "4", 4.0, "people-reached", "rennes", 3.0)));
        Assert.That(((string?)finding["period"]!["label"], finding["upTo"]), Is.EqualTo(("2019-03", (JsonNode?)null)));
    }

    [TestCase("fr", "release.txt:1:13 ✗ 4 — ce sont des visites, pas des personnes", "2 nombres : 1 conforme, 1 à corriger, 0 non vérifié")]
    [TestCase("en", "release.txt:1:13 ✗ 4 — these are visits, not people", "2 numbers: 1 agrees, 1 to correct, 0 not checked")]
    public async Task The_text_for_people_names_line_and_column_in_both_languages(string language, string line, string sum)
    {
        using var own = await Workbench.With(Workbench.March);
        own.File("data/ateliers.json", """{ "suppressionThreshold": 1 }""");
        var ran = await own.Run("check", own.File("release.txt", "Pour Rennes 4 personnes en 2019. À Rennes, 3 personnes en mars 2019."), "--lang", language);
        Assert.That((ran.Code, ran.Error), Is.EqualTo((5, "")));
        Assert.That(ran.Out.Plain(), Does.StartWith(line).And.Contain(sum));
    }

    [TestCase("fr", "Aucun nombre à vérifier dans ce texte")]
    [TestCase("en", "No number to check in this text")]
    public async Task A_text_without_numbers_says_so(string language, string line)
    {
        var ran = await bench.RunOn("L'atelier ouvre ses portes.", "check", "-", "--lang", language);
        Assert.That((ran.Code, ran.Out.Trim(), ran.Error), Is.EqualTo((0, line, "")));
    }

    [Test]
    public async Task What_was_known_on_a_past_day_is_asked_with_as_of()
    {
        var ran = await bench.RunOn("3 personnes à Rennes en mars 2019.", "check", "-", "--as-of", "2019-04-30", "--lang", "en");
        Assert.That((ran.Code, ran.Out), Is.EqualTo((1, "")), "nothing had come in by then");
        Assert.That(ran.Error, Does.Contain("Load files first"));
    }

    [Test]
    public async Task Before_the_first_file_it_says_what_to_do()
    {
        using var empty = new Workbench();
        var ran = await empty.RunOn("3 personnes à Rennes.", "check", "-", "--lang", "en");
        Assert.That((ran.Code, ran.Out), Is.EqualTo((1, "")));
        Assert.That(ran.Error, Does.Contain("Load files first"));
    }

    [Test]
    public async Task What_is_no_text_is_refused_by_name()
    {
        var missing = await bench.Run("check", "nowhere.txt", "--lang", "en");
        var folder = await bench.Run("check", ".", "--lang", "en");
        var binary = await bench.RunOn([0x50, 0x4B, 3, 4, 0, 0], "check", "-", "--lang", "en");
        var latin = await bench.RunOn(Encoding.Latin1.GetBytes("3 personnes accompagnées"), "check", "-", "--json", "--lang", "en");
        Assert.That(new[] { missing, folder, binary, latin }.Select(ran => ran.Code), Is.All.EqualTo(4));
        Assert.That(missing.Error, Does.StartWith("nowhere.txt: this file does not exist"));
        Assert.That(binary.Error, Does.StartWith("-: this is no text"));
        Assert.That((string?)latin.Json["error"]!["message"], Does.Contain("not UTF-8"));
    }

    [TestCase]
    [TestCase("a.txt", "b.txt")]
    [TestCase("-", "--as-of", "2019-02-30")]
    public async Task Wrong_usage_is_refused(params string[] arguments) => Assert.That((await bench.Run(["check", .. arguments])).Code, Is.EqualTo(2));

    [Test]
    public async Task Nothing_of_a_person_in_the_text_is_repeated()
    {
        const string Text = "Contact presse : Ada Lovelace, ada1815@example.org, +44 20 7946 0958 ou 06 12 34 56 78. À Rennes, 7 personnes en 2019.";
        var (plain, json) = (await bench.RunOn(Text, "check", "-"), await bench.RunOn(Text, "check", "-", "--json"));
        Assert.That(plain.Out + plain.Error + json.Out + json.Error, Does.Not.Contain("Lovelace").And.Not.Contain("example.org").And.Not.Contain("7946").And.Not.Contain("12 34"));
        Assert.That(Findings(json).Select(finding => (string?)finding["text"]), Is.EqualTo(new[] { "7" }));
    }

    private static List<JsonNode> Findings(Ran ran) => [.. ran.Json["findings"]!.AsArray().OfType<JsonNode>()];
}
