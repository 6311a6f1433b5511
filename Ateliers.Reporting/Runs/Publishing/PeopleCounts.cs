using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs.Publishing;

/// <summary>
/// The counts that an edition may be subtracted by. The people, with their range, hold a slice back where they move by few: they are what a sheet is asked for. All others are of single figures, which
/// are suppressed instead: four registrations without an outcome must not keep eight hundred people from being told.
/// </summary>
internal static class PeopleCounts
{
    /// <summary>The name of the whole programme among the ateliers.</summary>
    public const string Whole = "*";

    /// <summary>Where the people stand.</summary>
    public const int People = 0;

    /// <summary>From where on counts are of single figures: the attendances first.</summary>
    public const int FirstOfFigures = 3;

    /// <summary>Where the attendances stand.</summary>
    public const int Attendances = FirstOfFigures;

    private static readonly string[][] Figures =
    [
        [FigureIds.Attendances, FigureIds.AttendancesPerPerson],
        [FigureIds.NewPeople, FigureIds.ReturningPeople],
        [FigureIds.NewPeople, FigureIds.ReturningPeople],
        [FigureIds.Attendances, FigureIds.AttendancesPerPerson],
        [FigureIds.NoShowRate, FigureIds.Registrations],
        [FigureIds.NoShowRate],
        [FigureIds.NoShowRate, FigureIds.OutcomeUnknown],
        [FigureIds.FillRate],
        [FigureIds.FillRate],
    ];

    /// <summary>Of the whole: people, identified and anonymous; then attendances, new people and those who were known, attendances beyond the first, registrations, absences, registrations without outcome, attendances with a seat, seats.</summary>
    public static long[] OfWhole(SliceCounts cell) =>
    [
        .. OfPeople(cell), cell.Attended.Count, cell.New.Count, cell.Identified.Count - cell.New.Count, cell.Attended.Count - cell.Identified.Count, CountFigures.Registrations(cell), cell.Absences.Count,
        cell.OutcomeUnknown.Count, cell.SeatedVisits ?? 0, cell.Seats ?? 0,
    ];

    /// <summary>Of an atelier, of which sheets tell the people alone.</summary>
    public static long[] OfAtelier(SliceCounts cell) => [.. OfPeople(cell), .. Enumerable.Repeat(0L, Figures.Length)];

    /// <summary>The figures that are made of some of these counts.</summary>
    /// <param name="places">Where the counts stand.</param>
    public static IEnumerable<string> FiguresOf(IEnumerable<int> places) => places.SelectMany(place => Figures[place - FirstOfFigures]).Distinct(StringComparer.Ordinal);

    private static long[] OfPeople(SliceCounts cell) => [CountFigures.Range(cell).Lower, cell.Identified.Count, cell.AnonymousVisits.Count];
}
