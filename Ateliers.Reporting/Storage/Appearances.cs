namespace Ateliers.Reporting.Storage;

/// <summary>
/// The facts of one name on a shared address, in the order of the sessions. At the first session at which two names differ, who stands there comes
/// before who does not, then the stronger status, then who had registered; where they differ nowhere, gender and age decide in the same way. Names that differ in nothing can
/// change places without changing a count, so nothing hangs on the order of files or on the secret.
/// </summary>
internal sealed class Appearances : IComparable<Appearances>
{
    private readonly SortedList<int, (int Word, int Details)> marks = []; // by the rank of the session

    /// <summary>Takes the fact at a place.</summary>
    public void Add(int rank, FactColumns facts, int place) =>
        marks.Add(rank, (((4 - facts.Status[place]) * 2) + (facts.WalkIn[place] ? 1 : 0), (facts.Gender[place] * 8) + facts.Age[place]));

    /// <inheritdoc/>
    public int CompareTo(Appearances? other)
    {
        var others = other!.marks;
        var later = 0;
        for (var i = 0; i < marks.Count && i < others.Count; i++)
        {
            var order = (marks.Keys[i], marks.Values[i].Word).CompareTo((others.Keys[i], others.Values[i].Word));
            if (order != 0)
            {
                return order;
            }

            later = later != 0 ? later : marks.Values[i].Details.CompareTo(others.Values[i].Details);
        }

        return others.Count != marks.Count ? others.Count.CompareTo(marks.Count) : later;
    }
}
