using System.CommandLine;
using System.Text;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Cli;

/// <summary>explain: how a figure came about.</summary>
internal static class ExplainCommand
{
    public static Command Make(CommandWords words)
    {
        var id = new Argument<string>("id") { Description = words.Say("Le chiffre (docs/methodology.md)", "The figure (docs/methodology.md)") };
        var slice = new SliceOptions(words);
        var output = OutputOption.Make(words, "text", "json", "md");
        var command = new Command("explain", words.Say("D'où vient un chiffre : définition, lignes, fichiers, second comptage", "How a figure came about: definition, rows, files, second count")) { id };
        foreach (var option in (IEnumerable<Option>)[.. slice.Period, .. slice.Kept, output])
        {
            command.Options.Add(option);
        }

        return words.Does(command, (result, context, terminal, cancellation) =>
        {
            var form = OutputOption.Of(result, output, terminal);
            var answer = new ExplainFigureRun(context).Answer(slice.Of(result, context, [result.GetValue(id)!]));
            cancellation.ThrowIfCancellationRequested();
            Print(answer, form, terminal);
            return Task.FromResult(Outcome.Done);
        });
    }

    private static void Print(ExplainFigureAnswer answer, string form, Terminal terminal)
    {
        switch (form)
        {
            case "json":
                Terminal.Document(answer.Json);
                break;
            case "md":
                Terminal.Document(Markdown(answer, terminal.Language));
                break;
            default:
                Show(answer, terminal);
                break;
        }
    }

    private static void Show(ExplainFigureAnswer answer, Terminal terminal)
    {
        terminal.Mark(answer.Simulated);
        terminal.Line(ExplanationText.Internal.In(terminal.Language));
        foreach (var part in answer.Parts)
        {
            terminal.Line();
            terminal.Line(part.Title.In(terminal.Language).ToUpperInvariant());
            foreach (var line in part.Lines)
            {
                terminal.Line(line.In(terminal.Language));
            }

            if (part.Table is { } table)
            {
                terminal.Show(table);
            }

            if (part.Verbatim is { } text)
            {
                terminal.Line();
                terminal.Line(text.TrimEnd());
            }
        }
    }

    private static string Markdown(ExplainFigureAnswer answer, Language language)
    {
        var text = new StringBuilder();
        if (answer.Simulated)
        {
            text.Append("**").Append(Terminal.Simulated.In(language)).Append("**\n\n");
        }

        text.Append("**").Append(ExplanationText.Internal.In(language)).Append("**\n");
        foreach (var part in answer.Parts)
        {
            text.Append("\n## ").Append(part.Title.In(language)).Append('\n');
            foreach (var line in part.Lines)
            {
                text.Append('\n').Append(line.In(language)).Append('\n');
            }

            if (part.Table is { } table)
            {
                text.Append('\n').Append(MarkdownTable.Of(table, language));
            }

            if (part.Verbatim is { } verbatim)
            {
                text.Append("\n```sql\n").Append(verbatim.TrimEnd()).Append("\n```\n");
            }
        }

        return text.ToString();
    }
}
