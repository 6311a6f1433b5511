namespace Ateliers.Reporting.Storage;

/// <summary>The facts of a month one by one as bytes, one each: what a fact says is named by its place in a list of the month, or follows where the list is full.</summary>
internal static class CountedDetails
{
    /// <summary>In place of a word that stands at no place: it follows.</summary>
    private const byte Elsewhere = 255;

    /// <summary>Writes the facts of some sessions.</summary>
    /// <param name="details">All facts.</param>
    /// <param name="from">The first session.</param>
    /// <param name="end">The one after the last.</param>
    public static byte[] Of(FactDetails details, int from, int end)
    {
        var places = new Dictionary<long, byte>();
        var (counts, words, said) = (new PackedWriter(), new PackedWriter(), new PackedWriter());
        for (var session = from; session < end; session++)
        {
            counts.Number(details.Starts[session + 1] - details.Starts[session]);
        }

        foreach (var word in details.Words.AsSpan(details.Starts[from]..details.Starts[end]))
        {
            if (!places.TryGetValue(word, out var at) && places.Count == Elsewhere)
            {
                said.Byte(Elsewhere);
                said.Number(word);
                continue;
            }

            if (at == 0 && places.TryAdd(word, (byte)places.Count))
            {
                at = places[word];
                words.Number(word);
            }

            said.Byte(at);
        }

        var number = new PackedWriter();
        number.Number(places.Count);
        return [.. number.Written, .. words.Written, .. counts.Written, .. said.Written];
    }

    /// <summary>Reads the facts of some sessions.</summary>
    /// <param name="bytes">As they were written.</param>
    /// <param name="starts">By session, where the place of its first fact goes.</param>
    /// <param name="words">Where what they say goes, the first at <paramref name="first"/>.</param>
    /// <param name="first">See there.</param>
    /// <param name="end">The place after the month's last fact.</param>
    /// <exception cref="Exception">The bytes are not those that were written: any that reading beyond their end raises.</exception>
    public static void Read(ReadOnlySpan<byte> bytes, Span<int> starts, long[] words, int first, int end)
    {
        var content = new PackedReader(bytes);
        var list = new long[content.Int()];
        foreach (ref var word in list.AsSpan())
        {
            word = content.Number();
        }

        var next = first;
        foreach (ref var start in starts)
        {
            start = next;
            next += content.Int();
        }

        if (next != end)
        {
            throw new InvalidDataException("The sessions have another number of facts than the month.");
        }

        foreach (ref var word in words.AsSpan(first, end - first))
        {
            var at = content.Byte();
            word = at == Elsewhere ? content.Number() : list[at];
        }
    }
}
