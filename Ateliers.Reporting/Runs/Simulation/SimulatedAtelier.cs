using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>One atelier as it lives through its open days: who is expected, who came, what its lists say.</summary>
internal sealed class SimulatedAtelier
{
    private readonly Dictionary<DateOnly, List<SimulatedPerson>> diary = [];
    private readonly HashSet<SimulatedPerson> reached = [];
    private readonly IReadOnlyList<DateOnly> openDays;
    private readonly IntakeCurve curve;
    private readonly DayPlanner planner;
    private readonly Population population;
    private readonly Dice dice;

    public SimulatedAtelier(AtelierProfile profile, Atelier atelier, Programme programme, Population population, int seed)
    {
        var calendar = new OpenDays(programme);
        var days = new Period(SimulationOptions.First, SimulationOptions.Last);
        atelier = atelier with { Opens = atelier.Opens ?? profile.Opens };
        (Profile, Atelier, this.population, dice) = (profile, atelier, population, new Dice(seed, profile.Code));
        openDays = [.. calendar.DaysOf(atelier, days)];
        curve = new IntakeCurve(profile, openDays, dice);
        planner = new DayPlanner(profile, programme, dice);
    }

    /// <summary>Its calibration.</summary>
    public AtelierProfile Profile { get; }

    /// <summary>Its words for readers.</summary>
    public Atelier Atelier { get; }

    /// <summary>All sessions so far, in order.</summary>
    public List<SimulatedSession> Sessions { get; } = [];

    /// <summary>Whether it keeps its own list, where a name alone or a head count can stand.</summary>
    public bool OwnList => Profile.Shape is ExportShape.French or ExportShape.English;

    /// <summary>Expects somebody on the first open day from <paramref name="day"/> on; forgets it when none is left.</summary>
    public void Expect(SimulatedPerson person, DateOnly day)
    {
        var place = Place(day);
        if (place < openDays.Count)
        {
            (diary.TryGetValue(openDays[place], out var due) ? due : diary[openDays[place]] = []).Add(person);
        }
    }

    /// <summary>Lives one day, if the atelier is open: seats those who are expected and as many newcomers as the intake curve asks for.</summary>
    public void Live(DateOnly day, IReadOnlyList<SimulatedAtelier> network)
    {
        var place = Place(day);
        if (place == openDays.Count || openDays[place] != day)
        {
            return;
        }

        diary.Remove(day, out var parties);
        parties = parties is null ? [] : [.. parties.Distinct()];
        var newcomers = dice.Around(Math.Max(0, (curve.By(day) - reached.Count) / Habits.ReachedPerPlan));
        for (; newcomers > 0; newcomers--)
        {
            parties.Add(population.Newcomer(day, OwnList));
        }

        foreach (var (session, seated) in planner.Plan(day, parties))
        {
            Hold(session, seated, network);
        }

        OpenDiscovery(day);
    }

    private void Hold(SimulatedSession session, List<SimulatedPerson> seated, IReadOnlyList<SimulatedAtelier> network)
    {
        Sessions.Add(session);
        var listLost = dice.Chance(Habits.ListLost);
        foreach (var person in seated)
        {
            var status = Attend(session, person, listLost);
            if (person.Companion is { } companion)
            {
                Attend(session, companion, listLost);
            }

            PlanNext(person, status, session.Date, network);
            if (session.Capacity > 1 && !listLost && dice.Chance(Habits.SitsInNameless))
            {
                session.Registrations.Add(new Registration(session, null, AttendanceStatus.Attended, true, 1, session.Date, dice.Next()));
            }
        }
    }

    private AttendanceStatus Attend(SimulatedSession session, SimulatedPerson person, bool listLost)
    {
        var walkIn = !listLost && dice.Chance(Habits.WalksIn);
        var status = walkIn ? AttendanceStatus.Attended
            : dice.Chance(Habits.Cancels) ? AttendanceStatus.Cancelled
            : listLost || dice.Chance(Habits.OutcomeLost) ? AttendanceStatus.Registered
            : dice.Chance(Habits.Comes) ? AttendanceStatus.Attended : AttendanceStatus.Absent;
        if (status == AttendanceStatus.Attended)
        {
            reached.Add(person);
        }

        var bookedOn = walkIn ? session.Date : session.Date.AddDays(-dice.Below(21));
        var line = new Registration(session, person, status, walkIn, 1, bookedOn, dice.Next());
        session.Registrations.Add(Handwriting.Typed(line, dice));
        return status;
    }

    private void PlanNext(SimulatedPerson person, AttendanceStatus status, DateOnly day, IReadOnlyList<SimulatedAtelier> network)
    {
        var came = status == AttendanceStatus.Attended;
        var again = !came ? Habits.TriesAgain : person.Regular ? Habits.RegularReturns : Habits.Returns;
        if (!dice.Chance(again))
        {
            return;
        }

        var when = day.AddDays(dice.Chance(0.7) ? dice.Between(3, 28) : dice.Between(29, 150));
        var where = this;
        if (came && person.Email is not null && dice.Chance(Habits.ReturnsElsewhere))
        {
            var elsewhere = network.Where(other => other != this && other.openDays.Count > 0 && other.openDays[0] <= when).ToList();
            where = elsewhere.Count == 0 ? this : dice.Pick(elsewhere);
        }

        where.Expect(person, when);
    }

    private void OpenDiscovery(DateOnly day)
    {
        if (!dice.Chance(OwnList ? 0.8 : 0.5))
        {
            return;
        }

        var session = planner.Discovery(day);
        Sessions.Add(session);
        var heads = OwnList ? dice.Between(2, 9) : dice.Between(1, 4);
        for (var lines = OwnList ? 1 : heads; lines > 0; lines--)
        {
            var count = OwnList ? heads : 1;
            session.Registrations.Add(new Registration(session, null, AttendanceStatus.Attended, true, count, day, dice.Next()));
        }
    }

    // The position of the first open day that is not before a day.
    private int Place(DateOnly day)
    {
        var (low, high) = (0, openDays.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = openDays[middle] < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
