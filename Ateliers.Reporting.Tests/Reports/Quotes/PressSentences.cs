using Ateliers.Reporting.Reports.Quotes;
using static Ateliers.Reporting.Reports.Quotes.Verdict;

namespace Ateliers.Reporting.Tests.Reports.Quotes;

/// <summary>A sentence as a newspaper or a press officer might write it, and what is to be found of each of its numbers.</summary>
internal sealed record PressSentence(string Text, params Verdict[] Expected);

/// <summary>Forty sentences of our own, written before the guard saw them, half of them French; and the facts that others declared, as the articles put them, in both languages.</summary>
internal static class PressSentences
{
    public static IReadOnlyList<PressSentence> French { get; } =
    [
        new("Le réseau dresse son bilan : 49 416 personnes accompagnées au cours de l'année 2019.", Agrees),
        new("Depuis son ouverture, l'atelier nancéien a séduit plus de 11 000 personnes en 2019.", Agrees),
        new("Quelque 49 000 Français ont franchi la porte de l'un des quatre ateliers en 2019.", Agrees),
        new("Avec 12 004 participants en 2019, Montpellier talonne Rennes, qui en compte 18 565.", Agrees, Agrees),
        new("« Nous avons touché un peu plus de neuf mille personnes à Rennes en 2018 », se félicite la direction.", Agrees),
        new("Les quatre sites ont enregistré 66 158 présences en 2019, pour 6 120 séances.", Agrees, Agrees),
        new("Le cap est fixé : former 100 000 personnes chaque année sur tout le territoire.", Agrees),
        new("Moins de la moitié de l'objectif annuel, 49,4 %, avait été atteinte fin décembre 2019.", Agrees),
        new("L'espace montpelliérain revendique près de 18 000 formés un an après son ouverture.", Declared),
        new("Quelque 66 000 personnes ont poussé la porte des ateliers en 2019.", VisitsAsPeople),
        new("Bilan 2019 : 49 416 visites dans les quatre villes.", PeopleAsVisits),
        new("En additionnant Rennes, Montpellier, Nancy et Saint-Étienne, 49 783 personnes ont été formées en 2019.", AddedAteliers),
        new("De janvier à décembre 2019, mois après mois, 56 907 personnes ont été accueillies dans le réseau.", AddedMonths),
        new("Google veut former 10 000 personnes par an dans ses quatre ateliers.", FactorOfTen),
        new("Quatre mille neuf cent quarante personnes ont été accompagnées en France en 2019.", FactorOfTen),
        new("La Bretagne compte 18 565 personnes formées en 2019.", OtherPlace),
        new("À Saint-Étienne, 11 203 personnes ont été accompagnées en 2019.", OtherPlace),
        new("Cette année, le réseau a déjà accompagné 18 884 personnes.", OutOfDate),
        new("En 2019, Nancy a accueilli 13 500 personnes.", Differs),
        new("Le cap des 50 000 personnes a été franchi en 2019 en France.", RoundedUp),
    ];

    public static IReadOnlyList<PressSentence> English { get; } =
    [
        new("Some 49,000 people walked through the doors of the four workshops in 2019.", Agrees),
        new("The Rennes workshop, which opened on 9 June 2018, trained 9,008 people that year.", Agrees),
        new("Attendance in 2019 reached 66,158 visits across 6,120 sessions.", Agrees, Agrees),
        new("Over 18,500 people were helped in Rennes last year.", OutOfDate),
        new("In the first half of 2019, 18,884 people took part across the network.", Agrees),
        new("Nancy welcomed 11,203 participants in 2019, while Saint-Étienne saw 8,011.", Agrees, Agrees),
        new("The programme aims to train one hundred thousand people a year in France.", Agrees),
        new("Barely half of the target, 49%, was met in 2019.", Agrees),
        new("Nearly one in four, 23.8%, did not show up in Rennes in 2019.", Agrees),
        new("The centre in Montpellier claims to have attracted nearly 18,000 people within a year.", Declared),
        new("A total of 66,158 individuals were trained in 2019.", VisitsAsPeople),
        new("Rennes recorded 18,565 visits in 2019.", PeopleAsVisits),
        new("Taken together, the workshops in Rennes and Montpellier reached 30,569 people in 2019.", AddedAteliers),
        new("The tech giant plans to train ten thousand people a year across its four French sites.", FactorOfTen),
        new("About half a million people, 494,000, were reached in France in 2019.", OutOfDate, FactorOfTen),
        new("Occitanie has seen 12,004 people trained in 2019.", OtherPlace),
        new("So far this year, 9,008 people have been reached in the network.", OutOfDate),
        new("Rennes trained more than 19,000 people in 2019.", RoundedUp),
        new("In 2019 the four workshops trained 61,000 people.", Differs),
        new("By the end of June 2019, as many as 19,500 people had come.", Differs),
    ];

    /// <summary>Twenty more, written when the guard stood, in turns that it had not been made for; what it said when it first saw them stands in decision 0019.</summary>
    public static IReadOnlyList<PressSentence> More { get; } =
    [
        new("Ils étaient 49 416 à franchir le seuil d'un atelier en 2019.", Agrees),
        new("Rennes reste en tête (18 565 personnes en 2019), devant Montpellier (12 004) et Nancy (11 203).", Agrees, Agrees, Agrees),
        new("Près de la moitié de l'objectif, soit 49 000 personnes, a été remplie en 2019.", Agrees),
        new("La fréquentation a bondi de 9 008 à 18 565 personnes à Rennes entre 2018 et 2019.", Agrees, Agrees),
        new("Avec plus de 66 000 bénéficiaires en 2019, le programme est un succès.", VisitsAsPeople),
        new("En Occitanie, l'atelier a formé 12 000 habitants en 2019.", OtherPlace),
        new("Un an et demi après l'ouverture, 9 008 Rennais ont été formés en 2019.", OutOfDate),
        new("Un quart des inscrits (23,1 %) ne sont pas venus en 2019 dans les quatre villes.", Agrees),
        new("L'atelier stéphanois a reçu 8 011 visiteurs depuis juillet 2019.", Agrees),
        new("Le programme vise un million de personnes par an en France.", FactorOfTen),
        new("The network counted 49,416 learners in 2019, up from 9,008 in 2018.", Agrees, Agrees),
        new("Nancy's 11,203 participants in 2019 came back 14,405 times.", Agrees, Agrees),
        new("In March 2019 alone, 3,280 people took part nationwide.", Agrees),
        new("Visits topped 66,000 in 2019.", Agrees),
        new("The four cities together welcomed just under 50,000 people in 2019.", Agrees),
        new("By 30 June 2019, 18,884 people had been trained; six months later the figure stood at 49,416.", Agrees, Agrees),
        new("The network trained 4,941 people in 2019.", FactorOfTen),
        new("Brittany's workshop trained 18,565 people in 2019.", OtherPlace),
        new("In 2019, 49,416 visitors made 56,907 visits.", Agrees, Differs),
        new("With 30,569 people between them in 2019, Rennes and Montpellier lead the way.", AddedAteliers),
    ];

    /// <summary>The articles' facts, in words of our own.</summary>
    public static IReadOnlyList<PressSentence> Declarations { get; } =
    [
        new("L'objectif annoncé est de 100 000 personnes par an en France, sur quatre sites.", Agrees),
        new("The stated goal is 100,000 people a year in France, on four sites.", Agrees),
        new("À Rennes, 1 027 personnes ont été formées et sensibilisées en trois semaines.", Declared),
        new("In Rennes, 1,027 people were trained or made aware within three weeks.", Declared),
        new("À Rennes, 8 000 personnes ont été accompagnées en six mois.", Declared),
        new("In Rennes, 8,000 people were accompanied in six months.", Declared),
        new("Ces centres doivent accueillir 10 000 personnes par an en France.", FactorOfTen),
        new("These centres are to take in 10,000 people a year in France.", FactorOfTen),
        new("L'an passé, 9 000 personnes ont été accompagnées à Rennes.", Agrees),
        new("Last year 9,000 people were accompanied in Rennes.", Agrees),
        new("Depuis juin 2018, 12 000 personnes ont été formées à Rennes.", Declared),
        new("Since June 2018, 12,000 people have been trained in Rennes.", Declared),
        new("En un an, 19 900 personnes ont été formées en Bretagne.", Declared),
        new("Within a year, 19,900 people were trained in Bretagne.", Declared),
        new("Plus de 300 personnes par jour viennent à Montpellier et à Nancy.", Declared),
        new("More than 300 people a day come to Montpellier and Nancy.", Declared),
        new("À Montpellier, près de 18 000 personnes ont été attirées en un an.", Declared),
        new("In Montpellier, nearly 18,000 people were attracted in one year.", Declared),
        new("30 000 stagiaires ont participé dans toute l'Occitanie.", Declared),
        new("30,000 trainees took part in all of Occitanie.", Declared),
        new("En huit années d'existence, 500 000 personnes ont été accompagnées en France.", Declared),
        new("In eight years of existence, 500,000 people were accompanied in France.", Declared),
    ];
}
