using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>The command line: parses, calls a run, prints, and ends with the exit code that docs/operations.md gives.</summary>
public static class CommandLine
{
    /// <summary>Runs one command.</summary>
    /// <param name="arguments">As the shell gave them.</param>
    /// <param name="clock">The clock.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Run(string[] arguments, TimeProvider clock)
    {
        using var signals = new Signals();
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var language = LanguageOf(arguments);
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo(language == Language.French ? "fr" : "en");
        if (arguments.Length == 2 && arguments.Order(StringComparer.Ordinal).SequenceEqual(["--json", "--version"]))
        {
            Terminal.Document(new JsonObject { ["version"] = RunContext.Version });
            return (int)Outcome.Done;
        }

        var common = new CommonOptions(language);
        var root = Root(language, common, clock);
        var whole = EnvironmentArguments.With(root, arguments, Environment.GetEnvironmentVariable);
        var result = root.Parse(whole.Arguments);
        List<string> errors = [.. Unrepeated.Of(
            whole.Faults.Select(fault => fault.In(language)).Concat(result.Errors.Select(error => whole.Named(error).In(language))), whole.Arguments, language)];
        if (errors.Count > 0)
        {
            if (common.JsonWasAsked(result))
            {
                Terminal.Document(new JsonObject { ["error"] = Terminal.Error(Outcome.Usage, string.Join(' ', errors)) });
            }

            foreach (var error in errors)
            {
                await Console.Error.WriteLineAsync(error);
            }

            await Console.Error.WriteLineAsync(new Bilingual("« ateliers --help » montre les commandes et leurs options.", "“ateliers --help” shows the commands and their options.").In(language));
            return (int)Outcome.Usage;
        }

        return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, signals.Token);
    }

    /// <summary>The root command with all others; tests read their names and options from it.</summary>
    internal static RootCommand Root(Language language, CommonOptions common, TimeProvider clock)
    {
        var root = new RootCommand(new Bilingual(
            "Compte les personnes que des ateliers numériques gratuits accompagnent, suit l'objectif de l'année et rend des tableaux de bord.",
            "Counts the people that free digital workshops accompany, tracks the yearly goal, and renders dashboards.").In(language));
        root.Options.OfType<HelpOption>().Single().Description = new Bilingual("Montre la commande et ses options", "Shows the command and its options").In(language);
        root.Options.OfType<VersionOption>().Single().Description = new Bilingual("Montre la version du programme", "Shows the version of the program").In(language);
        foreach (var option in common.All)
        {
            root.Options.Add(option);
        }

        var words = new CommandWords(language, common, clock);
        root.Subcommands.Add(RunCommand.Make(words));
        root.Subcommands.Add(IngestCommand.Make(words));
        root.Subcommands.Add(FiguresCommand.Make(words));
        root.Subcommands.Add(ExplainCommand.Make(words));
        root.Subcommands.Add(ProgressCommand.Make(words));
        root.Subcommands.Add(PlanCommand.Make(words));
        root.Subcommands.Add(ReportCommand.Make(words));
        root.Subcommands.Add(PublishCommands.Publish(words));
        root.Subcommands.Add(PublishCommands.Approve(words));
        root.Subcommands.Add(EditionsCommand.Make(words));
        root.Subcommands.Add(VerifyCommand.Make(words));
        root.Subcommands.Add(LedgerCommands.Batches(words));
        root.Subcommands.Add(RejectsCommand.Make(words));
        root.Subcommands.Add(RetractCommand.Make(words));
        root.Subcommands.Add(ForgetCommand.Make(words));
        root.Subcommands.Add(QualityCommand.Make(words));
        root.Subcommands.Add(CheckCommand.Make(words));
        root.Subcommands.Add(FormatsCommand.Make(words));
        root.Subcommands.Add(SimulateCommand.Make(words));
        root.Subcommands.Add(DoctorCommand.Make(words));
        return root;
    }

    /// <summary>The language must be known before the commands are described.</summary>
    private static Language LanguageOf(string[] arguments)
    {
        var place = Array.FindLastIndex(arguments, argument => argument == "--lang" || argument.StartsWith("--lang=", StringComparison.Ordinal));
        var text = place < 0 ? Environment.GetEnvironmentVariable("ATELIERS_LANG")
            : arguments[place].Contains('=', StringComparison.Ordinal) ? arguments[place].Split('=')[1]
            : arguments.ElementAtOrDefault(place + 1);
        return text == "en" ? Language.English : Language.French;
    }
}
