using System.Text.RegularExpressions;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>The ateliers of a run by what files call them: code, name, or the words of a format. New ones join where that is allowed.</summary>
internal sealed partial class AtelierWords
{
    /// <summary>From this many digits on, a text may be a phone number.</summary>
    private const int PhoneDigits = 8;

    private readonly Dictionary<string, string> codes = new(StringComparer.Ordinal);
    private readonly Memo<string> words = new(Word);
    private readonly bool mayGrow;
    private readonly string? ofNone;
    private bool namedAnother;

    public AtelierWords(IngestionRules rules, FieldDescription field)
    {
        (mayGrow, ofNone) = (rules.NewAteliers, rules.DefaultAtelier);
        foreach (var atelier in rules.Ateliers)
        {
            codes.TryAdd(Word(atelier.Code), atelier.Code);
            codes.TryAdd(Word(atelier.Name), atelier.Code);
        }

        foreach (var atelier in rules.FormerNames)
        {
            codes.TryAdd(Word(atelier.Name), atelier.Code);
        }

        foreach (var (word, code) in field.Values ?? new Dictionary<string, string>())
        {
            codes[Word(word)] = code;
        }
    }

    /// <summary>Looks whether the words of a description lead to ateliers that there are.</summary>
    /// <exception cref="FailureException">One of them does not.</exception>
    public static void RequireKnown(IReadOnlyList<Atelier> ateliers, FormatDescription format)
    {
        var codes = format.Fields.GetValueOrDefault(FieldNames.Atelier)?.Values?.Values ?? [];
        if (codes.FirstOrDefault(code => !ateliers.Any(atelier => atelier.Code == code)) is { } unknown)
        {
            var known = string.Join(", ", ateliers.Select(atelier => atelier.Code));
            throw new FailureException(Outcome.Usage, new Bilingual(
                $"Description de format {format.Origin} : l’atelier « {unknown} » n’est pas de ceux du programme ({known}).",
                $"Format description {format.Origin}: the atelier \"{unknown}\" is not one of the programme's ({known})."));
        }
    }

    /// <summary>The atelier whose code or name a folder bears, accents, case and punctuation aside, as in a column; null for any other folder. A code goes before a name.</summary>
    public static string? OfFolder(string? folder, IReadOnlyList<Atelier> ateliers)
    {
        if (folder is null || Word(folder) is not { Length: > 0 } word)
        {
            return null;
        }

        return (ateliers.FirstOrDefault(atelier => atelier.Code == folder)
            ?? ateliers.FirstOrDefault(atelier => Word(atelier.Code) == word)
            ?? ateliers.FirstOrDefault(atelier => Word(atelier.Name) == word))?.Code;
    }

    /// <summary>Whether files that bear two names mean one atelier.</summary>
    public static bool IsSameName(string one, string other) => Word(one) == Word(other);

    /// <summary>Ateliers named for the first time, since they were last taken.</summary>
    public List<Atelier> New { get; private set; } = [];

    /// <summary>Whether rows of the file name no atelier, so that folder or option say whose they are.</summary>
    public bool TookOther { get; private set; }

    /// <summary>What a reader should know where some rows name none, while others name another than that of these; null otherwise.</summary>
    public Remark? Remark => TookOther && namedAnother && ofNone is not null ? new Remark(RemarkCode.AtelierOfOthers) : null;

    /// <summary>The code of the atelier of rows that name none; null when nobody has said it.</summary>
    public string? OfNone()
    {
        TookOther = true;
        return ofNone;
    }

    /// <summary>Whether a text would be the name of a new atelier.</summary>
    public bool WouldBeNew(string text) => mayGrow && !codes.ContainsKey(words[text]);

    /// <summary>The code of an atelier; null when nobody knows it.</summary>
    public string? CodeOf(string text)
    {
        var word = words[text];
        if (codes.TryGetValue(word, out var code) || !mayGrow || !MayBeName(text))
        {
            namedAnother |= code is not null && code != ofNone;
            return code;
        }

        code = word.Replace(' ', '-');
        if (code == Slice.NotRecorded)
        {
            return null;
        }

        namedAnother = true;
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

    /// <summary>
    /// The folded name with its signs in letters. Its code holds the same words, so "Lyon 1", "Lyon +1" and "Lyon #1" have codes of their own,
    /// whichever comes first and in whichever file.
    /// </summary>
    private static string Word(string name) =>
        Folding.Fold(Folding.Fold(name).Replace("+", " plus ", StringComparison.Ordinal).Replace("#", " no ", StringComparison.Ordinal));

    /// <summary>Whether a text may be the name of an atelier: in a row whose cells are shifted, a person's address or number stands in its place.</summary>
    private static bool MayBeName(string text) =>
        text.AsSpan().IndexOfAny('@', '\uFE6B', '\uFF20') < 0 && text.Count(char.IsDigit) < PhoneDigits && !Placeholders.IsNobody(text) && !SpelledAddress().IsMatch(text);

    /// <summary>An address whose sign is written as a word: ana (at) example.org.</summary>
    [GeneratedRegex(@"\S\s*([(\[{]\s?(at|arobase)\s?[)\]}]|[\s_](at|arobase)[\s_])\s*\S+\.\p{L}{2,}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex SpelledAddress();
}
