using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>How the year compares with the declared reference, whose source and date stand beside it: declared, not counted.</summary>
internal static class ReferenceSentence
{
    /// <summary>The sentence; null when the programme has no reference.</summary>
    public static Bilingual? Of(Composition composition)
    {
        var reference = composition.Programme.Reference;
        if (reference.Value <= 0)
        {
            return null;
        }

        var (people, goal) = (composition.People, composition.Pace.Goal);
        var (period, said, value) = (Dates.Said(reference.Period), Dates.Said(reference.SaidOn), Numbers.People(reference.Value));
        Bilingual Times(long number) => Numbers.Times((double)number / reference.Value);
        var (whole, now) = (Times(goal), Times(people.Count));
        var source = new Bilingual(
            $"le bilan déclaré {Words.De(reference.Place)} en {period.Fr} : {value.Fr}, un chiffre annoncé et non compté par nous ({reference.Source}, {said.Fr})",
            $"what {reference.Place} declared for {period.En}: {value.En}, an announced figure that we did not count ({reference.Source}, {said.En})");
        if (composition.NotBegun || people.Count == 0)
        {
            return Words.Say($"L'objectif vaut {whole.Fr} {source.Fr}.", $"The goal is {whole.En} {source.En}.");
        }

        var remaining = composition.Pace.Remaining(people);
        if (remaining == 0)
        {
            return Words.Say(
                $"Les personnes accompagnées valent {now.Fr} {source.Fr}.",
                $"The people reached are {now.En} {source.En}.");
        }

        var rest = Times(remaining);
        var past = composition.Past;
        return Words.Say(
            $"Les personnes accompagnées valent {now.Fr}, l'objectif {whole.Fr} et ce qui {(past ? "manquait" : "reste")} {rest.Fr} {source.Fr}.",
            $"The people reached are {now.En}, the goal {whole.En} and what {(past ? "was missing" : "remains")} {rest.En} {source.En}.");
    }
}
