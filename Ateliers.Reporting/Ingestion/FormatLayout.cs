using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Where the table of a format stands in its file, which of its lines are no rows, and whose its e-mail addresses are.</summary>
public sealed record FormatLayout
{
    /// <summary>A table from the first line on, one row a line: most exports.</summary>
    public static FormatLayout Plain { get; } = new();

    /// <summary>Whether the header may stand under other lines and is searched for.</summary>
    public bool Search { get; init; }

    /// <summary>Titles of the section that holds the table, one a language; empty when the file has no sections.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>Folded words: a row whose first filled cell is one of them, alone or with more words after it, is a total and no row.</summary>
    public IReadOnlyList<string> Totals { get; init; } = [];

    /// <summary>Which headers are sessions, one column each; null when every line is of one session.</summary>
    public TextPattern? Pivot { get; init; }

    /// <summary>Whether each address belongs to one person, who may appear under several names; otherwise people may share one.</summary>
    public bool PersonalEmails { get; init; }

    /// <summary>Whether the rows are tickets to what is held: one that states no day, or no theme, is then to what the other tickets of the file are to.</summary>
    public bool Tickets { get; init; }

    /// <summary>Of which tool the tickets are, where its other exports give them the same numbers; null where no other does.</summary>
    public string? TicketsOf { get; init; }

    /// <summary>Why files of this format are refused: they hold no attendance. Null when they are read.</summary>
    public Bilingual? Refusal { get; init; }

    /// <summary>Whether the header may stand lower than on the first line.</summary>
    internal bool MayStandLower => Search || Sections.Count > 0;
}
