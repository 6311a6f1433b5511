using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Runs;

/// <summary>Says how files would be read, or drafts a description for one. Nothing is written, and the workspace's secret is not touched.</summary>
public sealed class ExplainRun(RunContext context)
{
    private const int Examples = 3;

    /// <summary>The atelier of rows that name none, before anybody said which it is.</summary>
    private static readonly Atelier Unsaid = new("?", "?", Opens: null);

    /// <summary>Explains a file, or each file of an archive: as it would be read, or why it would be refused.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="formatFile">A description of one's own; null when there is none.</param>
    /// <exception cref="FailureException">The path leads to nothing that can be read, or a description is broken.</exception>
    public IReadOnlyList<(ExplainedFile? File, FailureException? Refusal)> Explain(string path, string? formatFile)
    {
        var catalogue = FormatCatalogue.Load(context.Workspace.Formats, formatFile);
        return [.. Found(path).Select(found => Explained(found, catalogue))];
    }

    /// <summary>A first description for a file, or for the first of an archive, and what its writer must be told.</summary>
    /// <param name="path">Where it lies.</param>
    /// <exception cref="FailureException">The file cannot be read, or no line of it looks like a header.</exception>
    public (string Json, IReadOnlyList<Bilingual> Hints) Draft(string path)
    {
        var found = Found(path) is var files && files.FirstOrDefault(file => file.Refusal is null) is { } readable ? readable : files[0];
        if (found.Refusal is { } refusal)
        {
            throw new FailureException(Outcome.FileRefused, refusal);
        }

        var draft = FormatDraft.Of(found.Source, found.Name, FormatCatalogue.Load(context.Workspace.Formats), context.Programme.Limits);
        return (draft.Json, [.. DraftHints.Of(draft)]);
    }

    private List<FoundFile> Found(string path)
    {
        if (FoundFiles.Of([path]) is [{ Refusal: { } refusal } found, ..])
        {
            throw new FailureException(Outcome.FileRefused, new Bilingual($"{found.Name} : {refusal.Fr}", $"{found.Name}: {refusal.En}"));
        }

        return [.. OpenedArchives.Of(new FoundFile(path, path, null), context.Programme.Limits)];
    }

    private (ExplainedFile? File, FailureException? Refusal) Explained(FoundFile found, FormatCatalogue catalogue)
    {
        try
        {
            return found.Refusal is { } refusal
                ? (null, new FailureException(Outcome.FileRefused, refusal))
                : (Explain(found, catalogue), null);
        }
        catch (FailureException failure) when (failure.Outcome == Outcome.FileRefused)
        {
            return (null, failure);
        }
    }

    private ExplainedFile Explain(FoundFile found, FormatCatalogue catalogue)
    {
        using var keys = new PersonKeys(SecretKeyFile.Random());
        var rules = new IngestionRules
        {
            Programme = context.Programme,
            Ateliers = [.. context.Programme.Ateliers, Unsaid],
            DefaultAtelier = Unsaid.Code,
            Today = context.Today,
        };
        var (learned, remarks) = Whole(found, catalogue, rules, keys);
        using var file = AttendanceFile.Open(found.Source, found.Name, catalogue, rules, keys, learned: learned);
        var (format, line, section, by, columns, facts, examples) = file.Explain(Examples);
        return new ExplainedFile(
            found.Name, format.Name, format.Title, format.Origin, file.EncodingName, file.Delimiter, line, section, by,
            [.. columns.Select(column => (column.Header, column.Fields, column.IsCivility))],
            [.. facts.Select(fact => (fact.Field, Code(fact.Origin)))],
            [.. examples.Select(example => new ExplainedExample(example.Line, example.Reject, example.Fields))],
            remarks);
    }

    /// <summary>The whole file says in which order its days stand, what its tickets say for one another, and what else a reader should know.</summary>
    private static (Learned? Learned, IReadOnlyList<Remark> Remarks) Whole(FoundFile found, FormatCatalogue catalogue, IngestionRules rules, PersonKeys keys)
    {
        for (Learned? learned = null; ;)
        {
            using var file = AttendanceFile.Open(found.Source, found.Name, catalogue, rules, keys, learned: learned);
            foreach (var _ in file.Read(CancellationToken.None))
            {
            }

            if (file.ReadAgain is null)
            {
                return (learned, file.Remarks);
            }

            learned = file.ReadAgain;
        }
    }

    private static string Code(FactOrigin origin) => origin switch
    {
        FactOrigin.Preamble => "preamble",
        FactOrigin.FileName => "file-name",
        _ => "description",
    };
}
