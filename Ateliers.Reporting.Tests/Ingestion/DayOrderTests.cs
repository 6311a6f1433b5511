using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Ingestion;

public sealed class DayOrderTests
{
    private const string Header = "Date;Atelier;Statut;E-mail\n";

    [Test]
    public void A_file_with_the_month_first_is_refused_and_not_read_into_wrong_months()
    {
        var failure = Assert.Throws<FailureException>(() => Given.Text(Header + "3/2/2019;rennes;x;a@example.test\n3/25/2019;rennes;x;b@example.test\n"));
        Assert.That(failure!.Outcome, Is.EqualTo(Outcome.FileRefused));
        Assert.That(failure.Text.En, Does.Contain("column \"Date\"").And.Not.Contain("25"));
        Assert.That(failure.Text.Fr, Does.Contain("colonne « Date »"));
    }

    [TestCase("10/9/2019 14:00:05", "10/11/2019 14:00:05")]
    [TestCase("9/3/2019 9:00:00", "10/03/2019 9:00:00")]
    public void A_description_that_knows_both_orders_does_not_choose_row_by_row(string one, string other) => Assert.That(
        () => Given.Text($"Timestamp,Name,Email\n{one},Ana Fictif,ana@example.test\n{other},Bo Fictif,bo@example.test\n", Given.Rules with { DefaultAtelier = "rennes" }, "google-forms"),
        Throws.TypeOf<FailureException>().With.Property(nameof(FailureException.Outcome)).EqualTo(Outcome.FileRefused));

    [TestCase("25/3/2019", "3/25/2019", Description = "the order of the file is proven: the other row is a slip")]
    [TestCase("3/2/2019", "31/02/2019", Description = "a day in no order")]
    [TestCase("2019-03-02", "3/42/2019")]
    public void One_slip_costs_one_row(string day, string slip)
    {
        var read = Given.Text(Header + $"{day};rennes;x;a@example.test\n{slip};rennes;x;b@example.test\n");
        Assert.That((read.Rows.Count, read.Rejected.Select(row => row.Code)), Is.EqualTo((1, new[] { RejectCode.DateInvalid })));
    }
}
