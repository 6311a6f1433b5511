using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>The codes of one kind, ateliers or themes …, as small numbers: one for each session, so that a question compares no texts.</summary>
internal sealed class SessionCodes
{
    private readonly int[] ofSession;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    private SessionCodes(SessionColumn[] sessions, Func<SessionColumn, string> code)
    {
        ofSession = new int[sessions.Length];
        for (var place = 0; place < sessions.Length; place++)
        {
            var text = code(sessions[place]);
            if (!numbers.TryGetValue(text, out var number))
            {
                numbers[text] = number = numbers.Count;
            }

            ofSession[place] = number;
        }
    }

    /// <summary>How many codes there are.</summary>
    public int Count => numbers.Count;

    /// <summary>The codes of the sessions of a table, kind by kind.</summary>
    public static Func<Dimensions, SessionCodes> Of(SessionColumn[] sessions)
    {
        var kinds = new Dictionary<Dimensions, SessionCodes>();
        return kind =>
        {
            if (!kinds.TryGetValue(kind, out var codes))
            {
                kinds[kind] = codes = new SessionCodes(sessions, kind switch
                {
                    Dimensions.Atelier => session => session.Atelier,
                    Dimensions.Theme => session => session.Theme,
                    Dimensions.Audience => session => session.Audience,
                    Dimensions.Format => session => session.Format,
                    _ => throw new ArgumentOutOfRangeException(nameof(kind)),
                });
            }

            return codes;
        };
    }

    /// <summary>The number of the code of the session at a place.</summary>
    public int At(int place) => ofSession[place];

    /// <summary>Which numbers are those of some codes.</summary>
    public bool[] Those(IEnumerable<string> codes)
    {
        var those = new bool[numbers.Count];
        foreach (var code in codes)
        {
            if (numbers.TryGetValue(code, out var number))
            {
                those[number] = true;
            }
        }

        return those;
    }
}
