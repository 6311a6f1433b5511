namespace Ateliers.Reporting.Storage;

/// <summary>
/// Decides about a row that meets an earlier word on the same person and session: either the same file repeats itself (the stronger status wins, whatever
/// the order), or another file has spoken; then its word goes into the log, and what is known follows from all words at the end (<see cref="Resolution"/>).
/// </summary>
internal sealed class FactConflicts(long file, Words words, FactHistory history)
{
    /// <summary>Rows so far that repeat another row of this file.</summary>
    public long Duplicates { get; private set; }

    /// <summary>Settles one row; true when it turns out to be a new fact that has just been written.</summary>
    public bool Settle(Fact fact)
    {
        var known = history.Known(fact) ?? throw new InvalidOperationException("A fact that an insert met is not there.");
        if (known.File == file && known.Line == fact.Line)
        {
            return true;
        }

        if (known.File == file)
        {
            history.Change(known.Strongest(fact));
            Duplicates++;
        }
        else
        {
            Say(fact);
        }

        return false;
    }

    /// <summary>Takes a row as a word, whatever stands.</summary>
    public void Say(Fact fact) => Duplicates += words.Say(fact) ? 0 : 1;
}
