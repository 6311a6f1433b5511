using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports.Editions;
using Ateliers.Reporting.Reports.Sentences;

namespace Ateliers.Reporting.Reports.Press;

/// <summary>Makes the press sheet of a report from its figures as they are told in public.</summary>
public static class PressComposer
{
    private const int MostPoints = 6;

    /// <summary>Below it a multiple of the reference reads as once, which says nothing.</summary>
    private const double LeastMultiple = 1.1;

    private static readonly Bilingual NothingToCompare = Words.Say(
        "Moins de deux ateliers ont un nombre qui peut être publié : il n'y a rien à comparer.", "Fewer than two ateliers have a number that may be published: there is nothing to compare.");

    /// <summary>What the press asks for, the most important first.</summary>
    private static readonly string[] Ranked =
    [
        FigureIds.PeopleReached, FigureIds.Progress, FigureIds.ReferenceMultiple, FigureIds.NewPeople, FigureIds.Attendances, FigureIds.Sessions, FigureIds.NoShowRate, FigureIds.FillRate,
    ];

    /// <summary>The sheet.</summary>
    /// <param name="report">The report of the same period.</param>
    /// <param name="ofAll">The figures of the whole programme, as they are told in public.</param>
    /// <param name="byAtelier">Those of each atelier, as they are told in public.</param>
    /// <param name="programme">Its ateliers, declared figures and threshold.</param>
    /// <param name="held">What is told again as an edition before told it, as what was corrected since is too little to be told; null where nothing is.</param>
    /// <exception cref="FailureException">A number that is told in public is not the one of the report: nothing may be written then.</exception>
    public static PressSheet Of(Report report, IReadOnlyList<Figure> ofAll, IReadOnlyList<Figure> byAtelier, Programme programme, HeldBack? held = null)
    {
        Require(report, held is { OfAll: true } ? [] : ofAll);
        var told = ofAll.Where(figure => figure is { Status: not FigureStatus.Suppressed, Value: not null } && (figure.Id != FigureIds.ReferenceMultiple || (figure.Of == FigureIds.PeopleReached && SaidNumber.Of(figure)?.Value >= LeastMultiple))).ToList();
        var sentences = new FigureSentences(programme, report.Simulated);
        var points = Ranked.SelectMany(id => told.Where(figure => figure.Id == id)).Select(figure => Point(figure, sentences)).OfType<PressPoint>().Take(MostPoints).ToList();
        var ateliers = PressChart.Of(report, byAtelier, programme);
        var headline = HeadlinePicture.Of(report, points, told, programme);
        var folder = report.Edition is { } own && programme.Address is { } address ? FormattableString.Invariant($"{address}/editions/{report.Id}/{own.Number}") : null;
        return new PressSheet
        {
            Programme = report.Programme,
            Title = report.Title,
            AsOf = told.Find(figure => figure.Id == FigureIds.PeopleReached)?.AsOf ?? report.AsOf,
            Status = told.Find(figure => figure.Id == FigureIds.PeopleReached)?.Status ?? report.Status,
            Simulated = report.Simulated,
            Points = points,
            Headline = headline,
            Ateliers = ateliers,
            NoAteliers = ateliers is null && programme.Ateliers.Count > 1 ? NothingToCompare : null,
            Card = Card(report, points, headline is null && ateliers is null ? null : folder),
            Citations = Citations.Of(report, points, told),
            Folder = folder,
            Declared = new DeclaredTable(report, ofAll, byAtelier, programme).Table,
            Method = [.. held is null ? Array.Empty<Bilingual>() : [Held(held, programme)], .. Method(programme)],
            Definitions = [.. FigureCatalogue.All.Where(meaning => points.Exists(point => point.Figure == meaning.Id))],
            Contact = programme.Contact,
            Edition = report.Edition,
            Note = held is null || (!held.OfAll && CorrectedTable.ArePeopleCorrected(report.Edition, ofAll)) ? report.Edition?.Note : null,
            Corrected = CorrectedTable.Of(report.Edition, [.. ofAll, .. byAtelier], IsOfSheets, programme),
            Version = report.Provenance.Version,
        };
    }

    private static SocialCard Card(Report report, IReadOnlyList<PressPoint> points, string? folder) =>
        new(Words.Say($"{report.Programme.Fr}, {report.Title.Fr}", $"{report.Programme.En}, {report.Title.En}"), points is [{ Quotes: [var first, ..] }, ..] ? first : null, folder);

    /// <summary>One number, one source: what is told in public is what the report says, or nothing.</summary>
    private static void Require(Report report, IReadOnlyList<Figure> ofAll)
    {
        foreach (var figure in ofAll.Where(figure => figure.Value is not null))
        {
            if (report.Figures.FirstOrDefault(own => own.Id == figure.Id && own.Of == figure.Of && own.Scope == figure.Scope && own.Period == figure.Period) is { } same
                && (same.Value, same.Lower, same.Upper) != (figure.Value, figure.Lower, figure.Upper))
            {
                var (id, period) = (figure.Id, figure.Period.Label);
                throw new FailureException(Outcome.Failed, new(
                    $"Le chiffre « {id} » de {period} diffère entre le rapport et la feuille de presse. Rien n'a été écrit ; lancez « doctor » et signalez ce défaut.",
                    $"The figure “{id}” of {period} differs between the report and the press sheet. Nothing was written; run “doctor” and report this defect."));
            }
        }
    }

    /// <summary>Corrections of few people tell of them, so they wait until they are many together (docs/decisions/0023).</summary>
    private static Bilingual Held(HeldBack held, Programme programme)
    {
        var (threshold, name) = (Numbers.Integer(programme.SuppressionThreshold), EditionOf.NameOf(held.Since[0]));
        var (whose, of) = (held.OfAll ? new Bilingual("", "") : new(" dans des ateliers", " at ateliers"), held.Since.Count == 1 ? new Bilingual("cette édition", "that edition") : new("cette édition ou d'une suivante", "that edition or of one after it"));
        return Words.Say(
            $"Depuis l'{name.Fr}, des corrections de moins de {threshold.Fr} personnes{whose.Fr} sont connues : trop peu nombreuses pour ne désigner personne, elles attendent. Les chiffres qu'elles touchent sont ceux de {of.Fr}.",
            $"Since {name.En}, corrections of fewer than {threshold.En} people{whose.En} are known: they would be too few not to point at anybody, and wait. The figures that they touch are those of {of.En}.");
    }

    /// <summary>Whether sheets tell a figure, as a point or in the picture of the ateliers.</summary>
    private static bool IsOfSheets(Figure figure) => figure.Scope == FigureScope.All
        ? Ranked.Contains(figure.Id, StringComparer.Ordinal) && (figure.Id != FigureIds.ReferenceMultiple || figure.Of == FigureIds.PeopleReached)
        : figure.Id == FigureIds.PeopleReached;

    private static PressPoint? Point(Figure figure, FigureSentences sentences)
    {
        if (sentences.Of([figure]).Figures is not [{ Sentences: { Count: > 0 } quotes } quotable])
        {
            return null;
        }

        var said = SaidNumber.Of(figure)!;
        return new PressPoint(
            figure.Id,
            said.IsLeast ? new("au moins", "at least") : null,
            figure.Id == FigureIds.ReferenceMultiple ? Words.Say($"{said.Number.Fr} fois", $"{said.Number.En} times") : said.Number,
            quotable.Name,
            quotes);
    }

    private static List<Bilingual> Method(Programme programme)
    {
        var threshold = Numbers.Integer(programme.SuppressionThreshold);
        List<Bilingual> lines =
        [
            Words.Say(
                "Une personne est comptée une fois par période, aussi souvent qu'elle vienne ; une présence est une venue. Les deux ne se confondent jamais.",
                "A person is counted once in a period, however often they come; an attendance is one visit. The two are never mixed."),
            Words.Say(
                "Les mois et les ateliers ne s'additionnent pas : qui vient en mars et en avril, à Rennes et à Nancy, est une seule personne de l'année.",
                "Months and ateliers do not add up: someone who comes in March and in April, in Rennes and in Nancy, is one person of the year."),
            Words.Say(
                "Où des présences sont anonymes, le nombre de personnes est un minimum, et la phrase dit de combien à combien.",
                "Where attendances are anonymous, the number of people is a minimum, and the sentence says from how many to how many."),
        ];
        if (programme.SuppressionThreshold > 1)
        {
            lines.Add(Words.Say(
                $"Un effectif de moins de {threshold.Fr} personnes n'est pas publié, ni ce qui permettrait de le déduire : il est « masqué », ce qui n'est jamais zéro.",
                $"A count of fewer than {threshold.En} people is not published, nor what would give it away: it is “suppressed”, which is never zero."));
        }

        lines.Add(Words.Say(
            "Un chiffre provisoire peut encore bouger : la période n'est pas finie, ou un fichier manque.", "A provisional figure may still move: the period is not over, or a file is missing."));
        return lines;
    }
}
