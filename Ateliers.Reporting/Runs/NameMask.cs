using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Runs;

/// <summary>Takes a name out of names of files and of notes: the program knows nobody's name, so it must be told which.</summary>
internal sealed class NameMask
{
    /// <summary>What stands in the place of a name.</summary>
    public const string Word = "(nom)";

    private const int Shortest = 3;

    private readonly Regex found;

    /// <summary>A mask for a name.</summary>
    /// <exception cref="FailureException">The text is no name: under three letters (exit code 2).</exception>
    public NameMask(string name)
    {
        string[] words = [.. Folding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        if (words.Sum(word => word.Length) < Shortest)
        {
            throw Usage.Wrong($"--name-in-files est un nom de {Shortest} lettres au moins.", $"--name-in-files is a name of {Shortest} letters at least.");
        }

        var orders = new[] { words, [.. words.Reverse()] }.Select(order => string.Join(@"[^\p{L}\p{N}/\\]*", order.Select(Spelt)));
        found = new Regex($@"(?<!\p{{L}})({string.Join('|', orders)})(?!\p{{L}})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
    }

    /// <summary>The text without the name, whatever its case, accents, signs and order.</summary>
    public string Masked(string text)
    {
        var composed = Folding.Composed(text);
        return found.IsMatch(Plain(composed)) ? new TextSkeleton(composed, Plain(composed)).With(Word, found).Text : text;
    }

    /// <summary>A folded word as it may be written.</summary>
    private static string Spelt(string word) => Regex.Escape(word).Replace("oe", "(oe|œ)", StringComparison.Ordinal).Replace("ae", "(ae|æ)", StringComparison.Ordinal).Replace("ss", "(ss|ß)", StringComparison.Ordinal);

    /// <summary>The text in small letters without accents, sign for sign.</summary>
    private static string Plain(string text) => string.Concat(text.Select(sign =>
        char.IsSurrogate(sign) ? sign : char.ToLowerInvariant(sign.ToString(CultureInfo.InvariantCulture).Normalize(NormalizationForm.FormD)[0])));
}
