using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace Ateliers.Reporting.Domain;

/// <summary>
/// One sitting at one atelier, on one local date. Two files that describe it alike mean the same session: it is known by its
/// atelier, its date and its reference within the source; without a reference by its start and title, whatever its capitals and accents; without a title by its start, theme,
/// audience and format, so that two rooms at one hour stay two sessions.
/// </summary>
/// <param name="Atelier">The atelier's code.</param>
/// <param name="Date">The local date.</param>
/// <param name="Start">When it began, local time; null when not recorded.</param>
/// <param name="Source">The format within which <paramref name="Reference"/> counts.</param>
/// <param name="Reference">The source's own id of the session; null when it has none.</param>
/// <param name="Title">Its title; null when not recorded.</param>
/// <param name="Theme">A theme's code; null when not recorded.</param>
/// <param name="Audience">An audience's code; null when not recorded.</param>
/// <param name="Format">A session format's code (workshop, talk …); null when not recorded.</param>
/// <param name="Capacity">Seats, 1 or more; null when not recorded.</param>
public sealed record Session(
    string Atelier,
    DateOnly Date,
    TimeOnly? Start,
    string Source,
    string? Reference,
    string? Title,
    string? Theme,
    string? Audience,
    string? Format,
    int? Capacity)
{
    private const int ShortText = 128;

    /// <summary>Sixteen bytes that are equal when two files mean the same session.</summary>
    [SkipLocalsInit]
    public UInt128 Key()
    {
        const char Separator = '\u001F';
        var start = Start is { } time ? Iso.Time(time) : "";
        var words =
            Reference is not null ? $"ref{Separator}{Source}{Separator}{Reference}"
            : Title is not null ? $"slot{Separator}{start}{Separator}{TitleSpelling.Plain(Title)}"
            : $"day{Separator}{start}{Separator}{Theme}{Separator}{Audience}{Separator}{Format}";
        var text = $"{Atelier}{Separator}{Iso.Date(Date)}{Separator}{words}";
        var bytes = text.Length <= ShortText ? stackalloc byte[ShortText * 3] : new byte[text.Length * 3];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Compression.Hash(bytes[..Encoding.UTF8.GetBytes(text, bytes)], hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}

/// <summary>A session with its key: a hash, made once, by who reads a file and not by who writes it meanwhile.</summary>
/// <param name="Session">The session.</param>
/// <param name="Key">Its key.</param>
public readonly record struct KeyedSession(Session Session, UInt128 Key)
{
    /// <summary>Makes the key of a session.</summary>
    public KeyedSession(Session session)
        : this(session, session.Key())
    {
    }
}
