using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports.Quotes;

namespace Ateliers.Reporting.Tests.Reports.Quotes;

/// <summary>Sentences as press officers write them, against figures that are known: 49,416 people in 2019 (at most 53,501), 66,158 visits; Rennes 9,008 in 2018.</summary>
public sealed class QuoteGuardTests
{
    private static readonly DateOnly Now = new(2019, 12, 31);

    private static readonly (string? Atelier, string Period, long People, long Anonymous, long Visits, long Sessions, long AteliersAdded, long MonthsAdded)[] Known =
    [
        (null, "2019", 49_416, 4_085, 66_158, 6_120, 49_783, 56_907),
        ("rennes", "2019", 18_565, 1_875, 25_580, 2_411, 18_565, 21_342),
        ("montpellier", "2019", 12_004, 656, 15_628, 1_502, 12_004, 13_811),
        ("nancy", "2019", 11_203, 624, 14_405, 1_390, 11_203, 12_955),
        ("saint-etienne", "2019", 8_011, 930, 10_545, 817, 8_011, 9_102),
        (null, "2018", 9_008, 0, 11_890, 1_120, 9_008, 10_433),
        ("rennes", "2018", 9_008, 0, 11_890, 1_120, 9_008, 10_433),
        (null, "2019-03", 3_280, 229, 3_755, 516, 3_291, 3_280),
        (null, "2019-01-01/2019-06-30", 18_884, 1_436, 24_220, 2_890, 18_950, 20_114),
    ];

    [TestCase("En 2019, 49 416 personnes ont été accompagnées dans les quatre villes.", Verdict.Agrees)]
    [TestCase("Au moins 49 416 personnes ont été accompagnées en France en 2019.", Verdict.Agrees)]
    [TestCase("Plus de 49 000 personnes ont poussé la porte des ateliers en 2019.", Verdict.Agrees)]
    [TestCase("More than 49,000 people were reached in the network in 2019.", Verdict.Agrees)]
    [TestCase("Près de 50 000 personnes ont été accompagnées en France en 2019.", Verdict.Agrees)]
    [TestCase("Nearly 50,000 people came to the four cities in 2019.", Verdict.Agrees)]
    [TestCase("49,4 mille personnes en 2019", Verdict.Agrees)]
    [TestCase("Rennes a accueilli 9 008 personnes en 2018.", Verdict.Agrees)]
    [TestCase("Le bilan de Rennes : neuf mille personnes accompagnées en 2018.", Verdict.Agrees)]
    [TestCase("In Rennes, nine thousand people came in 2018.", Verdict.Agrees)]
    [TestCase("En mars 2019, 3 280 personnes sont venues.", Verdict.Agrees)]
    [TestCase("Au 30 juin 2019, le réseau comptait 18 884 personnes.", Verdict.Agrees)]
    [TestCase("By 30 June 2019 the network had reached 18,884 people.", Verdict.Agrees)]
    [TestCase("66 158 visites en 2019", Verdict.Agrees)]
    [TestCase("6 120 séances ont été données en 2019.", Verdict.Agrees)]
    [TestCase("L'objectif : accompagner 100 000 personnes par an en France.", Verdict.Agrees)]
    [TestCase("The goal is to reach 100,000 people in France every year.", Verdict.Agrees)]
    [TestCase("En 2019, 49,4 % de l'objectif a été atteint en France.", Verdict.Agrees)]
    [TestCase("À Saint-Étienne, 8 011 personnes en 2019.", Verdict.Agrees)]
    [TestCase("In St-Etienne, 8,011 people came in 2019.", Verdict.Agrees)]
    [TestCase("À Montpellier, près de 18 000 personnes ont été attirées par l'espace.", Verdict.Declared)]
    [TestCase("En Occitanie, 30 000 stagiaires ont participé.", Verdict.Declared)]
    [TestCase("66 158 personnes ont été accompagnées en 2019.", Verdict.VisitsAsPeople)]
    [TestCase("In 2019, 66,158 people came to the four cities.", Verdict.VisitsAsPeople)]
    [TestCase("Le réseau a enregistré 49 416 visites en 2019.", Verdict.PeopleAsVisits)]
    [TestCase("49 783 personnes ont été accompagnées dans les quatre ateliers en 2019.", Verdict.AddedAteliers)]
    [TestCase("Month by month, 56,907 people were reached in 2019 in the network.", Verdict.AddedMonths)]
    [TestCase("L'objectif est d'accompagner 10 000 personnes par an en France.", Verdict.FactorOfTen)]
    [TestCase("Le réseau a accompagné 494 160 personnes en 2019.", Verdict.FactorOfTen)]
    [TestCase("En Bretagne, 9 008 personnes ont été accompagnées en 2018.", Verdict.OtherPlace)]
    [TestCase("In Nancy, 12,004 people were reached in 2019.", Verdict.OtherPlace)]
    [TestCase("Rennes a accompagné 49 416 personnes en 2019.", Verdict.OtherPlace)]
    [TestCase("En 2019, le réseau a accompagné 18 884 personnes.", Verdict.OutOfDate)]
    [TestCase("En 2019, Rennes a accueilli 9 008 personnes.", Verdict.OutOfDate)]
    [TestCase("En 2019, 52 000 personnes ont été accompagnées en France.", Verdict.Differs)]
    [TestCase("Plus de 50 000 personnes ont été accompagnées en France en 2019.", Verdict.Differs)]
    [TestCase("More than 20,000 people came to Rennes in 2019.", Verdict.Differs)]
    [TestCase("En 2019, 55 % de l'objectif a été atteint en France.", Verdict.Differs)]
    [TestCase("L'atelier fait 450 mètres carrés.", Verdict.Unchecked)]
    [TestCase("En 2017, 5 000 personnes sont venues à Nancy.", Verdict.Unchecked)]
    public void A_sentence_is_judged(string sentence, Verdict verdict)
    {
        var findings = Check(sentence);
        Assert.That(findings.Select(finding => finding.Verdict), Is.EqualTo(new[] { verdict }), string.Join(" | ", findings.Select(finding => $"{finding.Text}: {finding.Message.Fr}")));
    }

    [TestCase("Ouvert le 9 juin 2018 à 10h30, au 12 rue de Nemours, l'atelier de Rennes est ouvert 6 jours sur 7.")]
    [TestCase("Opened on 15 February 2019 (tel. 02 99 00 00 00).")]
    [TestCase("")]
    public void Days_years_hours_and_phone_numbers_are_no_claims(string sentence) =>
        Assert.That(Check(sentence).Where(finding => finding.Verdict != Verdict.Unchecked), Is.Empty);

    [Test]
    public void What_a_sentence_leaves_open_is_taken_from_the_one_before_it()
    {
        var findings = Check("L'atelier de Rennes a ouvert en 2018. 9 008 personnes y sont venues.\n\nEn 2019, le réseau a accompagné 49 416 personnes.");
        Assert.That(findings.Select(finding => (finding.Line, finding.Column, finding.Text, finding.Verdict, finding.Scope!.Atelier)), Is.EqualTo(new[]
        {
            (1, 39, "9 008", Verdict.Agrees, "rennes"), (3, 35, "49 416", Verdict.Agrees, (string?)null),
        }));
    }

    [Test]
    public void Several_numbers_of_one_sentence_have_each_their_own_place()
    {
        var findings = Check("En 2019, 18 565 personnes à Rennes, 12 004 personnes à Montpellier et 11 203 personnes à Nancy.");
        Assert.That(findings.Select(finding => (finding.Scope!.Atelier, finding.Verdict)), Is.EqualTo(new[]
        {
            ("rennes", Verdict.Agrees), ("montpellier", Verdict.Agrees), ("nancy", Verdict.Agrees),
        }));
    }

    [Test]
    public void A_bare_number_of_people_is_said_to_be_a_least_where_some_came_without_a_name() =>
        Assert.That(Check("En 2019, 49 416 personnes ont été accompagnées en France.")[0].Message.Fr, Does.Contain("au moins"));

    private static IReadOnlyList<QuoteFinding> Check(string text) => new QuoteGuard(SampleProgramme.Value, Now, FactsOf).Check(text);

    private static QuoteFacts? FactsOf(QuoteScope scope)
    {
        var found = Known.FirstOrDefault(known => known.Atelier == scope.Atelier && known.Period == scope.Period.Label);
        if (found.People == 0)
        {
            return null;
        }

        Figure Make(string id, double? value, double? upper = null) => new(
            id, FigureCatalogue.Of(id).Unit, new FigureScope(scope.Atelier), scope.Period, value, FigureStatus.Final, Now, upper is null ? null : value, upper);
        List<Figure> figures =
        [
            Make(FigureIds.PeopleReached, found.People, found.People + found.Anonymous), Make(FigureIds.Attendances, found.Visits), Make(FigureIds.Sessions, found.Sessions),
        ];
        if (scope.Atelier is null)
        {
            figures.Add(Make(FigureIds.Progress, found.People / 100_000.0));
        }

        return new QuoteFacts(figures, found.AteliersAdded, found.MonthsAdded);
    }
}
