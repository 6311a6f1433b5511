namespace Ateliers.Reporting.Domain;

/// <summary>Goal years: twelve months from a first month on, named after the calendar year in which they begin.</summary>
public static class GoalYear
{
    /// <summary>The goal year that holds a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="firstMonth">1 for January to 12 for December.</param>
    public static int Of(DateOnly day, int firstMonth) => day.Month >= firstMonth ? day.Year : day.Year - 1;

    /// <summary>The days of a goal year, both ends inside.</summary>
    /// <param name="goalYear">The calendar year in which it begins.</param>
    /// <param name="firstMonth">1 for January to 12 for December.</param>
    public static Period Days(int goalYear, int firstMonth)
    {
        var from = new DateOnly(goalYear, firstMonth, 1);
        return new Period(from, from.AddYears(1).AddDays(-1));
    }
}
