using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Tests.Rendering.Pages;

/// <summary>A report with every kind of part: charts, tables wide and narrow, an empty section, long names, unknown numbers.</summary>
internal static class SampleReport
{
    private static readonly DateOnly AsOf = new(2019, 4, 1);
    private static readonly Period March = new Month(2019, 3).Period;
    private static readonly Period ToDate = new(new DateOnly(2019, 1, 1), new DateOnly(2019, 3, 31));

    public static Report March2019(bool simulated = true) => new()
    {
        Id = "2019-03",
        Programme = new("Ateliers numériques", "Digital workshops"),
        Title = new("mars 2019", "March 2019"),
        Period = March,
        AsOf = AsOf,
        Status = FigureStatus.Provisional,
        StatusReason = new("Il manque un fichier sur deux : Montpellier n'a rien envoyé pour mars.", "One of two files is missing: Montpellier has sent nothing for March."),
        Simulated = simulated,
        Silent = [],
        Headline = Headline(),
        Sections = SampleSections.All(),
        Definitions =
        [
            new("people-reached", Unit.People, new("Personnes accompagnées", "People reached"), new(
                "Personnes distinctes venues à au moins une séance sur la période. Les mois et les ateliers ne s'additionnent pas : qui vient deux fois compte une fois.",
                "Distinct people who came to at least one session in the period. Months and ateliers do not add up: whoever comes twice counts once.")),
            new("no-show-rate", Unit.Ratio, new("Taux d'absence", "No-show rate"), new(
                "Absents rapportés aux inscrits dont l'issue est connue, hors passages spontanés. Inconnu plutôt que zéro quand rien n'a été noté.",
                "Absent out of those registered whose outcome is known, walk-ins left out. Unknown rather than zero where nothing was recorded.")),
            new("fill-rate", Unit.Ratio, new("Taux de remplissage", "Fill rate"), new(
                "Présents rapportés aux places, pour les séances qui en annoncent. Il peut dépasser 100\u00A0%.",
                "Attended out of places, for the sessions that state them. It may exceed 100%.")),
        ],
        Figures = [.. Figures(), People("people-reached", 5204, 5204, 5310, 5280) with { Period = March }],
        OfTheYear = [],
        Provenance = new(AsOf, Batches(simulated), simulated, "0.1.0"),
    };

    public static IReadOnlyList<Figure> Figures() =>
    [
        People("people-reached", 12480, lower: 12480, upper: 12612, estimate: 12540.5),
        new("attendances", Unit.Attendances, FigureScope.All, March, 8123, FigureStatus.Provisional, AsOf),
        new("no-show-rate", Unit.Ratio, new FigureScope(Atelier: "saint-etienne"), March, null, FigureStatus.Provisional, AsOf),
        new("fill-rate", Unit.Ratio, new FigureScope(Atelier: "rennes", Theme: "cv", Audience: "", Weekday: 6), March, 0.8125, FigureStatus.Final, AsOf, Excluded: 4),
        new("reference-multiple", Unit.Ratio, FigureScope.All, March, 11.11111111111111, FigureStatus.Declared, AsOf, Of: "goal"),
        new("gap-to-pace-days", Unit.Days, FigureScope.All, ToDate, -34, FigureStatus.Provisional, AsOf),
        new("people-reached", Unit.People, new FigureScope(Atelier: "=cmd|'/c calc'!A1", Gender: "other"), new Period(new DateOnly(2019, 3, 4), new DateOnly(2019, 3, 10)), null, FigureStatus.Suppressed, AsOf),
    ];

    public static IReadOnlyList<Batch> Batches(bool simulated) =>
    [
        .. Enumerable.Range(1, 3).Select(i => new Batch(
            i,
            i == 2 ? "montpellier/billetterie/export-2019-03-final-corrigé (copie 2).csv.gz" : $"rennes-2019-0{i}.csv",
            string.Concat(Enumerable.Repeat($"{i}f3a9c{i}07be", 7))[..64],
            123456 * i,
            i == 2 ? "pretix-checkin" : "ateliers",
            "windows-1252",
            ';',
            new RowTally(4000 * i, 12, 0, 3, 0, i == 2 ? 17 : 0),
            new DateTimeOffset(2019, 4, 1, 6, 30 + i, 0, TimeSpan.Zero),
            "0.1.0",
            simulated,
            new DateOnly(2019, i, 2),
            new DateOnly(2019, i, 28))),
    ];

    private static Headline Headline() => new(
        People("people-reached", 12480, 12480, 12612, 12540),
        new("Au moins", "At least"),
        new("12\u202F480", "12,480"),
        new("personnes accompagnées en France depuis le 1er\u00A0janvier 2019, au 31\u00A0mars", "people reached in France since 1\u00A0January 2019, up to 31\u00A0March"),
        new("Au moins ; jusqu'à 12\u202F612 avec les présences anonymes", "At least; up to 12,612 with anonymous attendances"),
        100_000,
        new("objectif\u00A0: 100\u202F000", "goal: 100,000"),
        24_650.7,
        new("24\u202F651 attendues à cette date, à un rythme régulier", "24,651 expected by that day at an even pace"),
        new Intervals(44_100, 78_600, 35_000, 99_000),
        new("prévision : de 44\u202F100 à 78\u202F600 (8\u00A0chances sur\u00A010)", "forecast: 44,100 to 78,600 (8\u00A0chances in\u00A010)"),
        new("12,5\u00A0% de l'objectif", "12.5% of the goal"),
        [
            new("34\u00A0jours de retard sur le rythme : 12\u202F171\u00A0personnes de moins qu'attendu.", "34\u00A0days behind the pace: 12,171\u00A0people fewer than expected."),
            new("Il faudrait 2\u202F245\u00A0personnes par semaine jusqu'au 31\u00A0décembre ; il en est venu 1\u202F102 ces quatre dernières semaines.", "It would take 2,245\u00A0people a week until 31\u00A0December; 1,102 came in each of the last four weeks."),
            new("1,4\u00A0fois le bilan déclaré de Rennes en 2018 : 9\u202F000\u00A0personnes (Paroles d'élus, février 2019).", "1.4\u00A0times the declared figure of Rennes in 2018: 9,000\u00A0people (Paroles d'élus, February 2019)."),
        ],
        [
            new("people-reached", new("5\u202F204", "5,204"), new("personnes en mars", "people in March"), null),
            new("new-people", new("3\u202F911", "3,911"), new("nouvelles", "new"), new("première venue depuis l'ouverture", "first visit since the opening")),
            new("attendances", new("8\u202F123", "8,123"), new("présences", "attendances"), new("des visites, non des personnes", "visits, not people")),
            new("no-show-rate", new("inconnu", "unknown"), new("taux d'absence", "no-show rate"), new("aucune issue notée à Montpellier", "no outcome recorded in Montpellier")),
            new("fill-rate", new("81\u00A0%", "81%"), new("des places occupées", "of places taken"), new("4\u00A0séances sans capacité laissées de côté", "4\u00A0sessions without capacity left out")),
        ]);

    private static Figure People(string id, double value, double lower, double upper, double estimate) =>
        new(id, Unit.People, FigureScope.All, ToDate, value, FigureStatus.Provisional, AsOf, lower, upper, estimate);
}
