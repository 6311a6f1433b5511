using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Reads a format description strictly: an unknown or misspelt property is an error with its file and line, never passed over.</summary>
internal sealed class FormatReader
{
    private readonly DescriptionText source;
    private readonly IReadOnlyList<FormatDescription> known;

    private FormatReader(DescriptionText source, IReadOnlyList<FormatDescription> known)
    {
        (this.source, this.known) = (source, known);
    }

    /// <summary>The description in a JSON file.</summary>
    /// <param name="json">Its bytes.</param>
    /// <param name="origin">What messages call it.</param>
    /// <param name="precedence">See <see cref="FormatDescription.Precedence"/>.</param>
    /// <param name="known">The formats that it may extend.</param>
    /// <exception cref="FailureException">The file is not a description: what is wrong, on which line.</exception>
    public static FormatDescription Read(byte[] json, string origin, int precedence, IReadOnlyList<FormatDescription> known)
    {
        var bom = Encoding.UTF8.Preamble;
        return new FormatReader(new DescriptionText(json.AsSpan().StartsWith(bom) ? json[bom.Length..] : json, origin), known).Read(precedence);
    }

    private FormatDescription Read(int precedence)
    {
        var reader = source.Reader();
        try
        {
            return Description(ref reader, precedence);
        }
        catch (JsonException broken)
        {
            throw source.Failure((broken.LineNumber ?? 0) + 1, "ce n’est pas du JSON valide", "this is not valid JSON", broken);
        }
    }

    private FormatDescription Description(ref Utf8JsonReader reader, int precedence)
    {
        string? name = null;
        FormatDescription? parent = null;
        Bilingual? title = null;
        List<IReadOnlyList<string>> recognise = [];
        Dictionary<string, FieldDescription> fields = [];
        bool? sharedIds = null;
        reader.Read();
        source.Expect(ref reader, JsonTokenType.StartObject, "{ … }");
        while (DescriptionText.NextProperty(ref reader) is { } property)
        {
            switch (property)
            {
                case "name": name = source.Text(ref reader, property); break;
                case "extends": parent = Parent(ref reader); break;
                case "title": title = Title(ref reader); break;
                case "recognise": recognise = Alternatives(ref reader); break;
                case "idScope": sharedIds = source.Text(ref reader, property, "programme", "format") == "programme"; break;
                case "fields": fields = Fields(ref reader); break;
                default: throw source.Unknown(ref reader, property);
            }
        }

        return Whole(new FormatDescription(
            name ?? parent?.Name ?? "",
            title ?? parent?.Title ?? Bilingual.Same(name ?? ""),
            recognise.Count > 0 ? recognise : parent?.Recognise ?? [],
            sharedIds ?? parent?.SharedIds ?? false,
            (parent?.Fields ?? fields).Where(field => !fields.ContainsKey(field.Key)).Concat(fields).ToDictionary(),
            source.Origin,
            precedence));
    }

    /// <summary>The format on which this one builds: what is not stated here is as it is there, field by field.</summary>
    private FormatDescription Parent(ref Utf8JsonReader reader)
    {
        var name = source.Text(ref reader, "extends", [.. known.Select(format => format.Name)]);
        return known.Single(format => format.Name == name);
    }

    private FormatDescription Whole(FormatDescription format)
    {
        if (!Regex.IsMatch(format.Name, "^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking))
        {
            throw source.Failure(1, "« name » manque ou n’est pas en minuscules-avec-tirets", "\"name\" is missing or is not lower-case-with-hyphens");
        }

        foreach (var needed in new[] { FieldNames.Date, FieldNames.Status })
        {
            if (!format.Fields.ContainsKey(needed))
            {
                throw source.Failure(1, $"le champ « {needed} » manque sous « fields »", $"the field \"{needed}\" is missing under \"fields\"");
            }
        }

        return format.Recognise.Count > 0
            ? format
            : throw source.Failure(1, "« recognise » doit nommer au moins un en-tête", "\"recognise\" must name at least one header");
    }

    private Bilingual Title(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
        {
            return Bilingual.Same(reader.GetString()!);
        }

        source.Expect(ref reader, JsonTokenType.StartObject, "{ \"fr\": …, \"en\": … }");
        var (fr, en) = ("", "");
        while (DescriptionText.NextProperty(ref reader) is { } language)
        {
            switch (language)
            {
                case "fr": fr = source.Text(ref reader, language); break;
                case "en": en = source.Text(ref reader, language); break;
                default: throw source.Unknown(ref reader, language);
            }
        }

        return new Bilingual(fr.Length > 0 ? fr : en, en.Length > 0 ? en : fr);
    }

    private List<IReadOnlyList<string>> Alternatives(ref Utf8JsonReader reader)
    {
        List<string> flat = [];
        List<IReadOnlyList<string>> nested = [];
        reader.Read();
        source.Expect(ref reader, JsonTokenType.StartArray, "[ … ]");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                nested.Add(source.Strings(ref reader));
            }
            else
            {
                source.Expect(ref reader, JsonTokenType.String, "\"…\"");
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

    private Dictionary<string, FieldDescription> Fields(ref Utf8JsonReader reader)
    {
        Dictionary<string, FieldDescription> fields = [];
        reader.Read();
        source.Expect(ref reader, JsonTokenType.StartObject, "{ … }");
        while (DescriptionText.NextProperty(ref reader) is { } field)
        {
            if (!FieldNames.All.Contains(field))
            {
                throw source.Unknown(ref reader, field);
            }

            if (!fields.TryAdd(field, Field(ref reader, field)))
            {
                throw source.Failure(source.Line(ref reader), $"le champ « {field} » figure deux fois", $"the field \"{field}\" stands twice");
            }
        }

        return fields;
    }

    private FieldDescription Field(ref Utf8JsonReader reader, string name)
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
                "dates" => field with { Dates = source.NextStrings(ref reader) },
                "filled" => field with { Filled = StatusText(ref reader, property) },
                "empty" => field with { Empty = StatusText(ref reader, property) },
                "pattern" => field with { Pattern = Pattern(ref reader) },
                _ => throw source.Unknown(ref reader, property),
            };
        }

        if (field.Columns.Count == 0 && field.Value is null)
        {
            throw source.Failure(
                source.Line(ref reader),
                $"le champ « {name} » n’a ni « column », ni « columns », ni « value »",
                $"the field \"{name}\" has neither \"column\" nor \"columns\" nor \"value\"");
        }

        return field;
    }

    private Dictionary<string, string> Words(ref Utf8JsonReader reader, string field)
    {
        Dictionary<string, string> words = [];
        reader.Read();
        source.Expect(ref reader, JsonTokenType.StartObject, "{ … }");
        while (DescriptionText.NextProperty(ref reader) is { } word)
        {
            var folded = Key(ref reader, word, field);
            words[folded] = field == FieldNames.Status ? StatusText(ref reader, word) : source.Text(ref reader, word);
        }

        return words;
    }

    /// <summary>The folded word, or the sign for any other word, which only fields with a closed list of words know.</summary>
    private string Key(ref Utf8JsonReader reader, string word, string field) => (word.Trim(), field) switch
    {
        (not FieldDescription.AnyOther, _) => Folding.Fold(word),
        (_, FieldNames.Theme or FieldNames.Audience or FieldNames.Format or FieldNames.Status) => FieldDescription.AnyOther,
        _ => throw source.Failure(
            source.Line(ref reader),
            $"« * » n’a de sens que pour theme, audience, format et status, pas pour « {field} »",
            $"\"*\" makes sense for theme, audience, format and status only, not for \"{field}\""),
    };

    private string StatusText(ref Utf8JsonReader reader, string property) => source.Text(ref reader, property, [.. StatusWords.Codes]);

    private Regex Pattern(ref Utf8JsonReader reader)
    {
        var line = source.Line(ref reader);
        try
        {
            var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
            var pattern = new Regex(source.Text(ref reader, "pattern"), options, TimeSpan.FromSeconds(1));
            if (pattern.GetGroupNames().Length == 2)
            {
                return pattern;
            }
        }
        catch (Exception bad) when (bad is ArgumentException or NotSupportedException)
        {
            throw source.Failure(line, "« pattern » n’est pas une expression valide", "\"pattern\" is not a valid expression", bad);
        }

        throw source.Failure(line, "« pattern » doit avoir un seul groupe nommé", "\"pattern\" must have exactly one named group");
    }
}
