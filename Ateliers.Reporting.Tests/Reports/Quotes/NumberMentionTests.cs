using Ateliers.Reporting.Reports.Quotes;

namespace Ateliers.Reporting.Tests.Reports.Quotes;

/// <summary>What a printed number may stand for.</summary>
internal sealed class NumberMentionTests
{
    [TestCase(38, 37.6, true)]
    [TestCase(55, 54.7, true, Description = "no threshold")]
    [TestCase(55, 55.4, true)]
    [TestCase(55, 53.9, false)]
    [TestCase(50, 49.7, false, Description = "a half is not reached")]
    [TestCase(75, 74.6, false, Description = "nor three quarters")]
    [TestCase(60, 59.6, false)]
    [TestCase(50, 49.96, true, Description = "49.96 is printed as 50.0")]
    [TestCase(50, 50.4, true)]
    public void A_percentage_is_rounded_up_but_never_to_tens_and_quarters(double said, double truth, bool fits) =>
        Assert.That(new NumberMention(default, said, 1, Bound.Plain, Percent: true).Fits(truth), Is.EqualTo(fits));
}
