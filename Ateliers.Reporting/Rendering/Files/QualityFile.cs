using System.Text.Json;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Files;

/// <summary>The quality of a period's data as JSON: <c>quality</c> and <c>provenance</c>.</summary>
public static class QualityFile
{
    /// <summary>One document. What cannot be known is null.</summary>
    public static string Json(Quality quality, IReadOnlyList<RejectCount> rejects, long rows, Provenance provenance) => FigureJson.Document(json =>
    {
        json.WriteStartObject("quality");
        FigureJson.Write(json, quality.Period);
        json.WriteString("asOf", Iso.Date(quality.AsOf));
        json.WriteStartObject("states");
        foreach (var state in Enum.GetValues<MonthState>())
        {
            json.WriteNumber(Word(state), quality.In(state));
        }

        json.WriteEndObject();
        json.WriteNumber("complete", quality.Complete);
        json.WriteNumber("withoutAllOutcomes", quality.WithoutAllOutcomes);
        json.WriteStartArray("months");
        foreach (var month in quality.Months)
        {
            Write(json, month);
        }

        json.WriteEndArray();
        json.WriteNumber("rows", rows);
        json.WriteStartArray("rejects");
        foreach (var reject in rejects)
        {
            json.WriteStartObject();
            json.WriteString("code", RejectCodes.Text(reject.Code));
            json.WriteNumber("rows", reject.Rows);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("people", quality.Whole.Identified.Count);
        json.WriteNumber("weakIdentities", quality.Whole.WeaklyIdentified.Count);
        json.WriteNumber("anonymousAttendances", quality.Whole.AnonymousVisits.Count);
        json.WriteNumber("outcomeUnknown", quality.Whole.OutcomeUnknown.Count);
        json.WriteEndObject();
        FigureJson.Write(json, provenance);
    });

    private static void Write(Utf8JsonWriter json, QualityMonth month)
    {
        json.WriteStartObject();
        json.WriteString("atelier", month.Atelier);
        json.WriteString("month", month.Month.ToString());
        json.WriteString("state", Word(month.State));
        json.WriteString("lastOutcome", month.LastOutcome is { } day ? Iso.Date(day) : null);
        FigureJson.Number(json, "daysLate", month.DaysLate);
        FigureJson.Number(json, "sessions", month.Sessions);
        FigureJson.Number(json, "attendances", month.Attendances);
        FigureJson.Number(json, "sessionsWithoutOutcome", month.Silent?.Sessions ?? 0);
        FigureJson.Number(json, "registrationsWithoutOutcome", month.Silent?.Registrations ?? 0);
        if (month.Unusual is { } unusual)
        {
            json.WriteStartObject("unusual");
            json.WriteNumber("perOpenDay", Math.Round(unusual.PerOpenDay, 4));
            json.WriteNumber("median", Math.Round(unusual.Median, 4));
            json.WriteNumber("score", Math.Round(unusual.Score, 4));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("unusual");
        }

        json.WriteEndObject();
    }

    private static string Word(MonthState state) => state switch
    {
        MonthState.Received => "received",
        MonthState.Incomplete => "incomplete",
        MonthState.Missing => "missing",
        MonthState.UnderWay => "under-way",
        MonthState.Closed => "closed",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
