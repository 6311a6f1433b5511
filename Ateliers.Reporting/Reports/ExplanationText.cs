using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>An explanation in words: the same parts in a terminal and in a document.</summary>
public static class ExplanationText
{
    /// <summary>Stands over every explanation: it tells small counts.</summary>
    public static Bilingual Internal { get; } = new("INTERNE : montre de petits effectifs, ne pas publier", "INTERNAL: shows small counts, not for publication");

    /// <summary>The parts, in the order in which somebody asks.</summary>
    public static IReadOnlyList<ExplanationPart> Of(Explanation explanation, Programme programme) =>
    [
        Meaning(explanation),
        Value(explanation, programme),
        .. explanation.Parts.Count > 0 ? [Parts(explanation)] : Array.Empty<ExplanationPart>(),
        .. explanation.Goals.Count > 0 ? [Goals(explanation.Goals)] : Array.Empty<ExplanationPart>(),
        .. explanation is { Basis: { } basis, Days: { } days } ? Rows(explanation, basis, days) : [NoRows()],
    ];

    private static ExplanationPart Meaning(Explanation explanation)
    {
        var (meaning, formula) = (explanation.Meaning, explanation.Formula);
        var (unit, adds) = (UnitWord(meaning.Unit), formula.AddsInWords());
        return new ExplanationPart(
            new($"{meaning.Name.Fr} ({meaning.Id})", $"{meaning.Name.En} ({meaning.Id})"),
            [
                meaning.Text,
                Words.Say($"Unité : {unit.Fr} ; {adds.Fr}. Définition : {meaning.Id}/1.", $"Unit: {unit.En}; {adds.En}. Definition: {meaning.Id}/1."),
                Words.Say($"Formule : {formula.Formula.Fr}.", $"Formula: {formula.Formula.En}."),
                Words.Say($"Source : {formula.Source.Fr}.", $"Source: {formula.Source.En}."),
            ]);
    }

    private static ExplanationPart Value(Explanation explanation, Programme programme) => new(
        Words.Say("Valeur", "Value"),
        explanation.Silence is { } silence ? [silence] : [],
        FigureTable.Of(explanation.Figures, Dimensions.None, programme, explanation.Caption));

    private static ExplanationPart Parts(Explanation explanation) => new(
        Words.Say("De quoi elle est faite", "What it is made of"),
        [],
        new Table(
            Words.Say("Membres de la formule", "Members of the formula"),
            [Cells.Name("Nombre", "Number"), Cells.Number("Valeur", "Value")],
            [.. explanation.Parts.Select(part => (IReadOnlyList<Cell>)[Cells.Text(part.Name), Cell(part)])]));

    private static Cell Cell(FigurePart part) => part switch
    {
        { Value: null } => new Cell(Cells.Unknown),
        { Unit: Unit.Ratio, Value: { } ratio } => new Cell(Numbers.Plain(ratio), ratio),
        { Value: { } number } => new Cell(Numbers.Integer(number), number),
    };

    private static ExplanationPart Goals(IReadOnlyList<GoalChange> goals) => new(
        Words.Say("Objectif de l'année", "Goal of the year"),
        [],
        new Table(
            Words.Say("Qui l'a fixé, quand et pourquoi ; le dernier vaut", "Who set it, when and why; the last one holds"),
            [Cells.Number("Personnes", "People"), Cells.Name("Depuis le", "From"), Cells.Name("Par", "By"), Cells.Name("Pourquoi", "Why")],
            [
                .. goals.Select(change => (IReadOnlyList<Cell>)
                [
                    Cells.Integer(change.Goal.Count), change.On is { } day ? Cells.ShortDay(day) : Cells.Text(Words.Say("toujours", "always")),
                    change.By is { } by ? Same(by) : new Cell(Cells.Unknown), new Cell(change.Why ?? Cells.Unknown),
                ]),
            ]));

    private static ExplanationPart NoRows() => new(
        Words.Say("Sur quelles lignes elle repose", "Which rows it rests on"),
        [Words.Say("Sur aucune : c'est un chiffre annoncé ou déclaré, ou un chiffre du calendrier.", "On none: it was announced or declared, or is made of the calendar.")]);

    private static IEnumerable<ExplanationPart> Rows(Explanation explanation, SliceBasis basis, Period days)
    {
        yield return new ExplanationPart(Words.Say("Sur quelles lignes elle repose", "Which rows it rests on"), [RowsSentence(explanation, basis, days)], Files(explanation));
        yield return new ExplanationPart(Words.Say("Lignes laissées de côté", "Rows left out"), LeftOut(explanation, basis), Rejected(explanation));
        yield return new ExplanationPart(Words.Say("Corrections", "Corrections"), Corrected(explanation));
        if (explanation.Counts is { } counts)
        {
            yield return new ExplanationPart(Words.Say("Qui est une personne", "Who is one person"), People(basis, counts));
        }

        yield return new ExplanationPart(Words.Say("Second comptage", "Second count"), [.. explanation.Checks.Select(Check)], null, basis.Sql);
    }

    private static Bilingual RowsSentence(Explanation explanation, SliceBasis basis, Period days)
    {
        var facts = Numbers.Count(basis.Files.Sum(file => file.Facts), new("ligne", "row"), new("lignes", "rows"));
        var files = Numbers.Count(explanation.Batches.Count, new("fichier", "file"), new("fichiers", "files"));
        var (visits, period) = (Numbers.Attendances(basis.Attendances.Count), Dates.Period(days));
        return basis.Files.Count == 0
            ? Words.Say($"Aucune ligne des fichiers reçus n'est dans cette tranche ({period.Fr}).", $"No row of the files that came in is in this slice ({period.En}).")
            : Words.Say(
                $"{facts.Fr} de {files.Fr} ({period.Fr}), dont {visits.Fr}. Les présences des fichiers s'additionnent à celles de la tranche ; les personnes non.",
                $"{facts.En} of {files.En} ({period.En}), {visits.En} among them. The attendances of the files add up to those of the slice; people do not.");
    }

    private static Table? Files(Explanation explanation) => explanation.Batches.Count == 0 ? null : new Table(
        Words.Say("Fichiers", "Files"),
        [
            Cells.Number("Lot", "Batch"), Cells.Name("Fichier", "File"), Cells.Name("Format", "Format"), Cells.Name("Chargé", "Loaded"), Cells.Number("Lignes dans la tranche", "Rows in the slice"),
            Cells.Number("Présences", "Attendances"), Cells.Name("SHA-256", "SHA-256"),
        ],
        [
            .. explanation.Batches.Select(batch => (IReadOnlyList<Cell>)
            [
                Cells.Integer(batch.Batch.Id), Same(batch.Batch.Name), Same(batch.Batch.Format), Same(Iso.Date(batch.Day)), Cells.Integer(batch.File.Facts),
                Cells.Integer(batch.File.Attendances.Count), Same(batch.Batch.Sha256),
            ]),
        ]);

    private static Cell Same(string text) => Cells.Text(Bilingual.Same(text));

    private static List<Bilingual> LeftOut(Explanation explanation, SliceBasis basis)
    {
        var whole = explanation.Batches.Aggregate(default(RowTally), (sum, batch) => sum + batch.Batch.Tally);
        var (rows, ignored, twice) = (Numbers.Integer(whole.Rows), Numbers.Integer(whole.Ignored), Numbers.Integer(whole.Duplicates));
        var (rejected, unchanged, stood) = (Numbers.Integer(whole.Rejected), Numbers.Integer(whole.Unchanged), Numbers.Integer(basis.StoodFor));
        List<Bilingual> lines =
        [
            Words.Say(
                $"Lignes de ces fichiers entiers : {rows.Fr} ; rejetées : {rejected.Fr} ; ignorées par règle : {ignored.Fr} ; en double dans leur fichier : {twice.Fr} ; déjà dites par un fichier précédent : {unchanged.Fr}. Une ligne rejetée n'a pas toujours de date : elles sont comptées par fichier.",
                $"Rows of these files as a whole: {rows.En}; rejected: {rejected.En}; ignored by rule: {ignored.En}; duplicates within their file: {twice.En}; said already by an earlier file: {unchanged.En}. A rejected row may have no date: they are counted by file."),
            Words.Say(
                $"Lignes de la tranche dont une autre tient lieu (même personne, même séance, un autre identifiant) : {stood.Fr}.",
                $"Rows of the slice for which another one stands (same person, same session, another identifier): {stood.En}."),
        ];
        if (explanation.Others.Count > 0)
        {
            var others = Numbers.Count(explanation.Others.Count, new("autre fichier", "other file"), new("autres fichiers", "other files"));
            var left = Numbers.Integer(explanation.Others.Sum(batch => batch.Tally.Rejected));
            lines.Add(Words.Say(
                $"{others.Fr}, dont aucune ligne n'est dans la tranche, touchent ces jours ou n'ont pas de jour lisible ; lignes rejetées : {left.Fr}.",
                $"{others.En}, none of whose rows is in the slice, reach into these days or have no readable day; rows rejected: {left.En}."));
        }

        return lines;
    }

    private static Table? Rejected(Explanation explanation) =>
        explanation.Rejects.Count == 0 ? null : QualityTables.Rejects(explanation.Rejects, Words.Say("Lignes rejetées de ces fichiers, par motif", "Rejected rows of these files, by reason"));

    private static List<Bilingual> Corrected(Explanation explanation) => explanation.Corrections.Count == 0
        ? [Words.Say("Aucun fichier n'a corrigé cette tranche, aucun n'en a été retiré.", "No file has corrected this slice, and none was taken out of it.")]
        : [.. explanation.Corrections.Select(Corrected)];

    private static Bilingual Corrected(ExplainedCorrection correction)
    {
        var (line, change) = (correction.Line, correction.Change);
        var (facts, sessions) = (
            Numbers.Count(change.Facts, new("ligne", "row"), new("lignes", "rows")), Numbers.Count(change.Sessions, new("description de séance", "description of a session"), new("descriptions de séance", "descriptions of sessions")));
        return line.Retraction is { } retraction
            ? Words.Say(
                $"Lot {line.Id} : retrait du lot {retraction.Of} ({line.Name}), motif : {retraction.Note}. {facts.Fr} et {sessions.Fr} ne valent plus.",
                $"Batch {line.Id}: retraction of batch {retraction.Of} ({line.Name}), because: {retraction.Note}. {facts.En} and {sessions.En} stand no more.")
            : Words.Say(
                $"Lot {line.Id} ({line.Name}) : {facts.Fr} et {sessions.Fr} d'avant lui corrigées.",
                $"Batch {line.Id} ({line.Name}): {facts.En} and {sessions.En} from before it corrected.");
    }

    private static List<Bilingual> People(SliceBasis basis, SliceCounts counts)
    {
        var (merged, apart, weak) = (Numbers.Integer(basis.Merged), Numbers.Integer(basis.ToldApart), Numbers.Integer(counts.WeaklyIdentified.Count));
        var (people, nameless) = (Numbers.IdentifiedPeople(counts.Identified.Count), Numbers.Attendances(counts.AnonymousVisits.Count));
        var (lower, upper) = CountFigures.Range(counts);
        var (least, most, largest) = (Numbers.Integer(lower), Numbers.Integer(upper), Numbers.Integer(counts.LargestSession));
        var identified = Numbers.Integer(counts.Identified.Count);
        return
        [
            Words.Say(
                $"{people.Fr} ; identifiants réunis avec un plus fort : {merged.Fr} ; personnes distinguées par leur nom sur une adresse partagée : {apart.Fr} ; connues par un nom seul : {weak.Fr}. {nameless.Fr} sans rien qui identifie.",
                $"{people.En}; identifiers merged with a stronger one: {merged.En}; people told apart by their names on a shared address: {apart.En}; known by a name alone: {weak.En}. {nameless.En} with nothing that identifies."),
            counts.AnonymousVisits.Count == 0
                ? Words.Say($"Sans présence anonyme, au moins et au plus sont le même nombre : {least.Fr}.", $"Without anonymous attendances lower and upper are one number: {least.En}.")
                : Words.Say(
                    $"Au moins {least.Fr} : les personnes identifiées ({identified.Fr}), ou celles de la plus grande séance ({largest.Fr}) si elles sont plus nombreuses. Au plus {most.Fr} : {identified.Fr} personnes identifiées + {Numbers.Integer(counts.AnonymousVisits.Count).Fr} présences anonymes.",
                    $"Lower {least.En}: the identified people ({identified.En}), or those of the largest session ({largest.En}) where they are more. Upper {most.En}: {identified.En} identified people + {Numbers.Integer(counts.AnonymousVisits.Count).En} anonymous attendances."),
        ];
    }

    private static Bilingual Check(CountedTwice check)
    {
        var (name, counted, second) = (FigureCatalogue.Of(check.Id).Name, Numbers.Integer(check.Counted), Numbers.Integer(check.Second));
        return Words.Say($"{name.Fr} : {counted.Fr} en mémoire, {second.Fr} par SQL : d'accord.", $"{name.En}: {counted.En} in memory, {second.En} by SQL: agreed.");
    }

    private static Bilingual UnitWord(Unit unit) => unit switch
    {
        Unit.People => new("personnes", "people"),
        Unit.Attendances => new("présences", "attendances"),
        Unit.Sessions => new("séances", "sessions"),
        Unit.Ratio => new("rapport, jamais un pourcentage", "ratio, never a percentage"),
        Unit.Days => new("jours d’ouverture", "open days"),
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };
}
