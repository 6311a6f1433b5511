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
        var command = new Command("formats", words.Say("Les formats d'export connus", "The known export formats")) { formatFile };
        return words.Does(command, (result, context, terminal, _) =>
        {
            var formats = new FormatsRun(context).List(result.GetValue(formatFile));
            if (terminal.Json)
            {
                Terminal.Document(new JsonObject { ["formats"] = new JsonArray([.. formats.Select(format => Json(format, terminal.Language))]) });
                return Task.FromResult(Outcome.Done);
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

            return Task.FromResult(Outcome.Done);
        });
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
