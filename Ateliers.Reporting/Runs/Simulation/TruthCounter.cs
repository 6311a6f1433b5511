using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>Counts what was simulated, straight from memory and without any file.</summary>
internal static class TruthCounter
{
    // The days of which the press declared a number of people for Rennes.
    private static readonly DateOnly[] Declared = [new(2018, 6, 30), new(2018, 12, 14), new(2019, 2, 15), new(2019, 7, 5)];

    /// <summary>By year for each atelier and for all of them; for Rennes also since the opening, by the days of the declared figures.</summary>
    public static IReadOnlyList<SimulatedTruth> Count(IReadOnlyList<SimulatedAtelier> network, Period period)
    {
        var truths = new List<SimulatedTruth>();
        for (var year = period.From.Year; year <= period.To.Year; year++)
        {
            var days = new Period(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            truths.Add(Count(null, days, period, network));
            truths.AddRange(network.Select(atelier => Count(atelier.Profile.Code, days, period, [atelier])));
        }

        truths.AddRange(Declared.Where(period.Contains).Select(day =>
            Count(network[0].Profile.Code, new Period(SimulationOptions.First, day), period, [network[0]])));
        return truths;
    }

    private static SimulatedTruth Count(string? code, Period days, Period written, IReadOnlyList<SimulatedAtelier> ateliers)
    {
        var people = new HashSet<(string Email, bool Second, string Name, string Atelier)>();
        int visits = 0, anonymous = 0, walkIns = 0, absent = 0, unknown = 0, cancelled = 0, sessions = 0;
        foreach (var atelier in ateliers)
        {
            var shape = atelier.Profile.Shape;
            foreach (var session in atelier.Sessions.Where(session => days.Contains(session.Date) && written.Contains(session.Date)))
            {
                sessions++;
                foreach (var line in session.Registrations)
                {
                    if (line.Status == AttendanceStatus.Attended)
                    {
                        visits += line.Count;
                        anonymous += line.Person is null ? line.Count : 0;
                        walkIns += line.WalkIn && atelier.OwnList ? line.Count : 0;
                        if (line.Person is { } person)
                        {
                            people.Add(Identity(person, atelier));
                        }
                    }

                    cancelled += line.Status == AttendanceStatus.Cancelled && shape != ExportShape.Pretix ? 1 : 0;
                    var registered = line.Status is AttendanceStatus.Registered;
                    var stayedAway = line.Status is AttendanceStatus.Absent;
                    absent += shape == ExportShape.Eventbrite ? 0 : stayedAway || (registered && shape == ExportShape.Pretix) ? 1 : 0;
                    unknown += shape == ExportShape.Pretix ? 0 : registered || (stayedAway && shape == ExportShape.Eventbrite) ? 1 : 0;
                }
            }
        }

        var nameOnly = people.Count(person => person.Email.Length == 0);
        return new SimulatedTruth(
            code, days.Label, people.Count, nameOnly, visits, anonymous, walkIns, absent, unknown, cancelled, sessions);
    }

    // The person's e-mail, and whether it is the second name on it; without e-mail the name, within the atelier.
    private static (string Email, bool Second, string Name, string Atelier) Identity(SimulatedPerson person, SimulatedAtelier atelier) =>
        person.Email is { } email
            ? (email, person.IsCompanion, "", "")
            : ("", false, $"{person.Family} {person.Given}", atelier.Profile.Code);
}
