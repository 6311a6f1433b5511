using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Decides about a row that meets an earlier word on the same person and session: either the same file repeats itself (the stronger status
/// wins, whatever the order), or an earlier file has spoken, and the file's strongest word is compared with it at the end. Facts of an earlier reading of
/// the same bytes that are not stated again are taken back.
/// </summary>
internal sealed class FactConflicts(SqliteConnection connection, long batch, EarlierReadings earlier, FactHistory history) : IDisposable
{
    private readonly Lazy<SpokenFacts> spoken = new(() => new SpokenFacts(connection));

    /// <summary>Rows so far that repeat another row of this file.</summary>
    public long Duplicates { get; private set; }

    /// <summary>Settles one row; true when it turns out to be a new fact that has just been written.</summary>
    public bool Settle(Fact fact)
    {
        var known = Known(fact);
        if (known.Batch == batch && known.Line == fact.Line)
        {
            return true;
        }

        if (known.Batch == batch)
        {
            history.Change(known.Strongest(fact) with { Batch = batch });
            Duplicates++;
        }
        else
        {
            Duplicates += spoken.Value.Say(fact) ? 0 : 1;
        }

        return false;
    }

    /// <summary>Compares this file's words with those of earlier files; changed facts keep their earlier version in the history.</summary>
    public (long Updated, long Unchanged) Finish()
    {
        if (!spoken.IsValueCreated && !earlier.Exist)
        {
            return (0, 0);
        }

        long updated = 0, unchanged = 0;
        foreach (var said in spoken.Value.All())
        {
            var known = Known(said);
            if (earlier.CameBefore(known))
            {
                unchanged++;
                continue;
            }

            var next = earlier.Before(known) is { } before ? said.After(before) : said;
            if (next == known with { Batch = next.Batch, Line = next.Line })
            {
                unchanged++;
                continue;
            }

            history.Replace(known, next);
            updated++;
        }

        TakeBack();
        return (updated, unchanged);
    }

    public void Dispose()
    {
        if (spoken.IsValueCreated)
        {
            spoken.Value.Dispose();
        }
    }

    private void TakeBack()
    {
        if (!earlier.Exist)
        {
            return;
        }

        foreach (var known in earlier.Unsaid())
        {
            history.Replace(known, earlier.Before(known));
        }

        earlier.Restore();
    }

    private Fact Known(Fact fact) => history.Known(fact) ?? throw new InvalidOperationException("A fact that an insert met is not there.");
}
