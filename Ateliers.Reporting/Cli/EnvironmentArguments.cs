using System.CommandLine;

namespace Ateliers.Reporting.Cli;

/// <summary>Every option can be an environment variable: --new-ateliers is ATELIERS_NEW_ATELIERS. What the command line says wins.</summary>
internal static class EnvironmentArguments
{
    /// <summary>The arguments with those that the environment adds for the command that they call.</summary>
    public static string[] With(RootCommand root, string[] arguments, Func<string, string?> variable)
    {
        if (arguments.Intersect(["--version", "--help", "-h", "-?"], StringComparer.Ordinal).Any())
        {
            return arguments;
        }

        var result = root.Parse(arguments);
        var command = result.CommandResult.Command;
        var options = command == root ? root.Options : command.Options.Concat(root.Options.Where(option => option.Recursive));
        return [.. arguments, .. options.Where(option => IsOurs(option) && result.GetResult(option) is null or { Implicit: true }).SelectMany(option => Added(option, variable))];
    }

    private static bool IsOurs(Option option) => option.Name is not ("--help" or "--version");

    private static IEnumerable<string> Added(Option option, Func<string, string?> variable)
    {
        var text = variable("ATELIERS_" + option.Name.TrimStart('-').Replace('-', '_').ToUpperInvariant());
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        if (option.ValueType == typeof(bool))
        {
            return text is "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase) ? [option.Name] : [];
        }

        return option.Arity.MaximumNumberOfValues > 1
            ? text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(part => new[] { option.Name, part })
            : [option.Name, text];
    }
}
