using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs;

/// <summary>By what somebody is to be forgotten.</summary>
/// <param name="Kind">An id, an e-mail or a phone number.</param>
/// <param name="Text">As it was given. It is in no message.</param>
/// <param name="Scope">The format within which an id counts; null for an id of the programme.</param>
/// <param name="Note">Why; may be empty.</param>
public sealed record ForgetRequest(IdentityKind Kind, string Text, string? Scope, string Note);

/// <summary>How somebody was forgotten.</summary>
/// <param name="Known">Whether anybody was known by the identifier.</param>
/// <param name="Before">The day on which the identifier was forgotten before; null when it never was.</param>
/// <param name="Identifiers">How many identifiers were erased.</param>
/// <param name="Attendances">How many attendances were made anonymous; they count as before.</param>
/// <param name="Files">The files that spoke of the person. They still do.</param>
/// <param name="IsClean">False where another program still reads what the database held, so that its log keeps it until that one ends.</param>
public sealed record ForgetReport(bool Known, DateOnly? Before, long Identifiers, long Attendances, IReadOnlyList<string> Files, bool IsClean);

/// <summary>Forgets a person: nothing that identifies them stays in the database, all counts do (docs/decisions/0015).</summary>
public sealed class ForgetRun(RunContext context)
{
    private const int LongestNote = 500;

    /// <summary>Forgets whoever is known by an identifier, under the writer lock.</summary>
    /// <exception cref="FailureException">The request makes no sense (exit code 2), or the database or the list of who was forgotten cannot be written.</exception>
    public ForgetReport Run(ForgetRequest request)
    {
        context.Workspace.RequireRoot();
        request = request with { Scope = ScopeOf(request) };
        RequireNote(request);
        using (var any = new PersonKeys(SecretKeyFile.Random()))
        {
            KeyOf(request, any);
        }

        if (!File.Exists(context.Workspace.Database))
        {
            return Unknown(null);
        }

        using var writer = WriterLock.Take(context.Workspace.Database, "forget", context.Now);
        using var database = Database.OpenForWriting(context.Workspace.Database, context.Now);
        SecretCheck.RequireFile(database, context.Workspace.Key);
        using var keys = new PersonKeys(SecretKeyFile.OpenOrCreate(context.Workspace.Key));
        SecretCheck.RequireSame(database, keys.CheckValue, note: false);
        var key = KeyOf(request, keys);
        var forgotten = ForgottenPeople.Of(keys, Erasures.Settle(context, database, keys));
        Today.RequireNotBefore(context, new Ledger(database).LastDay());
        ForgetReport report;
        using (var forgetting = new Forgetting(database))
        {
            if (!forgetting.Take(key))
            {
                return Unknown(forgotten?.DayOf(key));
            }

            report = new ForgetReport(Known: true, forgotten?.DayOf(key), forgetting.Keys.Count, forgetting.Attendances, forgetting.Files(), IsClean: true);
            var now = DateTimeOffset.FromUnixTimeSeconds(context.Now.ToUnixTimeSeconds()); // as the database keeps it
            List<Erasure> erasures = [.. forgetting.Keys.Select(each => new Erasure(now, context.Today, request.Note.Trim(), keys.Proof(each)))];
            ErasureFile.Append(context.Workspace.Erasures, erasures);
            forgetting.Commit(erasures);
        }

        return report with { IsClean = database.Scrub() };
    }

    private static ForgetReport Unknown(DateOnly? before) => new(Known: false, before, 0, 0, [], IsClean: true);

    private static PersonKey KeyOf(ForgetRequest request, PersonKeys keys) => request.Kind switch
    {
        IdentityKind.Email => keys.Email(request.Text) ?? throw Usage.Wrong("--email ne donne pas une adresse e-mail.", "--email gives no e-mail address."),
        IdentityKind.Phone => keys.Phone(request.Text) ?? throw Usage.Wrong("--phone ne donne pas un numéro de téléphone.", "--phone gives no phone number."),
        _ => keys.Id(request.Text, request.Scope) ?? throw Usage.Wrong("--id ne donne pas un identifiant.", "--id gives no id."),
    };

    /// <summary>The note stays in the database and in the list: it must not say what is to be forgotten.</summary>
    private static void RequireNote(ForgetRequest request)
    {
        if (request.Note.Length > LongestNote || request.Note.Any(char.IsControl))
        {
            throw Usage.Wrong($"--note est une ligne de {LongestNote} caractères au plus.", $"--note is one line of {LongestNote} characters at most.");
        }

        if (FileNames.HoldsAddress(request.Note) || (request.Text.Trim().Length > 0 && request.Note.Contains(request.Text.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            throw Usage.Wrong(
                "--note contient ce qui doit être oublié, une adresse e-mail ou un numéro de téléphone. Rien n'a été effacé : écrivez une note sans.",
                "--note contains what is to be forgotten, an e-mail address or a phone number. Nothing was erased: write a note without it.");
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
