using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>How an ingest ended, in words.</summary>
internal static class IngestText
{
    /// <summary>The rejected rows of a file that are told at once; the ledger has all of them.</summary>
    private const int RejectsShown = 5;

    /// <summary>How all files ended: what went wrong on standard error, then a line a file and their sum, or one JSON document.</summary>
    public static void Print(IngestReport report, Terminal terminal)
    {
        ExplainAll(report, terminal);
        if (terminal.Json)
        {
            var document = IngestJson.Of(report, terminal.Language);
            if (report.Failure is { } failure)
            {
                document["error"] = terminal.Error(failure);
            }

            Terminal.Document(document);
            return;
        }

        foreach (var file in report.Files)
        {
            terminal.Line(Line(file, terminal));
            foreach (var remark in file.Remarks)
            {
                terminal.Line("  " + RemarkTexts.Of(remark).In(terminal.Language));
            }
        }

        if (report.Files.Count != 1)
        {
            terminal.Line(Sum(report, terminal));
        }

        if (report.Changes is { } changes)
        {
            ChangesTable.Show(changes, terminal);
        }

        if (report.DryRun)
        {
            terminal.Line(terminal.Say("Essai : rien n'a été gardé.", "Dry run: nothing was kept."));
        }
    }

    /// <summary>Refused and failed files and the first rejected rows, on standard error.</summary>
    public static void ExplainAll(IngestReport report, Terminal terminal)
    {
        foreach (var file in report.Files)
        {
            Explain(file, terminal);
        }

        if (report.Failure is { } failure)
        {
            Terminal.Details(failure);
        }
    }

    /// <summary>What a reader should know of the files that were read, on standard error.</summary>
    public static void Remark(IngestReport report, Terminal terminal)
    {
        foreach (var (file, remark) in report.Files.SelectMany(file => file.Remarks.Select(remark => (file, remark))))
        {
            terminal.Note($"{file.Path}{terminal.Say(" : ", ": ")}{RemarkTexts.Of(remark).In(terminal.Language)}");
        }
    }

    /// <summary>All files in one line.</summary>
    public static string Sum(IngestReport report, Terminal terminal)
    {
        var known = report.Files.Count(file => file.Status == FileStatus.AlreadyLoaded);
        var refused = report.Files.Count(file => file.Status == FileStatus.Refused);
        var failed = report.Files.Count(file => file.Status == FileStatus.Failed);
        var retracted = report.Files.Count(file => file.Status == FileStatus.Retracted);
        var read = report.Files.Count - known - refused - failed - retracted;
        var parts = new List<string> { terminal.Say($"{read} fichier{(read > 1 ? "s" : "")} lu{(read > 1 ? "s" : "")}", $"{read} file{(read == 1 ? "" : "s")} read") };
        if (known > 0)
        {
            parts.Add(terminal.Say($"{known} déjà connu{(known > 1 ? "s" : "")}", $"{known} known already"));
        }

        if (retracted > 0)
        {
            parts.Add(terminal.Say($"{retracted} retiré{(retracted > 1 ? "s" : "")} du compte", $"{retracted} retracted"));
        }

        if (refused > 0)
        {
            parts.Add(terminal.Say($"{refused} refusé{(refused > 1 ? "s" : "")}", $"{refused} refused"));
        }

        if (failed > 0)
        {
            parts.Add(terminal.Say("1 en échec", "1 failed"));
        }

        return string.Join(", ", parts) + (read > 0 ? terminal.Say(" : ", ": ") + Rows(report.Tally, terminal) : "");
    }

    private static string Line(FileReport file, Terminal terminal) => file.Status switch
    {
        FileStatus.AlreadyLoaded when file.Batch is { } batch => terminal.Say($"{file.Path} : déjà chargé (lot {batch}), rien à faire", $"{file.Path}: loaded already (batch {batch}), nothing to do"),
        FileStatus.AlreadyLoaded => terminal.Say($"{file.Path} : copie d'un fichier d'avant, rien à faire", $"{file.Path}: a copy of a file before it, nothing to do"),
        FileStatus.Retracted => terminal.Say($"{file.Path} : retiré du compte (lot {file.Batch}), laissé de côté", $"{file.Path}: retracted (batch {file.Batch}), passed over"),
        FileStatus.Refused => terminal.Say($"{file.Path} : refusé", $"{file.Path}: refused"),
        FileStatus.Failed => terminal.Say($"{file.Path} : échec", $"{file.Path}: failed"),
        _ => terminal.Say($"{file.Path} ({file.Format}) : ", $"{file.Path} ({file.Format}): ") + Rows(file.Tally, terminal),
    };

    private static string Rows(RowTally tally, Terminal terminal)
    {
        string Number(long number) => Numbers.Integer(number).In(terminal.Language);
        var ends = new (long Rows, string One, string Many, string En)[]
        {
            (tally.Loaded, "chargée", "chargées", "loaded"), (tally.Updated, "mise à jour", "mises à jour", "updated"), (tally.Unchanged, "inchangée", "inchangées", "unchanged"),
            (tally.Duplicates, "en double", "en double", "duplicate"), (tally.Ignored, "ignorée", "ignorées", "ignored"), (tally.Rejected, "rejetée", "rejetées", "rejected"),
        };
        var list = string.Join(" + ", ends.Where(end => end.Rows > 0).Select(end => $"{Number(end.Rows)} {terminal.Say(end.Rows < 2 ? end.One : end.Many, end.En)}"));
        return terminal.Say($"{Number(tally.Rows)} ligne{(tally.Rows < 2 ? "" : "s")}", $"{Number(tally.Rows)} row{(tally.Rows == 1 ? "" : "s")}") + (list.Length > 0 ? $" = {list}" : "");
    }

    private static void Explain(FileReport file, Terminal terminal)
    {
        if (file.Refusal is { } refusal)
        {
            var text = refusal.In(terminal.Language);
            Terminal.Failure(text.StartsWith(file.Path, StringComparison.Ordinal) ? text : terminal.Say($"{file.Path} : {text}", $"{file.Path}: {text}"));
        }

        if (file.Note is { } note)
        {
            var text = note.In(terminal.Language);
            terminal.Note(terminal.Say($"{file.Path} : {text}", $"{file.Path}: {text}"));
        }

        foreach (var reject in file.Rejects.Take(RejectsShown))
        {
            terminal.Note(RejectLine.Of(file.Path, reject, terminal));
        }

        if (file.Tally.Rejected > RejectsShown && file.Batch is not null)
        {
            terminal.Note(terminal.Say(
                $"… et {file.Tally.Rejected - RejectsShown} de plus : « ateliers rejects {file.Batch} » les liste.", $"… and {file.Tally.Rejected - RejectsShown} more: “ateliers rejects {file.Batch}” lists them."));
        }
    }
}
