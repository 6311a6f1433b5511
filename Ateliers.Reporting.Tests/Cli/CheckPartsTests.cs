using System.Text.Json.Nodes;
using Ateliers.Reporting.Tests.Reports;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>
/// check on parts of the people, from outside: five of Rennes in March 2019, two women, two men and one of whom nobody noted it; Ada, 24 and then 25 years old, came to a CV workshop, to a talk on coding
/// and to a CV workshop once more.
/// </summary>
[Parallelizable(ParallelScope.All)]
public sealed class CheckPartsTests
{
    private const string Table =
        """
        date;atelier;statut;thème;public;format;email;genre;âge
        2019-03-05;Rennes;présent;cv;Grand public;workshop;ada@example.org;F;24
        2019-03-05;Rennes;présent;cv;Grand public;workshop;alan@example.org;M;40
        2019-03-06;Rennes;présent;coding;Professionnels;talk;grace@example.org;F;62
        2019-03-06;Rennes;présent;coding;Professionnels;talk;ada@example.org;F;25
        2019-03-07;Rennes;présent;cv;Professionnels;workshop;kurt@example.org;M;71
        2019-03-08;Rennes;présent;cv;Grand public;workshop;emmy@example.org;;
        2019-03-08;Rennes;présent;cv;Grand public;workshop;ada@example.org;F;25

        """;

    private Workbench bench = null!;

    [OneTimeSetUp]
    public async Task Load()
    {
        bench = await Workbench.With(Table);
        bench.File("data/ateliers.json", """{ "suppressionThreshold": 1 }""");
    }

    [OneTimeTearDown]
    public void Clean() => bench.Dispose();

    private static readonly (string Sentence, string Verdicts)[] Sentences =
    [
        ("En mars 2019, 4 personnes ont travaillé leur CV à Rennes.", "agrees"),
        ("In March 2019, 5 people worked on their CV in Rennes.", "visits-as-people"),
        ("En 2019, 2 femmes et 2 hommes sont venus à Rennes.", "agrees agrees"),
        ("Women made 4 visits in 2019.", "agrees"),
        ("En 2019, 50 % des participants étaient des femmes.", "agrees"),
        ("Women made up 40% of participants in 2019.", "differs"), // of four, not of five: the fifth is not recorded
        ("En 2019, 50 femmes sont venues.", "differs"),
        ("Hands-on workshops reached 4 people in 2019, talks 2.", "agrees agrees"),
        ("En 2019, 3 professionnels ont été formés.", "agrees"),
        ("In 2019, 5 professionals were trained.", "whole-as-part"),
        ("En 2019, 1 personne de 18 à 24 ans est venue.", "agrees"),
        ("En 2019, 1 personne de 25 à 39 ans est venue.", "agrees"), // the same, a year older
        ("En 2019, 2 personnes de plus de 60 ans sont venues.", "agrees"),
        ("En 2019, 1 personne de 18 à 39 ans est venue.", "agrees"), // Ada stands in two bands, and is one
        ("En 2019, 2 personnes de 18 à 39 ans sont venues.", "added-parts"),
        ("En 2019, 2 personnes de 18 à 25 ans sont venues.", "unchecked"), // a band would be cut
        ("In 2019, 2 men learned to code.", "other-part"),
        ("En 2019, 3 femmes sont venues à Rennes.", "differs"),
    ];

    [Test]
    public async Task A_number_of_a_part_is_measured_against_that_part_and_the_finding_says_of_which()
    {
        var ran = await bench.RunOn(string.Join("\n\n", Sentences.Select(each => each.Sentence)), "check", "-", "--json");
        var findings = ran.Json["findings"]!.AsArray().OfType<JsonNode>().ToList();
        var found = Sentences.Select((_, i) => string.Join(' ', findings.Where(finding => (int?)finding["line"] == (2 * i) + 1).Select(finding => (string?)finding["verdict"])));
        Assert.That(found, Is.EqualTo(Sentences.Select(each => each.Verdicts)), ran.Out);
        var women = findings[^1];
        Assert.That(((string?)women["part"]!["gender"], (string?)women["part"]!["theme"], (double?)women["truth"]), Is.EqualTo(("female", (string?)null, 2.0)));
        Assert.That((string?)women["message"]!["fr"], Does.Contain("parmi les femmes (personnes dont le genre est noté), 2"));
        Assert.That((string?)women["message"]!["en"], Does.Contain("among women (of those whose gender is recorded), 2"));
    }

    [TestCase("fr", "? 3 — non vérifié : les âges ne sont connus que par tranches (0-11, 12-17,")]
    [TestCase("en", "? 3 — not checked: ages are known by bands only (0-11, 12-17,")]
    public async Task Ages_that_cannot_be_counted_are_said_to_be_so(string language, string cut)
    {
        var ran = await bench.RunOn("En 2019, 3 jeunes de 15 à 25 ans sont venus.", "check", "-", "--lang", language);
        Assert.That(ran.Out.Plain(), Does.Contain(cut));
        Assert.That(ran.Code, Is.Zero);
    }
}
