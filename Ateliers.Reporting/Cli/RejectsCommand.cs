using System.CommandLine;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>rejects: the rows of a batch that were not taken, why, and what to do. What stands in them is shown as a shape, and in clear in a file of its owner's alone.</summary>
internal static class RejectsCommand
{
    public static Command Make(CommandWords words)
    {
        var id = LedgerCommands.BatchArgument(words);
        var output = OutputOption.Make(words, "table", "json", "csv");
        var withValues = new Option<string?>("--with-values")
        {
            HelpName = "FILE",
            Description = words.Say(
                "Écrit les lignes et leurs valeurs en clair dans ce nouveau fichier CSV, lisible par vous seul (mode 0600) ; jamais à l'écran",
                "Writes the rows and their values in clear to this new CSV file, readable by you alone (mode 0600); never to the screen"),
        };
        return words.Does(
            new Command("rejects", words.Say("Les lignes rejetées d'un lot", "The rejected rows of a batch")) { id, output, withValues },
            (result, context, terminal, _) =>
            {
                var form = OutputOption.Of(result, output, terminal);
                var file = result.GetValue(withValues);
                if (file is "-" or "")
                {
                    throw new FailureException(Outcome.Usage, new(
                        "--with-values nomme un nouveau fichier : les valeurs ne vont jamais à l'écran.", "--with-values names a new file: the values never go to the screen."));
                }

                var run = new LedgerRun(context);
                var (batch, rejects) = run.Rejects(result.GetValue(id));
                if (file is not null)
                {
                    LedgerRun.WriteWithValues(file, batch, rejects, run.Values(batch, rejects));
                    Written(file, batch, rejects.Count, terminal);
                }
                else if (form == "table")
                {
                    Print(batch, rejects, terminal);
                }
                else
                {
                    Print(form, batch, rejects, run.Values(batch, rejects), terminal);
                }

                return Task.FromResult(Outcome.Done);
            });
    }

    private static void Print(Batch batch, IReadOnlyList<RejectedRow> rejects, Terminal terminal)
    {
        foreach (var reject in rejects)
        {
            terminal.Line(RejectLine.Of(batch.Name, reject, terminal));
        }

        var rejected = Numbers.Count(batch.Tally.Rejected, new("rejetée", "rejected"), new("rejetées", "rejected"));
        var rows = Numbers.Count(batch.Tally.Rows, new("ligne", "row"), new("lignes", "rows"));
        terminal.Line(terminal.Say(
            $"Lot {batch.Id}, {batch.Name} : {rejected.Fr} sur {rows.Fr}", $"Batch {batch.Id}, {batch.Name}: {rejected.En} of {rows.En}"));
    }

    /// <summary>As CSV or JSON, with masked values; why there are none is said beside them.</summary>
    private static void Print(string form, Batch batch, IReadOnlyList<RejectedRow> rejects, RejectedValues values, Terminal terminal)
    {
        var why = values.Why is { } reason ? new Bilingual($"Sans les valeurs : {reason.Fr}.", $"Without the values: {reason.En}.").In(terminal.Language) : null;
        if (why is not null)
        {
            terminal.Note(why);
        }

        if (form == "csv")
        {
            Terminal.Document(LedgerRun.Csv(batch, rejects, values));
            return;
        }

        Terminal.Document(new JsonObject
        {
            ["batch"] = batch.Id,
            ["name"] = batch.Name,
            ["message"] = why,
            ["rejects"] = new JsonArray([.. rejects.Select(reject => Json(reject, values, terminal.Language))]),
        });
    }

    private static JsonObject Json(RejectedRow reject, RejectedValues values, Language language)
    {
        var node = IngestJson.Reject(reject, language);
        node["value"] = values.Why is null ? values.MaskedOf(reject) : null;
        return node;
    }

    private static void Written(string file, Batch batch, int count, Terminal terminal)
    {
        if (terminal.Json)
        {
            Terminal.Document(new JsonObject { ["batch"] = batch.Id, ["name"] = batch.Name, ["file"] = file, ["rows"] = count });
            return;
        }

        var rows = Numbers.Count(count, new("ligne rejetée", "rejected row"), new("lignes rejetées", "rejected rows"));
        terminal.Line(terminal.Say(
            $"{rows.Fr} avec leurs valeurs dans {file} (mode 0600). Ce fichier contient des données personnelles : effacez-le après usage.",
            $"{rows.En} with their values in {file} (mode 0600). This file holds personal data: delete it after use."));
    }
}
