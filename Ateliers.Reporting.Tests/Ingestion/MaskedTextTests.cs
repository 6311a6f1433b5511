using Ateliers.Reporting.Ingestion;
using CsCheck;

namespace Ateliers.Reporting.Tests.Ingestion;

public sealed class MaskedTextTests
{
    [TestCase("Kanary Zoé", "Xxxxxx Xxx")]
    [TestCase("KANARY", "XXXXXX")]
    [TestCase("ana.kanary@x.test", "xxx.xxxxxx@x.xxxx")]
    [TestCase("+33 (0)6 98 76 54 32", "+99 (9)9 99 99 99 99")]
    [TestCase("31/02/2019 14h30", "99/99/9999 99x99")]
    [TestCase("٠٦ ９８", "99 99")]
    [TestCase("e\u0301te\u0301", "xxx")]
    [TestCase("ⓏⓞⓔＡ🇦張", "xxxXxx")]
    [TestCase("a\tb\nc\u200Bd", "x x xx")]
    [TestCase("12,50 €", "99,99 €")]
    [TestCase("na\uFFFDve", "xx\uFFFDxx")]
    [TestCase("", "")]
    public void A_cell_keeps_its_shape_alone(string cell, string shape) => Assert.That(MaskedText.Of(cell), Is.EqualTo(shape));

    [Test]
    public void A_long_cell_is_cut() => Assert.That(MaskedText.Of(new string('a', 61)), Is.EqualTo(new string('x', 60) + "…"));

    [Test]
    public void No_letter_and_no_digit_of_any_text_is_left() => Gen.String.Sample(text =>
        MaskedText.Of(text).EnumerateRunes().All(sign => sign.ToString() is "X" or "x" or "9" || !System.Text.Rune.IsLetterOrDigit(sign)));
}
