namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>The tool in whose shape an atelier exports.</summary>
internal enum ExportShape
{
    /// <summary>Ours in French: Windows-1252, semicolons.</summary>
    French,

    /// <summary>The pretix check-in list of an event series: all cells quoted.</summary>
    Pretix,

    /// <summary>The Eventbrite attendee report: CRLF, no line end after the last row.</summary>
    Eventbrite,

    /// <summary>Ours in English: UTF-8 with a byte order mark, commas.</summary>
    English,
}

/// <summary>A point on the intake curve: so many different people reached since the opening by the end of this day.</summary>
internal sealed record Milestone(DateOnly Until, int People);

/// <summary>
/// One of the four ateliers: its opening, where the configuration names none, its shape of export, its school holidays, and the people that it has reached by given days. These milestones
/// are the calibration; data/sample/SIMULATED.md says which of them the press declared.
/// </summary>
internal sealed record AtelierProfile(
    string Code, string Prefix, DateOnly Opens, string SchoolZone, ExportShape Shape, IReadOnlyList<Milestone> Milestones)
{
    /// <summary>The four of the programme, in the order in which they opened.</summary>
    public static IReadOnlyList<AtelierProfile> All { get; } =
    [
        new("rennes", "REN", new DateOnly(2018, 6, 9), "B", ExportShape.French,
        [
            new(new DateOnly(2018, 6, 30), 1_027),
            new(new DateOnly(2018, 12, 31), 9_000),
            new(new DateOnly(2019, 2, 15), 12_000),
            new(new DateOnly(2019, 7, 5), 19_900),
            new(new DateOnly(2019, 12, 31), 27_000),
        ]),
        new("montpellier", "MPL", new DateOnly(2019, 2, 15), "C", ExportShape.Pretix, [new(new DateOnly(2019, 12, 31), 12_000)]),
        new("nancy", "NCY", new DateOnly(2019, 4, 13), "B", ExportShape.Eventbrite, [new(new DateOnly(2019, 12, 31), 11_200)]),
        new("saint-etienne", "STE", new DateOnly(2019, 7, 5), "A", ExportShape.English, [new(new DateOnly(2019, 12, 31), 8_000)]),
    ];
}
