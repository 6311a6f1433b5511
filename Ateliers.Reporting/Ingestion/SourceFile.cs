namespace Ateliers.Reporting.Ingestion;

/// <summary>Where the bytes of an attendance file lie: a file of the disk, or one of the files in a zip archive there.</summary>
/// <param name="Path">The file of the disk.</param>
/// <param name="Member">The place of the file in the archive, 0-based; null for the file of the disk itself.</param>
public sealed record SourceFile(string Path, int? Member = null);
