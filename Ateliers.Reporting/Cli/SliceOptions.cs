using System.CommandLine;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>The options that say of which period, ateliers, themes, audiences, formats and people a figure is, and what was known when: the same wherever figures are asked for.</summary>
internal sealed class SliceOptions(CommandWords words)
{
    private readonly Option<int?> year = PeriodOptions.Year(words, words.Say("Une année d'objectif", "A goal year"));
    private readonly Option<Month?> month = PeriodOptions.Month(words, words.Say("Un mois", "A month"));
    private readonly Option<DateOnly?> from = PeriodOptions.Day(words, "--from", words.Say("Premier jour, compris", "First day, inside"));
    private readonly Option<DateOnly?> to = PeriodOptions.Day(words, "--to", words.Say("Dernier jour, compris", "Last day, inside"));
    private readonly Option<DateOnly?> asOf = PeriodOptions.Day(words, "--as-of", words.Say("Ce qui était connu ce jour-là", "What was known on that day"));
    private readonly Option<string[]> ateliers = new("--atelier") { Description = words.Say("Cet atelier seulement ; répétable", "This atelier only; may be repeated") };
    private readonly Option<string[]> themes = new("--theme") { Description = words.Say("Ce thème seulement ; répétable", "This theme only; may be repeated") };
    private readonly Option<string[]> audiences = new("--audience") { Description = words.Say("Ce public seulement ; répétable", "This audience only; may be repeated") };

    private readonly Option<string[]> formats = new("--format") { Description = words.Say("Ce format de séance seulement ; répétable", "This session format only; may be repeated") };
    private readonly Option<string[]> ages = new("--age-band") { Description = words.Say("Cette tranche d'âge seulement, au jour de la séance ; répétable", "This age band only, on the day of the session; may be repeated") };
    private readonly Option<string[]> genders = new("--gender") { Description = words.Say("Ce genre seulement ; répétable", "This gender only; may be repeated") };

    /// <summary>The ways to give a period.</summary>
    public IReadOnlyList<Option> Period => [year, month, from, to];

    /// <summary>Which sessions are kept, and the day of what was known.</summary>
    public IReadOnlyList<Option> Kept => [ateliers, themes, audiences, formats, asOf];

    /// <summary>Whose attendances are kept.</summary>
    public IReadOnlyList<Option> People => [ages, genders];

    /// <summary>The question that a command line asks, not split and not public.</summary>
    /// <exception cref="FailureException">No period is given, or more than one (exit code 2).</exception>
    public FiguresOptions Of(ParseResult result, RunContext context, IReadOnlyList<string> ids) => new(
        ids,
        PeriodOf(context, result.GetValue(year), result.GetValue(month), result.GetValue(from), result.GetValue(to)),
        Dimensions.None,
        Codes(result.GetValue(ateliers)),
        Codes(result.GetValue(themes)),
        Codes(result.GetValue(audiences)),
        result.GetValue(asOf),
        Formats: Codes(result.GetValue(formats)),
        Ages: Codes(result.GetValue(ages)) is { } bands ? [.. bands.Order(StringComparer.Ordinal)] : null,
        Genders: Codes(result.GetValue(genders)));

    private static Period PeriodOf(RunContext context, int? year, Month? month, DateOnly? from, DateOnly? to)
    {
        var ways = (year is null ? 0 : 1) + (month is null ? 0 : 1) + (from is null && to is null ? 0 : 1);
        if (ways != 1 || (from is null) != (to is null))
        {
            throw new FailureException(Outcome.Usage, new(
                "Donnez une période, d'une seule façon : --year 2019, --month 2019-03, ou --from 2019-03-04 --to 2019-03-10.",
                "Give one period, in one way: --year 2019, --month 2019-03, or --from 2019-03-04 --to 2019-03-10."));
        }

        if (from > to)
        {
            throw new FailureException(Outcome.Usage, new("--to doit être le jour de --from ou un jour suivant.", "--to must be the day of --from or a later one."));
        }

        return year is { } goalYear ? context.Programme.GoalYear(goalYear) : month?.Period ?? new Period(from!.Value, to!.Value);
    }

    private static string[]? Codes(string[]? codes) => codes is { Length: > 0 } ? [.. codes.Distinct(StringComparer.Ordinal)] : null;
}
