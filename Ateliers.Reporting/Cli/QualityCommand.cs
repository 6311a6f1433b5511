using System.CommandLine;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>quality: what came in and what is late, sessions without outcome, months that stand out, rejected rows.</summary>
internal static class QualityCommand
{
    public static Command Make(CommandWords words)
    {
        var year = PeriodOptions.Year(words, words.Say("L'année d'objectif ; par défaut celle des dernières données", "The goal year; by default that of the latest data"));
        var month = PeriodOptions.Month(words, words.Say("Un mois", "A month"));
        var asOf = PeriodOptions.Day(words, "--as-of", words.Say("Ce qui était connu ce jour-là ; par défaut aujourd'hui", "What was known on that day; by default today"));
        var command = new Command("quality", words.Say("Peut-on se fier aux données : reçu, dû, rejeté, sans issue, inhabituel", "Can the data be trusted: received, owed, rejected, without outcome, unusual"))
        {
            year, month, asOf,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(year) is not null && result.GetResult(month) is not null)
            {
                result.AddError(words.Say("Donnez --year ou --month, pas les deux.", "Give --year or --month, not both."));
            }
        });
        return words.Does(command, (result, context, terminal, cancellation) =>
        {
            var period = result.GetValue(month) is { } one ? one.Period : result.GetValue(year) is { } whole ? context.Programme.GoalYear(whole) : (Period?)null;
            var answer = new QualityRun(context).Answer(period, result.GetValue(asOf));
            cancellation.ThrowIfCancellationRequested();
            if (terminal.Json)
            {
                Terminal.Document(answer.Json);
            }
            else
            {
                Print(answer, terminal);
            }

            return Task.FromResult(Outcome.Done);
        });
    }

    private static void Print(QualityAnswer answer, Terminal terminal)
    {
        terminal.Mark(answer.Simulated);
        foreach (var sentence in answer.Sentences)
        {
            terminal.Line(sentence.In(terminal.Language));
        }

        foreach (var table in new[] { answer.ToLookAt, answer.Rejects }.Where(table => table.Rows.Count > 0))
        {
            terminal.Line();
            terminal.Show(table);
        }
    }
}
