using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports.Sentences;

namespace Ateliers.Reporting.Reports.Press;

/// <summary>
/// What others declared, each number with who said it and when, and what we count of the same people in the same days. Ours is told only where the sheet is of those days: of any other it
/// would be one more number that is published of them (docs/decisions/0023).
/// </summary>
/// <param name="report">The report of the sheet.</param>
/// <param name="ofAll">The figures of the whole programme, as the sheet tells them.</param>
/// <param name="byAtelier">Those of each atelier, as the sheet tells them.</param>
/// <param name="programme">Its declared figures, and when its ateliers opened.</param>
internal sealed class DeclaredTable(Report report, IReadOnlyList<Figure> ofAll, IReadOnlyList<Figure> byAtelier, Programme programme)
{
    private static readonly Bilingual NotCompared = new("non comparé", "not compared");

    /// <summary>The table, oldest first.</summary>
    public Table Table => new(
        Words.Say("Ce que d'autres ont annoncé, et que nous n'avons pas compté : citez leur source", "What others declared, and we did not count: name their source"),
        [
            Cells.Name("Dit le", "Said on"), Cells.Number("Nombre", "Number"), Cells.Name("De quoi", "Of what"), Cells.Name("Lieu", "Place"), Cells.Name("Source", "Source"),
            Cells.Name("Notre compte", "Our count"),
        ],
        [
            .. programme.Declared.OrderBy(said => said.SaidOn, StringComparer.Ordinal).Select(said => (IReadOnlyList<Cell>)
            [
                Cells.Text(Dates.Said(said.SaidOn)), Cells.Integer(said.Value), Cells.Text(said.Wording), Cells.Text(Bilingual.Same(said.Place)), Cells.Text(Bilingual.Same(said.Source)),
                Ours(said),
            ]),
        ]);

    /// <summary>How ours relates to a declared number: the same people in the same days, or why there is nothing to compare.</summary>
    private Cell Ours(DeclaredFigure said) => said switch
    {
        { Counts: null } => Because("ce qu'il compte n'est pas établi", "what it counts is not settled"),
        { Counts: DeclaredUnit.Attendances } => Because("il compte des venues, pas des personnes", "it counts visits, not people"),
        { Counts: DeclaredUnit.Sessions } => Because("il compte des séances, pas des personnes", "it counts sessions, not people"),
        { Counts: DeclaredUnit.Rate } => Because("c'est un rythme, pas le nombre d'une période", "it is a rate, not the number of a period"),
        { Counts: DeclaredUnit.Aim } => Because("c'est un objectif, pas un bilan", "it is an aim, not a result"),
        { Counts: DeclaredUnit.Other } => Because("il compte autre chose que des personnes venues", "it counts something else than people who came"),
        { Scope: null } => Because("nous n'avons pas de chiffre de ce lieu", "we have no figure of this place"),
        { Scope.Atelier: { } code } when programme.Ateliers.All(atelier => atelier.Code != code) => Because("nous n'avons pas de chiffre de ce lieu", "we have no figure of this place"),
        { Days: null } => Because("ses dates exactes ne sont pas connues", "its exact dates are not known"),
        { Days: { } days, Scope: { } scope } => days == report.Period ? Beside(scope, days) : OfOtherDays(scope, days),
    };

    private Cell Beside(DeclaredScope scope, Period days)
    {
        var ours = (scope.Atelier is null ? ofAll : byAtelier).FirstOrDefault(figure => figure.Id == FigureIds.PeopleReached && figure.Scope == new FigureScope(scope.Atelier));
        if (ours is null || SaidNumber.Of(ours) is not { } said)
        {
            return BesidesOpening(scope, days)
                ?? (ours is { Status: FigureStatus.Suppressed } ? Because("notre nombre est masqué", "our number is suppressed") : Because("nous n'en savons rien", "nothing of it is known to us"));
        }

        var (fr, en) = (ScopeWords.When(days).Fr.Replace(' ', Numbers.NoBreak), ScopeWords.When(days).En.Replace(' ', Numbers.NoBreak));
        var people = Numbers.Word((long)said.Value, new("personne", "person"), new("personnes", "people"));
        return new Cell(Words.Say($"{said.Text.Fr}{Numbers.NoBreak}{people.Fr} {fr}", $"{said.Text.En}{Numbers.NoBreak}{people.En} {en}"), Detail: How(ours));
    }

    /// <summary>What has to be said beside the number; null where it is final, real and of the day of the sheet.</summary>
    private Bilingual? How(Figure ours)
    {
        List<Bilingual> how = [];
        if (ours.Status != FigureStatus.Final)
        {
            var status = StatusWords.Of(ours.Status);
            how.Add(new($"chiffre {status.Fr}", $"{status.En} figure"));
        }

        if (ours.AsOf != report.AsOf)
        {
            var asOf = Dates.Day(ours.AsOf);
            how.Add(new($"état au {asOf.Fr}", $"as of {asOf.En}"));
        }

        if (report.Simulated)
        {
            how.Add(new("données simulées", "simulated data"));
        }

        return how.Count == 0 ? null : new(string.Join(", ", how.Select(each => each.Fr)), string.Join(", ", how.Select(each => each.En)));
    }

    private Cell OfOtherDays(DeclaredScope scope, Period days)
    {
        if (days != Month.Of(days.From).Period && days != programme.GoalYear(programme.GoalYearOf(days.From)))
        {
            return Because("nous ne publions que des mois et des années entières", "we publish whole months and years only");
        }

        if (BesidesOpening(scope, days) is { } besides)
        {
            return besides;
        }

        if (days.From > report.AsOf)
        {
            var asOf = Dates.Day(report.AsOf);
            return Because($"c'est après le {asOf.Fr}, jour de nos données", $"it is after {asOf.En}, the day of our data");
        }

        var period = Dates.Period(days);
        return Cells.Text(Words.Say($"voir la feuille {Words.De(period.Fr)}, s'il y en a une", $"see the sheet of {period.En}, where there is one"));
    }

    /// <summary>That nothing was open yet, or any more; null where something was, or may have been.</summary>
    private Cell? BesidesOpening(DeclaredScope scope, Period days)
    {
        if (Opening(scope) is { } opened && days.To < opened)
        {
            var day = Dates.Day(opened);
            return Because($"c'était avant l'ouverture, le {day.Fr}", $"it was before the opening on {day.En}");
        }

        if (Closing(scope) is { } closed && days.From > closed)
        {
            var day = Dates.Day(closed);
            return Because($"c'est après le dernier jour d'ouverture, le {day.Fr}", $"it is after the last open day, {day.En}");
        }

        return null;
    }

    /// <summary>The first day of an atelier, or of the network; null where it is not known.</summary>
    private DateOnly? Opening(DeclaredScope scope)
    {
        var opens = Within(scope).Select(atelier => atelier.Opens).ToList();
        return opens.Count == 0 || opens.Contains(null) ? null : opens.Min();
    }

    /// <summary>The last open day of an atelier, or of the network; null where one is open still.</summary>
    private DateOnly? Closing(DeclaredScope scope)
    {
        var closes = Within(scope).Select(atelier => atelier.Closes).ToList();
        return closes.Count == 0 || closes.Contains(null) ? null : closes.Max();
    }

    private IEnumerable<Atelier> Within(DeclaredScope scope) => programme.Ateliers.Where(atelier => scope.Atelier is null || atelier.Code == scope.Atelier);

    private static Cell Because(string french, string english) => new(NotCompared, Detail: Words.Say(french, english));
}
