using System.Text.Json.Serialization;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>What the reader itself keeps as JSON: laid down when the program is built, as machine code knows no other way.</summary>
[JsonSerializable(typeof(Dictionary<string, Dictionary<string, string[]>>))]
[JsonSerializable(typeof(Erasure))]
internal sealed partial class IngestionJson : JsonSerializerContext;
