using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>Who came again: how many times people came, and, by month of first contact, how many came again one, two … months later. Of identified people only.</summary>
internal static class RetentionSection
{
    private static readonly Bilingual Title = new("Qui est revenu, et quand", "Who came again, and when");

    public static Section Compose(Composition composition)
    {
        if (composition.People.Count == 0)
        {
            return new Section("retention", Title, [], [], [], [], Empty.Nobody(composition));
        }

        var rows = Rows(composition);
        var all = Retention.All(rows);
        IReadOnlyList<Table> tables = all.Since is null ? [] : [RetentionTable.Of(composition, rows, all)];
        return new Section("retention", Title, [.. Sentences(composition, all)], [FrequencyChart.Of(composition)], tables, [.. Notes(composition, all)]);
    }

    /// <summary>The months up to the last day of which the page speaks, also those that have not come in.</summary>
    private static IReadOnlyList<RetentionRow> Rows(Composition composition)
    {
        var counted = composition.Facts.YearReturns.Cohorts;
        var months = new Period(composition.Year.From, composition.Horizon).Months();
        return Retention.Of(
            [.. months.Select(month => counted.FirstOrDefault(cohort => cohort.Month == month) ?? new Cohort(month, default, [], []))],
            month => composition.IsOver(month) && composition.CountsOf(month) is not null,
            month => composition.CountsOf(month) is not null);
    }

    private static IEnumerable<Bilingual> Sentences(Composition composition, RetentionRow all)
    {
        if (all.Since is not { } since)
        {
            yield return Words.Say(
                "Aucun mois n'est encore passé après celui d'un premier contact : la part des personnes revenues un autre mois n'est pas connue.",
                "No month has passed yet after that of a first contact: the share of people who came again in another month is not known.");
            yield break;
        }

        var (files, people) = (composition.FromFiles, Of(composition));
        if (all.Again[0] is { } next)
        {
            var (share, part, of) = (Numbers.ShareInWords(next.Share), Numbers.Integer(next.Part), Numbers.Integer(next.Of));
            yield return Words.Begin(Words.Say(
                $"{files.Fr}{share.Fr} des {people.Fr} sont revenues le mois qui suit celui de leur premier contact de l'année : {part.Fr} sur {of.Fr}.",
                $"{files.En}{share.En} of {people.En} came again in the month after that of their first contact of the year: {part.En} of {of.En}."));
        }

        var (sharedSince, partSince, ofSince) = (Numbers.ShareInWords(since.Share), Numbers.Integer(since.Part), Numbers.Integer(since.Of));
        yield return Words.Begin(Words.Say(
            $"{files.Fr}{sharedSince.Fr} sont revenues au moins un mois ultérieur : {partSince.Fr} sur {ofSince.Fr} pour qui un mois au moins est passé depuis.",
            $"{files.En}{sharedSince.En} came again in at least one later month: {partSince.En} of {ofSince.En} for whom at least one month has passed since."));
    }

    private static IEnumerable<Bilingual> Notes(Composition composition, RetentionRow all)
    {
        if (all.Since is not null)
        {
            yield return Words.Say(
                "Chaque ligne suit les personnes dont la première présence de l'année tombe dans ce mois ; +1 est le mois suivant. La part est rapportée à ces personnes, et leur nombre figure dessous. Les parts d'une ligne ne s'additionnent pas : qui revient en mars et en avril compte dans les deux, et une fois dans « revenues depuis ».",
                "Each row follows the people whose first attendance of the year falls in that month; +1 is the next month. The share is of these people, and their number stands beneath. The shares of a row do not add up: someone who comes again in March and in April counts in both, and once in “came again since”.");
            yield return Words.Say(
                "Ne comptent que les mois terminés. Dans la ligne « ensemble », chaque part porte sur les personnes pour qui ce mois est passé.",
                "Only months that are over count. In the row “all”, each share is of the people for whom that month has passed.");
        }

        if (composition.HasNameless)
        {
            var nameless = Numbers.Attendances(composition.Facts.Year.AnonymousVisits.Count);
            yield return Words.Say(
                $"Hors de ces nombres : {nameless.Fr} anonymes, dont nul ne sait qui est revenu. Une personne identifiée a pu venir d'autres fois sans l'être.",
                $"Outside these numbers: {nameless.En} that are anonymous, of which nobody knows who came again. An identified person may have come other times without being identified.");
        }
    }

    /// <summary>personnes identifiées, as soon as some are not.</summary>
    internal static Bilingual Of(Composition composition) => composition.HasNameless ? new("personnes identifiées", "identified people") : new("personnes", "people");
}
