using System.Globalization;
using System.Text.Json;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Rendering.Pages;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Reports.Editions;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs.Publishing;

/// <summary>An edition with where it stands.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Status">Where it stands at the moment that was asked for.</param>
/// <param name="Until">When another took its place; null while none has.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Page">The path of its French page.</param>
/// <param name="TimeZone">The programme's, by which moments are told.</param>
public sealed record EditionLine(Edition Edition, EditionStatus Status, DateTimeOffset? Until, Bilingual Headline, string Page, string TimeZone);

/// <summary>The figures that two editions of a period tell differently.</summary>
/// <param name="Period">2019-02 or 2019.</param>
/// <param name="First">The earlier one.</param>
/// <param name="Second">The later one.</param>
/// <param name="Moves">The figures, in the order of the later one.</param>
/// <param name="Programme">Names the ateliers and terms.</param>
public sealed record EditionDifference(string Period, Edition First, Edition Second, IReadOnlyList<FigureMove> Moves, Programme Programme)
{
    /// <summary>One JSON document.</summary>
    public string Json => ChangesFile.Json(Moves, json =>
    {
        json.WriteString("period", Period);
        json.WriteNumber("first", First.Number);
        json.WriteNumber("second", Second.Number);
    });

    /// <summary>For a terminal.</summary>
    public Table Table
    {
        get
        {
            var count = Numbers.Count(Moves.Count, new("chiffre a changé", "figure has changed"), new("chiffres ont changé", "figures have changed"));
            return MovesTable.Of(Reports.Words.Say($"{Period}, édition {First.Number} → édition {Second.Number} : {count.Fr}", $"{Period}, edition {First.Number} → edition {Second.Number}: {count.En}"), Moves, Programme);
        }
    }
}

/// <summary>Tells what was published, and when.</summary>
public sealed class EditionsRun(RunContext context)
{
    /// <summary>The editions, period by period and in order.</summary>
    /// <param name="period">Of one month or goal year alone; null for all.</param>
    /// <param name="on">Those that were current at any moment of this local day; null for all.</param>
    public IReadOnlyList<EditionLine> List(Period? period, DateOnly? on)
    {
        using var database = Open.ForReading(context);
        var lines = Lines(new EditionShelf(context, database).All());
        return
        [
            .. lines.Where(line => (period is not { } only || line.Edition.Period == context.Programme.ReportId(only)) && (on is not { } day || WasCurrent(line, day))),
        ];
    }

    /// <summary>The figures that two editions of a period tell differently.</summary>
    /// <exception cref="FailureException">There is no such edition (exit code 2).</exception>
    public EditionDifference Difference(Period period, int first, int second)
    {
        using var database = Open.ForReading(context);
        var id = context.Programme.ReportId(period);
        var all = new EditionShelf(context, database).Of(id);
        var (one, other) = (Find(all, id, first), Find(all, id, second));
        var programme = context.ProgrammeWith(new Ledger(database).Ateliers());
        return new EditionDifference(id, one.Edition, other.Edition, FigureMove.Between(EditionMaker.FiguresOf(one), EditionMaker.FiguresOf(other)), programme);
    }

    /// <summary>The edition of a number.</summary>
    /// <exception cref="FailureException">There is none (exit code 2).</exception>
    internal static KeptEdition Find(IReadOnlyList<KeptEdition> all, string period, int number)
    {
        var known = string.Join(", ", all.Select(kept => kept.Edition.Number.ToString(CultureInfo.InvariantCulture)));
        return all.FirstOrDefault(kept => kept.Edition.Number == number) ?? throw (all.Count == 0
            ? Usage.Wrong($"Rien n'a été publié de {period} : « ateliers editions » liste ce qui l'a été.", $"Nothing of {period} was published: “ateliers editions” lists what was.")
            : Usage.Wrong($"Il n'y a pas d'édition {number} de {period}. Il y a : {known}.", $"There is no edition {number} of {period}. There are: {known}."));
    }

    /// <summary>The editions with where they stand now.</summary>
    internal IReadOnlyList<EditionLine> Lines(IReadOnlyList<KeptEdition> all)
    {
        var shelf = Path.Combine(context.Workspace.Out, PageNames.Editions);
        return
        [
            .. all.GroupBy(kept => kept.Edition.Period).SelectMany(period => period.Select(kept => new EditionLine(
                kept.Edition,
                kept.Edition.StatusAt(period.Select(each => each.Edition), context.Now),
                kept.Edition.After(period.Select(each => each.Edition))?.From is { } until && until <= context.Now ? until : null,
                JsonSerializer.Deserialize(kept.Frozen.Headline, PublishingJson.Own.Bilingual)!,
                Path.Combine(shelf, kept.Edition.Period, kept.Edition.Number.ToString(CultureInfo.InvariantCulture), PageNames.Page(Language.French)),
                context.Programme.TimeZone))),
        ];
    }

    /// <summary>The lines of the page that lists all editions, the newest first.</summary>
    internal static IReadOnlyList<EditionListing> Listings(IReadOnlyList<KeptEdition> all, RunContext context)
    {
        var simulated = all.ToDictionary(kept => kept.Edition.Id, kept => JsonSerializer.Deserialize(kept.Frozen.Batches, PublishingJson.Own.StoredProvenance)!.Simulated);
        Bilingual? At(DateTimeOffset? moment, string zone) => moment is { } at ? EditionWords.Hour(at, zone) : null;
        return
        [
            .. new EditionsRun(context).Lines(all).OrderByDescending(line => line.Edition.From ?? DateTimeOffset.MaxValue).ThenByDescending(line => line.Edition.Id).Select(line => new EditionListing(
                TitleOf(line.Edition.Period, context), $"{line.Edition.Period}/{line.Edition.Number.ToString(CultureInfo.InvariantCulture)}", line.Edition.Number, line.Status, At(line.Edition.From, line.TimeZone), At(line.Until, line.TimeZone),
                line.Headline, line.Edition.Number == 1 ? null : Numbers.Count(line.Edition.Moved, new("chiffre changé.", "figure changed."), new("chiffres changés.", "figures changed.")), line.Edition.Note, simulated[line.Edition.Id])),
        ];
    }

    /// <summary>février 2019, 2019.</summary>
    internal static Bilingual TitleOf(string period, RunContext context) =>
        Month.TryParse(period, CultureInfo.InvariantCulture, out var month) ? Dates.Month(month) : Dates.GoalYear(context.Programme.GoalYear(int.Parse(period, CultureInfo.InvariantCulture)));

    private bool WasCurrent(EditionLine line, DateOnly day) =>
        line.Edition.From is { } from && from <= context.Now && context.LocalDay(from) <= day && (line.Until is not { } until || (until > from && context.LocalDay(until) >= day));
}
