using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>figures --public: answers of which one less the other would be a few people are not both given.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class PublicDifferencesTests
{
    private Workbench bench = null!;

    /// <summary>Rennes: 30 people in January, 40 others and 4 of the 30 in July, 4 more in August, 50 more in September.</summary>
    [OneTimeSetUp]
    public async Task Load()
    {
        var text = new StringBuilder(Workbench.Header);
        foreach (var (day, from, people) in new[] { ("2019-01-08", 0, 30), ("2019-07-09", 30, 40), ("2019-07-10", 0, 4), ("2019-08-06", 70, 4), ("2019-09-10", 80, 50) })
        {
            foreach (var person in Enumerable.Range(from, people))
            {
                text.Append(CultureInfo.InvariantCulture, $"{day};Rennes;présent;cv;Grand public;p{person}@example.org;;\n");
            }
        }

        bench = await Workbench.With(text.ToString());
    }

    [OneTimeTearDown]
    public void Clean() => bench.Dispose();

    [TestCase("--month 2019-07 --by weekday", "weekday", Description = "Tuesdays less the Tuesdays that are shown")]
    [TestCase("--year 2019 --by weekday,atelier", "weekday")]
    [TestCase("--year 2019 --atelier rennes --atelier nancy", "rennes and nancy together", Description = "each less both together is who came to both")]
    [TestCase("--year 2019 --theme cv --theme coding", "cv and coding together")]
    public async Task A_question_whose_answer_would_be_subtracted_is_refused(string question, string says)
    {
        var ran = await bench.Run(["figures", .. question.Split(' '), "--public", "--lang", "en"]);
        Assert.That((ran.Code, ran.Out), Is.EqualTo((2, "")));
        Assert.That(ran.Error, Does.StartWith("--public: ").And.Contain(says));
        Assert.That((await bench.Run(["figures", .. question.Split(' '), "--quiet"])).Code, Is.Zero, "inside the house it may be asked");
    }

    [TestCase("progress gap-to-pace gap-to-pace-days required-per-week required-per-open-day", "--month 2019-09", "suppressed suppressed suppressed suppressed suppressed", Description = "the year to September less that to July and less September is August")]
    [TestCase("goal expected-to-date reference", "--month 2019-09", "declared provisional declared")]
    [TestCase("progress people-reached", "--year 2019", "provisional provisional")]
    [TestCase("first-contacts", "--month 2019-09", "suppressed", Description = "44 people of July less 40 first contacts are the 4 of January, and first contacts of months add up")]
    [TestCase("first-contacts", "--year 2019", "provisional")]
    [TestCase("new-people returning-people", "--month 2019-09", "suppressed suppressed")]
    [TestCase("new-people", "--year 2019 --atelier rennes", "suppressed")]
    [TestCase("new-people", "--year 2019", "provisional")]
    [TestCase("people-reached attendances", "--month 2019-09", "provisional suppressed", Description = "128 attendances of 124 people in the year: 4 came again, and attendances of months add up")]
    [TestCase("people-reached sessions", "--month 2019-09", "provisional provisional")]
    public async Task A_figure_that_gives_another_one_back_is_withheld(string ids, string period, string statuses)
    {
        var ran = await bench.Run(["figures", .. ids.Split(' '), .. period.Split(' '), "--public", "--json"]);
        var figures = ran.Json["figures"]!.AsArray().OfType<JsonNode>().ToList();
        Assert.That(
            string.Join(' ', ids.Split(' ').Select(id => string.Join('/', figures.Where(figure => (string?)figure["id"] == id).Select(figure => (string?)figure["status"]).Distinct()))),
            Is.EqualTo(statuses), ran.Out);
        Assert.That(figures.Where(figure => (string?)figure["status"] == "suppressed"), Has.All.Matches<JsonNode>(figure => figure!["value"] is null));
    }

    [Test]
    public async Task Sentences_to_quote_do_not_tell_what_is_withheld()
    {
        var ran = await bench.Run("figures", "progress", "first-contacts", "--month", "2019-09", "--output", "md", "--lang", "en");
        Assert.That((ran.Code, ran.Out), Is.EqualTo((0, ran.Out)), ran.Error);
        Assert.That(ran.Out.Split("|")[0], Does.Not.Contain("50").And.Not.Contain("128"));
    }
}
