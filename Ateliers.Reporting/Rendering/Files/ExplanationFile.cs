using System.Text.Json;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Files;

/// <summary>How a figure came about, as JSON: <c>explanation</c> and <c>provenance</c>. What cannot be known, or does not apply, is null.</summary>
public static class ExplanationFile
{
    /// <summary>One document.</summary>
    public static string Json(Explanation explanation, Provenance provenance) => FigureJson.Document(json =>
    {
        json.WriteStartObject("explanation");
        json.WriteBoolean("internal", true);
        Meaning(json, explanation);
        json.WriteStartArray("figures");
        foreach (var figure in explanation.Figures)
        {
            FigureJson.Write(json, figure);
        }

        json.WriteEndArray();
        Write(json, "remark", explanation.Silence);
        Parts(json, explanation.Parts);
        Goals(json, explanation.Goals);
        Rows(json, explanation);
        json.WriteEndObject();
        FigureJson.Write(json, provenance);
    });

    private static void Meaning(Utf8JsonWriter json, Explanation explanation)
    {
        var (meaning, formula) = (explanation.Meaning, explanation.Formula);
        json.WriteString("id", meaning.Id);
        json.WriteString("definition", $"{meaning.Id}/1");
        Write(json, "name", meaning.Name);
        Write(json, "meaning", meaning.Text);
        json.WriteString("unit", FigureJson.Word(meaning.Unit));
        json.WriteString("adds", Word(formula.Adds));
        Write(json, "formula", formula.Formula);
        Write(json, "source", formula.Source);
    }

    /// <summary>What the goal has been: <c>people</c>, <c>on</c> (null: always), <c>by</c>, <c>why</c> (null: not written down).</summary>
    private static void Goals(Utf8JsonWriter json, IEnumerable<GoalChange> goals)
    {
        json.WriteStartArray("goals");
        foreach (var goal in goals)
        {
            json.WriteStartObject();
            json.WriteNumber("people", goal.Goal.Count);
            json.WriteString("on", goal.On is { } day ? Iso.Date(day) : null);
            json.WriteString("by", goal.By);
            Write(json, "why", goal.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Parts(Utf8JsonWriter json, IEnumerable<FigurePart> parts)
    {
        json.WriteStartArray("parts");
        foreach (var part in parts)
        {
            json.WriteStartObject();
            Write(json, "name", part.Name);
            FigureJson.Number(json, "value", part.Value);
            json.WriteString("unit", FigureJson.Word(part.Unit));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Rows(Utf8JsonWriter json, Explanation explanation)
    {
        if (explanation is not { Basis: { } basis, Days: { } days, Counts: { } counts })
        {
            json.WriteNull("rows");
            return;
        }

        json.WriteStartObject("rows");
        FigureJson.Write(json, days);
        Batches(json, explanation.Batches);
        LeftOut(json, explanation, basis);
        Corrections(json, explanation.Corrections);
        People(json, basis, counts);
        Checks(json, explanation.Checks);
        json.WriteString("sql", basis.Sql);
        json.WriteEndObject();
    }

    private static void Batches(Utf8JsonWriter json, IEnumerable<ExplainedBatch> batches)
    {
        json.WriteStartArray("batches");
        foreach (var (batch, day, file) in batches)
        {
            json.WriteStartObject();
            json.WriteNumber("batch", batch.Id);
            json.WriteString("name", batch.Name);
            json.WriteString("sha256", batch.Sha256);
            json.WriteString("format", batch.Format);
            json.WriteString("day", Iso.Date(day));
            json.WriteNumber("rows", file.Facts);
            json.WriteNumber("attendances", file.Attendances.Count);
            json.WriteNumber("anonymousAttendances", file.Nameless.Count);
            json.WriteNumber("rowsOfFile", batch.Tally.Rows);
            json.WriteNumber("rejected", batch.Tally.Rejected);
            json.WriteNumber("ignored", batch.Tally.Ignored);
            json.WriteNumber("duplicates", batch.Tally.Duplicates);
            json.WriteNumber("unchanged", batch.Tally.Unchanged);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void LeftOut(Utf8JsonWriter json, Explanation explanation, SliceBasis basis)
    {
        json.WriteStartObject("leftOut");
        json.WriteStartArray("rejects");
        foreach (var reject in explanation.Rejects)
        {
            json.WriteStartObject();
            json.WriteString("code", RejectCodes.Text(reject.Code));
            json.WriteNumber("rows", reject.Rows);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("stoodForByAnother", basis.StoodFor);
        json.WriteStartArray("otherBatches");
        foreach (var batch in explanation.Others)
        {
            json.WriteNumberValue(batch.Id);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Corrections(Utf8JsonWriter json, IEnumerable<ExplainedCorrection> corrections)
    {
        json.WriteStartArray("corrections");
        foreach (var (line, change) in corrections)
        {
            json.WriteStartObject();
            json.WriteNumber("batch", line.Id);
            json.WriteString("name", line.Name);
            FigureJson.Number(json, "retracts", line.Retraction?.Of);
            json.WriteString("note", line.Retraction?.Note);
            json.WriteNumber("rows", change.Facts);
            json.WriteNumber("sessions", change.Sessions);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void People(Utf8JsonWriter json, SliceBasis basis, SliceCounts counts)
    {
        var (lower, upper) = CountFigures.Range(counts);
        json.WriteStartObject("people");
        json.WriteNumber("identified", counts.Identified.Count);
        json.WriteNumber("weakIdentities", counts.WeaklyIdentified.Count);
        json.WriteNumber("identifiersMerged", basis.Merged);
        json.WriteNumber("toldApart", basis.ToldApart);
        json.WriteNumber("anonymousAttendances", counts.AnonymousVisits.Count);
        json.WriteNumber("largestSession", counts.LargestSession);
        json.WriteNumber("lower", lower);
        json.WriteNumber("upper", upper);
        json.WriteEndObject();
    }

    private static void Checks(Utf8JsonWriter json, IEnumerable<CountedTwice> checks)
    {
        json.WriteStartArray("secondCount");
        foreach (var check in checks)
        {
            json.WriteStartObject();
            json.WriteString("id", check.Id);
            json.WriteNumber("counted", check.Counted);
            json.WriteNumber("second", check.Second);
            json.WriteBoolean("agreed", check.Agreed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Word(Adding adds) => adds switch
    {
        Adding.Never => "never",
        Adding.WithinGoalYear => "within-goal-year",
        Adding.OverPeriods => "over-periods",
        Adding.Always => "always",
        _ => throw new ArgumentOutOfRangeException(nameof(adds)),
    };

    private static void Write(Utf8JsonWriter json, string name, Bilingual? text)
    {
        if (text is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("fr", text.Fr);
        json.WriteString("en", text.En);
        json.WriteEndObject();
    }
}
