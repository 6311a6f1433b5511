using System.CommandLine;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>--pdf and --browser: whether a report is printed too, and by which browser.</summary>
internal sealed class PdfOptions(CommandWords words)
{
    private readonly Option<bool> pdf = new("--pdf") { Description = words.Say("Imprime aussi la page, en PDF (A4), par le Chromium, Chrome ou Edge de la machine", "Prints the page as well, as PDF (A4), by the machine's Chromium, Chrome or Edge") };

    private readonly Option<string?> browser = new("--browser") { Description = words.Say("Le navigateur qui imprime ; sinon celui que la machine trouve", "The browser that prints; otherwise the one that the machine finds") };

    /// <summary>The command with the options.</summary>
    public Command On(Command command)
    {
        command.Options.Add(pdf);
        command.Options.Add(browser);
        return command;
    }

    /// <summary>The context of a run that prints where it was asked for.</summary>
    /// <exception cref="Domain.FailureException">There is no browser (exit code 2).</exception>
    public RunContext Of(ParseResult result, RunContext context) => result.GetValue(pdf) ? context.Printing(result.GetValue(browser)) : context;
}
