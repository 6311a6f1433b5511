using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Tests.Rendering.Pages;

/// <summary>Sections of every shape.</summary>
internal static class SampleSections
{
    public static readonly Bilingual Scope = new("Ateliers numériques, France · chiffres provisoires", "Digital workshops, France · provisional figures");

    public static readonly Bilingual Foot = new("Source : fichiers des ateliers. Données au 1er\u00A0avril 2019.", "Source: files of the ateliers. Data as of 1\u00A0April 2019.");

    public static IReadOnlyList<Section> All() =>
    [
        new(
            "progress",
            new("L'année, jour après jour", "The year, day by day"),
            [new("Fin mars, l'année a 34\u00A0jours de retard sur un rythme régulier. L'ouverture de Montpellier, le 15\u00A0février, a fait passer le rythme de 640 à 1\u202F102\u00A0personnes par semaine.", "At the end of March the year is 34\u00A0days behind an even pace. The opening of Montpellier on 15\u00A0February took the pace from 640 to 1,102\u00A0people a week.")],
            [Curve()],
            [],
            []) { Figures = ["people-reached", "not-defined-here"] },
        new(
            "ateliers",
            new("Les ateliers", "The ateliers"),
            [new("Rennes porte 71\u00A0% des premières venues.", "Rennes carries 71% of first contacts.")],
            [Bars()],
            [Wide()],
            [new("Les personnes ne s'additionnent pas : qui vient dans deux villes compte une fois.", "People do not add up: whoever comes to two cities counts once."), new("« inconnu » : aucune issue n'a été notée.", "“unknown”: no outcome was recorded.")]),
        new(
            "audiences",
            new("Les publics", "The publics"),
            [],
            [],
            [],
            [],
            new("Aucun fichier de mars ne dit le public des séances.", "No file of March says for whom the sessions were.")),
        new(
            "trust",
            new("Peut-on s'y fier ?", "Can we trust it?"),
            [new("17\u00A0lignes sur 24\u202F062 ont été rejetées.", "17 of 24,062\u00A0rows were rejected.")],
            [],
            [Narrow()],
            []),
    ];

    public static Table Narrow() => new(
        new("Lignes rejetées, par raison", "Rejected rows, by reason"),
        [new(new("Raison", "Reason"), false), new(new("Lignes", "Rows"), true)],
        [
            [Text("date illisible", "unreadable date"), Number("12", "12", 12)],
            [Text("atelier inconnu", "unknown atelier"), Number("5", "5", 5)],
        ]);

    private static Table Wide() => new(
        new("Personnes accompagnées par atelier depuis le 1er\u00A0janvier 2019", "People reached by atelier since 1\u00A0January 2019"),
        [
            new(new("Atelier", "Atelier"), false),
            new(new("Personnes", "People"), true),
            new(new("Part de l'objectif", "Share of the goal"), true),
            new(new("Nouvelles", "New"), true),
            new(new("Présences", "Attendances"), true),
            new(new("Remplissage", "Fill rate"), true),
            new(new("Absences", "No-show"), true),
            new(new("Dernier fichier", "Last file"), false),
        ],
        [
            [Text("Rennes", "Rennes"), Number("8\u202F861", "8,861", 8861), Number("8,9\u00A0%", "8.9%", 0.089), Number("5\u202F120", "5,120", 5120), Number("14\u202F310", "14,310", 14310), Number("81\u00A0%", "81%", 0.81), Number("22\u00A0%", "22%", 0.22), Text("1er\u00A0avril 2019", "1\u00A0April 2019")],
            [Text("Montpellier Méditerranée Métropole, site de la Mosson", "Montpellier Méditerranée Métropole, Mosson site"), Number("3\u202F902", "3,902", 3902), Number("3,9\u00A0%", "3.9%", 0.039), Number("3\u202F702", "3,702", 3702), Number("5\u202F011", "5,011", 5011), Number("–", "–", null), Number("inconnu", "unknown", null), Text("28\u00A0février 2019", "28\u00A0February 2019")],
            [Text("Saint-Étienne", "Saint-Étienne"), Number("–", "–", null), Number("–", "–", null), Number("–", "–", null), Number("–", "–", null), Number("–", "–", null), Number("–", "–", null), Text("ouvre le 5\u00A0juillet 2019", "opens on 5\u00A0July 2019")],
        ]);

    private static CurveChart Curve() => new(
        new(
            "progress",
            new("12\u202F480\u00A0personnes fin mars : la moitié de ce qu'un rythme régulier aurait donné", "12,480\u00A0people at the end of March: half of what an even pace would have given"),
            new("Personnes accompagnées depuis le 1er\u00A0janvier, cumul, France entière", "People reached since 1\u00A0January, cumulative, whole of France"),
            Scope,
            new("Le cumul atteint 12\u202F480 personnes au 31 mars.", "The running sum reaches 12,480 people on 31 March."),
            Foot,
            Monthly()),
        new Period(new DateOnly(2019, 1, 1), new DateOnly(2019, 12, 31)),
        [
            new(new("Rythme régulier", "Even pace"), Tone.Muted, true, [new(new DateOnly(2019, 1, 1), 0), new(new DateOnly(2019, 12, 31), 100_000)]),
            new(new("2019", "2019"), Tone.Accent, false, [.. Enumerable.Range(0, 90).Select(day => new CurvePoint(new DateOnly(2019, 1, 1).AddDays(day), day < 45 ? day * 90 : 4050 + ((day - 45) * 191.6)))]),
        ],
        100_000,
        new("Objectif : 100\u202F000", "Goal: 100,000"),
        [new(new DateOnly(2019, 2, 15), new("ouverture de Montpellier", "Montpellier opens"))]);

    private static BarsChart Bars() => new(
        new(
            "ateliers",
            new("Rennes a accompagné deux fois plus de personnes que Montpellier", "Rennes reached twice as many people as Montpellier"),
            new("Personnes accompagnées par atelier, du 1er\u00A0janvier au 31\u00A0mars 2019", "People reached by atelier, 1\u00A0January to 31\u00A0March 2019"),
            Scope,
            new("Rennes 8\u202F861, Montpellier 3\u202F902.", "Rennes 8,861, Montpellier 3,902."),
            Foot,
            Narrow()),
        [
            new(Bilingual.Same("Rennes"), 8861, new("8\u202F861", "8,861"), Tone.Series1),
            new(Bilingual.Same("Montpellier"), 3902, new("3\u202F902", "3,902"), Tone.Series2),
            new(Bilingual.Same("Saint-Étienne"), null, new("pas encore ouvert", "not yet open"), Tone.Series4),
        ],
        null);

    private static Table Monthly() => new(
        new("Personnes accompagnées, cumul en fin de mois", "People reached, running sum at the end of the month"),
        [new(new("Mois", "Month"), false), new(Bilingual.Same("2019"), true), new(new("Rythme régulier", "Even pace"), true)],
        [
            [Text("janvier", "January"), Number("2\u202F790", "2,790", 2790), Number("8\u202F493", "8,493", 8493)],
            [Text("février", "February"), Number("6\u202F541", "6,541", 6541), Number("16\u202F164", "16,164", 16164)],
            [Text("mars", "March"), Number("12\u202F480", "12,480", 12480), Number("24\u202F651", "24,651", 24651)],
        ]);

    private static Cell Text(string fr, string en) => new(new Bilingual(fr, en));

    private static Cell Number(string fr, string en, double? value) => new(new Bilingual(fr, en), value);
}
