using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Aggregation;

/// <summary>How a figure is made.</summary>
/// <param name="Formula">Of what, and how.</param>
/// <param name="Source">Where the formula, or the number itself, comes from.</param>
/// <param name="Adds">Over what the figure adds up.</param>
/// <param name="RestsOnRows">Whether rows of files are in it: what was announced or declared, and the calendar, rest on none.</param>
public sealed record FigureFormula(Bilingual Formula, Bilingual Source, Adding Adds, bool RestsOnRows = true)
{
    /// <summary>Over what it adds up, in words.</summary>
    public Bilingual AddsInWords() => Adds switch
    {
        Adding.Never => new("ne s’additionne pas", "does not add up"),
        Adding.WithinGoalYear => new("s’additionne dans une même année d’objectif", "adds up within one goal year"),
        Adding.OverPeriods => new("s’additionne sur les périodes, non sur les ateliers ni les thèmes", "adds up over periods, not over ateliers or themes"),
        Adding.Always => new("s’additionne", "adds up"),
        _ => throw new InvalidOperationException($"{Adds} has no words."),
    };
}

/// <summary>Over what a figure adds up.</summary>
public enum Adding
{
    /// <summary>Over nothing: the same person, or the same whole, would count twice.</summary>
    Never,

    /// <summary>Over anything within one goal year.</summary>
    WithinGoalYear,

    /// <summary>Over periods that do not overlap.</summary>
    OverPeriods,

    /// <summary>Over any slices that do not overlap.</summary>
    Always,
}
