using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs;

/// <summary>
/// The two lists of who was forgotten, that of the database and that beside the secret, which outlives it. What one of them lacks the other gives back: a database that lacks a
/// line is a backup from before, and forgets again.
/// </summary>
internal static class Erasures
{
    /// <summary>Both lists together, each line once.</summary>
    public static IReadOnlyList<Erasure> All(RunContext context, Database database) =>
        [.. ErasureFile.Read(context.Workspace.Erasures).Concat(ErasureLedger.All(database)).DistinctBy(Line)];

    /// <summary>The lines of the list beside the secret that a database lacks: it still knows these people.</summary>
    public static IReadOnlyList<Erasure> Missing(RunContext context, Database database)
    {
        var held = ErasureLedger.All(database).Select(Line).ToHashSet();
        return [.. ErasureFile.Read(context.Workspace.Erasures).Where(erasure => !held.Contains(Line(erasure)))];
    }

    /// <summary>Makes both lists whole and forgets again (<see cref="Settle(RunContext, Database, PersonKeys)"/>), where the secret is not at hand yet; a database of which nobody was forgotten needs none.</summary>
    public static void Settle(RunContext context, Database database)
    {
        if (All(context, database).Count > 0)
        {
            SecretCheck.RequireFile(database, context.Workspace.Key);
            using var keys = new PersonKeys(SecretKeyFile.OpenOrCreate(context.Workspace.Key));
            SecretCheck.RequireSame(database, keys.CheckValue, note: false);
            Settle(context, database, keys);
        }
    }

    /// <summary>Makes both lists whole, and forgets whom the database knows again; returns all lines.</summary>
    /// <param name="context">What holds for the run.</param>
    /// <param name="database">Open for writing, under the writer lock.</param>
    /// <param name="keys">Under the secret of the database.</param>
    /// <exception cref="FailureException">A list cannot be read or written, or the disk is full or fails.</exception>
    public static IReadOnlyList<Erasure> Settle(RunContext context, Database database, PersonKeys keys)
    {
        var (known, path) = (ErasureFile.Read(context.Workspace.Erasures), context.Workspace.Erasures);
        var written = known.Select(Line).ToHashSet();
        if (ErasureLedger.All(database).Where(erasure => !written.Contains(Line(erasure))).ToList() is { Count: > 0 } unwritten)
        {
            ErasureFile.Append(path, unwritten);
        }

        if (Missing(context, database) is { Count: > 0 } missing)
        {
            ForgetAgain(database, keys, missing);
        }

        return All(context, database);
    }

    private static void ForgetAgain(Database database, PersonKeys keys, IReadOnlyList<Erasure> missing)
    {
        var moments = missing.GroupBy(erasure => erasure.Proof, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Max(erasure => erasure.At), StringComparer.Ordinal);
        bool any;
        using (var forgetting = new Forgetting(database))
        {
            forgetting.TakeAgain(key => moments.TryGetValue(keys.Proof(key), out var at) ? at : null);
            any = forgetting.Keys.Count > 0;
            forgetting.Commit(missing);
        }

        if (any)
        {
            database.Scrub();
        }
    }

    private static (string Proof, DateTimeOffset At) Line(Erasure erasure) => (erasure.Proof, erasure.At);
}
