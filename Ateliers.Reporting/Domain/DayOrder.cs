namespace Ateliers.Reporting.Domain;

/// <summary>In which order a date of two numbers and a year says its day and its month: 3/2/2019 is 3 February or 2 March.</summary>
public enum DayOrder
{
    /// <summary>3/2/2019 is 3 February: in France, and wherever nothing says otherwise.</summary>
    DayFirst = 1,

    /// <summary>3/2/2019 is 2 March.</summary>
    MonthFirst = 2,
}
