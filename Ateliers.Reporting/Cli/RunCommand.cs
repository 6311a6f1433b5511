using System.CommandLine;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>run: the monthly job.</summary>
internal static class RunCommand
{
    public static Command Make(CommandWords words)
    {
        var month = PeriodOptions.Month(words, words.Say("Seulement ce mois ; sinon tout ce qui est dû", "Only this month; otherwise all that is owed"));
        var command = new Command("run", words.Say("Le travail mensuel : charge l'inbox et écrit les rapports dus", "The monthly job: ingests the inbox and writes the reports that are owed")) { month };
        var pdf = new PdfOptions(words);
        return words.Does(pdf.On(command), async (result, context, terminal, cancellation) =>
        {
            var name = terminal.Say("rapports", "reports");
            var outcome = await terminal.WithBar(bars => new MonthlyRun(pdf.Of(result, context)).Run(
                result.GetValue(month),
                IngestCommand.Bars(bars),
                bars is null ? null : new Direct<(int Done, int All)>(reports => bars.Report(new Bar(name, reports.Done, reports.All))),
                cancellation));
            Print(outcome, terminal);
            return outcome.Outcome;
        }, keepsParts: true);
    }

    private static void Print(MonthlyOutcome outcome, Terminal terminal)
    {
        IngestText.ExplainAll(outcome.Ingest, terminal);
        IngestText.Remark(outcome.Ingest, terminal);
        if (outcome.Failure is { } rendering && outcome.Ingest.Failure is null)
        {
            Terminal.Failure(rendering.Text.In(terminal.Language));
        }

        if (outcome.Orphans.Count > 0)
        {
            var orphans = string.Join(", ", outcome.Orphans);
            Terminal.Failure(terminal.Say(
                $"De ces rapports du dossier, la base ne connaît plus rien ; ils ne sont pas dans la liste, vérifiez-les et supprimez-les : {orphans}",
                $"Of these reports in the folder the database knows nothing any more; they are not in the list, look at them and delete them: {orphans}"));
        }

        if (terminal.Json)
        {
            var document = new JsonObject
            {
                ["ingest"] = IngestJson.Of(outcome.Ingest, terminal.Language),
                ["reports"] = new JsonArray([.. outcome.Written.Select(ReportCommand.Json)]),
                ["withdrawn"] = new JsonArray([.. outcome.Withdrawn.Select(report => (JsonNode)report)]),
                ["orphans"] = new JsonArray([.. outcome.Orphans.Select(report => (JsonNode)report)]),
                ["dashboard"] = outcome.Latest?.Page,
            };
            if (outcome.Failure is { } failure)
            {
                document["error"] = terminal.Error(failure);
            }

            Terminal.Document(document);
            return;
        }

        terminal.Mark(outcome.Latest is { Simulated: true });
        terminal.Line(Work(outcome, terminal));
        if (outcome is { Failure: null, Latest: { } latest })
        {
            terminal.Dashboard(latest.Headline, latest.Page);
        }
    }

    private static string Work(MonthlyOutcome outcome, Terminal terminal)
    {
        var written = outcome.Written.Count;
        if (written + outcome.Withdrawn.Count == 0 && outcome.Failure is null && outcome.Ingest.Files.All(file => file.Status is FileStatus.AlreadyLoaded or FileStatus.Retracted))
        {
            return outcome.ListMended
                ? terminal.Say("La liste des rapports a été réécrite ; tous les rapports sont à jour.", "The list of reports was written anew; all reports are up to date.")
                : outcome.Latest is null
                ? terminal.Say("Rien à faire : l'inbox est vide.", "Nothing to do: the inbox is empty.")
                : terminal.Say("Rien à faire : aucun fichier nouveau, tous les rapports sont à jour.", "Nothing to do: no new file, all reports are up to date.");
        }

        var reports = written == 0 && outcome.Failure is not null
            ? terminal.Say("Aucun rapport n'a été écrit.", "No report was written.")
            : written == 0
            ? terminal.Say("Aucun rapport n'était dû.", "No report was owed.")
            : terminal.Say($"{written} rapport{(written > 1 ? "s" : "")} écrit{(written > 1 ? "s" : "")}", $"{written} report{(written == 1 ? "" : "s")} written");
        var list = string.Join(", ", outcome.Withdrawn);
        var withdrawn = list.Length == 0 ? "" : terminal.Say($"\nPlus rien n'est connu sans les fichiers retirés, rapports supprimés : {list}", $"\nNothing is known any more without the retracted files, reports removed: {list}");
        return $"{IngestText.Sum(outcome.Ingest, terminal)}\n{reports}{withdrawn}";
    }
}
