using System.Text.Json;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>The JSON text of a format description, read token by token; whatever is not as expected fails with its file and line.</summary>
/// <param name="json">The text, UTF-8 without a byte order mark.</param>
/// <param name="origin">What messages call the file.</param>
/// <param name="isBuiltIn">Whether it is one of our own, whose expressions the tests have looked at.</param>
internal sealed class DescriptionText(byte[] json, string origin, bool isBuiltIn)
{
    private static readonly JsonReaderOptions Strict = new() { CommentHandling = JsonCommentHandling.Disallow, MaxDepth = 8 };

    /// <summary>What messages call the file.</summary>
    public string Origin => origin;

    /// <summary>A reader at the beginning of the text.</summary>
    public Utf8JsonReader Reader() => new(json, Strict);

    /// <summary>Refuses a text in which a name stands twice in one object.</summary>
    public void RequireEachOnce()
    {
        if (RepeatedNames.First(json, ignoreCase: false) is { } twice)
        {
            throw Twice(twice.Line, twice.Path);
        }
    }

    /// <summary>The failure of a name that stands twice.</summary>
    public FailureException Twice(long line, string name) => Failure(
        line, $"« {name} » figure deux fois, et rien ne dit laquelle compte", $"\"{name}\" stands twice, and nothing says which one counts");

    /// <summary>The next property of the object that is being read; null at its end.</summary>
    public static string? NextProperty(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.EndObject ? null : reader.GetString();
    }

    public string Text(ref Utf8JsonReader reader, string property, params string[] allowed)
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

    /// <summary>The true or false that follows.</summary>
    public bool Flag(ref Utf8JsonReader reader, string property)
    {
        reader.Read();
        return reader.TokenType is JsonTokenType.True or JsonTokenType.False ? reader.GetBoolean()
            : throw Failure(Line(ref reader), $"« {property} » : attendu true ou false", $"\"{property}\": expected true or false");
    }

    public void Expect(ref Utf8JsonReader reader, JsonTokenType token, string shape)
    {
        if (reader.TokenType != token)
        {
            throw Failure(Line(ref reader), $"attendu ici : {shape}", $"expected here: {shape}");
        }
    }

    public FailureException Unknown(ref Utf8JsonReader reader, string property) =>
        Failure(Line(ref reader), $"propriété inconnue « {property} »", $"unknown property \"{property}\"");

    public long Line(ref Utf8JsonReader reader) => json.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n') + 1;

    public FailureException Failure(long line, string fr, string en, Exception? cause = null) => new(
        Outcome.Usage,
        new Bilingual(
            $"Description de format {origin}, ligne {line} : {fr}. Voir docs/ingestion.md.",
            $"Format description {origin}, line {line}: {en}. See docs/ingestion.md."),
        cause);

    /// <summary>The list of strings that follows.</summary>
    public List<string> NextStrings(ref Utf8JsonReader reader)
    {
        reader.Read();
        return Strings(ref reader);
    }

    /// <summary>The string, or the list of strings, that follows.</summary>
    public List<string> OneOrMore(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
        {
            return [reader.GetString()!];
        }

        return Strings(ref reader);
    }

    /// <summary>The regular expression that follows, with a number of named groups; or one that is known by its name.</summary>
    public TextPattern Pattern(ref Utf8JsonReader reader, string property, int groups, (string Name, TextPattern Pattern)? named = null)
    {
        var text = Text(ref reader, property);
        if (named is { } known && known.Name == text)
        {
            return known.Pattern;
        }

        var line = Line(ref reader);
        var pattern = new TextPattern(text);
        try
        {
            if (isBuiltIn || pattern.Groups == groups)
            {
                return pattern;
            }
        }
        catch (Exception bad) when (bad is ArgumentException or NotSupportedException)
        {
            throw Failure(line, $"« {property} » n’est pas une expression valide", $"\"{property}\" is not a valid expression", bad);
        }

        throw groups == 1
            ? Failure(line, $"« {property} » doit avoir un seul groupe nommé", $"\"{property}\" must have exactly one named group")
            : Failure(line, $"« {property} » ne doit pas avoir de groupe nommé", $"\"{property}\" must have no named group");
    }

    public List<string> Strings(ref Utf8JsonReader reader)
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
}
