using System.Globalization;
using Ateliers.Reporting.Domain;
using CsCheck;

namespace Ateliers.Reporting.Tests.Domain;

/// <summary>Dates and moments are read digit by digit: what the runtime reads by the same pattern is read, and nothing else.</summary>
public sealed class IsoTests
{
    private static readonly Gen<char> Letters = Gen.Char["0123456789-T:Z \u0663/+"];

    /// <summary>A text that was written, with up to two letters changed, one put in or one left out.</summary>
    private static Gen<string> Nearly(Gen<string> written) =>
        from text in written
        from changes in Gen.Select(Gen.Int[0, text.Length - 1], Letters).Array[0, 2]
        from more in Gen.Select(Gen.Int[0, text.Length], Letters).Array[0, 1]
        from less in Gen.Int[0, text.Length * 4]
        select Changed(text, changes, more, less);

    [Test]
    public void A_date_is_read_where_the_runtime_reads_one() =>
        Nearly(Gen.Select(Gen.Int[0, 9999], Gen.Int[0, 13], Gen.Int[0, 32], (year, month, day) => $"{year:0000}-{month:00}-{day:00}")).Sample(
            text =>
            {
                var known = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var expected);
                Assert.That((Iso.TryDate(text, out var day), day), Is.EqualTo((known, expected)), text);
            },
            iter: 20_000);

    [Test]
    public void A_time_is_read_where_the_runtime_reads_one() =>
        Nearly(Gen.Select(Gen.Int[0, 25], Gen.Int[0, 61], (hour, minute) => $"{hour:00}:{minute:00}")).Sample(
            text =>
            {
                var known = TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var expected);
                Assert.That(() => Iso.ParseTime(text), known ? Is.EqualTo(expected) : Throws.TypeOf<FormatException>(), text);
            },
            iter: 20_000);

    [Test]
    public void A_month_is_read_where_the_runtime_reads_one() =>
        Nearly(Gen.Select(Gen.Int[0, 9999], Gen.Int[0, 13], (year, month) => $"{year:0000}-{month:00}")).Sample(
            text =>
            {
                var known = DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var expected);
                Assert.That((Month.TryParse(text, null, out var month), known ? month : Month.Of(expected)), Is.EqualTo((known, Month.Of(expected))), text);
            },
            iter: 20_000);

    [Test]
    public void A_moment_is_read_where_the_runtime_reads_one() =>
        Nearly(Gen.DateTimeOffset.Select(Iso.Instant)).Sample(
            text =>
            {
                var known = DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var expected);
                if (known)
                {
                    Assert.That(Iso.ParseInstant(text), Is.EqualTo(expected));
                }
                else
                {
                    Assert.That(() => Iso.ParseInstant(text), Throws.InstanceOf<FormatException>(), text);
                }
            },
            iter: 20_000);

    [TestCase(null)]
    [TestCase("")]
    public void No_text_is_no_date(string? text) => Assert.That(Iso.TryDate(text, out _), Is.False);

    private static string Changed(string text, (int Place, char Letter)[] changes, (int Place, char Letter)[] more, int less)
    {
        var letters = text.ToList();
        foreach (var (place, letter) in changes)
        {
            letters[place] = letter;
        }

        foreach (var (place, letter) in more)
        {
            letters.Insert(place, letter);
        }

        if (less < letters.Count)
        {
            letters.RemoveAt(less);
        }

        return string.Concat(letters);
    }
}
