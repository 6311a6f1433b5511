using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>How a file is read, for those who want to know before it is loaded. It bears headers and our own words, never a cell.</summary>
/// <param name="Format">The description.</param>
/// <param name="HeaderLine">The line of the header, 1-based.</param>
/// <param name="Section">The title of the section that is read; null when the file has none.</param>
/// <param name="RecognisedBy">The headers that speak for the format.</param>
/// <param name="Columns">The columns of the file, in order.</param>
/// <param name="Facts">Fields that are said once for the whole file.</param>
/// <param name="Examples">The first rows, masked.</param>
public sealed record Explanation(
    FormatDescription Format,
    int HeaderLine,
    string? Section,
    IReadOnlyList<string> RecognisedBy,
    IReadOnlyList<ExplainedColumn> Columns,
    IReadOnlyList<ExplainedFact> Facts,
    IReadOnlyList<ExplainedRow> Examples);

/// <summary>A column and what becomes of it.</summary>
/// <param name="Header">Its header; its place and shape where no format knows it.</param>
/// <param name="Fields">Our fields that read it; none when it is read past or is a civility alone.</param>
/// <param name="IsCivility">Whether its words of address (Mme, Dr) are read in front of the family name.</param>
public sealed record ExplainedColumn(string Header, IReadOnlyList<string> Fields, bool IsCivility);

/// <summary>Where a field comes from when it is no column.</summary>
public enum FactOrigin
{
    /// <summary>The description itself.</summary>
    Description,

    /// <summary>A line above the table.</summary>
    Preamble,

    /// <summary>The file's name.</summary>
    FileName,
}

/// <summary>A field that is said once for the whole file.</summary>
/// <param name="Field">Our field.</param>
/// <param name="Origin">Where it comes from.</param>
public sealed record ExplainedFact(string Field, FactOrigin Origin);

/// <summary>A row as it was understood: days, hours and words of the programme in clear, everything else as •••.</summary>
/// <param name="Line">Its line, 1-based.</param>
/// <param name="Reject">Why it is not taken; null when it is.</param>
/// <param name="Fields">Our fields that have text on it.</param>
public sealed record ExplainedRow(int Line, RejectedRow? Reject, IReadOnlyList<KeyValuePair<string, string>> Fields);
