using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Rendering.Files;

/// <summary>One figure, and where figures come from, in the shape that other programs rely on: ids, names and units do not change.</summary>
internal static class FigureJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // é stays é; the file is JSON, never pasted into HTML
    };

    /// <summary>One document: an object with what is written into it, ended by a line feed.</summary>
    public static string Document(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    /// <summary>Writes one figure as an object.</summary>
    public static void Write(Utf8JsonWriter json, Figure figure)
    {
        json.WriteStartObject();
        json.WriteString("id", figure.Id);
        json.WriteString("unit", Word(figure.Unit));
        json.WriteString("definition", figure.Definition);
        Write(json, figure.Scope);
        Write(json, figure.Period);
        Number(json, "value", Rounded(figure.Value, figure.Unit));
        Number(json, "lower", Rounded(figure.Lower, figure.Unit));
        Number(json, "upper", Rounded(figure.Upper, figure.Unit));
        Number(json, "estimate", Rounded(figure.Estimate, figure.Unit));
        json.WriteString("status", Word(figure.Status));
        json.WriteString("asOf", Iso.Date(figure.AsOf));
        json.WriteString("of", figure.Of);
        Number(json, "excluded", figure.Excluded);
        if (figure.Intervals is { } intervals)
        {
            json.WriteNumber("lower80", intervals.Lower80);
            json.WriteNumber("upper80", intervals.Upper80);
            json.WriteNumber("lower95", intervals.Lower95);
            json.WriteNumber("upper95", intervals.Upper95);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the property <c>period</c>: label, first and last day.</summary>
    public static void Write(Utf8JsonWriter json, Period period)
    {
        json.WriteStartObject("period");
        json.WriteString("label", period.Label);
        json.WriteString("from", Iso.Date(period.From));
        json.WriteString("to", Iso.Date(period.To));
        json.WriteEndObject();
    }

    /// <summary>Writes the property <c>provenance</c>: as-of date, files with their digests, simulated or not, version.</summary>
    public static void Write(Utf8JsonWriter json, Provenance provenance)
    {
        json.WriteStartObject("provenance");
        json.WriteString("asOf", Iso.Date(provenance.AsOf));
        json.WriteStartArray("batches");
        foreach (var batch in provenance.Batches)
        {
            json.WriteStartObject();
            json.WriteNumber("id", batch.Id);
            json.WriteString("name", batch.Name);
            json.WriteString("sha256", batch.Sha256);
            json.WriteString("format", batch.Format);
            json.WriteNumber("rows", batch.Tally.Rows);
            json.WriteNumber("rejected", batch.Tally.Rejected);
            json.WriteString("at", Iso.Instant(batch.At));
            json.WriteString("version", batch.ToolVersion);
            json.WriteBoolean("simulated", batch.Simulated);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("simulated", provenance.Simulated);
        json.WriteString("version", provenance.Version);
        json.WriteEndObject();
    }

    /// <summary>
    /// People, attendances and sessions are whole; half a person is rounded away from zero. Ratios and days stay as they are.
    /// </summary>
    public static double? Rounded(double? value, Unit unit) => value switch
    {
        null => null,
        { } whole when unit is Unit.People or Unit.Attendances or Unit.Sessions => Math.Round(whole, MidpointRounding.AwayFromZero) + 0.0,
        _ => value,
    };

    /// <summary>A unit as files say it.</summary>
    public static string Word(Unit unit) => unit switch
    {
        Unit.People => "people",
        Unit.Attendances => "attendances",
        Unit.Sessions => "sessions",
        Unit.Ratio => "ratio",
        Unit.Days => "days",
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    /// <summary>A status as files say it.</summary>
    public static string Word(FigureStatus status) => status switch
    {
        FigureStatus.Provisional => "provisional",
        FigureStatus.Final => "final",
        FigureStatus.Revised => "revised",
        FigureStatus.Declared => "declared",
        FigureStatus.Suppressed => "suppressed",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>A code of a scope as files say it: what is not recorded has a word of its own.</summary>
    public static string? Code(string? code) => code is "" ? Slice.NotRecorded : code;

    private static void Write(Utf8JsonWriter json, FigureScope scope)
    {
        json.WriteStartObject("scope");
        json.WriteString("atelier", Code(scope.Atelier));
        json.WriteString("theme", Code(scope.Theme));
        json.WriteString("audience", Code(scope.Audience));
        json.WriteString("format", Code(scope.Format));
        Number(json, "weekday", scope.Weekday);
        json.WriteString("ageBand", Code(scope.AgeBand));
        json.WriteString("gender", Code(scope.Gender));
        json.WriteEndObject();
    }

    /// <summary>A number, or null where it cannot be known.</summary>
    public static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
