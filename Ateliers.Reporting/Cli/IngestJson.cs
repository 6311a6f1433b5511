using System.Text.Json.Nodes;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>How an ingest ended, as the JSON document that --json prints.</summary>
internal static class IngestJson
{
    public static JsonObject Of(IngestReport report, Language language)
    {
        var document = new JsonObject { ["files"] = new JsonArray([.. report.Files.Select(file => File(file, language))]) };
        AddRows(document, report.Tally);
        if (report.Changes is { } changes)
        {
            AddChanges(document, changes);
        }

        return document;
    }

    /// <summary>What moves, month by month and atelier by atelier, year by year, and in the reports that stand.</summary>
    public static void AddChanges(JsonObject document, Movement changes)
    {
        static JsonObject Move((long Before, long After) number) => new() { ["before"] = number.Before, ["after"] = number.After };
        static JsonObject Number(FigureReading figure) => new() { ["value"] = figure.Value, ["lower"] = figure.Lower, ["upper"] = figure.Upper };
        document["changes"] = new JsonArray(
        [
            .. changes.Months.Select(change => new JsonObject
            {
                ["month"] = change.Month.ToString(),
                ["atelier"] = change.Atelier,
                ["attendances"] = Move(change.Attendances),
                ["people"] = Move(change.People),
            }),
        ]);
        document["years"] = new JsonArray([.. changes.Years.Select(change => new JsonObject { ["year"] = change.Year, ["people"] = Move(change.People) })]);
        document["figures"] = new JsonArray(
        [
            .. changes.Figures.Select(moved => new JsonObject
            {
                ["report"] = moved.Report,
                ["id"] = moved.Id,
                ["before"] = Number(moved.Before),
                ["after"] = Number(moved.After),
            }),
        ]);
    }

    public static JsonObject Reject(RejectedRow reject, Language language) => new()
    {
        ["line"] = reject.Line,
        ["column"] = reject.Column,
        ["code"] = RejectCodes.Text(reject.Code),
        ["message"] = RejectTexts.Of(reject.Code).In(language),
    };

    public static void AddRows(JsonObject node, RowTally tally)
    {
        node["rows"] = tally.Rows;
        node["loaded"] = tally.Loaded;
        node["updated"] = tally.Updated;
        node["unchanged"] = tally.Unchanged;
        node["duplicates"] = tally.Duplicates;
        node["ignored"] = tally.Ignored;
        node["rejected"] = tally.Rejected;
    }

    public static JsonObject Remark(Remark remark, Language language) => new()
    {
        ["code"] = RemarkTexts.Code(remark.Code),
        ["rows"] = remark.Rows,
        ["line"] = remark.Line > 0 ? remark.Line : null,
        ["message"] = RemarkTexts.Of(remark).In(language),
    };

    private static JsonObject File(FileReport file, Language language)
    {
        var node = new JsonObject
        {
            ["path"] = file.Path,
            ["sha256"] = file.Sha256,
            ["format"] = file.Format,
            ["encoding"] = file.Encoding,
            ["delimiter"] = file.Delimiter?.ToString(),
        };
        AddRows(node, file.Tally);
        node["status"] = file.Status switch
        {
            FileStatus.Loaded => "loaded",
            FileStatus.AlreadyLoaded => "already-loaded",
            FileStatus.Retracted => "retracted",
            FileStatus.Failed => "failed",
            _ => "refused",
        };
        node["batch"] = file.Batch;
        node["message"] = (file.Refusal ?? file.Note ?? file.Remarks.Where(remark => remark.Code == RemarkCode.ListsReplaced).Select(RemarkTexts.Of).FirstOrDefault())?.In(language);
        node["remarks"] = new JsonArray([.. file.Remarks.Select(remark => Remark(remark, language))]);
        node["rejects"] = new JsonArray([.. file.Rejects.Select(reject => Reject(reject, language))]);
        return node;
    }
}
