using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>The ateliers of a run by what files call them: code, name, or the words of a format. New ones join where that is allowed.</summary>
internal sealed class AtelierWords
{
    private readonly Dictionary<string, string> codes = new(StringComparer.Ordinal);
    private readonly bool mayGrow;

    public AtelierWords(IngestionRules rules, FieldDescription field)
    {
        mayGrow = rules.NewAteliers;
        foreach (var atelier in rules.Ateliers)
        {
            codes.TryAdd(Folding.Fold(atelier.Code), atelier.Code);
            codes.TryAdd(Folding.Fold(atelier.Name), atelier.Code);
        }

        foreach (var (word, code) in field.Values ?? new Dictionary<string, string>())
        {
            codes[word] = code;
        }
    }

    /// <summary>Ateliers named for the first time, since they were last taken.</summary>
    public List<Atelier> New { get; private set; } = [];

    /// <summary>The code of an atelier; null when nobody knows it.</summary>
    public string? CodeOf(string text)
    {
        var word = Folding.Fold(text);
        if (codes.TryGetValue(word, out var code) || !mayGrow || word.Length == 0)
        {
            return code;
        }

        code = new string([.. word.Where(letter => char.IsLetterOrDigit(letter) || letter == ' ')]).Trim().Replace(' ', '-');
        if (code is "" or Slice.NotRecorded)
        {
            return null;
        }

        New.Add(new Atelier(code, text, Opens: null));
        return codes[word] = code;
    }

    /// <summary>Hands over the new ateliers.</summary>
    public List<Atelier> TakeNew()
    {
        var taken = New;
        New = [];
        return taken;
    }
}
