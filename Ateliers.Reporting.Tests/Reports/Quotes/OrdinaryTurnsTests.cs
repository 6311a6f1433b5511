using Ateliers.Reporting.Reports.Quotes;
using CsCheck;

namespace Ateliers.Reporting.Tests.Reports.Quotes;

/// <summary>Ordinary sentences on which a reviewer caught the guard. What is wrong is never called right; what is right is never called wrong.</summary>
public sealed class OrdinaryTurnsTests
{
    private static readonly string[] Pieces =
    [
        "49 416", "18,565", "9 008", "53 %", "7", "100 000", "un million", "personnes", "people", "visites", "sessions", "inscriptions", "femmes", "professionals", "de plus de 60 ans", "over 60", "à Rennes", "in Nancy", "à Nancy et Rennes",
        "En Bretagne", "in Paris", "en 2019", "in 2018", "en mars", "in the first half", "au premier", "before June", "depuis le 1er janvier", "by 30 June 2019", "last month", "le samedi", "that year", "un an plus tôt", "dont", "including", "of them",
        "contre", "against", "sont venues", "came for the first time", "n'ont pas", "did not", "l'objectif", "the goal is", "par an", "every month", "(", ")", ",", ";", ":", ".", "\n\n", "> ", "sur le thème « CV »", "coding", "passer de", "à", "to", "from",
    ];

    [Test]
    public void Whatever_stands_in_a_text_the_guard_ends() =>
        Gen.Int[0, Pieces.Length - 1].Array[1, 25].Sample(places => Assert.That(() => KnownFigures.Check(string.Join(" ", places.Select(place => Pieces[place]))), Throws.Nothing), iter: 5_000);

    [TestCase("L'atelier de Nancy a accueilli 49 416 personnes.", "!")]
    [TestCase("49,416 people came to Rennes.", "!")]
    [TestCase("À Nancy, 66 158 visites ont été enregistrées.", "!")]
    [TestCase("À Rennes, 12 384 personnes ont travaillé leur CV.", "!")]
    [TestCase("With 49,416 people, Rennes leads the network.", "!")]
    [TestCase("Les ateliers de code ont attiré 7 204 personnes en 2019, dont 18 565 à Rennes.", "A!")]
    [TestCase("Les ateliers de CV ont attiré 12 840 personnes en 2019, dont 5 020 à Rennes.", "AA")]
    [TestCase("17 930 professionnels sont venus en 2019, dont 6 904 à Rennes.", "AA")]
    [TestCase("17 930 professionnels sont venus en 2019, dont 18 565 à Rennes.", "A!")]
    [TestCase("In Rennes, 18,565 people came in 2019, including 21,744 women.", "A!")]
    [TestCase("In Rennes, 18,565 people came in 2019, including 8,233 women.", "AA")]
    [TestCase("En mars 2019, 3 280 personnes sont venues, dont 18 565 à Rennes.", "A!")]
    [TestCase("18 884 personnes au premier semestre 2019, après 18 884 au second.", "A!")]
    [TestCase("In the second half of 2019 the network trained 32,082 people, against 32,082 in the first.", "A!")]
    [TestCase("3 280 personnes sont venues avant mars 2019.", "!")]
    [TestCase("Jusqu'à mars 2019, 3 280 personnes sont venues.", "!")]
    [TestCase("Before March 2019, 3,280 people came.", "!")]
    [TestCase("Hors mars 2019, 3 280 personnes sont venues.", "!")]
    [TestCase("Starting in March 2019, 3,280 people came.", "!")]
    [TestCase("Not counting 2018, 9,008 people came.", "!")]
    [TestCase("Pour sa première année, l'atelier de Rennes a accueilli 18 565 personnes.", "!")]
    [TestCase("In the year it opened, Rennes welcomed 18,565 people.", "!")]
    [TestCase("Un an après son ouverture, l'atelier de Rennes a accueilli 18 565 personnes.", "!")]
    [TestCase("Il y a deux ans, 49 416 personnes sont venues.", "!")]
    [TestCase("A year ago, 49,416 people came.", "!")]
    [TestCase("Next year, 49,416 people will come.", "!")]
    [TestCase("À mi-parcours en 2019, 49 416 personnes sont venues.", "!")]
    [TestCase("En cinq ans, 49 416 personnes sont venues.", "!")]
    [TestCase("Over the past five years, 49,416 people came.", "!")]
    [TestCase("Le lendemain de l'ouverture, Nancy a reçu 11 203 personnes.", "!")]
    [TestCase("À l'ouverture, Nancy a reçu 11 203 personnes.", "!")]
    [TestCase("Rennes n'a pas accueilli 18 565 personnes en 2019.", "!")]
    [TestCase("En 2019, 49 416 personnes ne sont pas venues.", "!")]
    [TestCase("In 2019, 49,416 people did not come.", "!")]
    [TestCase("Aucune des 49 416 personnes n'est venue en 2019.", "!")]
    [TestCase("49,416 more people came in 2019 than in 2018.", "!")]
    [TestCase("In 2019, 49,416 fewer people came.", "!")]
    [TestCase("Le nombre de personnes a augmenté de 49 416 en 2019.", "!")]
    [TestCase("En 2019, 18 565 personnes de moins sont venues à Rennes.", "!")]
    [TestCase("In 2019, the Montpellier workshop, ahead of Nancy, welcomed 11,203 people.", "!")]
    [TestCase("In 2019, the Montpellier workshop, ahead of Nancy, welcomed 12,004 people.", "A")]
    [TestCase("L'atelier de Rennes vise 100 000 personnes par an.", "!")]
    [TestCase("The network aims to train 100,000 people a month.", "!")]
    [TestCase("In 2018, the network opened its first workshop. It welcomed 49,416 people.", "!")]
    [TestCase("Rennes compte 18 565 habitants en 2019.", "!")]
    [TestCase("Le réseau prévoit d'accueillir 49 416 personnes.", "!")]
    [TestCase("In 2019, 49,416 unemployed people came.", "!")]
    [TestCase("Ouvert le 15 février 2019, l'atelier de Montpellier a déjà formé plus de 12 000 personnes.", "A")]
    [TestCase("Opened on 15 February 2019, the Montpellier workshop has trained more than 12,000 people.", "A")]
    [TestCase("L'atelier de Montpellier a ouvert ses portes le 15 février 2019 et a formé 12 004 personnes.", "A")]
    [TestCase("L'atelier de Montpellier a ouvert le 15 février 2019. Il a formé 12 004 personnes.", "A")]
    [TestCase("Since opening on 15 February 2019, Montpellier has trained 12,004 people.", "A")]
    [TestCase("Depuis son inauguration le 15 février 2019, Montpellier a formé 12 004 personnes.", "A")]
    [TestCase("Since 1 July, 32,082 people have come.", "A")]
    [TestCase("Depuis le 1er juillet, 32 082 personnes sont venues.", "A")]
    [TestCase("Depuis sa création, le réseau a accompagné 57 120 personnes.", "A")]
    [TestCase("On 31 December 2019, the total for the year stood at 49,416 people.", "A")]
    [TestCase("As at 30 June 2019, 18,884 people had been reached this year.", "A")]
    [TestCase("En 2019, le réseau a accompagné cinq fois plus de personnes qu'en 2018 (49 416 contre 9 008).", "??")]
    [TestCase("À Nancy, 9 des 11 203 personnes étaient déjà venues en 2019.", "?A")]
    [TestCase("In 2019, 12,004 residents came to Montpellier.", "A")]
    [TestCase("À Nancy, ils sont 11 203 à être venus en 2019.", "A")]
    [TestCase("L'objectif de 100 000 personnes n'a pas été atteint en 2019.", "A")]
    [TestCase("En 2019, les ateliers ont accueilli 49 416 personnes, pas seulement des jeunes.", "A")]
    [TestCase("En 2019, l'année record, 49 416 personnes sont venues.", "A")]
    [TestCase("In 2019, a record year, 49,416 people came.", "A")]
    [TestCase("Tout au long de l'année, 49 416 personnes sont venues.", "A")]
    [TestCase("Rennes vise 100 000 personnes par an en France.", "A")]
    [TestCase("Chaque année, le réseau veut former 100 000 personnes.", "A")]
    [TestCase("8,741 people aged 60 years and over came in 2019.", "A")]
    [TestCase("Le 30 juin 2019, le compteur affichait 49 416 personnes accompagnées depuis le 1er janvier.", "!")]
    [TestCase("Le 30 juin 2019, le compteur affichait 18 884 personnes accompagnées depuis le 1er janvier.", "A")]
    [TestCase("Opened on February 15, 2019, the Montpellier workshop has trained 12,004 people.", "A")]
    [TestCase("As early as March 2019, 3,280 people came.", "!")]
    [TestCase("Around March 2019, 3,280 people came.", "!")]
    [TestCase("Chaque année, 49 416 personnes poussent la porte des ateliers.", "!")]
    [TestCase("In Paris, 49,416 people came in 2019.", "!")]
    [TestCase("À Marseille, 49 416 personnes sont venues en 2019.", "!")]
    [TestCase("In 2019, 49,416 people came twice.", "!")]
    [TestCase("49 416 personnes suivent l'atelier sur Facebook en 2019.", "!")]
    [TestCase("In 2019, 49,416 people were reached online.", "!")]
    [TestCase("49 416 personnes âgées sont venues en 2019.", "!")]
    [TestCase("In 2019, 23% of the people did not come back.", "!")]
    [TestCase("Rennes a accueilli deux fois plus de personnes que Nancy, soit 11 203 personnes en 2019.", "!")]
    [TestCase("En juin, Rennes comptait déjà 18 565 personnes en 2019.", "!")]
    [TestCase("In May, 49,416 people came in 2019.", "!")]
    [TestCase("In 2019 in France, 49,416 people came, from CV sessions to talks.", "A")]
    [TestCase("En 2019, à l'Atelier de Nancy, 11 203 personnes sont venues.", "A")]
    [TestCase("Le 4 mars 2019, la ministre a visité l'atelier de Rennes, qui a accueilli 18 565 personnes en 2019.", "?")]
    public void A_turn_is_judged(string sentence, string expected)
    {
        var findings = KnownFigures.Check(sentence);
        var told = string.Concat(findings.Select(finding => finding.Verdict is Verdict.Agrees or Verdict.Declared ? 'A' : finding.IsWrong ? 'x' : '-'));
        Assert.That(told, Has.Length.EqualTo(expected.Length).And.Matches(string.Concat(expected.Select(each => each switch { 'A' => "A", '!' => "[x-]", _ => "." }))), string.Join(" | ", findings.Select(finding => $"{finding.Text}: {finding.Message.Fr}")));
    }
}
