using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Runs.Simulation;

/// <summary>The four ateliers and the vocabularies of the default configuration, as far as the simulation reads them.</summary>
internal static class SimulationProgramme
{
    private static readonly DeclaredFigure Nothing = new(0, Bilingual.Same(""), "", "", "", "", "");

    public static Programme Default { get; } = new()
    {
        Name = new Bilingual("Les ateliers numériques", "The digital workshops"),
        TimeZone = "Europe/Paris",
        GoalYearFirstMonth = 1,
        Goal = default,
        GoalSource = Nothing,
        Goals = new Dictionary<int, People>(),
        Reference = Nothing,
        AcceptanceShare = 0.4,
        AcceptanceSource = "",
        Ateliers =
        [
            new Atelier("rennes", "Rennes", new DateOnly(2018, 6, 9)),
            new Atelier("montpellier", "Montpellier", new DateOnly(2019, 2, 15)),
            new Atelier("nancy", "Nancy", new DateOnly(2019, 4, 13)),
            new Atelier("saint-etienne", "Saint-Étienne", new DateOnly(2019, 7, 5)),
        ],
        Themes =
        [
            new Term("cv", new Bilingual("Améliorer son CV", "Improve one’s CV")),
            new Term("cybersecurity", new Bilingual("Limiter les risques de cyberattaque", "Limit the risk of cyber-attacks")),
            new Term("data-protection", new Bilingual("Protéger ses données", "Protect one’s data")),
            new Term("coding", new Bilingual("Apprendre à coder", "Learn to code")),
            new Term("business-promotion", new Bilingual("Promouvoir son activité", "Promote one’s business")),
            new Term("other", new Bilingual("Autre", "Other")),
        ],
        Audiences =
        [
            new Term("professional", new Bilingual("Professionnels", "Professionals")),
            new Term("general-public", new Bilingual("Grand public", "General public")),
        ],
        Formats =
        [
            new Term("workshop", new Bilingual("Atelier", "Workshop")),
            new Term("talk", new Bilingual("Conférence", "Talk")),
            new Term("one-to-one", new Bilingual("Rendez-vous individuel", "Individual appointment")),
            new Term("discovery", new Bilingual("Espace découverte", "Discovery space")),
        ],
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
}
