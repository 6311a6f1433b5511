using System.IO.Hashing;
using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Rows without a name that stand in a file a second time. Nobody can tell them from other people by what they say, as one can with names; where they stand in the file can: under the header
/// again, or all of them in the same order again.
/// </summary>
internal sealed class RepeatedRows
{
    /// <summary>The most rows whose order is remembered, 8 bytes each; in longer files it is not asked for.</summary>
    private const int Most = 100_000;

    /// <summary>So many different rows in the same order again are no chance.</summary>
    private const int Fewest = 3;

    private readonly List<(UInt64 Row, int Line)> rows = [];
    private readonly List<ulong> statuses = []; // of each session, a bit for each status of which there are nameless rows above the header that stood last
    private readonly List<ulong> fresh = []; // the same, below it
    private bool tooMany;

    /// <summary>The line of the first row that may be one of a list that stands above the header again; null while there is none.</summary>
    public int? Line { get; private set; }

    /// <summary>The second half of the rows where it repeats the first: how many, and the line of its first; null where it does not.</summary>
    public (int Rows, int Line)? Half
    {
        get
        {
            var half = rows.Count / 2;
            var repeats = !tooMany && rows.Count == 2 * half && rows.Take(half).Select(row => row.Row).Distinct().Count() >= Fewest
                && Enumerable.Range(0, half).All(at => rows[at].Row == rows[at + half].Row);
            return repeats ? (half, rows[half].Line) : null;
        }
    }

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
            rows.Add((XxHash3.HashToUInt64(csv.RawRecord.TrimEnd("\r\n"u8)), row.Line));
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
}
