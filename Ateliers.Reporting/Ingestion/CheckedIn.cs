namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// What a column says by hand of who came, where its tool writes one thing alone: a moment, or Yes. Some people tick with x or oui, a spreadsheet writes VRAI, and FALSE or a dash is no moment at which
/// somebody came.
/// </summary>
internal sealed class CheckedIn
{
    private const int ShortestNo = 2;

    private static readonly string[] Dashes = ["-", "–", "—", "−"];

    private readonly bool filled;
    private readonly bool ownNo;
    private readonly bool moments;

    private CheckedIn(bool isAsked, bool filled, bool ownNo, bool moments) => (IsAsked, this.filled, this.ownNo, this.moments) = (isAsked, filled, ownNo, moments);

    /// <summary>Whether the column asks whether somebody came, so that no word in it is passed over in silence.</summary>
    public bool IsAsked { get; }

    /// <summary>Whether a word that nobody knows is passed on to the next column.</summary>
    public bool PassesOn => !IsAsked && !moments;

    /// <summary>What holds for a column.</summary>
    /// <param name="field">Its description.</param>
    /// <param name="format">That of the format: where the number of people is the status, a word is no number; where the day is, text is a moment or a word.</param>
    public static CheckedIn Of(FieldDescription field, FormatDescription format)
    {
        var count = format.Fields.GetValueOrDefault(FieldNames.Count);
        var filled = field.Filled == "attended" && count?.Columns.Intersect(field.Columns, StringComparer.Ordinal).Any() != true;
        var asked = field.Otherwise is not null && field.Filled is null
            && field.Values?.Any(word => word.Value == "attended" && Vocabulary.Default.Status.GetValueOrDefault(word.Key) == "attended") == true;
        return new CheckedIn(asked, filled, field.Values?.Values.Contains("absent") == true, filled && TickedColumns.Are(field, format));
    }

    /// <summary>Whether a cell says no more than an empty one: that nobody was checked in.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="word">Its folded word.</param>
    public bool SaysNo(string text, string word) =>
        (filled || IsAsked) && (Dashes.Contains(text) || (IsNo(word) && !(IsAsked && ownNo)));

    /// <summary>The status that a word stands for; null where it is left to the description.</summary>
    public string? CodeOf(string word) =>
        Vocabulary.Default.Status.GetValueOrDefault(word) is { } code && (IsAsked || (filled && code == "cancelled") || (moments && !IsLetter(word))) ? code : null;

    /// <summary>Whether text in a column for moments is neither a moment, which has digits, nor an initial, nor a word that is known (<see cref="CodeOf"/>).</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">Its folded word.</param>
    public bool IsUnknown(string text, string word) => moments && !IsLetter(word) && !text.AsSpan().ContainsAnyInRange('0', '9');

    private static bool IsLetter(string word) => word.Length < ShortestNo && word.All(char.IsLetter) && word.Length > 0;

    /// <summary>In a column for a moment or a signature a single letter may be anybody's initial.</summary>
    private bool IsNo(string word) =>
        Vocabulary.Default.Status.GetValueOrDefault(word) == "absent" && (IsAsked || word.Length >= ShortestNo || word == "0");
}
