using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs;

/// <summary>How somebody was forgotten.</summary>
/// <param name="Known">Whether anybody was known by the identifier.</param>
/// <param name="Before">The day on which the identifier was forgotten before; null when it never was.</param>
/// <param name="Identifiers">How many identifiers were erased.</param>
/// <param name="Attendances">How many attendances were made anonymous; they count as before.</param>
/// <param name="Files">The files that spoke of the person. They still do.</param>
/// <param name="IsClean">False where another program still reads what the database held, so that its log keeps it until that one ends.</param>
/// <param name="Masked">In how many names of files and notes of the ledger the name that was given was masked; null where none was given.</param>
public sealed record ForgetReport(bool Known, DateOnly? Before, long Identifiers, long Attendances, IReadOnlyList<string> Files, bool IsClean, long? Masked = null)
{
    /// <summary>Other files that may speak of the person: some of their rows were rejected or ignored, or they were taken back, and nothing is kept of what they said.</summary>
    public IReadOnlyList<string> Uncertain { get; init; } = [];
}

/// <summary>Forgets a person: nothing that identifies them stays in the database, all counts do (docs/decisions/0015).</summary>
public sealed class ForgetRun(RunContext context)
{
    /// <summary>Forgets whoever is known by an identifier, under the writer lock.</summary>
    /// <exception cref="FailureException">The request makes no sense (exit code 2), or the database or the list of who was forgotten cannot be written.</exception>
    public ForgetReport Run(ForgetRequest request)
    {
        context.Workspace.RequireRoot();
        request = request with { Scope = ScopeOf(request) };
        RequireFormat(request);
        ForgetNote.Require(request);
        var mask = request.NameInFiles is { } name ? new NameMask(name) : null;
        using (var any = new PersonKeys(SecretKeyFile.Random()))
        {
            request.Keys(any);
        }

        if (!File.Exists(context.Workspace.Database))
        {
            return Unknown(null) with { Masked = mask is null ? null : 0 };
        }

        using var writer = WriterLock.Take(context.Workspace.Database, "forget", context.Now);
        using var database = Database.OpenForWriting(context.Workspace.Database, context.Now);
        SecretCheck.RequireFile(database, context.Workspace.Key);
        using var keys = new PersonKeys(SecretKeyFile.OpenOrCreate(context.Workspace.Key));
        SecretCheck.RequireSame(database, keys.CheckValue, note: false);
        RequireAtelier(request, database);
        var asked = request.Keys(keys);
        var forgotten = ForgottenPeople.Of(keys, Erasures.Settle(context, database, keys));
        Today.RequireNotBefore(context, new Ledger(database).LastDay());
        var before = asked.Select(key => forgotten?.DayOf(key)).Max();
        ForgetReport report;
        using (var forgetting = new Forgetting(database))
        {
            var known = asked.Select(forgetting.Take).ToList().Contains(true) // all of them are taken
                || (request.WithYear(keys) is { } year && forgetting.IsWithoutDays(year) && forgetting.Take(year));
            if (forgetting.IsOfSeveral)
            {
                throw Usage.Wrong(
                    "Plusieurs personnes de ce nom sont nées cette année-là, et rien ne dit laquelle : donnez le jour de naissance, --born 1980-05-03, ou un autre identifiant. Rien n'a été effacé.",
                    "Several people of that name were born in that year, and nothing says which is meant: give the day of birth, --born 1980-05-03, or another identifier. Nothing was erased.");
            }

            long? masked = mask is null ? null : forgetting.Rename(mask.Masked);
            if (!known && masked is null or 0)
            {
                return Unknown(before) with { Masked = masked };
            }

            report = new ForgetReport(known, before, forgetting.Keys.Count, forgetting.Attendances, known ? forgetting.Files() : [], IsClean: true, masked) { Uncertain = known ? forgetting.UncertainFiles() : [] };
            var now = DateTimeOffset.FromUnixTimeSeconds(context.Now.ToUnixTimeSeconds()); // as the database keeps it
            List<Erasure> erasures = [.. forgetting.Keys.Union(known ? asked : []).Select(each => new Erasure(now, context.Today, request.Note.Trim(), keys.Proof(each)))];
            if (known)
            {
                ErasureFile.Append(context.Workspace.Erasures, erasures);
            }

            forgetting.Commit(erasures);
        }

        return report with { IsClean = database.Scrub() };
    }

    private static ForgetReport Unknown(DateOnly? before) => new(Known: false, before, 0, 0, [], IsClean: true);

    private void RequireFormat(ForgetRequest request)
    {
        var formats = request.Kind == IdentityKind.Name ? FormatCatalogue.Load(context.Workspace.Formats).Formats : [];
        if (request.Kind == IdentityKind.Name && !formats.Any(format => format.Name == request.Format))
        {
            var names = string.Join(", ", formats.Select(format => format.Name));
            throw Usage.Wrong($"--format ne nomme aucun format. Formats connus : {names}.", $"--format names no format. Known formats: {names}.");
        }
    }

    private void RequireAtelier(ForgetRequest request, Database database)
    {
        var ateliers = context.ProgrammeWith(new Ledger(database).Ateliers()).Ateliers;
        if (request.Kind == IdentityKind.Name && !ateliers.Any(atelier => atelier.Code == request.Atelier))
        {
            var codes = string.Join(", ", ateliers.Select(atelier => atelier.Code));
            throw Usage.Wrong($"--atelier ne nomme aucun atelier. Connus : {codes}.", $"--atelier names no atelier. Known: {codes}.");
        }
    }

    /// <summary>The format within which the id counts; null where it counts for the programme. What was given is not repeated: it may be the id itself.</summary>
    private string? ScopeOf(ForgetRequest request)
    {
        if (request.Scope is null)
        {
            return null;
        }

        var formats = FormatCatalogue.Load(context.Workspace.Formats).Formats;
        var names = string.Join(", ", formats.Select(format => format.Name));
        return request.Kind != IdentityKind.Id ? throw Usage.Wrong("--scope ne va qu'avec --id.", "--scope goes with --id only.")
            : formats.FirstOrDefault(format => format.Name == request.Scope) is { } format ? format.SharedIds ? null : format.Name
            : throw Usage.Wrong($"--scope ne nomme aucun format. Formats connus : {names}.", $"--scope names no format. Known formats: {names}.");
    }
}
