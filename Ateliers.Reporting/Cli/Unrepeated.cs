using Ateliers.Reporting.Domain;

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
        if (!forgets && !arguments.Any(argument => argument.Contains('@', StringComparison.Ordinal)))
        {
            return errors;
        }

        var typed = arguments.SelectMany(argument => argument.StartsWith('-') ? argument.Split('=', 2).Skip(1) : [argument]).Where(text => text.Length > 0 && !Naming.Contains(text)).ToList();
        var instead = new Bilingual(
            $"La ligne de commande n'est pas comprise ; ce qui a été tapé n'est pas répété.{(forgets ? " Attendu : forget (--email E | --id I | --phone P) [--scope FORMAT] [--note TEXTE]." : "")}",
            $"The command line is not understood; what was typed is not repeated.{(forgets ? " Expected: forget (--email E | --id I | --phone P) [--scope FORMAT] [--note TEXT]." : "")}").In(language);
        return errors.Select(error => typed.Exists(text => error.Contains(text, StringComparison.OrdinalIgnoreCase)) ? instead : error).Distinct(StringComparer.Ordinal);
    }
}
