using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>The codes of one kind, ateliers or themes …, as small numbers: one for each session, so that a question compares no texts.</summary>
internal sealed class SessionCodes
{
    private readonly int[] ofSession;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>Numbers the codes of some sessions.</summary>
    /// <param name="sessions">The sessions, each of which is named by its place.</param>
    /// <param name="kind">Atelier, theme, audience or format.</param>
    public SessionCodes(SessionColumn[] sessions, Dimensions kind)
    {
        ofSession = new int[sessions.Length];
        for (var place = 0; place < sessions.Length; place++)
        {
            var code = CodeOf(sessions[place], kind);
            if (!numbers.TryGetValue(code, out var number))
            {
                numbers[code] = number = numbers.Count;
            }

            ofSession[place] = number;
        }
    }

    /// <summary>How many codes there are.</summary>
    public int Count => numbers.Count;

    /// <summary>The number of the code of the session at a place.</summary>
    public int At(int place) => ofSession[place];

    /// <summary>Keeps the sessions of some codes.</summary>
    /// <param name="some">The codes.</param>
    /// <param name="places">The places of sessions; those that are kept stand first then, in their order.</param>
    /// <returns>How many are kept.</returns>
    public int Keep(IEnumerable<string> some, Span<int> places)
    {
        var those = new bool[numbers.Count];
        foreach (var code in some)
        {
            if (numbers.TryGetValue(code, out var number))
            {
                those[number] = true;
            }
        }

        var kept = 0;
        foreach (var place in places)
        {
            // Without a branch, as themes follow each other at random.
            places[kept] = place;
            kept += those[ofSession[place]] ? 1 : 0;
        }

        return kept;
    }

    private static string CodeOf(in SessionColumn session, Dimensions kind) => kind switch
    {
        Dimensions.Atelier => session.Atelier,
        Dimensions.Theme => session.Theme,
        Dimensions.Audience => session.Audience,
        Dimensions.Format => session.Format,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
