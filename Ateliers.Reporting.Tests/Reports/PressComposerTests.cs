using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Reports.Editions;
using Ateliers.Reporting.Reports.Press;
using Ateliers.Reporting.Tests.Domain;

namespace Ateliers.Reporting.Tests.Reports;

/// <summary>The press sheet says what is told in public, in the words of the sentences to quote, and nothing else.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class PressComposerTests
{
    private static readonly Programme Programme = FourAteliers.Programme;
    private static readonly Report Edition = ReportComposer.Compose(SampleFacts.MidYear(), new EditionOf(2, 1, "Un fichier de plus.", [], []));
    private static readonly Report March = ReportComposer.Compose(SampleFacts.MidYear());

    [Test]
    public void People_come_first_and_each_point_says_its_figure_with_a_sentence_that_holds_it()
    {
        var sheet = Sheet([.. Public(March)]);
        Assert.That(sheet.Points.Select(point => point.Figure).First(), Is.EqualTo(FigureIds.PeopleReached));
        Assert.That(sheet.Points, Has.Count.InRange(2, 6));
        Assert.That(sheet.Points.Select(point => point.Figure), Is.Unique);
        Assert.That(sheet.Definitions.Select(meaning => meaning.Id), Is.EquivalentTo(sheet.Points.Select(point => point.Figure)));
        foreach (var point in sheet.Points)
        {
            Assert.That(point.Quotes[0].Fr, Does.Contain(point.Value.Fr), point.Figure);
            Assert.That(point.Quotes[0].En, Does.Contain(point.Value.En), point.Figure);
        }
    }

    [Test]
    public void What_is_suppressed_or_unknown_is_no_point()
    {
        var sheet = Sheet([.. Public(March).Select(figure => figure.Id == FigureIds.PeopleReached ? Suppression.Hidden(figure) : figure.Id == FigureIds.Attendances ? figure with { Value = null } : figure)]);
        Assert.That(sheet.Points.Select(point => point.Figure), Has.None.EqualTo(FigureIds.PeopleReached).And.None.EqualTo(FigureIds.Attendances));
        Assert.That(Sheet([]).Points, Is.Empty);
    }

    [Test]
    public void A_least_says_so_before_its_number()
    {
        var told = Public(March).Select(figure => figure.Id == FigureIds.PeopleReached ? figure with { Lower = figure.Value, Upper = figure.Value + 40 } : figure);
        var point = Alone([.. told]).Points[0];
        Assert.That(point.Lead, Is.EqualTo(new Bilingual("au moins", "at least")));
        Assert.That(point.Quotes[0].En, Does.Contain($"between {point.Value.En} and"));
        Assert.That(Alone([.. Public(March).Select(figure => figure with { Lower = null, Upper = null })]).Points[0].Lead, Is.Null);
    }

    [Test]
    public void Where_one_session_drew_more_than_are_identified_its_people_are_the_least_everywhere_on_the_sheet()
    {
        var year = new Period(new DateOnly(2019, 1, 1), March.AsOf);
        Figure Of(string id, Unit unit, double value, double least, double most) => new(id, unit, FigureScope.All, id == FigureIds.PeopleReached ? March.Period : year, value, FigureStatus.Final, March.AsOf, least, most);
        var people = Of(FigureIds.PeopleReached, Unit.People, 660, 900, 2_060);
        var ateliers = new[] { ("rennes", 360d, 500d), ("montpellier", 300, 900) }.Select(each => people with { Scope = new FigureScope(each.Item1), Value = each.Item2, Lower = each.Item3, Upper = 3_000 }).ToList();
        var sheet = PressComposer.Of(Edition with { Figures = [] }, [people, Of(FigureIds.Progress, Unit.Ratio, 0.66, 0.9, 2.06)], ateliers, Programme);
        Assert.Multiple(() =>
        {
            Assert.That(sheet.Points.Select(point => $"{point.Lead?.En} {point.Value.En}"), Is.EqualTo(new[] { "at least 900", "at least 90.0%" }));
            Assert.That(sheet.Points.Select(point => point.Quotes[0].En.Contains(point.Value.En, StringComparison.Ordinal)), Is.All.True);
            Assert.That(sheet.Citations.Select(citation => citation.Text.En.Plain()), Has.Some.Contain("at least 900 ").And.Some.Contain("at least 90.0% ").And.None.Contain("660").And.None.Contain("66.0"));
            Assert.That((sheet.Headline!.Number.En, sheet.Headline.Words.Title.En.Plain()), Is.EqualTo(("900", "At least 900 people reached in March 2019")));
            Assert.That(sheet.Headline.Words.Data.Rows[0][1].Value, Is.EqualTo(900));
            Assert.That(((BarsChart)sheet.Ateliers!).Bars.Select(bar => $"{bar.Label.En} {bar.Value} {bar.ValueLabel.En.Plain()}"), Is.EqualTo(new[] { "Montpellier 900 at least 900", "Rennes 500 at least 500" }));
        });
    }

    [Test]
    public void A_share_that_is_a_least_of_next_to_nothing_is_more_than_nothing_beside_its_sentence_too()
    {
        var progress = new Figure(FigureIds.Progress, Unit.Ratio, FigureScope.All, March.Period, 0.00037, FigureStatus.Final, March.AsOf, 0.00037, 0.0005);
        var point = Alone([progress]).Points.Single();
        Assert.That((point.Value.En, point.Quotes[0].En.Contains("at least\u00A00.03%", StringComparison.Ordinal)), Is.EqualTo(("0.03%", true)));
    }

    [Test]
    public void Corrections_that_wait_are_said_and_the_note_stands_only_beside_what_is_told_corrected()
    {
        var people = Public(Edition).First(figure => figure.Id == FigureIds.PeopleReached);
        PressSheet Of(double before, HeldBack held) => PressComposer.Of(Edition with { Figures = [], Edition = Edition.Edition! with { EarlierTold = [people with { Value = before, Lower = before }] } }, [people], [], Programme, held);
        var (ofAll, ofAteliers) = (Of(people.Value!.Value, new HeldBack([1], OfAll: true)), Of(people.Value.Value - 20, new HeldBack([1, 2], OfAll: false)));
        Assert.That((ofAll.Note, ofAll.Corrected), Is.EqualTo(((string?)null, (Table?)null)));
        Assert.That(ofAll.Method[0].En.Plain(), Does.StartWith("Since edition 1, corrections of fewer than 11 people are known").And.EndWith("are those of that edition."));
        Assert.That((ofAteliers.Note, ofAteliers.Corrected!.Rows.Count), Is.EqualTo(("Un fichier de plus.", 1)));
        Assert.That(ofAteliers.Method[0].Fr.Plain(), Does.StartWith("Depuis l'édition 1, des corrections de moins de 11 personnes dans des ateliers sont connues").And.EndWith("sont ceux de cette édition ou d'une suivante."));
    }

    [Test]
    public void A_number_that_is_not_the_reports_stops_the_report()
    {
        var told = Public(March).Select(figure => figure.Id == FigureIds.PeopleReached ? figure with { Value = figure.Value + 1 } : figure).ToList();
        var failure = Assert.Throws<FailureException>(() => Sheet(told));
        Assert.That(failure!.Text.Fr, Does.Contain("people-reached").And.Contain("Rien n'a été écrit"));
        Assert.That(failure.Text.En, Does.Contain("people-reached").And.Contain("Nothing was written"));
    }

    [Test]
    public void Ateliers_are_drawn_from_the_largest_and_a_suppressed_one_has_a_word_and_no_length()
    {
        var chart = (BarsChart)Sheet([.. Public(March)], Ateliers(("montpellier", 480), ("nancy", null), ("rennes", 900))).Ateliers!;
        Assert.That(chart.Bars.Select(bar => (bar.Label.En, bar.Value)), Is.EqualTo(new (string, double?)[] { ("Rennes", 900), ("Montpellier", 480), ("Nancy", null) }));
        Assert.That(chart.Bars[2].ValueLabel, Is.EqualTo(FigureTable.Value(Ateliers(("nancy", null))[0])));
        Assert.That(chart.Words.Title.Fr, Is.EqualTo("Rennes a accompagné 900 personnes en mars 2019"));
        Assert.That(chart.Words.Data.Rows, Has.Count.EqualTo(3));
        Assert.That(Sheet([.. Public(March)], Ateliers(("rennes", 900), ("nancy", null))).Ateliers, Is.Null, "one bar compares nothing");
    }

    [Test]
    public void What_others_declared_stands_with_who_said_it_and_the_contact_with_the_configuration()
    {
        var sheet = Sheet([.. Public(March)], programme: Programme with { Contact = Bilingual.Same("presse@ateliers.example") });
        Assert.That(sheet.Declared.Rows, Has.Count.EqualTo(Programme.Declared.Count));
        Assert.That(sheet.Declared.Rows.Select(row => row[^1].Text.Fr), Is.All.Not.Empty);
        Assert.That((sheet.Contact!.Fr, Sheet([]).Contact), Is.EqualTo(("presse@ateliers.example", (Bilingual?)null)));
    }

    [Test]
    public void Each_point_of_an_edition_can_be_cited_with_programme_figure_period_status_edition_and_day()
    {
        var sheet = PressComposer.Of(Edition, [.. Public(Edition)], [], Programme with { Address = "https://ateliers.example/rapports" });
        Assert.Multiple(() =>
        {
            Assert.That(sheet.Citations.Select(citation => citation.Figure), Is.EqualTo(sheet.Points.Select(point => point.Figure)));
            Assert.That(sheet.Citations[0].Text.Fr.Plain(), Is.EqualTo("Ateliers numériques. Personnes accompagnées en mars 2019 : 1 380 (chiffre définitif). Édition 2, données connues au 2 avril 2019."));
            Assert.That(sheet.Citations[0].Text.En.Plain(), Is.EqualTo("Digital workshops. People reached in March 2019: 1,380 (final figure). Edition 2, data known on 2 April 2019."));
            Assert.That(sheet.Folder, Is.EqualTo("https://ateliers.example/rapports/editions/2019-03/2"));
            foreach (var (point, citation) in sheet.Points.Zip(sheet.Citations))
            {
                Assert.That(citation.Text.Fr, Does.Contain(point.Value.Fr).And.Contain("dition\u00A02"), point.Figure);
            }
        });
    }

    [Test]
    public void A_least_is_cited_as_one_and_simulated_data_as_such()
    {
        var told = Public(Edition).Select(figure => figure.Id == FigureIds.PeopleReached ? figure with { Lower = figure.Value, Upper = figure.Value + 40 } : figure);
        var citation = PressComposer.Of(Edition with { Simulated = true, Figures = [] }, [.. told], [], Programme).Citations[0];
        Assert.That(citation.Text.Fr.Plain(), Does.Contain(" : au moins 1 380 (chiffre définitif, données simulées)."));
        Assert.That(citation.Text.En.Plain(), Does.Contain(": at least 1,380 (final figure, simulated data)."));
    }

    [Test]
    public void A_sheet_that_still_changes_has_nothing_to_cite() => Assert.That(Sheet([.. Public(March)]).Citations, Is.Empty);

    [Test]
    public void The_picture_of_an_edition_names_it_in_its_foot() => Assert.Multiple(() =>
    {
        Assert.That(PressComposer.Of(Edition, [.. Public(Edition)], Ateliers(("montpellier", 480), ("rennes", 900)), Programme).Ateliers!.Words.Foot.Fr.Plain(), Does.Contain("état au 2 avril 2019 · édition 2 · chiffres définitifs"));
        Assert.That(Sheet([.. Public(March)], Ateliers(("montpellier", 480), ("rennes", 900))).Ateliers!.Words.Foot.Fr, Does.Not.Contain("édition"));
    });

    private static PressSheet Sheet(IReadOnlyList<Figure> ofAll, IReadOnlyList<Figure>? byAtelier = null, Programme? programme = null) => PressComposer.Of(March, ofAll, byAtelier ?? [], programme ?? Programme);

    /// <summary>Of a report that has no figures of its own with which they would have to agree.</summary>
    private static PressSheet Alone(IReadOnlyList<Figure> ofAll) => PressComposer.Of(March with { Figures = [] }, ofAll, [], Programme);

    /// <summary>The figures of the month for the whole programme, as if all might be told.</summary>
    private static IEnumerable<Figure> Public(Report report) => report.Figures.Where(figure => figure.Scope == FigureScope.All && figure.Period == report.Period);

    private static List<Figure> Ateliers(params (string Code, double? People)[] people) =>
    [
        .. people.Select(each => new Figure(
            FigureIds.PeopleReached, Unit.People, new FigureScope(each.Code), March.Period, each.People, each.People is null ? FigureStatus.Suppressed : FigureStatus.Final, March.AsOf)),
    ];
}
