using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>
/// One number, large: lead, number and what it counts, one after another, are the title. Where there is a goal a bar leads from nothing to it. Its table has a row for the number, then one for
/// the most that it can be, the pace and the goal, as far as the bar has them.
/// </summary>
/// <param name="Words">Its words and its data as a table.</param>
/// <param name="Lead">Au moins; null where the number is exact.</param>
/// <param name="Number">12 480.</param>
/// <param name="What">personnes accompagnées en 2019.</param>
/// <param name="Most">au plus 13 020, selon les présences anonymes; null where the number is exact.</param>
/// <param name="Bar">The bar; null draws none.</param>
public sealed record FigureChart(ChartWords Words, Bilingual? Lead, Bilingual Number, Bilingual What, Bilingual? Most, GoalTrack? Bar) : Chart(Words);

/// <summary>A bar from nothing to a goal. Each value stands in the row of the table that says it.</summary>
/// <param name="Reached">The number, and what of the goal it is.</param>
/// <param name="Most">The most that it can be; null where it is exact.</param>
/// <param name="Expected">Where the pace of the goal would stand; null where it is not told, or is the goal.</param>
/// <param name="Goal">The goal, more than nothing.</param>
public sealed record GoalTrack(TrackValue Reached, TrackValue? Most, TrackValue? Expected, TrackValue Goal);

/// <summary>One value of a bar.</summary>
/// <param name="People">How many people.</param>
/// <param name="Label">Written at its place.</param>
/// <param name="Row">The row of the table that says it.</param>
public sealed record TrackValue(double People, Bilingual Label, int Row);
