using System.Text.Json;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Reads one field of a format description, as strictly as the rest of it.</summary>
/// <param name="source">The text of the description.</param>
internal sealed class FieldReader(DescriptionText source)
{
    /// <summary>The description of a field.</summary>
    /// <exception cref="FailureException">A property is unknown, or makes no sense for this field.</exception>
    public FieldDescription Read(ref Utf8JsonReader reader, string name)
    {
        var field = new FieldDescription();
        reader.Read();
        source.Expect(ref reader, JsonTokenType.StartObject, "{ … }");
        while (DescriptionText.NextProperty(ref reader) is { } property)
        {
            field = property switch
            {
                "column" => field with { Columns = [.. field.Columns, source.Text(ref reader, property)] },
                "columns" => field with { Columns = [.. field.Columns, .. source.NextStrings(ref reader)] },
                "value" => field with { Value = source.Text(ref reader, property) },
                "values" => field with { Values = Words(ref reader, name) },
                "dates" => field with { Dates = Patterns(ref reader, name) },
                "filled" => field with { Filled = StatusText(ref reader, property) },
                "empty" => field with { Empty = StatusText(ref reader, property) },
                "pattern" => field with { Pattern = source.Pattern(ref reader, property, groups: 1) },
                "preamble" => field with { Preamble = source.OneOrMore(ref reader) },
                "fileName" => field with { FileName = source.Pattern(ref reader, property, groups: 1, named: name == FieldNames.Start ? ("hour", TextPattern.HourOfName) : null) },
                "pivot" => field with { Pivot = source.Text(ref reader, property, "header", "cell") == "cell" ? PivotPart.Cell : PivotPart.Header },
                "titles" when name == FieldNames.Reference => field with { Titles = source.NextStrings(ref reader) },
                "room" when name == FieldNames.Reference => field with { IsOfRoom = source.Flag(ref reader, property) },
                "arrivals" when name == FieldNames.Date => field with { Arrivals = source.NextStrings(ref reader) },
                "otherwise" when name == FieldNames.Status => field with { Otherwise = Read(ref reader, name) },
                _ => throw source.Unknown(ref reader, property),
            };
        }

        Require(ref reader, name, field);
        return field;
    }

    /// <summary>Patterns of dates; each is looked at here, where its file and field can be named, rather than when a row is read.</summary>
    private List<string> Patterns(ref Utf8JsonReader reader, string name)
    {
        var patterns = source.NextStrings(ref reader);
        foreach (var pattern in patterns)
        {
            if (DatePatternFault.Of(pattern, ofDay: name == FieldNames.Date) is { } fault)
            {
                throw source.Failure(
                    source.Line(ref reader), $"champ « {name} », modèle « {pattern} » : {fault.Fr}", $"field \"{name}\", pattern \"{pattern}\": {fault.En}");
            }
        }

        return patterns;
    }

    private void Require(ref Utf8JsonReader reader, string name, FieldDescription field)
    {
        var ofTheFile = field.Preamble.Count > 0 || field.FileName is not null || field.Pivot == PivotPart.Header;
        if (field.Columns.Count == 0 && field.Value is null && field.Pivot == PivotPart.None && !ofTheFile)
        {
            throw source.Failure(
                source.Line(ref reader),
                $"le champ « {name} » n’a ni « column », ni « columns », ni « value »",
                $"the field \"{name}\" has neither \"column\" nor \"columns\" nor \"value\"");
        }

        if ((ofTheFile && !FieldNames.OfTheFile.Contains(name)) || (field.Pivot == PivotPart.Cell && name != FieldNames.Status))
        {
            throw source.Failure(
                source.Line(ref reader),
                $"« preamble », « fileName » et « pivot » parlent de la séance (et « pivot »: « cell » du statut), pas de « {name} »",
                $"\"preamble\", \"fileName\" and \"pivot\" speak of the session (and \"pivot\": \"cell\" of the status), not of \"{name}\"");
        }
    }

    private Dictionary<string, string> Words(ref Utf8JsonReader reader, string field)
    {
        Dictionary<string, string> words = [];
        reader.Read();
        source.Expect(ref reader, JsonTokenType.StartObject, "{ … }");
        while (DescriptionText.NextProperty(ref reader) is { } word)
        {
            var (folded, line) = (Key(ref reader, word, field), source.Line(ref reader));
            var meant = field == FieldNames.Status ? StatusText(ref reader, word) : source.Text(ref reader, word);
            if (!words.TryAdd(folded, meant) && words[folded] != meant)
            {
                throw source.Twice(line, word);
            }
        }

        return words;
    }

    /// <summary>The folded word, or the sign for any other word, which only fields with a closed list of words know.</summary>
    private string Key(ref Utf8JsonReader reader, string word, string field) => (word.Trim(), field) switch
    {
        (not FieldDescription.AnyOther, _) => Folding.Word(word),
        (_, FieldNames.Theme or FieldNames.Audience or FieldNames.Format or FieldNames.Status) => FieldDescription.AnyOther,
        _ => throw source.Failure(
            source.Line(ref reader),
            $"« * » n’a de sens que pour theme, audience, format et status, pas pour « {field} »",
            $"\"*\" makes sense for theme, audience, format and status only, not for \"{field}\""),
    };

    private string StatusText(ref Utf8JsonReader reader, string property) => source.Text(ref reader, property, [.. StatusWords.Codes]);
}
