namespace Ateliers.Reporting.Domain;

/// <summary>On what a person's identity rests, strongest first.</summary>
public enum IdentityKind
{
    /// <summary>Nothing identifies the person.</summary>
    None = 0,

    /// <summary>An id shared by all sources of the programme, or one that counts within its format.</summary>
    Id = 1,

    /// <summary>An e-mail address.</summary>
    Email = 2,

    /// <summary>A phone number.</summary>
    Phone = 3,

    /// <summary>A name with a birth year or date.</summary>
    NameAndBirth = 4,

    /// <summary>A name alone: a weak identity, which holds within one atelier and one format only.</summary>
    Name = 5,
}

/// <summary>
/// Who someone is, as far as this program ever knows: 128 bits of HMAC-SHA-256 under the workspace's secret. A name, an
/// e-mail or a phone number cannot be read back from it, and without the secret it cannot even be guessed.
/// </summary>
/// <param name="High">The first eight bytes, big-endian.</param>
/// <param name="Low">The next eight bytes, big-endian.</param>
/// <param name="Kind">What the identity rests on.</param>
public readonly record struct PersonKey(ulong High, ulong Low, IdentityKind Kind);
