namespace Ateliers.Reporting.Ingestion;

/// <summary>The fields that a format description may fill.</summary>
public static class FieldNames
{
    internal const string PersonId = "person.id";
    internal const string Email = "person.email";
    internal const string Phone = "person.phone";
    internal const string Ticket = "person.ticket";
    internal const string Name = "person.name";
    internal const string FamilyName = "person.family-name";
    internal const string GivenName = "person.given-name";
    internal const string BirthYear = "person.birth-year";
    internal const string Age = "person.age";
    internal const string AgeBand = "person.age-band";
    internal const string Gender = "person.gender";
    internal const string Postcode = "person.postcode";
    internal const string Atelier = "atelier";
    internal const string Reference = "session.ref";
    internal const string Date = "session.date";
    internal const string Start = "session.start";
    internal const string Title = "session.title";
    internal const string Capacity = "session.capacity";
    internal const string Theme = "theme";
    internal const string Audience = "audience";
    internal const string Format = "format";
    internal const string Status = "status";
    internal const string Count = "attendance.count";
    internal const string Guests = "attendance.guests";

    /// <summary>Those that may be said once for a whole file: of the session, never of a person.</summary>
    public static IReadOnlyList<string> OfTheFile { get; } = [Atelier, Reference, Date, Start, Title, Capacity, Theme, Audience, Format];

    /// <summary>All of them, in the order of the documentation.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        PersonId, Email, Phone, Ticket, Name, FamilyName, GivenName, BirthYear, Age, AgeBand, Gender, Postcode,
        Atelier, Reference, Date, Start, Title, Capacity, Theme, Audience, Format, Status, Count, Guests,
    ];
}
