using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Turns what identifies a person into a key under the workspace's secret; beyond this class nobody has a name. Two spellings of one
/// identifier give one key, and two kinds of identifier never share one.
/// </summary>
/// <remarks>Not safe for several threads at once: it reuses its hash.</remarks>
public sealed class PersonKeys : IDisposable
{
    private const char Separator = '\u001F';
    private const int SecretBytes = 32;

    private static ReadOnlySpan<byte> EmailPrefix => "email\u001F"u8;

    private static ReadOnlySpan<byte> NameAndBirthPrefix => "name-birth\u001F"u8;

    private readonly KeyedHash hmac;
    private readonly SipHash fingerprint;
    private byte[] message = new byte[512];
    private byte[] sorted = new byte[PlainName.Longest];

    /// <summary>Keys under a secret of 32 bytes.</summary>
    public PersonKeys(ReadOnlySpan<byte> secret)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(secret.Length, SecretBytes);
        hmac = new KeyedHash(secret);
        var key = Hash(IdentityKind.None, "fingerprint" + Separator);
        fingerprint = new SipHash(key.High, key.Low);
        CheckValue = Hash(IdentityKind.None, "check" + Separator).High.ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>By what a database recognises the secret that it was filled under: 64 bits of a keyed hash of a fixed word.</summary>
    public string CheckValue { get; }

    /// <summary>The key of an id, whatever its case and whatever a spreadsheet made of it; null when the text is empty or a placeholder. Pass the format within which it counts, or null for the programme.</summary>
    public PersonKey? Id(string id, string? format)
    {
        var normal = SpreadsheetNumbers.Undressed(Folding.Lowered(Folding.Spaced(id).Trim()));
        return Placeholders.IsNobody(normal)
            ? null
            : Hash(IdentityKind.Id, format is null ? $"id{Separator}{normal}" : $"id-of{Separator}{format}{Separator}{normal}");
    }

    /// <summary>The key of an e-mail address, whatever its case and whatever a mail program put around it; null when the text has none, or several.</summary>
    public PersonKey? Email(string email) =>
        EmailAddresses.Normalise(email) is { } address ? Hash(IdentityKind.Email, $"email{Separator}{address}") : null;

    /// <summary>The same for an address in UTF-8, without a string where it is plain.</summary>
    internal PersonKey? Email(ReadOnlySpan<byte> email)
    {
        if (!EmailAddresses.IsPlain(email))
        {
            return Email(Encoding.UTF8.GetString(email));
        }

        if (!EmailAddresses.HasOneAt(email, (byte)'@'))
        {
            return null;
        }

        Reserve(EmailPrefix.Length + email.Length);
        EmailPrefix.CopyTo(message);
        Ascii.ToLower(email, message.AsSpan(EmailPrefix.Length), out _);
        return Hash(IdentityKind.Email, EmailPrefix.Length + email.Length);
    }

    /// <summary>The key of a phone number, whatever its spaces and dots; a French 06 … is the same as +33 6 …. Null when the text is not a number.</summary>
    public PersonKey? Phone(string phone) =>
        PhoneNumbers.Normalise(phone) is { } number ? Hash(IdentityKind.Phone, $"phone{Separator}{number}") : null;

    /// <summary>The key of a name with a day of birth, or with its year where no day is stated; null when there is no name.</summary>
    internal PersonKey? NameAndBirth(string name, Birth birth) => Born(Folded(name), birth);

    /// <summary>The same for a folded name (<see cref="Folded(string)"/>); null when it is empty.</summary>
    internal PersonKey? Born(ReadOnlySpan<byte> folded, Birth birth)
    {
        if (folded.IsEmpty)
        {
            return null;
        }

        Reserve(NameAndBirthPrefix.Length + folded.Length + 16);
        NameAndBirthPrefix.CopyTo(message);
        folded.CopyTo(message.AsSpan(NameAndBirthPrefix.Length));
        var end = NameAndBirthPrefix.Length + folded.Length;
        message[end++] = (byte)Separator;
        int written;
        if (birth.Day is { } day)
        {
            day.TryFormat(message.AsSpan(end), out written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
        else
        {
            Utf8Formatter.TryFormat(birth.Year, message.AsSpan(end), out written);
        }

        return Hash(IdentityKind.NameAndBirth, end + written);
    }

    /// <summary>The key of a name alone, which holds within one atelier and one format; null when there is no name.</summary>
    public PersonKey? Name(string name, string atelier, string format) =>
        NameOf(name) is { } folded ? Hash(IdentityKind.Name, $"name{Separator}{atelier}{Separator}{format}{Separator}{folded}") : null;

    /// <summary>A keyed 32-bit fingerprint of a folded name (<see cref="Folded(string)"/>), so whatever the order and case of its words; 0 when there is no name, and never otherwise.</summary>
    internal uint Fingerprint(ReadOnlySpan<byte> folded)
    {
        var hash = folded.IsEmpty ? 0 : (uint)(fingerprint.Of(folded) >> 32);
        return hash == 0 && !folded.IsEmpty ? 1 : hash;
    }

    /// <summary>A keyed hash of a ticket's number, above 0; the guests who come with it have another.</summary>
    internal long Ticket(ReadOnlySpan<byte> number, bool ofGuests)
    {
        Span<byte> prefix = [(byte)Separator, ofGuests ? (byte)'g' : (byte)'t'];
        Reserve(prefix.Length + number.Length);
        prefix.CopyTo(message);
        number.CopyTo(message.AsSpan(prefix.Length));
        return (long)(fingerprint.Of(message.AsSpan(0, prefix.Length + number.Length)) >> 2) + 1;
    }

    /// <summary>The folded words of a name in alphabetical order; empty when there is no name. They hold until the next name is folded.</summary>
    internal ReadOnlySpan<byte> Folded(string name)
    {
        if (NameOf(name) is not { } folded)
        {
            return default;
        }

        if (sorted.Length < folded.Length * 3)
        {
            sorted = new byte[folded.Length * 3];
        }

        return sorted.AsSpan(0, Encoding.UTF8.GetBytes(folded, sorted));
    }

    /// <summary>The same for a name in UTF-8, without a string where it is plain.</summary>
    [SkipLocalsInit]
    internal ReadOnlySpan<byte> Folded(scoped ReadOnlySpan<byte> name)
    {
        Span<byte> words = stackalloc byte[PlainName.Longest];
        return PlainName.Fold(name, words, sorted) switch
        {
            < 0 => Folded(Encoding.UTF8.GetString(name)),
            var length => IsNobody(sorted.AsSpan(0, length)) ? default : sorted.AsSpan(0, length),
        };
    }

    /// <summary>
    /// By what it is known that a key was forgotten: a keyed hash of it, 64 hexadecimal digits. Neither the key nor what it was made of can be read back from it, and without the
    /// secret nobody can test a key against it.
    /// </summary>
    public string Proof(PersonKey key)
    {
        var prefix = "forgotten\u001F"u8;
        Reserve(prefix.Length + (2 * sizeof(ulong)));
        prefix.CopyTo(message);
        BinaryPrimitives.WriteUInt64BigEndian(message.AsSpan(prefix.Length), key.High);
        BinaryPrimitives.WriteUInt64BigEndian(message.AsSpan(prefix.Length + sizeof(ulong)), key.Low);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        hmac.Of(message.AsSpan(0, prefix.Length + (2 * sizeof(ulong))), hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <inheritdoc/>
    public void Dispose() => hmac.Dispose();

    /// <summary>The folded words of a name in alphabetical order, without those that address its bearer; null when there is no name.</summary>
    internal static string? NameOf(string name)
    {
        var folded = Folding.Fold(name);
        var sorted = Folding.Sorted(Civilities.Without(folded, out var address));
        return Placeholders.IsNoName(sorted) || (address.Length > 0 && Vocabulary.Default.Nameless["addressed"].Contains(folded)) ? null : sorted + address;
    }

    [SkipLocalsInit]
    private static bool IsNobody(ReadOnlySpan<byte> sorted)
    {
        if (sorted.IsEmpty)
        {
            return true;
        }

        Span<char> text = stackalloc char[PlainName.Longest];
        return Placeholders.IsNoName(text[..Encoding.ASCII.GetChars(sorted, text)]);
    }

    private PersonKey Hash(IdentityKind kind, string text) => Hash(kind, Encode(text));

    /// <summary>The key of a text that stands in the message already.</summary>
    private PersonKey Hash(IdentityKind kind, int length)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        hmac.Of(message.AsSpan(0, length), hash);
        return new PersonKey(BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[8..]), kind);
    }

    private int Encode(string text)
    {
        Reserve(text.Length * 3);
        return Encoding.UTF8.GetBytes(text, message);
    }

    private void Reserve(int length)
    {
        if (message.Length < length)
        {
            message = new byte[length];
        }
    }
}
