using static Ateliers.Reporting.Reports.Quotes.Verdict;

namespace Ateliers.Reporting.Tests.Reports.Quotes;

/// <summary>Sentences after a reviewer's, who wrote as newspapers do: the goal taken for what was reached, growth, what is missing, places compared, shares of a place.</summary>
internal static class PressReview
{
    public static IReadOnlyList<PressSentence> French { get; } =
    [
        new("Avec 100 000 personnes formées en 2019, le pari est gagné.", Differs),
        new("Le réseau a accompagné 100 000 personnes en 2019.", Differs),
        new("Les ateliers ont déjà accompagné 100 000 personnes.", Differs),
        new("Plus de 100 000 personnes ont été formées.", Differs),
        new("L'objectif annuel a été atteint : 100 000 personnes sont venues en 2019.", Differs),
        new("Le réseau vise 100 000 personnes d'ici la fin 2019.", Agrees),
        new("L'objectif de 100 000 personnes n'a pas été atteint en 2019.", Agrees),
        new("100 000 personnes devaient être formées en 2019.", Agrees),
        new("Rennes est passée de 2 000 à 30 000 personnes entre 2018 et 2019.", Differs, Differs),
        new("À Rennes, le nombre de personnes a grimpé de 9 008 à 18 565 entre 2018 et 2019.", Agrees, Agrees),
        new("Rennes double sa fréquentation, passant de 9 008 à 18 565 personnes en un an.", Agrees, Agrees),
        new("Le nombre de personnes est passé de 9 008 en 2018 à 49 416 en 2019.", Agrees, Agrees),
        new("Le nombre de personnes est passé de 9 008 en 2018 à 59 416 en 2019.", Agrees, Differs),
        new("De 49 000 à 53 000 personnes ont été accompagnées en 2019.", Agrees),
        new("Depuis son ouverture en avril, l'Atelier de Nancy a séduit 11 203 habitants.", Agrees),
        new("Depuis son lancement en février, Montpellier a attiré 12 004 personnes.", Agrees),
        new("Il manque encore 50 584 personnes pour atteindre l'objectif de 2019.", Agrees),
        new("Fin 2019, il reste 40 584 personnes à former.", Differs),
        new("Rennes a accueilli 9 008 personnes en 2018 et plus du double l'année suivante, avec 18 565.", Agrees, Agrees),
        new("En deux ans, 57 120 personnes ont été accompagnées par le réseau.", Agrees),
        new("Montpellier talonne Nancy avec 11 203 personnes accueillies en 2019.", OtherPlace),
        new("Rennes représente 38 % des personnes accueillies en 2019.", Agrees),
        new("Près de la moitié des personnes, 49 %, sont venues à Rennes en 2019.", Differs),
        new("En 2019, 48 834 venaient pour la première fois.", Agrees),
        new("En 2019, 75 % des places ont été occupées.", RoundedUp),
    ];

    public static IReadOnlyList<PressSentence> English { get; } =
    [
        new("100,000 people were trained in 2019.", Differs),
        new("The programme has reached its target: 100,000 people were trained in 2019.", Differs),
        new("The goal of 100,000 people was reached in 2019.", Differs),
        new("In 2019, 100,000 people attended the workshops.", Differs),
        new("The network fell short of its target of 100,000 people in 2019.", Agrees),
        new("By training 100,000 people in 2019, the programme kept its word.", Differs),
        new("Rennes jumped from 2,000 to 30,000 people in a year.", Differs, Differs),
        new("Numbers in Rennes rose from 9,008 people in 2018 to 18,565 in 2019.", Agrees, Agrees),
        new("The network grew from 9,008 to 49,416 people between 2018 and 2019.", Agrees, Agrees),
        new("The network reached 49,416 people in 2019, leaving it 50,584 short.", Agrees, Agrees),
        new("Attendance peaked in October 2019, when 7,097 came; by December it had fallen to 6,264.", Agrees, Agrees),
        new("Twice as many people came to Rennes in 2019 (18,565) as in 2018 (9,008).", Agrees, Agrees),
        new("From a standing start in July 2019, Saint-Étienne reached eight thousand people by Christmas.", Agrees),
        new("Some 57,000 people have been trained since 2018.", Agrees),
        new("Montpellier beat Nancy with 12,004 people in 2019.", Agrees),
        new("CV sessions drew 12,840 people in 2019, coding 7,204 and cybersecurity 9,565.", Agrees, Agrees, Differs),
        new("In 2019, 18,565 people came to Rennes and 11,203 to Nancy.", Agrees, Agrees),
        new("In 2019, 38% of all people came to Rennes.", Agrees),
        new("Nancy accounted for 30% of all visitors in 2019.", Differs),
        new("582 of the 49,416 people reached in 2019 had already come before.", Agrees, Agrees),
    ];
}
