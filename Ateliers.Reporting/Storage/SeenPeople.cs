using System.Numerics;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Which people came to a cell, one bit each. All are marked first, and counted as they are forgotten: whoever came several times is found once. Neither has a branch, as whether somebody came before
/// is a toss that no processor guesses.
/// </summary>
/// <param name="people">No person has a larger number.</param>
internal sealed class SeenPeople(int people)
{
    private const int Shift = 6;

    private readonly ulong[] seen = new ulong[(people >> Shift) + 1];

    /// <summary>How many words there are: to forget more people than that one by one takes longer than to forget all.</summary>
    public int Words => seen.Length;

    /// <summary>Marks those who came to a session.</summary>
    /// <param name="came">Numbers of <see cref="SessionTotals.Came"/>.</param>
    /// <param name="firstContacts">To which first attendances of the goal year are added.</param>
    /// <returns>Whether a name alone named any of them.</returns>
    public bool Mark(ReadOnlySpan<int> came, ref long firstContacts)
    {
        var words = seen;
        var (firsts, weak) = (0, 0);
        foreach (var visit in came)
        {
            var person = visit >> SessionTotals.PersonShift;
            words[person >> Shift] |= 1UL << person;
            firsts += (visit >> SessionTotals.FirstShift) & 1;
            weak |= visit & SessionTotals.Weak;
        }

        firstContacts += firsts;
        return weak != 0;
    }

    /// <summary>Marks those who came to a cell of a month.</summary>
    /// <param name="cell">The cell; its set was read.</param>
    /// <returns>Whether a name alone named any of them.</returns>
    public bool Mark(MonthCell cell)
    {
        var people = new PeopleReader(cell.Set);
        Mark(ref people, cell.People);
        people.Restart();
        Mark(ref people, cell.Weak);
        return cell.Weak > 0;
    }

    /// <summary>Counts those who are marked, and forgets them all.</summary>
    /// <param name="before">Whoever has a larger number is new.</param>
    public CountedPersons CountAll(int before)
    {
        var words = seen.AsSpan();
        var last = before >> Shift;
        var counted = new CountedPersons(0, BitOperations.PopCount(words[last] & ~(ulong.MaxValue >> (63 - (before & 63))))); // in this word others stand before whoever is new
        foreach (var word in words[..(last + 1)])
        {
            counted.All += BitOperations.PopCount(word);
        }

        foreach (var word in words[(last + 1)..])
        {
            counted.All += BitOperations.PopCount(word);
            counted.New += BitOperations.PopCount(word);
        }

        words.Clear();
        return counted;
    }

    /// <summary>Counts those of a session who are known by more than a name, or those known by a name alone, and forgets them.</summary>
    /// <param name="came">Numbers of <see cref="SessionTotals.Came"/>.</param>
    /// <param name="weak">Which of both: 0, or <see cref="SessionTotals.Weak"/>.</param>
    /// <param name="before">Whoever has a larger number is new.</param>
    /// <param name="counted">To which they are added.</param>
    public void Count(ReadOnlySpan<int> came, int weak, int before, ref CountedPersons counted)
    {
        foreach (var visit in came)
        {
            if ((visit & SessionTotals.Weak) == weak)
            {
                Count(visit >> SessionTotals.PersonShift, before, ref counted);
            }
        }
    }

    /// <summary>The same of those of a cell.</summary>
    /// <param name="cell">The cell; its set was read.</param>
    /// <param name="weak">Which of both.</param>
    /// <param name="before">Whoever has a larger number is new.</param>
    /// <param name="counted">To which they are added.</param>
    public void Count(MonthCell cell, int weak, int before, ref CountedPersons counted)
    {
        var people = new PeopleReader(cell.Set);
        for (var i = 0; i < cell.People; i++)
        {
            var person = people.Next();
            if (weak == 0)
            {
                Count(person, before, ref counted);
            }
        }

        people.Restart();
        for (var i = 0; i < cell.Weak && weak != 0; i++)
        {
            Count(people.Next(), before, ref counted);
        }
    }

    private void Mark(ref PeopleReader people, int number)
    {
        var words = seen;
        for (var i = 0; i < number; i++)
        {
            var person = people.Next();
            words[person >> Shift] |= 1UL << person;
        }
    }

    private void Count(int person, int before, ref CountedPersons counted)
    {
        ref var word = ref seen[person >> Shift];
        var known = (long)((word >> person) & 1);
        word &= ~(1UL << person);
        counted.All += known;
        counted.New += person > before ? known : 0;
    }
}

/// <summary>The people of a cell.</summary>
/// <param name="All">How many.</param>
/// <param name="New">Those of them who are new.</param>
internal record struct CountedPersons(long All, long New);
