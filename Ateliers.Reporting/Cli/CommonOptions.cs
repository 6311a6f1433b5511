using System.CommandLine;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>The options that every command takes.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string> data = new("--data");
    private readonly Option<string?> database = new("--db");
    private readonly Option<string?> config = new("--config");
    private readonly Option<string> output = new("--out");
    private readonly Option<string> language = new("--lang");
    private readonly Option<bool> json = new("--json");
    private readonly Option<bool> quiet = new("--quiet");

    public CommonOptions(Language words)
    {
        string Say(string fr, string en) => new Bilingual(fr, en).In(words);
        data.Description = Say("L'espace de travail : inbox/, base, secret, configuration", "The workspace: inbox/, database, secret, configuration");
        data.DefaultValueFactory = _ => "data";
        database.Description = Say("La base, si elle n'est pas dans l'espace de travail", "The database, where it is not the workspace's own");
        config.Description = Say("La configuration, si elle n'est pas ateliers.json de l'espace de travail", "The configuration, where it is not the workspace's ateliers.json");
        output.Description = Say("Le dossier des rapports", "The folder of the reports");
        output.DefaultValueFactory = _ => "reports";
        language.Description = Say("La langue des messages : fr ou en", "The language of messages: fr or en");
        language.DefaultValueFactory = _ => "fr";
        language.AcceptOnlyFromAmong("fr", "en");
        json.Description = Say("Un seul document JSON sur la sortie standard", "One JSON document on standard output");
        quiet.Description = Say("Rien sur la sortie d'erreur, sauf les échecs", "Nothing on standard error but failures");
        All = [data, database, config, output, language, json, quiet];
        foreach (var option in All)
        {
            option.Recursive = true;
        }
    }

    /// <summary>All of them, for the root command.</summary>
    public IReadOnlyList<Option> All { get; }

    /// <summary>Where the run works.</summary>
    public Workspace Workspace(ParseResult result) => new(new WorkspaceOptions(
        result.GetValue(data)!, result.GetValue(database), result.GetValue(config), result.GetValue(output)!));

    /// <summary>Whether the output folder was named, rather than taken by default.</summary>
    public bool OutWasGiven(ParseResult result) => result.GetResult(output) is { Implicit: false };

    /// <summary>Whether one JSON document is wanted, even of a command line that is wrong elsewhere.</summary>
    public bool JsonWasAsked(ParseResult result) => result.GetResult(json) is { Implicit: false, Errors: var errors } && !errors.Any() && result.GetValue(json);

    /// <summary>How the run speaks.</summary>
    public Terminal Terminal(ParseResult result) => new(
        result.GetValue(language) == "en" ? Language.English : Language.French, result.GetValue(json), result.GetValue(quiet));
}
