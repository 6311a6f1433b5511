using System.Globalization;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Runs;

/// <summary>By what somebody is to be forgotten.</summary>
/// <param name="Kind">An id, an e-mail, a phone number, a name with birth or a name alone; none where only names of files are to be masked.</param>
/// <param name="Text">As it was given. It is in no message.</param>
/// <param name="Scope">The format within which an id counts; null for an id of the programme.</param>
/// <param name="Note">Why; may be empty.</param>
public sealed record ForgetRequest(IdentityKind Kind, string Text, string? Scope, string Note)
{
    /// <summary>With a name: the year or the day of birth, as it was given; null for a name alone.</summary>
    public string? Born { get; init; }

    /// <summary>With a name alone: the code of the atelier within which it counts.</summary>
    public string? Atelier { get; init; }

    /// <summary>With a name alone: the format within which it counts.</summary>
    public string? Format { get; init; }

    /// <summary>A name that is to be masked in the ledger's names of files and in its notes; null where none is. It is kept nowhere.</summary>
    public string? NameInFiles { get; init; }

    /// <summary>The keys that the request leads to. The one place in which a way to be known becomes what the database may hold of it.</summary>
    /// <exception cref="FailureException">It is no such identifier (exit code 2).</exception>
    internal IReadOnlyList<PersonKey> Keys(PersonKeys keys) => Kind switch
    {
        IdentityKind.None => [],
        IdentityKind.Email => [keys.Email(Text) ?? throw Usage.Wrong("--email ne donne pas une adresse e-mail.", "--email gives no e-mail address.")],
        IdentityKind.Phone => [keys.Phone(Text) ?? throw Usage.Wrong("--phone ne donne pas un numéro de téléphone.", "--phone gives no phone number.")],
        IdentityKind.NameAndBirth => [keys.NameAndBirth(Civilities.SpeltOut(Text), Birth()) ?? throw NoName()],
        IdentityKind.Name => [keys.Name(Civilities.SpeltOut(Text), Atelier!, Format!) ?? throw NoName()],
        _ => [keys.Id(Text, Scope) ?? throw Usage.Wrong("--id ne donne pas un identifiant.", "--id gives no id.")],
    };

    /// <summary>The key of the name with the year, where a day of birth was given; null for anything else.</summary>
    internal PersonKey? WithYear(PersonKeys keys) =>
        Kind == IdentityKind.NameAndBirth && Birth() is { Day: not null } born ? keys.NameAndBirth(Civilities.SpeltOut(Text), new Birth(born.Year, null)) : null;

    /// <summary>By the day where it is given, by the year otherwise: sources state the one or the other, and whoever wants both forgotten asks twice.</summary>
    private Birth Birth() =>
        Iso.TryDate(Born, out var day) ? new Birth(day.Year, day)
        : Born is { Length: 4 } && int.TryParse(Born, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1850 ? new Birth(year, null)
        : throw Usage.Wrong("--born est une année (1980) ou un jour (1980-05-03).", "--born is a year (1980) or a day (1980-05-03).");

    private static FailureException NoName() => Usage.Wrong("--name ne donne pas un nom.", "--name gives no name.");
}
