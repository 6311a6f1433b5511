using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Tests.Aggregation;
using Ateliers.Reporting.Tests.Domain;

namespace Ateliers.Reporting.Tests.Reports;

public sealed class SectionsTests
{
    private static readonly Period Year = FourAteliers.Days("2019-01-01", "2019-12-31");

    [Test]
    public void The_titles_of_a_month_in_mid_year_are_findings()
    {
        var report = ReportComposer.Compose(SampleFacts.MidYear());
        var titles = report.Sections.SelectMany(section => section.Charts).Select(chart => chart.Words.Title).ToList();
        Assert.That(titles.Select(title => title.Fr.Plain()), Is.EqualTo(new[]
        {
            "Au 31 mars 2019, 3 600 personnes accompagnées en France : 8 606 de moins qu'au rythme de l'objectif",
            "Février a apporté le plus de premiers contacts : 1 300 sur 3 600",
            "Rennes a accompagné le plus de personnes : 2 900 sur 3 600 dans le réseau",
            "« Améliorer son CV » a réuni le plus de personnes : 2 900 sur 3 600",
            "Les 25 à 39 ans sont les plus nombreux : 2 900 personnes",
            "3 040 nouvelles personnes en 2019, au 31 mars, et 560 déjà venues une année précédente",
            "3 599 personnes sur 3 600 ne sont venues qu'une fois en 2019, au 31 mars",
            "83,0 % des inscriptions dont l'issue est notée ont été suivies d'une présence",
        }));
        Assert.That(titles.Select(title => title.En.Plain()), Is.EqualTo(new[]
        {
            "By 31 March 2019, 3,600 people reached in France: 8,606 fewer than at the pace of the goal",
            "February brought the most first contacts: 1,300 of 3,600",
            "Rennes reached the most people: 2,900 of 3,600 in the network",
            "“Improve one's CV” drew the most people: 2,900 of 3,600",
            "People aged 25 to 39 are the most numerous: 2,900 people",
            "3,040 new people in 2019, to 31 March, and 560 who had come in an earlier year",
            "3,599 people of 3,600 came once only in 2019, to 31 March",
            "83.0% of registrations with a recorded outcome were followed by attendance",
        }));
    }

    [Test]
    public void A_tie_names_both()
    {
        SampleFacts.Line[] lines = [new("rennes", "2019-03", 210, 210, 1, 210), new("montpellier", "2019-02", 210, 210, 1, 210)];
        var report = ReportComposer.Compose(SampleFacts.Of(Year, "2019-04-30", lines).AllIn());
        Assert.That(Of(report, "ateliers").Charts[0].Words.Title.Fr.Plain(), Is.EqualTo("Rennes et Montpellier ont accompagné le plus de personnes : 210 chacun"));
        Assert.That(Of(report, "months").Charts[0].Words.Title.En.Plain(), Is.EqualTo("February and March brought the most first contacts: 210 each"));
        Assert.That(Of(report, "themes").Charts[0].Words.Title.Fr.Plain(), Is.EqualTo(
            "« Améliorer son CV » et « Apprendre à coder » ont réuni le plus de personnes : 210 chacun"));
    }

    [Test]
    public void The_curve_ends_at_the_people_of_the_year_and_the_stacks_sum_to_them()
    {
        var report = ReportComposer.Compose(SampleFacts.MidYear());
        var curve = (CurveChart)Of(report, "progress").Charts[0];
        var reached = curve.Lines[^1];
        Assert.That((reached.Points[^1].Day, reached.Points[^1].Value), Is.EqualTo((FourAteliers.Day("2019-03-31"), 3_600d)));
        Assert.That(curve.Lines[0].Points, Has.Count.EqualTo(365));
        Assert.That(curve.Lines[0].Points[^1].Value, Is.EqualTo(100_000));
        Assert.That(curve.Events.Select(mark => mark.Label.Fr), Is.EqualTo(new[] { "ouverture de Montpellier", "ouverture de Nancy", "ouverture de Saint-Étienne" }));
        var months = (StackedChart)Of(report, "months").Charts[0];
        Assert.That(months.Stacks.SelectMany(stack => stack.Values).Sum(), Is.EqualTo(3_600));
        Assert.That(months.Dots!.Take(4), Is.EqualTo(new double?[] { 1_200, 1_450, 1_380, null }));
    }

    [Test]
    public void Last_year_is_laid_over_this_one_and_29_February_falls_on_the_28th()
    {
        SliceCounts[] previous =
        [
            Counts.Of(0, first: 40, slice: new Slice(From: FourAteliers.Day("2020-02-28"))),
            Counts.Of(0, first: 2, slice: new Slice(From: FourAteliers.Day("2020-02-29"))),
        ];
        var facts = SampleFacts.Of(new Month(2021, 3).Period, "2021-04-02", [new("rennes", "2021-03", 50, 50, 1, 50)], previous: previous);
        var section = Of(ReportComposer.Compose(facts), "progress");
        var line = ((CurveChart)section.Charts[0]).Lines[0];
        Assert.That((line.Label.Fr.Plain(), line.Context), Is.EqualTo(("2020 : 42", true)));
        Assert.That(line.Points.Single(point => point.Day == FourAteliers.Day("2021-02-28")).Value, Is.EqualTo(42));
        Assert.That(section.Paragraphs[0].Fr.Plain(), Is.EqualTo("L'année précédente, après autant de jours d'ouverture (76, au 30 mars 2020), le réseau comptait 42 personnes depuis le début de l'année."));
    }

    /// <summary>Rennes alone, from 9 June 2018 on: whatever the day of 2019, that year is no measure of it.</summary>
    [TestCase("2019-02-15")]
    [TestCase("2019-07-15")]
    [TestCase("2019-12-31")]
    public void A_year_that_was_open_for_a_part_is_not_compared_with_a_whole_one(string day)
    {
        var facts = SampleFacts.Of(
            FourAteliers.Programme.GoalYear(2019), day, [new("rennes", "2019-01", 50, 50, 1, 50)], previous: [Counts.Of(0, first: 40, slice: new Slice(From: FourAteliers.Day("2018-06-15")))]) with
        { To = FourAteliers.Day(day) };
        var section = Of(ReportComposer.Compose(facts), "progress");
        Assert.That(section.Paragraphs[0].En.Plain(), Is.EqualTo("In 2018 the network was open for 172 days only, against 303 this year: the two years are not compared to date."));
        var data = section.Charts[0].Words.Data;
        var column = data.Columns.ToList().FindIndex(each => each.Header.En.StartsWith("A year earlier", StringComparison.Ordinal));
        Assert.That(data.Rows.Select(row => row[column].Value).Take(6), Is.EqualTo(new double?[] { null, null, null, null, null, 40 }));
        Assert.That(((CurveChart)section.Charts[0]).Lines[0].Points[0].Day, Is.EqualTo(FourAteliers.Day("2019-06-15")));
    }

    [Test]
    public void Where_fewer_ateliers_were_open_the_year_before_that_is_said()
    {
        var programme = FourAteliers.Programme with { Ateliers = [.. FourAteliers.Programme.Ateliers.Select(atelier => atelier.Code == "rennes" ? atelier with { Opens = FourAteliers.Day("2019-01-01") } : atelier with { Opens = FourAteliers.Day("2021-01-01") })] };
        var facts = SampleFacts.Of(new Month(2021, 3).Period, "2021-04-02", [new("rennes", "2021-03", 50, 50, 1, 50)], programme, [Counts.Of(0, first: 40, slice: new Slice(From: FourAteliers.Day("2020-02-04")))]);
        Assert.That(Of(ReportComposer.Compose(facts), "progress").Paragraphs[1].En.Plain(), Is.EqualTo("The ateliers had then been open for 76 atelier-days, against 304 this year: the two numbers do not compare as they stand."));
    }

    [Test]
    public void Ateliers_keep_their_colour_and_the_rest_is_grey()
    {
        var ateliers = Enumerable.Range(1, 12).Select(i => new Atelier($"a{i:00}", $"Ville {(char)('A' + i)}", null, Colour: i == 9 ? 7 : null)).ToList();
        var lines = ateliers.Select(atelier => new SampleFacts.Line(atelier.Code, "2019-02", 5, 5, 5, 5)).ToList();
        var report = ReportComposer.Compose(SampleFacts.Of(Year, "2019-03-31", lines, FourAteliers.Programme with { Ateliers = ateliers }));
        var tones = ((BarsChart)Of(report, "ateliers").Charts[0]).Bars.Select(bar => bar.Tone).ToList();
        Assert.That(tones.Take(6), Is.EqualTo(Enumerable.Range(0, 6).Select(i => Tone.Series1 + i)));
        Assert.That((tones[6], tones[8], tones[11]), Is.EqualTo((Tone.Grey, Tone.Series7, Tone.Grey)));
        var stacks = ((StackedChart)Of(report, "months").Charts[0]).Stacks;
        Assert.That((stacks.Count, stacks[^1].Label.Fr.Plain(), stacks[^1].Values[1]), Is.EqualTo((8, "5 autres ateliers", 25d)));
        Assert.That(Of(report, "months").Notes[1].En.Plain(), Is.EqualTo("5 other ateliers: Ville H, Ville I, Ville K, Ville L and Ville M."));
    }

    [Test]
    public void An_atelier_and_a_month_of_which_nothing_came_in_have_no_number()
    {
        var lines = SampleFacts.FirstQuarter.Where(line => line.Atelier != "montpellier" && line.Month != "2019-02").ToList();
        var report = ReportComposer.Compose(SampleFacts.Of(Year, "2019-04-20", lines));
        var ateliers = Of(report, "ateliers");
        Assert.That(((BarsChart)ateliers.Charts[0]).Bars.Select(bar => $"{bar.Label.Fr} {bar.ValueLabel.Fr.Plain()}"), Is.EqualTo(
            new[] { "Rennes 1 900", "Montpellier non reçu", "Nancy non reçu" }));
        Assert.That(ateliers.Tables[0].Rows[1].Select(cell => cell.Text.En), Is.EqualTo(new[] { "Montpellier" }.Concat(Enumerable.Repeat("not received", 7)).Append("none")));
        var months = (StackedChart)Of(report, "months").Charts[0];
        Assert.That((months.Stacks[0].Values[0], months.Stacks[0].Values[1], months.Dots![1]), Is.EqualTo((1_200d, (double?)null, (double?)null)));
        Assert.That(months.Words.Data.Rows[1].Select(cell => cell.Text.Fr), Is.EqualTo(new[] { "février 2019", "non reçu", "non reçu", "non reçu" }));
    }

    [Test]
    public void What_is_missing_stands_in_the_grid_and_in_a_sentence()
    {
        var lines = SampleFacts.FirstQuarter.Where(line => (line.Atelier, line.Month) != ("montpellier", "2019-03")).ToList();
        var facts = SampleFacts.Of(Year, "2019-04-20", lines) with { Rejects = [new(RejectCode.DateInvalid, 3)] };
        var trust = Of(ReportComposer.Compose(facts), "trust");
        Assert.That(trust.Paragraphs[0].Fr.Plain(), Is.EqualTo("1 mois d'atelier manque : Montpellier (mars 2019)."));
        Assert.That(trust.Paragraphs[1].En.Plain(), Is.EqualTo("3 rows of 10 rejected, in the files known up to this period."));
        Assert.That(trust.Tables[0].Rows.Select(row => string.Join(' ', row.Select(cell => cell.Text.En))), Is.EqualTo(new[]
        {
            "Rennes received received received under way",
            "Montpellier closed received missing under way",
            "Nancy closed closed closed under way",
            "Saint-Étienne closed closed closed closed",
        }));
        Assert.That(trust.Tables[1].Rows[0][0].Text.Fr, Is.EqualTo("date de séance illisible"));
    }

    [Test]
    public void People_who_rest_on_a_name_alone_are_counted_apart()
    {
        var facts = SampleFacts.MidYear();
        var trust = Of(ReportComposer.Compose(facts with { Year = facts.Year with { WeaklyIdentified = new People(1) } }), "trust");
        Assert.That(trust.Paragraphs[3].Fr.Plain(), Does.StartWith("1 personne sur 3 600 repose sur un nom seul"));
        Assert.That(trust.Paragraphs[3].En.Plain(), Does.StartWith("1 person of 3,600 rests on a name alone"));
    }

    [Test]
    public void Unknown_rates_are_words_and_never_zero()
    {
        var facts = SampleFacts.Of(Year, "2019-06-30", [new("nancy", "2019-05", 9, 9, 9, 9)]);
        var walkIns = facts.Year with { WalkIns = facts.Year.Attended };
        var report = ReportComposer.Compose(facts with { Year = walkIns, YearByAtelier = [walkIns with { Slice = new Slice(Atelier: "nancy") }], Whole = walkIns });
        Assert.That(report.Headline.Facts.Single(fact => fact.Id == "no-show-rate").Value.Fr, Is.EqualTo("non noté"));
        var presence = Of(report, "presence");
        Assert.That(presence.Charts, Is.Empty);
        Assert.That(presence.Paragraphs[0].En.Plain(), Is.EqualTo("No registration is recorded in 2019, to 30 June: there is no no-show rate."));
        Assert.That(presence.Tables[0].Rows[2][5], Is.EqualTo(new Cell(new("non noté", "not recorded"))));
    }

    [Test]
    public void Without_any_registration_none_is_said_to_have_an_outcome()
    {
        var facts = SampleFacts.Of(Year, "2019-06-30", [new("nancy", "2019-05", 9, 9, 9, 9)]);
        var walkIns = facts.Year with { WalkIns = facts.Year.Attended };
        var report = ReportComposer.Compose(facts with { Year = walkIns, Whole = walkIns });
        Assert.That(Of(report, "trust").Paragraphs[^2].Fr.Plain(), Is.EqualTo("Aucune inscription n'est connue pour une séance tenue jusqu'au 30 juin 2019."));
        Assert.That(Of(report, "trust").Paragraphs[^2].En.Plain(), Is.EqualTo("No registration is known for a session held up to 30 June 2019."));
        Assert.That(report.Headline.Facts.Single(fact => fact.Id == "no-show-rate").Note!.Fr.Plain(), Is.EqualTo("Aucune inscription n'est enregistrée."));
        var silent = ReportComposer.Compose(facts with { Year = walkIns with { OutcomeUnknown = new Visits(4) }, Whole = walkIns with { OutcomeUnknown = new Visits(4) } });
        Assert.That(Of(silent, "presence").Paragraphs[0].Fr.Plain(), Is.EqualTo("Aucune issue d'inscription n'est notée : le taux d'absence n'est pas connu."));
        Assert.That(silent.Headline.Facts.Single(fact => fact.Id == "no-show-rate").Note!.En, Is.EqualTo("No outcome of a registration is recorded."));
        Assert.That(Of(silent, "trust").Paragraphs[^2].En.Plain(), Does.StartWith("4 registrations of 4 without outcome"));
    }

    [Test]
    public void A_goal_year_from_September_is_named_by_both_its_years()
    {
        var programme = FourAteliers.Programme with { GoalYearFirstMonth = 9 };
        var facts = SampleFacts.Of(FourAteliers.Days("2019-09-01", "2020-08-31"), "2020-03-31", [new("rennes", "2020-03", 9, 9, 9, 9)], programme);
        var report = ReportComposer.Compose(facts);
        Assert.That((report.Id, report.Title.Fr), Is.EqualTo(("2019", "2019–2020")));
        Assert.That(report.Headline.Unit.Fr.Plain(), Is.EqualTo("personnes accompagnées en France en 2019–2020, au 31 mars 2020"));
        Assert.That(((StackedChart)Of(report, "months").Charts[0]).Categories[0].Fr, Is.EqualTo("sept."));
    }

    [Test]
    public void The_last_four_weeks_are_held_against_what_the_year_needs()
    {
        var facts = SampleFacts.MidYear();
        Assert.That(Of(ReportComposer.Compose(facts), "progress").Paragraphs[0].En.Plain(), Is.EqualTo(
            "In the last four weeks, from 4 March 2019 to 31 March 2019: 0 first contacts in all."));
        var early = SampleFacts.MidYear("2019-01", "2019-01-20");
        Assert.That(Of(ReportComposer.Compose(early), "progress").Paragraphs, Is.Empty);
    }

    [TestCase(1, "1 premier contact en tout.", "1 first contact in all.")]
    [TestCase(39, "39 premiers contacts en tout.", "39 first contacts in all.")]
    [TestCase(40, "10 premiers contacts par semaine en moyenne.", "10 first contacts a week on average.")]
    public void A_few_first_contacts_in_four_weeks_are_counted_and_not_rounded_away(int people, string french, string english)
    {
        var facts = SampleFacts.Of(Year, "2019-03-10", [new("rennes", "2019-01", 5, 5, 5, 5), new("rennes", "2019-03", people, people, people, people)]).AllIn();
        var recent = Of(ReportComposer.Compose(facts), "progress").Paragraphs[^1];
        Assert.That(recent.Fr.Plain(), Is.EqualTo($"Les quatre dernières semaines, du 11 février 2019 au 10 mars 2019 : {french}"));
        Assert.That(recent.En.Plain(), Does.EndWith($": {english}"));
    }

    [TestCase("2018-06-30", 66, "Depuis l'ouverture, du 9 juin 2018 au 30 juin 2018 : 21 premiers contacts par semaine en moyenne, sur 22 jours.", "Since the opening, from 9 June 2018 to 30 June 2018: 21 first contacts a week on average, over 22 days.")]
    [TestCase("2018-06-30", 31, "Depuis l'ouverture, du 9 juin 2018 au 30 juin 2018 : 31 premiers contacts en tout.", "Since the opening, from 9 June 2018 to 30 June 2018: 31 first contacts in all.")]
    [TestCase("2018-06-12", 66, "Depuis l'ouverture, du 9 juin 2018 au 12 juin 2018 : 66 premiers contacts en tout.", "Since the opening, from 9 June 2018 to 12 June 2018: 66 first contacts in all.")]
    [TestCase("2018-07-06", 66, "Les quatre dernières semaines, du 9 juin 2018 au 6 juillet 2018 : 17 premiers contacts par semaine en moyenne.", "In the last four weeks, from 9 June 2018 to 6 July 2018: 17 first contacts a week on average.")]
    public void A_network_that_has_just_opened_is_measured_over_the_days_since(string asOf, int people, string french, string english)
    {
        var facts = SampleFacts.Of(FourAteliers.Days("2018-01-01", "2018-12-31"), asOf, [new("rennes", "2018-06", people, people, people, people)]);
        var recent = Of(ReportComposer.Compose(facts with { YearByDay = [facts.YearByDay[0] with { Slice = new Slice(From: FourAteliers.Day("2018-06-10")) }] }), "progress").Paragraphs[^1];
        Assert.That((recent.Fr.Plain(), recent.En.Plain()), Is.EqualTo((french, english)));
    }

    [Test]
    public void The_last_four_weeks_of_which_files_are_missing_are_those_of_the_files_received()
    {
        var lines = SampleFacts.FirstQuarter.Where(line => (line.Atelier, line.Month) != ("montpellier", "2019-03")).ToList();
        var recent = Of(ReportComposer.Compose(SampleFacts.Of(Year, "2019-04-02", lines) with { To = FourAteliers.Day("2019-03-31") }), "progress").Paragraphs[^1];
        Assert.That(recent.Fr.Plain(), Is.EqualTo("Les quatre dernières semaines, du 4 mars 2019 au 31 mars 2019, d'après les fichiers reçus : 0 premier contact en tout."));
        Assert.That(recent.En.Plain(), Is.EqualTo("In the last four weeks, from 4 March 2019 to 31 March 2019, from the files received: 0 first contacts in all."));
    }

    [Test]
    public void A_year_earlier_means_the_same_open_day_also_after_a_leap_year()
    {
        SliceCounts[] previous =
        [
            Counts.Of(0, first: 40, slice: new Slice(From: FourAteliers.Day("2020-02-04"))),
            Counts.Of(0, first: 2, slice: new Slice(From: FourAteliers.Day("2020-02-29"))),
        ];
        var facts = SampleFacts.Of(new Month(2021, 2).Period, "2021-03-02", [new("rennes", "2021-02", 50, 50, 1, 50)], previous: previous);
        var section = Of(ReportComposer.Compose(facts), "progress");
        Assert.That(section.Paragraphs[0].Fr.Plain(), Is.EqualTo("L'année précédente, après autant de jours d'ouverture (49, au 27 février 2020), le réseau comptait 40 personnes depuis le début de l'année."));
        Assert.That(section.Paragraphs[0].En.Plain(), Is.EqualTo("The year before, after as many open days (49, by 27 February 2020), the network had counted 40 people since the start of the year."));
        Assert.That(section.Charts[0].Words.Data.Rows.Select(row => row[^1].Value).Take(3), Is.EqualTo(new double?[] { null, 40, 42 }));
    }

    [TestCase("2019-03", "2026-11-22", "Aucun mois ne manque au 22 novembre 2026 : chaque atelier ouvert a transmis chaque mois terminé de 2019 jusqu'au 31 mars 2019.")]
    [TestCase("2019-04", "2019-04-20", "Aucun mois ne manque au 20 avril 2019 : chaque atelier ouvert a transmis chaque mois terminé de 2019 jusqu'au 20 avril 2019.")]
    public void That_nothing_is_missing_is_said_of_the_day_on_which_it_was_known(string period, string asOf, string sentence) =>
        Assert.That(Of(ReportComposer.Compose(SampleFacts.MidYear(period, asOf)), "trust").Paragraphs[0].Fr.Plain(), Is.EqualTo(sentence));

    [Test]
    public void A_bar_of_the_unknown_that_is_the_longest_stands_in_the_finding()
    {
        var facts = SampleFacts.MidYear();
        SliceCounts[] themes =
        [
            Counts.Of(900, first: 900, slice: new Slice(Theme: "cv")),
            Counts.Of(2_700, first: 2_700, slice: new Slice(Theme: "")),
        ];
        var title = Of(ReportComposer.Compose(facts with { YearByTheme = themes }), "themes").Charts[0].Words.Title;
        Assert.That(title.Fr.Plain(), Is.EqualTo("« Améliorer son CV » a réuni 900 personnes ; thème non renseigné pour 2 700"));
        Assert.That(title.En.Plain(), Does.EndWith("; theme not recorded for 2,700"));
    }

    [Test]
    public void Ateliers_stand_longest_first_and_each_says_when_its_last_file_came()
    {
        SampleFacts.Line[] lines = [new("rennes", "2019-03", 100, 100, 1, 100), new("montpellier", "2019-02", 210, 210, 1, 210)];
        var section = Of(ReportComposer.Compose(SampleFacts.Of(Year, "2019-04-02", lines)), "ateliers");
        Assert.That(((BarsChart)section.Charts[0]).Bars.Select(bar => bar.Label.Fr), Is.EqualTo(new[] { "Montpellier", "Rennes" }));
        Assert.That(section.Tables[0].Rows.Select(row => row[^1].Text.Fr.Plain()), Is.All.EqualTo("2 avr. 2019"));
    }

    [Test]
    public void Less_than_the_whole_is_never_said_to_be_the_whole()
    {
        var lines = new SampleFacts.Line[] { new("rennes", "2019-11", 99_999, 99_999, 99_999, 99_999, Absent: 1) };
        var report = ReportComposer.Compose(SampleFacts.Of(Year, "2020-02-01", lines));
        Assert.That(report.Headline.ProgressLabel.Fr.Plain(), Is.EqualTo("plus de 99,9 % de l'objectif"));
        Assert.That(Of(report, "progress").Charts[0].Words.Title.En.Plain(), Does.EndWith("more than 99.9% of the goal"));
        Assert.That(report.Headline.Facts.Single(fact => fact.Id == "no-show-rate").Value.Fr.Plain(), Is.EqualTo("< 0,1 %"));
        Assert.That(Of(report, "presence").Charts[0].Words.Title.Fr.Plain(), Does.StartWith("Plus de 99,9 % des inscriptions"));
        Assert.That(((BarsChart)Of(report, "presence").Charts[0]).Bars[0].ValueLabel.En.Plain(), Is.EqualTo("> 99.9%"));
        Assert.That(Of(report, "ateliers").Tables[0].Rows[0][2].Text.Fr.Plain(), Is.EqualTo("> 99,9 %"));
    }

    private static Section Of(Report report, string id) => report.Sections.Single(section => section.Id == id);
}
