namespace Ateliers.Reporting.Storage;

/// <summary>What the sessions of a cell add to its count, whoever their people are: sums that add up over any sessions, and the largest session.</summary>
internal struct CellSum
{
    /// <summary>All attendances (attended).</summary>
    public long Attended;

    /// <summary>Those of nameless people, head counts included.</summary>
    public long Nameless;

    /// <summary>Those outside the no-show rate.</summary>
    public long WalkIns;

    /// <summary>Registered and did not come.</summary>
    public long Absences;

    /// <summary>Registered, no outcome recorded.</summary>
    public long Registered;

    /// <summary>Registrations taken back.</summary>
    public long Cancelled;

    /// <summary>First attendances of their person in the goal year.</summary>
    public long FirstContacts;

    /// <summary>Sessions with a recorded outcome.</summary>
    public long Sessions;

    /// <summary>The most people who surely sat together at one of these.</summary>
    public long Largest;

    /// <summary>Attendances at those that have a capacity.</summary>
    public long SeatedVisits;

    /// <summary>Σ capacity of these.</summary>
    public long Seats;

    /// <summary>Sessions with a recorded outcome and no capacity.</summary>
    public long WithoutCapacity;

    /// <summary>Adds a session, without its first contacts.</summary>
    /// <param name="total">What it adds.</param>
    /// <param name="capacity">0 when not recorded.</param>
    public void Add(in SessionTotal total, int capacity)
    {
        Attended += total.Attended;
        Nameless += total.Nameless;
        WalkIns += total.WalkIns;
        Absences += total.Absences;
        Registered += total.Registered;
        Cancelled += total.Cancelled;
        if (total.Held)
        {
            Sessions++;
            Largest = Math.Max(Largest, total.Largest);
            SeatedVisits += capacity > 0 ? total.Attended : 0;
            Seats += capacity;
            WithoutCapacity += capacity > 0 ? 0 : 1;
        }
    }

    /// <summary>Adds other sessions.</summary>
    public void Add(in CellSum other)
    {
        Attended += other.Attended;
        Nameless += other.Nameless;
        WalkIns += other.WalkIns;
        Absences += other.Absences;
        Registered += other.Registered;
        Cancelled += other.Cancelled;
        FirstContacts += other.FirstContacts;
        Sessions += other.Sessions;
        Largest = Math.Max(Largest, other.Largest);
        SeatedVisits += other.SeatedVisits;
        Seats += other.Seats;
        WithoutCapacity += other.WithoutCapacity;
    }
}
