using System.Text.Json;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Names that stand twice in one object of a JSON text. A reader would take the last of them, and nobody would know that the first was dropped.</summary>
public static class RepeatedNames
{
    private static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The second of the first two: its path (goals.2019) and its line, 1-based; null where none is repeated, and for a text that is no JSON.</summary>
    /// <param name="json">UTF-8 without a byte order mark.</param>
    /// <param name="ignoreCase">Whether names that differ in case alone are one name.</param>
    public static (string Path, long Line)? First(ReadOnlySpan<byte> json, bool ignoreCase)
    {
        var reader = new Utf8JsonReader(json, Lenient);
        Stack<(string Path, HashSet<string> Names)> open = [];
        var path = "";
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        open.Push((path, new HashSet<string>(ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal)));
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        open.Pop();
                        path = open.Count > 0 ? open.Peek().Path : "";
                        break;
                    case JsonTokenType.PropertyName:
                        var (parent, names) = open.Peek();
                        var name = reader.GetString()!;
                        path = parent.Length > 0 ? $"{parent}.{name}" : name;
                        if (!names.Add(name))
                        {
                            return (path, json[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1);
                        }

                        break;
                    default:
                        break;
                }
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }

        return null;
    }
}
