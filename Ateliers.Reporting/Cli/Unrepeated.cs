using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>What is wrong with a command line that was to forget somebody, or that holds an address, is said without what was typed: that may be the identifier, wherever it landed.</summary>
internal static class Unrepeated
{
    private static readonly string[] Naming = ["forget", "--email", "--id", "--phone"];

    /// <summary>The errors, each without what was typed.</summary>
    /// <param name="errors">As the parser says them.</param>
    /// <param name="arguments">The command line, with what the environment added.</param>
    /// <param name="language">Of the messages.</param>
    public static IEnumerable<string> Of(IEnumerable<string> errors, IReadOnlyCollection<string> arguments, Language language)
    {
        var forgets = arguments.Any(argument => Naming.Any(name => argument == name || argument.StartsWith(name + "=", StringComparison.Ordinal)));
        if (!forgets && !arguments.Any(FileNames.HoldsAddress))
        {
            return errors;
        }

        var typed = arguments.SelectMany(argument => argument.StartsWith('-') ? argument.Split('=', 2).Skip(1) : [argument]).Where(text => text.Length > 0 && !Naming.Contains(text)).ToList();
        var instead = new Bilingual(
            $"La ligne de commande n'est pas comprise ; ce qui a été tapé n'est pas répété.{(forgets ? " Attendu : forget (--email E | --id I | --phone P) [--scope FORMAT] [--note TEXTE]." : "")}",
            $"The command line is not understood; what was typed is not repeated.{(forgets ? " Expected: forget (--email E | --id I | --phone P) [--scope FORMAT] [--note TEXT]." : "")}").In(language);
        return errors.Select(error => typed.Exists(text => error.Contains(text, StringComparison.OrdinalIgnoreCase)) ? instead : error).Distinct(StringComparer.Ordinal);
    }

    /// <summary>A failure without the addresses and phone numbers that were typed, whichever option or variable they landed in; of a path the rest stays.</summary>
    /// <param name="failure">As it was raised.</param>
    /// <param name="arguments">The command line, with what the environment added.</param>
    public static FailureException In(FailureException failure, IEnumerable<string> arguments)
    {
        // A phone number where a number was expected is said without its first zero.
        var typed = arguments.SelectMany(argument => argument.Split(',', StringSplitOptions.TrimEntries).Append(argument.Trim()))
            .Where(text => text.Length > 0 && FileNames.HoldsAddress(text)).SelectMany(text => new[] { text, text.TrimStart('+', '0') }).Distinct(StringComparer.Ordinal).OrderByDescending(text => text.Length).ToList();
        return typed.Exists(text => Holds(failure.Text.Fr, text) || Holds(failure.Text.En, text))
            ? new FailureException(failure.Outcome, new(Without(failure.Text.Fr), Without(failure.Text.En)), failure.InnerException)
            : failure;

        string Without(string message) => typed.Aggregate(message, (rest, text) => rest.Replace(text, Instead(text), StringComparison.OrdinalIgnoreCase));
    }

    private static bool Holds(string message, string text) => message.Contains(text, StringComparison.OrdinalIgnoreCase);

    private static string Instead(string text) => FileNames.WithoutAddresses(text) is var rest && rest != text && text.AsSpan().ContainsAny('/', '\\') ? rest : "…";
}
