using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>One word on one person at one session, as the database holds it.</summary>
/// <param name="Session">The session's number.</param>
/// <param name="Person">The person's number; negative for nameless people, counted within the session.</param>
/// <param name="Status">What is known.</param>
/// <param name="Count">1, or a head count.</param>
/// <param name="WalkIn">Outside the no-show rate.</param>
/// <param name="Weak">Identity rests on a name alone.</param>
/// <param name="Name">Fingerprint of the name; 0 without.</param>
/// <param name="Gender">0 when not stated.</param>
/// <param name="Age">0 when not stated.</param>
/// <param name="Batch">The batch that brought it.</param>
/// <param name="Line">Its line in that file; 0 when a later row moved it (two people on one e-mail).</param>
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
    long Batch,
    long Line)
{
    /// <summary>
    /// One fact out of two rows of one file: the stronger status wins, whatever their order; what only one of them states is kept.
    /// </summary>
    public Fact Strongest(Fact other)
    {
        var (strong, weak) = other.Status > Status || (other.Status == Status && WalkIn && !other.WalkIn) ? (other, this) : (this, other);
        return strong with
        {
            Session = Session,
            Person = Person,
            Name = strong.Name != 0 ? strong.Name : weak.Name,
            Gender = strong.Gender != 0 ? strong.Gender : weak.Gender,
            Age = strong.Age != 0 ? strong.Age : weak.Age,
        };
    }
}
