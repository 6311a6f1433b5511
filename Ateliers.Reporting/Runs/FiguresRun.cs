using System.Collections.Immutable;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Reports.Sentences;

namespace Ateliers.Reporting.Runs;

/// <summary>The answer. It is laid out in the form that is asked for.</summary>
/// <param name="Figures">All of them, in order.</param>
/// <param name="By">Into what they are split.</param>
/// <param name="Programme">Whose they are.</param>
/// <param name="Caption">What they speak of.</param>
/// <param name="Provenance">What they rest on.</param>
/// <param name="Note">What the figures together do not say; null where nothing has to be said.</param>
/// <param name="IsPublic">Whether disclosure control was applied; otherwise small counts are shown, and the answer is internal.</param>
/// <param name="Quotable">The figures as they may be told in public, each with its sentences; null where none were asked for.</param>
public sealed record FiguresAnswer(IReadOnlyList<Figure> Figures, Dimensions By, Programme Programme, Bilingual Caption, Provenance Provenance, Bilingual? Note, bool IsPublic, Quotable? Quotable)
{
    /// <summary>Whether any of the data is simulated.</summary>
    public bool Simulated => Provenance.Simulated;

    /// <summary>For a terminal or a document.</summary>
    public Table Table => FigureTable.Of(Figures, By, Programme, Caption);

    /// <summary>One JSON document: figures and provenance.</summary>
    public string Json => FiguresFile.Json(Figures, Provenance, IsPublic);

    /// <summary>Tidy: one figure a row.</summary>
    public string Csv => FiguresFile.Csv(Figures, Provenance);
}

/// <summary>Counts figures.</summary>
public sealed class FiguresRun(RunContext context)
{
    private static readonly string[] OfAShare =
        [FigureIds.Goal, FigureIds.Progress, FigureIds.ExpectedToDate, FigureIds.GapToPace, FigureIds.GapToPaceDays, FigureIds.RequiredPerWeek, FigureIds.RequiredPerOpenDay];

    private static readonly string[] OfTheGoal =
    [
        .. OfAShare, FigureIds.Forecast, FigureIds.GoalProbability, FigureIds.Reference, FigureIds.ReferenceMultiple,
    ];

    /// <summary>Answers one question.</summary>
    /// <exception cref="FailureException">An id or a code is unknown, or the figures asked for make no sense together (exit code 2).</exception>
    public FiguresAnswer Answer(FiguresOptions options)
    {
        RequireIds(options.Ids);
        Today.RequireReached(context, options.AsOf);
        using var database = Open.ForReading(context);
        var knowledge = Knowledge.Of(context, database, options.AsOf);
        if (options.Public)
        {
            PublicPeriods.Require(options, knowledge);
        }

        var figures = Figures(options, knowledge);
        var provenance = new Provenance(knowledge.AsOf, options.Public ? [] : knowledge.Batches, knowledge.Simulated, RunContext.Version);
        return new FiguresAnswer(
            figures,
            options.By,
            knowledge.Programme,
            options.Public ? Caption(options, knowledge) : Internal(Caption(options, knowledge)),
            provenance,
            NotesOf(options, knowledge, figures),
            options.Public,
            options.Sentences ? SentencesOf(options, knowledge, figures) : null);
    }

    /// <summary>The figures of a question, from what is known: the one way in which they are counted, whoever shows them.</summary>
    /// <exception cref="FailureException">A code is unknown, or the figures asked for make no sense together (exit code 2).</exception>
    internal static IReadOnlyList<Figure> Figures(FiguresOptions options, Knowledge knowledge)
    {
        RequireCodes(options, knowledge.Programme);
        var counts = knowledge.Count(options.Query);
        ImmutableHashSet<Slice> hidden = options.Public ? PublicPeriods.Hidden(options, knowledge) : [];
        return Figures(options, knowledge, WithHidden(WithSilentMonths(options, knowledge, counts), hidden), hidden);
    }

    /// <summary>What the figures of the goal are made of, for a period that is known as far as <see cref="Knowledge.ToDate"/> says: of the whole programme, or of the one atelier that is asked for and has a share of it.</summary>
    internal static GoalBasis BasisOf(FiguresOptions options, Knowledge knowledge)
    {
        var share = ShareAsked(options, knowledge.Programme);
        var programme = share ?? knowledge.Programme;
        var year = programme.GoalYearOf(options.Period.From);
        var to = (knowledge.ToDate(options.Period, options.Ateliers) ?? options.Period).To;
        var counts = knowledge.Count(new CountQuery(new Period(programme.GoalYear(year).From, to), Ateliers: options.Ateliers))[0];
        var season = knowledge.SeasonOf(year);
        return new GoalBasis(new Pace(programme, year, season), counts, to, share is null ? knowledge.ForecastOn(to, counts) : null, season, programme, share?.Ateliers[0]);
    }

    /// <summary>Whether a figure is one of the goal, which holds for the whole programme within one goal year.</summary>
    internal static bool IsOfTheGoal(string id) => OfTheGoal.Contains(id, StringComparer.Ordinal);

    /// <summary>Sentences for all figures of a whole; of a split only for people, unless other figures were named, as twelve for each row are nothing to read.</summary>
    private static Quotable SentencesOf(FiguresOptions options, Knowledge knowledge, IReadOnlyList<Figure> figures)
    {
        var told = options.Public ? figures
            : PublicPeriods.Allow(options, knowledge) ? Figures(options with { Public = true }, knowledge)
            : [.. figures.Select(Suppression.Hidden)];
        var wanted = options.By == Dimensions.None || options.Ids.Count > 0 ? told : told.Where(figure => figure.Id == FigureIds.PeopleReached);
        return new FigureSentences(knowledge.Programme, knowledge.Simulated).Of([.. wanted]);
    }

    private Bilingual? NotesOf(FiguresOptions options, Knowledge knowledge, IReadOnlyList<Figure> figures)
    {
        Bilingual?[] notes = [figures.Any(figure => figure.Id == FigureIds.FirstContacts) ? NoteOfYears(options.Period) : null, PeopleKept.Note(options, knowledge)];
        var said = notes.OfType<Bilingual>().ToList();
        return said.Count == 0 ? null : new(string.Join(' ', said.Select(note => note.Fr)), string.Join(' ', said.Select(note => note.En)));
    }

    /// <summary>First contacts begin anew with each goal year: over several of them they may exceed the people reached.</summary>
    private Bilingual? NoteOfYears(Period period)
    {
        var years = context.Programme.GoalYearOf(period.To) - context.Programme.GoalYearOf(period.From) + 1;
        return years == 1 ? null : Words.Say(
            $"La période couvre {years} années d'objectif : qui est venu dans chacune est un premier contact de chacune. Les premiers contacts peuvent donc dépasser les personnes accompagnées.",
            $"The period spans {years} goal years: someone who came in each of them is a first contact of each. So first contacts may exceed people reached.");
    }

    private static IReadOnlyList<Figure> Figures(FiguresOptions options, Knowledge knowledge, IReadOnlyList<SliceCounts> counts, ImmutableHashSet<Slice> hidden)
    {
        var filtered = Filter(options);
        var recorded = PeopleKept.AreRecorded(options, knowledge);
        var told = options.Public ? new PublicFigures(options, knowledge) : null;
        var figures = counts.SelectMany(cell =>
        {
            var period = CountFigures.PeriodOf(cell.Slice, options.By, options.Period);
            var made = CountFigures.From(cell, filtered.Over(CountFigures.ScopeOf(cell.Slice)), period, knowledge.StatusOf(period), knowledge.AsOf);
            return made.Select(figure => (Figure: figure, Hidden: hidden.Contains(cell.Slice)));
        });
        var goal = GoalFigures(options, knowledge).Select(figure => (Figure: figure, Hidden: hidden.Contains(Slice.Whole)));
        return
        [
            .. figures.Concat(goal)
                .Where(each => options.Ids.Count == 0 || options.Ids.Contains(each.Figure.Id, StringComparer.OrdinalIgnoreCase))
                .Select(each => told?.Of(each.Figure, each.Hidden) ?? (recorded && IsKnown(options, knowledge, each.Figure) ? each.Figure : CountFigures.Unknown(each.Figure))),
        ];
    }

    /// <summary>A slice of nobody is hidden like one of few: a row that is left out would say that it was nobody, and so would its place.</summary>
    private static IReadOnlyList<SliceCounts> WithHidden(IReadOnlyList<SliceCounts> counts, ImmutableHashSet<Slice> hidden) => hidden.IsEmpty ? counts :
    [
        .. counts.Concat(hidden.Except(counts.Select(cell => cell.Slice)).Select(SliceCounts.Empty)).OrderBy(cell => cell.Slice, Storage.Cells.Order)
            .ThenBy(cell => AgeBands.Codes.ToList().IndexOf(cell.Slice.Age ?? "")).ThenBy(cell => Genders.Codes.ToList().IndexOf(cell.Slice.Gender ?? "")),
    ];

    /// <summary>Month by month, a month between two files of which nothing is known stands there without a number, so that nobody takes it for none.</summary>
    private static IReadOnlyList<SliceCounts> WithSilentMonths(FiguresOptions options, Knowledge knowledge, IReadOnlyList<SliceCounts> counts)
    {
        if (options.By != Dimensions.Month || knowledge.FirstDay is not { } first || knowledge.ToDate(options.Period, options.Ateliers) is not { } known)
        {
            return counts;
        }

        var listed = counts.Select(cell => cell.Slice.From).ToHashSet();
        var silent = known.Months()
            .Where(month => month.End >= first && !listed.Contains(month.Start) && knowledge.ToDate(month.Period, options.Ateliers) is null)
            .Select(month => SliceCounts.Empty(new Slice(From: month.Start)));
        return [.. counts.Concat(silent).OrderBy(cell => cell.Slice.From)];
    }

    /// <summary>Whether anything is known of the slice of a figure: otherwise it has no number, as unknown is not zero.</summary>
    internal static bool IsKnown(FiguresOptions options, Knowledge knowledge, Figure figure)
    {
        var ateliers = figure.Scope.Atelier is { } code && (options.By & Dimensions.Atelier) != 0 ? [code] : options.Ateliers;
        return knowledge.ToDate(options.Period, ateliers) is not null && knowledge.ToDate(figure.Period, ateliers) is not null;
    }

    /// <summary>The figures of the goal, for a period within one goal year, counted from its first day on: of the whole programme, or of one atelier that has a share of its goal.</summary>
    private static IReadOnlyList<Figure> GoalFigures(FiguresOptions options, Knowledge knowledge)
    {
        var programme = knowledge.Programme;
        var whole = programme.GoalYear(programme.GoalYearOf(options.Period.From));
        var ofAShare = ShareAsked(options, programme) is not null;
        var asked = options.Ids.Intersect(OfTheGoal, StringComparer.OrdinalIgnoreCase).ToList();
        if (options.Ids.Count > 0 && asked.Count == 0)
        {
            return [];
        }

        var fits = options.By == Dimensions.None && options.Kept.All(kept => kept.Dimension == Dimensions.Atelier && ofAShare) && whole.Contains(options.Period.To);
        if (!fits || (ofAShare && asked.Except(OfAShare, StringComparer.OrdinalIgnoreCase).Any()))
        {
            return asked.Count > 0 ? throw NoGoalOf() : [];
        }

        var basis = BasisOf(options, knowledge);
        var status = knowledge.StatusOf(new Period(whole.From, basis.Day));
        return basis.Share is { } atelier
            ? PaceFigures.OfGoal(basis.Pace, basis.Counts, basis.Day, status, knowledge.AsOf, new FigureScope(Atelier: atelier.Code))
            : PaceFigures.From(programme, basis.Pace, basis.Counts, basis.Day, status, knowledge.AsOf, basis.Forecast);
    }

    /// <summary>The programme of the one atelier that is asked for, where it has a share of the goal.</summary>
    private static Programme? ShareAsked(FiguresOptions options, Programme programme) => options.Ateliers is [var code] ? programme.ShareOf(code) : null;

    private static FailureException NoGoalOf() => Usage.Wrong(
        $"Les chiffres de l'objectif ({string.Join(", ", OfTheGoal)}) valent pour tout le programme et dans une seule année d'objectif : retirez --by et les filtres, ou choisissez une période dans une année. Un seul atelier n'a que {string.Join(", ", OfAShare)}, et seulement si la configuration lui donne une part de l'objectif (« goalShare »).",
        $"The figures of the goal ({string.Join(", ", OfTheGoal)}) hold for the whole programme within one goal year: leave out --by and the filters, or choose a period within one year. A single atelier has {string.Join(", ", OfAShare)} alone, and only where the configuration gives it a share of the goal (“goalShare”).");

    /// <summary>Refuses an id that no figure has, with those that look like it.</summary>
    /// <exception cref="FailureException">There is no such figure (exit code 2).</exception>
    internal static void RequireIds(IReadOnlyList<string> ids)
    {
        foreach (var id in ids)
        {
            if (id.StartsWith('-'))
            {
                throw Usage.Wrong($"L’option « {id} » est inconnue : « --help » les nomme toutes.", $"The option “{id}” is unknown: “--help” names them all.");
            }

            if (!FigureCatalogue.TryFind(id, out _, out var nearest))
            {
                var known = string.Join(", ", FigureCatalogue.All.Select(figure => figure.Id));
                var near = nearest.Count > 0 ? string.Join(", ", nearest) : known;
                throw Usage.Wrong(
                    $"Le chiffre « {id} » est inconnu. Peut-être : {near}.", $"The figure “{id}” is unknown. Perhaps: {near}.");
            }
        }
    }

    private static void RequireCodes(FiguresOptions options, Programme programme)
    {
        foreach (var code in options.Ateliers ?? [])
        {
            if (!programme.Ateliers.Any(atelier => atelier.Code == code))
            {
                throw Usage.UnknownAtelier(code, programme.Ateliers);
            }
        }

        RequireTerms(options.Themes, programme.Themes, new("Le thème", "The theme"));
        RequireTerms(options.Audiences, programme.Audiences, new("Le public", "The audience"));
        RequireTerms(options.Formats, programme.Formats, new("Le format de séance", "The session format"));
        RequireKnown(options.Ages, AgeBands.Codes, new("La tranche d’âge", "The age band"));
        RequireKnown(options.Genders, Genders.Codes, new("Le genre", "The gender"));
    }

    private static void RequireTerms(IReadOnlyList<string>? codes, IReadOnlyList<Term> known, Bilingual kind)
    {
        foreach (var code in codes ?? [])
        {
            if (!known.Any(term => term.Code == code))
            {
                throw Usage.UnknownTerm(kind, code, known);
            }
        }
    }

    private static void RequireKnown(IReadOnlyList<string>? codes, IReadOnlyList<string> known, Bilingual kind)
    {
        if (codes?.FirstOrDefault(code => !known.Contains(code, StringComparer.Ordinal)) is { } wrong)
        {
            throw Usage.UnknownCode(kind, wrong, known);
        }
    }

    /// <summary>The scope that a filter gives: the code where one is kept, several joined by a plus; null where all are kept.</summary>
    private static FilteredScope Filter(FiguresOptions options) => new(
        Joined(options.Ateliers), Joined(options.Themes), Joined(options.Audiences), Joined(options.Formats), Joined(options.Ages), Joined(options.Genders));

    private static string? Joined(IReadOnlyList<string>? codes) => codes is null ? null : string.Join('+', codes);

    /// <summary>The caption of figures without disclosure control, which says that they are not for publication.</summary>
    internal static Bilingual Internal(Bilingual caption) => new($"{caption.Fr} · interne", $"{caption.En} · internal");

    /// <summary>What the figures speak of: programme, period, codes kept, as-of day.</summary>
    internal static Bilingual Caption(FiguresOptions options, Knowledge knowledge)
    {
        var kept = string.Join(", ", options.Kept.SelectMany(kept => kept.Codes));
        var asOf = Iso.Date(knowledge.AsOf);
        var scope = kept.Length > 0 ? $" · {kept}" : "";
        return new(
            $"{knowledge.Programme.Name.Fr} · {options.Period.Label}{scope} · état au {asOf}",
            $"{knowledge.Programme.Name.En} · {options.Period.Label}{scope} · as of {asOf}");
    }

    private sealed record FilteredScope(string? Atelier, string? Theme, string? Audience, string? Format, string? AgeBand, string? Gender)
    {
        public FigureScope Over(FigureScope cell) => cell with
        {
            Atelier = cell.Atelier ?? Atelier,
            Theme = cell.Theme ?? Theme,
            Audience = cell.Audience ?? Audience,
            Format = cell.Format ?? Format,
            AgeBand = cell.AgeBand ?? AgeBand,
            Gender = cell.Gender ?? Gender,
        };
    }
}
