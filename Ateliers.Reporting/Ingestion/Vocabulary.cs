using System.Text.Json;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>The words that exports use for a status, a gender, an age band or "nobody", and as headers; data, in Formats/vocabulary.json, folded here.</summary>
internal sealed class Vocabulary
{
    private Vocabulary(Dictionary<string, Dictionary<string, string[]>> words)
    {
        Status = Folded(words["status"]);
        Gender = Folded(words["gender"]).ToDictionary(word => word.Key, word => Enum.Parse<Gender>(word.Value, ignoreCase: true));
        var bands = Enum.GetValues<AgeBand>().ToDictionary(band => band.Code());
        AgeBand = Folded(words["age-band"]).ToDictionary(word => word.Key, word => bands[word.Value]);
        Header = Folded(words["header"]);
        TakingPart = Folded(words["taking-part"]);
        NameWords = words["name-words"].SelectMany(entry => entry.Value.Select(word => (Word: Folding.Fold(word), Field: entry.Key))).ToDictionary(pair => pair.Word, pair => pair.Field, StringComparer.Ordinal);
        NamesOfOthers = FoldedSet(words["names-of-others"].Values.SelectMany(list => list));
        TakingPartLinks = [.. words["taking-part-links"].Values.SelectMany(list => list).Select(Folding.Fold)];
        TakingPartHeaders = FoldedSet(words["taking-part-headers"].Values.SelectMany(list => list));
        WhoCame = words["who-came"].ToDictionary(entry => entry.Key, IReadOnlySet<string> (entry) => FoldedSet(entry.Value), StringComparer.Ordinal);
        HowMany = words["how-many"].ToDictionary(entry => entry.Key, IReadOnlySet<string> (entry) => FoldedSet(entry.Value), StringComparer.Ordinal);
        Passed = words["passed"].Values.SelectMany(list => list).Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
        CivilityHeaders = FoldedSet(words["civility"].Values.SelectMany(list => list));
        PartsOfDay = FoldedSet(words["part-of-day"].Values.SelectMany(list => list));
        Decoration = FoldedSet(words["decoration"].Values.SelectMany(list => list));
        Nameless = words["nameless"].ToDictionary(entry => entry.Key, IReadOnlySet<string> (entry) => FoldedSet(entry.Value), StringComparer.Ordinal);
        OriginalName = words["original-name"].ToDictionary(entry => entry.Key, IReadOnlySet<string> (entry) => FoldedSet(entry.Value), StringComparer.Ordinal);
        Groups = words["groups"].ToDictionary(entry => entry.Key, IReadOnlySet<string> (entry) => FoldedSet(entry.Value), StringComparer.Ordinal);
        Nobody = words["nobody"].Values.SelectMany(list => list).Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The one that comes with the program.</summary>
    public static Vocabulary Default { get; } = Load();

    /// <summary>Folded words for a status.</summary>
    public IReadOnlyDictionary<string, string> Status { get; }

    /// <summary>Folded words for a gender.</summary>
    public IReadOnlyDictionary<string, Gender> Gender { get; }

    /// <summary>Folded words for an age band.</summary>
    public IReadOnlyDictionary<string, AgeBand> AgeBand { get; }

    /// <summary>Folded headers of sheets that no tool writes, and our fields for them.</summary>
    public IReadOnlyDictionary<string, string> Header { get; }

    /// <summary>Folded words for those who take part, and whom they mean: participante and attendees are participant.</summary>
    public IReadOnlyDictionary<string, string> TakingPart { get; }

    /// <summary>Folded words in a header that make it one of names, and the field that they speak of.</summary>
    public IReadOnlyDictionary<string, string> NameWords { get; }

    /// <summary>Folded words in a header that make its names those of organisers, relatives or things.</summary>
    public IReadOnlySet<string> NamesOfOthers { get; }

    /// <summary>What may stand between a header and such a word: de l, of the.</summary>
    public IReadOnlyList<string> TakingPartLinks { get; }

    /// <summary>Folded headers of columns that hold whole names in some sheets, and other things in others: usager, participants, inscrit.</summary>
    public IReadOnlySet<string> TakingPartHeaders { get; }

    /// <summary>By what a header is known that says of each row whether somebody came: whole headers that say nothing else; words in a header, and whole headers, that may say something else too; and words that make it something else.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> WhoCame { get; }

    /// <summary>By what a header is known that says how many came: a word for a number beside one for people, or beside one that asks who comes; whole headers that say nothing else, or that may; and words that make it something else.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> HowMany { get; }

    /// <summary>Folded headers that tools write and no field of ours reads; they name nobody.</summary>
    public IReadOnlySet<string> Passed { get; }

    /// <summary>Folded headers of columns that may say how somebody is addressed (Mme, M.).</summary>
    public IReadOnlySet<string> CivilityHeaders { get; }

    /// <summary>Folded words that stand for a part of the day where an hour is asked for: matin, afternoon.</summary>
    public IReadOnlySet<string> PartsOfDay { get; }

    /// <summary>Folded words in brackets behind a header that say whether it must be filled in: obligatoire, required.</summary>
    public IReadOnlySet<string> Decoration { get; }

    /// <summary>Folded words that stand where an identifier is missing: n/a, anonyme, null.</summary>
    public IReadOnlySet<string> Nobody { get; }

    /// <summary>By what it is known that a name is none though it has several words: words that never name anybody; words for people that do not beside a number or an article; what may stand beside them; and whole texts that address nobody in particular.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Nameless { get; }

    /// <summary>Folded headers of columns that give a second name in brackets; words that names hold without a capital; and words there that name nobody: devices and roles, and what is no person (places, kin).</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> OriginalName { get; }

    /// <summary>By what it is known that a name is that of several people: words for a group, articles before them, words for its members, for a family that is named, between two names, and for who came along.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Groups { get; }

    private static HashSet<string> FoldedSet(IEnumerable<string> words) => words.Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);

    private static Dictionary<string, string> Folded(Dictionary<string, string[]> words) => words
        .SelectMany(entry => entry.Value.Append(entry.Key).Select(word => (Word: Folding.Word(word), Code: entry.Key)))
        .DistinctBy(pair => pair.Word)
        .ToDictionary(pair => pair.Word, pair => pair.Code);

    private static Vocabulary Load()
    {
        var resource = BuiltIn.Read(BuiltIn.VocabularyName);
        return new(JsonSerializer.Deserialize(resource, IngestionJson.Default.DictionaryStringDictionaryStringStringArray)!);
    }
}
