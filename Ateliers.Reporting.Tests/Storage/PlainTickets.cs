using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>Who the tickets of one session are, counted the slow and obvious way: the oracle of the property tests.</summary>
internal static class PlainTickets
{
    /// <summary>Attendances of people known by an address, nameless ones, absences and registrations. A ticket is that of whom the last file names that names anybody on it.</summary>
    public static (int Named, int Nameless, int Absent, int Registered) Count(IEnumerable<Said[]> exports)
    {
        var tickets = exports.SelectMany(rows => rows).GroupBy(row => row.Ticket)
            .Select(rows => (Bearer: rows.LastOrDefault(row => row.Name.Length > 0), Address: rows.LastOrDefault(row => row.Person.Length > 0)?.Person ?? "", Status: After(rows.Select(row => row.Status)))).ToList();
        var people = tickets.Where(ticket => ticket.Bearer is not null).GroupBy(ticket => (ticket.Bearer!.Person, ticket.Bearer.Name)).Select(person => person.Max(ticket => ticket.Status)).ToList();
        List<AttendanceStatus> nameless = [];
        foreach (var address in tickets.Where(ticket => ticket.Bearer is null).GroupBy(ticket => ticket.Address))
        {
            var all = address.Select(ticket => ticket.Status).Order().ToList();
            if (address.Key.Length > 0 && !tickets.Exists(ticket => ticket.Bearer?.Person == address.Key))
            {
                people.Add(all[^1]);
                all.RemoveAt(all.Count - 1);
            }

            nameless.AddRange(all);
        }

        int Both(AttendanceStatus status) => people.Concat(nameless).Count(each => each == status);
        return (people.Count(each => each == AttendanceStatus.Attended), nameless.Count(each => each == AttendanceStatus.Attended), Both(AttendanceStatus.Absent), Both(AttendanceStatus.Registered));
    }

    private static AttendanceStatus After(IEnumerable<AttendanceStatus> words) =>
        words.Aggregate((known, word) => word == AttendanceStatus.Registered && known > AttendanceStatus.Registered ? known : word);
}
