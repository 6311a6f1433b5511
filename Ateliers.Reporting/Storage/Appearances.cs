namespace Ateliers.Reporting.Storage;

/// <summary>
/// The facts of one name on a shared address, in the order of the sessions. At the first session at which two names differ, who stands there comes
/// before who does not, then the stronger status, who had registered, gender and age. Names that differ nowhere can change places without changing
/// a count, so nothing hangs on the order of files or on the secret.
/// </summary>
internal sealed class Appearances : IComparable<Appearances>
{
    private readonly SortedList<int, int> marks = []; // by the rank of the session

    /// <summary>Takes the fact at a place.</summary>
    public void Add(int rank, FactColumns facts, int place) =>
        marks.Add(rank, ((4 - facts.Status[place]) * 64) + (facts.WalkIn[place] ? 32 : 0) + (facts.Gender[place] * 8) + facts.Age[place]);

    /// <inheritdoc/>
    public int CompareTo(Appearances? other)
    {
        var others = other!.marks;
        for (var i = 0; i < marks.Count && i < others.Count; i++)
        {
            var order = (marks.Keys[i], marks.Values[i]).CompareTo((others.Keys[i], others.Values[i]));
            if (order != 0)
            {
                return order;
            }
        }

        return others.Count.CompareTo(marks.Count);
    }
}
