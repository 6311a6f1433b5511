using System.CommandLine;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>retract: takes a file out of the count.</summary>
internal static class RetractCommand
{
    public static Command Make(CommandWords words)
    {
        var id = LedgerCommands.BatchArgument(words);
        var note = new Option<string>("--note") { Required = true, Description = words.Say("Pourquoi ; reste au registre", "Why; stays in the ledger") };
        var dryRun = new Option<bool>("--dry-run") { Description = words.Say("Dit ce qui changerait, sans rien garder", "Says what would change, and keeps nothing") };
        return words.Does(
            new Command("retract", words.Say("Retire un lot du compte ; ce qui était connu avant reste consultable", "Takes a batch out of the count; what was known before can still be asked for")) { id, note, dryRun },
            (result, context, terminal, _) =>
            {
                Print(new RetractRun(context).Run(result.GetValue(id), result.GetValue(note)!, result.GetValue(dryRun)), terminal);
                return Task.FromResult(Outcome.Done);
            });
    }

    private static void Print(RetractReport report, Terminal terminal)
    {
        var (batch, line, retraction) = (report.Batch, report.Line, report.Line.Retraction!);
        if (terminal.Json)
        {
            var document = new JsonObject
            {
                ["batch"] = batch.Id,
                ["name"] = batch.Name,
                ["status"] = report.Already ? "already-retracted" : report.DryRun ? "dry-run" : "retracted",
                ["retraction"] = report.DryRun ? null : line.Id,
                ["readings"] = new JsonArray([.. report.Readings.Select(reading => (JsonNode)reading)]),
                ["by"] = retraction.Author,
                ["note"] = retraction.Note,
                ["at"] = Iso.Instant(line.At),
            };
            IngestJson.AddChanges(document, report.Changes);
            Terminal.Document(document);
            return;
        }

        if (report.Already)
        {
            terminal.Line(terminal.Say(
                $"Lot {batch.Id}, {batch.Name} : déjà retiré (retrait {line.Id} : {retraction.Note}), rien à faire", $"Batch {batch.Id}, {batch.Name}: retracted already (retraction {line.Id}: {retraction.Note}), nothing to do"));
            return;
        }

        terminal.Line(report.DryRun
            ? terminal.Say($"Lot {batch.Id}, {batch.Name} : serait retiré du compte.", $"Batch {batch.Id}, {batch.Name}: would be taken out of the count.")
            : terminal.Say($"Lot {batch.Id}, {batch.Name} : retiré du compte (retrait {line.Id}).", $"Batch {batch.Id}, {batch.Name}: taken out of the count (retraction {line.Id})."));
        if (report.Readings.Count > 1)
        {
            var list = string.Join(", ", report.Readings);
            terminal.Line(terminal.Say($"Toutes les lectures de ce fichier ensemble : lots {list}.", $"All readings of this file together: batches {list}."));
        }

        ChangesTable.Show(report.Changes, terminal);
        if (report.DryRun)
        {
            terminal.Line(terminal.Say("Essai : rien n'a été gardé.", "Dry run: nothing was kept."));
            return;
        }

        terminal.Line(terminal.Say(
            "Les rapports concernés seront refaits par « ateliers run », qui laisse ce fichier de côté s'il est encore dans l'inbox.",
            "The reports concerned will be made anew by “ateliers run”, which passes over this file if it still lies in the inbox."));
    }
}
