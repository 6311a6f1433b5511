using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>At which session each person came first: ever, and in each goal year.</summary>
internal sealed class FirstContacts(FactTable table)
{
    private readonly Dictionary<(int GoalYear, int FirstMonth), int[]> years = [];
    private int[]? ever;

    /// <summary>The day on which a person came first, anywhere in the programme; the person has come.</summary>
    public DateOnly EverOn(int person) => table.Sessions[(ever ??= Places(0, table.Sessions.Length))[person]].Date;

    /// <summary>For each person the place of the first session attended in a goal year; -1 for who did not come.</summary>
    public int[] OfGoalYear(int goalYear, int firstMonth)
    {
        if (!years.TryGetValue((goalYear, firstMonth), out var places))
        {
            var (from, end) = table.Range(GoalYear.Days(goalYear, firstMonth));
            years[(goalYear, firstMonth)] = places = Places(from, end);
        }

        return places;
    }

    private int[] Places(int from, int end)
    {
        var places = new int[table.LargestPerson + 1];
        Array.Fill(places, -1);
        for (var place = from; place < end; place++)
        {
            var session = table.Sessions[place];
            for (var i = session.First; i < session.End; i++)
            {
                var person = table.Facts.Person[i];
                if (person > 0 && table.Facts.Status[i] == (byte)AttendanceStatus.Attended && places[person] < 0)
                {
                    places[person] = place;
                }
            }
        }

        return places;
    }
}
