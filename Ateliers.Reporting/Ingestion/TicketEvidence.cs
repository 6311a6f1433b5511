namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// On which day a list of tickets let people in. Who was not let in has no time of arrival, and so no day, where the tool writes down the arrivals alone: where all rows that
/// state a day state the same one, it is that of the others too.
/// </summary>
internal sealed class TicketEvidence
{
    private DateOnly? day;
    private bool severalDays;
    private bool undated;

    /// <summary>The day for rows that state none; null where there are none, or where the others state no day or several.</summary>
    public DateOnly? DayOfAll => undated && !severalDays ? day : null;

    /// <summary>Whether a row has stated its day as a day, and not by when somebody came.</summary>
    public bool StatesDays { get; private set; }

    /// <summary>Takes note of a day that a row states.</summary>
    /// <param name="stated">The day.</param>
    /// <param name="asDay">Whether the row states it as a day, without an hour.</param>
    public void Note(DateOnly stated, bool asDay)
    {
        StatesDays |= asDay;
        severalDays |= day is { } known && known != stated;
        day = stated;
    }

    /// <summary>How many different moments of arrival lie on a later day than the one that the file's name states, and count on that.</summary>
    public long Later { get; private set; }

    /// <summary>Takes note of a moment of arrival on a later day than the one of the file's name.</summary>
    public void NoteLater() => Later++;

    /// <summary>Takes note of a row that states no day.</summary>
    public void NoteNoDay() => undated = true;
}
