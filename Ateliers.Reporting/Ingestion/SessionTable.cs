using System.IO.Hashing;
using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>The sessions of a file, each once, known by the bytes of the cells that name them.</summary>
/// <param name="reader">Reads a session that was not seen before.</param>
/// <param name="seed">Drawn by run, so that no file can be made whose cells collide.</param>
internal sealed class SessionTable(SessionReader reader, long seed) : IDisposable
{
    private readonly WideTable<int> byCells = new();
    private readonly Dictionary<Session, int> bySession = [];
    private readonly List<Reject> rejects = [];
    private List<Session> fresh = [];
    private int last;
    private bool lastIsKnown;

    /// <summary>How many different cells are remembered.</summary>
    public int Remembered => byCells.Count;

    /// <summary>The dates of the sessions, by position.</summary>
    public List<DateOnly> Dates { get; } = [];

    /// <summary>The atelier codes of the sessions, by position.</summary>
    public List<string> Ateliers { get; } = [];

    /// <summary>The position of the row's session; negative where it has none (<see cref="Reject"/>).</summary>
    public int Find(CsvReader csv)
    {
        var cells = reader.Cells.Gather(csv, out var same);
        if (same && lastIsKnown)
        {
            return last;
        }

        var key = XxHash128.HashToUInt128(cells, seed);
        if (!byCells.TryGet(key, out last))
        {
            last = Read(csv);
            byCells.Add(key, last);
        }

        lastIsKnown = true;
        return last;
    }

    /// <summary>Why a row has no session.</summary>
    public Reject Reject(int negative) => rejects[~negative];

    /// <summary>Hands over the sessions that are new since they were last taken.</summary>
    public List<Session> TakeNew()
    {
        var taken = fresh;
        fresh = [];
        return taken;
    }

    /// <summary>Forgets all sessions: the next one has the position 0.</summary>
    public void Forget()
    {
        byCells.Clear();
        bySession.Clear();
        rejects.Clear();
        Dates.Clear();
        Ateliers.Clear();
        lastIsKnown = false;
    }

    /// <inheritdoc/>
    public void Dispose() => byCells.Dispose();

    private int Read(CsvReader csv)
    {
        var (session, reject) = reader.Read(csv);
        if (session is null)
        {
            rejects.Add(reject!);
            return ~(rejects.Count - 1);
        }

        if (!bySession.TryGetValue(session, out var index))
        {
            index = bySession.Count;
            bySession.Add(session, index);
            fresh.Add(session);
            Dates.Add(session.Date);
            Ateliers.Add(session.Atelier);
        }

        return index;
    }
}
