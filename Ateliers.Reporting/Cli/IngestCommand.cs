using System.CommandLine;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>ingest: loads attendance files.</summary>
internal static class IngestCommand
{
    public static Command Make(CommandWords words)
    {
        var paths = new Argument<string[]>("path")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = words.Say("Fichiers ou dossiers (.csv, .txt, .tsv, .gz, .zip) ; - pour l'entrée standard", "Files or folders (.csv, .txt, .tsv, .gz, .zip); - for standard input"),
        };
        paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.Length > 1 && token.Value.StartsWith('-')))
            {
                result.AddError(words.Say(
                    $"L'option « {token.Value} » est inconnue. Un fichier de ce nom s'écrit ./{token.Value}", $"The option “{token.Value}” is unknown. A file of that name is written ./{token.Value}"));
            }
        });
        var format = new Option<string?>("--format") { Description = words.Say("Le format à lire, sans reconnaissance", "The format to read, without recognition") };
        var formatFile = new Option<string?>("--format-file") { Description = words.Say("Une description de format à vous", "A format description of your own") };
        var atelier = new Option<string?>("--atelier") { Description = words.Say("L'atelier des lignes qui n'en nomment pas", "The atelier of rows that name none") };
        var newAteliers = new Option<bool>("--new-ateliers") { Description = words.Say("Accepte les ateliers inconnus", "Accepts unknown ateliers") };
        var dryRun = new Option<bool>("--dry-run") { Description = words.Say("Dit ce qui se passerait, sans rien garder", "Says what would happen, and keeps nothing") };
        var command = new Command("ingest", words.Say("Charge des fichiers de présences", "Loads attendance files"))
        {
            paths, format, formatFile, atelier, newAteliers, dryRun,
        };
        return words.Does(command, async (result, context, terminal, cancellation) =>
        {
            var options = new IngestOptions(
                result.GetValue(paths)!, result.GetValue(format), result.GetValue(formatFile), result.GetValue(atelier), result.GetValue(newAteliers), result.GetValue(dryRun));
            var report = await terminal.WithBar(bar => new IngestRun(context).Run(options, Bars(bar), cancellation));
            IngestText.Print(report, terminal);
            return report.Outcome;
        }, keepsParts: true);
    }

    /// <summary>Progress of files as bars.</summary>
    public static IProgress<IngestProgress>? Bars(IProgress<Bar>? bars) =>
        bars is null ? null : new Direct<IngestProgress>(file => bars.Report(new Bar(file.Name, file.Read, file.Bytes)));
}
