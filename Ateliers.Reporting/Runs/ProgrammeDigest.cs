using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs;

/// <summary>What the configuration says that a report hangs on, in one order.</summary>
internal sealed record ProgrammeDigest(
    Bilingual Name,
    Bilingual? Contact,
    string? Address,
    string TimeZone,
    int GoalYearFirstMonth,
    People Goal,
    DeclaredFigure GoalSource,
    IEnumerable<ProgrammeDigest.YearGoals> Goals,
    DeclaredFigure Reference,
    double AcceptanceShare,
    string AcceptanceSource,
    IReadOnlyList<Atelier> Ateliers,
    IReadOnlyList<Term> Themes,
    IReadOnlyList<Term> Audiences,
    IReadOnlyList<Term> Formats,
    IEnumerable<DayOfWeek> Open,
    bool ClosedOnPublicHolidays,
    IReadOnlyList<Closure> Closures,
    bool CountWeakIdentities,
    int SuppressionThreshold,
    IReadOnlyList<CityPopulation> Populations,
    IReadOnlyList<AtelierPlace> Places,
    IReadOnlyList<DeclaredFigure> Declared)
{
    /// <summary>The goals of a year, one after another.</summary>
    internal sealed record YearGoals(int Key, IReadOnlyList<GoalChange> Value);

    /// <summary>The words of a programme.</summary>
    public static ProgrammeDigest Of(Programme programme) => new(
        programme.Name,
        programme.Contact,
        programme.Address,
        programme.TimeZone,
        programme.GoalYearFirstMonth,
        programme.Goal,
        programme.GoalSource,
        programme.Goals.OrderBy(pair => pair.Key).Select(pair => new YearGoals(pair.Key, pair.Value)),
        programme.Reference,
        programme.AcceptanceShare,
        programme.AcceptanceSource,
        programme.Ateliers,
        programme.Themes,
        programme.Audiences,
        programme.Formats,
        programme.OpenWeekdays.Order(),
        programme.ClosedOnPublicHolidays,
        programme.Closures,
        programme.CountWeakIdentities,
        programme.SuppressionThreshold,
        programme.Populations,
        programme.Places,
        programme.Declared);
}
