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

    private static readonly Bilingual Nothing = new("Rien à répartir : aucune séance n’est connue de cette période.", "Nothing to split: no session is known of this period.");

    public static Command Make(CommandWords words)
    {
        var ids = new Argument<string[]>("id") { Arity = ArgumentArity.ZeroOrMore, Description = words.Say("Chiffres voulus ; tous par défaut (docs/methodology.md)", "Figures wanted; all by default (docs/methodology.md)") };
        var slice = new SliceOptions(words);
        var by = new Option<string[]>("--by") { Description = words.Say($"Répartit par : {string.Join(", ", ByName.Keys)} ; plusieurs se croisent", $"Splits by: {string.Join(", ", ByName.Keys)}; several cross") };
        var isPublic = new Option<bool>("--public") { Description = words.Say("Masque les petits effectifs", "Hides small counts") };
        var output = OutputOption.Make(words, "table", "json", "csv", "md");
        var command = new Command("figures", words.Say("Compte des chiffres", "Counts figures")) { ids };
        foreach (var option in (IEnumerable<Option>)[.. slice.Period, by, .. slice.Kept, .. slice.People, isPublic, output])
        {
            command.Options.Add(option);
        }

        return words.Does(command, (result, context, terminal, cancellation) =>
        {
            var form = OutputOption.Of(result, output, terminal);
            var question = slice.Of(result, context, result.GetValue(ids) ?? []);
            var answer = new FiguresRun(context).Answer(question with { By = Split(result.GetValue(by) ?? []), Public = result.GetValue(isPublic), Sentences = form == "md" });
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
                Terminal.Document(FiguresDocument.Of(answer, terminal.Language));
                break;
            default:
                terminal.Mark(answer.Simulated);
                terminal.Show(answer.Table);
                if (answer.Table.Rows.Count == 0)
                {
                    terminal.Note(Nothing.In(terminal.Language));
                }

                break;
        }
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
}
