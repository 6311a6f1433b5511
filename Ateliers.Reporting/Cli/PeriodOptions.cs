using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>Reads months, years and days from the command line, and refuses what is none with a sentence.</summary>
internal static class PeriodOptions
{
    public static Option<Month?> Month(CommandWords words, string description) => new("--month")
    {
        Description = description,
        CustomParser = argument => Read(words, argument, MonthOf, words.Say("Un mois s'écrit AAAA-MM, de 2000-01 à 2999-12, par exemple 2019-03.", "A month is written YYYY-MM, from 2000-01 to 2999-12, for example 2019-03.")),
    };

    public static Option<int?> Year(CommandWords words, string description) => new("--year")
    {
        Description = description,
        CustomParser = argument => Read(words, argument, YearOf, words.Say("Une année s'écrit AAAA, de 2000 à 2999, par exemple 2019.", "A year is written YYYY, from 2000 to 2999, for example 2019.")),
    };

    public static Option<DateOnly?> Day(CommandWords words, string name, string description) => new(name)
    {
        Description = description,
        CustomParser = argument => Read(
            words,
            argument,
            text => Iso.TryDate(text, out var day) && IsCounted(day.Year) ? day : (DateOnly?)null,
            words.Say("Un jour s'écrit AAAA-MM-JJ, de 2000 à 2999, par exemple 2019-03-09, et doit exister.", "A day is written YYYY-MM-DD, from 2000 to 2999, for example 2019-03-09, and must exist.")),
    };

    /// <summary>The month or goal year of a report, as a word of the command line.</summary>
    public static Argument<string> Reported(CommandWords words) => new("period") { Description = words.Say("Un mois (2019-03) ou une année (2019)", "A month (2019-03) or a year (2019)") };

    /// <summary>The month or goal year that such a word names.</summary>
    /// <exception cref="FailureException">It names none (exit code 2).</exception>
    public static Period Reported(RunContext context, string text) =>
        MonthOf(text)?.Period
        ?? (YearOf(text) is { } year ? context.Programme.GoalYear(year) : throw new FailureException(Outcome.Usage, new(
            $"« {text} » n'est ni un mois (2019-03) ni une année (2019).", $"“{text}” is neither a month (2019-03) nor a year (2019).")));

    /// <summary>A month of the years 2000 to 2999.</summary>
    public static Month? MonthOf(string text) =>
        Domain.Month.TryParse(text, CultureInfo.InvariantCulture, out var month) && IsCounted(month.Year) ? month : null;

    /// <summary>A goal year from 2000 to 2999.</summary>
    public static int? YearOf(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && IsCounted(year) ? year : null;

    /// <summary>Whether a year is one of those of which anything can be asked: no session lies before 2000, and none after 2999 will be counted by this.</summary>
    private static bool IsCounted(int year) => year is >= 2000 and <= 2999;

    private static T? Read<T>(CommandWords words, ArgumentResult argument, Func<string, T?> read, string message)
        where T : struct
    {
        var text = argument.Tokens.Count > 0 ? argument.Tokens[^1].Value : "";
        if (read(text) is { } value)
        {
            return value;
        }

        argument.AddError(words.Say($"« {text} » : {message}", $"“{text}”: {message}"));
        return null;
    }
}
