using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>What every command is made with.</summary>
/// <param name="Language">The language of descriptions.</param>
/// <param name="Common">The options that all commands take.</param>
/// <param name="Clock">The clock.</param>
internal sealed record CommandWords(Language Language, CommonOptions Common, TimeProvider Clock)
{
    /// <summary>The text in the reader's language.</summary>
    public string Say(string fr, string en) => new Bilingual(fr, en).In(Language);

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
