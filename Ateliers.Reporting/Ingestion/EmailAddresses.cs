using System.Buffers;
using System.Text;

namespace Ateliers.Reporting.Ingestion;

/// <summary>E-mail addresses in one spelling: lower case, without what mail programs and address books put around them.</summary>
internal static class EmailAddresses
{
    private const string Scheme = "mailto:";

    /// <summary>What may stand around an address: spaces, quotes, brackets, the separators of a list, what people mark a text with.</summary>
    private const string Dress = " \t\r\n\"'<>()[]«»“”„‘’;,*`?/!";

    /// <summary>The same behind it, where the full stop of a sentence may stand too.</summary>
    private const string Train = Dress + ".";

    private static readonly SearchValues<char> Foreign = SearchValues.Create(" \t\r\n<>,;");
    private static readonly SearchValues<byte> NotPlain = SearchValues.Create([.. Enumerable.Range(0, ' ' + 1).Select(i => (byte)i), .. "\"'<>()[];,:*`?/!"u8]);

    /// <summary>The one address of a cell; null when it has none, or several, of which none is guessed.</summary>
    public static string? Normalise(string text)
    {
        var cell = Undressed(Folding.Lowered(Folding.Spaced(text)));
        var bracket = cell.LastIndexOf('<');
        var address = Undressed(cell[(bracket + 1)..]);
        var name = bracket < 0 ? default : Undressed(cell[..bracket]);
        var several = name.Contains('@') && !name.SequenceEqual(address);
        return several || !HasOneAt(address, '@') || address.IndexOfAny(Foreign) >= 0 ? null : address.ToString();
    }

    /// <summary>Whether an address is in ASCII and has nothing around it, so that only its case is to be changed.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> text) => Ascii.IsValid(text) && text.IndexOfAny(NotPlain) < 0 && !text.EndsWith("."u8);

    /// <summary>Whether a text has one @ and something on both sides of it.</summary>
    public static bool HasOneAt<T>(ReadOnlySpan<T> text, T sign)
        where T : struct, IEquatable<T>
    {
        var at = text.IndexOf(sign);
        return at > 0 && at < text.Length - 1 && text.LastIndexOf(sign) == at;
    }

    /// <summary>The address of a link, without the subject that it asks for; a query that names somebody (cc=) stays, and makes it several.</summary>
    private static ReadOnlySpan<char> WithoutQuery(ReadOnlySpan<char> link)
    {
        var query = link.IndexOf('?');
        return query < 0 || link[query..].Contains('@') ? link : link[..query];
    }

    private static ReadOnlySpan<char> Undressed(ReadOnlySpan<char> text)
    {
        var bare = text.TrimStart(Dress).TrimEnd(Train);
        return bare.StartsWith(Scheme, StringComparison.Ordinal) ? WithoutQuery(bare[Scheme.Length..].TrimStart(Dress)) : bare;
    }
}
