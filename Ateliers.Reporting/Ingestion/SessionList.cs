using System.Runtime.InteropServices;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>The sessions of a file, each once, by position.</summary>
internal sealed class SessionList
{
    private readonly Dictionary<Session, int> bySession = new(new ByWhatTellsMost());
    private readonly List<KeyedSession> fresh = [];

    /// <summary>The dates of the sessions, by position.</summary>
    public List<DateOnly> Dates { get; } = [];

    /// <summary>The atelier codes of the sessions, by position.</summary>
    public List<string> Ateliers { get; } = [];

    /// <summary>The position of a session; one that was not seen before is added.</summary>
    public int Index(Session session)
    {
        ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(bySession, session, out var known);
        if (!known)
        {
            index = bySession.Count - 1;
            fresh.Add(new KeyedSession(session));
            Dates.Add(session.Date);
            Ateliers.Add(session.Atelier);
        }

        return index;
    }

    /// <summary>Hands over the sessions that are new since they were last taken.</summary>
    public KeyedSession[] TakeNew()
    {
        KeyedSession[] taken = [.. fresh];
        fresh.Clear();
        return taken;
    }

    /// <summary>Forgets all sessions: the next one has the position 0.</summary>
    public void Forget()
    {
        bySession.Clear();
        Dates.Clear();
        Ateliers.Clear();
    }

    /// <summary>Equality is that of sessions; the hash leaves out what hardly tells any two apart.</summary>
    private sealed class ByWhatTellsMost : IEqualityComparer<Session>
    {
        public bool Equals(Session? one, Session? other) => one == other;

        public int GetHashCode(Session session) => HashCode.Combine(session.Date, session.Start, session.Reference ?? session.Title, session.Theme?.Length);
    }
}
