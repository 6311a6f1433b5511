using System.Text.RegularExpressions;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Reports.Press;
using Ateliers.Reporting.Tests.Domain;
using CsCheck;

namespace Ateliers.Reporting.Tests.Reports;

/// <summary>The first number of a press sheet as a picture: what the sheet tells, and nothing else.</summary>
[Parallelizable(ParallelScope.All)]
public sealed partial class HeadlinePictureTests
{
    private static readonly Period Year = FourAteliers.Days("2019-01-01", "2019-12-31");
    private static readonly Report OfYear = ReportComposer.Compose(SampleFacts.Of(Year, "2019-06-30", SampleFacts.FirstQuarter));
    private static readonly Report OfMonth = ReportComposer.Compose(SampleFacts.MidYear());

    [Test]
    public void A_year_that_runs_has_its_people_the_goal_and_the_pace_with_the_day_up_to_which_they_are_known()
    {
        var picture = Picture(OfYear, People(7_423, 8_012), Progress(0.07423, 0.08012, "2019-03-31"), Goal(100_000), Expected(21_480.6))!;
        Assert.Multiple(() =>
        {
            Assert.That(Plain(picture.Words.Title), Is.EqualTo("Au moins 7 423 personnes accompagnées en 2019, au 31 mars | At least 7,423 people reached in 2019, to 31 March"));
            Assert.That(
                Plain(picture.Words.Alt),
                Is.EqualTo(
                    "Au moins 7 423 personnes accompagnées en 2019, au 31 mars ; au moins 7,4 % de l'objectif ; au plus 8 012, selon les présences anonymes ; attendues à cette date : 21 481 ; objectif : 100 000."
                    + " | At least 7,423 people reached in 2019, to 31 March; at least 7.4% of the goal; at most 8,012, depending on anonymous attendances; expected by this date: 21,481; goal: 100,000."));
            Assert.That(picture.Words.Scope.Fr, Does.EndWith("chiffre provisoire"));
            Assert.That((picture.Bar!.Reached.People, picture.Bar.Most!.People, picture.Bar.Expected!.People, picture.Bar.Goal.People), Is.EqualTo((7_423d, 8_012d, 21_480.6, 100_000d)));
        });
    }

    [Test]
    public void A_year_that_is_over_has_no_pace_as_it_is_the_goal_and_an_exact_number_is_no_least()
    {
        var picture = Picture(OfYear, People(49_416, null) with { Status = FigureStatus.Final }, Progress(0.49416, null, "2019-12-31"), Goal(100_000), Expected(100_000))!;
        Assert.Multiple(() =>
        {
            Assert.That(Plain(picture.Words.Title), Is.EqualTo("49 416 personnes accompagnées en 2019 | 49,416 people reached in 2019"));
            Assert.That((picture.Lead, picture.Bar!.Most, picture.Bar.Expected), Is.EqualTo(((Bilingual?)null, (TrackValue?)null, (TrackValue?)null)));
            Assert.That(picture.Most, Is.Null);
            Assert.That(picture.Words.Scope.En, Does.EndWith("final figure"));
            Assert.That(picture.Words.Data.Rows, Has.Count.EqualTo(2));
        });
    }

    [Test]
    public void Without_the_people_of_the_whole_there_is_no_picture_and_without_the_goal_no_bar() => Assert.Multiple(() =>
    {
        Assert.That(Picture(OfYear), Is.Null);
        Assert.That(Picture(OfYear, Suppression.Hidden(People(4, null)), Goal(100_000), Progress(0.1, null, "2019-12-31")), Is.Null);
        Assert.That(Picture(OfYear, People(49_416, null) with { Value = null }), Is.Null, "unknown is not zero");
        Assert.That(Picture(OfYear, People(49_416, null))!.Bar, Is.Null);
        Assert.That(Picture(OfYear, People(49_416, null), Goal(100_000), Suppression.Hidden(Progress(0.49416, null, "2019-12-31")))!.Bar, Is.Null, "the part of the goal is not told");
        Assert.That(Picture(OfYear, People(49_416, null), Goal(0), Progress(0.49416, null, "2019-12-31"))!.Bar, Is.Null);
    });

    [Test]
    public void A_month_has_its_people_alone_as_nobody_has_set_a_goal_of_a_month()
    {
        var people = People(1_380, 1_402) with { Period = OfMonth.Period };
        var picture = Picture(OfMonth, people, Goal(100_000), Progress(0.0138, 0.01402, "2019-03-31"))!;
        Assert.That(Plain(picture.Words.Title), Is.EqualTo("Au moins 1 380 personnes accompagnées en mars 2019 | At least 1,380 people reached in March 2019"));
        Assert.That((picture.Bar, picture.Most!.En), Is.EqualTo(((GoalTrack?)null, "at most 1,402, depending on anonymous attendances")));
        Assert.That(picture.Words.Data.Rows.Select(row => row[1].Value), Is.EqualTo(new double?[] { 1_380, 1_402 }));
    }

    [Test]
    public void It_is_the_picture_of_the_card_and_that_of_the_ateliers_takes_its_place_where_there_is_none()
    {
        List<Figure> ateliers = [People(900, null) with { Scope = new FigureScope("rennes") }, People(480, null) with { Scope = new FigureScope("nancy") }];
        var whole = Sheet(OfYear, [People(1_300, null)], ateliers);
        Assert.That(whole.Pictures.Select(picture => picture.Words.Id), Is.EqualTo(new[] { "press-people", "press" }));
        Assert.That(Sheet(OfYear, [], ateliers).Pictures.Select(picture => picture.Words.Id), Is.EqualTo(new[] { "press" }));
        Assert.That(Sheet(OfYear, [], []).Pictures, Is.Empty);
        var edition = OfYear with { Edition = new(2, null, null, [], []) };
        Assert.That(Sheet(edition, [People(1_300, null)], []).Card.Folder, Is.EqualTo("https://ateliers.example/editions/2019/2"), "one number is enough for a picture");
        Assert.That(Sheet(edition, [], []).Card.Folder, Is.Null);
        Assert.That(Sheet(OfYear, [People(1_300, null)], []).Card.Folder, Is.Null, "a preview is at no address");
        Assert.That(Sheet(OfYear, [], []).Card.Folder, Is.Null);
    }

    [Test]
    public void The_note_of_a_correction_that_waits_is_not_told()
    {
        var corrected = OfYear with { Figures = [], Edition = new(2, 1, "3 people more in Rennes", [], [People(1_300, null)]) };
        Assert.That(PressComposer.Of(corrected, [People(1_300, null)], [], FourAteliers.Programme).Note, Is.EqualTo("3 people more in Rennes"));
        Assert.That(PressComposer.Of(corrected, [People(1_300, null)], [], FourAteliers.Programme, new HeldBack([1], OfAll: true)).Note, Is.Null);
    }

    [Test]
    public void The_picture_of_the_ateliers_says_that_its_numbers_are_revised_and_of_which_day_they_are()
    {
        var (then, now) = (OfYear.AsOf.AddDays(-3), OfYear with { Figures = [], Status = FigureStatus.Final });
        List<Figure> ateliers = [.. new[] { "rennes", "nancy" }.Select(code => People(900, null) with { Scope = new FigureScope(code), Status = FigureStatus.Revised, AsOf = then })];
        var words = PressComposer.Of(now, [], ateliers, FourAteliers.Programme).Ateliers!.Words;
        Assert.That(words.Scope.En, Is.EqualTo($"{now.Programme.En} · revised figures"));
        Assert.That(words.Foot.En, Does.Contain($"as of {Dates.Day(then).En} · revised figures"));
    }

    [Test]
    public void Simulated_data_and_the_edition_are_said_in_the_picture()
    {
        var words = Picture(OfYear with { Simulated = true }, People(7_423, 8_012))!.Words;
        Assert.That(words.Warning, Is.Not.Null);
        Assert.That((words.Foot.Fr.Contains("données simulées", StringComparison.Ordinal), words.Foot.En.Contains("simulated data", StringComparison.Ordinal)), Is.EqualTo((true, true)));
        Assert.That(PressComposer.Of(OfYear with { Figures = [], Edition = new(2, 1, "Note", [], []) }, [People(7_423, 8_012)], [], FourAteliers.Programme).Headline!.Words.Foot.Fr, Does.Contain("· édition\u00A02 ·"));
    }

    [Test]
    public void Whatever_is_told_every_number_of_the_picture_is_one_of_its_table_and_the_words_are_those_of_the_point() =>
        Gen.Select(Gen.Int[11, 200_000], Gen.Int[0, 9_000], Gen.Int[0, 120_000], Gen.Int[0, 120_000]).Sample((people, more, expected, goal) =>
        {
            var share = goal == 0 ? (double?)null : (double)people / goal;
            var sheet = Sheet(
                OfYear, [People(people, people + more), Progress(share, goal == 0 ? null : (double)(people + more) / goal, "2019-06-30"), Goal(goal), Expected(expected)], []);
            var (picture, point) = (sheet.Headline!, sheet.Points[0]);
            Assert.That(picture.Number, Is.EqualTo(point.Value));
            Assert.That((picture.Lead is null, picture.Words.Title.En.StartsWith("At least", StringComparison.Ordinal)), Is.EqualTo((more == 0, more > 0)));
            Assert.That(sheet.Card.Text!.En, Does.Contain(picture.Number.En), "the card shows the number that it says");
            var rows = picture.Words.Data.Rows;
            foreach (var value in new[] { picture.Bar?.Reached, picture.Bar?.Most, picture.Bar?.Expected, picture.Bar?.Goal }.OfType<TrackValue>())
            {
                Assert.That(rows[value.Row][1].Value, Is.EqualTo(value.People));
            }

            // Day and year aside, each number of the alternative text stands in the table or is the part of the goal.
            var told = rows.Select(row => row[1].Text.En).Append(picture.Bar?.Reached.Label.En ?? "").ToList();
            Assert.That(Numeral().Matches(picture.Words.Alt.En.Replace("in 2019, to 30\u00A0June", "", StringComparison.Ordinal)).Select(match => match.Value).Where(number => !told.Exists(text => text.Contains(number, StringComparison.Ordinal))), Is.Empty);
            Assert.That((picture.Bar is null, picture.Bar?.Expected is null), Is.EqualTo((goal == 0, goal == 0 || expected == 0 || expected >= goal)));
        });

    private static FigureChart? Picture(Report report, params Figure[] told) => Sheet(report, told, []).Headline;

    private static PressSheet Sheet(Report report, IReadOnlyList<Figure> ofAll, IReadOnlyList<Figure> byAtelier) =>
        PressComposer.Of(report with { Figures = [] }, ofAll, byAtelier, FourAteliers.Programme with { Address = "https://ateliers.example" });

    private static Figure People(double people, double? most) =>
        new(FigureIds.PeopleReached, Unit.People, FigureScope.All, Year, people, FigureStatus.Provisional, OfYear.AsOf, most is null ? null : people, most);

    private static Figure Progress(double? share, double? most, string day) =>
        new(FigureIds.Progress, Unit.Ratio, FigureScope.All, new Period(Year.From, FourAteliers.Day(day)), share, FigureStatus.Provisional, OfYear.AsOf, most is null ? null : share, most);

    private static Figure Goal(double people) => new(FigureIds.Goal, Unit.People, FigureScope.All, Year, people, FigureStatus.Declared, OfYear.AsOf);

    private static Figure Expected(double people) => new(FigureIds.ExpectedToDate, Unit.People, FigureScope.All, Year, people, FigureStatus.Provisional, OfYear.AsOf);

    private static string Plain(Bilingual text) => $"{text.Fr.Plain()} | {text.En.Plain()}";

    [GeneratedRegex(@"\d[\d,.]*\d|\d")]
    private static partial Regex Numeral();
}
