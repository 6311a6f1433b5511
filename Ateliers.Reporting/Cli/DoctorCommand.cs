using System.CommandLine;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>doctor: what is wrong, and how to mend it.</summary>
internal static class DoctorCommand
{
    public static Command Make(CommandWords words)
    {
        var rebuild = new Option<bool>("--rebuild")
        {
            Description = words.Say("Recompte d'abord les présences : qui est une même personne est cherché de nouveau", "Counts the attendances anew first: who is one person is found out again"),
        };
        var command = new Command("doctor", words.Say("Vérifie la configuration, la base, le disque, l'horloge et les polices", "Checks configuration, database, disk, clock and fonts")) { rebuild };
        return words.DoesAnywhere(command, (result, terminal, cancellation) =>
        {
            var workspace = words.Common.Workspace(result);
            if (result.GetValue(rebuild))
            {
                DoctorRun.Rebuild(new RunContext(workspace, words.Clock));
            }

            var checks = new DoctorRun(workspace, words.Clock).Check();
            cancellation.ThrowIfCancellationRequested();
            foreach (var check in checks)
            {
                terminal.Line($"{(check.Passed ? "✓" : "✗")} {check.Name.In(terminal.Language)}{terminal.Say(" : ", ": ")}{check.Found.In(terminal.Language)}");
            }

            if (terminal.Json)
            {
                Terminal.Document(new JsonObject
                {
                    ["checks"] = new JsonArray([.. checks.Select(check => new JsonObject
                    {
                        ["name"] = check.Name.In(terminal.Language),
                        ["passed"] = check.Passed,
                        ["found"] = check.Found.In(terminal.Language),
                    })]),
                });
            }

            return Task.FromResult(checks.All(check => check.Passed) ? Outcome.Done : checks[0].Passed ? Outcome.CheckFailed : Outcome.Usage);
        });
    }
}
