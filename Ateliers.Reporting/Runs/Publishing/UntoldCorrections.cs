using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs.Publishing;

/// <summary>
/// Corrections of few people that the last edition of another period has not told: of a month of the year that is published, or of the year around a month. Attendances and new people of months add up to
/// those of their year, so that an edition of the one, made of what is known now, gives away what the other holds back.
/// </summary>
internal static class UntoldCorrections
{
    /// <summary>The periods that share days with a month or a goal year, other than itself: its months, or the year around it.</summary>
    public static IReadOnlyList<Period> Sharing(Period period, Programme programme)
    {
        var year = programme.GoalYear(programme.GoalYearOf(period.From));
        return period == year ? [.. year.Months().Select(month => month.Period)] : [year];
    }

    /// <summary>Those whose edition tells numbers that differ from what is known by fewer people than the threshold, and not by none.</summary>
    /// <param name="knowledge">What is known.</param>
    /// <param name="others">Periods, each with what its last edition tells.</param>
    public static IReadOnlyList<Period> Of(Knowledge knowledge, IReadOnlyList<(Period Period, StoredTold Told)> others) =>
        [.. others.Where(other => Differences(knowledge, other.Period, other.Told).Any(difference => difference != 0 && Math.Abs(difference) < knowledge.Programme.SuppressionThreshold)).Select(other => other.Period)];

    private static IEnumerable<double> Differences(Knowledge knowledge, Period period, StoredTold told)
    {
        var whole = knowledge.Count(new CountQuery(period))[0];
        var ateliers = knowledge.Count(new CountQuery(period, Dimensions.Atelier)).ToDictionary(cell => cell.Slice.Atelier ?? "", StringComparer.Ordinal);
        foreach (var figure in told.OfAll.Concat(told.ByAtelier).Where(figure => figure.Value is not null))
        {
            var cell = figure.Scope.Atelier is { } atelier ? ateliers.GetValueOrDefault(atelier) ?? SliceCounts.Empty(new Slice(Atelier: atelier)) : whole;
            (double Told, long Known)[] pairs = figure.Id switch
            {
                FigureIds.PeopleReached => [(figure.Value!.Value, cell.Identified.Count), (figure.Lower ?? figure.Value!.Value, CountFigures.Range(cell).Lower), (figure.Upper ?? figure.Value!.Value, CountFigures.Range(cell).Upper)],
                FigureIds.Attendances => [(figure.Value!.Value, cell.Attended.Count)],
                FigureIds.NewPeople => [(figure.Value!.Value, cell.New.Count)],
                _ => [],
            };
            foreach (var (before, now) in pairs)
            {
                yield return now - before;
            }
        }
    }
}
