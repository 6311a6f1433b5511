using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Runs;

/// <summary>Says how one file would be read, or drafts a description for it. Nothing is written, and the workspace's secret is not touched.</summary>
public sealed class ExplainRun(RunContext context)
{
    private const int Examples = 3;

    /// <summary>The atelier of rows that name none, before anybody said which it is.</summary>
    private static readonly Atelier Unsaid = new("?", "?", Opens: null);

    /// <summary>Explains a file.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="formatFile">A description of one's own; null when there is none.</param>
    /// <exception cref="FailureException">The file cannot be read, or is of no known format.</exception>
    public ExplainedFile Explain(string path, string? formatFile)
    {
        Require(path);
        using var keys = new PersonKeys(SecretKeyFile.Random());
        var rules = new IngestionRules
        {
            Programme = context.Programme,
            Ateliers = [.. context.Programme.Ateliers, Unsaid],
            DefaultAtelier = Unsaid.Code,
            Today = context.Today,
        };
        var catalogue = FormatCatalogue.Load(context.Workspace.Formats, formatFile);
        var (order, remarks) = Days(path, catalogue, rules, keys);
        using var file = AttendanceFile.Open(path, path, catalogue, rules, keys, order: order);
        var (format, line, section, by, columns, facts, examples) = file.Explain(Examples);
        return new ExplainedFile(
            path, format.Name, format.Title, format.Origin, file.EncodingName, file.Delimiter, line, section, by,
            [.. columns.Select(column => (column.Header, column.Fields))],
            [.. facts.Select(fact => (fact.Field, Code(fact.Origin)))],
            [.. examples.Select(example => new ExplainedExample(example.Line, example.Reject, example.Fields))],
            remarks);
    }

    /// <summary>The whole file says in which order its days stand, and what else a reader should know.</summary>
    private static (DayOrder? Order, IReadOnlyList<Remark> Remarks) Days(string path, FormatCatalogue catalogue, IngestionRules rules, PersonKeys keys)
    {
        using var file = AttendanceFile.Open(path, path, catalogue, rules, keys);
        foreach (var _ in file.Read(CancellationToken.None))
        {
        }

        return (file.ReadAgain, file.Remarks);
    }

    /// <summary>A first description for a file, as JSON, and the headers that it leaves out.</summary>
    /// <param name="path">Where it lies.</param>
    /// <exception cref="FailureException">The file cannot be read, or no line of it looks like a header.</exception>
    public (string Json, IReadOnlyList<string> LeftOut) Draft(string path)
    {
        Require(path);
        return FormatDraft.Of(path, path, FormatCatalogue.Load(context.Workspace.Formats));
    }

    private static void Require(string path)
    {
        if (FoundFiles.Of([path]) is [{ Refusal: { } refusal }, ..])
        {
            throw new FailureException(Outcome.FileRefused, new Bilingual($"{path} : {refusal.Fr}", $"{path}: {refusal.En}"));
        }
    }

    private static string Code(FactOrigin origin) => origin switch
    {
        FactOrigin.Preamble => "preamble",
        FactOrigin.FileName => "file-name",
        _ => "description",
    };
}
