using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports.Editions;

namespace Ateliers.Reporting.Rendering.Pages;

/// <summary>
/// The one line of an edition's pages that changes after they were frozen: where the edition stands. It lies between two marks, so that it can be written anew without drawing the page, and
/// taken out before the page is compared with what was published.
/// </summary>
public static class EditionSlot
{
    /// <summary>The place of the line, empty.</summary>
    internal const string Place = Opening + Closing;

    private const string Opening = "<!--edition-->";
    private const string Closing = "<!--/edition-->";

    /// <summary>Whether a page has the line.</summary>
    public static bool IsIn(string page) => page.Contains(Opening, StringComparison.Ordinal) && page.Contains(Closing, StringComparison.Ordinal);

    /// <summary>The page with nothing in the place of the line, as it was frozen.</summary>
    public static string Emptied(string page) => With(page, "");

    /// <summary>The page with the line that tells where its edition stands.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">The name of its file: the edition that takes its place has one of the same name, but perhaps for the page of an atelier.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="all">The editions of its period.</param>
    /// <param name="status">Where it stands.</param>
    /// <param name="timeZone">The programme's.</param>
    public static string Filled(string page, string name, Edition edition, IReadOnlyList<Edition> all, EditionStatus status, string timeZone)
    {
        var language = name.EndsWith(".en.html", StringComparison.Ordinal) ? Language.English : Language.French;
        var line = PageRenderer.Encoded(EditionWords.Line(edition, all, status, timeZone).In(language));
        var next = status == EditionStatus.Superseded && edition.After(all) is { } after
            ? $" <a href=\"../{after.Number}/{PageNames.Lasting(name, language)}\">{PageRenderer.Encoded(Words(after.Number).In(language))}</a>"
            : "";
        return With(page, $"<p class=\"edition{(status == EditionStatus.Current ? "" : " notice")}\">{line}{next}</p>");
    }

    /// <summary>The page as it is printed: which edition it is; whether another has taken its place only the page itself can tell.</summary>
    public static string Printed(string page, EditionOf edition, Language language)
    {
        var name = edition.Name;
        var line = Upper(new Bilingual($"{name.Fr}. Sa page dit si une autre l’a remplacée.", $"{name.En}. Its page tells whether another has superseded it.").In(language));
        return With(page, edition.Condition is { } condition
            ? $"<p class=\"edition notice\">{PageRenderer.Encoded($"{condition.In(language)} {line}")}</p>"
            : $"<p class=\"edition\">{PageRenderer.Encoded(line)}</p>");
    }

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static Bilingual Words(int number)
    {
        var name = EditionOf.NameOf(number);
        return new($"Voir l’{name.Fr}", $"See {name.En}");
    }

    private static string With(string page, string line)
    {
        var (open, close) = (page.IndexOf(Opening, StringComparison.Ordinal), page.IndexOf(Closing, StringComparison.Ordinal));
        return open < 0 || close < open ? page : string.Concat(page.AsSpan(0, open + Opening.Length), line, page.AsSpan(close));
    }
}
