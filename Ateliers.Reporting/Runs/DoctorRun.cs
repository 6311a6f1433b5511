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
/// <param name="workspace">Where to look; its configuration may be broken.</param>
/// <param name="clock">The clock.</param>
public sealed class DoctorRun(Workspace workspace, TimeProvider clock)
{
    private const long LeastFreeBytes = 200_000_000;

    private RunContext? context;

    /// <summary>
    /// The checks, in the order in which they matter. Where the first one, that of the configuration, fails, the others look at what does not hang on it.
    /// </summary>
    public IReadOnlyList<HealthCheck> Check() =>
    [
        Of(new("Configuration", "Configuration"), () =>
        {
            context = new RunContext(workspace, clock);
            var (count, goal) = (context.Programme.Ateliers.Count, Numbers.People(context.Programme.Goal.Count));
            return new($"{count} ateliers, objectif {goal.Fr} par an", $"{count} ateliers, goal {goal.En} a year");
        }),
        Of(new("Espace de travail", "Workspace"), () =>
        {
            workspace.RequireRoot();
            return Bilingual.Same(workspace.Root);
        }),
        Of(new("Secret", "Secret"), SecretFound),
        Of(new("Formats", "Formats"), () =>
        {
            var catalogue = FormatCatalogue.Load(workspace.Formats);
            if (context is not null)
            {
                catalogue.RequireCodesOf(context.ProgrammeWith(AteliersOfDatabase()));
            }

            return new($"{catalogue.Formats.Count} descriptions lues", $"{catalogue.Formats.Count} descriptions read");
        }),
        Of(new("Base", "Database"), DatabaseFound),
        Of(new("Identités", "Identities"), IdentitiesFound),
        Of(new("Comptes gardés", "Kept counts"), CountsFound),
        Of(new("Oublis", "Erasures"), ErasuresFound),
        Of(new("Disque", "Disk"), DiskFound),
        Of(new("Polices", "Fonts"), () =>
        {
            ChartFonts.Require();
            return new("Inter, livrée avec l'outil", "Inter, shipped with the tool");
        }),
    ];

    /// <summary>Asks the attendances again who is one person, and keeps the answer for the commands that count.</summary>
    /// <exception cref="FailureException">There is no database yet, another run writes to it (exit code 75), or it cannot be written.</exception>
    public static void Rebuild(RunContext context)
    {
        Open.ForReading(context).Dispose();
        using var writerLock = WriterLock.Take(context.Workspace.Database, "doctor --rebuild", context.Now);
        using var database = Database.OpenForWriting(context.Workspace.Database, context.Now);
        CountedFacts.Drop(database);
        CountedFacts.Keep(database, FactLoader.Load(database, DateOnly.MaxValue, context.Programme.CountWeakIdentities), context.Now);
    }

    private static HealthCheck Of(Bilingual name, Func<Bilingual> look)
    {
        try
        {
            return new HealthCheck(name, true, look());
        }
        catch (Exception error) when (Stopped.By(error) is { } failure)
        {
            return new HealthCheck(name, false, failure.Text);
        }
        catch (InvalidOperationException error)
        {
            return new HealthCheck(name, false, Bilingual.Same(error.Message));
        }
    }

    /// <summary>The ateliers that the database knows; none where it cannot be read, of which its own check speaks.</summary>
    private IReadOnlyList<Atelier> AteliersOfDatabase()
    {
        try
        {
            using var database = Database.OpenForReading(workspace.Database);
            return database is null ? [] : new Ledger(database).Ateliers();
        }
        catch (Exception error) when (Stopped.By(error) is not null)
        {
            return [];
        }
    }

    private Bilingual SecretFound()
    {
        if (File.Exists(workspace.Key) && SecretKeyFile.OpenOrCreate(workspace.Key).Length > 0)
        {
            return new("lisible par son seul propriétaire", "readable by its owner alone");
        }

        using var database = Database.OpenForReading(workspace.Database);
        if (database is not null)
        {
            SecretCheck.RequireFile(database, workspace.Key);
        }

        return new("pas encore créé : il le sera au premier chargement", "not made yet: the first ingest makes it");
    }

    private Bilingual DatabaseFound()
    {
        using var database = Database.OpenForReading(workspace.Database);
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

        if (context is not null)
        {
            AtelierCodes.Require(context, database);
        }

        var last = new Ledger(database).LastDay();
        if (context?.Today is { } today && last > today)
        {
            throw new FailureException(Outcome.CheckFailed, new(
                $"l'horloge est au {Iso.Date(today)}, avant le dernier lot ({Iso.Date(last.Value)}). Remettez-la à l'heure : « --as-of » en dépend",
                $"the clock says {Iso.Date(today)}, before the last batch ({Iso.Date(last.Value)}). Set it right: “--as-of” depends on it"));
        }

        return new(
            $"intègre (SQLite {Integrity.SqliteVersion(database)}), dernier lot : {(last is { } day ? Reports.Dates.Day(day).Fr : "aucun")}",
            $"sound (SQLite {Integrity.SqliteVersion(database)}), last batch: {(last is { } lastDay ? Reports.Dates.Day(lastDay).En : "none")}");
    }

    private Bilingual IdentitiesFound()
    {
        using var database = Database.OpenForReading(workspace.Database);
        if (database is null)
        {
            return new("aucune encore", "none yet");
        }

        var known = FactLoader.Load(database, DateOnly.MaxValue).Identities;
        var links = Numbers.Count(new Ledger(database).Links(), new("lien entre deux identifiants", "link between two identifiers"), new("liens entre deux identifiants", "links between two identifiers"));
        var people = Numbers.Count(known.Merged, new("personne connue par plusieurs", "person known by several"), new("personnes connues par plusieurs", "people known by several"));
        var shared = Numbers.Count(known.SharedAddresses, new("adresse partagée", "shared address"), new("adresses partagées", "shared addresses"));
        return new($"{links.Fr}, {people.Fr}, {shared.Fr}", $"{links.En}, {people.En}, {shared.En}");
    }

    private Bilingual CountsFound()
    {
        using var database = Database.OpenForReading(workspace.Database);
        return (database is null ? null : CountedFacts.Compare(database)) switch
        {
            null => new("aucun : les présences sont relues à chaque comptage", "none: the attendances are read again for each count"),
            (var facts, KeptCounts.True) => Numbers.Count(facts, new("présence relue : rien ne diffère", "attendance read again: nothing differs"), new("présences relues : rien ne diffère", "attendances read again: nothing differs")),
            (_, KeptCounts.Damaged) => throw new FailureException(Outcome.CheckFailed, new(
                "les comptes gardés sont abîmés. Aucun chiffre n’en vient : les présences sont relues à chaque comptage, ce qui est plus lent. Lancez « ateliers doctor --rebuild », et vérifiez le disque",
                "the kept counts are damaged. No figure comes from them: the attendances are read again for each count, which is slower. Run “ateliers doctor --rebuild”, and check the disk")),
            _ => throw new FailureException(Outcome.CheckFailed, new(
                "les comptes gardés ne sont pas ceux des présences. Lancez « ateliers doctor --rebuild », refaites les rapports et signalez ce défaut",
                "the kept counts are not those of the attendances. Run “ateliers doctor --rebuild”, make the reports again and report this defect")),
        };
    }

    private Bilingual ErasuresFound()
    {
        using var database = Database.OpenForReading(workspace.Database);
        var listed = ErasureFile.Read(workspace.Erasures).Count;
        var missing = database is null || context is null ? 0 : Erasures.Missing(context, database).Count;
        var lines = Numbers.Count(Math.Max(listed, database is null ? 0 : ErasureLedger.All(database).Count), new("identifiant oublié", "identifier forgotten"), new("identifiants oubliés", "identifiers forgotten"));
        return missing == 0 ? lines : throw new FailureException(Outcome.CheckFailed, new(
            $"{lines.Fr}, dont {missing} que la base ne connaît pas comme tels : elle a été restaurée. Lancez « ateliers run », qui les efface de nouveau",
            $"{lines.En}, {missing} of which the database does not know as such: it was restored. Run “ateliers run”, which erases them again"));
    }

    private Bilingual DiskFound()
    {
        var folder = Path.GetFullPath(workspace.Root);
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } above)
        {
            folder = above;
        }

        var drive = new DriveInfo(folder);
        var free = drive.AvailableFreeSpace;
        var (number, fr, en) = free >= 1_000_000 ? (Numbers.Integer(free / 1_000_000), "Mo", "MB") : (Numbers.Integer(free / 1_000), "Ko", "kB");
        return free >= LeastFreeBytes
            ? new($"{number.Fr} {fr} libres", $"{number.En} {en} free")
            : throw new FailureException(Outcome.CheckFailed, new($"{number.Fr} {fr} libres seulement : faites de la place", $"only {number.En} {en} free: make some space"));
    }
}
