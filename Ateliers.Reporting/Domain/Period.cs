namespace Ateliers.Reporting.Domain;

/// <summary>A run of whole local days. Both ends are inside, and it is never empty.</summary>
public readonly record struct Period
{
    /// <summary>The days from <paramref name="from"/> to <paramref name="to"/>, both inside.</summary>
    /// <exception cref="ArgumentException"><paramref name="to"/> lies before <paramref name="from"/>.</exception>
    public Period(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            throw new ArgumentException("A period ends on or after the day on which it begins.", nameof(to));
        }

        (From, To) = (from, to);
    }

    /// <summary>The first day, inside the period.</summary>
    public DateOnly From { get; }

    /// <summary>The last day, still inside the period.</summary>
    public DateOnly To { get; }

    /// <summary>How many days it has, at least one.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>2019 for a calendar year, 2019-03 for a month, 2019-03-04 for a day, otherwise 2019-03-04/2019-03-10 (ISO 8601 interval).</summary>
    public string Label
    {
        get
        {
            if (this == Month.Of(From).Period)
            {
                return Month.Of(From).ToString();
            }

            if (From == To)
            {
                return Iso.Date(From);
            }

            return From is { Day: 1, Month: 1 } && To == new DateOnly(From.Year, 12, 31)
                ? Iso.Year(From.Year)
                : $"{Iso.Date(From)}/{Iso.Date(To)}";
        }
    }

    /// <summary>Whether the day lies in the period, its ends included.</summary>
    public bool Contains(DateOnly day) => day >= From && day <= To;

    /// <summary>The days of a period that are not after <paramref name="day"/>; null when it begins after that day.</summary>
    public Period? Until(DateOnly day) => day < From ? null : new Period(From, day < To ? day : To);

    /// <summary>The days that both periods hold; null when they have none in common.</summary>
    public Period? Within(Period other)
    {
        var (from, to) = (From > other.From ? From : other.From, To < other.To ? To : other.To);
        return from <= to ? new Period(from, to) : null;
    }

    /// <summary>Every day of the period, in order.</summary>
    public IEnumerable<DateOnly> EachDay() => Enumerable.Range(0, Days).Select(From.AddDays);

    /// <summary>The months that the period touches, whole or in part, in order.</summary>
    public IEnumerable<Month> Months() => Month.Range(Month.Of(From), Month.Of(To));

    /// <summary>The label of the period.</summary>
    public override string ToString() => Label;
}
