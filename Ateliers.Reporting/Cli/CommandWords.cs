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

    /// <summary>Gives a command its work in a workspace whose configuration is sound, and turns what goes wrong into a message and an exit code.</summary>
    /// <param name="command">The command.</param>
    /// <param name="work">Its work.</param>
    /// <param name="keepsParts">Whether what it has done stays when it is interrupted.</param>
    public Command Does(Command command, Func<ParseResult, RunContext, Terminal, CancellationToken, Task<Outcome>> work, bool keepsParts = false) =>
        DoesAnywhere(command, (result, terminal, cancellation) => work(result, new RunContext(Common.Workspace(result), Clock), terminal, cancellation), keepsParts);

    /// <summary>The same for work that looks at the configuration by itself.</summary>
    public Command DoesAnywhere(Command command, Func<ParseResult, Terminal, CancellationToken, Task<Outcome>> work, bool keepsParts = false)
    {
        command.SetAction((result, cancellation) => Guarded(result, work, keepsParts, cancellation));
        return command;
    }

    [SuppressMessage("Design", "CA1031", Justification = "The outermost edge: no stack trace may reach a user, and no message of a library, which could hold a value.")]
    private async Task<int> Guarded(ParseResult result, Func<ParseResult, Terminal, CancellationToken, Task<Outcome>> work, bool keepsParts, CancellationToken cancellation)
    {
        var terminal = Common.Terminal(result);
        try
        {
            return (int)await work(result, terminal, cancellation);
        }
        catch (Exception error)
        {
            return terminal.End(Unrepeated.In(Stopped.By(error, keepsParts) ?? Defect.Of(error), result.Tokens.Select(token => token.Value)));
        }
    }
}
