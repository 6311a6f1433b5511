using Ateliers.Reporting.Domain;
using Microsoft.Data.Sqlite;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Settles what is known of the facts that a file or a retraction has touched: it follows from the words of all files that stand, in the order of files
/// (docs/decisions/0010). Where it differs from what was known, the earlier row goes into the history.
/// </summary>
/// <param name="connection">Within the transaction of the batch.</param>
/// <param name="file">The file that speaks or is taken back.</param>
/// <param name="takenBack">Whether words of this file, of an earlier reading or all, were withdrawn before.</param>
/// <param name="words">What the file has said, already in the log.</param>
/// <param name="tickets">What it has said of tickets, from which the words of a session are made anew.</param>
/// <param name="history">Of the batch.</param>
internal sealed class Resolution(SqliteConnection connection, long file, bool takenBack, Words words, Tickets tickets, FactHistory history) : IDisposable
{
    private readonly NativeStatement lists = new(
        connection,
        """
        SELECT file, status, count(*), sum(count),
          EXISTS (SELECT 1 FROM fact f WHERE f.session = ?1 AND f.person > 0 AND coalesce(f.file, f.batch) = word.file
              AND NOT EXISTS (SELECT 1 FROM temp.withdrawn d WHERE d.session = f.session AND d.person = f.person AND d.name = f.name))
            OR EXISTS (SELECT 1 FROM word n WHERE n.session = ?1 AND n.person > 0 AND n.file = word.file)
            OR EXISTS (SELECT 1 FROM ticket t WHERE t.session = ?1 AND t.file = word.file)
        FROM word WHERE session = ?1 AND person < 0 GROUP BY file, status ORDER BY file, status
        """);

    private readonly ReplacedLists replaced = new(file);
    private (long Session, HeardLists Lists)? heard;
    private long loaded;
    private long updated;
    private long unchanged;

    /// <summary>How many lists of nameless people of other files this one has replaced.</summary>
    public int ReplacedLists => replaced.Count;

    /// <summary>Settles all that was touched.</summary>
    /// <returns>How the facts ended of which the file itself has spoken.</returns>
    public (long Loaded, long Updated, long Unchanged) Finish()
    {
        List<Fact> onOne = [];
        foreach (var word in words.OfTouched())
        {
            if (onOne.Count > 0 && !onOne[0].IsOf(word))
            {
                Settle(onOne);
                onOne.Clear();
            }

            onOne.Add(word);
        }

        if (onOne.Count > 0)
        {
            Settle(onOne);
        }

        foreach (var fact in words.Unspoken())
        {
            if (history.Known(fact) is { } known)
            {
                history.Replace(known, null);
            }
        }

        return (loaded, updated, unchanged);
    }

    public void Dispose() => lists.Dispose();

    /// <summary>Settles one fact, given all words on it in the order of files.</summary>
    private void Settle(List<Fact> said)
    {
        var (fact, nameless, ofTickets) = (said[0], said[0].Person < 0, tickets.Made(said[0].Session));
        var own = tickets.Tell(fact) ?? (!words.IsSilentOn(fact) && said.Exists(word => word.File == file));
        if (!own && !nameless && !takenBack && !ofTickets)
        {
            return;
        }

        var next = nameless ? ListsOf(fact.Session).Known(said) : Fact.After(said);
        var before = history.Known(fact);
        var changes = before is { } known && next is { } word ? !word.Says(known) : before is not null || next is not null;
        if (before is null && next is { } first)
        {
            history.Insert(first);
        }
        else if (before is { } row && (changes || (next is { } same && IsLater(same, row))))
        {
            history.Replace(row, next);
        }

        if (nameless)
        {
            replaced.See(fact.Session, before ?? fact, stood: before is { } stood && !tickets.Told(stood), own, changes);
        }

        if (nameless && ofTickets)
        {
            return; // its rows were counted ticket by ticket
        }

        loaded += own && changes && before is null ? 1 : 0;
        updated += own && changes && before is not null ? 1 : 0;
        unchanged += own && !changes ? 1 : 0;
    }

    /// <summary>
    /// Whether a word that says the same as the row must be named in its place: the row stands on a word that may be gone, or a row of another name
    /// stands beside it and the later of the two counts.
    /// </summary>
    private bool IsLater(Fact word, Fact row) =>
        (takenBack && row.File == file && (word.File != file || word.Line != row.Line)) || (word.File != row.File && word.Person > 0 && words.SharesAddress(word));

    private HeardLists ListsOf(long session)
    {
        if (heard?.Session != session)
        {
            lists.Bind(1, session);
            List<NamelessList> all = [];
            while (lists.Read())
            {
                all.Add(new NamelessList(lists.Long(0), (AttendanceStatus)lists.Int(1), lists.Long(2), lists.Long(3), lists.Int(4) != 0));
            }

            heard = (session, new HeardLists(all));
        }

        return heard.Value.Lists;
    }
}
