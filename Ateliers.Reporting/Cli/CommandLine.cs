using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
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
        var common = new CommonOptions(language);
        var root = Root(language, common, clock);
        var whole = EnvironmentArguments.With(root, arguments, Environment.GetEnvironmentVariable);
        var result = root.Parse(whole.Arguments);
        List<string> errors = [.. whole.Faults.Select(fault => fault.In(language)), .. result.Errors.Select(error => error.Message)];
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

    internal static RootCommand Root(Language language, CommonOptions common, TimeProvider clock)
    {
        var root = new RootCommand(new Bilingual(
            "Compte les personnes que des ateliers numériques gratuits accompagnent, suit l'objectif de l'année et rend des tableaux de bord.",
            "Counts the people that free digital workshops accompany, tracks the yearly goal, and renders dashboards.").In(language));
        foreach (var option in common.All)
        {
            root.Options.Add(option);
        }

        Command Add(Command command)
        {
            root.Subcommands.Add(command);
            return command;
        }

        var words = new CommandWords(language, common, clock);
        Add(RunCommand.Make(words));
        Add(IngestCommand.Make(words));
        Add(FiguresCommand.Make(words));
        Add(ProgressCommand.Make(words));
        Add(ReportCommand.Make(words));
        Add(LedgerCommands.Batches(words));
        Add(LedgerCommands.Rejects(words));
        Add(FormatsCommand.Make(words));
        Add(SimulateCommand.Make(words));
        Add(DoctorCommand.Make(words));
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

/// <summary>What every command is made with.</summary>
/// <param name="Language">The language of descriptions.</param>
/// <param name="Common">The options that all commands take.</param>
/// <param name="Clock">The clock.</param>
internal sealed record CommandWords(Language Language, CommonOptions Common, TimeProvider Clock)
{
    /// <summary>The text in the reader's language.</summary>
    public string Say(string fr, string en) => Language == Language.French ? fr : en;

    /// <summary>Gives a command its work, and turns what goes wrong into a message and an exit code.</summary>
    public Command Does(Command command, Func<ParseResult, RunContext, Terminal, CancellationToken, Task<Outcome>> work)
    {
        command.SetAction((result, cancellation) => Guarded(result, work, cancellation));
        return command;
    }

    [SuppressMessage("Design", "CA1031", Justification = "The outermost edge: no stack trace may reach a user, and no message of a library, which could hold a value.")]
    private async Task<int> Guarded(ParseResult result, Func<ParseResult, RunContext, Terminal, CancellationToken, Task<Outcome>> work, CancellationToken cancellation)
    {
        var terminal = Common.Terminal(result);
        try
        {
            return (int)await work(result, new RunContext(Common.Workspace(result), Clock), terminal, cancellation);
        }
        catch (Exception error) when (Stopped.By(error) is not null)
        {
            return terminal.End(Stopped.By(error)!);
        }
        catch (Exception error)
        {
            var code = terminal.End(new FailureException(Outcome.Failed, new(
                $"Défaut de cet outil ({error.GetType().Name}). Signalez-le ; ATELIERS_DEBUG=1 en montre le détail, qui peut contenir des données personnelles.",
                $"A defect of this tool ({error.GetType().Name}). Please report it; ATELIERS_DEBUG=1 shows the details, which may hold personal data.")));
            if (Environment.GetEnvironmentVariable(EnvironmentFlags.Debug) is { } debug && EnvironmentFlags.Read(debug) is true)
            {
                Terminal.Failure(error.ToString());
            }

            return code;
        }
    }
}
