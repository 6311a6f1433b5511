using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Runs;

/// <summary>
/// Reads the configuration: the defaults that ship with the program, over which the workspace's ateliers.json lays what it names at its top
/// level. Unknown names and impossible values are refused before the first row is read.
/// </summary>
public static class ProgrammeFile
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static string Defaults
    {
        get
        {
            using var reader = new StreamReader(
                Assembly.GetExecutingAssembly().GetManifestResourceStream("Ateliers.Reporting.Runs.ateliers.default.json")!);
            return reader.ReadToEnd();
        }
    }

    /// <summary>The programme of a workspace.</summary>
    /// <exception cref="FailureException">The configuration is missing where it was asked for, is not JSON, or says something impossible (exit code 2).</exception>
    public static Programme Read(Workspace workspace)
    {
        var programme = new ProgrammeReader(workspace.Config, Over(workspace)).Read();
        if (Own(workspace).ContainsKey("declared") && programme.Declared.Any(said => said.Scope?.Atelier is { } code && programme.Ateliers.All(atelier => atelier.Code != code)))
        {
            // The declared figures that ship with the program may speak of ateliers that this workspace does not have.
            throw Wrong(workspace.Config, "declared", new("attendu : pour « scope.atelier » le code d'un atelier connu, ou null pour l'ensemble", "expected: for “scope.atelier” the code of a known atelier, or null for the whole"));
        }

        return programme;
    }

    /// <summary>The programme of a configuration that was kept; what it does not name is as the program ships it.</summary>
    /// <param name="file">The file that it came from, for messages.</param>
    /// <param name="configuration">As <see cref="Merged"/> gave it.</param>
    /// <exception cref="FailureException">It says something impossible (exit code 2).</exception>
    internal static Programme Read(string file, string configuration)
    {
        var merged = JsonNode.Parse(Defaults)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(configuration)!.AsObject().Where(pair => merged.ContainsKey(pair.Key)))
        {
            merged[name] = value?.DeepClone();
        }

        return new ProgrammeReader(file, merged).Read();
    }

    /// <summary>What the configuration says, defaults included, to be kept beside what was made with it.</summary>
    internal static string Merged(Workspace workspace) => Over(workspace).ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The defaults, over which the workspace's own lays what it names.</summary>
    private static JsonObject Over(Workspace workspace)
    {
        var merged = JsonNode.Parse(Defaults)!.AsObject();
        foreach (var (name, value) in Own(workspace))
        {
            if (!merged.ContainsKey(name))
            {
                throw Wrong(workspace.Config, name, new(
                    $"nom inconnu ; noms possibles : {string.Join(", ", merged.Select(pair => pair.Key))}",
                    $"unknown name; the names are {string.Join(", ", merged.Select(pair => pair.Key))}"));
            }

            merged[name] = value?.DeepClone();
        }

        return merged;
    }

    /// <summary>Digest of what the configuration says; the same for the same words in another order of names.</summary>
    public static string Digest(Programme programme) =>
        Runs.Digest.Of(JsonSerializer.Serialize(ProgrammeDigest.Of(programme), RunsJson.Default.ProgrammeDigest));

    internal static FailureException Wrong(string file, string name, Bilingual what) => new(Outcome.Usage, new(
        $"Configuration {file}, « {name} » : {what.Fr}.", $"Configuration {file}, “{name}”: {what.En}."));

    private static JsonObject Own(Workspace workspace)
    {
        if (Directory.Exists(workspace.Config))
        {
            throw new FailureException(Outcome.Usage, new(
                $"La configuration « {workspace.Config} » est un dossier. Donnez le fichier avec --config.",
                $"The configuration “{workspace.Config}” is a folder. Give the file with --config."));
        }

        if (!File.Exists(workspace.Config))
        {
            return workspace.ConfigIsRequired
                ? throw new FailureException(Outcome.Usage, new(
                    $"Le fichier de configuration « {workspace.Config} » n'existe pas.", $"The configuration file “{workspace.Config}” does not exist."))
                : [];
        }

        try
        {
            var text = File.ReadAllText(workspace.Config);
            RequireEachOnce(workspace.Config, text);
            return JsonNode.Parse(text, documentOptions: Lenient) as JsonObject ?? throw new JsonException("not an object", null, 0, 0);
        }
        catch (JsonException error)
        {
            throw new FailureException(Outcome.Usage, new(
                $"Configuration {workspace.Config}, ligne {error.LineNumber + 1}, colonne {error.BytePositionInLine + 1} : ce n'est pas un objet JSON lisible.",
                $"Configuration {workspace.Config}, line {error.LineNumber + 1}, column {error.BytePositionInLine + 1}: this is not a readable JSON object."), error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new FailureException(Outcome.Usage, new(
                $"Le fichier de configuration « {workspace.Config} » ne peut pas être lu : vérifiez ses droits.",
                $"The configuration file “{workspace.Config}” cannot be read: check its permissions."), error);
        }
    }

    private static void RequireEachOnce(string file, string text)
    {
        if (RepeatedNames.First(Encoding.UTF8.GetBytes(text), ignoreCase: true) is { } twice)
        {
            throw Wrong(file, twice.Path, new(
                $"ce nom figure deux fois, la seconde à la ligne {twice.Line}, et rien ne dit laquelle compte. Gardez-en une",
                $"this name stands twice, the second time on line {twice.Line}, and nothing says which one counts. Keep one"));
        }
    }
}
