using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Sentences;

/// <summary>Sentences to quote: each says its number with unit, scope, period, the day of what was known, and source, so that it stays true wherever it is pasted.</summary>
/// <param name="programme">Names ateliers, terms, goal and reference.</param>
/// <param name="simulated">Whether any of the data is simulated: every sentence says so then.</param>
public sealed class FigureSentences(Programme programme, bool simulated)
{
    /// <summary>Figures of the goal's pace are of a day, not of a period.</summary>
    private static readonly string[] OfADay =
    [
        FigureIds.Progress, FigureIds.ExpectedToDate, FigureIds.GapToPace, FigureIds.GapToPaceDays, FigureIds.RequiredPerWeek, FigureIds.RequiredPerOpenDay, FigureIds.Forecast,
        FigureIds.GoalProbability, FigureIds.ReferenceMultiple,
    ];

    /// <summary>Said where several sentences speak of people in parts of one whole.</summary>
    private static Bilingual DoNotAddUp { get; } = Words.Say(
        "Ces nombres de personnes ne s'additionnent pas : la même personne peut compter dans plusieurs d'entre eux.",
        "These numbers of people do not add up: one person may count in several of them.");

    /// <summary>The sentences of some figures, by figure in their order, and what has to be said beside them.</summary>
    /// <param name="figures">As they may be told in public: what is suppressed has no sentence.</param>
    public Quotable Of(IReadOnlyList<Figure> figures)
    {
        var all = figures.Select(figure => (Figure: figure, Sentences: Sentences(figure))).ToList();
        var said = all.Where(each => each.Sentences.Count > 0).ToList();
        var hidden = all.Count(each => each.Figure.Status == FigureStatus.Suppressed);
        var groups = said.GroupBy(each => each.Figure.Id)
            .Select(group => new QuotableFigure(group.Key, FigureCatalogue.Of(group.Key).Name, [.. group.SelectMany(each => each.Sentences)]));
        IEnumerable<Bilingual?> notes =
        [
            said.Count(each => each.Figure.Id == FigureIds.PeopleReached) > 1 ? DoNotAddUp : null,
            Unquotable(hidden, all.Count(each => each.Sentences.Count == 0 && each.Figure is not { Status: FigureStatus.Suppressed } and not { Id: FigureIds.AnonymousAttendances, Value: 0 })),
        ];
        return new Quotable([.. groups], [.. notes.OfType<Bilingual>()]);
    }

    private static Bilingual? Unquotable(int hidden, int silent)
    {
        List<Bilingual> why = [];
        if (hidden > 0)
        {
            var number = Numbers.Count(hidden, new("masqué en public", "suppressed in public"), new("masqués en public", "suppressed in public"));
            why.Add(number);
        }

        if (silent > 0)
        {
            var number = Numbers.Integer(silent);
            why.Add(new($"{number.Fr} sans valeur connue ou dont la période est finie", $"{number.En} of no known value, or of a period that is over"));
        }

        var list = Words.List(why);
        return why.Count == 0 ? null : Words.Say($"Chiffres sans phrase à citer : {list.Fr}.", $"Figures without a sentence to quote: {list.En}.");
    }

    /// <summary>The exact sentence first, then one with the number rounded down, where it rounds.</summary>
    private List<Bilingual> Sentences(Figure figure)
    {
        var claim = IsOfNobody(figure) ? null : FigureClaims.Of(figure) ?? GoalClaims.Of(figure, programme);
        IReadOnlyList<Bilingual?> claims = claim is null ? [] : [claim.Exact, claim.Rounded];
        return [.. claims.OfType<Bilingual>().Select(said => Sentence(figure, said))];
    }

    /// <summary>A session has neither an age nor a gender: one to which women came took place among all.</summary>
    private static bool IsOfNobody(Figure figure) => figure is { Id: FigureIds.Sessions, Scope: { AgeBand: not null } or { Gender: not null } };

    private Bilingual Sentence(Figure figure, Bilingual claim)
    {
        var isDeclared = figure.Status == FigureStatus.Declared;
        var isOfAll = (isDeclared || OfADay.Contains(figure.Id, StringComparer.Ordinal)) && (figure.Scope.Atelier is null || figure.Id is FigureIds.Reference or FigureIds.ReferenceMultiple);
        IEnumerable<Bilingual> scope = isOfAll ? [] : ScopeWords.Of(figure.Scope, programme);
        IReadOnlyList<Bilingual> before = [When(figure), .. scope];
        var source = isDeclared ? DeclaredBy(figure) : Counted(figure);
        return Words.Begin(Words.Say(
            $"{string.Join(", ", before.Select(words => words.Fr))}, {claim.Fr} ({source.Fr}).",
            $"{string.Join(", ", before.Select(words => words.En))}, {claim.En} ({source.En})."));
    }

    /// <summary>en mars 2019, au 31 mars 2019: of when a figure speaks.</summary>
    internal static Bilingual When(Figure figure)
    {
        if (figure.Status == FigureStatus.Declared || !OfADay.Contains(figure.Id, StringComparer.Ordinal))
        {
            return ScopeWords.When(figure.Period);
        }

        var day = Dates.Day(figure.Period.To);
        return new($"au {day.Fr}", $"as of {day.En}");
    }

    /// <summary>How firm the number is, what was known, and from whom it is.</summary>
    private Bilingual Counted(Figure figure)
    {
        var (status, asOf) = (StatusWords.Of(figure.Status), Dates.Day(figure.AsOf));
        var made = simulated ? new Bilingual("données simulées ; ", "simulated data; ") : Bilingual.Same("");
        return new(
            $"{made.Fr}chiffre {status.Fr}, état au {asOf.Fr} ; source : {programme.Name.Fr}, fichiers de présences",
            $"{made.En}{status.En} figure, as known on {asOf.En}; source: {programme.Name.En}, attendance files");
    }

    private Bilingual DeclaredBy(Figure figure)
    {
        if (figure is { Id: FigureIds.Goal, Scope.Atelier: not null })
        {
            return new($"part de l’objectif commun ; source : {programme.Name.Fr}, configuration", $"a share of the common goal; source: {programme.Name.En}, configuration");
        }

        if (figure.Id == FigureIds.Goal && programme.Goals.TryGetValue(programme.GoalYearOf(figure.Period.From), out var goals))
        {
            var since = goals[^1].On is { } on ? new Bilingual($" le {Dates.Day(on).Fr}", $" on {Dates.Day(on).En}") : Bilingual.Same("");
            var by = goals[^1].By ?? "";
            return new(
                $"objectif fixé{since.Fr} ; source : {(by.Length > 0 ? by : programme.Name.Fr)}", $"a goal that was set{since.En}; source: {(by.Length > 0 ? by : programme.Name.En)}");
        }

        var said = figure.Id == FigureIds.Goal ? programme.GoalSource : programme.Reference;
        var day = Dates.Said(said.SaidOn);
        return figure.Id == FigureIds.Goal
            ? new($"objectif annoncé ; source : {said.Source}, {day.Fr}", $"an announced goal; source: {said.Source}, {day.En}")
            : new($"chiffre déclaré, pas compté par nous ; source : {said.Source}, {day.Fr}", $"a declared figure, not counted by us; source: {said.Source}, {day.En}");
    }
}

/// <summary>Sentences to quote.</summary>
/// <param name="Figures">By figure.</param>
/// <param name="Notes">What has to be said beside them: that people do not add up, and how many figures have no sentence.</param>
public sealed record Quotable(IReadOnlyList<QuotableFigure> Figures, IReadOnlyList<Bilingual> Notes);

/// <summary>The sentences of one figure, of one or more scopes.</summary>
/// <param name="Id">people-reached.</param>
/// <param name="Name">What readers call it.</param>
/// <param name="Sentences">Of each scope the exact one, then the rounded one.</param>
public sealed record QuotableFigure(string Id, Bilingual Name, IReadOnlyList<Bilingual> Sentences);
