using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>From registration to presence: how many of those who registered came, by atelier, and how many of those who came did so again.</summary>
internal static class PresenceSection
{
    private static readonly Bilingual Title = Words.Say("De l'inscription à la présence", "From registration to presence");

    public static Section Compose(Composition composition)
    {
        var year = composition.Facts.Year;
        var ateliers = composition.Ateliers();
        if (CountFigures.Registrations(year) == 0 && year.Attended.Count == 0)
        {
            return new Section("presence", Title, [], [], [], [], Words.Say(
                $"Aucune inscription n'est enregistrée {composition.InYear.Fr}.", $"No registration is recorded {composition.InYear.En}."));
        }

        var paragraphs = new List<Bilingual>();
        IReadOnlyList<Chart> charts = [];
        if (CountFigures.NoShowRate(year) is { } rate)
        {
            charts = [ChartOf(composition, ateliers, 1 - rate)];
        }
        else
        {
            paragraphs.Add(CountFigures.Registrations(year) == 0
                ? Words.Say(
                    $"Aucune inscription n'est enregistrée {composition.InYear.Fr} : il n'y a pas de taux d'absence.",
                    $"No registration is recorded {composition.InYear.En}: there is no no-show rate.")
                : Words.Say(
                    "Aucune issue d'inscription n'est notée : le taux d'absence n'est pas connu.",
                    "No outcome of a registration is recorded: the no-show rate is not known."));
        }

        if (Retention.CameAgain(composition.Facts.YearReturns, null) is { } network)
        {
            var (files, people, share) = (composition.FromFiles, RetentionSection.Of(composition), Numbers.ShareInWords(network.Share));
            var (part, of) = (Numbers.Integer(network.Part), Numbers.Integer(network.Of));
            paragraphs.Add(Words.Begin(Words.Say(
                $"{files.Fr}{share.Fr} des {people.Fr} sont venues au moins deux fois {composition.InYear.Fr} : {part.Fr} sur {of.Fr}.",
                $"{files.En}{share.En} of {people.En} came at least twice {composition.InYear.En}: {part.En} of {of.En}.")));
        }

        var notes = new List<Bilingual>
        {
            Words.Say(
                "Hors taux : les venues sans inscription, et celles des sources qui ne notent pas les absences. Les inscriptions sans issue sont comptées à part.",
                "Outside the rate: walk-ins, and those who came where the source cannot record an absence. Registrations without outcome are counted apart."),
            CameAgain(composition),
        };
        if (composition.Programme.AcceptanceShare > 0)
        {
            notes.Add(Context(composition.Programme));
        }

        return new Section("presence", Title, paragraphs, charts, [TableOf(composition, ateliers)], notes);
    }

    private static BarsChart ChartOf(Composition composition, IReadOnlyList<SliceCounts> ateliers, double came)
    {
        var bars = ateliers
            .Select(counts => (Counts: counts, Rate: CountFigures.NoShowRate(counts)))
            .Select(entry => new Bar(
                composition.LabelOf(entry.Counts.Slice.Atelier),
                1 - entry.Rate,
                entry.Rate is { } rate ? Numbers.Share(1 - rate) : composition.UnknownWord(entry.Counts.Slice.Atelier),
                composition.ToneOf(entry.Counts.Slice.Atelier)))
            .ToList();
        var (share, spoken) = (Words.Begin(Numbers.ShareInWords(came)), Cells.Spoken(bars.Select(bar => (bar.Label, bar.ValueLabel))));
        var subtitle = Words.Say(
            $"Part des inscriptions suivies d'une présence, parmi celles dont l'issue est notée, par atelier, {composition.InYear.Fr}",
            $"Share of registrations followed by attendance, of those with a recorded outcome, by atelier, {composition.InYear.En}");
        return new BarsChart(
            composition.Words(
                "presence",
                Words.Say(
                    $"{share.Fr} des inscriptions dont l'issue est notée ont été suivies d'une présence",
                    $"{share.En} of registrations with a recorded outcome were followed by attendance"),
                subtitle,
                Words.Say($"Barres de la part des inscriptions suivies d'une présence. {spoken.Fr}.", $"Bars of the share of registrations followed by attendance. {spoken.En}."),
                new Table(
                    subtitle,
                    [Cells.Name("Atelier", "Atelier"), Cells.Number("Part venue", "Share who came")],
                    [.. bars.Select(bar => (IReadOnlyList<Cell>)[Cells.Text(bar.Label), new Cell(bar.ValueLabel, bar.Value)])])),
            bars,
            Maximum: 1);
    }

    private static Bilingual Context(Programme programme)
    {
        var share = Numbers.WholePercent(programme.AcceptanceShare);
        var parts = programme.AcceptanceSource.Split(", ").Select(Dates.Said).ToList();
        var source = new Bilingual(string.Join(", ", parts.Select(part => part.Fr)), string.Join(", ", parts.Select(part => part.En)));
        return Words.Say(
            $"Pour situer, sans que ce soit un chiffre du programme : selon un observatoire, seules {share.Fr} des personnes qui ressentent le besoin de se former acceptent de se rendre dans un tel lieu ({source.Fr}).",
            $"For context, and not a figure of the programme: according to an observatory, only {share.En} of the people who feel that they need training agree to go to such a place ({source.En}).");
    }

    private static Bilingual CameAgain(Composition composition)
    {
        var people = RetentionSection.Of(composition);
        return Words.Say(
            $"Personnes revenues : parmi les {people.Fr} venues à l'atelier, celles qui y ont deux présences ou plus, et leur part. Pour le réseau, deux présences où que ce soit : les ateliers ne s'additionnent pas.",
            $"People who came again: of the {people.En} who came to the atelier, those with two attendances there or more, and their share. For the network, two attendances anywhere: the ateliers do not add up.");
    }

    private static Table TableOf(Composition composition, IReadOnlyList<SliceCounts> ateliers)
    {
        // Who has sent registrations alone has numbers of them, and none of what became of them.
        IReadOnlyList<Cell> Row(Bilingual label, SliceCounts counts, string? code)
        {
            var known = composition.IsKnown(code);
            var unknown = composition.UnknownWord(code);
            var sent = known || unknown != Cells.NotReceived;
            Cell Number(bool isKnown, long number) => isKnown ? Cells.Integer(number) : new Cell(unknown);
            return
            [
                Cells.Text(label),
                Number(sent, CountFigures.Registrations(counts)),
                Number(known, CountFigures.CameRegistered(counts)),
                Number(known, counts.Absences.Count),
                Number(sent, counts.OutcomeUnknown.Count),
                sent ? Cells.Percent(CountFigures.NoShowRate(counts)) : new Cell(unknown),
                Number(known, counts.WalkIns.Count),
                known ? Again(counts, code) : new Cell(unknown),
            ];
        }

        Cell Again(SliceCounts counts, string? code) => Retention.CameAgain(composition.Facts.YearReturns, code) is not { } part
            ? counts.Attended.Count == 0 ? Cells.Integer(0) : new Cell(Cells.Unknown)
            : new Cell(WithShare(part), part.Part);

        return new Table(
            Words.Say($"De l'inscription à la présence, {composition.InYear.Fr}", $"From registration to presence, {composition.InYear.En}"),
            [
                Cells.Name("Atelier", "Atelier"),
                Cells.Number("Inscriptions", "Registrations"),
                Cells.Number("Venues", "Came"),
                Cells.Number("Absences", "No-shows"),
                Cells.Number("Sans issue", "Without outcome"),
                Cells.Number("Taux d'absence", "No-show rate"),
                Cells.Number("Venues hors taux", "Came outside the rate"),
                Cells.Number("Personnes revenues", "People who came again"),
            ],
            [
                .. ateliers.Select(counts => Row(composition.LabelOf(counts.Slice.Atelier), counts, counts.Slice.Atelier)),
                Row(new("Réseau", "Network"), composition.Facts.Year, null),
            ],
            Total: true);
    }

    private static Bilingual WithShare(PeoplePart part)
    {
        var (number, share) = (Numbers.Integer(part.Part), Numbers.Share(part.Share));
        return new($"{number.Fr} ({share.Fr})", $"{number.En} ({share.En})");
    }
}
