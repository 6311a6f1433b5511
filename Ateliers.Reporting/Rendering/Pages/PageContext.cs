using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Charts;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Pages;

/// <summary>Draws one chart for a page.</summary>
/// <param name="chart">The chart.</param>
/// <param name="language">The language of its labels.</param>
/// <param name="width">For which width: on a phone fewer ticks and labels above, on paper lower.</param>
/// <returns>The svg elements. They go into the page as they are, so their texts must be encoded already.</returns>
public delegate DrawnChart ChartDrawing(Chart chart, Language language, ChartWidth width);

/// <summary>What every component of one page shares: the language, and how charts are drawn.</summary>
/// <param name="Language">The language of the page.</param>
/// <param name="Draw">Draws the charts.</param>
public sealed record PageContext(Language Language, ChartDrawing Draw)
{
    /// <summary>What the page defines; a number of another figure leads nowhere.</summary>
    public IReadOnlyList<FigureMeaning> Definitions { get; init; } = [];

    /// <summary>Whether the page defines a figure.</summary>
    public bool Defines(string id) => Definitions.Any(item => item.Id == id);

    /// <summary>The other language, to switch to.</summary>
    public Language Other => Language == Language.French ? Language.English : Language.French;

    /// <summary>A text in the language of the page.</summary>
    public string In(Bilingual text) => text.In(Language);

    /// <summary>A day in words, which never breaks over a line: 1er mars 2019, 1 March 2019.</summary>
    public string Day(DateOnly day) => In(Dates.Day(day)).Replace(' ', Numbers.NoBreak);

    /// <summary>The colon before what a label is of, which French sets off.</summary>
    public string Colon => Language == Language.French ? $"{Numbers.NoBreak}: " : ": ";

    /// <summary>A whole number as readers see it: 12 480 with a narrow no-break space, 12,480.</summary>
    public string Number(long number) => In(Numbers.Integer(number));

    /// <summary>The status as a word.</summary>
    public string Word(FigureStatus status) => In(StatusWords.Of(status));
}
