using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>batches: the ledger of what came in.</summary>
internal static class LedgerCommands
{
    /// <summary>A terminal narrower than this gets the columns that matter most; --json has them all.</summary>
    private const int WidthOfAll = 190;

    private const int EssentialColumns = 5;

    /// <summary>The first digits of a SHA-256, enough to tell the files of one ledger apart.</summary>
    private const int DigestShown = 12;

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
                terminal.Show(Table(batches, Terminal.WidthOfOutput));
            }

            return Task.FromResult(Outcome.Done);
        });

    /// <summary>The number of a batch, as a word of the command line.</summary>
    internal static Argument<long> BatchArgument(CommandWords words) => new("batch")
    {
        Description = words.Say("Le numéro du lot", "The number of the batch"),
        CustomParser = argument =>
        {
            var text = argument.Tokens.Count > 0 ? argument.Tokens[^1].Value : "";
            if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                argument.AddError(words.Say(
                    $"« {text} » : un lot est un nombre entier ; « ateliers batches » liste les lots.", $"“{text}”: a batch is a whole number; “ateliers batches” lists the batches."));
            }

            return number;
        },
    };

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
        node["retractedBy"] = batch.RetractedBy;
        node["retraction"] = batch.Retraction is { } retraction
            ? new JsonObject { ["of"] = retraction.Of, ["by"] = retraction.Author, ["note"] = retraction.Note }
            : null;
        return node;
    }

    private static Table Table(IReadOnlyList<Batch> batches, int width)
    {
        static Cell Text(string text) => Cells.Text(Bilingual.Same(text));
        (Column Column, Func<Batch, Cell> Cell)[] columns =
        [
            (Cells.Number("Lot", "Batch"), batch => Cells.Integer(batch.Id)),
            (Cells.Name("Reçu (UTC)", "Received (UTC)"), batch => Text(Iso.Instant(batch.At))),
            (Cells.Name("Fichier", "File"), batch => Cells.Text(NameOf(batch))),
            (Cells.Number("Lignes", "Rows"), batch => Cells.Integer(batch.Tally.Rows)),
            (Cells.Number("Rejetées", "Rejected"), batch => Cells.Integer(batch.Tally.Rejected)),
            (Cells.Number("Chargées", "Loaded"), batch => Cells.Integer(batch.Tally.Loaded)),
            (Cells.Number("Mises à jour", "Updated"), batch => Cells.Integer(batch.Tally.Updated)),
            (Cells.Number("Inchangées", "Unchanged"), batch => Cells.Integer(batch.Tally.Unchanged)),
            (Cells.Number("Doubles", "Duplicates"), batch => Cells.Integer(batch.Tally.Duplicates)),
            (Cells.Number("Ignorées", "Ignored"), batch => Cells.Integer(batch.Tally.Ignored)),
            (Cells.Name("Format", "Format"), batch => Text(batch.Format)),
            (Cells.Name("SHA-256", "SHA-256"), batch => Text(batch.Sha256[..DigestShown])),
        ];
        var shown = columns[..(width < WidthOfAll ? EssentialColumns : columns.Length)];
        var files = Numbers.Count(batches.Count(batch => batch.Retraction is null), new("lot", "batch"), new("lots", "batches"));
        var retracted = batches.Count(batch => batch.RetractedBy is not null);
        return new Table(
            retracted == 0 ? files : new($"{files.Fr}, dont {retracted} retiré{(retracted > 1 ? "s" : "")} du compte", $"{files.En}, {retracted} of them retracted"),
            [.. shown.Select(column => column.Column)],
            [.. batches.Select(batch => (IReadOnlyList<Cell>)[.. shown.Select(column => column.Cell(batch))])]);
    }

    /// <summary>A file by its name, and with the mark of its retraction; a retraction by what it takes back and why.</summary>
    private static Bilingual NameOf(Batch batch) => batch switch
    {
        { Retraction: { } retraction } => new($"retrait du lot {retraction.Of} : {retraction.Note}", $"retraction of batch {retraction.Of}: {retraction.Note}"),
        { RetractedBy: { } by } => new($"{batch.Name} (retiré : {by})", $"{batch.Name} (retracted: {by})"),
        _ => Bilingual.Same(batch.Name),
    };
}
