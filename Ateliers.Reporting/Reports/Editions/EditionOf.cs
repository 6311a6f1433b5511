using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Editions;

/// <summary>As which edition a report is frozen, and what it corrects.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Before">The number of the edition that it takes the place of; null for a first one.</param>
/// <param name="Note">What was corrected and why, in the words of who published; null without a note.</param>
/// <param name="Earlier">The figures of the report of that edition; none for a first one.</param>
/// <param name="EarlierTold">Those of its press sheet, likewise.</param>
public sealed record EditionOf(int Number, int? Before, string? Note, IReadOnlyList<Figure> Earlier, IReadOnlyList<Figure> EarlierTold)
{
    /// <summary>What has to happen before it may be told: the end of an embargo, a second name; null where it is told at once. Said in print, where no line can follow the ledger.</summary>
    public Bilingual? Condition { get; init; }

    /// <summary>A first edition without a note.</summary>
    public static EditionOf First { get; } = new(1, null, null, [], []);

    /// <summary>Édition 2, edition 2.</summary>
    public Bilingual Name => NameOf(Number);

    /// <summary> · édition 2, at the foot of a chart: a picture that is passed on alone says what it is taken from. Empty for a report that may change.</summary>
    internal static Bilingual Beside(EditionOf? edition) => edition is null ? Bilingual.Same("") : new($" · {edition.Name.Fr}", $" · {edition.Name.En}");

    /// <summary>Édition 2, edition 2.</summary>
    public static Bilingual NameOf(int number) => new($"édition{Numbers.NoBreak}{number}", $"edition{Numbers.NoBreak}{number}");
}
