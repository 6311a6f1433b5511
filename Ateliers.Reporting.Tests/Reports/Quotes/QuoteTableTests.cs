using System.Globalization;
using System.Text;
using Ateliers.Reporting.Reports.Quotes;

namespace Ateliers.Reporting.Tests.Reports.Quotes;

/// <summary>What the guard gets right, what it gets wrong and what it misses, as a table to read in review.</summary>
public sealed class QuoteTableTests
{
    [Test]
    public void The_table_of_right_wrong_and_missed_is_the_approved_one()
    {
        var text = new StringBuilder();
        Section(text, "Forty sentences, French", PressSentences.French);
        Section(text, "Forty sentences, English", PressSentences.English);
        Section(text, "Twenty more", PressSentences.More);
        Section(text, "Declared figures", PressSentences.Declarations);
        Section(text, "Parts of the people, French", PressParts.French);
        Section(text, "Parts of the people, English", PressParts.English);
        Section(text, "Parts of the people, more", PressParts.More);
        Section(text, "After a review, French", PressReview.French);
        Section(text, "After a review, English", PressReview.English);
        Approval.Verify(text.ToString(), "quotes.approved.txt");
    }

    private static void Section(StringBuilder text, string title, IReadOnlyList<PressSentence> sentences)
    {
        List<string> lines = [];
        Dictionary<string, int> counts = new() { ["right"] = 0, ["wrong"] = 0, ["missed"] = 0 };
        foreach (var sentence in sentences)
        {
            Verdict[] found = [.. KnownFigures.Check(sentence.Text).Select(finding => finding.Verdict)];
            for (var i = 0; i < Math.Max(found.Length, sentence.Expected.Length); i++)
            {
                var (wanted, got) = (i < sentence.Expected.Length ? sentence.Expected[i] : (Verdict?)null, i < found.Length ? found[i] : (Verdict?)null);
                var grade = Grade(wanted, got);
                counts[grade]++;
                lines.Add($"{grade,-6} {Word(wanted),-15} {Word(got),-15} {sentence.Text}");
            }
        }

        text.Append(CultureInfo.InvariantCulture, $"{title}: {sentences.Count} sentences, {lines.Count} numbers: {counts["right"]} right, {counts["wrong"]} wrong, {counts["missed"]} missed\n");
        text.Append("grade  expected        found           sentence\n");
        text.AppendJoin('\n', lines).Append("\n\n");
    }

    /// <summary>Missed: nothing was said of a number that there is something to say of. Wrong: something else was said than is true.</summary>
    private static string Grade(Verdict? expected, Verdict? found) =>
        expected == found ? "right" : found is null or Verdict.Unchecked ? "missed" : "wrong";

    private static string Word(Verdict? verdict) => verdict is { } known ? Ateliers.Reporting.Rendering.Files.QuotesFile.Word(known) : "none";
}
