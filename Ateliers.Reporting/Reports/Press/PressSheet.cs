using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports.Editions;

namespace Ateliers.Reporting.Reports.Press;

/// <summary>What may be told in public of a period: up to six points with a sentence to quote each, the ateliers side by side, what others declared, and the method. Nothing in it is computed: every number is a figure as it is told in public.</summary>
public sealed record PressSheet
{
    /// <summary>The programme's name.</summary>
    public required Bilingual Programme { get; init; }

    /// <summary>The period in words: mars 2019, March 2019, 2019.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>What was known on this day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>How firm the numbers are.</summary>
    public required FigureStatus Status { get; init; }

    /// <summary>Whether any of the data is simulated.</summary>
    public required bool Simulated { get; init; }

    /// <summary>The points, the most important first; none where nothing may be told.</summary>
    public required IReadOnlyList<PressPoint> Points { get; init; }

    /// <summary>The first number as a picture; null where the people of the whole programme are not told.</summary>
    public FigureChart? Headline { get; init; }

    /// <summary>The people of each atelier as a picture; null where there are fewer than two of them to tell.</summary>
    public required BarsChart? Ateliers { get; init; }

    /// <summary>Why there is no such picture; null where there is one, and where the programme has no ateliers to compare.</summary>
    public Bilingual? NoAteliers { get; init; }

    /// <summary>The pictures, in their order; the first is the one that is shown where the sheet is shared.</summary>
    public IReadOnlyList<Chart> Pictures => [.. new Chart?[] { Headline, Ateliers }.OfType<Chart>()];

    /// <summary>How to cite each point, in their order; none where nothing is published yet.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>The address of the folder in which the sheet stands; null where the configuration names none, and for a sheet that is not published.</summary>
    public string? Folder { get; init; }

    /// <summary>What others declared, with who said it and when.</summary>
    public required Table Declared { get; init; }

    /// <summary>How the numbers are made, a line each.</summary>
    public required IReadOnlyList<Bilingual> Method { get; init; }

    /// <summary>What the figures of the points mean.</summary>
    public required IReadOnlyList<FigureMeaning> Definitions { get; init; }

    /// <summary>Whom to ask; null where the configuration names nobody.</summary>
    public required Bilingual? Contact { get; init; }

    /// <summary>As which edition it is frozen; null for a sheet that changes with what is known.</summary>
    public EditionOf? Edition { get; init; }

    /// <summary>What it corrects and why, in the words of who published; null without a note, and while corrections wait, of which a note could tell, unless the people of the whole are corrected too.</summary>
    public string? Note { get; init; }

    /// <summary>What is shown where the sheet is shared.</summary>
    public required SocialCard Card { get; init; }

    /// <summary>What its figures were before it corrected them; null where it corrects none.</summary>
    public Table? Corrected { get; init; }

    /// <summary>The version of the program.</summary>
    public required string Version { get; init; }
}

/// <summary>One point of a press sheet.</summary>
/// <param name="Figure">The id of its figure.</param>
/// <param name="Lead">Au moins, where the number is a lower bound; null otherwise.</param>
/// <param name="Value">The number as readers see it.</param>
/// <param name="Label">What it counts.</param>
/// <param name="Quotes">The sentences to quote: the exact one first, then the rounded one where there is one.</param>
public sealed record PressPoint(string Figure, Bilingual? Lead, Bilingual Value, Bilingual Label, IReadOnlyList<Bilingual> Quotes);

/// <summary>What other sites show of a press sheet that is shared there: the same sentence as on the sheet, and its picture.</summary>
/// <param name="Title">Whose sheet it is, of which period.</param>
/// <param name="Text">The sentence of the first point; null where nothing may be told.</param>
/// <param name="Folder">The address of the folder in which the picture stands; null where the configuration names none, there is no picture, or the sheet is not published.</param>
public sealed record SocialCard(Bilingual Title, Bilingual? Text, string? Folder);
