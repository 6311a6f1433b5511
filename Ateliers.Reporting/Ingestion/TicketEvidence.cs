namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// On which day a list of tickets let people in. Who was not let in has no time of arrival, and so no day, where the tool writes down the arrivals alone: where all rows that
/// state a day state the same one, it is that of the others too.
/// </summary>
internal sealed class TicketEvidence
{
    /// <summary>Over a weekend a list of paper is typed in on Monday.</summary>
    private const int MostDaysLater = 3;

    private readonly Dictionary<DateOnly, long> arrivals = [];
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

    /// <summary>The day that the file's name states, where the days of its rows are those on which people were let in; null otherwise.</summary>
    public DateOnly? OfName { get; set; }

    /// <summary>How many people were let in up to three days after the day of the file's name: they may have been ticked late, as a list of paper is typed in on Monday.</summary>
    public long Late => arrivals.Where(arrived => arrived.Key > OfName && arrived.Key <= OfName.Value.AddDays(MostDaysLater)).Sum(arrived => arrived.Value);

    /// <summary>Takes note of somebody who came, by the day on which they were let in.</summary>
    public void NoteArrival(DateOnly day) => arrivals[day] = arrivals.GetValueOrDefault(day) + 1;

    /// <summary>Takes note of a row that states no day.</summary>
    public void NoteNoDay() => undated = true;
}
