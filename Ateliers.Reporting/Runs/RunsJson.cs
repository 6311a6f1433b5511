using System.Text.Json.Serialization;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Pages;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Runs.Simulation;

namespace Ateliers.Reporting.Runs;

/// <summary>What runs write as JSON, and of what they take digests: laid down when the program is built, as machine code knows no other way.</summary>
[JsonSerializable(typeof(ReadingLimits))]
[JsonSerializable(typeof(IReadOnlyList<Atelier>))]
[JsonSerializable(typeof(IReadOnlyList<Term>))]
[JsonSerializable(typeof(Bilingual))]
[JsonSerializable(typeof(IReadOnlyList<ReportListing>))]
[JsonSerializable(typeof(ReportFacts))]
[JsonSerializable(typeof(ProgrammeDigest))]
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(SimulationSummary))]
internal sealed partial class RunsJson : JsonSerializerContext;
