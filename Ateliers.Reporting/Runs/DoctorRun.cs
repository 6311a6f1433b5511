using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;
using Ateliers.Reporting.Rendering.Charts;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs;

/// <summary>One thing that was looked at.</summary>
/// <param name="Name">What.</param>
/// <param name="Passed">Whether it is in order.</param>
/// <param name="Found">What was found, and how to mend it where it is not in order.</param>
public sealed record HealthCheck(Bilingual Name, bool Passed, Bilingual Found);

/// <summary>Looks at everything that a run needs, changes nothing, and says how to mend what is wrong.</summary>
public sealed class DoctorRun(RunContext context)
{
    private const long LeastFreeBytes = 200_000_000;

    /// <summary>The checks, in the order in which they matter. The configuration is sound, or there would be no run.</summary>
    public IReadOnlyList<HealthCheck> Check() =>
    [
        new(new("Configuration", "Configuration"), true, new(
            $"{context.Programme.Ateliers.Count} ateliers, objectif {Numbers.People(context.Programme.Goal.Count).Fr} par an", $"{context.Programme.Ateliers.Count} ateliers, goal {Numbers.People(context.Programme.Goal.Count).En} a year")),
        Of(new("Espace de travail", "Workspace"), () =>
        {
            context.Workspace.RequireRoot();
            return Bilingual.Same(context.Workspace.Root);
        }),
        Of(new("Secret", "Secret"), () => File.Exists(context.Workspace.Key) && SecretKeyFile.OpenOrCreate(context.Workspace.Key).Length > 0
            ? new("lisible par son seul propriétaire", "readable by its owner alone")
            : new("pas encore créé : il le sera au premier chargement", "not made yet: the first ingest makes it")),
        Of(new("Formats", "Formats"), () =>
        {
            var count = FormatCatalogue.Load(context.Workspace.Formats).Formats.Count;
            return new($"{count} descriptions lues", $"{count} descriptions read");
        }),
        Of(new("Base", "Database"), DatabaseFound),
        Of(new("Disque", "Disk"), DiskFound),
        Of(new("Polices", "Fonts"), () =>
        {
            ChartFonts.Require();
            return new("Inter, livrée avec l'outil", "Inter, shipped with the tool");
        }),
    ];

    private static HealthCheck Of(Bilingual name, Func<Bilingual> look)
    {
        try
        {
            return new HealthCheck(name, true, look());
        }
        catch (FailureException failure)
        {
            return new HealthCheck(name, false, failure.Text);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return new HealthCheck(name, false, Bilingual.Same(error.Message));
        }
    }

    private Bilingual DatabaseFound()
    {
        using var database = Database.OpenForReading(context.Workspace.Database);
        if (database is null)
        {
            return new("pas encore créée : elle le sera au premier chargement", "not made yet: the first ingest makes it");
        }

        var trouble = Integrity.Troubles(database);
        if (trouble.Count > 0)
        {
            throw new FailureException(Outcome.CheckFailed, new(
                $"{string.Join(" ; ", trouble.Select(each => each.Fr))}. Restaurez une sauvegarde, ou rechargez les fichiers dans une base neuve.",
                $"{string.Join("; ", trouble.Select(each => each.En))}. Restore a backup, or load the files into a new database."));
        }

        var last = new Ledger(database).LastDay();
        if (last > context.Today)
        {
            throw new FailureException(Outcome.CheckFailed, new(
                $"l'horloge est au {Iso.Date(context.Today)}, avant le dernier lot ({Iso.Date(last.Value)}). Remettez-la à l'heure : « --as-of » en dépend",
                $"the clock says {Iso.Date(context.Today)}, before the last batch ({Iso.Date(last.Value)}). Set it right: “--as-of” depends on it"));
        }

        return new(
            $"intègre (SQLite {Integrity.SqliteVersion(database)}), dernier lot : {(last is { } day ? Reports.Dates.Day(day).Fr : "aucun")}",
            $"sound (SQLite {Integrity.SqliteVersion(database)}), last batch: {(last is { } lastDay ? Reports.Dates.Day(lastDay).En : "none")}");
    }

    private Bilingual DiskFound()
    {
        var drive = new DriveInfo(Path.GetFullPath(context.Workspace.Root));
        var free = drive.AvailableFreeSpace;
        return free >= LeastFreeBytes
            ? new($"{Numbers.Integer(free / 1_000_000).Fr} Mo libres", $"{Numbers.Integer(free / 1_000_000).En} MB free")
            : throw new FailureException(Outcome.CheckFailed, new(
                $"{Numbers.Integer(free / 1_000_000).Fr} Mo libres seulement : faites de la place", $"only {Numbers.Integer(free / 1_000_000).En} MB free: make some space"));
    }
}
