using System.CommandLine;
using System.CommandLine.Parsing;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Cli;

/// <summary>Every option can be an environment variable: --new-ateliers is ATELIERS_NEW_ATELIERS. What the command line says wins.</summary>
/// <param name="Arguments">The arguments of the command line, and those that the environment adds for the command that they call.</param>
/// <param name="Faults">The flags among the variables that are neither on nor off. Those of other options are found with the arguments (<see cref="Named"/>).</param>
internal sealed record EnvironmentArguments(string[] Arguments, IReadOnlyList<Bilingual> Faults)
{
    /// <summary>The variables that added arguments, by the names of their options.</summary>
    private Dictionary<string, string> Variables { get; init; } = [];

    /// <summary>Options of which one way of saying a thing excludes the others: whichever the command line uses, the environment cannot add another.</summary>
    private static readonly string[][][] Ways = [[["--year"], ["--month"], ["--from", "--to"]], [["--json"], ["--output"]], [["--email"], ["--id"], ["--phone"], ["--name", "--born", "--atelier", "--format"]], [["--born"], ["--atelier", "--format"]]];

    /// <summary>What a command line and the environment say together.</summary>
    public static EnvironmentArguments With(RootCommand root, string[] arguments, Func<string, string?> variable)
    {
        if (arguments.Intersect(["--version", "--help", "-h", "-?"], StringComparer.Ordinal).Any())
        {
            return new(arguments, []);
        }

        var result = root.Parse(arguments);
        var command = result.CommandResult.Command;
        var options = command == root ? root.Options : command.Options.Concat(root.Options.Where(option => option.Recursive));
        var given = options.Where(IsGiven).Select(option => option.Name).ToHashSet(StringComparer.Ordinal);
        var open = options.Where(option => IsOurs(option) && !IsGiven(option) && !IsExcluded(option.Name, given)).ToList();
        var flags = open.Where(IsFlag).Select(Name).Append(EnvironmentFlags.Debug);
        var added = open.Select(option => (Option: option, Arguments: Added(option, variable).ToList())).Where(each => each.Arguments.Count > 0).ToList();
        return new(
            [.. arguments, .. added.SelectMany(each => each.Arguments)],
            [.. flags.Where(flag => EnvironmentFlags.IsUnclear(variable(flag))).Select(EnvironmentFlags.Unclear)])
        {
            Variables = added.ToDictionary(each => each.Option.Name, each => Name(each.Option), StringComparer.Ordinal),
        };

        bool IsGiven(Option option) => result.GetResult(option) is { Implicit: false };
    }

    /// <summary>What is wrong with an argument, and the variable that it comes from where it is one of the environment.</summary>
    public Bilingual Named(ParseError error)
    {
        var symbol = error.SymbolResult;
        while (symbol is not (null or OptionResult))
        {
            symbol = symbol.Parent;
        }

        return symbol is OptionResult option && Variables.TryGetValue(option.Option.Name, out var name)
            ? new($"{name} : {error.Message}", $"{name}: {error.Message}")
            : Bilingual.Same(error.Message);
    }

    private static bool IsExcluded(string option, HashSet<string> given) => Ways
        .Where(ways => ways.Any(way => way.Contains(option)))
        .Any(ways => ways.Any(way => !way.Contains(option) && way.Any(given.Contains)));

    private static bool IsOurs(Option option) => option.Name is not ("--help" or "--version");

    private static bool IsFlag(Option option) => option.ValueType == typeof(bool);

    private static string Name(Option option) => "ATELIERS_" + option.Name.TrimStart('-').Replace('-', '_').ToUpperInvariant();

    private static IEnumerable<string> Added(Option option, Func<string, string?> variable)
    {
        var text = variable(Name(option));
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        if (IsFlag(option))
        {
            return EnvironmentFlags.Read(text) is true ? [option.Name] : [];
        }

        return option.Arity.MaximumNumberOfValues > 1
            ? text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(part => new[] { option.Name, part })
            : [option.Name, text];
    }
}
