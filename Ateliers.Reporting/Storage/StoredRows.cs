using Dapper;

// Statements are bound to their rows and parameters when the program is built, so that it can be compiled ahead as a whole (docs/decisions/0024).
[module: DapperAot]

namespace Ateliers.Reporting.Storage;

/// <summary>A row that was not understood, as it is kept.</summary>
internal sealed record RejectRow(int Line, string Column, string Code);

/// <summary>How many rows of a batch were rejected for one reason.</summary>
internal sealed record RejectedRows(long Batch, string Code, long Rows);

/// <summary>An atelier, as it is kept.</summary>
internal sealed record AtelierRow(string Code, string Name);

/// <summary>The number of an atelier.</summary>
internal sealed record CodeRow(string Code, long Id);

/// <summary>The number of a theme, an audience or a format.</summary>
internal sealed record TermRow(string Kind, string Code, int Id);

/// <summary>The key of an identifier and of which kind it is.</summary>
internal sealed record KeyRow(byte[] Key, int Kind);

/// <summary>The name of a batch and the note of its retraction.</summary>
internal sealed record BatchName(long Id, string Name, string? Note);

/// <summary>A file and its last reading.</summary>
internal sealed record FileReading(long File, long Batch);

/// <summary>A file, the tool whose tickets it lists, and its format.</summary>
internal sealed record FileTool(long File, string Tool, string Format);

/// <summary>A batch and its format.</summary>
internal sealed record FormatRow(long Id, string Format);

/// <summary>A proof that somebody was forgotten, as it is kept.</summary>
internal sealed record ErasureRow(string At, string Day, string Note, string Proof);

/// <summary>The last batch of a moment, and of all.</summary>
internal sealed record MomentRow(long Batch, long Latest);

/// <summary>The last batch and the last erasure.</summary>
internal sealed record LastWrites(long Batch, long Erasure);

/// <summary>Whether a checkpoint of the log was kept from its end, as a number.</summary>
internal sealed record Checkpoint(long Busy);

/// <summary>What is kept of a month: its numbers and its head, and the checksums of its other bytes.</summary>
internal sealed record CountedMonthRow(string Month, int People, int Facts, int Sessions, int Visits, byte[] Head, long Checksum, long DetailsChecksum, long CellsChecksum);

/// <summary>The bytes that are kept of a month.</summary>
internal sealed record CountedBytes(byte[] Content, byte[] Came, byte[] Details, byte[] Cells);

/// <summary>Who came to a cell of a month.</summary>
internal sealed record CountedPeople(long Cell, byte[] People);

/// <summary>Numbers of people, as a list in JSON.</summary>
internal sealed record PersonNumbers(string Numbers);
