using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Sentences;

/// <summary>What a sentence says of its number, without period, place and source.</summary>
/// <param name="Exact">With the number as it was counted, or the least and the most where it is a range.</param>
/// <param name="Rounded">With the number rounded down; null where it is short enough, or no count.</param>
internal sealed record Claim(Bilingual Exact, Bilingual? Rounded = null)
{
    /// <summary>From this number on a headline rounds.</summary>
    private const long ShortEnough = 1_000;

    /// <summary>A count with the words that follow it, in singular and plural.</summary>
    /// <param name="least">The number, or the least that it can be.</param>
    /// <param name="most">The most that it can be; the same where it is exact.</param>
    /// <param name="one">personne a été accompagnée.</param>
    /// <param name="many">personnes ont été accompagnées.</param>
    /// <param name="whyRange">What leaves the range open; not said of an exact number.</param>
    public static Claim Counted(long least, long most, Bilingual one, Bilingual many, Bilingual whyRange)
    {
        if (most > least)
        {
            var (from, to) = (Numbers.Integer(least), Numbers.Count(most, many, many));
            var more = least > 0 ? Rough(least, many) ?? Numbers.AtLeast(Numbers.Count(least, one, many)) : null;
            return new(new($"de {from.Fr} à {to.Fr}{whyRange.Fr}", $"between {from.En} and {to.En}{whyRange.En}"), more);
        }

        return new(Numbers.Count(least, one, many), Rough(least, many));
    }

    /// <summary>
    /// plus de 49 000 personnes: two digits are kept and the others fall away, never upwards, so that no threshold is passed in words that was not in fact. A
    /// number of two digits and noughts is exact already.
    /// </summary>
    private static Bilingual? Rough(long number, Bilingual many)
    {
        var unit = 1L;
        while (number / unit >= 100)
        {
            unit *= 10;
        }

        if (number < ShortEnough || number % unit == 0)
        {
            return null;
        }

        var rough = Numbers.Count(number / unit * unit, many, many);
        return new($"plus de{Numbers.NoBreak}{rough.Fr}", $"more than{Numbers.NoBreak}{rough.En}");
    }
}
