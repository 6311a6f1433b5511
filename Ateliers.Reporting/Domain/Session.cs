using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Ateliers.Reporting.Domain;

/// <summary>
/// One sitting at one atelier, on one local date. Two files that describe it alike mean the same session: it is known by its
/// atelier, its date and its reference within the source; without a reference by its start and title; without a title by its start, theme,
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
    /// <summary>Sixteen bytes that are equal when two files mean the same session.</summary>
    public UInt128 Key()
    {
        const char Separator = '\u001F';
        var text = new StringBuilder(Atelier).Append(Separator).Append(Iso.Date(Date)).Append(Separator);
        if (Reference is not null)
        {
            text.Append("ref").Append(Separator).Append(Source).Append(Separator).Append(Reference);
        }
        else if (Title is not null)
        {
            text.Append("slot").Append(Separator).Append(Start is { } start ? Iso.Time(start) : "").Append(Separator).Append(Title);
        }
        else
        {
            text.Append("day").Append(Separator).Append(Start is { } start ? Iso.Time(start) : "").Append(Separator).Append(Theme).Append(Separator).Append(Audience).Append(Separator).Append(Format);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()), hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
