using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;
using Ateliers.Reporting.Tests.Cli;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Columns that say who came, under the headers that people write: a column that is passed over in silence makes two people of four.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class IdentityHeaderTests
{
    private const string Own = """
        { "name": "swim-club", "recognise": ["Jour", "Venue"],
          "fields": { "session.date": { "column": "Jour" }, "atelier": { "value": "rennes" }, "status": { "column": "Venue" }, "person.name": { "column": "Nom" } } }
        """;

    private static IEnumerable<string> Emails => ["Courriel", "Mail", "Adresse e-mail", "ADRESSE MAIL", "Adresse email", "Adresse électronique", "Email address", "E-Mail"];

    private static IEnumerable<string> Phones => ["Tél.", "TEL", "Téléphone portable", "Mobile", "Portable", "N° de téléphone", "Tél. portable", "Phone number"];

    [TestCaseSource(nameof(Emails))]
    public void An_address_is_read_under_each_of_its_usual_headers(string header) => Assert.That(Kinds(header, "ana@example.test"), Is.EqualTo(new[] { IdentityKind.Email }));

    [TestCaseSource(nameof(Phones))]
    public void A_number_is_read_under_each_of_its_usual_headers(string header) => Assert.That(Kinds(header, "06 12 34 56 78"), Is.EqualTo(new[] { IdentityKind.Phone }));

    [TestCase("Nom de famille;Prénom")]
    [TestCase("Nom d’usage;Prénom")]
    [TestCase("Nom d'usage;Prénom(s)")]
    [TestCase("Nom de naissance;Prénom")]
    [TestCase("Noms;Prénoms")]
    public void Four_people_of_two_families_are_four(string headers)
    {
        var read = Given.Text($"Date;Atelier;Statut;{headers}\n" + string.Concat(
            new[] { "Martin;Marie", "Durand;Marie", "Petit;Marie", "Petit;Jean" }.Select(person => $"2019-03-09;rennes;présent;{person}\n")));

        Assert.That((read.Persons.Count, read.Remarks.Count), Is.EqualTo((4, 0)));
    }

    [TestCase("Nom Prénom")]
    [TestCase("Nom et prénom")]
    [TestCase("Nom / Prénom")]
    [TestCase("Prénom, nom")]
    [TestCase("Nom(s) et prénom(s)")]
    [TestCase("Participant")]
    public void A_whole_name_is_read_under_each_of_its_usual_headers(string header)
    {
        Assert.That(Kinds(header, "Martin Marie"), Is.EqualTo(new[] { IdentityKind.Name }));
        Assert.That(Kinds($"{header};Né(e) le", "Martin Marie;09/03/1980"), Is.EqualTo(new[] { IdentityKind.NameAndBirth }));
    }

    [Test]
    public void Of_two_columns_of_one_kind_the_first_that_has_text_counts()
    {
        var read = Given.Text("Date;Atelier;Statut;Courriel;E-mail\n2019-03-09;rennes;présent;a@example.test;b@example.test\n2019-03-10;rennes;présent;b@example.test;\n");

        Assert.That(read.Persons, Has.Count.EqualTo(1));
    }

    [TestCase("ateliers")]
    [TestCase("google-forms")]
    public void Every_header_of_the_vocabulary_that_says_who_came_is_read(string format)
    {
        var columns = FormatCatalogue.Load().Find(format).Fields.ToDictionary(field => field.Key, field => field.Value.Columns.Select(Folding.Fold).ToHashSet());
        var missing = Vocabulary.Default.Header
            .Where(word => word.Value.StartsWith("person.", StringComparison.Ordinal) && word.Value != "person.id" && word.Key != Folding.Fold(word.Value))
            .Where(word => !columns[word.Value].Contains(word.Key));

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void A_column_that_says_who_came_and_is_not_read_is_remarked_on()
    {
        using var file = new TemporaryFile(Own);
        var read = Given.Text("Jour;Venue;Nom;Courriel;Humeur;ID;Carte\n2019-03-09;x;Ana;a@example.test;bonne;1;7\n", catalogue: FormatCatalogue.Load(formatFile: file.Path));

        Assert.That(read.Remarks, Is.EqualTo(new[]
        {
            new Remark(RemarkCode.IdentityUnread, Column: "Courriel", Field: "person.email"), new Remark(RemarkCode.IdentityUnread, Column: "Carte", Field: "person.id"),
        }));
    }

    [Test]
    public async Task The_remark_names_the_column_and_what_to_do_in_words_and_as_json()
    {
        using var bench = new Workbench();
        bench.File("data/formats/club.json", Own);
        var file = bench.File("a.csv", "Jour;Venue;Nom;Courriel\n2019-03-09;x;Ana;canary@example.test\n");
        var json = await bench.Run("ingest", file, "--dry-run", "--json", "--lang", "en");
        Assert.That(json.Code, Is.Zero, json.Error);
        var remark = json.Json["files"]![0]!["remarks"]!.AsArray().Single(one => (string?)one!["code"] == "identity-unread")!;
        Assert.That((string?)remark["message"], Does.Contain("\"Courriel\"").And.Contain("person.email").And.Contain("--format-file"));
        var text = await bench.Run("ingest", file);
        Assert.That(text.Out + text.Error, Does.Contain("« Courriel »").And.Contain("--format-file").And.Not.Contain("canary"));
    }

    [TestCase("pretix-checkin-list", "\"Order code\",\"Attendee name\",\"Product\",\"Checked in\",\"Secret\",\"E-mail\",\"Company\",\"Date\"\n")]
    [TestCase("helloasso-ticketing", "Référence commande;Statut de la commande;Nom participant;Prénom participant;Nom payeur;Prénom payeur;Email payeur;Billet;Adresse Mail de Contact\n")]
    public void A_tool_s_own_columns_are_not_remarked_on(string format, string header)
    {
        var read = Given.Text(header, Given.Rules with { DefaultAtelier = "rennes" });

        Assert.That((read.Format, read.Remarks.Count), Is.EqualTo((format, 0)));
    }

    private static IEnumerable<IdentityKind> Kinds(string headers, string cells)
    {
        var read = Given.Text($"Date;Atelier;Statut;{headers}\n2019-03-09;rennes;présent;{cells}\n");
        Assert.That(read.Remarks.Where(remark => remark.Code == RemarkCode.IdentityUnread), Is.Empty);
        return read.Persons.Select(person => person.Kind);
    }
}
