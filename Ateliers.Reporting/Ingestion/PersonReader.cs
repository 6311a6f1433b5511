using System.Buffers.Text;
using System.Globalization;
using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Reads who a row speaks of: the strongest identifier that it has, the weaker ones, the name's fingerprint, gender and age.</summary>
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
    private readonly bool plainNames;
    private readonly bool plainEmail;
    private readonly bool plainBirth;
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
        plainNames = new[] { name, family, given }.All(source => source.Field.Pattern is null && source.Field.Value is null);
        plainEmail = email.Field.Pattern is null;
        plainBirth = birth.Field.Pattern is null;
        dates = new Dates(birth.Field.Dates, TimeZoneInfo.Utc);
        genders = Mapped(gender, Vocabulary.Default.Gender);
        bands = Mapped(band, Vocabulary.Default.AgeBand);
        Identity = Cells.Of(id, email, phone, name, family, given, birth);
        Details = Cells.Of(birth, age, band, gender);
        var namesAndBirth = birth.Exists && (name.Exists || family.Exists || given.Exists);
        MayLink = new[] { id.Exists, email.Exists, phone.Exists, namesAndBirth }.Count(exists => exists) > 1;
        Scope = format.SharedIds ? IdScope.Programme : IdScope.Format;
    }

    /// <summary>Who was forgotten; null where nobody was.</summary>
    public ForgottenPeople? Forgotten => rules.Forgotten;

    /// <summary>Whether a row may carry two identifiers.</summary>
    public bool MayLink { get; }

    /// <summary>Within what an id of this format counts.</summary>
    public IdScope Scope { get; }

    /// <summary>Whether two names on one address are two people; not where every address is that of one account.</summary>
    public bool NamesTellApart => !format.Layout.PersonalEmails;

    /// <summary>The cells that say who a person is: id, e-mail, phone, name and birth.</summary>
    public Cells Identity { get; }

    /// <summary>The cells that say something of the person, but not who it is.</summary>
    public Cells Details { get; }

    /// <summary>The person by id, e-mail or phone; null when the row has none.</summary>
    public PersonKey? ByStrong(CsvReader csv) =>
        (id.Cell(csv).IsEmpty ? null : keys.Id(id.Text(csv), format.SharedIds ? null : format.Name))
        ?? ByEmail(csv)
        ?? ByPhone(csv);

    /// <summary>The name's fingerprint, and the identifiers that the row has beside the strongest one.</summary>
    public uint Weaker(CsvReader csv, IdentityKind strongest, List<PersonKey> found)
    {
        if (strongest < IdentityKind.Email && ByEmail(csv) is { } address)
        {
            found.Add(address);
        }

        if (strongest < IdentityKind.Phone && ByPhone(csv) is { } number)
        {
            found.Add(number);
        }

        var folded = Folded(csv);
        if (!folded.IsEmpty && BirthYear(csv) is > 0 and var year)
        {
            found.Add(keys.BornIn(folded, year)!.Value);
        }

        return NamesTellApart ? keys.Fingerprint(folded) : 0;
    }

    /// <summary>What the row says of the person otherwise.</summary>
    public PersonDetails ReadDetails(CsvReader csv) => new(
        (short)BirthYear(csv),
        genders.TryGetValue(Folding.Fold(gender.Text(csv)), out var known) ? known : null,
        Age(csv),
        StatedAge(csv) is { } years && AgeBands.Of(years) is null || IsYear(csv, out var year) && !IsPossible(year));

    /// <summary>The name's fingerprint; 0 without a name.</summary>
    public uint Fingerprint(CsvReader csv) => keys.Fingerprint(Folded(csv));

    /// <summary>The person by name and birth, or by the name alone within an atelier; null when neither counts.</summary>
    public PersonKey? ByName(CsvReader csv, string atelier)
    {
        var (full, year) = (FullName(csv), BirthYear(csv));
        return year > 0 ? keys.NameAndBirth(full, year) : keys.Name(full, atelier, format.Name);
    }

    private PersonKey? ByPhone(CsvReader csv) => phone.Cell(csv).IsEmpty ? null : keys.Phone(phone.Text(csv));

    private PersonKey? ByEmail(CsvReader csv)
    {
        var cell = email.Cell(csv);
        return cell.IsEmpty ? null : plainEmail ? keys.Email(cell) : keys.Email(email.Text(csv));
    }

    private static IReadOnlyDictionary<string, T> Mapped<T>(FieldSource source, IReadOnlyDictionary<string, T> words)
    {
        return source.Field.Values is not { } own
            ? words
            : own.Where(pair => words.ContainsKey(Folding.Fold(pair.Value))).ToDictionary(pair => pair.Key, pair => words[Folding.Fold(pair.Value)]);
    }

    /// <summary>The folded name, without a string where it is plain.</summary>
    private ReadOnlySpan<byte> Folded(CsvReader csv)
    {
        if (plainNames)
        {
            var first = given.Cell(csv);
            var last = family.Cell(csv);
            var whole = name.Cell(csv);
            if (Civilities.MayBeShort(first) || Civilities.MayBeShort(last) || Civilities.MayBeShort(whole))
            {
                return keys.Folded(FullName(csv));
            }

            if (whole.Length > 0 && (first.IsEmpty || last.IsEmpty))
            {
                return keys.Folded(whole);
            }

            Span<byte> joined = stackalloc byte[PlainName.Longest];
            if (first.Length + last.Length < joined.Length)
            {
                first.CopyTo(joined);
                joined[first.Length] = (byte)' ';
                last.CopyTo(joined[(first.Length + 1)..]);
                return keys.Folded(joined[..(first.Length + 1 + last.Length)]);
            }
        }

        return keys.Folded(FullName(csv));
    }

    private string FullName(CsvReader csv)
    {
        var (first, last) = (Civilities.SpeltOut(given.Text(csv)), Civilities.SpeltOut(family.Text(csv)));
        var whole = Civilities.SpeltOut(name.Text(csv));
        return (first.Length > 0 && last.Length > 0) || whole.Length == 0 ? $"{first} {last}".Trim() : whole;
    }

    private int BirthYear(CsvReader csv)
    {
        return IsYear(csv, out var year) && IsPossible(year) ? year : 0;
    }

    /// <summary>Whether the row states a year of birth, by itself or in a day, which may also be a workbook's number.</summary>
    private bool IsYear(CsvReader csv, out int year)
    {
        if (plainBirth && birth.Cell(csv) is { Length: 4 } cell && Utf8Parser.TryParse(cell, out year, out var digits, 'D') && digits == cell.Length && IsPossible(year))
        {
            return true;
        }

        var text = SpreadsheetNumbers.Undressed(birth.Text(csv));
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year);
        if (text.Length > 0 && (!isNumber || !IsPossible(year)) && dates.Year(text) is { } dated)
        {
            (isNumber, year) = (true, dated);
        }

        return isNumber;
    }

    private bool IsPossible(int year) => year >= rules.Today.Year - 120 && year <= rules.Today.Year;

    private AgeBand? Age(CsvReader csv)
    {
        if (bands.TryGetValue(Folding.Fold(band.Text(csv)), out var stated))
        {
            return stated;
        }

        return StatedAge(csv) is { } years ? AgeBands.Of(years) : null;
    }

    private int? StatedAge(CsvReader csv) =>
        int.TryParse(SpreadsheetNumbers.Undressed(age.Text(csv)), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var years) ? years : null;
}
