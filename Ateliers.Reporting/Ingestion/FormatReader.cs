using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Reads a format description strictly: an unknown or misspelt property is an error with its file and line, never passed over.</summary>
internal sealed class FormatReader
{
    private static readonly JsonReaderOptions Strict = new() { CommentHandling = JsonCommentHandling.Disallow, MaxDepth = 8 };

    private readonly byte[] json;
    private readonly string origin;

    private FormatReader(byte[] json, string origin)
    {
        (this.json, this.origin) = (json, origin);
    }

    /// <summary>The description in a JSON file.</summary>
    /// <exception cref="FailureException">The file is not a description: what is wrong, on which line.</exception>
    public static FormatDescription Read(byte[] json, string origin, int precedence)
    {
        var bom = Encoding.UTF8.Preamble;
        return new FormatReader(json.AsSpan().StartsWith(bom) ? json[bom.Length..] : json, origin).Read(precedence);
    }

    private FormatDescription Read(int precedence)
    {
        var reader = new Utf8JsonReader(json, Strict);
        try
        {
            return Description(ref reader, precedence);
        }
        catch (JsonException broken)
        {
            throw Failure((broken.LineNumber ?? 0) + 1, "ce n’est pas du JSON valide", "this is not valid JSON", broken);
        }
    }

    private FormatDescription Description(ref Utf8JsonReader reader, int precedence)
    {
        string? name = null;
        Bilingual? title = null;
        List<IReadOnlyList<string>> recognise = [];
        Dictionary<string, FieldDescription> fields = [];
        var sharedIds = false;
        reader.Read();
        Expect(ref reader, JsonTokenType.StartObject, "{ … }");
        while (NextProperty(ref reader) is { } property)
        {
            switch (property)
            {
                case "name": name = Text(ref reader, property); break;
                case "title": title = Title(ref reader); break;
                case "recognise": recognise = Alternatives(ref reader); break;
                case "idScope": sharedIds = Text(ref reader, property, "programme", "format") == "programme"; break;
                case "fields": fields = Fields(ref reader); break;
                default: throw Unknown(ref reader, property);
            }
        }

        if (name is null || !Regex.IsMatch(name, "^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking))
        {
            throw Failure(1, "« name » manque ou n’est pas en minuscules-avec-tirets", "\"name\" is missing or is not lower-case-with-hyphens");
        }

        foreach (var needed in new[] { FieldNames.Date, FieldNames.Status })
        {
            if (!fields.ContainsKey(needed))
            {
                throw Failure(1, $"le champ « {needed} » manque sous « fields »", $"the field \"{needed}\" is missing under \"fields\"");
            }
        }

        if (recognise.Count == 0)
        {
            throw Failure(1, "« recognise » doit nommer au moins un en-tête", "\"recognise\" must name at least one header");
        }

        return new FormatDescription(name, title ?? Bilingual.Same(name), recognise, sharedIds, fields, origin, precedence);
    }

    private Bilingual Title(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
        {
            return Bilingual.Same(reader.GetString()!);
        }

        Expect(ref reader, JsonTokenType.StartObject, "{ \"fr\": …, \"en\": … }");
        var (fr, en) = ("", "");
        while (NextProperty(ref reader) is { } language)
        {
            switch (language)
            {
                case "fr": fr = Text(ref reader, language); break;
                case "en": en = Text(ref reader, language); break;
                default: throw Unknown(ref reader, language);
            }
        }

        return new Bilingual(fr.Length > 0 ? fr : en, en.Length > 0 ? en : fr);
    }

    private List<IReadOnlyList<string>> Alternatives(ref Utf8JsonReader reader)
    {
        List<string> flat = [];
        List<IReadOnlyList<string>> nested = [];
        reader.Read();
        Expect(ref reader, JsonTokenType.StartArray, "[ … ]");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                nested.Add(Strings(ref reader));
            }
            else
            {
                Expect(ref reader, JsonTokenType.String, "\"…\"");
                flat.Add(reader.GetString()!);
            }
        }

        if (flat.Count > 0)
        {
            nested.Add(flat);
        }

        nested.RemoveAll(names => names.Count == 0);
        return nested;
    }

    private List<string> Strings(ref Utf8JsonReader reader)
    {
        List<string> strings = [];
        Expect(ref reader, JsonTokenType.StartArray, "[ … ]");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Expect(ref reader, JsonTokenType.String, "\"…\"");
            strings.Add(reader.GetString()!);
        }

        return strings;
    }

    private Dictionary<string, FieldDescription> Fields(ref Utf8JsonReader reader)
    {
        Dictionary<string, FieldDescription> fields = [];
        reader.Read();
        Expect(ref reader, JsonTokenType.StartObject, "{ … }");
        while (NextProperty(ref reader) is { } field)
        {
            if (!FieldNames.All.Contains(field))
            {
                throw Unknown(ref reader, field);
            }

            if (!fields.TryAdd(field, Field(ref reader, field)))
            {
                throw Failure(Line(ref reader), $"le champ « {field} » figure deux fois", $"the field \"{field}\" stands twice");
            }
        }

        return fields;
    }

    private FieldDescription Field(ref Utf8JsonReader reader, string name)
    {
        var field = new FieldDescription();
        reader.Read();
        Expect(ref reader, JsonTokenType.StartObject, "{ … }");
        while (NextProperty(ref reader) is { } property)
        {
            field = property switch
            {
                "column" => field with { Columns = [.. field.Columns, Text(ref reader, property)] },
                "columns" => field with { Columns = [.. field.Columns, .. ReadStrings(ref reader)] },
                "value" => field with { Value = Text(ref reader, property) },
                "values" => field with { Values = Words(ref reader, name) },
                "dates" => field with { Dates = ReadStrings(ref reader) },
                "filled" => field with { Filled = StatusText(ref reader, property) },
                "empty" => field with { Empty = StatusText(ref reader, property) },
                "pattern" => field with { Pattern = Pattern(ref reader) },
                _ => throw Unknown(ref reader, property),
            };
        }

        if (field.Columns.Count == 0 && field.Value is null)
        {
            throw Failure(
                Line(ref reader),
                $"le champ « {name} » n’a ni « column », ni « columns », ni « value »",
                $"the field \"{name}\" has neither \"column\" nor \"columns\" nor \"value\"");
        }

        return field;
    }

    private List<string> ReadStrings(ref Utf8JsonReader reader)
    {
        reader.Read();
        return Strings(ref reader);
    }

    private Dictionary<string, string> Words(ref Utf8JsonReader reader, string field)
    {
        Dictionary<string, string> words = [];
        reader.Read();
        Expect(ref reader, JsonTokenType.StartObject, "{ … }");
        while (NextProperty(ref reader) is { } word)
        {
            words[Folding.Fold(word)] = field == FieldNames.Status ? StatusText(ref reader, word) : Text(ref reader, word);
        }

        return words;
    }

    private string StatusText(ref Utf8JsonReader reader, string property) => Text(ref reader, property, [.. StatusWords.Codes]);

    private Regex Pattern(ref Utf8JsonReader reader)
    {
        var line = Line(ref reader);
        try
        {
            var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
            var pattern = new Regex(Text(ref reader, "pattern"), options, TimeSpan.FromSeconds(1));
            if (pattern.GetGroupNames().Length == 2)
            {
                return pattern;
            }
        }
        catch (Exception bad) when (bad is ArgumentException or NotSupportedException)
        {
            throw Failure(line, "« pattern » n’est pas une expression valide", "\"pattern\" is not a valid expression", bad);
        }

        throw Failure(line, "« pattern » doit avoir un seul groupe nommé", "\"pattern\" must have exactly one named group");
    }

    private static string? NextProperty(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.EndObject ? null : reader.GetString();
    }

    private string Text(ref Utf8JsonReader reader, string property, params string[] allowed)
    {
        reader.Read();
        Expect(ref reader, JsonTokenType.String, "\"…\"");
        var text = reader.GetString()!;
        if (allowed.Length > 0 && !allowed.Contains(text))
        {
            var list = string.Join(", ", allowed);
            throw Failure(Line(ref reader), $"« {property} » : attendu {list}", $"\"{property}\": expected one of {list}");
        }

        return text;
    }

    private void Expect(ref Utf8JsonReader reader, JsonTokenType token, string shape)
    {
        if (reader.TokenType != token)
        {
            throw Failure(Line(ref reader), $"attendu ici : {shape}", $"expected here: {shape}");
        }
    }

    private FailureException Unknown(ref Utf8JsonReader reader, string property) =>
        Failure(Line(ref reader), $"propriété inconnue « {property} »", $"unknown property \"{property}\"");

    private long Line(ref Utf8JsonReader reader) => json.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n') + 1;

    private FailureException Failure(long line, string fr, string en, Exception? cause = null) => new(
        Outcome.Usage,
        new Bilingual(
            $"Description de format {origin}, ligne {line} : {fr}. Voir docs/ingestion.md.",
            $"Format description {origin}, line {line}: {en}. See docs/ingestion.md."),
        cause);
}
