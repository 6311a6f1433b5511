using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Several facts of one person at one session are one attendance. Of those on one identifier the later file's word stands, within a file the stronger status; "registered" says
/// nothing against an outcome, in whatever file. Of several identifiers the strongest status does: who came by one of them came, whatever another tool missed.
/// </summary>
internal sealed class OneAttendance(ReadFacts facts)
{
    /// <summary>A fact that another one of the same person and session stands for.</summary>
    public const AttendanceStatus MergedAway = 0;

    private readonly List<int> places = [];

    /// <summary>Leaves one fact of each person among those of one session.</summary>
    /// <param name="first">The first fact.</param>
    /// <param name="end">The one after the last.</param>
    public void Leave(int first, int end)
    {
        places.Clear();
        for (var place = first; place < end; place++)
        {
            if (facts.Columns.Person[place] > 0 && Status(place) != MergedAway)
            {
                places.Add(place);
            }
        }

        Merge(place => facts.Keys[place], place => facts.Files[place]);
        places.RemoveAll(place => Status(place) == MergedAway);
        Merge(_ => 0, _ => 1);
    }

    /// <summary>Leaves one fact of each person on each identifier.</summary>
    /// <param name="identifier">Whose facts are one.</param>
    /// <param name="weight">What an outcome weighs, before its status does.</param>
    private void Merge(Func<int, int> identifier, Func<int, int> weight)
    {
        var columns = facts.Columns;
        (int, int) Whose(int place) => (columns.Person[place], identifier(place));
        (int, AttendanceStatus) Strength(int place) => (Status(place) == AttendanceStatus.Registered ? 0 : weight(place), Status(place));
        (bool, int, int) Rest(int place) => (columns.WalkIn[place], -columns.Gender[place], -columns.Age[place]); // so that equal ones stand in an order that hangs on what they say alone
        places.Sort((one, other) => Whose(one).CompareTo(Whose(other)) is var whose and not 0 ? whose
            : Strength(other).CompareTo(Strength(one)) is var strength and not 0 ? strength
            : Rest(one).CompareTo(Rest(other)));
        var strongest = 0;
        for (var i = 1; i < places.Count; i++)
        {
            if (Whose(places[i]) == Whose(places[strongest]))
            {
                Merge(places[strongest], places[i]);
            }
            else
            {
                strongest = i;
            }
        }
    }

    private void Merge(int strong, int weak)
    {
        var columns = facts.Columns;
        columns.WalkIn[strong] &= columns.WalkIn[weak] || columns.Status[weak] <= (byte)AttendanceStatus.Registered;
        columns.Gender[strong] = columns.Gender[strong] != 0 ? columns.Gender[strong] : columns.Gender[weak];
        columns.Age[strong] = columns.Age[strong] != 0 ? columns.Age[strong] : columns.Age[weak];
        columns.Status[weak] = (byte)MergedAway;
    }

    private AttendanceStatus Status(int place) => (AttendanceStatus)facts.Columns.Status[place];
}
