namespace Ateliers.Reporting.Storage;

/// <summary>The facts one by one, for counts by what is known of a person. Who came stands in the table's totals, in the same order.</summary>
/// <param name="Starts">By the place of the session, the place of its first fact; one more than there are sessions.</param>
/// <param name="Words">What each fact says (<see cref="FactWord"/>), shifted by <see cref="WordShift"/>, and <see cref="Visit"/>.</param>
internal sealed record FactDetails(int[] Starts, long[] Words)
{
    /// <summary>In a number of <see cref="Words"/>: somebody came who is known from others.</summary>
    public const long Visit = 1;

    /// <summary>In a number of <see cref="Words"/>: how far the word is shifted.</summary>
    public const int WordShift = 1;

    /// <summary>The facts of some sessions, without those that another one of the same person stands for.</summary>
    /// <param name="found">The sessions, in the order of the table.</param>
    /// <param name="facts">All facts.</param>
    public static FactDetails Of(FoundSession[] found, FactColumns facts)
    {
        var starts = new int[found.Length + 1];
        var words = new long[facts.Person.Length];
        var next = 0;
        for (var place = 0; place < found.Length; place++)
        {
            starts[place] = next;
            for (var i = found[place].First; i < found[place].End; i++)
            {
                if (facts.Status[i] != (byte)OneAttendance.MergedAway)
                {
                    words[next++] = (new FactWord(facts, i).Number << WordShift) | (facts.IsVisit(i) ? Visit : 0);
                }
            }
        }

        starts[^1] = next;
        return new FactDetails(starts, words);
    }
}
