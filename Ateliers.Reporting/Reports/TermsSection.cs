using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>What they came for and who came: people by theme, people by audience.</summary>
internal static class TermsSection
{
    private static readonly LeadingSentence Sentence = new(new("a réuni", "drew"), new("ont réuni", "drew"), new("", ""));

    /// <summary>People by theme.</summary>
    public static Section Themes(Composition composition) => Compose(
        composition,
        "themes",
        Words.Say("Ce qu'ils sont venus chercher", "What they came for"),
        new("thème", "theme"),
        composition.Programme.Themes,
        [.. composition.Facts.YearByTheme.Select(counts => (counts.Slice.Theme ?? "", counts))]);

    /// <summary>People by audience.</summary>
    public static Section Audiences(Composition composition) => Compose(
        composition,
        "audiences",
        Words.Say("À qui les séances s'adressaient", "Whom the sessions were for"),
        new("public", "audience"),
        composition.Programme.Audiences,
        [.. composition.Facts.YearByAudience.Select(counts => (counts.Slice.Audience ?? "", counts))],
        ThemesAndAudiences.Of(composition));

    private static Section Compose(
        Composition composition,
        string id,
        Bilingual title,
        Bilingual word,
        IReadOnlyList<Term> terms,
        List<(string Code, SliceCounts Counts)> counts,
        Table? crossed = null)
    {
        if (composition.Facts.Year.Attended.Count == 0)
        {
            return new Section(id, title, [], [], [], [], Empty.Nobody(composition));
        }

        var attended = counts.Where(entry => entry.Counts.Attended.Count > 0).ToList();
        if (attended.TrueForAll(entry => entry.Code.Length == 0))
        {
            return new Section(id, title, [], [], [], [], Unrecorded(composition, word, counts.TrueForAll(entry => entry.Code.Length == 0)));
        }

        var rows = Rows(terms, attended);
        var overlap = Words.Say(
            $"Une personne venue à des séances de deux {word.Fr}s compte dans les deux : les barres ne s'additionnent pas.",
            $"Someone who came to sessions of two {word.En}s counts in both: the bars do not add up.");
        return new Section(id, title, [], [ChartOf(composition, id, word, rows)], crossed is null ? [] : [crossed], [overlap, .. crossed is null ? [] : new[] { ThemesAndAudiences.Note }, .. Cells.NoteOfNameless(rows.Select(row => row.Reach))]);
    }

    /// <summary>The rows with the most people first, then in the order of the programme; what is not recorded comes last.</summary>
    private static List<(string Code, Bilingual Label, Reach Reach)> Rows(IReadOnlyList<Term> terms, List<(string Code, SliceCounts Counts)> attended)
    {
        var places = terms.Select((term, place) => (term, place)).ToDictionary(entry => entry.term.Code, StringComparer.Ordinal);
        Bilingual Label(string code) => code.Length == 0
            ? Cells.NotRecorded
            : places.TryGetValue(code, out var known) ? known.term.Label : Bilingual.Same(code);
        return
        [
            .. attended
                .Select(entry => (entry.Code, Label: Label(entry.Code), Reach: Reach.Of(entry.Counts, Quoted(Label(entry.Code)))))
                .OrderBy(row => row.Code.Length == 0)
                .ThenByDescending(row => row.Reach.Lower)
                .ThenBy(row => places.TryGetValue(row.Code, out var known) ? known.place : int.MaxValue)
                .ThenBy(row => row.Code, StringComparer.Ordinal),
        ];
    }

    private static BarsChart ChartOf(Composition composition, string id, Bilingual word, List<(string Code, Bilingual Label, Reach Reach)> rows)
    {
        var bars = rows.ConvertAll(row => new Bar(row.Label, row.Reach.Lower, row.Reach.Safe, row.Code.Length == 0 ? Tone.Grey : Tone.Accent));
        var spoken = Cells.Spoken(bars.Select(bar => (bar.Label, bar.ValueLabel)));
        var subtitle = Words.Say(
            $"Personnes accompagnées par {word.Fr} de la séance, {composition.InYear.Fr}",
            $"People reached by {word.En} of the session, {composition.InYear.En}");
        return new BarsChart(
            composition.Words(
                id,
                Finding(composition, word, [.. rows.Where(row => row.Code.Length > 0).Select(row => row.Reach)], rows.Find(row => row.Code.Length == 0).Reach),
                subtitle,
                Words.Say($"Barres des personnes accompagnées. {spoken.Fr}.", $"Bars of people reached. {spoken.En}."),
                new Table(
                    subtitle,
                    [new Column(Words.Begin(word), Numeric: false), Cells.Number("Personnes accompagnées", "People reached")],
                    [.. rows.Select(row => (IReadOnlyList<Cell>)[Cells.Text(row.Label), Cells.People(row.Reach)])])),
            bars,
            Maximum: null);
    }

    /// <summary>Why there is no breakdown: no session says its theme (<paramref name="none"/>), or none of those that do was attended.</summary>
    private static Bilingual Unrecorded(Composition composition, Bilingual word, bool none)
    {
        var inYear = Words.Begin(composition.InYear);
        return none
            ? Words.Say($"{inYear.Fr}, aucune séance n'a de {word.Fr} renseigné.", $"{inYear.En}, no session has a recorded {word.En}.")
            : Words.Say(
                $"{inYear.Fr}, aucune présence n'est enregistrée à une séance dont le {word.Fr} est renseigné.",
                $"{inYear.En}, no attendance is recorded at a session with a recorded {word.En}.");
    }

    private static Bilingual Quoted(Bilingual label) => new($"« {label.Fr} »", $"“{label.En}”");

    private static Bilingual Finding(Composition composition, Bilingual word, List<Reach> known, Reach? unknown) =>
        Sentence.Of(known, unknown is null ? null : unknown with { Name = word }, Reach.Of(composition.Facts.Year, composition.InYear), new("", ""), composition.FromFiles);
}
