using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>The sessions of a file, each once, known by the bytes of the cells that name them.</summary>
/// <param name="reader">Reads a session that was not seen before.</param>
/// <param name="list">The sessions of the file, which the columns of a pivoted table share.</param>
/// <param name="seed">Drawn by run, so that no file can be made whose cells collide.</param>
internal sealed class SessionTable(SessionReader reader, SessionList list, long seed) : IDisposable
{
    private readonly WideTable<int> byCells = new();
    private readonly List<Reject> rejects = [];
    private int last;
    private bool lastIsKnown;
    private int forPerson = -1;

    /// <summary>How many different cells are remembered.</summary>
    public int Remembered => byCells.Count;

    /// <summary>The position of the row's session; negative where it has none (<see cref="Reject"/>).</summary>
    public int Find(CsvReader csv)
    {
        if (reader.Cells.AreSame(csv) && lastIsKnown)
        {
            return last;
        }

        var key = reader.Cells.Hash(seed);
        if (!byCells.TryGet(key, out last))
        {
            last = Read(csv);
            if (last < 0 && Reject(last).ForPerson)
            {
                lastIsKnown = false;
                return last;
            }

            byCells.Add(key, last);
        }

        lastIsKnown = true;
        return last;
    }

    /// <summary>Why a row has no session.</summary>
    public Reject Reject(int negative) => rejects[~negative];

    /// <summary>Forgets the cells of all sessions; the list of them is to be emptied too.</summary>
    public void Forget()
    {
        byCells.Clear();
        rejects.Clear();
        forPerson = -1;
        lastIsKnown = false;
    }

    /// <inheritdoc/>
    public void Dispose() => byCells.Dispose();

    private int Read(CsvReader csv)
    {
        var (session, reject) = reader.Read(csv);
        if (session is null)
        {
            if (reject!.ForPerson && forPerson >= 0)
            {
                return ~forPerson;
            }

            rejects.Add(reject);
            forPerson = reject.ForPerson ? rejects.Count - 1 : forPerson;
            return ~(rejects.Count - 1);
        }

        return list.Index(session);
    }
}
