using System.Text.Json;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Rendering.Pages;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Reports.Editions;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs.Publishing;

/// <summary>What came of computing an edition again.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Files">How many files it froze.</param>
/// <param name="Changed">Those that stand otherwise than they were frozen, or are missing; where none is, those that tell otherwise than the ledger where the edition stands, and the manifest.</param>
/// <param name="Foreign">Files in its folder that were not published with it.</param>
/// <param name="Different">Those that are not computed again to the same bytes; none where another version of the program made them.</param>
/// <param name="Moves">The figures that are not computed again to the same numbers.</param>
/// <param name="OtherVersion">The version that made it, where that is another than this one: then its figures are compared, and its pages with what was frozen only. Null where it is this one.</param>
/// <param name="ErasedSince">How many keys of people were erased since: their ages and genders are gone, so figures by them are not computed again the same.</param>
/// <param name="Programme">Names the ateliers and terms.</param>
public sealed record Verification(Edition Edition, int Files, IReadOnlyList<string> Changed, IReadOnlyList<string> Foreign, IReadOnlyList<string> Different, IReadOnlyList<FigureMove> Moves, string? OtherVersion, int ErasedSince, Programme Programme)
{
    /// <summary>One JSON document.</summary>
    public string Json => ChangesFile.Json(Moves, json =>
    {
        json.WriteString("period", Edition.Period);
        json.WriteNumber("edition", Edition.Number);
        json.WriteBoolean("holds", Holds);
        json.WriteNumber("files", Files);
        Write(json, "changed", Changed);
        Write(json, "foreign", Foreign);
        Write(json, "different", Different);
        json.WriteString("otherVersion", OtherVersion);
        json.WriteNumber("erasedSince", ErasedSince);
    });

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> files)
    {
        json.WriteStartArray(name);
        foreach (var file in files)
        {
            json.WriteStringValue(file);
        }

        json.WriteEndArray();
    }

    /// <summary>The figures that are not computed again to the same numbers, for a terminal.</summary>
    public Table? Table => Moves.Count == 0 ? null : MovesTable.Of(new("Chiffres publiés, et recalculés", "Figures as published, and computed again"), Moves, Programme);

    /// <summary>Whether all is as it was published.</summary>
    public bool Holds => Changed.Count + Foreign.Count + Different.Count + Moves.Count == 0;
}

/// <summary>Computes a published edition again from the facts, as they were known when it was frozen, and compares byte for byte.</summary>
public sealed class VerifyRun(RunContext context)
{
    /// <summary>Verifies an edition.</summary>
    /// <param name="period">A month or a goal year.</param>
    /// <param name="number">Which edition; null stands for the last.</param>
    /// <exception cref="FailureException">There is no such edition (2), or nothing is known of its period any more.</exception>
    public Verification Run(Period period, int? number)
    {
        var id = context.Programme.ReportId(period);
        using var database = Open.ForReading(context);
        var shelf = new EditionShelf(context, database);
        var all = shelf.Of(id);
        var kept = EditionsRun.Find(all, id, number ?? (all is [.., var latest] ? latest.Edition.Number : 1));
        shelf.RequireStanding([kept]);
        var frozen = EditionMaker.HashesOf(kept);
        var then = new RunContext(context.Workspace, new StoppedClock(kept.Edition.MadeAt), kept.Frozen.Configuration);
        database.KnowOnlyUntil(kept.Edition.Batch);
        var made = EditionMaker.Make(then, database, EditionMaker.PeriodOf(kept, then.Programme), kept.Edition.Number, kept.Edition.Note, frozen.Keys.Any(PageNames.IsPdf), [.. all.Where(each => each.Edition.Number < kept.Edition.Number && each.Edition.PublishedAt is not null)]);
        var isOther = kept.Edition.Version != RunContext.Version;
        var again = isOther ? new Dictionary<string, string>(StringComparer.Ordinal) : made.Hashes;
        return new Verification(
            kept.Edition,
            frozen.Count,
            Changed(shelf, kept, frozen, isOther),
            [.. shelf.Foreign(kept)],
            isOther ? [] : [.. frozen.Keys.Union(again.Keys).Where(name => !PageNames.IsPdf(name) && frozen.GetValueOrDefault(name) != again.GetValueOrDefault(name)).Order(StringComparer.Ordinal)],
            FigureMove.Between(EditionMaker.FiguresOf(kept), made.Report.Figures),
            isOther ? kept.Edition.Version : null,
            ErasureLedger.All(database).Count(erasure => erasure.At >= kept.Edition.MadeAt),
            made.Told.Programme);
    }

    /// <summary>What was frozen, and, where that is whole, what follows the ledger: its line and manifest byte for byte; of another version, which may word them otherwise, whose manifest it is.</summary>
    private static IReadOnlyList<string> Changed(EditionShelf shelf, KeptEdition kept, IReadOnlyDictionary<string, string> frozen, bool isOther)
    {
        List<string> changed = [.. Thawed(shelf, kept, frozen)];
        if (changed.Count > 0)
        {
            return changed;
        }

        return !isOther ? shelf.OutOfLine(kept) : shelf.Stands(kept) ? [] : [Manifest.Name];
    }

    private static IEnumerable<string> Thawed(EditionShelf shelf, KeptEdition kept, IReadOnlyDictionary<string, string> frozen)
    {
        foreach (var (name, hash) in frozen.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            if (shelf.TryRead(kept.Edition, name) is not { } bytes || MadeEdition.Sha256(EditionMaker.Emptied(new(name, bytes)).Span) != hash)
            {
                yield return name;
            }
        }
    }

    /// <summary>A clock that stands at the moment at which an edition was frozen.</summary>
    private sealed class StoppedClock(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
