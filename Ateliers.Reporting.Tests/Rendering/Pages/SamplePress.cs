using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Reports.Press;

namespace Ateliers.Reporting.Tests.Rendering.Pages;

/// <summary>A press sheet with every kind of part: a lower bound, a point with two sentences, a suppressed atelier, declared figures, a contact.</summary>
internal static class SamplePress
{
    public static PressSheet March2019(bool simulated = true) => new()
    {
        Programme = new("Ateliers numériques", "Digital workshops"),
        Title = new("mars 2019", "March 2019"),
        AsOf = new DateOnly(2019, 4, 1),
        Card = new SocialCard(
            new("Ateliers numériques, mars 2019", "Digital workshops, March 2019"),
            new("En mars 2019, au moins 5\u202F204 personnes ont été accompagnées en France (état au 1er\u00A0avril 2019, chiffre provisoire).", "In March 2019, at least 5,204 people were reached in France (as of 1\u00A0April 2019, provisional)."),
            "https://ateliers.example.org/rapports/2019-03"),
        Status = FigureStatus.Provisional,
        Simulated = simulated,
        Points =
        [
            new(
                FigureIds.PeopleReached, new("au moins", "at least"), new("5\u202F204", "5,204"), new("Personnes accompagnées", "People reached"),
                [
                    new("En mars 2019, au moins 5\u202F204 personnes ont été accompagnées en France (état au 1er\u00A0avril 2019, chiffre provisoire).", "In March 2019, at least 5,204 people were reached in France (as of 1\u00A0April 2019, provisional)."),
                    new("En mars 2019, plus de 5\u202F000 personnes ont été accompagnées en France.", "In March 2019, more than 5,000 people were reached in France."),
                ]),
            new(
                FigureIds.NoShowRate, null, new("23,1\u00A0%", "23.1%"), new("Taux d'absence", "No-show rate"),
                [new("En mars 2019, 23,1\u00A0% des inscrits ne sont pas venus.", "In March 2019, 23.1% of those registered did not come.")]),
        ],
        Headline = new FigureChart(
            new ChartWords(
                "press-people",
                new("Au moins 5\u202F204 personnes accompagnées en mars 2019", "At least 5,204 people reached in March 2019"),
                new("Personnes venues au moins une fois, dans l’ensemble des ateliers", "People who came at least once, across all ateliers"),
                new("Ateliers numériques · chiffre provisoire", "Digital workshops · provisional figure"),
                new("Au moins 5\u202F204 personnes accompagnées en mars 2019\u202F; au plus 5\u202F411, selon les présences anonymes.", "At least 5,204 people reached in March 2019; at most 5,411, depending on anonymous attendances."),
                new("Source : fichiers de présence · état au 1er\u00A0avril 2019", "Source: attendance files · as of 1\u00A0April 2019"),
                new Table(
                    new("Personnes accompagnées en mars 2019", "People reached in March 2019"),
                    [new(new("Chiffre", "Figure"), false), new(new("Personnes", "People"), true)],
                    [
                        [new Cell(new("Personnes accompagnées, au moins", "People reached, at least")), new Cell(new("5\u202F204", "5,204"), 5204)],
                        [new Cell(new("Au plus, selon les présences anonymes", "At most, depending on anonymous attendances")), new Cell(new("5\u202F411", "5,411"), 5411)],
                    ])),
            new("Au moins", "At least"),
            new("5\u202F204", "5,204"),
            new("personnes accompagnées en mars 2019", "people reached in March 2019"),
            new("au plus 5\u202F411, selon les présences anonymes", "at most 5,411, depending on anonymous attendances"),
            null),
        Ateliers = new BarsChart(
            new ChartWords(
                "press",
                new("Rennes, 3\u202F911 personnes accompagnées en mars 2019", "Rennes, 3,911 people reached in March 2019"),
                new("Personnes accompagnées par atelier, en mars 2019 ; les ateliers ne s'additionnent pas", "People reached by atelier, in March 2019; ateliers do not add up"),
                new("Ateliers numériques · chiffres provisoires", "Digital workshops · provisional figures"),
                new("Barres des personnes accompagnées. Rennes 3\u202F911, Nancy 1\u202F204, Saint-Étienne masqué.", "Bars of people reached. Rennes 3,911, Nancy 1,204, Saint-Étienne suppressed."),
                new("Source : fichiers de présence · état au 1er\u00A0avril 2019", "Source: attendance files · as of 1\u00A0April 2019"),
                new Table(
                    new("Personnes accompagnées par atelier", "People reached by atelier"),
                    [new(Bilingual.Same("Atelier"), false), new(new("Personnes accompagnées", "People reached"), true)],
                    [
                        [new Cell(Bilingual.Same("Rennes")), new Cell(new("3\u202F911", "3,911"), 3911)],
                        [new Cell(Bilingual.Same("Saint-Étienne")), new Cell(new("masqué", "suppressed"))],
                    ])),
            [new Bar(Bilingual.Same("Rennes"), 3911, new("3\u202F911", "3,911"), Tone.Accent), new Bar(Bilingual.Same("Saint-Étienne"), null, new("masqué", "suppressed"), Tone.Accent)],
            null),
        Declared = new Table(
            new("Ce que d'autres ont annoncé, et que nous n'avons pas compté", "What others declared, and we did not count"),
            [
                new(new("Dit le", "Said on"), false), new(new("Nombre", "Number"), true), new(new("De quoi", "Of what"), false), new(Bilingual.Same("Source"), false), new(new("Notre compte", "Our count"), false),
            ],
            [
                [
                    new Cell(new("février 2019", "February 2019")), new Cell(new("9\u202F000", "9,000"), 9000), new Cell(new("personnes accompagnées", "people accompanied")), new Cell(Bilingual.Same("Paroles d'élus")),
                    new Cell(new("au moins\u00A05\u202F204\u00A0personnes en mars 2019", "at least\u00A05,204\u00A0people in March 2019"), Detail: new("chiffre provisoire", "provisional figure")),
                ],
                [
                    new Cell(new("juillet 2019", "July 2019")), new Cell(Bilingual.Same("300"), 300), new Cell(new("personnes par jour", "people a day")), new Cell(Bilingual.Same("Paroles d'élus")),
                    new Cell(new("non comparé", "not compared"), Detail: new("c’est un rythme, pas le nombre d’une période", "it is a rate, not the number of a period")),
                ],
            ]),
        Method = [new("Une personne est comptée une fois par période.", "A person is counted once in a period.")],
        Definitions = [.. FigureCatalogue.All.Where(meaning => meaning.Id is FigureIds.PeopleReached or FigureIds.NoShowRate)],
        Contact = Bilingual.Same("Service de presse, presse@ateliers.example"),
        Version = "0.1.0",
    };
}
