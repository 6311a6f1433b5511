using System.CommandLine;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Cli;

/// <summary>--output: in which form a result is printed.</summary>
internal static class OutputOption
{
    /// <summary>The option, for a command that knows these forms; the first is the default.</summary>
    public static Option<string> Make(CommandWords words, params string[] forms)
    {
        var option = new Option<string>("--output")
        {
            DefaultValueFactory = _ => forms[0],
            Description = words.Say($"{string.Join(", ", forms[..^1])} ou {forms[^1]}", $"{string.Join(", ", forms[..^1])} or {forms[^1]}"),
        };
        option.AcceptOnlyFromAmong(forms);
        return option;
    }

    /// <summary>The form that was asked for; --json is one way to ask.</summary>
    /// <exception cref="FailureException">Two different ones were (exit code 2).</exception>
    public static string Of(ParseResult result, Option<string> option, Terminal terminal)
    {
        var given = result.GetResult(option) is { Implicit: false } ? result.GetValue(option) : null;
        if (terminal.Json && given is not null and not "json")
        {
            throw new FailureException(Outcome.Usage, new(
                $"--json et --output {given} se contredisent : gardez l'une des deux.", $"--json and --output {given} contradict each other: keep one of them."));
        }

        return terminal.Json ? "json" : result.GetValue(option)!;
    }
}
