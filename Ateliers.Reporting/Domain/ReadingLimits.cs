namespace Ateliers.Reporting.Domain;

/// <summary>How much of a file is still believed: beyond these, it is broken, or made to fill a disk. Configuration with defaults.</summary>
public sealed record ReadingLimits
{
    /// <summary>The longest cell, in characters; a longer one costs its row.</summary>
    public int FieldLength { get; init; } = 10_000;

    /// <summary>The most line breaks inside one quoted cell; with more, its opening quote is taken for a stray one.</summary>
    public int LinesInField { get; init; } = 200;

    /// <summary>The most columns of a header; a wider line is taken for none.</summary>
    public int Columns { get; init; } = 500;

    /// <summary>The most rows of a file; a longer one is refused.</summary>
    public int Rows { get; init; } = 50_000_000;

    /// <summary>The most bytes of a file, unpacked; a larger one is refused.</summary>
    public long FileSize { get; init; } = 16L << 30;

    /// <summary>The most files in one archive; one with more is refused.</summary>
    public int ArchiveFiles { get; init; } = 1_000;

    /// <summary>How many times its packed size a file may unpack to, once it is larger than 16 MB; one that unpacks to more is refused.</summary>
    public int UnpackedRatio { get; init; } = 200;

    /// <summary>Each limit by its name in the configuration, with the least and the most that it may be.</summary>
    public IReadOnlyList<(string Name, long Value, long Least, long Most)> Each() =>
    [
        ("fieldLength", FieldLength, 10, 1_000_000),
        ("linesInField", LinesInField, 1, 10_000),
        ("columns", Columns, 2, 10_000),
        ("rows", Rows, 1, 1_000_000_000),
        ("fileSize", FileSize, 1_000, 1L << 50),
        ("archiveFiles", ArchiveFiles, 1, 100_000),
        ("unpackedRatio", UnpackedRatio, 2, 1_000_000),
    ];
}
