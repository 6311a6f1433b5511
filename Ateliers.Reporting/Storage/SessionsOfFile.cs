using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Holds the sessions of a file against each other. Those of which it says less than of another one of the same day and atelier, and nothing else: of merged cells only the first row bears the hour,
/// the title or the theme, and the rows below make a session of their own. Whoever counts heads in a calendar has events without a title beside others, so only sessions with names are told of. And those
/// with several hours under one reference, which count as one.
/// </summary>
internal sealed class SessionsOfFile
{
    /// <summary>So many sessions are held against each other; in a file of more nobody has merged cells by hand.</summary>
    private const int Most = 50_000;

    /// <summary>What tells sessions apart.</summary>
    private static readonly Func<Session, object?>[] Facets =
        [session => session.Start, session => session.Reference, session => session.Title, session => session.Theme, session => session.Audience, session => session.Format];

    private readonly List<KeyedSession> sessions = [];

    /// <summary>Takes the sessions that a stretch of the file names.</summary>
    public void Add(IReadOnlyCollection<KeyedSession> named)
    {
        if (sessions.Count <= Most)
        {
            sessions.AddRange(named);
        }
    }

    /// <summary>Looks at them, once what the file says is settled.</summary>
    /// <param name="touched">The sessions that the file speaks of.</param>
    /// <param name="atOtherHours">How many of them an earlier file gives another hour.</param>
    public IEnumerable<Remark> Find(TouchedSessions touched, int atOtherHours)
    {
        yield return new Remark(RemarkCode.HoursAsOne, atOtherHours + (sessions.Count > Most ? 0 : HoursAsOne()));
        var incomplete = sessions.Count > Most || AreAlike() ? [] : sessions.GroupBy(one => (one.Session.Atelier, one.Session.Date)).SelectMany(Incomplete).ToList();
        if (incomplete.Count > 0)
        {
            using var isNamed = new NativeStatement(touched.Connection, "SELECT 1 FROM session s JOIN fact f ON f.session = s.id WHERE s.key = ?1 AND f.person > 0 LIMIT 1");
            var named = incomplete.FindAll(one => IsNamed(isNamed, one.Key));
            yield return new Remark(RemarkCode.HoursMissing, named.Count(one => one.NoHour));
            yield return new Remark(RemarkCode.CellsMissing, named.Count(one => !one.NoHour));
        }
    }

    /// <summary>How many sessions are given several hours by their reference.</summary>
    private int HoursAsOne() =>
        sessions.Where(one => one.Session.Reference is not null && one.Session.Start is not null).GroupBy(one => one.Key).Count(group => group.Select(one => one.Session.Start).Distinct().Skip(1).Any());

    /// <summary>Whether all sessions state the same things, as in nearly every file, and no title has anything in brackets behind it.</summary>
    private bool AreAlike() =>
        Array.TrueForAll(Facets, facet => sessions.TrueForAll(one => facet(one.Session) is null) || sessions.TrueForAll(one => facet(one.Session) is not null))
        && !sessions.Exists(one => one.Session.Title is { } title && title.EndsWith(')'));

    private static IEnumerable<(UInt128 Key, bool NoHour)> Incomplete(IEnumerable<KeyedSession> ofOneDay)
    {
        var all = ofOneDay.ToList();
        return from one in all
               let fuller = all.FindAll(other => IsPartOf(one.Session, other.Session))
               where fuller.Count > 0
               select (one.Key, one.Session.Start is null && fuller.Exists(other => other.Session.Start is not null));
    }

    /// <summary>Whether all that is said of a session is said of the other one too, and more.</summary>
    private static bool IsPartOf(Session less, Session more) =>
        Array.TrueForAll(Facets, facet => facet(less) is null || Equals(facet(less), facet(more)) || IsBeginning(facet(less), facet(more)))
        && Array.Exists(Facets, facet => facet(less) is null && facet(more) is not null || IsBeginning(facet(less), facet(more)));

    /// <summary>Whether two titles differ in the part of the day alone, which stands in brackets behind one of them.</summary>
    private static bool IsBeginning(object? less, object? more) => less is string title && more is string longer && longer.StartsWith(title + " (", StringComparison.Ordinal);

    private static bool IsNamed(NativeStatement statement, UInt128 key)
    {
        statement.BindKey(1, key);
        var isNamed = statement.Read();
        statement.Reset();
        return isNamed;
    }
}
