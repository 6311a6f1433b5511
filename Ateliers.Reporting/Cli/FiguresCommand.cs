using System.CommandLine;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>figures: counts, by anything.</summary>
internal static class FiguresCommand
{
    private static readonly IReadOnlyDictionary<string, Dimensions> ByName = Enum.GetValues<Dimensions>()
        .Where(dimension => dimension != Dimensions.None)
        .ToDictionary(dimension => dimension == Dimensions.AgeBand ? "age-band" : dimension.ToString().ToLowerInvariant(), dimension => dimension, StringComparer.Ordinal);

    public static Command Make(CommandWords words)
    {
        var ids = new Argument<string[]>("id") { Arity = ArgumentArity.ZeroOrMore, Description = words.Say("Chiffres voulus ; tous par défaut (docs/methodology.md)", "Figures wanted; all by default (docs/methodology.md)") };
        var year = PeriodOptions.Year(words, words.Say("Une année d'objectif", "A goal year"));
        var month = PeriodOptions.Month(words, words.Say("Un mois", "A month"));
        var from = PeriodOptions.Day(words, "--from", words.Say("Premier jour, compris", "First day, inside"));
        var to = PeriodOptions.Day(words, "--to", words.Say("Dernier jour, compris", "Last day, inside"));
        var asOf = PeriodOptions.Day(words, "--as-of", words.Say("Ce qui était connu ce jour-là", "What was known on that day"));
        var by = new Option<string[]>("--by") { Description = words.Say($"Répartit par : {string.Join(", ", ByName.Keys)} ; plusieurs se croisent", $"Splits by: {string.Join(", ", ByName.Keys)}; several cross") };
        var ateliers = new Option<string[]>("--atelier") { Description = words.Say("Cet atelier seulement ; répétable", "This atelier only; may be repeated") };
        var themes = new Option<string[]>("--theme") { Description = words.Say("Ce thème seulement ; répétable", "This theme only; may be repeated") };
        var audiences = new Option<string[]>("--audience") { Description = words.Say("Ce public seulement ; répétable", "This audience only; may be repeated") };
        var isPublic = new Option<bool>("--public") { Description = words.Say("Masque les petits effectifs", "Hides small counts") };
        var output = OutputOption.Make(words, "table", "json", "csv", "md");
        var command = new Command("figures", words.Say("Compte des chiffres", "Counts figures")) { ids, year, month, from, to, by, ateliers, themes, audiences, asOf, isPublic, output };
        return words.Does(command, (result, context, terminal, cancellation) =>
        {
            var form = OutputOption.Of(result, output, terminal);
            var period = Period(context, result.GetValue(year), result.GetValue(month), result.GetValue(from), result.GetValue(to));
            var answer = new FiguresRun(context).Answer(new FiguresOptions(
                result.GetValue(ids) ?? [], period, Split(result.GetValue(by) ?? []), Kept(result.GetValue(ateliers)), Kept(result.GetValue(themes)), Kept(result.GetValue(audiences)),
                result.GetValue(asOf), result.GetValue(isPublic)));
            cancellation.ThrowIfCancellationRequested();
            Print(answer, form, terminal);
            return Task.FromResult(Outcome.Done);
        });
    }

    private static void Print(FiguresAnswer answer, string output, Terminal terminal)
    {
        if (answer.Note is { } note && output != "md")
        {
            terminal.Note(note.In(terminal.Language));
        }

        switch (output)
        {
            case "json":
                Terminal.Document(answer.Json);
                break;
            case "csv":
                Terminal.Document(answer.Csv);
                break;
            case "md":
                Terminal.Document(MarkdownTable.Of(answer.Table, answer.Simulated, answer.Note, terminal.Language));
                break;
            default:
                terminal.Mark(answer.Simulated);
                terminal.Show(answer.Table);
                break;
        }
    }

    private static Period Period(RunContext context, int? year, Month? month, DateOnly? from, DateOnly? to)
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

    private static Dimensions Split(string[] texts)
    {
        var by = Dimensions.None;
        foreach (var name in texts.SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            by |= ByName.TryGetValue(name, out var dimension) ? dimension : throw new FailureException(Outcome.Usage, new(
                $"--by {name} est inconnu. Possibles : {string.Join(", ", ByName.Keys)}.", $"--by {name} is unknown. Possible: {string.Join(", ", ByName.Keys)}."));
        }

        var time = by & (Dimensions.Day | Dimensions.Week | Dimensions.Month);
        return time is Dimensions.None or Dimensions.Day or Dimensions.Week or Dimensions.Month ? by : throw new FailureException(Outcome.Usage, new(
            "--by : un seul des trois, month, week ou day.", "--by: only one of month, week and day."));
    }

    private static string[]? Kept(string[]? codes) => codes is { Length: > 0 } ? [.. codes.Distinct(StringComparer.Ordinal)] : null;
}
