using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// The counted facts of one month as bytes (docs/decisions/0021), two or three a fact. Numbers are written seven bits a byte, the lowest first. What many share stands once and is
/// named by its place: what sessions are about, and what facts say. Whom no earlier fact names has the next number, which need not stand there; others are named by how far they lie back.
/// </summary>
/// <param name="Month">The month.</param>
/// <param name="People">How many people earlier months name.</param>
/// <param name="Facts">How many facts it holds.</param>
/// <param name="Sessions">How many sessions it holds.</param>
/// <param name="Content">The bytes.</param>
internal sealed record CountedMonth(Month Month, int People, int Facts, int Sessions, byte[] Content)
{
    /// <summary>In place of a word that stands at no place: it follows.</summary>
    private const byte Elsewhere = 255;

    private const long First = 1;
    private const long Nameless = 2;
    private const int WordBit = 2;

    /// <summary>Writes the facts of a month.</summary>
    /// <param name="table">All facts.</param>
    /// <param name="month">Which of them.</param>
    /// <param name="numbers">The numbers of the people whom earlier months name, by those of the table; 0 for the others, who get theirs here.</param>
    /// <param name="people">How many people have numbers, before and after.</param>
    public static CountedMonth Of(FactTable table, Month month, int[] numbers, ref int people)
    {
        var (from, end) = table.Range(month.Period);
        var before = people;
        var sessions = new PackedWriter();
        var kinds = new Places<(string, string, string, string, int)>(int.MaxValue);
        var words = new Places<long>(Elsewhere);
        var (said, persons) = (new PackedWriter(), new PackedWriter());
        var facts = 0;
        for (var place = from; place < end; place++)
        {
            var session = table.Sessions[place];
            var count = 0;
            for (var i = session.First; i < session.End; i++)
            {
                if (table.Facts.Status[i] == (byte)OneAttendance.MergedAway)
                {
                    continue;
                }

                count++;
                var person = table.Facts.Person[i];
                var known = person < 0 ? 0 : numbers[person];
                var word = (new FactWord(table.Facts, i).Number << WordBit) | (person < 0 ? Nameless : known == 0 ? First : 0);
                if (!words.TryFind(word, out var at))
                {
                    said.Byte(Elsewhere);
                    said.Number(word);
                }
                else
                {
                    said.Byte((byte)at);
                }

                if (person >= 0 && known == 0)
                {
                    numbers[person] = ++people;
                }
                else if (person >= 0)
                {
                    persons.Number(people - known);
                }
            }

            facts += count;
            _ = kinds.TryFind((session.Atelier, session.Theme, session.Audience, session.Format, session.Capacity), out var kind);
            sessions.Number((session.Date.Day << 1) | (session.Timed ? 1 : 0));
            sessions.Number(kind);
            sessions.Number(count);
        }

        var content = new PackedWriter();
        content.Number(kinds.All.Count);
        foreach (var (atelier, theme, audience, format, capacity) in kinds.All)
        {
            content.Text(atelier);
            content.Text(theme);
            content.Text(audience);
            content.Text(format);
            content.Number(capacity);
        }

        content.Number(words.All.Count);
        foreach (var word in words.All)
        {
            content.Number(word);
        }

        var files = table.LastFiles.Where(each => each.Key.Month == month).OrderBy(each => each.Key.Atelier, StringComparer.Ordinal).ToList();
        content.Number(files.Count);
        foreach (var ((atelier, _), file) in files)
        {
            content.Text(atelier);
            content.Number(file);
        }

        content.Number(said.Length);
        return new CountedMonth(month, before, facts, end - from, [.. content.Written, .. sessions.Written, .. said.Written, .. persons.Written]);
    }

    /// <summary>Reads the month into a table's columns, and says which file last spoke of it.</summary>
    /// <param name="sessions">The place of its first session is <paramref name="session"/>.</param>
    /// <param name="session">See there.</param>
    /// <param name="facts">The place of its first fact is <paramref name="fact"/>.</param>
    /// <param name="fact">See there.</param>
    /// <returns>By atelier.</returns>
    /// <exception cref="Exception">The bytes are not those that were written: any that reading beyond their end raises.</exception>
    public IReadOnlyList<(string Atelier, long File)> Read(SessionColumn[] sessions, int session, FactColumns facts, int fact)
    {
        var content = new PackedReader(Content);
        var kinds = new (string Atelier, string Theme, string Audience, string Format, int Capacity)[content.Int()];
        foreach (ref var kind in kinds.AsSpan())
        {
            kind = (content.Text(), content.Text(), content.Text(), content.Text(), content.Int());
        }

        var words = new long[content.Int()];
        foreach (ref var word in words.AsSpan())
        {
            word = content.Number();
        }

        var files = new (string, long)[content.Int()];
        foreach (ref var file in files.AsSpan())
        {
            file = (content.Text(), content.Number());
        }

        var length = content.Int();
        var first = fact;
        foreach (ref var column in sessions.AsSpan(session, Sessions))
        {
            var (day, kind, count) = (content.Int(), kinds[content.Int()], content.Int());
            column = new SessionColumn(Month.Start.AddDays((day >> 1) - 1), (day & 1) == 1, kind.Atelier, kind.Theme, kind.Audience, kind.Format, kind.Capacity, fact, fact + count);
            fact += count;
        }

        if (fact - first != Facts)
        {
            throw new InvalidDataException("The sessions have another number of facts than the month.");
        }

        var said = content.Part(length);
        var people = People;
        for (var place = first; place < first + Facts; place++)
        {
            var at = said.Byte();
            var word = at == Elsewhere ? said.Number() : words[at];
            new FactWord(word >> WordBit).Put(facts, place);
            facts.Person[place] = (word & Nameless) != 0 ? -1 : (word & First) != 0 ? ++people : people - content.Int();
        }

        return files;
    }

    /// <summary>What is named by its place.</summary>
    private sealed class Places<T>(int most)
        where T : notnull
    {
        private readonly Dictionary<T, int> places = [];

        public List<T> All { get; } = [];

        /// <summary>Its place, a new one where it has none; false where there are no more.</summary>
        public bool TryFind(T value, out int place)
        {
            if (places.TryGetValue(value, out place))
            {
                return true;
            }

            if (All.Count == most)
            {
                return false;
            }

            places[value] = place = All.Count;
            All.Add(value);
            return true;
        }
    }
}
