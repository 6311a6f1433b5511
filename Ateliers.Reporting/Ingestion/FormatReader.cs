using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Reads a format description strictly: an unknown or misspelt property is an error with its file and line, never passed over.</summary>
internal sealed partial class FormatReader
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
        return new FormatReader(new DescriptionText(json.AsSpan().StartsWith(bom) ? json[bom.Length..] : json, origin, isBuiltIn: precedence == 0), known).Read(precedence);
    }

    private FormatDescription Read(int precedence)
    {
        source.RequireEachOnce();
        var reader = source.Reader();
        try
        {
            return Description(ref reader, precedence);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw source.Failure(((broken as JsonException)?.LineNumber ?? 0) + 1, "ce n’est pas du JSON valide", "this is not valid JSON", broken);
        }
    }

    private FormatDescription Description(ref Utf8JsonReader reader, int precedence)
    {
        string? name = null;
        FormatDescription? parent = null;
        Bilingual? title = null;
        List<IReadOnlyList<string>> recognise = [];
        List<IReadOnlyList<string>> last = [];
        Dictionary<string, FieldDescription> fields = [];
        bool? sharedIds = null;
        List<Func<FormatLayout, FormatLayout>> layout = [];
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
                case "recogniseLast": last = Alternatives(ref reader); break;
                case "idScope": sharedIds = source.Text(ref reader, property, "programme", "format") == "programme"; break;
                case "fields": fields = Fields(ref reader); break;
                default: layout.Add(Layout(ref reader, property)); break;
            }
        }

        return Whole(new FormatDescription(
            name ?? parent?.Name ?? "",
            title ?? parent?.Title ?? Bilingual.Same(name ?? ""),
            recognise.Count > 0 ? recognise : parent?.Recognise ?? [],
            sharedIds ?? parent?.SharedIds ?? false,
            (parent?.Fields ?? fields).Where(field => !fields.ContainsKey(field.Key)).Concat(fields).ToDictionary(),
            layout.Aggregate(parent?.Layout ?? FormatLayout.Plain, (known, change) => change(known)),
            source.Origin,
            precedence)
        {
            RecogniseLast = last.Count > 0 ? last : recognise.Count > 0 ? [] : parent?.RecogniseLast ?? [],
        });
    }

    /// <summary>One property that says where the table stands and what its lines are, as a change to what is known of it already.</summary>
    private Func<FormatLayout, FormatLayout> Layout(ref Utf8JsonReader reader, string property)
    {
        switch (property)
        {
            case "header":
                var search = source.Text(ref reader, property, "first", "search") == "search";
                return layout => layout with { Search = search };
            case "section":
                var sections = source.OneOrMore(ref reader);
                return layout => layout with { Sections = sections };
            case "totals":
                List<string> totals = [.. source.NextStrings(ref reader).Select(Folding.Fold)];
                return layout => layout with { Totals = totals };
            case "pivot":
                var pivot = source.Pattern(ref reader, property, groups: 0);
                return layout => layout with { Pivot = pivot };
            case "emails":
                var personal = source.Text(ref reader, property, "shared", "personal") == "personal";
                return layout => layout with { PersonalEmails = personal };
            case "rows":
                var tickets = source.Text(ref reader, property, "attendances", "tickets") == "tickets";
                return layout => layout with { Tickets = tickets };
            case "ticketsOf":
                var tool = source.Text(ref reader, property);
                return NameForm().IsMatch(tool) ? layout => layout with { TicketsOf = tool } : throw source.Failure(
                    source.Line(ref reader), "« ticketsOf » n’est pas en minuscules-avec-tirets", "\"ticketsOf\" is not lower-case-with-hyphens");
            case "refuse":
                var refusal = Title(ref reader);
                return layout => layout with { Refusal = refusal };
            default:
                throw source.Unknown(ref reader, property);
        }
    }

    /// <summary>The format on which this one builds: what is not stated here is as it is there, field by field.</summary>
    private FormatDescription Parent(ref Utf8JsonReader reader)
    {
        var name = source.Text(ref reader, "extends", [.. known.Select(format => format.Name)]);
        return known.Single(format => format.Name == name);
    }

    private FormatDescription Whole(FormatDescription format)
    {
        if (!NameForm().IsMatch(format.Name))
        {
            throw source.Failure(1, "« name » manque ou n’est pas en minuscules-avec-tirets", "\"name\" is missing or is not lower-case-with-hyphens");
        }

        foreach (var needed in format.Layout.Refusal is null ? new[] { FieldNames.Date, FieldNames.Status } : [])
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
        var one = new FieldReader(source);
        Dictionary<string, FieldDescription> fields = [];
        reader.Read();
        source.Expect(ref reader, JsonTokenType.StartObject, "{ … }");
        while (DescriptionText.NextProperty(ref reader) is { } field)
        {
            if (!FieldNames.All.Contains(field))
            {
                throw source.Unknown(ref reader, field);
            }

            fields.Add(field, one.Read(ref reader, field));
        }

        return fields;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NameForm();
}
