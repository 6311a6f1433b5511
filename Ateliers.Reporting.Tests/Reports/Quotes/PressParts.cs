using static Ateliers.Reporting.Reports.Quotes.Verdict;

namespace Ateliers.Reporting.Tests.Reports.Quotes;

/// <summary>Sentences of our own on parts of the people, written before the guard knew any part; what it said when it first saw them stands in decision 0019.</summary>
internal static class PressParts
{
    public static IReadOnlyList<PressSentence> French { get; } =
    [
        new("Les ateliers consacrés au CV ont réuni 12 840 personnes en 2019.", Agrees),
        new("En 2019, plus de 9 600 personnes ont appris à se protéger des cyberattaques dans le réseau.", Agrees),
        new("Le réseau a reçu 21 744 femmes et 19 052 hommes en 2019.", Agrees, Agrees),
        new("À Rennes, 6 904 professionnels ont été formés en 2019.", Agrees),
        new("En 2019, 15 102 personnes sont venues travailler leur CV.", VisitsAsPeople),
        new("Près de 12 840 personnes ont appris à coder en 2019.", OtherPart),
        new("CV et cybersécurité ont attiré à eux deux 22 495 personnes en 2019.", AddedParts),
        new("Les conférences ont rassemblé 49 416 personnes en 2019.", WholeAsPart),
        new("Parmi les participants de 2019, 6 218 avaient entre 18 et 24 ans.", Agrees),
        new("Quelque 5 600 personnes de plus de 60 ans ont été accompagnées en 2019.", OtherPart),
        new("En 2019, 6 200 jeunes de 18 à 25 ans ont poussé la porte.", Unchecked),
        new("Les femmes représentaient 53 % du public en 2019.", Agrees),
    ];

    public static IReadOnlyList<PressSentence> English { get; } =
    [
        new("In 2019, 7,204 people learned to code.", Agrees),
        new("Some 33,000 members of the general public came in 2019.", Agrees),
        new("Women accounted for 53.2% of attendees in 2019.", Agrees),
        new("Hands-on workshops drew 39,812 visits in 2019, talks 12,530.", Agrees, Agrees),
        new("More than 3,100 over-70s took part in 2019.", Agrees),
        new("This year, 5,020 people in Rennes worked on their CVs.", Agrees),
        new("In 2019 the network trained 41,547 members of the general public.", VisitsAsPeople),
        new("In 2019, 21,744 men came to the four cities.", OtherPart),
        new("In 2019, 128,400 people improved their CV with the programme.", FactorOfTen),
        new("Cybersecurity sessions reached 9,655 people in Rennes in 2019.", OtherPlace),
        new("In 2019, 1,450 professionals were trained.", Differs),
        new("Children made up 612 of the visitors in 2019.", Unchecked),
        new("58% of participants in 2019 were men.", Differs),
        new("One-to-one appointments: 4,318 people in 2019.", Agrees),
        new("Some 49,416 people, young and old, came in 2019.", Agrees),
    ];

    /// <summary>Fourteen more, written when the guard knew parts: words of a part that tell nothing of the number, and turns that it had not been made for.</summary>
    public static IReadOnlyList<PressSentence> More { get; } =
    [
        new("Ouvert au grand public depuis 2018, l'atelier de Rennes a accueilli 18 565 personnes en 2019.", Agrees),
        new("49 416 personnes ont été accompagnées en 2019 par des professionnels du numérique.", Agrees),
        new("Lors d'une conférence de presse, le réseau a annoncé 49 416 personnes accompagnées en 2019.", Agrees),
        new("Du CV au code, les ateliers ont touché 49 416 personnes en 2019.", Agrees),
        new("Sur 49 416 personnes en 2019, 21 744 étaient des femmes.", Agrees, Agrees),
        new("54 % des femmes sont revenues en 2019.", Unchecked),
        new("Le public se compose de 46,6 % d'hommes et de 53,2 % de femmes en 2019.", Agrees, Agrees),
        new("Le grand public a réservé un bel accueil au réseau : 49 416 personnes en 2019.", Agrees),
        new("Of the 49,416 people reached in 2019, 17,930 were professionals and 33,204 members of the general public.", Agrees, Agrees, Agrees),
        new("Talks about coding drew 7,204 people in 2019.", Unchecked),
        new("The programme, which also teaches coding and data protection, reached 49,416 people in 2019.", Agrees),
        new("Data protection was the topic for 11,312 people in 2019, cybersecurity for 9,655.", Agrees, Agrees),
        new("In 2019, 53 women were reached by the programme.", ShareAsCount),
        new("Women made 29,310 visits in 2019.", Agrees),
    ];
}
