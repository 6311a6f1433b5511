using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Tests.Storage;

/// <summary>One attendance as a test says it: everything in one line, nothing interned.</summary>
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

    public Session Session => new(Atelier, Date, Timed ? new TimeOnly(8 + Slot, 0) : null, "test", null, "title", Theme, "general-public", "workshop", Capacity);
}

/// <summary>Writes attendances as files into a database, the way that a run does.</summary>
internal static class FactSet
{
    public static RowTally Write(Database database, IReadOnlyList<Said> rows, DateOnly day, string? sha = null)
    {
        var header = new BatchHeader(
            "test.csv", (sha ?? Guid.NewGuid().ToString("N") + Guid.NewGuid().ToString("N")), "rules", rows.Count, "test", "utf-8", ';', false, "test",
            new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero), day);
        using var writer = new BatchWriter(database, header, SampleProgramme.Value.Ateliers);
        foreach (var block in Blocks(rows))
        {
            writer.Add(block);
        }

        return writer.Commit(writer.Settle(rows.Count)).Tally;
    }

    private static IEnumerable<RowBlock> Blocks(IReadOnlyList<Said> rows)
    {
        var sessions = new Dictionary<Session, int>();
        var persons = new Dictionary<string, int>();
        var line = 1;
        foreach (var chunk in rows.Chunk(40))
        {
            var (newSessions, newPersons, facts) = (new List<KeyedSession>(), new List<PersonKey>(), new List<AttendanceRow>());
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

                facts.Add(new AttendanceRow(
                    ++line, sessions[row.Session], row.Named ? persons[row.Person] : -1, (uint)(row.Name.Length == 0 ? 0 : 1 + row.Name[0]),
                    row.Status, row.Count, row.WalkIn, row.Gender, row.Age));
            }

            yield return new RowBlock(false, [], newSessions, newPersons, [.. facts], [], 0, line);
        }
    }

    private static PersonKey Key(string person)
    {
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(person));
        return new PersonKey(BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash, 8), person.Contains('@', StringComparison.Ordinal) || person[0] == 'p' ? IdentityKind.Email : IdentityKind.Name);
    }
}
