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

        var (people, goal) = (composition.AtLeast, composition.Pace.Goal);
        var (period, said, value) = (Dates.Said(reference.Period), Dates.Said(reference.SaidOn), Numbers.People(reference.Value));
        var declared = new Bilingual(
            $"le bilan déclaré {Words.De(reference.Place)} en {period.Fr} ({value.Fr})",
            $"the {value.En} that {reference.Place} declared for {period.En}");
        var source = new Bilingual(
            $"Ce bilan a été annoncé, pas compté par nous ({reference.Source}, {said.Fr}).",
            $"The {Numbers.Integer(reference.Value).En} figure was announced, not counted by us ({reference.Source}, {said.En}).");
        Bilingual Times(long number) => number * 20 < reference.Value
            ? Words.Say("moins de 0,1 fois", "less than 0.1 times")
            : Numbers.Times((double)number / reference.Value);
        var whole = Times(goal);
        if (people.Count == 0 || (composition.IsRange && people.Count * 10 < reference.Value))
        {
            return Words.Say(
                $"L'objectif vaut {whole.Fr} {declared.Fr}. {source.Fr}",
                $"The goal is {whole.En} {declared.En}. {source.En}");
        }

        var count = Words.Begin(composition.OrMore(Numbers.People(people.Count)));
        var now = composition.IsRange ? Numbers.TimesAtLeast((double)people.Count / reference.Value) : Times(people.Count);
        var isEn = people.Count == 1 ? "is" : "are";
        return composition.Pace.Remaining(people) == 0
            ? Words.Say(
                $"{count.Fr}, c'est {now.Fr} {declared.Fr}. {source.Fr}",
                $"{count.En} {isEn} {now.En} {declared.En}. {source.En}")
            : Words.Say(
                $"{count.Fr}, c'est {now.Fr} {declared.Fr} ; l'objectif représente {whole.Fr} ce bilan. {source.Fr}",
                $"{count.En} {isEn} {now.En} {declared.En}; the goal is {whole.En} as many. {source.En}");
    }
}
