using System.CommandLine;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
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
        return words.Does(command, async (result, context, terminal, cancellation) =>
        {
            var answer = await new CheckRun(context).Answer(result.GetValue(file)!, result.GetValue(asOf), cancellation);
            cancellation.ThrowIfCancellationRequested();
            Print(FileNames.WithoutAddresses(result.GetValue(file)!), answer, terminal);
            return answer.Outcome;
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

        terminal.Line(Sum(answer.Findings).In(terminal.Language));
    }

    private static Bilingual Sum(IReadOnlyList<QuoteFinding> findings)
    {
        if (findings.Count == 0)
        {
            return new("Aucun nombre à vérifier dans ce texte", "No number to check in this text");
        }

        var (wrong, open) = (findings.Count(finding => finding.IsWrong), findings.Count(finding => finding.Verdict == Verdict.Unchecked));
        var agreed = findings.Count - wrong - open;
        var all = Numbers.Count(findings.Count, new("nombre", "number"), new("nombres", "numbers"));
        var (right, undecided) = (Numbers.Word(agreed, new("conforme", "agrees"), new("conformes", "agree")), Numbers.Word(open, new("non vérifié", ""), new("non vérifiés", "")));
        return new($"{all.Fr} : {agreed} {right.Fr}, {wrong} à corriger, {open} {undecided.Fr}", $"{all.En}: {agreed} {right.En}, {wrong} to correct, {open} not checked");
    }

    private static string Sign(QuoteFinding finding) => finding.IsWrong ? "✗" : finding.Verdict == Verdict.Unchecked ? "?" : "✓";
}
