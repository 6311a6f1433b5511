using System.CommandLine;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>simulate: makes realistic, clearly marked attendance files.</summary>
internal static class SimulateCommand
{
    public static Command Make(CommandWords words)
    {
        var rows = new Option<long?>("--rows") { Description = words.Say("Un seul fichier de tant de lignes, pour un essai de charge", "One file of so many rows, for a load test") };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => SimulateRun.DefaultSeed, Description = words.Say("Le même germe donne les mêmes fichiers", "The same seed gives the same files") };
        var command = new Command("simulate", words.Say("Fabrique dans le dossier --out des fichiers de présences simulés, marqués comme tels", "Makes simulated attendance files in the folder --out, marked as such")) { rows, seed };
        return words.Does(command, async (result, context, terminal, cancellation) =>
        {
            var given = words.Common.OutWasGiven(result) ? context.Workspace.Out : throw new FailureException(Outcome.Usage, new(
                "Dites où écrire les fichiers simulés : --out DOSSIER.", "Say where to write the simulated files: --out FOLDER."));
            var name = terminal.Say("lignes", "rows");
            var made = await terminal.WithBar(bars => Task.Run(() => new SimulateRun(context).Write(
                given, result.GetValue(seed), result.GetValue(rows), new Direct<long>(count =>
            {
                cancellation.ThrowIfCancellationRequested();
                bars?.Report(new Bar(name, count, result.GetValue(rows) ?? count));
            })), CancellationToken.None));
            if (terminal.Json)
            {
                Terminal.Document(new JsonObject { ["out"] = given, ["files"] = made.Files, ["rows"] = made.Rows, ["simulated"] = true });
                return Outcome.Done;
            }

            terminal.Mark(simulated: true);
            var count = Numbers.Integer(made.Rows).In(terminal.Language);
            terminal.Line(terminal.Say(
                $"{made.Files} fichier{(made.Files > 1 ? "s" : "")}, {count} lignes, dans {given}. Ensuite : ateliers run --data {given}", $"{made.Files} file{(made.Files == 1 ? "" : "s")}, {count} rows, in {given}. Next: ateliers run --data {given}"));
            return Outcome.Done;
        }, keepsParts: true);
    }
}
