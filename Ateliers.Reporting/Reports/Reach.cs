using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>The people of one row of a breakdown: how many it is safe to name, and how many they can be at most, as some may be nameless.</summary>
/// <param name="Name">What the row stands for, as a sentence names it.</param>
/// <param name="Identified">People who are told apart.</param>
/// <param name="Lower">The larger of them and the largest single session.</param>
/// <param name="Upper">As many as there would be if each anonymous attendance were one more person.</param>
internal sealed record Reach(Bilingual Name, long Identified, long Lower, long Upper)
{
    public static Reach Of(SliceCounts counts, Bilingual name)
    {
        var (lower, upper) = CountFigures.Range(counts);
        return new Reach(name, counts.Identified.Count, lower, upper);
    }

    /// <summary>Whether it is the largest session, and not the people told apart, that says how many there are.</summary>
    public bool OfOneSession => Lower > Identified;

    /// <summary>Whether nameless people leave open how many there were.</summary>
    public bool IsOpen => Upper > Lower;

    /// <summary>12 480, or au moins 12 480 as soon as there may be more: in sentences, labels and cells alike.</summary>
    public Bilingual Safe => Safely(Numbers.Integer(Lower));

    /// <summary>The same with its word: au moins 400 personnes.</summary>
    public Bilingual SafePeople => Safely(Numbers.People(Lower));

    /// <summary>
    /// The rows with the most people, where nobody else can have more. Empty where nameless people leave that open: then no row may be called first.
    /// </summary>
    public static IReadOnlyList<Reach> Leaders(IReadOnlyList<Reach> rows)
    {
        var most = rows.Max(row => row.Lower);
        var leaders = rows.Where(row => row.Lower == most).ToList();
        var certain = leaders.TrueForAll(leader => rows.All(row => ReferenceEquals(row, leader) || row.Upper <= most));
        return certain ? leaders : [];
    }

    private Bilingual Safely(Bilingual number) => IsOpen ? Numbers.AtLeast(number) : number;
}
