using System.Globalization;
using System.Runtime.CompilerServices;
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
    private readonly FieldSource civility;
    private readonly BirthReader births;
    private readonly FieldSource age;
    private readonly FieldSource band;
    private readonly FieldSource gender;
    private readonly bool plainNames;
    private readonly bool originalNames;
    private readonly bool plainEmail;
    private readonly IReadOnlyDictionary<string, Gender> genders;
    private readonly IReadOnlyDictionary<string, AgeBand> bands;

    public PersonReader(IngestionRules rules, FormatDescription format, IReadOnlyList<string> headers, PersonKeys keys, DayOrder? birthOrder)
    {
        (this.rules, this.format, this.keys) = (rules, format, keys);
        FieldSource Source(string field) => new(format, field, headers);
        (id, email, phone) = (Source(FieldNames.PersonId), Source(FieldNames.Email), Source(FieldNames.Phone));
        (name, family, given) = (Source(FieldNames.Name), Source(FieldNames.FamilyName), Source(FieldNames.GivenName));
        civility = new FieldSource(new FieldDescription { Columns = [.. Vocabulary.Default.CivilityHeaders] }, headers);
        (age, band) = (Source(FieldNames.Age), Source(FieldNames.AgeBand));
        var birth = Source(FieldNames.BirthYear);
        births = new BirthReader(birth, rules, birthOrder);
        gender = Source(FieldNames.Gender);
        originalNames = OriginalName.StandsUnder(name.Header);
        plainNames = !originalNames && new[] { name, family, given }.All(source => source.Field.Pattern is null && source.Field.Value is null);
        plainEmail = email.Field.Pattern is null;
        genders = Mapped(gender, Vocabulary.Default.Gender);
        bands = Mapped(band, Vocabulary.Default.AgeBand);
        Cells = Cells.Of(id, email, phone, name, family, given, civility, birth, age, band, gender);
        Details = Cells.Of(birth, age, band, gender);
        var namesAndBirth = birth.Exists && (name.Exists || family.Exists || given.Exists);
        MayLink = new[] { id.Exists, email.Exists, phone.Exists, namesAndBirth }.Count(exists => exists) > 1;
        Scope = format.SharedIds ? IdScope.Programme : IdScope.Format;
    }

    /// <summary>What the days of birth say of the order of day and month.</summary>
    public DayOrderEvidence BirthOrder => births.Order;

    /// <summary>Who was forgotten; null where nobody was.</summary>
    public ForgottenPeople? Forgotten => rules.Forgotten;

    /// <summary>Whether a row may carry two identifiers.</summary>
    public bool MayLink { get; }

    /// <summary>Within what an id of this format counts.</summary>
    public IdScope Scope { get; }

    /// <summary>Whether two names on one address are two people; not where every address is that of one account.</summary>
    public bool NamesTellApart => !format.Layout.PersonalEmails;

    /// <summary>The cells that say who a person is (id, e-mail, phone, name and birth), and those of <see cref="Details"/>.</summary>
    public Cells Cells { get; }

    /// <summary>The cells that say something of the person beside who it is.</summary>
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
        if (!folded.IsEmpty && !IsNameless(folded) && births.Of(csv) is { Year: > 0 } birth)
        {
            found.Add(keys.Born(folded, birth)!.Value);
            if (birth.Day is not null)
            {
                found.Add(keys.Born(folded, birth with { Day = null })!.Value);
            }
        }

        return keys.Fingerprint(folded);
    }

    /// <summary>What the row says of the person otherwise.</summary>
    public PersonDetails ReadDetails(CsvReader csv)
    {
        var birth = births.Of(csv);
        return new(
            birth.Year,
            genders.TryGetValue(Folding.Fold(gender.Text(csv)), out var known) ? known : null,
            Age(csv),
            birth.IsImpossible || (StatedAge(csv) is { } years && AgeBands.Of(years) is null));
    }

    /// <summary>The name's fingerprint; 0 without a name.</summary>
    public uint Fingerprint(CsvReader csv) => keys.Fingerprint(Folded(csv));

    /// <summary>The same on a row that has no other identifier: 0 where the name is only a word for somebody (Visiteur 2), too.</summary>
    public uint FingerprintAlone(CsvReader csv)
    {
        var folded = Folded(csv);
        return IsNameless(folded) ? 0 : keys.Fingerprint(folded);
    }

    /// <summary>The person by name and birth, or by the name alone within an atelier; null when neither counts.</summary>
    /// <param name="csv">The row.</param>
    /// <param name="atelier">Its atelier.</param>
    /// <param name="inYear">The key of the name with the year, where the person is known by the day; otherwise null.</param>
    public PersonKey? ByName(CsvReader csv, string atelier, out PersonKey? inYear)
    {
        var (full, birth) = (FullName(csv), births.Of(csv));
        inYear = birth.Day is null ? null : keys.NameAndBirth(full, birth with { Day = null });
        return birth.Year > 0 ? keys.NameAndBirth(full, birth) : keys.Name(full, atelier, format.Name);
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

    /// <summary>Whether a name cell of the row names several people (<see cref="GroupNames"/>), or its civility addresses them; tickets are one a person.</summary>
    public bool IsGroup(CsvReader csv) => !format.Layout.Tickets && (Civilities.IsOfSeveral(civility.Text(csv)) || IsGroup(csv, family) || IsGroup(csv, name) || IsGroup(csv, given));

    private static bool IsGroup(CsvReader csv, FieldSource source) => GroupNames.MayBe(source.Cell(csv)) && GroupNames.Has(source.Text(csv));

    /// <summary>Whether a name is only a word for somebody; not in a list of connections, where Guest 2 who comes back is the same one.</summary>
    private bool IsNameless(ReadOnlySpan<byte> folded) => NamesTellApart && NamelessPeople.Has(folded);

    /// <summary>The folded name, without a string where it is plain.</summary>
    [SkipLocalsInit]
    private ReadOnlySpan<byte> Folded(CsvReader csv)
    {
        if (plainNames)
        {
            var first = given.Cell(csv);
            var last = family.Cell(csv);
            var whole = name.Cell(csv);
            if ((first.IsEmpty && !civility.Cell(csv).IsEmpty) || Civilities.MayBeShort(first) || Civilities.MayBeShort(last) || Civilities.MayBeShort(whole))
            {
                return keys.Folded(FullName(csv));
            }

            if (whole.Length > 0 && (first.IsEmpty || last.IsEmpty))
            {
                return first.IsEmpty && last.IsEmpty ? keys.Folded(whole) : keys.Folded(FullName(csv));
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
        var whole = Civilities.SpeltOut(originalNames ? OriginalName.Of(name.Text(csv)) : name.Text(csv));
        var parts = first.Length > 0 && last.Length > 0 ? $"{first} {last}" : first + last;
        var full = (first.Length > 0 && last.Length > 0) || whole.Length == 0 ? parts.Trim() : WholeName.With(parts, whole);
        return first.Length == 0 ? Civilities.Before(full, civility.Text(csv)) : full;
    }

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
