using System.CommandLine;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>progress: the goal at a glance, in words, with a bar.</summary>
internal static class ProgressCommand
{
    private const int BarWidth = 50;

    public static Command Make(CommandWords words)
    {
        var year = PeriodOptions.Year(words, words.Say("L'année d'objectif ; par défaut celle des dernières données", "The goal year; by default that of the latest data"));
        var asOf = PeriodOptions.Day(words, "--as-of", words.Say("Ce qui était connu ce jour-là", "What was known on that day"));
        var command = new Command("progress", words.Say("L'objectif en un coup d'œil", "The goal at a glance")) { year, asOf };
        return words.Does(command, (result, context, terminal, cancellation) =>
        {
            var answer = new ProgressRun(context).Answer(result.GetValue(year), result.GetValue(asOf));
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

    private static void Print(ProgressAnswer answer, Terminal terminal)
    {
        var headline = answer.Headline;
        terminal.Mark(answer.Simulated);
        terminal.Line(headline.Line.In(terminal.Language));
        if (headline.Range is { } range)
        {
            terminal.Line(range.In(terminal.Language));
        }

        terminal.Line(Bar(answer.People, headline.Goal, headline.Expected));
        terminal.Line(headline.ExpectedLabel is { } expected
            ? $"{headline.ProgressLabel.In(terminal.Language)}    ┆ {expected.In(terminal.Language)}"
            : headline.ProgressLabel.In(terminal.Language));
        foreach (var sentence in headline.Sentences)
        {
            terminal.Line(sentence.In(terminal.Language));
        }

        terminal.Line(answer.Status.In(terminal.Language));
    }

    /// <summary>A bar of the goal: full blocks for what is reached, a mark where the pace stands.</summary>
    private static string Bar(double people, double goal, double? expected)
    {
        int Place(double value) => (int)Math.Clamp(Math.Floor(value / goal * BarWidth), 0, BarWidth);
        var bar = new string('█', Place(people)).PadRight(BarWidth, '░').ToCharArray();
        if (expected is { } pace)
        {
            bar[Math.Min(Place(pace), BarWidth - 1)] = '┆';
        }

        return new string(bar);
    }
}
