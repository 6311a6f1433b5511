using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Runs;

/// <summary>Bytes that are known and come again under another name.</summary>
/// <param name="open">Opens the file as if it had a name.</param>
internal sealed class OtherName(Func<string, Learned?, AttendanceFile> open)
{
    /// <summary>
    /// Whether the name says now what it left open when these bytes were read, and their rows are read otherwise by it: then they are read again, so that the names may come in any order. A name that says less changes nothing.
    /// </summary>
    /// <param name="now">The name.</param>
    /// <param name="before">The name of the reading that stands.</param>
    /// <param name="batch">The number of that reading; null for one of a dry run.</param>
    /// <exception cref="FailureException">The two names are those of two sessions: nothing would be done, and the one of this name be lost.</exception>
    public bool SaysMore(string now, string before, long? batch) => Compare(now, before, batch) > 0;

    /// <summary>Under which of two names the bytes are to be read, where other rules have them read again: that of the reading that stands, where it says what the name leaves open.</summary>
    /// <inheritdoc cref="SaysMore"/>
    public string Fuller(string now, string before, long? batch) => Compare(now, before, batch) < 0 ? before : now;

    /// <summary>Above 0 where the name says more and the rows hang on it, under 0 where it says less, 0 where it makes no difference.</summary>
    private int Compare(string now, string before, long? batch)
    {
        if (Path.GetFileName(now) == Path.GetFileName(before) || Parts(now, before) is not { } parts)
        {
            return 0;
        }

        if (parts.Before.SaysMoreThan(parts.Now))
        {
            return -1;
        }

        var more = parts.Now.SaysMoreThan(parts.Before);
        return (!more && !parts.Now.IsOtherThan(parts.Before)) || Reading(now) == Reading(before) ? 0
            : more ? 1
            : throw KnownElsewhere.UnderAnotherName(batch, parts.Before.ToString(), parts.Now.ToString());
    }

    /// <summary>What the format reads in both names; null for a file that was read with a description that is not given now.</summary>
    private (NamedParts Now, NamedParts Before)? Parts(string now, string before)
    {
        try
        {
            using var file = open(now, null);
            return (file.PartsOf(now), file.PartsOf(before));
        }
        catch (FailureException failure) when (failure.Outcome == Outcome.FileRefused)
        {
            return null;
        }
    }

    /// <summary>What the rows say, as if the file had a name: a digest of sessions and rows.</summary>
    private string Reading(string name)
    {
        for (Learned? learned = null; ;)
        {
            using var file = open(name, learned);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var block in file.Read(CancellationToken.None))
            {
                Add(hash, block);
            }

            if (file.ReadAgain is not { } again)
            {
                return Convert.ToHexString(hash.GetHashAndReset());
            }

            learned = again;
        }
    }

    private static void Add(IncrementalHash hash, RowBlock block)
    {
        foreach (var session in block.Sessions)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(session.Session.ToString()));
        }

        foreach (var row in block.Rows.Concat(block.Tickets.Select(ticket => ticket.Row)))
        {
            hash.AppendData(MemoryMarshal.AsBytes<long>([row.Line, row.Session, row.Person, row.Name, (long)row.Status, row.Count, row.WalkIn ? 1 : 0]));
        }

        foreach (var row in block.Rejected)
        {
            hash.AppendData(MemoryMarshal.AsBytes<long>([row.Line, (long)row.Code]));
        }
    }
}
