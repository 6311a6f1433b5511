using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Tests.Rendering.Charts;

/// <summary>Charts as reports make them, and charts at the edge of what can be drawn.</summary>
internal static class ChartSamples
{
    internal static readonly Period Year = new(new DateOnly(2019, 1, 1), new DateOnly(2019, 12, 31));

    private static readonly Bilingual[] Months = [.. "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".Split(' ')
        .Zip("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".Split(' '), (fr, en) => new Bilingual(fr, en))];

    private static readonly string[] Ateliers = ["Rennes", "Montpellier", "Nancy", "Saint-Étienne"];

    private static readonly string[] Others = ["Brest", "Lille", "Le Havre", "Perpignan"];

    /// <summary>Every sample by name.</summary>
    internal static IEnumerable<(string Name, Chart Chart)> All() =>
    [
        ("curve-year", Curve(new DateOnly(2019, 12, 31))),
        ("curve-march", Curve(new DateOnly(2019, 3, 31))),
        ("curve-june", Curve(new DateOnly(2019, 6, 30))),
        ("curve-many-events", Curve(new DateOnly(2019, 9, 30)) with { Events = Events(7) }),
        ("curve-no-goal", Curve(new DateOnly(2019, 12, 31)) with { Goal = null, GoalLabel = null, Events = [] }),
        ("curve-goal-beaten", Curve(new DateOnly(2019, 12, 31)) with { Goal = 9_000, GoalLabel = Bilingual.Same("Rennes 2018 : 9\u202f000") }),
        ("curve-empty", Curve(new DateOnly(2019, 12, 31)) with { Lines = [], Goal = null, GoalLabel = null, Events = [] }),
        ("curve-goal-alone", Curve(new DateOnly(2019, 12, 31)) with { Lines = [] }),
        ("curve-one-point", Curve(new DateOnly(2019, 1, 1))),
        ("curve-zero", Zero()),
        ("curve-close", Close()),
        ("curve-month", Month()),
        ("curve-school-year", SchoolYear()),
        ("stacked-year", Stacked(12, 4, dots: false)),
        ("stacked-dots", Stacked(12, 4, dots: true)),
        ("stacked-march", Stacked(3, 4, dots: true)),
        ("stacked-eight", Stacked(12, 8, dots: false)),
        ("stacked-one-series", Stacked(12, 1, dots: false)),
        ("stacked-giant", Giant()),
        ("stacked-zero", Stacked(12, 4, dots: false) with { Stacks = [new StackSeries(Bilingual.Same("Rennes"), Tone.Series1, [.. Enumerable.Repeat<double?>(0, 12)])] }),
        ("stacked-empty", Stacked(0, 4, dots: true)),
        ("stacked-one-month", Stacked(1, 4, dots: true) with { Categories = [Months[0]] }),
        ("stacked-thirty", Thirty()),
        ("stacked-gaps", Gaps()),
        ("map-four", Maps.Of(12_480, 8_120, 3_900, 900)),
        ("map-at-least", Maps.AtLeast),
        ("map-one", Maps.Of(412)),
        ("map-equal", Maps.Of(800, 800, 800, 800)),
        ("map-giant", Maps.Of(98_412, 3, 12, 7)),
        ("map-unknown", Maps.Of(12_480, null, 0, null)),
        ("map-none", Maps.Of()),
        ("map-thirty", Maps.Crowd(30)),
        ("figure-year", Figure(Said(49_416), Track(49_416, 53_501, null))),
        ("figure-march", Figure(Said(7_423), Track(7_423, 8_012, 21_480))),
        ("figure-ahead", Figure(Said(52_480), Track(52_480, 53_000, 41_280))),
        ("figure-beaten", Figure(Said(112_480), Track(112_480, 118_003, 97_000))),
        ("figure-exact", Figure(Said(412), Track(412, null, 418, 900), least: false)),
        ("figure-first", Figure(Said(11), Track(11, null, 300), least: false)),
        ("figure-month", Figure(Said(3_280), null)),
        ("figure-giant", Figure(Said(112_480_311_204), null)),
        ("bars-four", Bars(4)),
        ("bars-one", Bars(1)),
        ("bars-thirty", Bars(30)),
        ("bars-none", Bars(0)),
        ("bars-shares", Shares()),
        ("bars-long", Long()),
        ("bars-zero", Bars(3) with { Bars = [.. Bars(3).Bars.Select(b => b with { Value = 0, ValueLabel = Bilingual.Same("0") })] }),
        ("bars-giant", Bars(6) with { Bars = [.. Bars(6).Bars.Select((b, i) => b with { Value = i == 0 ? 98_412 : 3, ValueLabel = Bilingual.Same(i == 0 ? "98\u202f412" : "3") })] }),
    ];

    /// <summary>A number of people, with its bar where there is one.</summary>
    internal static FigureChart Figure(Bilingual number, GoalTrack? bar, bool least = true)
    {
        var (lead, what) = (least ? new Bilingual("Au moins", "At least") : null, new Bilingual("personnes accompagnées en 2019, au 31\u00a0mars", "people reached in 2019, to 31\u00a0March"));
        return new FigureChart(
            Words("press-people", $"{(least ? "Au moins " : "")}{number.Fr} {what.Fr}", $"{(least ? "At least " : "")}{number.En} {what.En}"), lead, number, what, bar?.Most?.Label ?? (least ? new Bilingual("au plus 3\u202f509, selon les présences anonymes", "at most 3,509, depending on anonymous attendances") : null), bar);
    }

    /// <summary>The bar of some people, of whom there may be more, on the way to 100,000.</summary>
    internal static GoalTrack Track(double reached, double? most, double? expected, double goal = 100_000) => new(
        new TrackValue(reached, new($"au moins {Said(reached / goal * 100).Fr}\u202f% de l’objectif", $"at least {Said(reached / goal * 100).En}% of the goal"), 0),
        most is { } more ? new TrackValue(more, new($"au plus {Said(more).Fr}, selon les présences anonymes", $"at most {Said(more).En}, depending on anonymous attendances"), 1) : null,
        expected is { } pace ? new TrackValue(pace, new($"attendues à cette date\u00a0: {Said(pace).Fr}", $"expected by this date: {Said(pace).En}"), 2) : null,
        new TrackValue(goal, new($"objectif\u00a0: {Said(goal).Fr}", $"goal: {Said(goal).En}"), 3));

    internal static Bilingual Said(double number) => Numbers.Integer(number);

    internal static ChartWords Words(string id, string fr = "", string en = "") => new(
        id,
        new Bilingual(
            fr.Length > 0 ? fr : "12\u202f480 personnes accompagnées depuis janvier, 34 jours de retard sur le rythme qui mène à 100\u202f000",
            en.Length > 0 ? en : "12,480 people reached since January, 34 days behind the pace that leads to 100,000"),
        new Bilingual("Personnes accompagnées, cumul depuis le 1er janvier, tous les ateliers, 2019", "People reached, running total since 1 January, all ateliers, 2019"),
        new Bilingual("Ateliers numériques, France · chiffres provisoires", "Digital workshops, France · provisional figures"),
        new Bilingual("Le cumul atteint 12\u202f480 le 31 mars & reste sous l’objectif <100\u202f000>.", "The total reaches 12,480 on 31 March & stays under the goal of <100,000>."),
        new Bilingual("Source : fichiers des ateliers, état au 5 avril 2019. Données simulées / simulated data", "Source: files of the ateliers, as of 5 April 2019. Données simulées / simulated data"),
        new Table(Bilingual.Same("t"), [], []));

    internal static CurveChart Curve(DateOnly until) => new(
        Words("progress"),
        Year,
        [
            Line(new Bilingual("2018 : 27\u202f120", "2018: 27,120"), Tone.Grey, true, Year.To, 27_120, 1.5),
            Line(new Bilingual("rythme attendu", "expected pace"), Tone.Muted, true, Year.To, 100_000, 1),
            Line(new Bilingual("2019 : 12\u202f480 personnes", "2019: 12,480 people"), Tone.Accent, false, until, 52_480 * (until.DayOfYear / 365.0), 1.2),
        ],
        100_000,
        new Bilingual("Objectif : 100\u202f000 personnes", "Goal: 100,000 people"),
        Events(2));

    internal static StackedChart Stacked(int months, int ateliers, bool dots) => new(
        Words("months"),
        Months,
        [.. Enumerable.Range(0, ateliers).Select(s => new StackSeries(
            Bilingual.Same(s < 4 ? Ateliers[s] : Others[s - 4]),
            Tone.Series1 + s,
            [.. Enumerable.Range(0, 12).Select(m => m < months && !(s == 3 && m < 4 && months > 4) ? (double?)Math.Round(900 + (600 * Math.Sin(m + s)) + (s * 150)) : null)]))],
        dots ? [.. Enumerable.Range(0, 12).Select(m => m < months ? (double?)Math.Round(5_200 + (900 * Math.Sin(m))) : null)] : null,
        dots ? new Bilingual("personnes du mois (ne s’additionnent pas)", "people of the month (they do not add up)") : null);

    internal static BarsChart Bars(int count) => new(
        Words("ateliers"),
        [.. Enumerable.Range(0, count).Select(i => i == 2 && count > 3
            ? new Bar(Bilingual.Same("Nancy"), null, new Bilingual("pas encore de fichier", "no file yet"), Tone.Series3)
            : new Bar(
                Bilingual.Same(i < 4 ? Ateliers[i] : $"Atelier numérique {i + 1}"),
                12_480 / (i + 1),
                new Bilingual((12_480 / (i + 1)).ToString("#,0", System.Globalization.CultureInfo.InvariantCulture).Replace(',', '\u202f'), (12_480 / (i + 1)).ToString("#,0", System.Globalization.CultureInfo.InvariantCulture)),
                i < 4 ? Tone.Series1 + i : Tone.Grey))],
        null);

    private static BarsChart Shares() => new(
        Words("no-show"),
        [
            new Bar(Bilingual.Same("Rennes"), 0.314, new Bilingual("31,4\u00a0%", "31.4%"), Tone.Series1),
            new Bar(Bilingual.Same("Montpellier"), 0.28, new Bilingual("28,0\u00a0%", "28.0%"), Tone.Series2),
            new Bar(Bilingual.Same("Nancy"), 1, new Bilingual("100\u00a0%", "100%"), Tone.Series3),
            new Bar(Bilingual.Same("Saint-Étienne"), null, new Bilingual("moins de 11", "fewer than 11"), Tone.Series4),
            new Bar(Bilingual.Same("Toute la France"), 0, new Bilingual("0,0\u00a0%", "0.0%"), Tone.Grey),
        ],
        1);

    private static BarsChart Long() => Bars(4) with
    {
        Bars =
        [
            .. Bars(3).Bars,
            new Bar(
                new Bilingual("Protéger ses données personnelles, reconnaître un courriel frauduleux et régler la confidentialité de ses comptes", "Protect your personal data, recognise phishing mail and set the privacy of every account that you own"),
                4_000,
                new Bilingual("4\u202f000 personnes, soit un tiers du total de l’année", "4,000 people, a third of the total of the year"),
                Tone.Accent),
            new Bar(Bilingual.Same("Anticonstitutionnellementanticonstitutionnellementanticonstitutionnellement"), 200, Bilingual.Same("200"), Tone.Accent),
        ],
    };

    /// <summary>Nothing of June and of the last three months has come in, and not all of February.</summary>
    internal static StackedChart Gaps()
    {
        var gaps = Enumerable.Range(0, 12).Select(m => m is 5 or > 8 ? Gap.Whole : m == 1 ? Gap.InPart : Gap.None).ToList();
        double?[] Less(IEnumerable<double?> values) => [.. values.Zip(gaps, (value, gap) => gap == Gap.Whole ? null : value)];
        var whole = Stacked(12, 4, dots: true);
        return whole with
        {
            Stacks = [.. whole.Stacks.Select(stack => stack with { Values = Less(stack.Values) })],
            Dots = Less(whole.Dots!),
            Gaps = new CategoryGaps(gaps, new("non reçu", "not received"), new("reçu en partie", "received in part")),
        };
    }

    private static StackedChart Giant() => Stacked(12, 4, dots: false) with
    {
        Stacks = [.. Stacked(12, 4, dots: false).Stacks.Select((s, i) => s with { Values = [.. s.Values.Select((v, m) => m == 5 && i == 1 ? 250_000 : v)] })],
    };

    private static StackedChart Thirty() => Stacked(12, 4, dots: false) with
    {
        Categories = [.. Enumerable.Range(1, 30).Select(i => Bilingual.Same($"sem. {i}"))],
        Stacks = [.. Enumerable.Range(0, 2).Select(s => new StackSeries(Bilingual.Same(Ateliers[s]), Tone.Series1 + s, [.. Enumerable.Range(0, 30).Select(i => (double?)(100 + (i * 7) + (s * 40)))]))],
    };

    private static CurveChart Zero() => Curve(Year.To) with
    {
        Lines = [new CurveLine(Bilingual.Same("2019 : 0"), Tone.Accent, false, [new CurvePoint(Year.From, 0), new CurvePoint(Year.To, 0)])],
        Goal = null,
        GoalLabel = null,
    };

    private static CurveChart Close() => Curve(Year.To) with
    {
        Lines = [.. Enumerable.Range(0, 4).Select(i => Line(Bilingual.Same($"{Ateliers[i]} : {9_000 + (i * 90)}"), Tone.Series1 + i, false, Year.To, 9_000 + (i * 90), 1 + (i * 0.05)))],
        Goal = null,
        GoalLabel = null,
    };

    private static CurveChart Month() => Curve(Year.To) with
    {
        Days = new Period(new DateOnly(2019, 3, 1), new DateOnly(2019, 3, 31)),
        Goal = 2_000,
        Events = [],
        Lines = [new CurveLine(new Bilingual("1\u202f204 personnes", "1,204 people"), Tone.Accent, false, [.. Enumerable.Range(1, 20).Select(d => new CurvePoint(new DateOnly(2019, 3, d), d * 60.2))])],
    };

    private static CurveChart SchoolYear() => Curve(Year.To) with
    {
        Days = new Period(new DateOnly(2018, 9, 1), new DateOnly(2019, 8, 31)),
        Events = [],
        Lines = [new CurveLine(new Bilingual("cette année", "this year"), Tone.Accent, false, [.. Enumerable.Range(0, 300).Select(d => new CurvePoint(new DateOnly(2018, 9, 1).AddDays(d), d * 210))])],
    };

    private static AxisEvent[] Events(int count) => [.. new[]
    {
        new AxisEvent(new DateOnly(2019, 2, 4), new Bilingual("ouverture de Nancy", "Nancy opens")),
        new AxisEvent(new DateOnly(2019, 5, 13), new Bilingual("ouverture de Saint-Étienne", "Saint-Étienne opens")),
        new AxisEvent(new DateOnly(2019, 5, 20), new Bilingual("fermeture pour travaux à Rennes", "Rennes closed for works")),
        new AxisEvent(new DateOnly(2019, 6, 1), new Bilingual("ouverture de Brest", "Brest opens")),
        new AxisEvent(new DateOnly(2019, 6, 8), new Bilingual("ouverture de Lille", "Lille opens")),
        new AxisEvent(new DateOnly(2019, 12, 23), new Bilingual("fermeture de fin d’année", "closed for the holidays")),
        new AxisEvent(new DateOnly(2019, 12, 31), new Bilingual("fin de l’année de l’objectif", "end of the goal year")),
    }.Take(count)];

    private static CurveLine Line(Bilingual label, Tone tone, bool context, DateOnly until, double end, double bend) => new(
        label,
        tone,
        context,
        [.. Enumerable.Range(0, until.DayOfYear).Select(d => new CurvePoint(
            Year.From.AddDays(d),
            Math.Round(end * Math.Pow((d + 1.0) / until.DayOfYear, bend) * (bend == 1 ? 1 : 1 + (0.004 * Math.Sin(d))))))]);
}
