using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Domain;

/// <summary>The programme as the press described it: four ateliers with their opening dates, 100,000 people a year, the declared 9,000 of Rennes.</summary>
internal static class FourAteliers
{
    public static Programme Programme { get; } = new()
    {
        Name = new("Ateliers numériques", "Digital workshops"),
        TimeZone = "Europe/Paris",
        GoalYearFirstMonth = 1,
        Goal = new People(100_000),
        GoalSource = new DeclaredFigure(
            100_000, new("personnes par an", "people a year"), "France", "2019", "2019-02", "parolesdelus.com", "https://parolesdelus.com/"),
        Goals = new Dictionary<int, IReadOnlyList<GoalChange>>(),
        Reference = new DeclaredFigure(
            9_000, new("personnes accompagnées", "people accompanied"), "Rennes", "2018", "2019-02", "parolesdelus.com", "https://parolesdelus.com/"),
        AcceptanceShare = 0.4,
        AcceptanceSource = "parolesdelus.com",
        Ateliers =
        [
            new("rennes", "Rennes", new DateOnly(2018, 6, 9)),
            new("montpellier", "Montpellier", new DateOnly(2019, 2, 15)),
            new("nancy", "Nancy", new DateOnly(2019, 4, 13)),
            new("saint-etienne", "Saint-Étienne", new DateOnly(2019, 7, 5)),
        ],
        Themes =
        [
            new("cv", new("Améliorer son CV", "Improve one’s CV")),
            new("coding", new("Apprendre à coder", "Learn to code")),
        ],
        Audiences =
        [
            new("professional", new("Professionnels", "Professionals")),
            new("general-public", new("Grand public", "General public")),
        ],
        Formats = [],
        OpenWeekdays = new HashSet<DayOfWeek>
        {
            DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday,
        },
        ClosedOnPublicHolidays = true,
        Closures = [],
        CountWeakIdentities = true,
        SuppressionThreshold = 11,
        Declared = [],
    };

    public static DateOnly Day(string iso) => Iso.TryDate(iso, out var day) ? day : throw new ArgumentException("Not a day", nameof(iso));

    public static Period Days(string from, string to) => new(Day(from), Day(to));
}
