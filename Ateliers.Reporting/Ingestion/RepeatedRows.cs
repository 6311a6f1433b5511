using System.IO.Hashing;
using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Rows without a name that stand in a file a second time. Nobody can tell them from other people by what they say, as one can with names; where they stand in the file can: under the header
/// again, or many of them in the same order again. Of rows that were sorted only how often each stands there is left.
/// </summary>
/// <param name="separator">What stands between cells.</param>
internal sealed class RepeatedRows(char separator)
{
    /// <summary>The most rows whose order is remembered, 16 bytes each; in longer files it is not asked for.</summary>
    private const int Most = 1_000_000;

    /// <summary>So many different rows in the same order again are no chance.</summary>
    private const int Fewest = 3;

    /// <summary>So many different rows each of which stands there twice, or all three times, are no chance either.</summary>
    private const int FewestSorted = 8;

    private readonly byte[] ends = [(byte)separator, (byte)' ', (byte)'\t', (byte)'"', (byte)'\r', (byte)'\n'];
    private readonly List<(ulong Row, int Line)> rows = [];
    private readonly List<ulong> statuses = []; // of each session, a bit for each status of which there are nameless rows above the header that stood last
    private readonly List<ulong> fresh = []; // the same, below it
    private bool tooMany;

    /// <summary>The line of the first row that may be one of a list that stands above the header again; null while there is none.</summary>
    public int? Line { get; private set; }

    /// <summary>The rows that repeat others, as lists that are pasted again do: how many, and the line of the first; null where there are none.</summary>
    public (int Rows, int Line)? Again => tooMany ? null : Block() ?? Sorted();

    /// <summary>A row without a name was read.</summary>
    public void Add(CsvReader csv, in AttendanceRow row)
    {
        while (fresh.Count <= row.Session)
        {
            fresh.Add(0);
        }

        var bit = 1UL << (int)row.Status;
        fresh[row.Session] |= bit;
        Line ??= row.Session < statuses.Count && (statuses[row.Session] & bit) != 0 ? row.Line : null;
        tooMany |= rows.Count == Most;
        if (!tooMany)
        {
            rows.Add((XxHash3.HashToUInt64(csv.RawRecord.TrimEnd(ends)), row.Line));
        }
    }

    /// <summary>The refusal of a file with a list that may stand above the header again.</summary>
    public static FailureException Refusal(string file, int line) => FileTrouble.Refused(file, new Bilingual(
        $"l’en-tête y figure une seconde fois, et des lignes sans nom d’une même séance figurent au-dessus et au-dessous (ligne {line}) : rien ne dit si ce sont les mêmes personnes. "
            + "Si le même export y a été collé deux fois, supprimez-en un ; si ce sont d’autres personnes, supprimez le second en-tête",
        $"the header stands in it a second time, and rows without a name of one session stand above and below it (line {line}): nothing says whether they are the same people. "
            + "Where one export was pasted twice, delete one; where they are other people, delete the second header"));

    /// <summary>The header stood again.</summary>
    public void Header()
    {
        for (var session = 0; session < fresh.Count; session++)
        {
            if (session == statuses.Count)
            {
                statuses.Add(0);
            }

            statuses[session] |= fresh[session];
            fresh[session] = 0;
        }
    }

    /// <summary>The sessions are numbered anew.</summary>
    public void Forget()
    {
        statuses.Clear();
        fresh.Clear();
        tooMany = true;
    }

    /// <summary>
    /// The longest rows that begin the file and stand behind themselves again, whatever follows, or that end it and stand before themselves already: January, then January again, then February;
    /// January and February, then February again.
    /// </summary>
    private (int Rows, int Line)? Block()
    {
        var all = rows.ConvertAll(row => row.Row);
        var first = Longest(all);
        all.Reverse();
        var last = Longest(all);
        return (first, last) switch
        {
            (0, 0) => null,
            _ when first >= last => (first, rows[first].Line),
            _ => (last, rows[^last].Line),
        };
    }

    /// <summary>The length of the longest beginning of a list, of enough different rows, that stands behind itself again; 0 where none does.</summary>
    private static int Longest(List<ulong> all)
    {
        HashSet<ulong> different = [];
        var enough = all.FindIndex(row => different.Add(row) && different.Count == Fewest) + 1;
        var matches = Matches(all);
        for (var length = all.Count / 2; enough > 0 && length >= enough; length--)
        {
            if (matches[length] >= length)
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>For each place how many rows from there on are those from the beginning on (Gusfield 1997, the Z algorithm).</summary>
    private static int[] Matches(List<ulong> all)
    {
        var matches = new int[all.Count];
        for (var (at, from, end) = (1, 0, 0); at < all.Count; at++)
        {
            var match = at < end ? Math.Min(end - at, matches[at - from]) : 0;
            while (at + match < all.Count && all[match] == all[at + match])
            {
                match++;
            }

            matches[at] = match;
            (from, end) = at + match > end ? (at, at + match) : (from, end);
        }

        return matches;
    }

    /// <summary>All rows where each of them stands there equally often, or a multiple of it; in the order in which they stand, those are counted that stood before.</summary>
    private (int Rows, int Line)? Sorted()
    {
        Dictionary<ulong, int> often = [];
        foreach (var (row, _) in rows)
        {
            often[row] = often.GetValueOrDefault(row) + 1;
        }

        var times = often.Values.Aggregate(0, Divisor);
        if (times < 2 || often.Count < FewestSorted)
        {
            return null;
        }

        HashSet<ulong> seen = [];
        return (rows.Count - (rows.Count / times), rows.Find(row => !seen.Add(row.Row)).Line);
    }

    private static int Divisor(int one, int other) => other == 0 ? one : Divisor(other, one % other);
}
