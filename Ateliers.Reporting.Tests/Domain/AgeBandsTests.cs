using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Domain;

public sealed class AgeBandsTests
{
    [TestCase(0, "0-11")]
    [TestCase(11, "0-11")]
    [TestCase(12, "12-17")]
    [TestCase(17, "12-17")]
    [TestCase(18, "18-24")]
    [TestCase(25, "25-39")]
    [TestCase(39, "25-39")]
    [TestCase(40, "40-59")]
    [TestCase(60, "60-69")]
    [TestCase(70, "70+")]
    [TestCase(120, "70+")]
    public void An_age_falls_into_its_band(int age, string code) => Assert.That(AgeBands.Of(age)!.Value.Code(), Is.EqualTo(code));

    [TestCase(-1)]
    [TestCase(121)]
    public void An_age_that_nobody_has_falls_into_none(int age) => Assert.That(AgeBands.Of(age), Is.Null);
}
