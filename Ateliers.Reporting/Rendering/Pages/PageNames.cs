using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Pages;

/// <summary>What the files of a report folder are called, the same in every folder.</summary>
public static class PageNames
{
    /// <summary>The figures for other programs.</summary>
    public const string Json = "figures.json";

    /// <summary>The figures for a spreadsheet.</summary>
    public const string Csv = "figures.csv";

    /// <summary>The figures, their definitions and where they come from, for Excel and its like.</summary>
    public const string Book = "figures.xlsx";

    /// <summary>The figures that an edition tells otherwise than the one before.</summary>
    public const string Changes = "changes.csv";

    /// <summary>The folder of all editions, beside the reports.</summary>
    public const string Editions = "editions";

    /// <summary>The page of a language: index.html is French.</summary>
    public static string Page(Language language) => language == Language.French ? "index.html" : "index.en.html";

    /// <summary>The pages of all languages.</summary>
    public static IReadOnlyList<string> Pages { get; } = [Page(Language.French), Page(Language.English)];

    /// <summary>The press sheet of a language: press.html is French.</summary>
    public static string Press(Language language) => language == Language.French ? "press.html" : "press.en.html";

    /// <summary>The page of one atelier: atelier-rennes.html is French.</summary>
    public static string Atelier(string code, Language language) => language == Language.French ? $"atelier-{code}.html" : $"atelier-{code}.en.html";

    /// <summary>The page that an edition surely has in place of one: that of an atelier may be gone from the next.</summary>
    public static string Lasting(string page, Language language) => page.StartsWith("atelier-", StringComparison.Ordinal) ? Page(language) : page;

    /// <summary>The printed page of a language: report.pdf is French.</summary>
    public static string Pdf(Language language) => language == Language.French ? "report.pdf" : "report.en.pdf";

    /// <summary>Whether a file is a printed page, whose bytes are those of the browser that printed it.</summary>
    public static bool IsPdf(string name) => name.EndsWith(".pdf", StringComparison.Ordinal);

    /// <summary>The picture of a chart: progress.fr.png.</summary>
    public static string Picture(Chart chart, Language language) => $"{chart.Words.Id}.{Code(language)}.png";

    /// <summary>The same picture as a square: press-square.fr.png.</summary>
    public static string Square(Chart chart, Language language) => $"{chart.Words.Id}-square.{Code(language)}.png";

    /// <summary>The same picture to scale or to edit: progress.fr.svg.</summary>
    public static string Vector(Chart chart, Language language) => $"{chart.Words.Id}.{Code(language)}.svg";

    /// <summary>The numbers behind a chart: progress.fr.csv.</summary>
    public static string Data(Chart chart, Language language) => $"{chart.Words.Id}.{Code(language)}.csv";

    /// <summary>The language as HTML and file names write it.</summary>
    public static string Code(Language language) => language == Language.French ? "fr" : "en";
}
