using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports.Quotes;

namespace Ateliers.Reporting.Tests.Reports.Quotes;

/// <summary>What is known to the sentences of these tests: 49,416 people in 2019 (at most 53,501), 66,158 visits; Rennes 9,008 in 2018.</summary>
internal static class KnownFigures
{
    public static readonly DateOnly Now = new(2019, 12, 31);

    private static readonly (string? Atelier, string Period, long People, long Anonymous, long Visits, long Sessions, long AteliersAdded, long MonthsAdded, double NoShow)[] Known =
    [
        (null, "2019", 49_416, 4_085, 66_158, 6_120, 49_783, 56_907, 0.231),
        ("rennes", "2019", 18_565, 1_875, 25_580, 2_411, 18_565, 21_342, 0.238),
        ("montpellier", "2019", 12_004, 656, 15_628, 1_502, 12_004, 13_811, 0.207),
        ("nancy", "2019", 11_203, 624, 14_405, 1_390, 11_203, 12_955, 0.198),
        ("saint-etienne", "2019", 8_011, 930, 10_545, 817, 8_011, 9_102, 0.242),
        ("rennes+montpellier", "2019", 30_400, 2_531, 41_208, 3_913, 30_569, 35_002, 0.226),
        (null, "2018", 9_008, 0, 11_890, 1_120, 9_008, 10_433, 0.251),
        ("rennes", "2018", 9_008, 0, 11_890, 1_120, 9_008, 10_433, 0.251),
        (null, "2019-03", 3_280, 229, 3_755, 516, 3_291, 3_280, 0.22),
        (null, "2019-01-01/2019-06-30", 18_884, 1_436, 24_220, 2_890, 18_950, 20_114, 0.228),
        (null, "2019-07-01/2019-12-31", 32_082, 2_649, 41_938, 3_230, 32_301, 36_793, 0.233),
        ("rennes", "2018-06-01/2019-12-31", 27_002, 1_875, 37_470, 3_531, 27_002, 31_775, 0.242),
        (null, "2018-06-09/2019-12-31", 57_120, 4_085, 78_048, 7_240, 57_610, 67_340, 0.236),
        (null, "2018-01-01/2019-12-31", 57_120, 4_085, 78_048, 7_240, 57_610, 67_340, 0.236),
        (null, "2019-07-01/2019-08-31", 8_901, 800, 10_100, 910, 8_950, 9_423, 0.23),
        (null, "2018-12-01/2019-01-31", 3_830, 300, 4_100, 400, 3_850, 3_900, 0.23),
        (null, "2019-10-01/2019-12-31", 18_652, 1_500, 21_000, 1_900, 18_800, 20_000, 0.23),
        (null, "2019-02-04", 7, 0, 7, 1, 7, 7, 0.2),
        (null, "2019-10", 7_097, 497, 8_005, 690, 7_110, 7_097, 0.23),
        (null, "2019-12", 6_264, 457, 7_012, 640, 6_280, 6_264, 0.23),
        ("nancy", "2019-04-13/2019-12-31", 11_203, 624, 14_405, 1_390, 11_203, 12_955, 0.198),
        ("montpellier", "2019-02-15/2019-12-31", 12_004, 656, 15_628, 1_502, 12_004, 13_811, 0.207),
        ("saint-etienne", "2019-07-05/2019-12-31", 8_011, 930, 10_545, 817, 8_011, 9_102, 0.242),
    ];

    /// <summary>Parts of them, of 2019: people and attendances. Of the two oldest bands together there are fewer than their sum, as some had a birthday.</summary>
    private static readonly (string? Atelier, FigureScope Part, long People, long Visits)[] Parts =
    [
        (null, new(Theme: "cv"), 12_840, 15_102),
        (null, new(Theme: "cybersecurity"), 9_655, 10_980),
        (null, new(Theme: "data-protection"), 11_312, 12_847),
        (null, new(Theme: "coding"), 7_204, 9_930),
        (null, new(Theme: "business-promotion"), 13_118, 16_221),
        (null, new(Theme: "other"), 870, 1_078),
        (null, new(Theme: "cv+cybersecurity"), 21_370, 26_082),
        (null, new(Theme: "cv+cybersecurity+data-protection+coding+business-promotion+other"), 49_416, 66_158),
        (null, new(Audience: "professional"), 17_930, 24_611),
        (null, new(Audience: "general-public"), 33_204, 41_547),
        (null, new(Format: "workshop"), 31_477, 39_812),
        (null, new(Format: "talk"), 11_906, 12_530),
        (null, new(Format: "one-to-one"), 4_318, 5_201),
        (null, new(Format: "discovery"), 8_115, 8_615),
        (null, new(Gender: "female"), 21_744, 29_310),
        (null, new(Gender: "male"), 19_052, 25_118),
        (null, new(Gender: "other"), 214, 301),
        (null, new(Gender: "female+male+other"), 40_892, 54_729),
        (null, new(AgeBand: "0-11"), 612, 700),
        (null, new(AgeBand: "12-17"), 2_904, 3_300),
        (null, new(AgeBand: "0-11+12-17"), 3_498, 4_000),
        (null, new(AgeBand: "18-24"), 6_218, 7_900),
        (null, new(AgeBand: "25-39"), 10_455, 14_020),
        (null, new(AgeBand: "40-59"), 11_873, 16_004),
        (null, new(AgeBand: "60-69"), 5_640, 8_110),
        (null, new(AgeBand: "70+"), 3_127, 4_310),
        (null, new(AgeBand: "60-69+70+"), 8_741, 12_420),
        ("rennes", new(Theme: "cv"), 5_020, 6_011),
        ("rennes", new(Theme: "cybersecurity"), 3_377, 3_904),
        ("rennes", new(Audience: "professional"), 6_904, 9_500),
        ("rennes", new(Gender: "female"), 8_233, 11_002),
        ("nancy", new(Gender: "female"), 9_795, 12_110),
        ("nancy", new(Gender: "female+male+other"), 9_800, 12_116),
    ];

    /// <summary>The findings on a text, of what was known on a day: the last of 2019 where none is given.</summary>
    public static IReadOnlyList<QuoteFinding> Check(string text, DateOnly? asOf = null) => CheckOf(SampleProgramme.Value, text, asOf);

    /// <summary>The same where the ateliers have other names.</summary>
    public static IReadOnlyList<QuoteFinding> CheckOf(Programme programme, string text, DateOnly? asOf = null) => new QuoteGuard(programme, Now, FactsOf, asOf ?? Now).Check(text);

    /// <summary>Requires the verdicts on the numbers of a text, in their order.</summary>
    public static void Require(string text, IEnumerable<Verdict> verdicts)
    {
        var findings = Check(text);
        Assert.That(findings.Select(finding => finding.Verdict), Is.EqualTo(verdicts), string.Join(" | ", findings.Select(finding => $"{finding.Text}: {finding.Message.Fr}")));
    }

    /// <summary>The same by a letter a number: A for right, x for wrong, - for not checked, ! for anything but right, ? for anything.</summary>
    public static void Require(string text, string expected, DateOnly? asOf = null)
    {
        var findings = Check(text, asOf);
        var told = string.Concat(findings.Select(finding => finding.Verdict is Verdict.Agrees or Verdict.Declared ? 'A' : finding.IsWrong ? 'x' : '-'));
        var pattern = string.Concat(expected.Select(each => each switch { '!' => "[x-]", '?' => ".", _ => each.ToString() }));
        Assert.That(told, Has.Length.EqualTo(expected.Length).And.Matches(pattern), string.Join(" | ", findings.Select(finding => $"{finding.Text}: {finding.Message.Fr}")));
    }

    private static QuoteFacts? FactsOf(QuoteScope scope)
    {
        if (scope.Part is { } part)
        {
            return scope.Period.Label == "2019" ? OfPart(scope, part) : null;
        }

        var found = Known.FirstOrDefault(known => known.Atelier == scope.Atelier && known.Period == scope.Period.Label);
        if (found.People == 0)
        {
            return null;
        }

        Figure Make(string id, double? value, double? upper = null) => new(
            id, FigureCatalogue.Of(id).Unit, new FigureScope(scope.Atelier), scope.Period, value, FigureStatus.Final, Now, upper is null ? null : value, upper);
        List<Figure> figures =
        [
            Make(FigureIds.PeopleReached, found.People, found.People + found.Anonymous) with { Estimate = found.Anonymous == 0 ? null : found.People + (found.Anonymous * 4 / 5) }, Make(FigureIds.Attendances, found.Visits), Make(FigureIds.Sessions, found.Sessions),
            Make(FigureIds.NoShowRate, found.NoShow), Make(FigureIds.AttendancesPerPerson, (double)found.Visits / found.People),
        ];
        if (scope.Atelier == "saint-etienne")
        {
            figures.Add(Make(FigureIds.FillRate, 0.752));
        }

        if (scope.Atelier == "nancy")
        {
            figures.AddRange([Make(FigureIds.Registrations, 18_000), Make(FigureIds.OutcomeUnknown, 10)]);
        }

        if (scope.Atelier is null)
        {
            figures.Add(Make(FigureIds.Progress, found.People / 100_000.0));
            Figure Multiple(string of, double people, double? most) => Make(FigureIds.ReferenceMultiple, people / 9_000, most / 9_000) with { Of = of };
            figures.AddRange([Multiple(FigureIds.Goal, 100_000, null), Multiple("remaining", 100_000 - found.People, null), Multiple(FigureIds.PeopleReached, found.People, found.People + found.Anonymous)]);
            figures.AddRange([Make(FigureIds.ReturningPeople, 582), Make(FigureIds.NewPeople, found.People - 582), Make(FigureIds.FillRate, 0.743)]);
        }

        return new QuoteFacts(figures, new Lazy<long>(found.AteliersAdded), new Lazy<long>(found.MonthsAdded));
    }

    private static QuoteFacts? OfPart(QuoteScope scope, FigureScope part)
    {
        var found = Parts.FirstOrDefault(known => known.Atelier == scope.Atelier && known.Part == part);
        Figure Make(string id, double value) => new(id, FigureCatalogue.Of(id).Unit, part, scope.Period, value, FigureStatus.Final, Now);
        return found.People == 0 ? null : new QuoteFacts(
            [Make(FigureIds.PeopleReached, found.People), Make(FigureIds.Attendances, found.Visits)], new Lazy<long>(0L), new Lazy<long>(0L));
    }
}
