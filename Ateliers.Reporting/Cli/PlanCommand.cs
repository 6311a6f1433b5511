using System.CommandLine;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>plan: whether the goal is reachable with the ateliers that are planned, and what it would take.</summary>
internal static class PlanCommand
{
    public static Command Make(CommandWords words)
    {
        var year = PeriodOptions.Year(words, words.Say("L'année d'objectif ; par défaut celle des dernières données", "The goal year; by default that of the latest data"));
        var asOf = PeriodOptions.Day(words, "--as-of", words.Say("Ce qui était connu ce jour-là", "What was known on that day"));
        var command = new Command("plan", words.Say("L'objectif est-il atteignable : séances par semaine, places, ateliers", "Is the goal reachable: sessions a week, seats, ateliers")) { year, asOf };
        return words.Does(command, (result, context, terminal, cancellation) =>
        {
            var answer = new PlanRun(context).Answer(result.GetValue(year), result.GetValue(asOf));
            cancellation.ThrowIfCancellationRequested();
            if (terminal.Json)
            {
                Terminal.Document(answer.Json);
            }
            else
            {
                terminal.Mark(answer.Simulated);
                foreach (var sentence in answer.Sentences)
                {
                    terminal.Line(sentence.In(terminal.Language));
                }

                terminal.Line();
                terminal.Show(answer.Ateliers);
            }

            return Task.FromResult(Outcome.Done);
        });
    }
}
