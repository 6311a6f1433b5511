using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Tests.Aggregation;
using Ateliers.Reporting.Tests.Domain;

namespace Ateliers.Reporting.Tests.Reports;

/// <summary>Headline, curve and tiles where people are nameless: they speak of the people who are sure, and nothing of them is surer than that.</summary>
public sealed class NamelessPeopleTests
{
    [Test]
    public void A_head_count_of_one_session_is_the_people_of_every_sentence()
    {
        var report = ReportComposer.Compose(January(identified: 0, anonymous: 2_900, largest: 2_900));
        Says(
            report,
            "le réseau a 1 jour d'ouverture d'avance sur le rythme de l'objectif : 116 personnes de plus que les 2 784 attendues.",
            "the network is 1 open day ahead of the pace of the goal: 116 people more than the 2,784 expected.");
        Assert.That(report.Headline.Sentences[2].Fr.Plain(), Does.StartWith("2 900 personnes, c'est 0,3 fois le bilan déclaré de Rennes"));
        Assert.That(report.Headline.Range!.Fr.Plain(), Is.EqualTo("Personne n'est identifié : 2 900 présences anonymes à une même séance"));
        Assert.That(report.Headline.ProgressLabel.En, Is.EqualTo("2.9% of the goal"));
        var curve = Curve(report);
        Assert.That(curve.Words.Title.En.Plain(), Is.EqualTo("By 31 January 2019, 2,900 people reached in France: 116 more than at the pace of the goal"));
        Assert.That(curve.Words.Subtitle.En, Is.EqualTo("People reached since the start of the year, running total by day, in 2019, to 31\u00A0January"));
        Assert.That((curve.Lines[^1].Label.Fr.Plain(), curve.Lines[^1].Points[^1].Value), Is.EqualTo(("2019 : 2 900", 2_900d)));
    }

    [Test]
    public void More_than_expected_in_one_session_is_ahead_at_least()
    {
        var report = ReportComposer.Compose(January(identified: 10, anonymous: 30_500, largest: 30_000));
        Says(
            report,
            "le réseau a au moins 109 jours d'ouverture d'avance sur le rythme de l'objectif : au moins 27 216 personnes de plus que les 2 784 attendues.",
            "the network is at least 109 open days ahead of the pace of the goal: at least 27,216 people more than the 2,784 expected.");
        Assert.That(report.Headline.Sentences[1].Fr.Plain(), Is.EqualTo(
            "Pour atteindre 100 000, il faut accompagner au plus 1 517 personnes par semaine, au plus 253 par jour d'ouverture, jusqu'au 31 décembre 2019."));
        Assert.That(report.Headline.Sentences[2].En.Plain(), Does.StartWith("At least 30,000 people are at least 3.3 times the"));
        Assert.That(Curve(report).Words.Title.Fr.Plain(), Does.EndWith("au moins 30 000 personnes accompagnées en France : au moins 27 216 de plus qu'au rythme de l'objectif"));
    }

    [Test]
    public void Fewer_than_expected_at_most_is_behind_at_most() => Says(
        ReportComposer.Compose(January(identified: 30, anonymous: 90, largest: 90)),
        "le réseau a au plus 26 jours d'ouverture de retard sur le rythme de l'objectif : au plus 2 694 personnes de moins que les 2 784 attendues.",
        "the network is at most 26 open days behind the pace of the goal: at most 2,694 people fewer than the 2,784 expected.");

    [Test]
    public void What_holds_the_number_expected_is_neither_ahead_nor_behind() => Assert.Multiple(() =>
    {
        var words = Curve(ReportComposer.Compose(January(identified: 2_000, anonymous: 1_000, largest: 5))).Words;
        Assert.That(words.Title.Fr.Plain(), Is.EqualTo("Au 31 janvier 2019, de 2 000 à 3 000 personnes accompagnées en France, pour 2 784 au rythme de l'objectif"));
        Assert.That(words.Title.En.Plain(), Is.EqualTo("By 31 January 2019, 2,000 to 3,000 people reached in France, with 2,784 at the pace of the goal"));
    });

    [TestCase(2_784, "le réseau est au moins au rythme de l'objectif : au moins 2 784 personnes accompagnées.", "the network is at least on the pace of the goal: at least 2,784 people reached.")]
    [TestCase(2_790, "le réseau est en avance sur le rythme de l'objectif : au moins 6 personnes de plus que les 2 784 attendues.", "the network is ahead of the pace of the goal: at least 6 people more than the 2,784 expected.")]
    public void A_lower_bound_is_never_exactly_on_the_pace_nor_less_than_a_day_ahead(int identified, string french, string english) =>
        Says(ReportComposer.Compose(January(identified, anonymous: 40, largest: 5)), french, english);

    [Test]
    public void A_few_people_of_many_are_a_share_that_is_true_of_the_least()
    {
        var headline = ReportComposer.Compose(January(identified: 37, anonymous: 600, largest: 5)).Headline;
        Assert.That((headline.ProgressLabel.Fr.Plain(), headline.ProgressLabel.En), Is.EqualTo(("au moins 0,03 % de l'objectif", "at least\u00A00.03% of the goal")));
        Assert.That(headline.Sentences[2].En, Does.StartWith("The goal is 11.1\u00A0times"), "37 to 637 are from less than 0.1 to more");
    }

    [Test]
    public void The_tiles_say_what_is_sure_and_of_whom()
    {
        var facts = ReportComposer.Compose(January(identified: 30, anonymous: 90, largest: 90)).Headline.Facts;
        Assert.That((facts[0].Value.Fr, facts[0].Label.Fr.Plain(), facts[0].Label.En), Is.EqualTo(
            ("90", "personnes accompagnées en janvier 2019, au moins", "people reached in January 2019, at least")));
        Assert.That(facts.Skip(1).Take(2).Select(fact => (fact.Note!.Fr, fact.Note.En)), Is.All.EqualTo(("Personnes identifiées seulement.", "Identified people only.")));
        var plain = ReportComposer.Compose(January(identified: 30)).Headline.Facts;
        Assert.That((plain[0].Label.Fr.Plain(), plain[1].Note, plain[2].Note), Is.EqualTo(("personnes accompagnées en janvier 2019", (Bilingual?)null, (Bilingual?)null)));
        var earlier = ReportComposer.Compose(January(identified: 30) with { NamelessBefore = true }).Headline.Facts;
        Assert.That((earlier[0].Label.Fr.Plain(), earlier[1].Note!.En), Is.EqualTo(("personnes accompagnées en janvier 2019", "Identified people only.")));
    }

    [Test]
    public void Where_nobody_is_identified_nobody_is_said_to_be_new_or_to_have_come_back()
    {
        var report = ReportComposer.Compose(January(identified: 0, anonymous: 120, largest: 35));
        Assert.That(report.Headline.Facts.Skip(1).Take(2).Select(fact => (fact.Value.Fr, fact.Label.En, fact.Note!.Fr.Plain(), fact.Note.En)), Is.EqualTo(new[]
        {
            ("non noté", "new people", "Personne n'est identifié.", "Nobody is identified."),
            ("non noté", "people who had come before", "Personne n'est identifié.", "Nobody is identified."),
        }));
        Assert.That(report.Figures.Where(figure => figure.Id is "new-people" or "returning-people").Select(figure => figure.Value), Is.All.Null);
        Assert.That(report.Sections.Single(section => section.Id == "ateliers").Tables[0].Rows[0][3].Text.Fr, Is.EqualTo("non noté"));
    }

    [Test]
    public void A_month_of_nameless_people_has_no_number_of_new_people()
    {
        var facts = SampleFacts.Of(
            FourAteliers.Days("2019-01-01", "2019-12-31"), "2019-02-28", [new("rennes", "2019-01", 0, 0, 0, 0, Anonymous: 40), new("rennes", "2019-02", 9, 9, 9, 9)]);
        var words = ReportComposer.Compose(facts).Sections.Single(section => section.Id == "new-returning").Charts[0].Words;
        Assert.That(words.Data.Rows.Select(row => string.Join('|', row.Skip(1).Select(cell => cell.Text.Fr.Plain()))), Is.EqualTo(new[] { "non noté|non noté|au moins 35", "9|0|9" }));
        Assert.That(words.Alt.En, Does.Contain("; February: 9 and 0").And.Not.Contain("January:"));
    }

    [TestCase(90, "Personnes accompagnées, au moins", "2019 : au moins 90", 90)]
    [TestCase(5, "Personnes accompagnées, au moins", "2019 : au moins 61", 61)]
    [TestCase(181, "Personnes accompagnées", "2019 : 181", 181)]
    public void The_curve_is_that_of_the_people_who_are_sure(int largest, string column, string label, double end)
    {
        var curve = Curve(ReportComposer.Compose(January(identified: 61, anonymous: 120, largest)));
        Assert.That((curve.Words.Data.Columns[1].Header.Fr, curve.Lines[^1].Label.Fr.Plain(), curve.Lines[^1].Points[^1].Value), Is.EqualTo((column, label, end)));
        Assert.That(curve.Words.Alt.En, Does.StartWith("Curve of the running total of people reached."));
    }

    [Test]
    public void A_year_before_of_nameless_people_alone_is_drawn()
    {
        var before = Counts.Of(0, anonymous: 40, largest: 25, slice: new Slice(From: FourAteliers.Day("2018-01-03")));
        var curve = Curve(ReportComposer.Compose(January(identified: 61) with { PreviousYearByDay = [before] }));
        Assert.That((curve.Lines[0].Label.Fr.Plain(), curve.Lines[0].Points[^1].Value), Is.EqualTo(("2018 : au moins 25", 25d)));
    }

    /// <summary>Rennes opened on 9 June 2018: that year is drawn, and not compared.</summary>
    [TestCase("2018-01-02", "2018 : au moins 40", "A year earlier, at least")]
    [TestCase("2018-07-10", "2018 : au moins 40", "A year earlier, at least")]
    [TestCase(null, "2018 : 40", "A year earlier")]
    public void The_year_before_is_a_lower_bound_where_somebody_is_nameless(string? day, string label, string column)
    {
        var report = ReportComposer.Compose(January(identified: 61) with { PreviousYearByDay = LastYear(day) });
        var section = report.Sections[0];
        Assert.That((section.Paragraphs[0].Fr.Plain(), section.Paragraphs[0].En.Plain()), Is.EqualTo((
            "En 2018, le réseau n'a ouvert que 172 jours, contre 303 cette année : les deux années ne se comparent pas à date égale.",
            "In 2018 the network was open for 172 days only, against 303 this year: the two years are not compared to date.")));
        Assert.That((Curve(report).Lines[0].Label.Fr.Plain(), Curve(report).Words.Data.Columns.Single(each => each.Header.En.StartsWith("A year earlier", StringComparison.Ordinal)).Header.En), Is.EqualTo((label, column)));
    }

    [TestCase("2020-01-02", "comptait au moins 40 personnes", "had counted at least 40 people")]
    [TestCase("2020-02-28", "comptait 40 personnes", "had counted 40 people")]
    public void The_year_before_is_a_lower_bound_from_its_first_nameless_person_on(string day, string french, string english)
    {
        SliceCounts[] previous = [Counts.Of(0, first: 40, slice: new Slice(From: FourAteliers.Day("2020-01-03"))), Counts.Of(0, anonymous: 4, slice: new Slice(From: FourAteliers.Day(day)))];
        var facts = SampleFacts.Of(new Month(2021, 2).Period, "2021-03-02", [new("rennes", "2021-02", 50, 50, 1, 50)], previous: previous);
        var said = ReportComposer.Compose(facts).Sections[0].Paragraphs[0];
        Assert.That((said.Fr.Plain(), said.En.Plain()), Is.EqualTo((
            $"L'année précédente, après autant de jours d'ouverture (49, au 27 février 2020), le réseau {french} depuis le début de l'année.",
            $"The year before, after as many open days (49, by 27 February 2020), the network {english} since the start of the year.")));
    }

    private static ReportFacts January(long identified, long anonymous = 0, long largest = 0)
    {
        var facts = SampleFacts.Of(
            new Month(2019, 1).Period, "2019-02-03", [new("rennes", "2019-01", identified, identified, identified, identified, Anonymous: anonymous)]);
        return facts with
        {
            Year = facts.Year with { LargestSession = largest },
            Whole = facts.Whole with { LargestSession = largest },
            YearByDay = [facts.YearByDay[0] with { LargestSession = largest }],
        };
    }

    private static SliceCounts[] LastYear(string? nameless) =>
    [
        Counts.Of(40, slice: new Slice(From: FourAteliers.Day("2018-01-03"))),
        .. nameless is null ? Array.Empty<SliceCounts>() : [Counts.Of(0, anonymous: 4, slice: new Slice(From: FourAteliers.Day(nameless)))],
    ];

    private static void Says(Report report, string french, string english)
    {
        Assert.That(report.Headline.Sentences[0].Fr.Plain(), Is.EqualTo($"Au 31 janvier 2019, {french}"));
        Assert.That(report.Headline.Sentences[0].En.Plain(), Is.EqualTo($"On 31 January 2019 {english}"));
    }

    private static CurveChart Curve(Report report) => (CurveChart)report.Sections[0].Charts[0];
}
