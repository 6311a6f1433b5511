using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>One word on one person at one session: what a file said, or what follows from all that files have said.</summary>
/// <param name="Session">The session's number.</param>
/// <param name="Person">The person's number; negative for nameless people (<see cref="NamelessLists"/>).</param>
/// <param name="Status">What is known.</param>
/// <param name="Count">1, or a head count.</param>
/// <param name="WalkIn">Outside the no-show rate.</param>
/// <param name="Weak">Identity rests on a name alone.</param>
/// <param name="Name">Fingerprint of the name; 0 without.</param>
/// <param name="Gender">0 when not stated.</param>
/// <param name="Age">0 when not stated.</param>
/// <param name="File">The file whose word it is (docs/decisions/0010): the batch of the first reading of its bytes. Of several, the one that says the status.</param>
/// <param name="Line">Its line in that file.</param>
internal readonly record struct Fact(
    long Session,
    long Person,
    AttendanceStatus Status,
    int Count,
    bool WalkIn,
    bool Weak,
    long Name,
    int Gender,
    int Age,
    long File,
    long Line)
{
    /// <summary>
    /// One fact out of two rows of one file: the stronger status wins, whatever their order; what only one of them states is kept.
    /// </summary>
    public Fact Strongest(Fact other)
    {
        var (strong, weak) = other.Status > Status ? (other, this) : (this, other);
        return strong.Completed(weak);
    }

    /// <summary>
    /// What is known after this word, where earlier files had come to another: the later word stands, and what it leaves open is kept. "Registered" means
    /// that no outcome is recorded: it takes no recorded outcome back.
    /// </summary>
    public Fact After(Fact? earlier) =>
        earlier is not { } known ? this
        : Status == AttendanceStatus.Registered && known.Status > AttendanceStatus.Registered
        ? known with { Gender = Gender != 0 ? Gender : known.Gender, Age = Age != 0 ? Age : known.Age }
        : Completed(known);

    /// <summary>What is known after words on one fact, in the order of their files; null after none.</summary>
    public static Fact? After(List<Fact> words)
    {
        Fact? known = null;
        foreach (var word in words)
        {
            known = word.After(known);
        }

        return known;
    }

    /// <summary>The same as the word of a later file, which has no line for what another one has said.</summary>
    public Fact OfFile(long file) => file == File ? this : this with { File = file, Line = 0 };

    /// <summary>Whether another word says the same, wherever it stands.</summary>
    public bool Says(Fact other) => this == other with { File = File, Line = Line };

    /// <summary>Whether another word speaks of the same person and name at the same session.</summary>
    public bool IsOf(Fact other) => (Session, Person, Name) == (other.Session, other.Person, other.Name);

    /// <summary>What another word on the same fact adds: a gender or an age that this one lacks, and an outcome of a registration by whoever can record absences.</summary>
    private Fact Completed(Fact other) => this with
    {
        WalkIn = WalkIn && (other.WalkIn || other.Status <= AttendanceStatus.Registered),
        Gender = Gender != 0 ? Gender : other.Gender,
        Age = Age != 0 ? Age : other.Age,
    };

    /// <summary>The fact that a row of session, person, status, count, walk_in, weak, name, gender, age, file and line holds.</summary>
    public static Fact Of(NativeStatement row) => new(
        row.Long(0), row.Long(1), (AttendanceStatus)row.Int(2), row.Int(3), row.Int(4) == 1, row.Int(5) == 1, row.Long(6), row.Int(7), row.Int(8), row.Long(9), row.Long(10));

    /// <summary>Gives a statement session, person and name as its parameters 1 to 3.</summary>
    public void BindKey(NativeStatement statement)
    {
        statement.Bind(1, Session);
        statement.Bind(2, Person);
        statement.Bind(3, Name);
    }

    /// <summary>Gives a statement session, person, name, what is said, file and line as its parameters 1 to 6: a row of the table of facts.</summary>
    public void BindPacked(NativeStatement statement)
    {
        BindKey(statement);
        statement.Bind(4, new FactWord(this).Number);
        statement.Bind(5, File);
        statement.Bind(6, Line);
    }

    /// <summary>Gives a statement the fact as its parameters 1 to 11, or as the eleven after <paramref name="offset"/>.</summary>
    public void Bind(NativeStatement statement, int offset = 0)
    {
        statement.Bind(offset + 1, Session);
        statement.Bind(offset + 2, Person);
        statement.Bind(offset + 3, (int)Status);
        statement.Bind(offset + 4, Count);
        statement.Bind(offset + 5, WalkIn ? 1 : 0);
        statement.Bind(offset + 6, Weak ? 1 : 0);
        statement.Bind(offset + 7, Name);
        statement.BindOrNull(offset + 8, Gender);
        statement.BindOrNull(offset + 9, Age);
        statement.Bind(offset + 10, File);
        statement.Bind(offset + 11, Line);
    }
}
