using System.CommandLine;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports.Quotes;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>check: the numbers of a press text, measured against the figures.</summary>
internal static class CheckCommand
{
    public static Command Make(CommandWords words)
    {
        var file = new Argument<string>("FILE") { Description = words.Say("Le texte (UTF-8) ; « - » pour l'entrée standard", "The text (UTF-8); “-” for standard input") };
        var asOf = PeriodOptions.Day(words, "--as-of", words.Say("Ce qui était connu ce jour-là", "What was known on that day"));
        var command = new Command("check", words.Say("Vérifie les chiffres d'un texte de presse, en français ou en anglais", "Checks the numbers of a press text, in French or English")) { file, asOf };
        return words.Does(command, (result, context, terminal, cancellation) =>
        {
            var answer = new CheckRun(context).Answer(result.GetValue(file)!, result.GetValue(asOf));
            cancellation.ThrowIfCancellationRequested();
            Print(result.GetValue(file)!, answer, terminal);
            return Task.FromResult(answer.Outcome);
        });
    }

    private static void Print(string file, CheckAnswer answer, Terminal terminal)
    {
        if (terminal.Json)
        {
            Terminal.Document(answer.Json);
            return;
        }

        terminal.Mark(answer.Simulated);
        foreach (var finding in answer.Findings)
        {
            terminal.Line($"{file}:{finding.Line}:{finding.Column} {Sign(finding)} {finding.Text} — {finding.Message.In(terminal.Language)}");
        }

        var (wrong, open) = (answer.Findings.Count(finding => finding.IsWrong), answer.Findings.Count(finding => finding.Verdict == Verdict.Unchecked));
        terminal.Line(terminal.Say(
            $"{answer.Findings.Count} nombres : {answer.Findings.Count - wrong - open} conformes, {wrong} à corriger, {open} non vérifiés",
            $"{answer.Findings.Count} numbers: {answer.Findings.Count - wrong - open} agree, {wrong} to correct, {open} not checked"));
    }

    private static string Sign(QuoteFinding finding) => finding.IsWrong ? "✗" : finding.Verdict == Verdict.Unchecked ? "?" : "✓";
}
