namespace Ateliers.Reporting.Domain;

/// <summary>The sessions that begin on one weekday in one hour.</summary>
/// <param name="Weekday">1 for Monday to 7 for Sunday.</param>
/// <param name="Hour">The hour (0 to 23) in which they begin, local time: 9 is from 9:00 to 9:59; null for those whose start is not known.</param>
/// <param name="Sessions">Those with at least one recorded outcome (attended or absent).</param>
/// <param name="Attendances">Attendances at them, nameless ones included.</param>
public sealed record SessionHour(int Weekday, int? Hour, long Sessions, Visits Attendances);
