using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports.Sentences;
using Ateliers.Reporting.Tests.Aggregation;
using Ateliers.Reporting.Tests.Domain;
using CsCheck;

namespace Ateliers.Reporting.Tests.Reports;

/// <summary>Sentences to quote: true by themselves, in both languages, singular and plural, and never rounded past what was counted.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class FigureSentencesTests
{
    private const string Source = " (chiffre définitif, état au 10 janvier 2020 ; source : Ateliers numériques, fichiers de présences).";

    private static readonly Period Year = FourAteliers.Days("2019-01-01", "2019-12-31");

    private static readonly DateOnly AsOf = FourAteliers.Day("2020-01-10");

    [TestCase(0, "0 personne a été accompagnée", "0 people were reached")]
    [TestCase(1, "1 personne a été accompagnée", "1 person was reached")]
    [TestCase(2, "2 personnes ont été accompagnées", "2 people were reached")]
    [TestCase(9_008, "9 008 personnes ont été accompagnées|plus de 9 000 personnes ont été accompagnées", "9,008 people were reached|more than 9,000 people were reached")]
    [TestCase(9_000, "9 000 personnes ont été accompagnées", "9,000 people were reached")]
    [TestCase(999, "999 personnes ont été accompagnées", "999 people were reached")]
    [TestCase(99_999, "99 999 personnes ont été accompagnées|plus de 99 000 personnes ont été accompagnées", "99,999 people were reached|more than 99,000 people were reached")]
    public void A_count_is_said_exactly_and_then_rounded_down(int people, string fr, string en)
    {
        var sentences = Of(Figure(FigureIds.PeopleReached, people));
        Assert.That(sentences.Select(each => each.Fr.Plain()), Is.EqualTo(fr.Split('|').Select(claim => $"En 2019, dans l'ensemble des ateliers, {claim}{Source}")));
        Assert.That(
            sentences.Select(each => each.En.Plain()),
            Is.EqualTo(en.Split('|').Select(claim => $"In 2019, across all ateliers, {claim} (final figure, as known on 10 January 2020; source: Digital workshops, attendance files).")));
    }

    [TestCase(10, 10, 12, "de 10 à 12 personnes ont été accompagnées, selon le nombre de personnes que recouvrent les présences anonymes|au moins 10 personnes ont été accompagnées")]
    [TestCase(1, 1, 3, "de 1 à 3 personnes ont été accompagnées, selon le nombre de personnes que recouvrent les présences anonymes|au moins 1 personne a été accompagnée")]
    [TestCase(0, 0, 3, "de 0 à 3 personnes ont été accompagnées, selon le nombre de personnes que recouvrent les présences anonymes")]
    [TestCase(0, 400, 400, "400 personnes ont été accompagnées")]
    [TestCase(9_008, 9_008, 10_012, "de 9 008 à 10 012 personnes ont été accompagnées, selon le nombre de personnes que recouvrent les présences anonymes|plus de 9 000 personnes ont été accompagnées")]
    public void Nameless_people_open_a_range_and_a_headline_says_what_is_sure(int identified, int least, int most, string fr)
    {
        var figure = Figure(FigureIds.PeopleReached, identified) with { Lower = least, Upper = most };
        Assert.That(Of(figure).Select(each => each.Fr.Plain()), Is.EqualTo(fr.Split('|').Select(claim => $"En 2019, dans l'ensemble des ateliers, {claim}{Source}")));
    }

    [Test]
    public void No_number_is_rounded_up_nor_by_more_than_a_tenth() => Gen.Long[0, 10_000_000_000].Sample(number =>
    {
        var rounded = Of(Figure(FigureIds.Attendances, number)).Skip(1).Select(each => each.En.Plain()).ToList();
        if (rounded.Count == 0)
        {
            Assert.That(number < 1_000 || number.ToString(System.Globalization.CultureInfo.InvariantCulture)[2..].All(digit => digit == '0'), $"{number}");
            return;
        }

        var words = rounded[0][(rounded[0].IndexOf("more than ", StringComparison.Ordinal) + "more than ".Length)..];
        var said = long.Parse(words[..words.IndexOf(' ', StringComparison.Ordinal)], System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(said < number && said * 10 >= number * 9, $"{number}: {said}");
    });

    [TestCaseSource(nameof(Scopes))]
    public void The_scope_and_the_days_are_in_the_sentence(FigureScope scope, string from, string to, string fr, string en)
    {
        var sentence = Of(Figure(FigureIds.Registrations, 3) with { Scope = scope, Period = FourAteliers.Days(from, to) }).Single();
        Assert.That(sentence.Fr.Plain(), Does.StartWith($"{fr}, 3 inscriptions ont été reçues ("));
        Assert.That(sentence.En.Plain(), Does.StartWith($"{en}, 3 registrations were received ("));
    }

    [TestCase(null, null, 1)]
    [TestCase("70+", null, 0)]
    [TestCase(null, "female", 0, Description = "a session has no gender")]
    public void Sessions_have_a_sentence_where_they_are_not_those_of_an_age_or_a_gender(string? age, string? gender, int sentences) =>
        Assert.That(Of(Figure(FigureIds.Sessions, 3) with { Scope = new FigureScope(AgeBand: age, Gender: gender) }), Has.Count.EqualTo(sentences));

    [Test]
    public void Every_figure_of_a_running_year_has_a_sentence_in_both_languages()
    {
        var counts = Counts.Of(1_234, anonymous: 3, largest: 12);
        var pace = new Pace(FourAteliers.Programme, 2019, null);
        var forecast = new Forecast(40_000, 30_000, 5_000, 3);
        Figure[] figures =
        [
            .. CountFigures.From(counts, FigureScope.All, Year, FigureStatus.Provisional, AsOf).Select(figure => figure with { Value = figure.Value ?? 0.5 }),
            .. PaceFigures.From(FourAteliers.Programme, pace, counts, FourAteliers.Day("2019-09-30"), FigureStatus.Provisional, AsOf, forecast),
        ];
        Assert.That(figures.Select(figure => figure.Id).Distinct(), Is.EquivalentTo(FigureCatalogue.All.Select(meaning => meaning.Id)));
        Assert.Multiple(() =>
        {
            var quotable = new FigureSentences(FourAteliers.Programme, simulated: false).Of(figures);
            Assert.That(quotable.Notes, Is.Empty, "each has one");
            foreach (var figure in quotable.Figures)
            {
                Assert.That(figure.Sentences.All(each => each.Fr != each.En && each.Fr.Contains("source", StringComparison.Ordinal) && each.En.Contains("source", StringComparison.Ordinal)), figure.Id);
                Assert.That(figure.Sentences.All(each => !System.Text.RegularExpressions.Regex.IsMatch(each.Fr, @"\d [\d%]|\d personne")), $"an ordinary space breaks a number of {figure.Id}: {figure.Sentences[0].Fr}");
            }
        });
    }

    [TestCase(-73_469, null, null, "le retard sur le rythme de l'objectif est de 73 469 personnes", "progress is 73,469 people behind the pace of the goal")]
    [TestCase(1, null, null, "l'avance sur le rythme de l'objectif est de 1 personne", "progress is 1 person ahead of the pace of the goal")]
    [TestCase(0, null, null, "le rythme de l'objectif est tenu exactement", "progress is exactly at the pace of the goal")]
    [TestCase(-12, -12, -3, "le retard sur le rythme de l'objectif est de 3 à 12 personnes", "progress is 3 to 12 people behind the pace of the goal")]
    [TestCase(-12, -12, 3, "le compte se situe entre 12 personnes de retard et 3 personnes d'avance sur le rythme de l'objectif", "progress is between 12 people behind and 3 people ahead of the pace of the goal")]
    public void Being_late_or_early_is_said_in_words(int value, int? lower, int? upper, string fr, string en)
    {
        var sentence = Of(Figure(FigureIds.GapToPace, value) with { Lower = lower, Upper = upper }).Single();
        Assert.That(sentence.Fr.Plain(), Does.StartWith($"Au 31 décembre 2019, {fr} ("));
        Assert.That(sentence.En.Plain(), Does.StartWith($"As of 31 December 2019, {en} ("));
    }

    [Test]
    public void What_is_declared_names_who_said_it()
    {
        var reference = Of(Figure(FigureIds.Reference, 9_000) with { Status = FigureStatus.Declared, Period = FourAteliers.Days("2018-01-01", "2018-12-31") }).Single();
        Assert.That(reference.Fr.Plain(), Does.StartWith("En 2018, le bilan déclaré de Rennes est de 9 000 personnes (chiffre déclaré, pas compté par nous ; source : "));
        var goal = Figure(FigureIds.Goal, 120_000) with { Status = FigureStatus.Declared };
        Assert.That(Of(goal).Single().En.Plain(), Does.Contain($"(an announced goal; source: {FourAteliers.Programme.GoalSource.Source}, "));
        var set = FourAteliers.Programme with
        {
            Goals = new Dictionary<int, IReadOnlyList<GoalChange>> { [2019] = [new(new People(120_000), FourAteliers.Day("2018-12-01"), "Comité", new("a", "b"))] },
        };
        var sentence = new FigureSentences(set, simulated: false).Of([goal]).Figures.Single().Sentences.Single();
        Assert.That(sentence.Fr.Plain(), Is.EqualTo("En 2019, l'objectif était d'accompagner 120 000 personnes (objectif fixé le 1er décembre 2018 ; source : Comité)."));
    }

    [TestCase("2019-12-31", "En 2019, l'objectif est d'accompagner 100 000 personnes (", "In 2019, the goal is to reach 100,000 people (")]
    [TestCase("2020-01-01", "En 2019, l'objectif était d'accompagner 100 000 personnes (", "In 2019, the goal was to reach 100,000 people (")]
    public void The_goal_of_a_year_that_is_over_was_one(string asOf, string fr, string en)
    {
        var sentence = Of(Figure(FigureIds.Goal, 100_000) with { Status = FigureStatus.Declared, AsOf = FourAteliers.Day(asOf) }).Single();
        Assert.That(sentence.Fr.Plain(), Does.StartWith(fr));
        Assert.That(sentence.En.Plain(), Does.StartWith(en));
    }

    [Test]
    public void A_share_of_the_goal_names_its_atelier_and_not_who_announced_the_whole()
    {
        var goal = Of(Figure(FigureIds.Goal, 25_000) with { Status = FigureStatus.Declared, Scope = new FigureScope("rennes") }).Single();
        Assert.That(goal.Fr.Plain(), Is.EqualTo("En 2019, à Rennes, l'objectif de l'atelier était d'accompagner 25 000 personnes (part de l'objectif commun ; source : Ateliers numériques, configuration)."));
        Assert.That(goal.En.Plain(), Is.EqualTo("In 2019, in Rennes, the atelier's own goal was to reach 25,000 people (a share of the common goal; source: Digital workshops, configuration)."));
        var progress = Of(Figure(FigureIds.Progress, 0.36) with { Scope = new FigureScope("rennes") }).Single();
        Assert.That(progress.Fr.Plain(), Does.StartWith("Au 31 décembre 2019, à Rennes, l'objectif de l'année de l'atelier est atteint à 36,0 % ("));
        Assert.That(progress.En.Plain(), Does.StartWith("As of 31 December 2019, in Rennes, 36.0% of the atelier's own goal of the year has been reached ("));
    }

    [Test]
    public void No_nameless_attendance_has_no_sentence_and_who_returned_is_said_of_the_identified()
    {
        Assert.That(Of(Figure(FigureIds.AnonymousAttendances, 0)), Is.Empty);
        Assert.That(Of(Figure(FigureIds.AnonymousAttendances, 1)), Has.Count.EqualTo(1));
        Assert.That(Of(Figure(FigureIds.ReturningPeople, 582)).Single().En.Plain(), Does.StartWith("In 2019, across all ateliers, 582 of the identified people had already come before this period ("));
    }

    [Test]
    public void What_is_suppressed_or_unknown_or_over_has_no_sentence()
    {
        Assert.That(Of(Suppression.Hidden(Figure(FigureIds.PeopleReached, 4))), Is.Empty);
        Assert.That(Of(CountFigures.Unknown(Figure(FigureIds.PeopleReached, 4))), Is.Empty);
        Assert.That(Of(Figure(FigureIds.Forecast, 400) with { Intervals = new Intervals(400, 400, 400, 400) }), Is.Empty);
    }

    [Test]
    public void Simulated_data_is_called_so_in_every_sentence()
    {
        var figure = new FigureSentences(FourAteliers.Programme, simulated: true).Of([Figure(FigureIds.PeopleReached, 9_008)]).Figures.Single();
        Assert.That(figure.Sentences, Has.Count.EqualTo(2));
        Assert.That(figure.Sentences.All(each => each.Fr.Contains("données simulées", StringComparison.Ordinal) && each.En.Contains("simulated data", StringComparison.Ordinal)));
    }

    private static IEnumerable<TestCaseData> Scopes()
    {
        yield return new(FigureScope.All, "2019-03-01", "2019-03-31", "En mars 2019, dans l'ensemble des ateliers", "In March 2019, across all ateliers");
        yield return new(new FigureScope(Atelier: "rennes"), "2019-01-01", "2019-01-01", "Le 1er janvier 2019, à Rennes", "On 1 January 2019, in Rennes");
        yield return new(
            new FigureScope(Atelier: "rennes+nancy"), "2019-03-04", "2019-03-10", "Du 4 mars 2019 au 10 mars 2019, à Rennes et à Nancy", "From 4 March 2019 to 10 March 2019, in Rennes and Nancy");
        yield return new(new FigureScope(Atelier: ""), "2019-01-01", "2019-12-31", "En 2019, sans atelier renseigné", "In 2019, with no atelier recorded");
        yield return new(new FigureScope(Theme: ""), "2019-01-01", "2019-12-31", "En 2019, dans l'ensemble des ateliers, sans thème renseigné", "In 2019, across all ateliers, with no theme recorded");
        yield return new(
            new FigureScope(Weekday: 7, AgeBand: "70+", Gender: "female"), "2019-01-01", "2019-12-31", "En 2019, dans l'ensemble des ateliers, le dimanche, parmi les 70 ans et plus (personnes dont l'âge est noté), parmi les femmes (personnes dont le genre est noté)",
            "In 2019, across all ateliers, on Sundays, among people aged 70 and over (of those whose age is recorded), among women (of those whose gender is recorded)");
        yield return new(
            new FigureScope(AgeBand: "25-39", Gender: ""), "2019-01-01", "2019-12-31", "En 2019, dans l'ensemble des ateliers, parmi les 25 à 39 ans (personnes dont l'âge est noté), parmi les personnes de genre non renseigné",
            "In 2019, across all ateliers, among people aged 25 to 39 (of those whose age is recorded), among people of no recorded gender");
    }

    private static Figure Figure(string id, double value) => new(id, FigureCatalogue.Of(id).Unit, FigureScope.All, Year, value, FigureStatus.Final, AsOf);

    private static IReadOnlyList<Bilingual> Of(Figure figure) =>
        new FigureSentences(FourAteliers.Programme, simulated: false).Of([figure]).Figures.SingleOrDefault()?.Sentences ?? [];
}
