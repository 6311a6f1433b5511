using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs;

/// <summary>How a file would be read. It bears headers, days, hours and words of the programme, never a cell that speaks of a person.</summary>
/// <param name="Name">What the file is called.</param>
/// <param name="Format">The format's name.</param>
/// <param name="Title">What that is.</param>
/// <param name="Origin">Built in, or the file in which the description stands.</param>
/// <param name="Encoding">The encoding.</param>
/// <param name="Delimiter">The separator.</param>
/// <param name="HeaderLine">The line of the header, 1-based.</param>
/// <param name="Section">The section that is read; null when there is none.</param>
/// <param name="RecognisedBy">The headers that speak for the format.</param>
/// <param name="Columns">Headers and the fields that they became; none where a column is read past; and whether it is a civility, which is read in front of the family name.</param>
/// <param name="Facts">Fields said once for the file, and by what: description, preamble, file-name.</param>
/// <param name="Examples">The first rows, masked.</param>
/// <param name="Remarks">What a reader should know of it.</param>
public sealed record ExplainedFile(
    string Name,
    string Format,
    Bilingual Title,
    string Origin,
    string Encoding,
    char Delimiter,
    int HeaderLine,
    string? Section,
    IReadOnlyList<string> RecognisedBy,
    IReadOnlyList<(string Header, IReadOnlyList<string> Fields, bool IsCivility)> Columns,
    IReadOnlyList<(string Field, string Origin)> Facts,
    IReadOnlyList<ExplainedExample> Examples,
    IReadOnlyList<Remark> Remarks);

/// <summary>One row, masked.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Reject">Why it is not taken; null when it is.</param>
/// <param name="Fields">What it says; ••• stands for what is not shown.</param>
public sealed record ExplainedExample(int Line, RejectedRow? Reject, IReadOnlyList<KeyValuePair<string, string>> Fields);
