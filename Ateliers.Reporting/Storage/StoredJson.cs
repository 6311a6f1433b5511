using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ateliers.Reporting.Storage;

/// <summary>The lists that statements are given as JSON: laid down when the program is built, as machine code knows no other way.</summary>
[JsonSerializable(typeof(IReadOnlyCollection<int>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    /// <summary>Numbers of people.</summary>
    public static string Of(IReadOnlyCollection<int> numbers) => JsonSerializer.Serialize(numbers, Default.IReadOnlyCollectionInt32);

    /// <summary>Codes.</summary>
    public static string Of(IReadOnlyList<string> codes) => JsonSerializer.Serialize(codes, Default.IReadOnlyListString);
}
