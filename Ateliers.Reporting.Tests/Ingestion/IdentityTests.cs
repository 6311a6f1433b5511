using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;
using CsCheck;

namespace Ateliers.Reporting.Tests.Ingestion;

public sealed class IdentityTests
{
    private const string Header = "Date;Atelier;Statut;Identifiant;E-mail;Téléphone;Nom;Prénom;Année de naissance\n";

    [TestCase(";Ana@Example.TEST;;;;", ";ana@example.test ;;;;", true)]
    [TestCase(";ana@example.test;;;;", ";ana@exemple.test;;;;", false)]
    [TestCase(";;06 12 34 56 78;;;", ";;+33 (0)6.12.34.56.78;;;", true)]
    [TestCase(";;0033612345678;;;", ";;0612345678;;;", true)]
    [TestCase("17;a@example.test;;;;", "17;b@example.test;;;;", true)]
    [TestCase(";pas d'adresse;;Fictif;Zoé;1980", ";;;FICTIF;Zoe;1980", true)]
    [TestCase("n/a;;;Fictif;Zoé;1980", "-;;;Fictif;Zoé;1981", false)]
    [TestCase(";;;Fictif;Zoé;", ";;;Zoé;Fictif;", true)]
    [TestCase("AB12;;;;;", "ab12;;;;;", true)]
    [TestCase("Zoé-1;;;;;", "ZOE\u0301-1;;;;;", true)]
    [TestCase("AB\u200B12;;;;;", "\uFEFFAB12;;;;;", true)]
    [TestCase("0012;;;;;", "12;;;;;", false)]
    [TestCase(";;0612345678;;;", ";;612345678;;;", true)]
    [TestCase(";;0612345678;;;", ";;\u202A+33 6 12\u00AD34\u200B56 78\u202C;;;", true)]
    [TestCase(";;+33612345678;;;", ";;+612345678;;;", false)]
    [TestCase(";;012345678;;;", ";;0112345678;;;", false)]
    [TestCase("12.0;;;;;", "12;;;;;", true)]
    [TestCase("12,0;;;;;", "12.00;;;;;", true)]
    [TestCase("12.5;;;;;", "12;;;;;", false)]
    [TestCase("1.000;;;;;", "1;;;;;", false)]
    [TestCase("012.0;;;;;", "12;;;;;", false)]
    [TestCase("\"=\"\"0012\"\"\";;;;;", "0012;;;;;", true)]
    [TestCase("'0012;;;;;", "0012;;;;;", true)]
    [TestCase("AB\u00a012;;;;;", "AB 12;;;;;", true)]
    [TestCase("AB\u00a012;;;;;", "AB12;;;;;", false)]
    [TestCase("12E5;;;;;", "1200000;;;;;", false)]
    [TestCase(";;612345678.0;;;", ";;0612345678;;;", true)]
    [TestCase(";;33612345678,0;;;", ";;0612345678;;;", true)]
    [TestCase(";;'0612345678;;;", ";;06\u00a012\u202f34 56 78;;;", true)]
    [TestCase(";;'+612345678;;;", ";;+612345678;;;", true)]
    [TestCase(";;(+33) 6 12 34 56 78;;;", ";;06-12-34-56-78;;;", true)]
    [TestCase(";;;DUPONT;Marie;", ";;;Marie;Dupont;", true)]
    [TestCase(";;;Le\u00a0Goff;Zoe\u0301;", ";;;LE  GOFF;\u202fZoé;", true)]
    [TestCase(";;;L’Hermitte;Cœur;", ";;;L'HERMITTE;COEUR;", true)]
    [TestCase("NC;;;Fictif;Ana;", "N.C.;;;Fictif;Bo;", false)]
    [TestCase(";;;Nouveau;Ana;", ";;;Nouveau;Bo;", false)]
    public void Two_rows_speak_of_one_person_or_of_two(string first, string second, bool same)
    {
        var read = Given.Text($"{Header}2019-03-09;rennes;x;{first}\n2019-03-10;rennes;x;{second}\n");

        Assert.That(read.Rejected, Is.Empty);
        Assert.That(read.Persons, Has.Count.EqualTo(same ? 1 : 2));
        Assert.That(read.Rows[0].Person == read.Rows[1].Person, Is.EqualTo(same));
    }

    [TestCase("é", 600)]
    [TestCase("Zoé ", 150)]
    [TestCase("a", 9_000)]
    public void A_name_may_be_as_long_as_a_cell(string part, int times)
    {
        var name = string.Concat(Enumerable.Repeat(part, times));
        var read = Given.Text($"{Header}2019-03-09;rennes;x;;;;{name};;\n2019-03-10;rennes;x;;;;{name.ToUpperInvariant()};;\n2019-03-10;rennes;x;;;;{name}b;;\n");

        Assert.That(read.Rejected, Is.Empty);
        Assert.That(read.Rows.Select(row => row.Person), Is.EqualTo(new[] { 0, 0, 1 }));
        Assert.That(read.Rows.Select(row => row.Name).Distinct().Count(), Is.EqualTo(2));
    }

    [Test]
    public void The_strongest_identifier_counts_and_each_kind_has_keys_of_its_own()
    {
        var read = Given.Text(Header
            + "2019-03-09;rennes;x;17;ana@example.test;;Fictif;Ana;1980\n"
            + "2019-03-09;rennes;x;;ana@example.test;;Fictif;Ana;1980\n"
            + "2019-03-09;rennes;x;;;0612345678;Fictif;Ana;1980\n"
            + "2019-03-09;rennes;x;;;;Fictif;Ana;1980\n"
            + "2019-03-09;rennes;x;;;;Fictif;Ana;\n"
            + "2019-03-09;saint-etienne;x;;;;Fictif;Ana;\n"
            + "2019-03-09;rennes;x;anonyme;;00 00 00 00 00;Anonyme;;\n");

        Assert.That(read.Persons.Select(person => person.Kind), Is.EqualTo(new[]
        {
            IdentityKind.Id, IdentityKind.Email, IdentityKind.Phone, IdentityKind.NameAndBirth, IdentityKind.Name, IdentityKind.Name,
        }));
        Assert.That(read.Persons.Distinct().Count(), Is.EqualTo(6));
        Assert.That(read.Rows[^1].Person, Is.EqualTo(-1));
        Assert.That(read.Rows[^1].Name, Is.Zero);
        Assert.That(read.Rows.Take(6).Select(row => row.Name).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void What_stands_where_an_identifier_is_missing_identifies_nobody_and_the_next_one_counts([Values(
        "#N/A", "#REF!", "#VALEUR!", "#VALUE!", "#NOM?", "#NAME?", "#DIV/0!", "#NUL!", "#NULL!", "#NOMBRE!", "#NUM!", "####", "#n/a",
        "aucun", "aucune", "Aucun(e)", "néant", "NEANT", "sans", "à compléter", "0", "0000", "00000", "0 000", "nouveau", "visiteur", "Anonymes", "ANON",
        "inconnu(e)", "(vide)", "(blank)", "TBD", "nan", "NaN", "N.C.", "N/C", "nc", "NR", "n.r.", "non", "N\u200B/C", "TRUE", "False", "VRAI", "faux")] string text)
    {
        var read = Given.Text(Header
            + $"2019-03-09;rennes;x;{text};ana@example.test;;;;\n"
            + $"2019-03-09;rennes;x;{text};{text};0612345678;;;\n"
            + $"2019-03-09;rennes;x;{text};{text};{text};Fictif;Ana;1980\n"
            + $"2019-03-09;rennes;x;{text};{text};{text};{text};{text};1980\n"
            + $"2019-03-09;rennes;x;{text};{text};{text};{text};;\n"
            + $"2019-03-09;rennes;x;;;;inconnu;{text};\n");

        Assert.That(read.Persons.Select(person => person.Kind), Is.EqualTo(new[] { IdentityKind.Email, IdentityKind.Phone, IdentityKind.NameAndBirth }));
        Assert.That(read.Rows.Select(row => row.Person), Is.EqualTo(new[] { 0, 1, 2, -1, -1, -1 }));
        Assert.That(read.Rows.Skip(3).Select(row => row.Name), Is.All.Zero);
    }

    [TestCase("1,23E+11")]
    [TestCase("1.23E+11")]
    [TestCase("6.12345678E8")]
    [TestCase("1E+11")]
    [TestCase("1,2e-05")]
    public void A_number_that_a_spreadsheet_shortened_identifies_nobody(string text)
    {
        var read = Given.Text(Header
            + $"2019-03-09;rennes;x;{text};ana@example.test;;;;\n"
            + $"2019-03-09;rennes;x;{text};;{text};Fictif;Ana;1980\n"
            + $"2019-03-09;rennes;x;{text};{text};{text};;;\n");

        Assert.That(read.Persons.Select(person => person.Kind), Is.EqualTo(new[] { IdentityKind.Email, IdentityKind.NameAndBirth }));
        Assert.That(read.Rows.Select(row => row.Person), Is.EqualTo(new[] { 0, 1, -1 }));
    }

    [TestCase("12E5")]
    [TestCase("1E-5")]
    [TestCase("vrai-12")]
    [TestCase("007")]
    [TestCase("#12")]
    [TestCase("N-1")]
    [TestCase("anonyme-12")]
    [TestCase("nouveau2")]
    public void What_only_begins_like_a_placeholder_is_an_id(string id)
    {
        using var keys = Given.Keys();

        Assert.That(keys.Id(id, null), Is.Not.Null);
    }

    [TestCase("Marie Durand", "DURAND  Marie", true)]
    [TestCase("Zoé Fictif", "fictif zoe", true)]
    [TestCase("Marie Durand", "Marie Dupont", false)]
    public void A_name_s_fingerprint_does_not_know_order_case_or_accents(string first, string second, bool same)
    {
        using var keys = Given.Keys();

        Assert.That(keys.Fingerprint(keys.Folded(first)) == keys.Fingerprint(keys.Folded(second)), Is.EqualTo(same));
        Assert.That(keys.Fingerprint(keys.Folded(" ")), Is.Zero);
        Assert.That(keys.Fingerprint(keys.Folded(System.Text.Encoding.UTF8.GetBytes(first))), Is.EqualTo(keys.Fingerprint(keys.Folded(first))));
    }

    [Test]
    public void A_name_has_the_same_fingerprint_as_text_and_as_bytes_in_any_letters()
    {
        using var keys = Given.Keys();
        var letter = Gen.OneOf(Gen.Char['\u0020', '\u017f'], Gen.Char['\u2000', '\u2030'], Gen.Char["\u0301\ufb01Ж李 -m."]);

        Gen.String[letter, 0, 40].Sample(
            name => keys.Fingerprint(keys.Folded(System.Text.Encoding.UTF8.GetBytes(name))) == keys.Fingerprint(keys.Folded(name)), iter: 5000, threads: 1);
    }

    [Test]
    public void A_message_of_any_length_has_the_key_that_hmac_sha_256_gives_it()
    {
        var secret = System.Security.Cryptography.RandomNumberGenerator.GetBytes(32);
        using var keys = new PersonKeys(secret);

        Gen.Int[1, 300].Sample(
            length =>
            {
                var id = new string('a', length);
                var hash = System.Security.Cryptography.HMACSHA256.HashData(secret, System.Text.Encoding.UTF8.GetBytes($"id\u001f{id}"));
                return keys.Id(id, null) is { } key
                    && key.High == System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(hash)
                    && key.Low == System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(hash.AsSpan(8));
            },
            iter: 1000,
            threads: 1);
    }

    [Test]
    public void Keys_are_those_of_hmac_sha_256_and_change_with_the_secret()
    {
        var secret = new byte[32];
        using var keys = new PersonKeys(secret);
        using var others = new PersonKeys(Enumerable.Repeat((byte)1, 32).ToArray());
        var hash = System.Security.Cryptography.HMACSHA256.HashData(secret, "email\u001fana@example.test"u8);

        var key = keys.Email("ana@example.test")!.Value;

        Assert.That(key.High, Is.EqualTo(System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(hash)));
        Assert.That(key, Is.Not.EqualTo(others.Email("ana@example.test")));
        Assert.That(keys.Id("17", null), Is.Not.EqualTo(keys.Id("17", "pretix-checkin-list")));
    }

    [TestCase("Ana@Example.TEST")]
    [TestCase("zoé@exemple.test")]
    [TestCase("ZOE\u0301@exemple.test")]
    [TestCase("ana @example.test")]
    [TestCase("@example.test")]
    [TestCase("ana@")]
    [TestCase("pas d'adresse")]
    public void An_address_has_the_same_key_as_text_and_as_bytes(string address)
    {
        using var keys = Given.Keys();

        Assert.That(keys.Email(System.Text.Encoding.UTF8.GetBytes(address)), Is.EqualTo(keys.Email(address)));
    }

    [Test]
    public void One_address_with_two_names_is_one_key_and_two_fingerprints_however_often_it_comes()
    {
        const string Ana = "2019-03-09;rennes;x;;ana@example.test;;Fictif;Ana;\n";
        const string Bo = "2019-03-09;rennes;x;;ANA@example.test;;Fictif;Bo;\n";

        var read = Given.Text(Header + Ana + Bo + Ana + Bo);

        Assert.That(read.Persons, Has.Count.EqualTo(1));
        Assert.That(read.Rows.Select(row => row.Name).Distinct().Count(), Is.EqualTo(2));
        Assert.That(read.Rows[0].Name, Is.EqualTo(read.Rows[2].Name).And.Not.EqualTo(read.Rows[3].Name));
    }

    [Test]
    public void The_key_file_is_made_once_for_its_owner_alone()
    {
        var folder = Directory.CreateTempSubdirectory();
        var path = Path.Combine(folder.FullName, "ateliers.key");

        var made = SecretKeyFile.OpenOrCreate(path);

        Assert.That(made, Has.Length.EqualTo(32));
        Assert.That(SecretKeyFile.OpenOrCreate(path), Is.EqualTo(made));
        Assert.That(Directory.GetFiles(folder.FullName), Is.EqualTo(new[] { path }));
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(File.GetUnixFileMode(path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
            Assert.That(Assert.Throws<FailureException>(() => SecretKeyFile.OpenOrCreate(path))!.Outcome, Is.EqualTo(Outcome.Usage));
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.WriteAllText(path, "no key");
        Assert.That(Assert.Throws<FailureException>(() => SecretKeyFile.OpenOrCreate(path))!.Outcome, Is.EqualTo(Outcome.Usage));
        Assert.That(File.ReadAllText(path), Is.EqualTo("no key"));
        folder.Delete(recursive: true);
    }
}
