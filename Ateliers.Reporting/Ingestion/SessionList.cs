using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>The sessions of a file, each once, by position.</summary>
internal sealed class SessionList
{
    private readonly Dictionary<Session, int> bySession = [];
    private List<KeyedSession> fresh = [];

    /// <summary>The dates of the sessions, by position.</summary>
    public List<DateOnly> Dates { get; } = [];

    /// <summary>The atelier codes of the sessions, by position.</summary>
    public List<string> Ateliers { get; } = [];

    /// <summary>The position of a session; one that was not seen before is added.</summary>
    public int Index(Session session)
    {
        if (!bySession.TryGetValue(session, out var index))
        {
            index = bySession.Count;
            bySession.Add(session, index);
            fresh.Add(new KeyedSession(session));
            Dates.Add(session.Date);
            Ateliers.Add(session.Atelier);
        }

        return index;
    }

    /// <summary>Hands over the sessions that are new since they were last taken.</summary>
    public List<KeyedSession> TakeNew()
    {
        var taken = fresh;
        fresh = [];
        return taken;
    }

    /// <summary>Forgets all sessions: the next one has the position 0.</summary>
    public void Forget()
    {
        bySession.Clear();
        Dates.Clear();
        Ateliers.Clear();
    }
}
