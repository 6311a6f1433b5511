using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Reports.Editions;
using Ateliers.Reporting.Runs.Publishing;

namespace Ateliers.Reporting.Cli;

/// <summary>editions: what was published, and when; editions diff: what two of them tell differently.</summary>
internal static class EditionsCommand
{
    public static Command Make(CommandWords words)
    {
        var period = new Argument<string?>("period") { Arity = ArgumentArity.ZeroOrOne, Description = words.Say("Seulement d'un mois (2019-03) ou d'une année (2019)", "Only of a month (2019-03) or a year (2019)") };
        var on = PeriodOptions.Day(words, "--on", words.Say("Ce qui était publié ce jour-là", "What was published on that day"));
        var command = new Command("editions", words.Say("Ce qui a été publié, et quand", "What was published, and when")) { period, on };
        command.Subcommands.Add(Difference(words));
        return words.Does(command, (result, context, terminal, _) =>
        {
            var asked = result.GetValue(period);
            var lines = new EditionsRun(context).List(asked is null ? null : PeriodOptions.Reported(context, asked), result.GetValue(on));
            if (terminal.Json)
            {
                Terminal.Document(new JsonObject { ["editions"] = new JsonArray([.. lines.Select(Json)]) });
            }
            else if (lines.Count == 0)
            {
                var of = asked is null ? new Bilingual("", "") : new($" de {asked}", $" of {asked}");
                terminal.Line(result.GetValue(on) is { } day
                    ? terminal.Say($"Rien{of.Fr} n'était publié le {Dates.Day(day).Fr}.", $"Nothing{of.En} was published on {Dates.Day(day).En}.")
                    : terminal.Say($"Rien{of.Fr} n'a encore été publié : « ateliers publish {asked ?? "2019-03"} » fige une période.", $"Nothing{of.En} has been published yet: “ateliers publish {asked ?? "2019-03"}” freezes a period."));
            }
            else
            {
                terminal.Show(Table(lines));
            }

            return Task.FromResult(Outcome.Done);
        });
    }

    /// <summary>An edition as the contract has it, and what else is known of it.</summary>
    public static JsonObject Json(Edition edition, EditionStatus status) => new()
    {
        ["period"] = edition.Period,
        ["edition"] = edition.Number,
        ["status"] = status switch { EditionStatus.Draft => "draft", EditionStatus.Embargoed => "embargoed", EditionStatus.Current => "current", _ => "superseded" },
        ["publishedAt"] = At(edition.PublishedAt),
        ["by"] = edition.MadeBy,
        ["note"] = edition.Note,
        ["moved"] = edition.Moved,
        ["approvedBy"] = edition.ApprovedBy,
        ["embargo"] = At(edition.Embargo),
        ["asOf"] = Iso.Date(edition.AsOf),
        ["version"] = edition.Version,
    };

    /// <summary>The same with how long it stood, and where.</summary>
    public static JsonObject Json(EditionLine line)
    {
        var node = Json(line.Edition, line.Status);
        node["until"] = At(line.Until);
        node["page"] = line.Page;
        return node;
    }

    private static string? At(DateTimeOffset? moment) => moment is { } at ? Iso.Instant(at) : null;

    private static Table Table(IReadOnlyList<EditionLine> lines)
    {
        Bilingual At(DateTimeOffset? moment, string zone) => moment is { } at ? EditionWords.Hour(at, zone) : Bilingual.Same("–");
        return new Table(
            Numbers.Count(lines.Count, new("édition", "edition"), new("éditions", "editions")),
            [
                Cells.Name("Période", "Period"), Cells.Number("Édition", "Edition"), Cells.Name("Statut", "Status"), Cells.Name("Publiée le", "Published on"), Cells.Name("Jusqu'au", "Until"), Cells.Name("Par", "By"),
                Cells.Number("Chiffres changés", "Figures changed"), Cells.Name("Note", "Note"),
            ],
            [
                .. lines.Select(line => (IReadOnlyList<Cell>)
                [
                    Cells.Text(Bilingual.Same(line.Edition.Period)), Cells.Integer(line.Edition.Number), Cells.Text(EditionWords.Of(line.Status)), Cells.Text(At(line.Edition.From, line.TimeZone)), Cells.Text(At(line.Until, line.TimeZone)),
                    Cells.Text(Bilingual.Same(line.Edition.ApprovedBy is { } second ? $"{line.Edition.MadeBy}, {second}" : line.Edition.MadeBy)), Cells.Integer(line.Edition.Moved), Cells.Text(Bilingual.Same(line.Edition.Note ?? "")),
                ]),
            ]);
    }

    private static Command Difference(CommandWords words)
    {
        var period = PeriodOptions.Reported(words);
        var (first, second) = (Number(words, "first", words.Say("La première édition", "The first edition")), Number(words, "second", words.Say("La seconde", "The second")));
        return words.Does(
            new Command("diff", words.Say("Les chiffres que deux éditions disent autrement", "The figures that two editions tell differently")) { period, first, second },
            (result, context, terminal, _) =>
            {
                var difference = new EditionsRun(context).Difference(PeriodOptions.Reported(context, result.GetValue(period)!), result.GetValue(first), result.GetValue(second));
                if (terminal.Json)
                {
                    Terminal.Document(difference.Json);
                }
                else if (difference.Moves.Count == 0)
                {
                    terminal.Line(terminal.Say(
                        $"{difference.Period} : aucun chiffre ne diffère entre l'édition {difference.First.Number} et l'édition {difference.Second.Number}.",
                        $"{difference.Period}: no figure differs between edition {difference.First.Number} and edition {difference.Second.Number}."));
                }
                else
                {
                    terminal.Show(difference.Table);
                }

                return Task.FromResult(Outcome.Done);
            });
    }

    private static Argument<int> Number(CommandWords words, string name, string description) => new(name)
    {
        Description = description,
        CustomParser = argument => NumberOf(words, argument),
    };

    /// <summary>The number of an edition, as it was typed.</summary>
    internal static int NumberOf(CommandWords words, System.CommandLine.Parsing.ArgumentResult argument)
    {
        var text = argument.Tokens.Count > 0 ? argument.Tokens[^1].Value : "";
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            argument.AddError(words.Say($"« {text} » : une édition est un nombre entier, à partir de 1.", $"“{text}”: an edition is a whole number, from 1."));
        }

        return number;
    }
}
