using System.Text;
using System.Text.Json;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Reports.Quotes;

namespace Ateliers.Reporting.Rendering.Files;

/// <summary>The findings on a press text as JSON: <c>findings</c> and <c>provenance</c>.</summary>
public static class QuotesFile
{
    /// <summary>One document. What does not apply is null.</summary>
    public static string Json(IReadOnlyList<QuoteFinding> findings, Provenance provenance) => FigureJson.Document(json =>
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            Write(json, finding);
        }

        json.WriteEndArray();
        FigureJson.Write(json, provenance);
    });

    private static void Write(Utf8JsonWriter json, QuoteFinding finding)
    {
        json.WriteStartObject();
        json.WriteNumber("line", finding.Line);
        json.WriteNumber("column", finding.Column);
        json.WriteString("text", finding.Text);
        json.WriteNumber("value", finding.Value);
        FigureJson.Number(json, "upTo", finding.UpTo);
        json.WriteString("figure", finding.Figure);
        Ateliers(json, finding.Scope?.Ateliers);
        Part(json, finding.Scope?.Part);
        if (finding.Scope is { } scope)
        {
            FigureJson.Write(json, scope.Period);
        }
        else
        {
            json.WriteNull("period");
        }

        json.WriteString("verdict", Word(finding.Verdict));
        json.WriteBoolean("wrong", finding.IsWrong);
        FigureJson.Number(json, "truth", finding.Truth);
        json.WriteStartObject("message");
        json.WriteString("fr", finding.Message.Fr);
        json.WriteString("en", finding.Message.En);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Ateliers(Utf8JsonWriter json, IReadOnlyList<string>? codes)
    {
        if (codes is null)
        {
            json.WriteNull("ateliers");
            return;
        }

        json.WriteStartArray("ateliers");
        foreach (var code in codes)
        {
            json.WriteStringValue(code);
        }

        json.WriteEndArray();
    }

    private static void Part(Utf8JsonWriter json, FigureScope? part)
    {
        if (part is null)
        {
            json.WriteNull("part");
            return;
        }

        json.WriteStartObject("part");
        json.WriteString("theme", part.Theme);
        json.WriteString("audience", part.Audience);
        json.WriteString("format", part.Format);
        json.WriteString("ageBand", part.AgeBand);
        json.WriteString("gender", part.Gender);
        json.WriteEndObject();
    }

    /// <summary>A verdict as files say it: visits-as-people.</summary>
    public static string Word(Verdict verdict)
    {
        var word = new StringBuilder();
        foreach (var letter in verdict.ToString())
        {
            word.Append(char.IsUpper(letter) && word.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }
}
