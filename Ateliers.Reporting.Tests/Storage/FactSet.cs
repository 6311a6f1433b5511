using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>
/// One attendance as a test says it: everything in one line, nothing interned. A person is #17 by an id of the programme, x#17 by one of the format x, +33… by phone, ~ana by name
/// and birth, and by e-mail otherwise.
/// </summary>
internal sealed record Said(
    string Person,
    string Name,
    DateOnly Date,
    string Atelier,
    string Theme,
    int Slot,
    AttendanceStatus Status,
    int Count = 1,
    bool WalkIn = false,
    Gender? Gender = null,
    AgeBand? Age = null,
    int? Capacity = null,
    bool Timed = true)
{
    public bool Named => Person.Length > 0;

    /// <summary>The weaker identifiers on the same row.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>The number of the ticket; 0 where the row is of none.</summary>
    public long Ticket { get; init; }

    /// <summary>Whether that number counts within the address alone.</summary>
    public bool WithinAddress { get; init; }

    public static IdentityKind KindOf(string person) => person.Contains('#', StringComparison.Ordinal) ? IdentityKind.Id
        : person[0] == '+' ? IdentityKind.Phone
        : person[0] == '~' ? IdentityKind.NameAndBirth
        : person.Contains('@', StringComparison.Ordinal) || person[0] == 'p' ? IdentityKind.Email : IdentityKind.Name;

    public Session Session => new(Atelier, Date, Timed ? new TimeOnly(8 + Slot, 0) : null, "test", null, "title", Theme, "general-public", "workshop", Capacity);
}

/// <summary>Writes attendances as files into a database, the way that a run does.</summary>
internal static class FactSet
{
    public static RowTally Write(Database database, IReadOnlyList<Said> rows, DateOnly day, string? sha = null, string format = "test", long bytes = 1, string? ticketsOf = null)
    {
        using var writer = Begin(database, bytes, day, sha, format, ticketsOf);
        Add(writer, rows);
        return writer.Commit(writer.Settle(rows.Count)).Tally;
    }

    /// <summary>Begins a file of so many bytes, as far as anybody asks.</summary>
    public static BatchWriter Begin(Database database, long bytes, DateOnly? day = null, string? sha = null, string format = "test", string? ticketsOf = null)
    {
        var on = day ?? new DateOnly(2019, 3, 9);
        return new BatchWriter(
            database,
            new BatchHeader(
                "test.csv", sha ?? Guid.NewGuid().ToString("N") + Guid.NewGuid().ToString("N"), "rules", bytes, format, "utf-8", ';', false, "test",
                new DateTimeOffset(on, new TimeOnly(12, 0), TimeSpan.Zero), on)
            {
                TicketsOf = ticketsOf,
            },
            SampleProgramme.Value.Ateliers);
    }

    /// <summary>Writes attendances into a file that has begun.</summary>
    public static void Add(BatchWriter writer, IReadOnlyList<Said> rows)
    {
        foreach (var block in Blocks(rows))
        {
            writer.Add(block);
        }
    }

    private static IEnumerable<RowBlock> Blocks(IReadOnlyList<Said> rows)
    {
        var sessions = new Dictionary<Session, int>();
        var persons = new Dictionary<string, int>();
        var linked = new HashSet<PersonLink>();
        var line = 1;
        foreach (var chunk in rows.Chunk(40))
        {
            var (newSessions, newPersons, facts, links) = (new List<KeyedSession>(), new List<PersonKey>(), new List<AttendanceRow>(), new List<PersonLink>());
            var (tickets, names) = (new List<TicketRow>(), new List<PersonName>());
            foreach (var row in chunk)
            {
                if (sessions.TryAdd(row.Session, sessions.Count))
                {
                    newSessions.Add(new KeyedSession(row.Session));
                }

                if (row.Named && persons.TryAdd(row.Person, persons.Count))
                {
                    newPersons.Add(Key(row.Person));
                }

                var name = (uint)(row.Name.Length == 0 ? 0 : 1 + row.Name[0]);
                var scope = Said.KindOf(row.Person + " ") != IdentityKind.Id ? IdScope.NoId : row.Person[0] == '#' ? IdScope.Programme : IdScope.Format;
                links.AddRange(row.Also.Select(other => new PersonLink(persons[row.Person], scope, Key(other), Said.KindOf(row.Person) == IdentityKind.NameAndBirth ? 0 : name, IsForgotten: false)).Where(linked.Add));
                if (row.Named && name != 0 && Said.KindOf(row.Person) is IdentityKind.Id or IdentityKind.NameAndBirth or IdentityKind.Name)
                {
                    names.Add(new PersonName(persons[row.Person], name));
                }

                var said = new AttendanceRow(
                    ++line, sessions[row.Session], row.Named ? persons[row.Person] : -1, name,
                    row.Status, row.Count, row.WalkIn, row.Gender, row.Age);
                if (row.Ticket == 0)
                {
                    facts.Add(said);
                }
                else
                {
                    tickets.Add(new TicketRow(said, row.Ticket, row.WithinAddress));
                }
            }

            yield return new RowBlock(false, [], [.. newSessions], [.. newPersons], [.. facts], [], 0, line) { Links = [.. links], Tickets = [.. tickets], Names = [.. names] };
        }
    }

    internal static PersonKey Key(string person)
    {
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(person));
        return new PersonKey(BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash, 8), Said.KindOf(person));
    }
}
