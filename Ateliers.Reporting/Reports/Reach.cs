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
    /// The row with the most people, where nobody else can have as many, or the rows that share the most. Empty where nameless people, or people of no
    /// recorded row, leave that open: then no row may be called first.
    /// </summary>
    /// <param name="rows">The rows.</param>
    /// <param name="notRecorded">The most people who are of no recorded row: each row may hold all of them beside its own.</param>
    public static IReadOnlyList<Reach> Leaders(IReadOnlyList<Reach> rows, long notRecorded = 0)
    {
        var most = rows.Max(row => row.Lower);
        var leaders = rows.Where(row => row.Lower == most).ToList();
        var certain = rows.Except(leaders).All(row => row.Upper + notRecorded < most)
            && (leaders.Count == 1 || (notRecorded == 0 && !leaders.Exists(leader => leader.IsOpen)));
        return certain ? leaders : [];
    }

    private Bilingual Safely(Bilingual number) => IsOpen ? Numbers.AtLeast(number) : number;
}
