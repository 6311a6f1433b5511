using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>Sessions that were announced and of which no outcome is known.</summary>
public static class Announced
{
    /// <summary>By atelier and month: how many sessions up to the moment's day have registrations and no outcome of anybody, and how many registrations these are.</summary>
    public static IReadOnlyDictionary<(string Atelier, Month Month), (long Sessions, long Registrations)> Silent(FactTable table)
    {
        Dictionary<(string, Month), (long Sessions, long Registrations)> silent = [];
        foreach (ref readonly var session in table.Sessions.AsSpan())
        {
            var statuses = table.Facts.Status.AsSpan(session.First, session.End - session.First);
            if (session.Date > table.AsOf
                || statuses.ContainsAnyInRange((byte)AttendanceStatus.Absent, (byte)AttendanceStatus.Attended)
                || !statuses.Contains((byte)AttendanceStatus.Registered))
            {
                continue;
            }

            var key = (session.Atelier, Month.Of(session.Date));
            var (sessions, registrations) = silent.GetValueOrDefault(key);
            for (var i = session.First; i < session.End; i++)
            {
                registrations += table.Facts.Status[i] == (byte)AttendanceStatus.Registered ? table.Facts.Count[i] : 0;
            }

            silent[key] = (sessions + 1, registrations);
        }

        return silent;
    }
}
