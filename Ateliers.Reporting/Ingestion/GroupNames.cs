using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Cells that name more than one person: "Groupe de 12 personnes", "Classe CM2 (24 élèves)", "Durand +1", "M. et Mme Durand", "Famille Martin". Such a row counts once, as how many came is no part of
/// a name; it is remarked on. Strict, so that "Zoé Durand (groupe 2)" is not one: the word for a group stands first and a number behind it, or people are counted, or a plus and a number stand last,
/// or a word that joins two stands between others, or the word for a family before its name, or two civilities, or kin who came along (<see cref="Companions"/>).
/// </summary>
internal static partial class GroupNames
{
    private const int Most = 999;

    private const byte Sign = 1;

    private const byte Blank = 2;

    /// <summary>What each byte of a cell says: the cells are short, so that one look at each byte is quicker than several searches.</summary>
    private static readonly byte[] Marks = [.. Enumerable.Range(0, byte.MaxValue + 1).Select(each => each == ' ' ? Blank : "0123456789+&/,(\n".Contains((char)each, StringComparison.Ordinal) ? Sign : (byte)0)];

    /// <summary>What stands in a cell that has none of these signs and may be one all the same.</summary>
    private static readonly byte[][] Parts =
        [.. Vocabulary.Default.Groups["joins"].Select(word => $" {word} ").Concat(Vocabulary.Default.Groups["families"].Select(word => word[1..])).Concat(Vocabulary.Default.Groups["with"].Select(word => $"{word} ")).SelectMany(part => new[] { part, part.ToUpperInvariant() }).Select(System.Text.Encoding.ASCII.GetBytes)];

    /// <summary>Whether a name cell may be one: asked of each, so without a string.</summary>
    public static bool MayBe(ReadOnlySpan<byte> cell)
    {
        var marks = 0;
        foreach (var each in cell)
        {
            marks |= Marks[each];
        }

        if ((marks & Sign) != 0)
        {
            return true;
        }

        if ((marks & Blank) != 0)
        {
            if (cell[0] is (byte)'M' or (byte)'m' && (cell.IndexOf(" M"u8) >= 0 || cell.IndexOf(" m"u8) >= 0))
            {
                return true;
            }

            foreach (var part in Parts)
            {
                if (cell.IndexOf(part) >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the text of a name cell is one.</summary>
    public static bool Has(string text)
    {
        var words = Folding.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return IsFamily(words) || IsJoined(text, words) || IsList(text) || Brackets().Matches(text).Any(note => Companions.AreInNote(note.Value)) || Civilities.BeginsWithTwo(text) || Companions.AreIn(text)
            || (text.AsSpan().ContainsAnyInRange('0', '9') && (IsGroup(words) || HasMembers(words) || EndsWithMore(string.Concat(words))));
    }

    /// <summary>Whether the word for a family or a couple stands before its name, or in English behind it.</summary>
    private static bool IsFamily(string[] words)
    {
        var bare = words.AsSpan(words.Length > 0 && Vocabulary.Default.Groups["articles"].Contains(words[0]) ? 1 : 0);
        return bare.Length > 1 && HasLetter(bare[1]) && (Vocabulary.Default.Groups["families"].Contains(bare[0]) || bare[^1] == "family");
    }

    /// <summary>A note behind a name, in brackets: what it joins are hours and papers (matin et après-midi).</summary>
    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    /// <summary>Whether two people are joined: by a plus between letters, or by a word or sign between other words, in small letters where the names are not all capitals (Et is a name).</summary>
    private static bool IsJoined(string text, string[] folded)
    {
        var spaced = Folding.OneLine(Brackets().Replace(text, " ")).Replace("+", " + ", StringComparison.Ordinal);
        var words = spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var capitals = !text.Any(char.IsLower);
        for (var at = 1; at + 1 < words.Length; at++)
        {
            var word = capitals ? words[at].ToLowerInvariant() : words[at];
            if (capitals && word == "et" && !IsNoName(folded, at, words.Length))
            {
                continue;
            }

            if ((word is "&" or "+" || Vocabulary.Default.Groups["joins"].Contains(word)) && HasLetter(words[at - 1]) && HasLetter(words[at + 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether ET in capitals joins two people and is no part of a family name (FATIMA ET TAHIRI): beside a civility or a word for several people, or as in JEAN ET MARIE DUPONT.</summary>
    private static bool IsNoName(string[] folded, int at, int length) =>
        (at == 1 && length > at + 2) || Civilities.IsAmong(folded) || Array.Exists(folded, word => Vocabulary.Default.Groups["members"].Contains(word) || Vocabulary.Default.Groups["kin"].Contains(word));

    /// <summary>Whether full names stand one after the other: between commas, strokes or in lines of their own (Ana Dupont, Bo Durand), or three words or more between commas. A family name with a stroke, and one before its given name, is one person's.</summary>
    private static bool IsList(string text)
    {
        var bare = Brackets().Replace(text, " ");
        return IsListOf(bare.Split(','), few: 3) || IsListOf(bare.Split('/'), few: int.MaxValue) || IsListOf(bare.Split('\n'), few: int.MaxValue);
    }

    private static bool IsListOf(string[] parts, int few)
    {
        string[] names = [.. parts.Select(part => part.Trim()).Where(HasLetter)];
        return names.Length > 1 && (names.Length >= few || Array.TrueForAll(names, IsFullName)) && !Array.Exists(names, IsNoPerson);
    }

    /// <summary>Whether a part is two words or more and no family name with a particle, which stands before a given name (De La Tour, Jean Marie).</summary>
    private static bool IsFullName(string part)
    {
        var words = Folding.Fold(part).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Count(HasLetter) > 1 && !Vocabulary.Default.OriginalName["particles"].Contains(words[0]);
    }

    /// <summary>Whether a part names where somebody comes from (Ana Dupont, Mairie de Rennes; Ana Dupont / Rennes Sud), or what else they are called (Ana Dupont, épouse Durand).</summary>
    private static bool IsNoPerson(string part)
    {
        var words = Folding.Fold(part).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(words, Vocabulary.Default.OriginalName["no-people"].Contains)
            || (words.Length > 0 && (Vocabulary.Default.Groups["also-called"].Contains(words[0]) || Vocabulary.Default.Groups["quarters"].Contains(words[^1])));
    }

    private static bool HasLetter(string word) => word.Any(char.IsLetter);

    private static bool IsGroup(string[] words)
    {
        var first = words.Length > 1 && Vocabulary.Default.Groups["articles"].Contains(words[0]) ? 1 : 0;
        return first < words.Length && Vocabulary.Default.Groups["groups"].Contains(words[first]) && Array.FindIndex(words, first + 1, word => word.AsSpan().ContainsAnyInRange('0', '9')) > 0;
    }

    private static bool HasMembers(string[] words) => words.Zip(words.Skip(1)).Any(pair => IsSeveral(pair.First) && Vocabulary.Default.Groups["members"].Contains(pair.Second));

    private static bool IsSeveral(string word) => word.All(char.IsAsciiDigit) && SessionReader.Whole(word) is >= 2 and <= Most;

    /// <summary>Whether a plus and one or two digits stand behind something; more digits are a phone number.</summary>
    private static bool EndsWithMore(string joined)
    {
        var more = joined.AsSpan().TrimEnd("0123456789");
        return more.Length > 1 && more[^1] == '+' && (joined.Length - more.Length) is 1 or 2 && joined[more.Length] != '0';
    }
}
