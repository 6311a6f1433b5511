using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>How many people came once, twice, three or four times, five times and more.</summary>
internal static class FrequencyChart
{
    public static BarsChart Of(Composition composition)
    {
        var bands = Retention.Bands(composition.Facts.YearReturns.ByTimes);
        var all = composition.People.Count;
        var bars = bands.Select(band => new Bar(Label(band.From, band.To), band.People, WithShare(band.People, all), Tone.Accent)).ToList();
        var (people, spoken) = (RetentionSection.Of(composition), Cells.Spoken(bars.Select(bar => (bar.Label, bar.ValueLabel))));
        var subtitle = Words.Begin(Words.Say(
            $"{people.Fr} par nombre de présences, et leur part, {composition.InYear.Fr}",
            $"{people.En} by number of attendances, and their share, {composition.InYear.En}"));
        return new BarsChart(
            composition.Words(
                "frequency",
                Finding(composition, bands[0].People),
                subtitle,
                Words.Say($"Barres des personnes par nombre de présences. {spoken.Fr}.", $"Bars of people by number of attendances. {spoken.En}."),
                new Table(
                    subtitle,
                    [Cells.Name("Présences d'une personne", "Attendances of a person"), Cells.Number("Personnes", "People"), Cells.Number("Part", "Share")],
                    [.. bands.Select(band => (IReadOnlyList<Cell>)[Cells.Text(Label(band.From, band.To)), Cells.Integer(band.People), Cells.Percent(CountFigures.Ratio(band.People, all))])])),
            bars,
            Maximum: null);
    }

    private static Bilingual Finding(Composition composition, long once)
    {
        var (files, all) = (composition.FromFiles, composition.People.Count);
        Bilingual Number(long count) => composition.HasNameless ? Numbers.IdentifiedPeople(count) : Numbers.People(count);
        var (some, whole, inYear, bare) = (Number(once), Number(all), composition.InYear, Numbers.Integer(all));
        return Words.Begin(
            all == 1 ? Words.Say($"{files.Fr}{whole.Fr} {inYear.Fr}, venue {Times(composition).Fr}", $"{files.En}{whole.En} {inYear.En}, who came {Times(composition).En}")
            : once == 0 ? Words.Say($"{files.Fr}{whole.Fr} {inYear.Fr}, venues plus d'une fois chacune", $"{files.En}{whole.En} {inYear.En}, who each came more than once")
            : Words.Say(
                $"{files.Fr}{some.Fr} sur {bare.Fr} {(once == 1 ? "n'est venue" : "ne sont venues")} qu'une fois {inYear.Fr}",
                $"{files.En}{some.En} of {bare.En} came once only {inYear.En}"));
    }

    private static Bilingual Times(Composition composition)
    {
        var times = composition.Facts.Year.IdentifiedVisits.Count;
        return Numbers.Count(times, new("fois", "time"), new("fois", "times"));
    }

    private static Bilingual WithShare(long people, long all)
    {
        var (number, share) = (Numbers.Integer(people), Numbers.Share((double)people / all));
        return new($"{number.Fr} ({share.Fr})", $"{number.En} ({share.En})");
    }

    private static Bilingual Label(int from, int? to) => (from, to) switch
    {
        (1, 1) => new($"1{Numbers.NoBreak}fois", "once"),
        (2, 2) => new($"2{Numbers.NoBreak}fois", "twice"),
        (_, { } last) => new($"{from} ou {last}{Numbers.NoBreak}fois", $"{from} or {last}{Numbers.NoBreak}times"),
        _ => new($"{from}{Numbers.NoBreak}fois et plus", $"{from}{Numbers.NoBreak}times and more"),
    };
}
