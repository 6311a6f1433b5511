namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// What the tickets of a file say for one another. Who was not let in has no time of arrival, and so no day, where the tool writes down the day of arrival alone;
/// and a lunch that was ordered beside a workshop says nothing of the workshop's theme. Where the rest of the file leaves one answer, it is that.
/// </summary>
/// <param name="most">The most sittings that are remembered; what comes later is read as it stands.</param>
internal sealed class TicketEvidence(int most)
{
    private readonly Dictionary<Sitting, Themes> sittings = [];
    private DateOnly? day;
    private bool severalDays;
    private bool undated;

    /// <summary>The day for rows that state none; null where there are none, or where the others state no day or several.</summary>
    public DateOnly? DayOfAll => undated && !severalDays ? day : null;

    /// <summary>The theme of each sitting at which some tickets say one, all the same, and others none; null where there is no such sitting.</summary>
    public IReadOnlyDictionary<Sitting, string>? ThemesOfAll
    {
        get
        {
            var found = sittings.Where(each => each.Value is { Without: true, Several: false, One: not null }).ToDictionary(each => each.Key, each => each.Value.One!);
            return found.Count > 0 ? found : null;
        }
    }

    /// <summary>Takes note of a day that a row states.</summary>
    public void Note(DateOnly stated)
    {
        severalDays |= day is { } known && known != stated;
        day = stated;
    }

    /// <summary>Takes note of a row that states no day.</summary>
    public void NoteNoDay() => undated = true;

    /// <summary>Takes note of the theme of a ticket; null when it says none.</summary>
    public void Note(Sitting sitting, string? theme)
    {
        var known = sittings.GetValueOrDefault(sitting);
        if (sittings.Count < most || sittings.ContainsKey(sitting))
        {
            sittings[sitting] = theme is null
                ? known with { Without = true }
                : known with { One = theme, Several = known.Several || (known.One is { } other && other != theme) };
        }
    }

    private readonly record struct Themes(string? One, bool Several, bool Without);
}
