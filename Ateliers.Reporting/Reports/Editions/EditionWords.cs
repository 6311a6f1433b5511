using System.Globalization;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports.Editions;

/// <summary>What is said of where an edition stands.</summary>
public static class EditionWords
{
    /// <summary>brouillon, sous embargo, en vigueur, remplacée.</summary>
    public static Bilingual Of(EditionStatus status) => status switch
    {
        EditionStatus.Draft => new("brouillon", "draft"),
        EditionStatus.Embargoed => new("sous embargo", "embargoed"),
        EditionStatus.Current => new("en vigueur", "current"),
        EditionStatus.Superseded => new("remplacée", "superseded"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>The line of an edition's page, up to where it names the one that took its place.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="all">The editions of its period.</param>
    /// <param name="status">Where it stands.</param>
    /// <param name="timeZone">The programme's, by which moments are told.</param>
    public static Bilingual Line(Edition edition, IEnumerable<Edition> all, EditionStatus status, string timeZone)
    {
        var name = Words.Begin(EditionOf.NameOf(edition.Number));
        Bilingual On(DateTimeOffset? at) => at is { } moment ? Dates.Day(DateOnly.FromDateTime(Local(moment, timeZone))) : Bilingual.Same("");
        var (since, embargo) = (On(edition.From), edition.Embargo is { } end ? At(end, timeZone) : Bilingual.Same(""));
        var until = On(edition.After(all)?.From);
        return status switch
        {
            EditionStatus.Draft => Words.Say($"Brouillon de l'{Lower(name.Fr)}, à approuver : rien n'en est encore publié.", $"Draft of {Lower(name.En)}, to be approved: nothing of it is published yet."),
            EditionStatus.Embargoed => Words.Say($"{name.Fr}, sous embargo : ne rien en dire avant le {embargo.Fr}.", $"{name.En}, under embargo: nothing of it may be told before {embargo.En}."),
            EditionStatus.Current => Words.Say($"{name.Fr}, publiée le {since.Fr}.", $"{name.En}, published on {since.En}."),
            EditionStatus.Superseded when edition.From > edition.PublishedAt && edition.After(all)?.From <= edition.From => Words.Say(
                $"{name.Fr}, remplacée avant d'avoir été en vigueur : ses chiffres ne sont pas ceux à citer.", $"{name.En}, superseded before it was in force: its figures are not those to quote."),
            EditionStatus.Superseded => Words.Say($"{name.Fr}, publiée le {since.Fr} et remplacée le {until.Fr} : ses chiffres ne sont plus ceux à citer.", $"{name.En}, published on {since.En} and superseded on {until.En}: its figures are no longer those to quote."),
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };
    }

    /// <summary>What has to happen before an edition may be told, as it is said where nothing can be added afterwards; null where it is told at once.</summary>
    /// <param name="embargo">The end of its embargo; null without one.</param>
    /// <param name="asksForApproval">Whether a second name publishes it.</param>
    /// <param name="timeZone">The programme's.</param>
    public static Bilingual? Condition(DateTimeOffset? embargo, bool asksForApproval, string timeZone)
    {
        List<Bilingual> parts = [];
        if (asksForApproval)
        {
            parts.Add(Words.Say("Fait comme brouillon : rien n'en est publié avant qu'un second nom l'approuve.", "Made as a draft: nothing of it is published before a second name approves it."));
        }

        if (embargo is { } end)
        {
            var at = At(end, timeZone);
            parts.Add(Words.Say($"Sous embargo : ne rien en dire avant le {at.Fr}.", $"Under embargo: nothing of it may be told before {at.En}."));
        }

        return parts.Count == 0 ? null : new(string.Join(' ', parts.Select(part => part.Fr)), string.Join(' ', parts.Select(part => part.En)));
    }

    /// <summary>12 mars 2019 à 6 h 05 (Europe/Paris), 12 March 2019, 06:05 (Europe/Paris).</summary>
    public static Bilingual At(DateTimeOffset moment, string timeZone)
    {
        var at = Hour(moment, timeZone);
        return new($"{at.Fr} ({timeZone})", $"{at.En} ({timeZone})");
    }

    /// <summary>12 mars 2019 à 6 h 05, 12 March 2019, 06:05: where the time zone is said beside it.</summary>
    public static Bilingual Hour(DateTimeOffset moment, string timeZone)
    {
        var local = Local(moment, timeZone);
        var day = Dates.Day(DateOnly.FromDateTime(local));
        var minutes = local.ToString("mm", CultureInfo.InvariantCulture);
        return new(
            $"{day.Fr} à {local.Hour.ToString(CultureInfo.InvariantCulture)}{Numbers.NoBreak}h{Numbers.NoBreak}{minutes}",
            $"{day.En}, {local.ToString("HH:mm", CultureInfo.InvariantCulture)}");
    }

    private static DateTime Local(DateTimeOffset moment, string timeZone) => TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(timeZone)).DateTime;

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
