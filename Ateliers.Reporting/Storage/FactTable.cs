using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// The facts as they are known at a moment, in memory: sessions in the order in which they took place, what each adds to a count, and who came. All counts of one report or one command are made from
/// one table, so that they speak of the same moment. A table that was kept reads its months when somebody asks for them. For one thread at a time.
/// </summary>
public sealed class FactTable
{
    private readonly FactMonth[] months;
    private readonly Dictionary<string, DateOnly> firstDays = new(StringComparer.Ordinal);
    private FactContents contents;
    private KeptMonths? kept;

    /// <summary>A table.</summary>
    /// <param name="asOf">What was known at the end of this day.</param>
    /// <param name="months">The months of its sessions, in their order.</param>
    /// <param name="contents">The sessions, what each adds, and who came.</param>
    /// <param name="count">How many facts there are.</param>
    /// <param name="kept">What reads the months into the contents; null where they stand there already.</param>
    internal FactTable(DateOnly asOf, FactMonth[] months, FactContents contents, int count, KeptMonths? kept = null)
    {
        (AsOf, this.months, this.contents, Count, this.kept) = (asOf, months, contents, count, kept);
        foreach (var month in months)
        {
            foreach (var atelier in month.Ateliers)
            {
                if (atelier.FirstOutcome > 0)
                {
                    firstDays.TryAdd(atelier.Atelier, month.Day(atelier.FirstOutcome));
                }
            }
        }
    }

    /// <summary>What was known at the end of this day.</summary>
    public DateOnly AsOf { get; }

    /// <summary>How many facts there are.</summary>
    public int Count { get; }

    /// <summary>What the identifiers of these facts turned out to be.</summary>
    public IdentityCounts Identities { get; internal init; }

    /// <summary>By atelier and month: the place of the latest file that has said anything of it.</summary>
    public IReadOnlyDictionary<(string Atelier, Month Month), long> LastFiles { get; internal init; } = new Dictionary<(string, Month), long>();

    /// <summary>The day of the first session with a recorded outcome; null without any: a registration or a cancellation opens nothing.</summary>
    public DateOnly? FirstDay => firstDays.Count == 0 ? null : firstDays.Values.Min();

    /// <summary>As what the table can be kept for the next one who counts (<see cref="CountedFacts"/>); null where it is of a past moment, or was kept already and is undamaged as far as it was read.</summary>
    internal CountedState? KeptAs { get; set; }

    /// <summary>The months of its sessions, in their order.</summary>
    internal IReadOnlyList<FactMonth> Months => months;

    /// <summary>What sessions share, by the number that they bear; of the months that were asked for.</summary>
    internal IReadOnlyList<SessionKind> Kinds => contents.Kinds;

    /// <summary>Sessions by date, start and key; of the months that were asked for.</summary>
    internal SessionColumn[] Sessions => contents.Sessions;

    /// <summary>What each session adds, and who came to it; of the months that were asked for.</summary>
    internal SessionTotals Totals => contents.Totals;

    /// <summary>The facts one by one.</summary>
    internal FactDetails Details
    {
        get
        {
            if (contents.Details is null && kept!.Details() is { } details)
            {
                contents = contents with { Details = details };
            }
            else if (contents.Details is null)
            {
                AskTheFacts();
            }

            return contents.Details!;
        }
    }

    /// <summary>The day of an atelier's first session with a recorded outcome; null where there is none.</summary>
    public DateOnly? FirstDayOf(string atelier) => firstDays.TryGetValue(atelier, out var day) ? day : null;

    /// <summary>The atelier of a session.</summary>
    internal string AtelierOf(in SessionColumn session) => Kinds[session.Kind].Atelier;

    /// <summary>The places of the sessions of a period, which are read then: the first inside, and the first after it.</summary>
    internal (int First, int End) Range(Period period)
    {
        Read(MonthAt(Month.Of(period.From)), MonthAt(Month.Of(period.To), after: true));
        return (Place(period.From), Place(period.To.AddDays(1)));
    }

    /// <summary>The month (1 to 12) with which the goal years begin whose first contacts are added up in <see cref="CellsOf"/>; 0 where nothing is kept.</summary>
    internal int KeptFirstMonth => kept?.FirstMonth ?? 0;

    /// <summary>The cells of a month, as they are kept added up; null where they are not.</summary>
    /// <param name="number">The number of the month.</param>
    internal MonthCells? CellsOf(int number)
    {
        if (kept is not null && kept.Cells(number) is { } cells)
        {
            return cells;
        }

        AskTheFacts();
        return null;
    }

    /// <summary>Reads who came to some cells of <see cref="CellsOf"/>; false where the facts have to be asked.</summary>
    internal bool ReadSets(IReadOnlyList<MonthCell> cells)
    {
        if (kept is not null && kept.ReadSets(cells))
        {
            return true;
        }

        AskTheFacts();
        return false;
    }

    private int AllSessions => months.Length == 0 ? 0 : months[^1].End;

    /// <summary>How far what is known of each atelier goes in a month up to a day.</summary>
    internal IReadOnlyList<AtelierDays> DaysUntil(FactMonth month, DateOnly day)
    {
        var number = Array.IndexOf(months, month);
        Read(number, number + 1);
        return AtelierDays.Of(contents, month.First, month.End, day);
    }

    /// <summary>Reads all months.</summary>
    internal void ReadAll() => Read(0, months.Length);

    /// <summary>The place of the first session on a day or after it; the number of sessions where there is none.</summary>
    internal int Place(DateOnly day)
    {
        var month = MonthAt(Month.Of(day));
        if (month == months.Length || months[month].Month != Month.Of(day) || day.Day == 1)
        {
            return month == months.Length ? AllSessions : months[month].First;
        }

        Read(month, month + 1);
        var (low, high) = (months[month].First, months[month].End);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = Sessions[middle].Date < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>How many people came before a day: whoever came for the first time on it or later has a larger number.</summary>
    internal int PeopleBefore(DateOnly day)
    {
        var place = Place(day);
        return place == AllSessions ? Totals.People : Array.Find(months, month => month.First == place)?.PeopleBefore ?? Totals.All[place].Before;
    }

    /// <summary>Reads all months, and the facts one by one: nothing is asked of the database any more.</summary>
    internal void ReadWhole()
    {
        ReadAll();
        _ = Details;
        kept = null;
    }

    /// <summary>Marks the first attendance of each person in each goal year, where that was not done for another rule before.</summary>
    /// <param name="month">The month (1 to 12) with which goal years begin.</param>
    internal void MarkFirsts(int month)
    {
        if (Totals.FirstMonth != month)
        {
            ReadAll();
            Totals.Mark(Sessions, month);
        }
    }

    /// <summary>The number of the first month that is not before another one, or of the first after it; the number of months where there is none.</summary>
    private int MonthAt(Month month, bool after = false)
    {
        var number = 0;
        while (number < months.Length && months[number].Month.CompareTo(month) is var order && (order < 0 || (after && order == 0)))
        {
            number++;
        }

        return number;
    }

    /// <summary>Reads some months: from one, up to the one before another.</summary>
    private void Read(int from, int end)
    {
        if (kept is null)
        {
            return;
        }

        if (kept.Read(months, from, end))
        {
            contents = kept.Contents with { Details = contents.Details };
        }
        else
        {
            AskTheFacts();
        }
    }

    /// <summary>What was kept is damaged: all is found out anew. It is the same, place by place, so that whoever is counting can go on.</summary>
    private void AskTheFacts()
    {
        if (kept is null)
        {
            return;
        }

        var anew = kept.Anew();
        anew.Totals.Mark(anew.Sessions, Totals.FirstMonth);
        (contents, kept, KeptAs) = (anew.contents, null, anew.KeptAs);
    }
}

/// <summary>What a table holds of its months.</summary>
/// <param name="Kinds">What sessions share, by the number that they bear.</param>
/// <param name="Sessions">By date, start and key.</param>
/// <param name="Totals">What each session adds, and who came to it.</param>
/// <param name="Details">The facts one by one; null while nobody has asked for them.</param>
internal sealed record FactContents(IReadOnlyList<SessionKind> Kinds, SessionColumn[] Sessions, SessionTotals Totals, FactDetails? Details);

/// <summary>What many sessions share.</summary>
/// <param name="Atelier">The atelier's code.</param>
/// <param name="Theme">Empty when not recorded.</param>
/// <param name="Audience">Empty when not recorded.</param>
/// <param name="Format">Empty when not recorded.</param>
/// <param name="Capacity">0 when not recorded.</param>
internal readonly record struct SessionKind(string Atelier, string Theme, string Audience, string Format, int Capacity);

/// <summary>A session as counts need it.</summary>
/// <param name="Date">Its day.</param>
/// <param name="Hour">The hour (0 to 23) of its start, local time; <see cref="NoHour"/> where its start is not known: it may be several sittings of one day.</param>
/// <param name="Kind">The number of what it shares with others (<see cref="FactTable.Kinds"/>).</param>
internal readonly record struct SessionColumn(DateOnly Date, sbyte Hour, int Kind)
{
    /// <summary>In place of an hour that is not known.</summary>
    public const sbyte NoHour = -1;

    /// <summary>Whether its start is known.</summary>
    public bool Timed => Hour != NoHour;
}
