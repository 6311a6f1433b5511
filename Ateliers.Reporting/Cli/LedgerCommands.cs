using System.CommandLine;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>batches and rejects: the ledger of what came in.</summary>
internal static class LedgerCommands
{
    public static Command Batches(CommandWords words) => words.Does(
        new Command("batches", words.Say("Le registre des fichiers reçus", "The ledger of the files that came in")),
        (_, context, terminal, _) =>
        {
            var batches = new LedgerRun(context).Batches();
            if (terminal.Json)
            {
                Terminal.Document(new JsonObject { ["batches"] = new JsonArray([.. batches.Select(Json)]) });
            }
            else
            {
                terminal.Show(Table(batches));
            }

            return Task.FromResult(Outcome.Done);
        });

    public static Command Rejects(CommandWords words)
    {
        var id = new Argument<long>("batch") { Description = words.Say("Le numéro du lot", "The number of the batch") };
        return words.Does(
            new Command("rejects", words.Say("Les lignes rejetées d'un lot", "The rejected rows of a batch")) { id },
            (result, context, terminal, _) =>
            {
                var (batch, rejects) = new LedgerRun(context).Rejects(result.GetValue(id));
                if (terminal.Json)
                {
                    Terminal.Document(new JsonObject
                    {
                        ["batch"] = batch.Id,
                        ["name"] = batch.Name,
                        ["rejects"] = new JsonArray([.. rejects.Select(reject => IngestJson.Reject(reject, terminal.Language))]),
                    });
                    return Task.FromResult(Outcome.Done);
                }

                foreach (var reject in rejects)
                {
                    terminal.Line(RejectLine.Of(batch.Name, reject, terminal));
                }

                terminal.Line(terminal.Say(
                    $"Lot {batch.Id}, {batch.Name} : {batch.Tally.Rejected} rejetées sur {batch.Tally.Rows} lignes", $"Batch {batch.Id}, {batch.Name}: {batch.Tally.Rejected} rejected of {batch.Tally.Rows} rows"));
                return Task.FromResult(Outcome.Done);
            });
    }

    private static JsonObject Json(Batch batch)
    {
        var node = new JsonObject
        {
            ["batch"] = batch.Id,
            ["name"] = batch.Name,
            ["sha256"] = batch.Sha256,
            ["format"] = batch.Format,
            ["encoding"] = batch.Encoding,
            ["delimiter"] = batch.Delimiter.ToString(),
        };
        IngestJson.AddRows(node, batch.Tally);
        node["at"] = Iso.Instant(batch.At);
        node["version"] = batch.ToolVersion;
        node["simulated"] = batch.Simulated;
        node["first"] = batch.First is { } first ? Iso.Date(first) : null;
        node["last"] = batch.Last is { } last ? Iso.Date(last) : null;
        return node;
    }

    private static Table Table(IReadOnlyList<Batch> batches)
    {
        static Column Name(string fr, string en) => new(new(fr, en), Numeric: false);
        static Column Number(string fr, string en) => new(new(fr, en), Numeric: true);
        static Cell Count(long count) => new(Numbers.Integer(count), count);
        static Cell Text(string text) => new(Bilingual.Same(text));
        return new Table(
            new($"{batches.Count} lots", $"{batches.Count} batches"),
            [
                Number("Lot", "Batch"), Name("Reçu (UTC)", "Received (UTC)"), Name("Fichier", "File"), Name("Format", "Format"), Number("Lignes", "Rows"), Number("Chargées", "Loaded"),
                Number("Mises à jour", "Updated"), Number("Inchangées", "Unchanged"), Number("Doubles", "Duplicates"), Number("Ignorées", "Ignored"), Number("Rejetées", "Rejected"), Name("SHA-256", "SHA-256"),
            ],
            [
                .. batches.Select(batch => (IReadOnlyList<Cell>)
                [
                    Count(batch.Id), Text(Iso.Instant(batch.At)), Text(batch.Name), Text(batch.Format), Count(batch.Tally.Rows), Count(batch.Tally.Loaded),
                    Count(batch.Tally.Updated), Count(batch.Tally.Unchanged), Count(batch.Tally.Duplicates), Count(batch.Tally.Ignored), Count(batch.Tally.Rejected), Text(batch.Sha256[..12]),
                ]),
            ]);
    }
}
