using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Rendering.Pages;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Reports.Editions;
using Ateliers.Reporting.Reports.Press;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs.Publishing;

/// <summary>An edition that was made: all that would be frozen.</summary>
/// <param name="Report">Its report.</param>
/// <param name="Told">What its press sheet tells.</param>
/// <param name="Moves">The figures of the report that differ from the edition in force; none where none is.</param>
/// <param name="SinceLast">Those that differ from the edition before, which may be under embargo still.</param>
/// <param name="Checks">What is remarked before it is published.</param>
/// <param name="Files">Its files, with an empty place for the line that tells where it stands; made when asked for.</param>
internal sealed record MadeEdition(Report Report, ToldFigures Told, IReadOnlyList<FigureMove> Moves, IReadOnlyList<FigureMove> SinceLast, IReadOnlyList<PublicationCheck> Checks, Lazy<IReadOnlyList<OutputFile>> Files)
{
    /// <summary>The SHA-256 of each file as it is frozen.</summary>
    public IReadOnlyDictionary<string, string> Hashes => Files.Value.ToDictionary(file => file.Name, file => Sha256(file.Content.Span), StringComparer.Ordinal);

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>Makes an edition from what is known: the one way, for whoever publishes it and whoever verifies it later.</summary>
internal static class EditionMaker
{
    /// <summary>Counts, composes and draws.</summary>
    /// <param name="context">With the configuration and the clock of the moment at which it is frozen.</param>
    /// <param name="database">What is known at that moment.</param>
    /// <param name="period">A month or a goal year.</param>
    /// <param name="number">Which edition it is.</param>
    /// <param name="note">What is corrected and why; null without a note.</param>
    /// <param name="isPrinted">Whether the edition has printed pages. They are made where the context prints; where it does not, the pages still lead to them.</param>
    /// <param name="earlier">The published editions of the period before it, in order.</param>
    /// <param name="others">The last published edition of each period that shares days with it, for the checklist; none where it is not asked for.</param>
    /// <param name="condition">What has to happen before it may be told, for its printed pages; null where it is told at once, and where nothing is printed.</param>
    /// <exception cref="FailureException">Nothing is known of the period, or the two counts of its people differ.</exception>
    public static MadeEdition Make(RunContext context, Database database, Period period, int number, string? note, bool isPrinted, IReadOnlyList<KeptEdition> earlier, IReadOnlyList<(Period Period, KeptEdition Last)>? others = null, Bilingual? condition = null)
    {
        var knowledge = Knowledge.Of(context, database, null);
        List<(int Number, StoredTold Told)> before = [.. earlier.Select(each => (each.Edition.Number, ToldOf(each)))];
        var (facts, agreed) = knowledge.FactsOf([period]);
        var inForce = InForce(earlier, context.Now);
        var said = inForce is null ? null : ToldOf(inForce);
        var told = ToldFigures.Of(period, knowledge, before, said);
        var edition = new EditionOf(
            number, inForce?.Edition.Number, note, inForce is null ? [] : FiguresOf(inForce), said is null ? [] : [.. said.OfAll.Concat(said.ByAtelier).Select(figure => figure.Figure)])
        { Condition = condition };
        var report = ReportComposer.Compose(facts[0], edition) with { IsPrinted = isPrinted };
        var press = PressComposer.Of(report, told.OfAll, told.ByAtelier, facts[0].Programme, told.Held);
        var moves = edition.Before is null ? [] : FigureMove.Between(edition.Earlier, report.Figures);
        var sinceLast = earlier is not [.., var last] ? [] : ReferenceEquals(last, inForce) ? moves : FigureMove.Between(FiguresOf(last), report.Figures);
        var untold = UntoldCorrections.Of(knowledge, [.. (others ?? []).Select(other => (other.Period, ToldOf(other.Last)))]);
        agreed.GetAwaiter().GetResult();
        return new MadeEdition(report, told, moves, sinceLast, Checklist.Of(report, facts[0], told, moves, untold), new Lazy<IReadOnlyList<OutputFile>>(() => Draw(report, press, context.Printer)));
    }

    /// <summary>The edition that is told at a moment, and that the next one corrects; null where none may be told yet.</summary>
    /// <param name="published">The published editions of a period, in order.</param>
    /// <param name="now">The moment.</param>
    public static KeptEdition? InForce(IReadOnlyList<KeptEdition> published, DateTimeOffset now) => published.LastOrDefault(each => each.Edition.From <= now);

    /// <summary>The days of an edition, as the configuration with which it was frozen reads its name.</summary>
    public static Period PeriodOf(KeptEdition kept, Programme then) => Month.TryParse(kept.Edition.Period, CultureInfo.InvariantCulture, out var month) ? month.Period : then.GoalYear(int.Parse(kept.Edition.Period, CultureInfo.InvariantCulture));

    /// <summary>The figures that an edition froze.</summary>
    public static IReadOnlyList<Figure> FiguresOf(KeptEdition edition) => [.. JsonSerializer.Deserialize(edition.Frozen.Figures, PublishingJson.Own.IReadOnlyListStoredFigure)!.Select(figure => figure.Figure)];

    /// <summary>The files of an edition by their SHA-256.</summary>
    public static IReadOnlyDictionary<string, string> HashesOf(KeptEdition edition) => JsonSerializer.Deserialize(edition.Frozen.Files, PublishingJson.Own.IReadOnlyDictionaryStringString)!;

    /// <summary>What the ledger keeps of an edition.</summary>
    public static FrozenEdition Freeze(MadeEdition made, string configuration) => new(
        JsonSerializer.Serialize(made.Report.Headline.Line, PublishingJson.Own.Bilingual),
        configuration,
        JsonSerializer.Serialize([.. made.Report.Figures.Select(StoredFigure.Stored)], PublishingJson.Own.IReadOnlyListStoredFigure),
        JsonSerializer.Serialize(made.Told.Kept, PublishingJson.Own.StoredTold),
        JsonSerializer.Serialize([.. made.Checks.Select(check => new StoredCheck(check.Blocks ? "error" : "warning", check.Code, check.Text))], PublishingJson.Own.IReadOnlyListStoredCheck),
        JsonSerializer.Serialize(new StoredProvenance(made.Report.Simulated, [.. made.Report.Provenance.Batches.Select(batch => new StoredBatch(batch.Id, batch.Name, batch.Sha256))]), PublishingJson.Own.StoredProvenance),
        JsonSerializer.Serialize(new SortedDictionary<string, string>(made.Hashes.ToDictionary(), StringComparer.Ordinal), PublishingJson.Own.IReadOnlyDictionaryStringString));

    /// <summary>What was frozen of a page or any other file: the same without the line that tells where the edition stands.</summary>
    public static ReadOnlyMemory<byte> Emptied(OutputFile file) =>
        file.Name.EndsWith(".html", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(EditionSlot.Emptied(Encoding.UTF8.GetString(file.Content.Span))) : file.Content;

    private static StoredTold ToldOf(KeptEdition edition) => JsonSerializer.Deserialize(edition.Frozen.Told, PublishingJson.Own.StoredTold)!;

    private static IReadOnlyList<OutputFile> Draw(Report report, PressSheet press, PagePrinter? printer)
    {
        using var pages = ReportWriter.NewPages();
        return ReportFiles.Of(report, press, pages, ReportWriter.Pictures(), printer);
    }
}
