namespace Ateliers.Reporting.Ingestion;

/// <summary>Remembers what texts came to: a file says the same few days, hours and themes over and over.</summary>
/// <param name="read">Reads a text that was not asked for before; it must always say the same.</param>
internal sealed class Memo<T>(Func<string, T> read)
{
    /// <summary>Beyond this many different texts nothing more is remembered: they are no vocabulary.</summary>
    private const int Most = 10_000;

    private readonly Dictionary<string, T> known = new(StringComparer.Ordinal);

    /// <summary>What a text comes to.</summary>
    public T this[string text]
    {
        get
        {
            if (!known.TryGetValue(text, out var value))
            {
                value = read(text);
                if (known.Count < Most)
                {
                    known.Add(text, value);
                }
            }

            return value;
        }
    }
}
