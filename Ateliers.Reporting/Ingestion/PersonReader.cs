using System.Globalization;
using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Reads who a row speaks of: the strongest identifier that it has, the name's fingerprint, gender and age.</summary>
internal sealed class PersonReader
{
    private readonly IngestionRules rules;
    private readonly FormatDescription format;
    private readonly PersonKeys keys;
    private readonly FieldSource id;
    private readonly FieldSource email;
    private readonly FieldSource phone;
    private readonly FieldSource name;
    private readonly FieldSource family;
    private readonly FieldSource given;
    private readonly FieldSource birth;
    private readonly FieldSource age;
    private readonly FieldSource band;
    private readonly FieldSource gender;
    private readonly Dates dates;
    private readonly IReadOnlyDictionary<string, Gender> genders;
    private readonly IReadOnlyDictionary<string, AgeBand> bands;

    public PersonReader(IngestionRules rules, FormatDescription format, IReadOnlyList<string> headers, PersonKeys keys)
    {
        (this.rules, this.format, this.keys) = (rules, format, keys);
        FieldSource Source(string field) => new(format, field, headers);
        (id, email, phone) = (Source(FieldNames.PersonId), Source(FieldNames.Email), Source(FieldNames.Phone));
        (name, family, given) = (Source(FieldNames.Name), Source(FieldNames.FamilyName), Source(FieldNames.GivenName));
        (birth, age, band) = (Source(FieldNames.BirthYear), Source(FieldNames.Age), Source(FieldNames.AgeBand));
        gender = Source(FieldNames.Gender);
        dates = new Dates(birth.Field.Dates, TimeZoneInfo.Utc);
        genders = Mapped(gender, Vocabulary.Default.Gender);
        bands = Mapped(band, Vocabulary.Default.AgeBand);
        Cells = Cells.Of(id, email, phone, name, family, given, birth, age, band, gender);
    }

    /// <summary>The cells that say who it is.</summary>
    public Cells Cells { get; }

    /// <summary>What the row says of the person, apart from a name-only identity.</summary>
    public (PersonKey? Key, PersonFacts Facts) Read(CsvReader csv)
    {
        var full = FullName(csv);
        var year = BirthYear(csv);
        var key = keys.Id(id.Text(csv), format.SharedIds ? null : format.Name)
            ?? keys.Email(email.Text(csv))
            ?? keys.Phone(phone.Text(csv))
            ?? (year > 0 ? keys.NameAndBirth(full, year) : null);
        var fingerprint = keys.NameFingerprint(full);
        var byName = key is null && fingerprint != 0 && rules.Programme.CountWeakIdentities;
        return (key, new PersonFacts(
            byName ? PersonFacts.ByName : PersonFacts.Nobody,
            fingerprint,
            (short)year,
            genders.TryGetValue(Folding.Fold(gender.Text(csv)), out var known) ? known : null,
            Age(csv)));
    }

    /// <summary>The weak identity of a row that has a name and nothing else.</summary>
    public PersonKey ByName(CsvReader csv, string atelier) => keys.Name(FullName(csv), atelier, format.Name)!.Value;

    private static IReadOnlyDictionary<string, T> Mapped<T>(FieldSource source, IReadOnlyDictionary<string, T> words)
    {
        return source.Field.Values is not { } own
            ? words
            : own.Where(pair => words.ContainsKey(Folding.Fold(pair.Value))).ToDictionary(pair => pair.Key, pair => words[Folding.Fold(pair.Value)]);
    }

    private string FullName(CsvReader csv)
    {
        var (first, last) = (given.Text(csv), family.Text(csv));
        var whole = name.Text(csv);
        return (first.Length > 0 && last.Length > 0) || whole.Length == 0 ? $"{first} {last}".Trim() : whole;
    }

    private int BirthYear(CsvReader csv)
    {
        var text = birth.Text(csv);
        var year = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : dates.Day(text)?.Year ?? 0;
        return year >= rules.Today.Year - 120 && year <= rules.Today.Year ? year : 0;
    }

    private AgeBand? Age(CsvReader csv)
    {
        if (bands.TryGetValue(Folding.Fold(band.Text(csv)), out var stated))
        {
            return stated;
        }

        return int.TryParse(age.Text(csv), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var years) ? AgeBands.Of(years) : null;
    }
}
