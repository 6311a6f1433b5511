using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Pages;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Tests.Domain;
using Ateliers.Reporting.Tests.Reports;

namespace Ateliers.Reporting.Tests.Rendering.Pages;

/// <summary>The line of a report in the list of reports.</summary>
public sealed class ReportListingTests
{
    private static readonly SampleFacts.Line[] Lines = [new("rennes", "2019-02", 800, 800, 800, 800), new("rennes", "2019-03", 0, 10, 0, 10, Anonymous: 300)];

    [Test]
    public void A_range_is_at_least_its_lower_bound_in_the_year_and_in_the_month()
    {
        var listing = ReportListing.Of(ReportComposer.Compose(SampleFacts.Of(new Month(2019, 3).Period, "2019-04-02", Lines)));
        Assert.That((listing.Value.Fr.Plain(), listing.PeopleOfMonth!.Fr.Plain()), Is.EqualTo(("au moins 800", "au moins 35")));
        Assert.That((listing.Value.En.Plain(), listing.PeopleOfMonth.En.Plain()), Is.EqualTo(("at least 800", "at least 35")));
    }

    [Test]
    public void What_is_certain_stands_alone_and_a_year_has_no_people_of_the_month()
    {
        var month = ReportListing.Of(ReportComposer.Compose(SampleFacts.Of(new Month(2019, 2).Period, "2019-03-02", Lines)));
        Assert.That((month.Value.Fr, month.PeopleOfMonth!.Fr), Is.EqualTo(("800", "800")));
        var year = ReportListing.Of(ReportComposer.Compose(SampleFacts.Of(FourAteliers.Days("2019-01-01", "2019-12-31"), "2020-02-01", Lines)));
        Assert.That((year.Value.En.Plain(), year.PeopleOfMonth), Is.EqualTo(("at least 800", (object?)null)));
    }
}
