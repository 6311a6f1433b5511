using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>A stretch of a text.</summary>
/// <param name="From">Its first character.</param>
/// <param name="To">The first character after it.</param>
internal readonly record struct Span(int From, int To)
{
    public bool Contains(int place) => place >= From && place < To;
}

/// <summary>
/// A press text and the same folded, letter by letter: lower case, without accents, every blank a space. Both have the same length, so that a place in one is
/// a place in the other.
/// </summary>
internal sealed partial class PressText
{
    /// <summary>What runs on for longer has no sentences: it is read in pieces, so that a text of one endless sentence costs no more than one of many.</summary>
    private const int LongestSentence = 2_000;

    private readonly int[] lines;

    public PressText(string text)
    {
        Raw = text;
        lines = [0, .. Enumerable.Range(1, text.Length).Where(place => text[place - 1] == '\n')];
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            folded.Append(Folded(letter));
        }

        Plain = folded.ToString();
        Sentences = [.. Split().SelectMany(Pieces)];
    }

    /// <summary>As it was written.</summary>
    public string Raw { get; }

    /// <summary>Folded.</summary>
    public string Plain { get; }

    /// <summary>Its sentences, in order; a list item and a paragraph end one.</summary>
    public IReadOnlyList<Span> Sentences { get; }

    /// <summary>Whether a paragraph ends between two places.</summary>
    public bool ParagraphEnds(int from, int to) => from < to && Paragraph().IsMatch(Raw[from..to]);

    /// <summary>Line and column of a place, both from 1.</summary>
    public (int Line, int Column) At(int place)
    {
        var line = Array.BinarySearch(lines, place);
        line = line < 0 ? ~line - 1 : line;
        return (line + 1, place - lines[line] + 1);
    }

    private IEnumerable<Span> Split()
    {
        var from = 0;
        foreach (Match end in SentenceEnd().Matches(Raw))
        {
            if (end.Index + end.Length > from)
            {
                yield return new Span(from, end.Index + end.Length);
                from = end.Index + end.Length;
            }
        }

        if (from < Raw.Length)
        {
            yield return new Span(from, Raw.Length);
        }
    }

    private IEnumerable<Span> Pieces(Span sentence)
    {
        for (var from = sentence.From; from < sentence.To;)
        {
            var blank = sentence.To - from <= LongestSentence ? sentence.To : Plain.LastIndexOf(' ', from + LongestSentence - 1, LongestSentence - 1) + 1;
            var to = blank > from ? blank : from + LongestSentence;
            yield return new Span(from, to);
            from = to;
        }
    }

    private static char Folded(char letter)
    {
        if (char.IsWhiteSpace(letter))
        {
            return ' ';
        }

        if (letter == '’')
        {
            return '\'';
        }

        var bare = letter.ToString().Normalize(NormalizationForm.FormD)[0];
        return char.GetUnicodeCategory(letter) == UnicodeCategory.Control ? ' ' : char.ToLowerInvariant(bare);
    }

    [GeneratedRegex(@"(?<!\b(?:[Ss]te?|M|MM|Mme|Mr|Mrs|Dr|env|approx|[Tt]él|[Tt]el|[Nn]o|c|janv|févr|juil|[Ss]ept|[Oo]ct|[Nn]ov|[Dd]éc|Dec|Jan|Feb|Aug))[.!?…]+[»”""')\]]*(?=\s+[\p{Lu}«“""\d–—•*>-]|\s*$)|\n\s*\n|\n(?=\s*[-–—•*>]\s)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex Paragraph();
}
