using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>Who the tickets of one session are, counted the slow and obvious way: the oracle of the property tests.</summary>
internal static class PlainTickets
{
    /// <summary>Attendances of people known by an address, nameless ones, absences and registrations, counted the slow and obvious way: each address has one name at most.</summary>
    public static (int Named, int Nameless, int Absent, int Registered) Count(IEnumerable<Said[]> exports)
    {
        var words = exports.SelectMany((rows, file) => rows.Select(row => (File: file, Row: row))).GroupBy(word => word.Row.Ticket).ToList();
        var owner = words.ToDictionary(ticket => ticket.Key, ticket => ticket.LastOrDefault(word => word.Row.Name.Length > 0).Row?.Person ?? "");
        List<AttendanceStatus> people = [], nameless = [];
        foreach (var address in new[] { "b@ex.test", "c@ex.test" })
        {
            // A ticket is that of whom the last file names that names anybody on it.
            var said = words.Where(ticket => owner[ticket.Key] == address).SelectMany(ticket => ticket).ToList();
            if (said.Count > 0)
            {
                people.Add(said.GroupBy(word => word.Row.Ticket).Max(ticket => After(ticket.Select(word => word.Row.Status))));
            }

            var alone = words.Where(ticket => owner[ticket.Key].Length == 0 && AddressOf(ticket.Select(word => word.Row)) == address).Select(ticket => After(ticket.Select(word => word.Row.Status))).Order().ToList();
            if (said.Count == 0 && alone.Count > 0)
            {
                people.Add(alone[^1]);
                alone.RemoveAt(alone.Count - 1);
            }

            nameless.AddRange(alone);
        }

        nameless.AddRange(words.Where(ticket => owner[ticket.Key].Length == 0 && AddressOf(ticket.Select(word => word.Row)).Length == 0).Select(ticket => After(ticket.Select(word => word.Row.Status))));
        int Both(AttendanceStatus status) => people.Concat(nameless).Count(each => each == status);
        return (people.Count(each => each == AttendanceStatus.Attended), nameless.Count(each => each == AttendanceStatus.Attended), Both(AttendanceStatus.Absent), Both(AttendanceStatus.Registered));
    }

    private static string AddressOf(IEnumerable<Said> words) => words.LastOrDefault(word => word.Person.Length > 0)?.Person ?? "";

    private static AttendanceStatus After(IEnumerable<AttendanceStatus> words) =>
        words.Aggregate((known, word) => word == AttendanceStatus.Registered && known > AttendanceStatus.Registered ? known : word);
}
