using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>What they came for and who came: people by theme, people by audience.</summary>
internal static class TermsSection
{
    /// <summary>People by theme.</summary>
    public static Section Themes(Composition composition) => Compose(
        composition,
        "themes",
        Words.Say("Ce qu'ils sont venus chercher", "What they came for"),
        new("thème", "theme"),
        composition.Programme.Themes,
        [.. composition.Facts.YearByTheme.Select(counts => (counts.Slice.Theme ?? "", counts.Identified.Count))]);

    /// <summary>People by audience.</summary>
    public static Section Audiences(Composition composition) => Compose(
        composition,
        "audiences",
        Words.Say("À qui les séances s'adressaient", "Whom the sessions were for"),
        new("public", "audience"),
        composition.Programme.Audiences,
        [.. composition.Facts.YearByAudience.Select(counts => (counts.Slice.Audience ?? "", counts.Identified.Count))]);

    private static Section Compose(
        Composition composition,
        string id,
        Bilingual title,
        Bilingual word,
        IReadOnlyList<Term> terms,
        List<(string Code, long People)> counts)
    {
        if (composition.People.Count == 0)
        {
            return new Section(id, title, [], [], [], [], Empty.Nobody(composition));
        }

        if (counts.All(entry => entry.Code.Length == 0 || entry.People == 0))
        {
            return new Section(id, title, [], [], [], [], Words.Say(
                $"{Words.Begin(composition.InYear).Fr}, aucune séance n'a de {word.Fr} renseigné.",
                $"{Words.Begin(composition.InYear).En}, no session has a recorded {word.En}."));
        }

        var places = terms.Select((term, place) => (term, place)).ToDictionary(entry => entry.term.Code, StringComparer.Ordinal);
        Bilingual Label(string code) => code.Length == 0
            ? Cells.NotRecorded
            : places.TryGetValue(code, out var known) ? known.term.Label : Bilingual.Same(code);
        var bars = counts
            .Where(entry => entry.People > 0)
            .OrderBy(entry => entry.Code.Length == 0)
            .ThenByDescending(entry => entry.People)
            .ThenBy(entry => places.TryGetValue(entry.Code, out var known) ? known.place : int.MaxValue)
            .ThenBy(entry => entry.Code, StringComparer.Ordinal)
            .Select(entry => new Bar(
                Label(entry.Code), entry.People, Numbers.Integer(entry.People), entry.Code.Length == 0 ? Tone.Grey : Tone.Accent))
            .ToList();
        var spoken = Cells.Spoken(bars.Select(bar => (bar.Label, bar.ValueLabel)));
        var subtitle = Words.Say(
            $"Personnes accompagnées par {word.Fr} de la séance, {composition.InYear.Fr}",
            $"People reached by {word.En} of the session, {composition.InYear.En}");
        var chart = new BarsChart(
            composition.Words(
                id,
                Finding(composition, word, bars),
                subtitle,
                Words.Say($"Barres des personnes accompagnées. {spoken.Fr}.", $"Bars of people reached. {spoken.En}."),
                new Table(
                    subtitle,
                    [new Column(Words.Begin(word), Numeric: false), Cells.Number("Personnes accompagnées", "People reached")],
                    [.. bars.Select(bar => (IReadOnlyList<Cell>)[Cells.Text(bar.Label), new Cell(bar.ValueLabel, bar.Value)])])),
            bars,
            Maximum: null);
        return new Section(id, title, [], [chart], [], [Words.Say(
            $"Une personne venue à des séances de deux {word.Fr}s compte dans les deux : les barres ne s'additionnent pas.",
            $"Someone who came to sessions of two {word.En}s counts in both: the bars do not add up.")]);
    }

    private static Bilingual Finding(Composition composition, Bilingual word, List<Bar> all)
    {
        var leading = Leading(composition, [.. all.Where(bar => bar.Tone == Tone.Accent)]);
        var unknown = all.FirstOrDefault(bar => bar.Tone == Tone.Grey);
        if (unknown?.Value is not { } people || people < all.Max(bar => bar.Value))
        {
            return leading;
        }

        // The longest bar of all is what is not known: a finding that passes over it would mislead.
        return Words.Say(
            $"{leading.Fr} ; {word.Fr} non renseigné pour {unknown.ValueLabel.Fr}",
            $"{leading.En}; {word.En} not recorded for {unknown.ValueLabel.En}");
    }

    private static Bilingual Leading(Composition composition, List<Bar> bars)
    {
        var most = bars.Max(bar => bar.Value ?? 0);
        var leaders = bars.Where(bar => bar.Value >= most).Select(bar => new Bilingual($"« {bar.Label.Fr} »", $"“{bar.Label.En}”")).ToList();
        var (names, count) = (Words.ListOf(leaders, 3), Numbers.Integer(most));
        var (people, all) = (Numbers.People((long)most), composition.Bound(Numbers.Integer(composition.People.Count)));
        return (bars.Count, leaders.Count) switch
        {
            (1, _) => Words.Say($"{names.Fr} a réuni {people.Fr}", $"{names.En} drew {people.En}"),
            (_, 1) => Words.Say(
                $"{names.Fr} a réuni le plus de personnes : {count.Fr} sur {all.Fr}",
                $"{names.En} drew the most people: {count.En} of {all.En}"),
            _ => Words.Say(
                $"{names.Fr} ont réuni le plus de personnes : {count.Fr} chacun",
                $"{names.En} drew the most people: {count.En} each"),
        };
    }
}
