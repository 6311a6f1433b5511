using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>An export format as data: how its header is recognised, and which of its columns say what.</summary>
/// <param name="Name">Lower-case and stable: pretix-checkin-list.</param>
/// <param name="Title">What readers see.</param>
/// <param name="Recognise">Alternatives; a header with all names of one of them is of this format.</param>
/// <param name="SharedIds">Whether person.id counts for the whole programme; otherwise within this format only.</param>
/// <param name="Fields">The fields by name (<see cref="FieldNames"/>).</param>
/// <param name="Layout">Where the table stands, and what else holds for its lines.</param>
/// <param name="Origin">Where it was read from, for messages.</param>
/// <param name="Precedence">0 built in, 1 the workspace's own, 2 given on the command line: the higher wins where two fit alike.</param>
public sealed record FormatDescription(
    string Name,
    Bilingual Title,
    IReadOnlyList<IReadOnlyList<string>> Recognise,
    bool SharedIds,
    IReadOnlyDictionary<string, FieldDescription> Fields,
    FormatLayout Layout,
    string Origin,
    int Precedence)
{
    /// <summary>Whether it was given on the command line: then whoever runs has decided what it reads.</summary>
    public bool IsOfCommandLine => Precedence > 1;

    /// <summary>Alternatives that count only where no other format fits: headers so common that they say little by themselves.</summary>
    public IReadOnlyList<IReadOnlyList<string>> RecogniseLast { get; init; } = [];
}

/// <summary>What a field of a pivoted table takes from the column of a session.</summary>
public enum PivotPart
{
    /// <summary>Nothing: the field is the same for all sessions of the line.</summary>
    None,

    /// <summary>The header.</summary>
    Header,

    /// <summary>The cell.</summary>
    Cell,
}

/// <summary>Where one field comes from and how its text is read.</summary>
public sealed record FieldDescription
{
    /// <summary>The key among <see cref="Values"/> for any word that neither they nor the programme know.</summary>
    public const string AnyOther = "*";

    /// <summary>Headers in order of preference: the first that exists and has text on the row counts.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The text where no column has any; null when there is none.</summary>
    public string? Value { get; init; }

    /// <summary>
    /// Folded words of the format and ours for them; null when the programme's own words are used. An empty text means "not recorded",
    /// and <see cref="AnyOther"/> stands for every other word; both are for theme, audience and format alone.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }

    /// <summary>Patterns of dates and times; empty for the usual ones.</summary>
    public IReadOnlyList<string> Dates { get; init; } = [];

    /// <summary>The status of a row whose cell has text.</summary>
    public string? Filled { get; init; }

    /// <summary>The status of a row whose cell is empty.</summary>
    public string? Empty { get; init; }

    /// <summary>Those of <see cref="Columns"/> in which a text that does not look like a reference is the session's title: staff use such a header for either.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>Whether it is the number of a room in which one meeting after the other is held: with an hour, it is that of the meeting of this part of the day.</summary>
    public bool IsOfRoom { get; init; }

    /// <summary>Those of <see cref="Columns"/> that say when somebody was let in, which may be written down later than the session was held.</summary>
    public IReadOnlyList<string> Arrivals { get; init; } = [];

    /// <summary>Takes a part of the text by its named group; null takes the whole.</summary>
    public TextPattern? Pattern { get; init; }

    /// <summary>Labels of lines above the table that give the field for the whole file; what they say goes before the columns.</summary>
    public IReadOnlyList<string> Preamble { get; init; } = [];

    /// <summary>The part of the file's name that gives the field where no column does, by its named group; null when the name says nothing.</summary>
    public TextPattern? FileName { get; init; }

    /// <summary>What the field takes from the column of a session in a pivoted table.</summary>
    public PivotPart Pivot { get; init; }

    /// <summary>Where the status comes from when this description knows no answer; null when there is nothing else to ask.</summary>
    public FieldDescription? Otherwise { get; init; }

    /// <summary>Its own columns, and those that are asked otherwise.</summary>
    internal IEnumerable<string> AllColumns => Otherwise is { } other ? Columns.Concat(other.AllColumns) : Columns;

    /// <summary>The position of the one column that counts, whatever its header; null when columns are found by their headers.</summary>
    internal int? Position { get; init; }

    /// <summary>The text that counts: the part that the pattern names, or the whole; null when the pattern does not fit.</summary>
    internal string? Part(string text) => Pattern is null ? text : Pattern.PartOf(text)?.Trim();
}
