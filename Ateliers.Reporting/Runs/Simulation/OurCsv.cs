using System.Globalization;
using System.Text;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>Our own documented CSV, in French for Windows-1252 and in English for UTF-8 with a byte order mark.</summary>
internal static class OurCsv
{
    /// <summary>The French header.</summary>
    public const string FrenchHeader =
        "Date;Début;Réf. séance;Atelier;Thème;Public;Format;Capacité;Nom;Prénom;E-mail;Année de naissance;Genre;Statut;Nombre";

    private const string EnglishHeader =
        "Date,Start,Session ref,Atelier,Theme,Audience,Format,Capacity,Family name,Given name,Email,Birth year,Gender,Status,Count";

    /// <summary>Semicolons, Windows-1252.</summary>
    public static byte[] French(ExportFile file)
    {
        var text = Text(file, FrenchHeader, ';', Language.French);
        return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text);
    }

    /// <summary>Commas, UTF-8 with a byte order mark.</summary>
    public static byte[] English(ExportFile file) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text(file, EnglishHeader, ',', Language.English))];

    /// <summary>The French word for a status.</summary>
    public static string FrenchStatus(AttendanceStatus status, bool walkIn) => status switch
    {
        AttendanceStatus.Attended when walkIn => "sans inscription",
        AttendanceStatus.Attended => "présent",
        AttendanceStatus.Absent => "absent",
        AttendanceStatus.Registered => "inscrit",
        _ => "annulé",
    };

    /// <summary>The French word for a gender; empty when not stated.</summary>
    public static string FrenchGender(Gender? gender) =>
        gender switch { Gender.Female => "Féminin", Gender.Male => "Masculin", Gender.Other => "Autre", _ => "" };

    private static string EnglishStatus(AttendanceStatus status, bool walkIn) => status switch
    {
        AttendanceStatus.Attended when walkIn => "walk-in",
        AttendanceStatus.Attended => "attended",
        AttendanceStatus.Absent => "absent",
        AttendanceStatus.Registered => "registered",
        _ => "cancelled",
    };

    private static string EnglishGender(Gender? gender) =>
        gender switch { Gender.Female => "Female", Gender.Male => "Male", Gender.Other => "Other", _ => "" };

    private static string Text(ExportFile file, string header, char separator, Language language)
    {
        var text = new CsvText(separator, quoteAll: false);
        text.Header(header, "\n");
        var french = language == Language.French;
        foreach (var (line, status) in file.Lines)
        {
            var session = line.Session;
            text.Cell(french ? session.Date.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) : Iso.Date(session.Date));
            text.Cell(Iso.Time(session.Start));
            text.Cell(session.Reference);
            text.Cell(file.Atelier);
            text.Cell(session.Theme.Label.In(language));
            text.Cell(session.Audience.Label.In(language));
            text.Cell(session.Format.Label.In(language));
            text.Cell(session.Capacity is { } seats ? CsvText.Number(seats) : "");
            text.Cell(line.Family);
            text.Cell(line.Given);
            text.Cell(line.Email);
            text.Cell(line.Person?.BirthYear is { } year ? CsvText.Number(year) : "");
            text.Cell(french ? FrenchGender(line.Person?.Gender) : EnglishGender(line.Person?.Gender));
            text.Cell(french ? FrenchStatus(status, line.WalkIn) : EnglishStatus(status, line.WalkIn));
            text.Cell(line.Person is null ? CsvText.Number(line.Count) : "");
            text.EndRow("\n");
        }

        return text.ToString();
    }
}
