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

    /// <summary>Takes note of a day that a row states.</summary>
    public void Note(DateOnly stated)
    {
        severalDays |= day is { } known && known != stated;
        day = stated;
    }

    /// <summary>Takes note of a row that states no day.</summary>
    public void NoteNoDay() => undated = true;
}
