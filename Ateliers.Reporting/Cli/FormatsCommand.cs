using System.CommandLine;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>formats: the known export formats and how they are recognised.</summary>
internal static class FormatsCommand
{
    public static Command Make(CommandWords words)
    {
        var formatFile = new Option<string?>("--format-file") { Description = words.Say("Une description de format à vous", "A format description of your own") };
        var explain = new Option<string?>("--explain") { Description = words.Say("Dit comment ce fichier serait lu", "Says how this file would be read") };
        var draft = new Option<string?>("--draft") { Description = words.Say("Ébauche une description pour ce fichier", "Drafts a description for this file") };
        var command = new Command("formats", words.Say("Les formats d'export connus", "The known export formats")) { formatFile, explain, draft };
        return words.Does(command, (result, context, terminal, _) =>
        {
            if (result.GetValue(explain) is { } file)
            {
                return Task.FromResult(Explain(new ExplainRun(context).Explain(file, result.GetValue(formatFile)), terminal));
            }

            if (result.GetValue(draft) is { } unknown)
            {
                Draft(new ExplainRun(context).Draft(unknown), terminal);
                return Task.FromResult(Outcome.Done);
            }

            Print(new FormatsRun(context).List(result.GetValue(formatFile)), terminal);
            return Task.FromResult(Outcome.Done);
        });
    }

    private static void Print(IReadOnlyList<KnownFormat> formats, Terminal terminal)
    {
        if (terminal.Json)
        {
            Terminal.Document(new JsonObject { ["formats"] = new JsonArray([.. formats.Select(format => Json(format, terminal.Language))]) });
            return;
        }

        foreach (var format in formats)
        {
            terminal.Line($"{format.Name}  {format.Title.In(terminal.Language)}");
            foreach (var headers in format.RecognisedBy)
            {
                terminal.Line(terminal.Say("  reconnu par  ", "  recognised by  ") + string.Join(" + ", headers));
            }

            terminal.Line(terminal.Say("  remplit  ", "  fills  ") + string.Join(", ", format.Fields));
            terminal.Line();
        }
    }

    /// <summary>A file alone is one document; the files of an archive stand in a list. A refused one is told, and the others are explained all the same.</summary>
    private static Outcome Explain(IReadOnlyList<(ExplainedFile? File, FailureException? Refusal)> files, Terminal terminal)
    {
        if (files is [{ Refusal: { } alone }])
        {
            throw alone;
        }

        foreach (var refusal in files.Select(file => file.Refusal).OfType<FailureException>())
        {
            Terminal.Failure(refusal.Text.In(terminal.Language));
        }

        var explained = files.Select(file => file.File).OfType<ExplainedFile>().ToList();
        if (terminal.Json)
        {
            var documents = explained.ConvertAll(file => ExplainedText.Json(file, terminal.Language));
            Terminal.Document(files.Count == 1 ? documents[0] : new JsonObject { ["files"] = new JsonArray([.. documents]) });
        }
        else
        {
            explained.ForEach(file => ExplainedText.Print(file, terminal));
        }

        return explained.Count < files.Count ? Outcome.FileRefused : Outcome.Done;
    }

    /// <summary>The description is the result; what its writer must know of it is a remark.</summary>
    private static void Draft((string Json, IReadOnlyList<Bilingual> Hints) draft, Terminal terminal)
    {
        Terminal.Document(draft.Json);
        foreach (var hint in draft.Hints)
        {
            terminal.Note(hint.In(terminal.Language));
        }
    }

    private static JsonObject Json(KnownFormat format, Language language) => new()
    {
        ["name"] = format.Name,
        ["title"] = format.Title.In(language),
        ["recognise"] = new JsonArray([.. format.RecognisedBy.Select(headers => new JsonArray([.. headers.Select(header => JsonValue.Create(header))]))]),
        ["fields"] = new JsonArray([.. format.Fields.Select(field => JsonValue.Create(field))]),
        ["origin"] = format.Origin,
    };
}
