using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs;

/// <summary>How a figure came about, ready to print.</summary>
/// <param name="Parts">In words.</param>
/// <param name="Json">One JSON document: explanation and provenance.</param>
/// <param name="Simulated">Whether any of the data is simulated.</param>
public sealed record ExplainFigureAnswer(IReadOnlyList<ExplanationPart> Parts, string Json, bool Simulated);

/// <summary>Says how a figure came about: what it means, what it is made of, which rows of which files it rests on, and that SQL counts the same.</summary>
public sealed class ExplainFigureRun(RunContext context)
{
    /// <summary>Explains one figure.</summary>
    /// <param name="question">One id, a period and the codes to keep, as <see cref="FiguresRun"/> takes them; it is not split.</param>
    /// <exception cref="FailureException">The id or a code is unknown, or the figure makes no sense of the slice (exit code 2); the two counts differ (1).</exception>
    public ExplainFigureAnswer Answer(FiguresOptions question)
    {
        FiguresRun.RequireIds(question.Ids);
        FigureCatalogue.TryFind(question.Ids[0], out var meaning, out _);
        var options = question with { Ids = [meaning!.Id] };
        Today.RequireReached(context, options.AsOf);
        using var database = Open.ForReading(context);
        var knowledge = Knowledge.Of(context, database, options.AsOf);
        var explanation = Explain(options, meaning, knowledge, database);
        return new ExplainFigureAnswer(
            ExplanationText.Of(explanation, knowledge.Programme),
            ExplanationFile.Json(explanation, new Provenance(knowledge.AsOf, knowledge.Batches, knowledge.Simulated, RunContext.Version)),
            knowledge.Simulated);
    }

    private Explanation Explain(FiguresOptions options, FigureMeaning meaning, Knowledge knowledge, Database database)
    {
        var figures = FiguresRun.Figures(options, knowledge);
        var formula = FigureFormulas.Of(meaning);
        var goal = FiguresRun.IsOfTheGoal(meaning.Id) ? FiguresRun.BasisOf(options, knowledge) : null;
        var query = QueryOf(options, meaning, formula, goal, knowledge);
        var counts = query is null ? null : knowledge.Count(query)[0];
        var basis = query is null ? null : SliceCount.Of(database, query, knowledge.AsOf, knowledge.Programme.CountWeakIdentities);
        var known = !formula.RestsOnRows || figures.Any(figure => FiguresRun.IsKnown(options, knowledge, figure));
        var lines = new Ledger(database).Lines(knowledge.AsOf);
        var batches = basis is null ? [] : BatchesOf(basis, knowledge, lines);
        var others = query is null ? [] : Others(query.Period, batches, knowledge);
        return new Explanation
        {
            Meaning = meaning,
            Formula = formula,
            Caption = FiguresRun.Caption(options, knowledge),
            Figures = figures,
            Parts = !known ? [] : goal is null ? FigureParts.Of(meaning.Id, counts!) : FigureParts.Of(meaning.Id, goal),
            Goals = goal is null || !FormulaHasGoal(meaning.Id) ? [] : GoalsOf(options.Period, goal.Programme),
            Silence = basis is null ? null : SilenceSentence.Of(figures, known, basis, knowledge.AsOf, knowledge.Batches.Count > 0, knowledge.FirstDay, knowledge.KnownTo),
            Days = query?.Period,
            Basis = basis,
            Counts = counts,
            Checks = counts is null ? [] : Checked(counts, basis!, query!.Period),
            Batches = batches,
            Others = others,
            Rejects = knowledge.RejectsOf(batches.Select(batch => batch.Batch).Concat(others)),
            Corrections = basis is null ? [] : [.. basis.Corrections.Select(change => new ExplainedCorrection(lines.First(line => line.Id == change.Line), change))],
        };
    }

    /// <summary>The declared reference and the forecast hang on no goal.</summary>
    private static bool FormulaHasGoal(string id) => id is not (FigureIds.Reference or FigureIds.Forecast);

    /// <summary>All that the goal of a year has been; where it has none of its own, the programme's, as it was announced.</summary>
    private static IReadOnlyList<GoalChange> GoalsOf(Period period, Programme programme)
    {
        var source = programme.GoalSource;
        return programme.Goals.TryGetValue(programme.GoalYearOf(period.From), out var goals) ? goals : [new GoalChange(programme.Goal, null, source.Source, source.Wording)];
    }

    /// <summary>The slice on whose rows a figure rests; null for one that rests on none.</summary>
    private static CountQuery? QueryOf(FiguresOptions options, FigureMeaning meaning, FigureFormula formula, GoalBasis? goal, Knowledge knowledge) =>
        !formula.RestsOnRows ? null
        : goal is null ? options.Query
        : meaning.Id is FigureIds.Forecast or FigureIds.GoalProbability ? new CountQuery(knowledge.ForecastBasis(goal.Day))
        : new CountQuery(new Period(goal.Pace.Year.From, goal.Day), Ateliers: options.Ateliers);

    /// <summary>The last reading of each file whose words stand, with the day on which its bytes first came in.</summary>
    private List<ExplainedBatch> BatchesOf(SliceBasis basis, Knowledge knowledge, IReadOnlyList<Batch> lines)
    {
        var byId = lines.ToDictionary(line => line.Id);
        var last = knowledge.Batches.GroupBy(batch => batch.Sha256).ToDictionary(readings => readings.Key, readings => readings.Last(), StringComparer.Ordinal);
        return [.. basis.Files.Select(file => new ExplainedBatch(last.GetValueOrDefault(byId[file.File].Sha256, byId[file.File]), context.LocalDay(byId[file.File].At), file))];
    }

    /// <summary>Files that reach into some days, or of which no row has a readable day, and of which nothing stands in the slice.</summary>
    private static List<Batch> Others(Period days, List<ExplainedBatch> batches, Knowledge knowledge)
    {
        var named = batches.Select(batch => batch.Batch.Sha256).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. knowledge.Batches.GroupBy(batch => batch.Sha256).Select(readings => readings.Last())
                .Where(batch => !named.Contains(batch.Sha256) && (batch is not { First: { } first, Last: { } last } || new Period(first, last).Within(days) is not null)),
        ];
    }

    /// <summary>A wrong number cannot be called back: what SQL counts on its own must be what was counted in memory.</summary>
    private static List<CountedTwice> Checked(SliceCounts counts, SliceBasis basis, Period period)
    {
        List<CountedTwice> checks =
        [
            new(FigureIds.PeopleReached, counts.Identified.Count, basis.People.Count),
            new(FigureIds.Attendances, counts.Attended.Count, basis.Attendances.Count),
            new(FigureIds.AnonymousAttendances, counts.AnonymousVisits.Count, basis.Nameless.Count),
            new(FigureIds.OutcomeUnknown, counts.OutcomeUnknown.Count, basis.OutcomeUnknown.Count),
            new(FigureIds.Sessions, counts.Sessions, basis.Sessions),
        ];
        return checks.Find(check => !check.Agreed) is not { } wrong ? checks : throw new FailureException(Outcome.Failed, new(
            $"Deux comptages de la même tranche ({period.Label}) diffèrent : {wrong.Id}, {wrong.Counted} en mémoire et {wrong.Second} par SQL. Rien n'est montré ; lancez « doctor » et signalez ce défaut.",
            $"Two counts of the same slice ({period.Label}) differ: {wrong.Id}, {wrong.Counted} in memory and {wrong.Second} by SQL. Nothing is shown; run “doctor” and report this defect."));
    }
}
