using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Tests.Domain;

namespace Ateliers.Reporting.Tests.Reports;

public sealed class NumbersTests
{
    [TestCase(12_480, "12\u202f480", "12,480")]
    [TestCase(1_000_000, "1\u202f000\u202f000", "1,000,000")]
    [TestCase(0.25, "0,25", "0.25")]
    [TestCase(999, "999", "999")]
    public void Numbers_on_axes_have_as_many_decimals_as_they_need(double value, string french, string english) => Assert.Multiple(() =>
    {
        Assert.That(Numbers.Plain(value).Fr, Is.EqualTo(french));
        Assert.That(Numbers.Plain(value).En, Is.EqualTo(english));
    });

    [TestCase(0, "0", "0")]
    [TestCase(999, "999", "999")]
    [TestCase(9_000, "9\u202F000", "9,000")]
    [TestCase(1_234_567, "1\u202F234\u202F567", "1,234,567")]
    [TestCase(-8_606, "\u22128\u202F606", "\u22128,606")]
    [TestCase(-0.2, "0", "0")]
    public void Thousands_are_set_apart(double number, string french, string english) =>
        Assert.That(Numbers.Integer(number), Is.EqualTo(new Bilingual(french, english)));

    [TestCase(0.482, "48,2\u202F%", "48.2%")]
    [TestCase(0, "0,0\u202F%", "0.0%")]
    [TestCase(1.2, "120,0\u202F%", "120.0%")]
    [TestCase(1, "100,0\u202F%", "100.0%")]
    [TestCase(0.99949, "99,9\u202F%", "99.9%")]
    [TestCase(0.9995, ">\u00A099,9\u202F%", ">\u00A099.9%")]
    [TestCase(0.99999999, ">\u00A099,9\u202F%", ">\u00A099.9%")]
    [TestCase(0.0004, "<\u00A00,1\u202F%", "<\u00A00.1%")]
    [TestCase(0.0005, "0,1\u202F%", "0.1%")]
    public void Ratios_read_as_percentages_and_are_never_rounded_to_nothing_or_to_the_whole(double ratio, string french, string english) =>
        Assert.That(Numbers.Share(ratio), Is.EqualTo(new Bilingual(french, english)));

    [TestCase(0.482, "48,2 %", "48.2%")]
    [TestCase(0, "0,0 %", "0.0%")]
    [TestCase(0.0004, "moins de 0,1 %", "less than 0.1%")]
    [TestCase(0.99996, "plus de 99,9 %", "more than 99.9%")]
    [TestCase(1, "100,0 %", "100.0%")]
    public void In_a_sentence_a_share_has_words(double ratio, string french, string english)
    {
        var share = Numbers.ShareInWords(ratio);
        Assert.That((share.Fr.Plain(), share.En.Plain()), Is.EqualTo((french, english)));
    }

    [Test]
    public void Multiples_have_one_decimal() =>
        Assert.That(Numbers.Times(5.24), Is.EqualTo(new Bilingual("5,2\u00A0fois", "5.2\u00A0times")));

    [TestCase(0, "0\u00A0personne", "0\u00A0people")]
    [TestCase(1, "1\u00A0personne", "1\u00A0person")]
    [TestCase(2, "2\u00A0personnes", "2\u00A0people")]
    [TestCase(12_480, "12\u202F480\u00A0personnes", "12,480\u00A0people")]
    public void Zero_is_singular_in_French_and_plural_in_English(long number, string french, string english) =>
        Assert.That(Numbers.People(number), Is.EqualTo(new Bilingual(french, english)));

    [TestCase("2019-03-31", "31\u00A0mars 2019", "31\u00A0March 2019")]
    [TestCase("2019-04-01", "1er\u00A0avril 2019", "1\u00A0April 2019")]
    [TestCase("2020-02-29", "29\u00A0février 2020", "29\u00A0February 2020")]
    public void Days_are_written_as_readers_write_them(string day, string french, string english) =>
        Assert.That(Dates.Day(FourAteliers.Day(day)), Is.EqualTo(new Bilingual(french, english)));

    [Test]
    public void The_months_of_an_axis_are_short()
    {
        var months = Month.Range(new(2019, 1), new(2019, 12)).Select(Dates.ShortMonth).ToList();
        Assert.That(
            string.Join(' ', months.Select(month => month.Fr)),
            Is.EqualTo("janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."));
        Assert.That(
            string.Join(' ', months.Select(month => month.En)),
            Is.EqualTo("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"));
    }

    [TestCase("2019-03-01", "2019-03-31", "mars 2019", "March 2019")]
    [TestCase("2019-01-01", "2019-12-31", "2019", "2019")]
    [TestCase("2019-09-01", "2020-08-31", "2019–2020", "2019–2020")]
    [TestCase("2019-03-04", "2019-03-10", "du 4\u00A0mars 2019 au 10\u00A0mars 2019", "4\u00A0March 2019 to 10\u00A0March 2019")]
    public void Periods_are_named(string from, string to, string french, string english) =>
        Assert.That(Dates.Period(FourAteliers.Days(from, to)), Is.EqualTo(new Bilingual(french, english)));

    [TestCase("Rennes", "de Rennes")]
    [TestCase("Albi", "d’Albi")]
    [TestCase("Évreux", "d’Évreux")]
    [TestCase("Le Havre", "du Havre")]
    [TestCase("Les Lilas", "des Lilas")]
    public void Names_take_their_small_word(string name, string expected) => Assert.That(Words.De(name), Is.EqualTo(expected));

    [Test]
    public void French_punctuation_does_not_break()
    {
        var text = Words.Say("L'année « 2019 » : oui ; non ?", "The year's “2019”");
        Assert.That(text.Fr, Is.EqualTo("L’année «\u00A02019\u00A0»\u00A0: oui\u202F; non\u202F?"));
        Assert.That(text.En, Is.EqualTo("The year’s “2019”"));
    }

    [Test]
    public void Every_reject_code_has_words_in_both_languages()
    {
        foreach (var code in Enum.GetValues<RejectCode>())
        {
            Assert.That(RejectWords.Of(code).Fr, Is.Not.EqualTo(code.ToString()));
        }
    }
}
