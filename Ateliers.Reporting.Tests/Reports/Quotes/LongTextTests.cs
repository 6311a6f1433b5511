using Ateliers.Reporting.Reports.Quotes;

namespace Ateliers.Reporting.Tests.Reports.Quotes;

/// <summary>A long text, made to cost as much as it can, is read in pieces, so that its time grows with its length and no faster.</summary>
public sealed class LongTextTests
{
    [TestCase("12 femmes CV ")]
    [TestCase("protéger de des les promouvoir aa bb ")]
    [TestCase("jeunes de 18 à 24 ans, cv et code et ")]
    [TestCase("12 personnes à Rennes et Nancy en 2019, ")]
    [TestCase("\n", Description = "nothing but ends of paragraphs")]
    public void A_text_without_an_end_of_a_sentence_is_read_to_its_end_in_pieces(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 50_000 / piece.Length));
        var pieces = new PressText(text).Sentences;
        Assert.That(pieces, Has.All.Matches<Span>(each => each.To - each.From <= 2_000));
        Assert.That(KnownFigures.Check(text), piece.StartsWith("12", StringComparison.Ordinal) ? Is.Not.Empty : Is.Empty);
    }

    [Test]
    public void A_number_behind_a_long_text_still_has_its_line_and_its_column()
    {
        var finding = KnownFigures.Check(string.Concat(Enumerable.Repeat("mot ", 1_000)) + "\nEn 2019, 49 416 personnes.")[0];
        Assert.That((finding.Line, finding.Column, finding.Text), Is.EqualTo((2, 10, "49 416")));
    }
}
