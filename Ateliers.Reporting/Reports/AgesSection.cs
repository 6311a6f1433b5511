using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>How old the people were who came, as far as their ages are recorded. Of identified people only; whose age is not recorded is a row of its own, and is spread over no other.</summary>
internal static class AgesSection
{
    private const string Id = "ages";

    private const int MostNames = 3;

    private static readonly Bilingual Title = Words.Say("Qui est venu : l'âge", "Who came: age");

    private static readonly Bilingual NotRecorded = Words.Say("Âge non renseigné", "Age not recorded");

    public static Section Compose(Composition composition)
    {
        if (composition.People.Count == 0)
        {
            return new Section(Id, Title, [], [], [], [], Empty.Nobody(composition));
        }

        var ages = PeopleByAge.Of(composition.Facts.YearByAge, composition.People);
        return ages.Bands.Count == 0
            ? new Section(Id, Title, [], [], [], [], Unrecorded(composition))
            : new Section(Id, Title, [.. Sentences(composition, ages)], [ChartOf(composition, ages)], [], [.. Notes(composition, ages)]);
    }

    private static Bilingual Unrecorded(Composition composition)
    {
        var inYear = Words.Begin(composition.InYear);
        return composition.HasNameless
            ? Words.Say($"{inYear.Fr}, l'âge d'aucune personne identifiée n'est renseigné.", $"{inYear.En}, the age of no identified person is recorded.")
            : Words.Say($"{inYear.Fr}, l'âge de personne n'est renseigné.", $"{inYear.En}, the age of nobody is recorded.");
    }

    private static IEnumerable<Bilingual> Sentences(Composition composition, PeopleByAge ages)
    {
        if (ages.NotRecorded > 0)
        {
            var (files, people) = (composition.FromFiles, PeopleIn(composition, ages.NotRecorded));
            var (all, share) = (Numbers.Integer(composition.People.Count), Numbers.ShareInWords((double)ages.NotRecorded / composition.People.Count));
            var missing = ages.Overlap > 0
                ? new Bilingual("l'âge manque à une présence au moins", "age is missing from at least one attendance")
                : new Bilingual("l'âge n'est pas renseigné", "no age is recorded");
            yield return Words.Begin(Words.Say(
                $"{files.Fr}pour {people.Fr} sur {all.Fr} ({share.Fr}), {missing.Fr}.",
                $"{files.En}for {people.En} of {all.En} ({share.En}), {missing.En}."));
        }
    }

    private static BarsChart ChartOf(Composition composition, PeopleByAge ages)
    {
        List<Bar> bars =
        [
            .. ages.Bands.Select(band => BarOf(AgeWords.Of(band.Code), band.People, Tone.Accent)),
            .. ages.NotRecorded > 0 ? new[] { BarOf(NotRecorded, ages.NotRecorded, Tone.Grey) } : [],
        ];
        var (people, spoken) = (Words.Begin(RetentionSection.Of(composition)), Cells.Spoken(bars.Select(bar => (bar.Label, bar.ValueLabel))));
        var subtitle = Words.Say(
            $"{people.Fr} par tranche d'âge, au jour de la séance, {composition.InYear.Fr}",
            $"{people.En} by age band, on the day of the session, {composition.InYear.En}");
        return new BarsChart(
            composition.Words(
                Id,
                Finding(composition, ages),
                subtitle,
                Words.Say($"Barres des personnes par tranche d'âge. {spoken.Fr}.", $"Bars of people by age band. {spoken.En}."),
                new Table(
                    subtitle,
                    [Cells.Name("Tranche d'âge", "Age band"), new Column(people, Numeric: true)],
                    [.. bars.Select(bar => (IReadOnlyList<Cell>)[Cells.Text(bar.Label), new Cell(bar.ValueLabel, bar.Value)])])),
            bars,
            Maximum: null);
    }

    private static Bar BarOf(Bilingual label, long people, Tone tone) => new(label, people, Numbers.Integer(people), tone);

    /// <summary>The band with the most people, which is a first of the recorded ages alone: where others are not recorded nobody knows who is first of all.</summary>
    private static Bilingual Finding(Composition composition, PeopleByAge ages)
    {
        var (files, most) = (composition.FromFiles, ages.Bands.Max(band => band.People));
        var (leaders, people) = (ages.Bands.Where(band => band.People == most).ToList(), PeopleIn(composition, most));
        if (ages.Bands is [var only])
        {
            var band = AgeWords.Of(only.Code);
            return Words.Begin(Words.Say($"{files.Fr}{people.Fr} de {band.Fr} {composition.InYear.Fr}", $"{files.En}{people.En} aged {band.En} {composition.InYear.En}"));
        }

        var names = Words.ListOf([.. leaders.Select(leader => AgeWords.PeopleOf(leader.Code))], MostNames);
        var recorded = ages.NotRecorded > 0 ? new Bilingual(" parmi les âges renseignés", " among recorded ages") : Bilingual.Same("");
        return Words.Begin(leaders.Count == 1
            ? Words.Say(
                $"{files.Fr}{names.Fr} sont les plus nombreux{recorded.Fr} : {people.Fr}",
                $"{files.En}{names.En} are the most numerous{recorded.En}: {people.En}")
            : Words.Say(
                $"{files.Fr}{names.Fr} sont les plus nombreux{recorded.Fr} : {people.Fr} chacun",
                $"{files.En}{names.En} are the most numerous{recorded.En}: {people.En} each"));
    }

    private static IEnumerable<Bilingual> Notes(Composition composition, PeopleByAge ages)
    {
        var (more, all, people) = (Numbers.Integer(ages.Overlap), Numbers.Integer(composition.People.Count), RetentionSection.Of(composition));
        var none = ages.NotRecorded > 0 ? new Bilingual(", ou un âge à l'une et aucun à l'autre,", ", or an age at one and none at another,") : Bilingual.Same("");
        yield return ages.Overlap > 0
            ? Words.Say(
                $"Qui a deux âges selon ses présences{none.Fr} compte dans deux lignes : elles font ensemble {more.Fr} de plus que le nombre de {people.Fr} ({all.Fr}).",
                $"Someone with two ages by their attendances{none.En} counts in two rows: together these make {more.En} more than the number of {people.En} ({all.En}).")
            : Words.Say("Chaque personne n'est que dans une ligne.", "Everybody is in one row only.");
        if (composition.HasNameless)
        {
            var nameless = Numbers.Attendances(composition.Facts.Year.AnonymousVisits.Count);
            yield return Words.Say($"Hors de ces nombres : {nameless.Fr} anonymes.", $"Outside these numbers: {nameless.En} that are anonymous.");
        }
    }

    /// <summary>12 personnes identifiées, as soon as some are not.</summary>
    private static Bilingual PeopleIn(Composition composition, long number) => composition.HasNameless ? Numbers.IdentifiedPeople(number) : Numbers.People(number);
}
