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
        var source = new Bilingual(
            $"le bilan déclaré {Words.De(reference.Place)} en {period.Fr} : {value.Fr}, un chiffre annoncé et non compté par nous ({reference.Source}, {said.Fr})",
            $"what {reference.Place} declared for {period.En}: {value.En}, an announced figure that we did not count ({reference.Source}, {said.En})");
        Bilingual Times(long number) => number * 20 < reference.Value
            ? Words.Say("moins de 0,1 fois", "less than 0.1 times")
            : Numbers.Times((double)number / reference.Value);
        var whole = Times(goal);
        if (composition.NotBegun || people.Count == 0)
        {
            return Words.Say($"L'objectif vaut {whole.Fr} {source.Fr}.", $"The goal is {whole.En} {source.En}.");
        }

        var (count, now, remaining) = (Numbers.People(people.Count), Times(people.Count), composition.Pace.Remaining(people));
        var (isEn, leftFr, leftEn) = (people.Count == 1 ? "is" : "are", composition.Past ? "manquait" : "reste", composition.Past ? "was missing" : "remains");
        if (remaining == 0)
        {
            return Words.Say($"{count.Fr}, c'est {now.Fr} {source.Fr}.", $"{count.En} {isEn} {now.En} {source.En}.");
        }

        var rest = Times(remaining);
        return Words.Say(
            $"{count.Fr}, c'est {now.Fr} {source.Fr}. L'objectif vaut {whole.Fr} ce bilan, et ce qui {leftFr} à accompagner {rest.Fr}.",
            $"{count.En} {isEn} {now.En} {source.En}. The goal is {whole.En} that figure, and what {leftEn} {rest.En}.");
    }
}
