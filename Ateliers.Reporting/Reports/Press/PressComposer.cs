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
    /// <param name="heldSince">The edition whose figures of the whole programme are told again, as what was corrected since is too little to be told; null where none is.</param>
    /// <exception cref="FailureException">A number that is told in public is not the one of the report: nothing may be written then.</exception>
    public static PressSheet Of(Report report, IReadOnlyList<Figure> ofAll, IReadOnlyList<Figure> byAtelier, Programme programme, int? heldSince = null)
    {
        Require(report, heldSince is null ? ofAll : []);
        var told = ofAll.Where(figure => figure is { Status: not FigureStatus.Suppressed, Value: not null } && (figure.Id != FigureIds.ReferenceMultiple || (figure.Of == FigureIds.PeopleReached && figure.Value >= LeastMultiple))).ToList();
        var sentences = new FigureSentences(programme, report.Simulated);
        var points = Ranked.SelectMany(id => told.Where(figure => figure.Id == id)).Select(figure => Point(figure, sentences)).OfType<PressPoint>().Take(MostPoints).ToList();
        var ateliers = PressChart.Of(report, byAtelier, programme);
        var headline = HeadlinePicture.Of(report, points, told, programme);
        var folder = report.Edition is { } own && programme.Address is { } address ? FormattableString.Invariant($"{address}/editions/{report.Id}/{own.Number}") : null;
        return new PressSheet
        {
            Programme = report.Programme,
            Title = report.Title,
            AsOf = report.AsOf,
            Status = told.Find(figure => figure.Id == FigureIds.PeopleReached)?.Status ?? report.Status,
            Simulated = report.Simulated,
            Points = points,
            Headline = headline,
            Ateliers = ateliers,
            Card = Card(report, points, headline is null && ateliers is null ? null : folder),
            Citations = Citations.Of(report, points, told),
            Folder = folder,
            Declared = new DeclaredTable(report, ofAll, byAtelier, programme).Table,
            Method = [.. heldSince is { } edition ? [Held(edition, programme)] : Array.Empty<Bilingual>(), .. Method(programme)],
            Definitions = [.. FigureCatalogue.All.Where(meaning => points.Exists(point => point.Figure == meaning.Id))],
            Contact = programme.Contact,
            Edition = report.Edition,
            Note = heldSince is null ? report.Edition?.Note : null,
            Corrected = Corrected(report, [.. ofAll, .. byAtelier], programme),
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
            if (report.Figures.FirstOrDefault(own => own.Id == figure.Id && own.Of == figure.Of && own.Scope == figure.Scope && own.Period == figure.Period) is { } same && same.Value != figure.Value)
            {
                var (id, period) = (figure.Id, figure.Period.Label);
                throw new FailureException(Outcome.Failed, new(
                    $"Le chiffre « {id} » de {period} diffère entre le rapport et la feuille de presse. Rien n'a été écrit ; lancez « doctor » et signalez ce défaut.",
                    $"The figure “{id}” of {period} differs between the report and the press sheet. Nothing was written; run “doctor” and report this defect."));
            }
        }
    }

    /// <summary>Corrections of few people tell of them, so they wait until they are many together (docs/decisions/0023).</summary>
    private static Bilingual Held(int edition, Programme programme)
    {
        var (threshold, name) = (Numbers.Integer(programme.SuppressionThreshold), EditionOf.NameOf(edition));
        return Words.Say(
            $"Depuis l'{name.Fr}, des corrections de moins de {threshold.Fr} personnes sont connues : elles seraient trop peu pour ne désigner personne, et attendent. Les chiffres qu'elles touchent sont ceux de cette édition.",
            $"Since {name.En}, corrections of fewer than {threshold.En} people are known: they would be too few not to point at anybody, and wait. The figures that they touch are those of that edition.");
    }

    /// <summary>What a sheet told and is not told so any more, as readers see it: the figures of the whole, and the people of each atelier. The status alone is no correction.</summary>
    private static Table? Corrected(Report report, IReadOnlyList<Figure> told, Programme programme)
    {
        if (report.Edition is not { Before: { } before } edition)
        {
            return null;
        }

        var moves = FigureMove.Between(edition.EarlierTold, told).Where(move => move.Before?.Value != move.After?.Value && IsOfSheets(move.Any) && MovesTable.IsSeen(move)).ToList();
        var name = EditionOf.NameOf(before);
        return moves.Count == 0 ? null : MovesTable.Of(Words.Say($"Corrigé depuis l'{name.Fr}", $"Corrected since {name.En}"), moves, programme);
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

        var isLeast = figure is { Lower: { } lower, Upper: { } upper } && upper > lower;
        var value = FigureTable.Value(figure);
        return new PressPoint(
            figure.Id, isLeast ? new("au moins", "at least") : null, figure.Id == FigureIds.ReferenceMultiple ? Words.Say($"{value.Fr} fois", $"{value.En} times") : value, quotable.Name, quotes);
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
                "Des présences sont anonymes : le nombre de personnes est alors un minimum, et la phrase dit de combien à combien.",
                "Some attendances are anonymous: the number of people is then a minimum, and the sentence says from how many to how many."),
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
