using System.CommandLine;

namespace Ateliers.Reporting.Cli;

/// <summary>Every option can be an environment variable: --new-ateliers is ATELIERS_NEW_ATELIERS. What the command line says wins.</summary>
internal static class EnvironmentArguments
{
    /// <summary>Options of which one way of saying a thing excludes the others: whichever the command line uses, the environment cannot add another.</summary>
    private static readonly string[][][] Ways = [[["--year"], ["--month"], ["--from", "--to"]], [["--json"], ["--output"]]];

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
        var (given, open) = (options.Where(IsGiven).Select(option => option.Name).ToHashSet(StringComparer.Ordinal), options.Where(option => IsOurs(option) && !IsGiven(option)));
        return [.. arguments, .. open.Where(option => !IsExcluded(option.Name, given)).SelectMany(option => Added(option, variable))];

        bool IsGiven(Option option) => result.GetResult(option) is { Implicit: false };
    }

    private static bool IsExcluded(string option, HashSet<string> given) => Ways
        .Where(ways => ways.Any(way => way.Contains(option)))
        .Any(ways => ways.Any(way => !way.Contains(option) && way.Any(given.Contains)));

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
