using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Tests.Domain;

namespace Ateliers.Reporting.Tests.Reports;

public sealed class ReportComposerTests
{
    private const string ReferenceFr = "le bilan déclaré de Rennes en 2018 (9 000 personnes)";

    private const string ReferenceEn = "the 9,000 people that Rennes declared for 2018";

    private const string SourceFr = "Ce bilan a été annoncé, pas compté par nous (parolesdelus.com, février 2019).";

    private const string SourceEn = "The 9,000 figure was announced, not counted by us (parolesdelus.com, February 2019).";

    private static readonly Period Year = FourAteliers.Days("2019-01-01", "2019-12-31");

    [Test]
    public void A_month_in_mid_year_says_where_the_year_stands()
    {
        var report = ReportComposer.Compose(SampleFacts.MidYear());
        var headline = report.Headline;
        Assert.That((report.Id, report.Title.Fr, report.Status), Is.EqualTo(("2019-03", "mars 2019", FigureStatus.Final)));
        Assert.That(headline.Value.Fr.Plain(), Is.EqualTo("3 600"));
        Assert.That(headline.Unit.Fr.Plain(), Is.EqualTo("personnes accompagnées en France en 2019, au 31 mars"));
        Assert.That(headline.Unit.En.Plain(), Is.EqualTo("people reached in France in 2019, to 31 March"));
        Assert.That(headline.Range, Is.Null);
        Assert.That(headline.ProgressLabel.Fr.Plain(), Is.EqualTo("3,6 % de l'objectif"));
        Says(
            report,
            [
                "Au 31 mars 2019, le réseau a 43 jours d'ouverture de retard sur le rythme de l'objectif : 8 606 personnes de moins que les 12 206 attendues.",
                "Pour atteindre 100 000, il faut accompagner 2 549 personnes par semaine, 425 par jour d'ouverture, jusqu'au 31 décembre 2019.",
                "Prévision au 31 mars 2019 : de 14 700 à 33 300 personnes sur l'année (8 chances sur 10), sans effet de saison faute de deux années complètes ; probabilité d'atteindre l'objectif : moins de 1 %.",
                $"3 600 personnes, c'est 0,4 fois {ReferenceFr} ; l'objectif représente 11,1 fois ce bilan. {SourceFr}",
            ],
            [
                "On 31 March 2019 the network is 43 open days behind the pace of the goal: 8,606 people fewer than the 12,206 expected.",
                "To reach 100,000 it takes 2,549 people a week, 425 an open day, until 31 December 2019.",
                "Forecast on 31 March 2019: 14,700 to 33,300 people over the year (8 chances in 10), with no seasonal effect for want of two full years; probability of reaching the goal: less than 1%.",
                $"3,600 people are 0.4 times {ReferenceEn}; the goal is 11.1 times as many. {SourceEn}",
            ]);
    }

    [Test]
    public void The_facts_of_a_month_are_its_own_and_say_that_they_do_not_add_up()
    {
        var facts = ReportComposer.Compose(SampleFacts.MidYear()).Headline.Facts;
        Assert.That(facts.Select(fact => fact.Id), Is.EqualTo(new[]
        {
            "people-reached", "new-people", "returning-people", "attendances", "sessions", "no-show-rate", "fill-rate",
        }));
        Assert.That(facts[0].Value.Fr.Plain(), Is.EqualTo("1 380"));
        Assert.That(facts[0].Note!.En, Is.EqualTo("Months do not add up."));
        Assert.That(facts[5].Value.Fr.Plain(), Is.EqualTo("16,9 %"));
    }

    [Test]
    public void A_year_that_is_over_and_short_says_so_in_the_past_tense()
    {
        SampleFacts.Line[] all = [.. Every("rennes", 1), .. Every("montpellier", 2), .. Every("nancy", 4), .. Every("saint-etienne", 7)];
        var report = ReportComposer.Compose(SampleFacts.Of(Year, "2020-01-15", all));
        Assert.That(report.Status, Is.EqualTo(FigureStatus.Final));
        Assert.That(report.StatusReason.En, Is.EqualTo("Final: the period is over and every open atelier has sent each of its months."));
        Says(
            report,
            [
                "L'objectif de 2019 n'a pas été atteint : 38 000 personnes sur 100 000, il en a manqué 62 000.",
                $"38 000 personnes, c'est 4,2 fois {ReferenceFr} ; l'objectif représente 11,1 fois ce bilan. {SourceFr}",
            ],
            [
                "The goal of 2019 was not reached: 38,000 people of 100,000, 62,000 short.",
                $"38,000 people are 4.2 times {ReferenceEn}; the goal is 11.1 times as many. {SourceEn}",
            ]);
    }

    [Test]
    public void A_year_that_is_over_with_files_missing_says_what_the_verdict_rests_on()
    {
        var report = ReportComposer.Compose(SampleFacts.Of(Year, "2026-11-22", SampleFacts.FirstQuarter, simulated: true));
        Assert.That(report.StatusReason.Fr.Plain(), Is.EqualTo(
            "Provisoire : rien n'a été reçu pour Rennes (avril à décembre 2019), Montpellier (avril à décembre 2019), Nancy (avril à décembre 2019) et 1 autre."));
        Assert.That(report.Headline.Sentences[0].Fr.Plain(), Is.EqualTo(
            "D'après les fichiers reçus au 22 novembre 2026, l'objectif de 2019 n'a pas été atteint : 3 600 personnes sur 100 000, il en a manqué 96 400."));
        Assert.That(report.Sections[0].Charts[0].Words.Foot.Fr.Plain(), Does.EndWith("état au 22 novembre 2026 · chiffres provisoires, 33 mois d'atelier non reçus · données simulées"));
        Assert.That(report.Simulated, Is.True);
    }

    [Test]
    public void A_month_of_a_past_year_is_told_in_the_past_tense()
    {
        var sentences = ReportComposer.Compose(SampleFacts.MidYear("2019-03", "2026-11-22")).Headline.Sentences;
        Assert.That(sentences[0].Fr.Plain(), Does.StartWith("Au 31 mars 2019, le réseau avait 43 jours d'ouverture de retard"));
        Assert.That(sentences[1].En.Plain(), Is.EqualTo("To reach 100,000 it would have taken 2,549 people a week, 425 an open day, until 31 December 2019."));
    }

    [Test]
    public void A_goal_reached_before_the_end_needs_nothing_more() => Says(
        ReportComposer.Compose(SampleFacts.Of(Year, "2019-11-30", [new("rennes", "2019-11", 101_234, 101_234, 100_000, 110_000)])),
        [
            "D'après les fichiers reçus, au 30 novembre 2019, le réseau a 25 jours d'ouverture d'avance sur le rythme de l'objectif : 11 941 personnes de plus que les 89 293 attendues.",
            "L'objectif de 2019, 100 000, est atteint.",
            $"101 234 personnes, c'est 11,2 fois {ReferenceFr}. {SourceFr}",
        ],
        [
            "From the files received, on 30 November 2019 the network is 25 open days ahead of the pace of the goal: 11,941 people more than the 89,293 expected.",
            "The goal of 2019, 100,000, has been reached.",
            $"101,234 people are 11.2 times {ReferenceEn}. {SourceEn}",
        ]);

    [Test]
    public void One_person_is_spoken_of_in_the_singular()
    {
        var report = ReportComposer.Compose(SampleFacts.Of(Year, "2019-06-30", [new("nancy", "2019-05", 1, 1, 1, 1)]).AllIn());
        Assert.That(report.Headline.Unit.Fr.Plain(), Is.EqualTo("personne accompagnée en France en 2019, au 30 juin"));
        Assert.That(report.Headline.Unit.En.Plain(), Does.StartWith("person reached"));
        Assert.That(report.Headline.Sentences[2].En.Plain(), Does.StartWith("1 person is less than 0.1 times the 9,000 people that Rennes declared"));
        Assert.That(Title(report, "months").Fr.Plain(), Is.EqualTo("1 premier contact, en mai 2019"));
        Assert.That(Title(report, "ateliers").En.Plain(), Is.EqualTo("Nancy reached 1 person in 2019, to 30 June"));
        Assert.That(Title(report, "new-returning").Fr.Plain(), Is.EqualTo(
            "1 nouvelle personne en 2019, au 30 juin, et aucune déjà venue une année précédente"));
    }

    [Test]
    public void Head_counts_alone_are_a_range_and_at_least_the_largest_session()
    {
        var report = ReportComposer.Compose(SampleFacts.Of(Year, "2019-06-30", [new("nancy", "2019-05", 0, 0, 0, 0, Anonymous: 420)]).AllIn());
        Assert.That(report.Headline.Range!.Fr.Plain(), Is.EqualTo("Personne n'est identifié : 420 présences anonymes, soit de 35 à 420 personnes"));
        Assert.That((report.Headline.People.Value, report.Headline.People.Lower), Is.EqualTo((0d, 35d)));
        Assert.That(Section(report, "months").Empty!.En.Plain(), Is.EqualTo(
            "420 attendances in 2019, to 30 June, and nobody is identified: anonymous attendances cannot be told apart as people."));
        Assert.That(Title(report, "ateliers").Fr.Plain(), Is.EqualTo("Nancy a accompagné au moins 35 personnes en 2019, au 30 juin"));
        Assert.That(Title(report, "themes").En.Plain(), Is.EqualTo("“Learn to code” drew at least 35 people"));
        Assert.That(Section(report, "ateliers").Tables, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_few_nameless_visits_open_a_range_at_least()
    {
        var report = ReportComposer.Compose(SampleFacts.Of(Year, "2019-12-28", [new("rennes", "2019-11", 51_234, 51_234, 41_000, 110_000, Anonymous: 500)]));
        Assert.That(report.Headline.Range!.Fr.Plain(), Is.EqualTo(
            "Au moins 51 234 ; au plus 51 734, si chacune des 500 présences anonymes est une personne de plus ; estimation : 51 467"));
        Assert.That(report.Headline.Sentences[1].Fr.Plain(), Is.EqualTo(
            "Il reste 2 jours d'ouverture jusqu'au 31 décembre 2019 pour accompagner au plus 48 766 personnes et atteindre 100 000."));
        Assert.That(report.Headline.Sentences[2].Fr.Plain(), Does.StartWith("Au moins 51 234 personnes, c'est au moins 5,6 fois le bilan déclaré de Rennes en 2018"));
        Assert.That(report.Headline.ProgressLabel.En.Plain(), Is.EqualTo("at least 51.2% of the goal"));
    }

    [TestCase("2017-01-01", "2017-12-31", "2019-06-30", "Aucun atelier n'était ouvert en 2017 : personne n'a été compté.")]
    [TestCase("2018-03-01", "2018-03-31", "2018-04-01", "Au 31 mars 2018, aucun jour d'ouverture de 2018 n'est encore passé : le premier est le 9 juin 2018.")]
    [TestCase("2019-01-01", "2019-12-31", "2019-12-31", "D'après les fichiers reçus, au 31 décembre 2019, le réseau a 303 jours d'ouverture de retard sur le rythme de l'objectif : 100 000 personnes de moins que les 100 000 attendues.")]
    public void A_period_with_nothing_in_it_says_what_is_so(string from, string to, string asOf, string sentence)
    {
        var elsewhere = new Batch(
            1, "old.csv", new string('0', 64), 1, "ateliers", "utf-8", ';', default, DateTimeOffset.UnixEpoch, "0", false, new(2016, 1, 4), new(2016, 1, 4));
        var report = ReportComposer.Compose(SampleFacts.Of(FourAteliers.Days(from, to), asOf, []) with { Batches = [elsewhere] });
        Assert.That(report.Headline.Sentences[0].Fr.Plain(), Is.EqualTo(sentence));
        Assert.That(report.Sections.Where(section => section.Id is not ("progress" or "trust")).Select(section => section.Empty), Is.All.Not.Null);
    }

    private static IEnumerable<SampleFacts.Line> Every(string atelier, int first) =>
        Enumerable.Range(first, 13 - first).Select(month => new SampleFacts.Line(atelier, $"2019-{month:00}", 1_000, 1_000, 900, 1_200, Absent: 400));

    private static void Says(Report report, string[] french, string[] english)
    {
        Assert.That(report.Headline.Sentences.Select(text => text.Fr.Plain()), Is.EqualTo(french));
        Assert.That(report.Headline.Sentences.Select(text => text.En.Plain()), Is.EqualTo(english));
    }

    private static Section Section(Report report, string id) => report.Sections.Single(section => section.Id == id);

    private static Bilingual Title(Report report, string id) => Section(report, id).Charts[0].Words.Title;
}
