using System.Text.RegularExpressions;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Everything that a description of a format may say, in one description, and where it is said in the manual.</summary>
public sealed partial class DescriptionLanguageTests
{
    private const string Everything = """
        { "name": "everything", "title": { "fr": "Tout", "en": "Everything" },
          "recognise": [["Carte", "Présence"], ["Card", "Presence"]], "idScope": "programme",
          "header": "search", "section": ["2. Présents"], "totals": ["Total"], "emails": "personal",
          "fields": {
            "person.id":          { "columns": ["Carte", "Card"], "pattern": "^C-(?<id>[0-9]+)$" },
            "person.email":       { "column": "Mail" },
            "person.name":        { "columns": ["Nom d'usage", "Nom"] },
            "session.title":      { "preamble": ["Titre de la réunion", "Meeting title"] },
            "session.date":       { "preamble": ["Début", "Start"], "columns": ["Jour"], "dates": ["d/M/yy, HH:mm:ss"] },
            "session.start":      { "preamble": ["Début", "Start"], "dates": ["d/M/yy, HH:mm:ss"] },
            "atelier":            { "value": "rennes" },
            "theme":              { "column": "Sujet", "values": { "Curriculum Vitæ": "cv", "*": "other" } },
            "status":             { "column": "Présence", "values": { "Présente": "attended", "NON": "absent", "essai": "ignore" }, "filled": "attended", "empty": "registered" },
            "attendance.count":   { "column": "Combien" },
            "attendance.guests":  { "column": "Invités" } } }
        """;

    private const string File = """
        1. Résumé
        Titre de la réunion;Chœur
        Début;14/11/18, 09:29:07
        Carte;Présence
        C-9;oui

        2. Présents
        Carte;Mail;Nom d'usage;Nom;Sujet;Présence;Combien;Invités
        C-1;;;Ana Fictif;CURRICULUM  vitae;presente;;2
        ;bo@example.test;Bo;;danse;non;;
        ;;;;;x;14;
        Carte;Mail;Nom d'usage;Nom;Sujet;Présence;Combien;Invités

        C-2;;;;;;;
        C-3;;;;;ESSAI;;
        Total;;;;;3;;
        3. Activités
        Carte;Présence
        C-8;oui

        """;

    [Test]
    public void One_description_says_all_of_it()
    {
        var read = LayoutTests.Read(Everything, File);

        Assert.That(read.Sessions.Select(session => (session.Atelier, Iso.Date(session.Date), Iso.Time(session.Start!.Value), session.Title, session.Theme)), Is.EqualTo(new[]
        {
            ("rennes", "2018-11-14", "09:29", "Chœur", "cv"), ("rennes", "2018-11-14", "09:29", "Chœur", "other"), ("rennes", "2018-11-14", "09:29", "Chœur", null),
        }));
        Assert.That(read.Rows.Select(row => (row.Line, row.Status, row.Count, Named: row.Person >= 0)), Is.EqualTo(new[]
        {
            (9, AttendanceStatus.Attended, 1, true), (9, AttendanceStatus.Attended, 2, false), (10, AttendanceStatus.Absent, 1, true), (11, AttendanceStatus.Attended, 14, false), (14, AttendanceStatus.Registered, 1, true),
        }));
        Assert.That((read.Ignored, read.Rejected.Count, read.Conserves), Is.EqualTo((3, 0, true)));
    }

    [Test]
    public void Every_field_and_every_property_stands_in_the_manual()
    {
        var manual = System.IO.File.ReadAllText(Path.Combine(Repository.Root, "docs", "ingestion.md"));
        var sources = new[] { "FieldReader.cs", "FormatReader.cs" }.Select(name => System.IO.File.ReadAllText(Path.Combine(Repository.Root, "Ateliers.Reporting", "Ingestion", name)));
        var properties = sources.SelectMany(text => Property().Matches(text).Select(match => match.Groups[1].Value)).Except(["fr", "en"]).Distinct().ToList();

        Assert.That(properties, Does.Contain("recognise").And.Contain("otherwise").And.Contain("pivot"), "the test sees what it looks for");
        Assert.That(properties.Concat(FieldNames.All).Where(word => !manual.Contains($"`{word}`", StringComparison.Ordinal) && !manual.Contains($"\"{word}\"", StringComparison.Ordinal)), Is.Empty);
    }

    /// <summary>A property as the readers of descriptions name it: a case of a switch.</summary>
    [GeneratedRegex("""(?:case |^\s+)"([a-zA-Z]+)"(?: =>| when|:)""", RegexOptions.Multiline)]
    private static partial Regex Property();
}
