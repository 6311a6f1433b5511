using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports.Editions;
using Ateliers.Reporting.Runs;
using Ateliers.Reporting.Runs.Publishing;

namespace Ateliers.Reporting.Cli;

/// <summary>publish and approve: freeze a month or a year as an edition.</summary>
internal static class PublishCommands
{
    private static readonly string[] EmbargoForms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm"];

    public static Command Publish(CommandWords words)
    {
        var period = PeriodOptions.Reported(words);
        var note = new Option<string?>("--note") { Description = words.Say("Ce qui a été corrigé et pourquoi ; nécessaire dès qu'un chiffre publié a changé", "What was corrected and why; needed as soon as a published figure has changed") };
        var embargo = new Option<DateTime?>("--embargo")
        {
            Description = words.Say("Ne rien en dire avant ce moment local : 2019-03-12T06:00", "Nothing of it may be told before this local time: 2019-03-12T06:00"),
            CustomParser = argument =>
            {
                var text = argument.Tokens.Count > 0 ? argument.Tokens[^1].Value : "";
                if (DateTime.TryParseExact(text, EmbargoForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
                {
                    return at;
                }

                argument.AddError(words.Say($"« {text} » : un embargo s'écrit AAAA-MM-JJThh:mm, par exemple 2019-03-12T06:00.", $"“{text}”: an embargo is written YYYY-MM-DDThh:mm, for example 2019-03-12T06:00."));
                return null;
            },
        };
        var (author, dryRun) = (Author(words), new Option<bool>("--dry-run") { Description = words.Say("Dit ce qui serait publié et ce qui a changé, sans rien publier", "Says what would be published and what has changed, and publishes nothing") });
        var pdf = new PdfOptions(words);
        return words.Does(
            pdf.On(new Command("publish", words.Say("Fige les chiffres, les pages et les fichiers d'un mois ou d'une année : une édition", "Freezes the figures, pages and files of a month or a year: an edition")) { period, note, embargo, author, dryRun }),
            (result, context, terminal, _) =>
            {
                var options = new PublishOptions(PeriodOptions.Reported(context, result.GetValue(period)!), result.GetValue(author), result.GetValue(note), result.GetValue(embargo), result.GetValue(dryRun));
                Print(new PublishRun(pdf.Of(result, context)).Run(options), options, context, terminal);
                return Task.FromResult(Outcome.Done);
            });
    }

    public static Command Approve(CommandWords words)
    {
        var (period, author) = (PeriodOptions.Reported(words), Author(words));
        return words.Does(
            new Command("approve", words.Say("Publie un brouillon, par un second nom", "Publishes a draft, by a second name")) { period, author },
            (result, context, terminal, _) =>
            {
                var line = new ApproveRun(context).Run(PeriodOptions.Reported(context, result.GetValue(period)!), result.GetValue(author));
                if (terminal.Json)
                {
                    Terminal.Document(EditionsCommand.Json(line));
                }
                else
                {
                    terminal.Line(Said(line.Edition, line.Status, context, terminal));
                    terminal.Line(line.Page);
                }

                return Task.FromResult(Outcome.Done);
            });
    }

    private static Option<string?> Author(CommandWords words) => new("--author") { Description = words.Say("Votre nom, tel qu'il reste au registre ; sinon celui du compte", "Your name, as it stays in the ledger; otherwise that of the account") };

    private static void Print(Publication publication, PublishOptions options, RunContext context, Terminal terminal)
    {
        if (terminal.Json)
        {
            Terminal.Document(Json(publication, options));
            return;
        }

        terminal.Mark(publication.Simulated);
        foreach (var check in publication.Checks)
        {
            terminal.Line($"{(check.Blocks ? "✗" : "!")} {check.Text.In(terminal.Language)}");
        }

        if (publication.Moves is { } moves)
        {
            terminal.Show(moves);
        }

        if (options.DryRun)
        {
            terminal.Line(terminal.Say("Essai : rien n'a été publié.", "Dry run: nothing was published."));
            return;
        }

        if (publication is { IsNew: false, Edition: { } standing })
        {
            terminal.Line(terminal.Say(
                $"Rien n'a changé depuis l'édition {standing.Number} de {publication.Title.Fr} : rien de nouveau n'a été publié.", $"Nothing has changed since edition {standing.Number} of {publication.Title.En}: nothing new was published."));
            terminal.Line(publication.Page!);
            return;
        }

        terminal.Line(Said(publication.Edition!, publication.Status!.Value, context, terminal));
        terminal.Line(publication.Headline.In(terminal.Language));
        terminal.Line(publication.Page!);
    }

    private static string Said(Edition edition, EditionStatus status, RunContext context, Terminal terminal) =>
        $"{edition.Period} — {EditionWords.Line(edition, [edition], status, context.Programme.TimeZone).In(terminal.Language)}";

    private static JsonObject Json(Publication publication, PublishOptions options) => new()
    {
        ["published"] = publication.IsNew,
        ["dryRun"] = options.DryRun,
        ["edition"] = publication.Edition is { } edition ? EditionsCommand.Json(edition, publication.Status!.Value) : null,
        ["moved"] = publication.Moved,
        ["page"] = publication.Page,
        ["checks"] = new JsonArray([.. publication.Checks.Select(check => (JsonNode)new JsonObject { ["level"] = check.Blocks ? "error" : "warning", ["code"] = check.Code, ["text"] = new JsonObject { ["fr"] = check.Text.Fr, ["en"] = check.Text.En } })]),
    };
}
