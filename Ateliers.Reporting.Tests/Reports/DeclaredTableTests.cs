using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Reports.Press;
using Ateliers.Reporting.Tests.Domain;
using CsCheck;

namespace Ateliers.Reporting.Tests.Reports;

/// <summary>Beside each number that others declared stands ours of the same people and days, or why there is none.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class DeclaredTableTests
{
    private static readonly Report March = ReportComposer.Compose(SampleFacts.MidYear());

    private static readonly DeclaredScope Rennes = new("rennes");

    private static readonly DeclaredScope Network = new(null);

    [Test]
    public void A_number_of_people_of_the_atelier_and_the_days_of_the_sheet_has_ours_beside_it() => Assert.Multiple(() =>
    {
        Assert.That(Ours(Said(Rennes, March.Period), Figure("rennes", 900)), Is.EqualTo("900 personnes en mars 2019 | 900 people in March 2019"));
        Assert.That(
            Ours(Said(Rennes, March.Period), Figure("rennes", 9008) with { Lower = 9008, Upper = 9400, Status = FigureStatus.Provisional }),
            Is.EqualTo("au moins 9 008 personnes en mars 2019 : chiffre provisoire | at least 9,008 people in March 2019: provisional figure"));
        Assert.That(Ours(Said(Network, March.Period), Figure(null, 1)), Is.EqualTo("1 personne en mars 2019 | 1 person in March 2019"), "the whole network");
        Assert.That(
            Ours(Said(Rennes, March.Period), March with { Simulated = true }, Figure("rennes", 900)),
            Is.EqualTo("900 personnes en mars 2019 : données simulées | 900 people in March 2019: simulated data"));
    });

    [Test]
    public void What_is_suppressed_or_unknown_is_neither_told_nor_zero() => Assert.Multiple(() =>
    {
        Assert.That(Ours(Said(Rennes, March.Period), Suppression.Hidden(Figure("rennes", 4))), Is.EqualTo("non comparé : notre nombre est masqué | not compared: our number is suppressed"));
        Assert.That(Ours(Said(Rennes, March.Period), Figure("rennes", null)), Is.EqualTo("non comparé : nous n'en savons rien | not compared: nothing of it is known to us"));
        Assert.That(Ours(Said(Rennes, March.Period), Figure("nancy", 900)), Does.StartWith("non comparé : nous n'en savons rien"));
        Assert.That(
            Ours(Said(new("nancy"), March.Period), Suppression.Hidden(Figure("nancy", 0))),
            Is.EqualTo("non comparé : c'était avant l'ouverture, le 13 avril 2019 | not compared: it was before the opening on 13 April 2019"), "who was not open yet has nothing to suppress");
        Assert.That(
            Ours(
                Said(Rennes, March.Period),
                March,
                FourAteliers.Programme with { Ateliers = [.. FourAteliers.Programme.Ateliers.Select(atelier => atelier with { Closes = new DateOnly(2019, 2, 28) })] },
                Suppression.Hidden(Figure("rennes", 0))),
            Is.EqualTo("non comparé : c'est après le dernier jour d'ouverture, le 28 février 2019 | not compared: it is after the last open day, 28 February 2019"));
    });

    [TestCase(DeclaredUnit.Attendances, "il compte des venues, pas des personnes")]
    [TestCase(DeclaredUnit.Sessions, "il compte des séances, pas des personnes")]
    [TestCase(DeclaredUnit.Rate, "c'est un rythme, pas le nombre d'une période")]
    [TestCase(DeclaredUnit.Aim, "c'est un objectif, pas un bilan")]
    [TestCase(DeclaredUnit.Other, "il compte autre chose que des personnes venues")]
    [TestCase(null, "ce qu'il compte n'est pas établi")]
    public void Another_unit_than_people_is_never_compared(DeclaredUnit? counts, string why) =>
        Assert.That(Ours(Said(Rennes, March.Period) with { Counts = counts }, Figure("rennes", 900)), Does.StartWith($"non comparé : {why} |"));

    [Test]
    public void Another_place_or_other_days_are_not_compared_and_the_sheet_of_these_days_is_named() => Assert.Multiple(() =>
    {
        Assert.That(Ours(Said(null, March.Period), Figure("rennes", 900)), Is.EqualTo("non comparé : nous n'avons pas de chiffre de ce lieu | not compared: we have no figure of this place"));
        Assert.That(Ours(Said(Rennes, null), Figure("rennes", 900)), Is.EqualTo("non comparé : ses dates exactes ne sont pas connues | not compared: its exact dates are not known"));
        Assert.That(Ours(Said(Rennes, FourAteliers.Days("2018-06-09", "2018-12-14"))), Is.EqualTo("non comparé : nous ne publions que des mois et des années entières | not compared: we publish whole months and years only"));
        Assert.That(Ours(Said(Rennes, FourAteliers.Days("2018-01-01", "2018-12-31")), Figure("rennes", 900)), Is.EqualTo("voir la feuille de 2018, s'il y en a une | see the sheet of 2018, where there is one"));
        Assert.That(Ours(Said(Rennes, new Month(2018, 10).Period)), Does.StartWith("voir la feuille d'octobre 2018, s'il y en a une |"));
        Assert.That(Ours(Said(Rennes, new Month(2018, 5).Period)), Is.EqualTo("non comparé : c'était avant l'ouverture, le 9 juin 2018 | not compared: it was before the opening on 9 June 2018"));
        Assert.That(Ours(Said(new("nancy"), new Month(2019, 2).Period)), Does.Contain("le 13 avril 2019"), "the opening of the atelier itself");
        Assert.That(Ours(Said(Network, new Month(2020, 1).Period)), Is.EqualTo("non comparé : c'est après le 2 avril 2019, jour de nos données | not compared: it is after 2 April 2019, the day of our data"));
    });

    [Test]
    public void No_number_stands_beside_a_declared_one_that_the_sheet_does_not_tell_of_its_own_days()
    {
        var days = Gen.OneOf(Gen.Const(March.Period), Gen.Int[1, 24].Select(month => new Month(2018, 1).Plus(month).Period), Gen.Int[2017, 2020].Select(year => new Period(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))));
        var figures = Gen.Select(Gen.Int[11, 99_999], Gen.Int[0, 500], Gen.Bool).Select((least, more, hidden) => (Least: (double)least, Most: (double)least + more, Hidden: hidden));
        Gen.Select(days, Gen.OneOf(Gen.Const(Rennes), Gen.Const(Network), Gen.Const(new DeclaredScope("nancy"))), Gen.Enum<DeclaredUnit>(), figures, figures).Sample((when, scope, counts, rennes, all) =>
        {
            Figure Made(string? code, (double Least, double Most, bool Hidden) people)
            {
                var figure = Figure(code, people.Least) with { Lower = people.Least, Upper = people.Most };
                return people.Hidden ? Suppression.Hidden(figure) : figure;
            }

            var told = scope == Rennes ? Made("rennes", rennes) : scope == Network ? Made(null, all) : null;
            var ours = Ours(Said(scope, when) with { Counts = counts }, Made("rennes", rennes), Made(null, all));
            var isTold = when == March.Period && counts == DeclaredUnit.People && told?.Value is not null;
            Assert.That(ours.Contains(" personnes ", StringComparison.Ordinal) && !ours.StartsWith("non comparé", StringComparison.Ordinal), Is.EqualTo(isTold), ours);
            Assert.That(!isTold || ours.Contains(FigureTable.Value(told!).En, StringComparison.Ordinal), Is.True, ours);
            Assert.That(ours.StartsWith("au moins ", StringComparison.Ordinal), Is.EqualTo(isTold && told!.Upper > told.Lower), ours);
        });
    }

    private static DeclaredFigure Said(DeclaredScope? scope, Period? days) =>
        new(9_000, new("personnes accompagnées", "people accompanied"), "Rennes", "2018", "2019-02", "parolesdelus.com", "https://parolesdelus.com/", DeclaredUnit.People, scope, days);

    private static Figure Figure(string? atelier, double? people) => new(FigureIds.PeopleReached, Unit.People, new FigureScope(atelier), March.Period, people, FigureStatus.Final, March.AsOf);

    private static string Ours(DeclaredFigure said, params Figure[] told) => Ours(said, March, told);

    private static string Ours(DeclaredFigure said, Report report, params Figure[] told) => Ours(said, report, FourAteliers.Programme, told);

    private static string Ours(DeclaredFigure said, Report report, Programme programme, params Figure[] told)
    {
        var sheet = PressComposer.Of(report with { Figures = [] }, [.. told.Where(figure => figure.Scope.Atelier is null)], [.. told.Where(figure => figure.Scope.Atelier is not null)], programme with { Declared = [said] });
        var cell = sheet.Declared.Rows.Single()[^1];
        var (fr, en) = cell.Detail is { } detail ? ($" : {detail.Fr.Plain()}", $": {detail.En.Plain()}") : ("", "");
        return $"{cell.Text.Fr.Plain()}{fr} | {cell.Text.En.Plain()}{en}";
    }
}
