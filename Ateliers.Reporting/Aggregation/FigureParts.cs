using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation;

/// <summary>A number of which a figure is made.</summary>
/// <param name="Name">What it counts.</param>
/// <param name="Value">The number; null where it is not known.</param>
/// <param name="Unit">In what it counts.</param>
public sealed record FigurePart(Bilingual Name, double? Value, Unit Unit);

/// <summary>What the figures of a goal year are made of.</summary>
/// <param name="Pace">The goal year and its goal.</param>
/// <param name="Counts">Of the year to the end of the day.</param>
/// <param name="Day">The last day counted.</param>
/// <param name="Forecast">What the year will come to; null where nothing can be said.</param>
/// <param name="Season">How its months weigh; null where all weigh alike.</param>
/// <param name="Programme">The programme whose goal it is; of an atelier's share, <see cref="Programme.ShareOf"/>.</param>
/// <param name="Share">The atelier whose share it is; null where it is the whole goal.</param>
public sealed record GoalBasis(Pace Pace, SliceCounts Counts, DateOnly Day, Forecast? Forecast, Season? Season, Programme Programme, Atelier? Share = null);

/// <summary>Of which numbers a figure is made: the members of its formula with their values.</summary>
public static class FigureParts
{
    /// <summary>The parts of a figure that follows from the counts of one slice.</summary>
    public static IReadOnlyList<FigurePart> Of(string id, SliceCounts counts) => id switch
    {
        FigureIds.PeopleReached => [Identified(counts), Weak(counts), Anonymous(counts), new(new("personnes à la plus grande séance", "people at the largest session"), counts.LargestSession, Unit.People), PerPerson(counts)],
        FigureIds.FirstContacts => [new(new("premiers contacts", "first contacts"), counts.FirstContacts.Count, Unit.People), Identified(counts)],
        FigureIds.NewPeople or FigureIds.ReturningPeople => [Identified(counts), new(new("nouvelles personnes", "new people"), CountFigures.NewPeople(counts), Unit.People)],
        FigureIds.Attendances => [Visits(counts), Anonymous(counts)],
        FigureIds.AnonymousAttendances => [Anonymous(counts), new(new("toutes les présences", "all attendances"), counts.Attended.Count, Unit.Attendances)],
        FigureIds.Registrations => [Came(counts), Absences(counts), Unknown(counts), new(new("inscriptions à des séances à venir", "registrations for sessions to come"), counts.Upcoming.Count, Unit.Attendances)],
        FigureIds.OutcomeUnknown => [Unknown(counts)],
        FigureIds.AttendancesPerPerson => [Visits(counts), Identified(counts)],
        FigureIds.Sessions => [new(new("séances", "sessions"), counts.Sessions, Unit.Sessions)],
        FigureIds.NoShowRate => [Absences(counts), Came(counts), new(new("venues sans inscription, en dehors", "walk-ins, outside"), counts.WalkIns.Count, Unit.Attendances)],
        FigureIds.FillRate =>
        [
            new(new("présences aux séances qui ont une capacité", "attendances at sessions that have a capacity"), counts.SeatedVisits, Unit.Attendances),
            new(new("places de ces séances", "seats of these sessions"), counts.Seats, Unit.Attendances),
            new(new("séances sans capacité, exclues", "sessions without a capacity, left out"), counts.SessionsWithoutCapacity, Unit.Sessions),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(id)),
    };

    /// <summary>The parts of a figure of the goal.</summary>
    public static IReadOnlyList<FigurePart> Of(string id, GoalBasis basis) => [.. Parts(id, basis), .. Share(basis)];

    private static IReadOnlyList<FigurePart> Parts(string id, GoalBasis basis) => id switch
    {
        FigureIds.Goal => [Goal(basis)],
        FigureIds.Progress => [Identified(basis.Counts), Goal(basis)],
        FigureIds.ExpectedToDate => [Goal(basis), .. Days(basis)],
        FigureIds.GapToPace or FigureIds.GapToPaceDays => [Identified(basis.Counts), Expected(basis), Goal(basis), .. Days(basis)],
        FigureIds.RequiredPerWeek =>
        [
            Remaining(basis),
            OpenDaysLeft(basis),
            new(new("jours d’ouverture par semaine", "open weekdays a week"), basis.Pace.DaysAWeek(basis.Day), Unit.Days),
        ],
        FigureIds.RequiredPerOpenDay => [Remaining(basis), OpenDaysLeft(basis)],
        FigureIds.Forecast => [.. Forecast(basis)],
        FigureIds.GoalProbability => [.. Forecast(basis), Goal(basis)],
        FigureIds.Reference => [Reference(basis.Programme)],
        FigureIds.ReferenceMultiple => [Goal(basis), Remaining(basis), Identified(basis.Counts), Reference(basis.Programme)],
        _ => throw new ArgumentOutOfRangeException(nameof(id)),
    };

    private static FigurePart OpenDaysLeft(GoalBasis basis) => new(new("jours d’ouverture restants", "open days left"), basis.Pace.OpenDaysLeft(basis.Day), Unit.Days);

    private static IEnumerable<FigurePart> Days(GoalBasis basis)
    {
        var (open, year) = (new OpenDays(basis.Programme), basis.Pace.Year);
        yield return new(new("jours-atelier ouverts écoulés", "atelier-days open so far"), year.Until(basis.Day) is { } past ? open.AtelierDays(past) : 0, Unit.Days);
        yield return new(new("jours-atelier ouverts de l’année", "atelier-days open in the year"), open.AtelierDays(year), Unit.Days);
        yield return new(new("années entières qui font la saison (0\u00A0: aucune saison)", "whole years that make the season (0: no season)"), basis.Season?.Years.Count ?? 0, Unit.Ratio);
    }

    private static IEnumerable<FigurePart> Share(GoalBasis basis) => basis.Share?.GoalShare is { } share
        ? [new(new("part de l’atelier dans l’objectif du programme", "share of the atelier in the goal of the programme"), (double)share, Unit.Ratio)]
        : [];

    private static IEnumerable<FigurePart> Forecast(GoalBasis basis)
    {
        var forecast = basis.Forecast;
        yield return new(new("personnes identifiées connues", "identified people known"), forecast?.Known, Unit.People);
        yield return new(new("premiers contacts encore attendus", "first contacts still to come"), forecast?.Rest, Unit.People);
        yield return new(new("écart-type du logarithme de ce reste", "standard deviation of the logarithm of that rest"), forecast?.Spread, Unit.Ratio);
        yield return new(new("années entières avant celle-ci (moins de 2\u00A0: aucune saison)", "whole years before this one (fewer than 2: no season)"), forecast?.Years, Unit.Ratio);
    }

    private static FigurePart Identified(SliceCounts counts) => new(new("personnes identifiées", "identified people"), counts.Identified.Count, Unit.People);

    private static FigurePart Weak(SliceCounts counts) => new(new("dont connues par un nom seul", "of whom known by a name alone"), counts.WeaklyIdentified.Count, Unit.People);

    private static FigurePart Visits(SliceCounts counts) =>
        new(new("présences de personnes identifiées", "attendances of identified people"), counts.IdentifiedVisits.Count, Unit.Attendances);

    private static FigurePart Anonymous(SliceCounts counts) => new(new("présences anonymes", "anonymous attendances"), counts.AnonymousVisits.Count, Unit.Attendances);

    private static FigurePart PerPerson(SliceCounts counts) => new(
        new("présences par personne identifiée", "attendances per identified person"), CountFigures.Ratio(counts.IdentifiedVisits.Count, counts.Identified.Count), Unit.Ratio);

    private static FigurePart Came(SliceCounts counts) => new(new("venues avec inscription", "registered and came"), CountFigures.CameRegistered(counts), Unit.Attendances);

    private static FigurePart Absences(SliceCounts counts) => new(new("absences", "absences"), counts.Absences.Count, Unit.Attendances);

    private static FigurePart Unknown(SliceCounts counts) => new(new("inscriptions sans issue", "registrations without outcome"), counts.OutcomeUnknown.Count, Unit.Attendances);

    private static FigurePart Goal(GoalBasis basis) => new(new("objectif", "goal"), basis.Pace.Goal, Unit.People);

    private static FigurePart Expected(GoalBasis basis) => new(new("personnes attendues à cette date", "people expected to date"), basis.Pace.ExpectedOn(basis.Day), Unit.People);

    private static FigurePart Remaining(GoalBasis basis) => new(new("personnes qui manquent", "people still missing"), basis.Pace.Remaining(basis.Counts.Identified), Unit.People);

    private static FigurePart Reference(Programme programme) => new(new("référence déclarée", "declared reference"), programme.Reference.Value, Unit.People);
}
