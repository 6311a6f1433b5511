using System.Globalization;
using Ateliers.Reporting.Domain;
using CsCheck;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>3/2/2019 is a day in either order of day and month: all days of the file together say which, and the format where they do not.</summary>
public sealed class DayOrderTests
{
    private const string Header = "Date;Atelier;Statut;E-mail\n";

    private static readonly string[] Forms = ["d/M/yyyy", "dd/MM/yyyy", "d.M.yyyy", "dd-MM-yyyy", "d/M/yy", "dd/MM/yyyy HH:mm", "d/M/yy, HH:mm:ss", "d/M/yyyy h:mm tt"];

    [Test]
    public void A_file_with_the_month_first_is_read_in_its_own_order_and_says_so()
    {
        var read = Given.Text(Header + "3/2/2019;rennes;x;a@example.test\n3/25/2019;rennes;x;b@example.test\n");

        Assert.That(read.Sessions.Select(session => session.Date), Is.EqualTo(new[] { new DateOnly(2019, 3, 2), new DateOnly(2019, 3, 25) }));
        Assert.That(read.Rejected, Is.Empty);
        Assert.That(read.Remarks, Is.EqualTo(new[] { new Remark(RemarkCode.DayOrderOfFile, Order: DayOrder.MonthFirst) }));
    }

    [TestCase("3/2/2019", "12/11/2018", true, Description = "both orders fit all")]
    [TestCase("3/2/2019", "25/2/2019", false, Description = "one does not")]
    [TestCase("2019-02-03", "2019-02-04", false, Description = "no such days")]
    [TestCase("3/3/2019", "4/4/2019", false, Description = "the same in both orders")]
    public void Where_both_orders_fit_all_days_the_format_decides_and_the_file_says_so(string one, string other, bool assumed)
    {
        var read = Given.Text(Header + $"{one};rennes;x;a@example.test\n{other};rennes;x;b@example.test\n");

        Assert.That((read.Rows.Count, read.Rejected.Count), Is.EqualTo((2, 0)));
        Assert.That(read.Sessions[0].Date.Month, Is.AnyOf(2, 3).And.EqualTo(one == "3/3/2019" ? 3 : 2));
        Assert.That(read.Remarks, Is.EqualTo(assumed ? new[] { new Remark(RemarkCode.DayOrderAssumed, Order: DayOrder.DayFirst) } : []));
    }

    [TestCase("10/9/2019 14:00:05", "10/11/2019 14:00:05", 10, 9, Description = "French forms write two digits")]
    [TestCase("9/3/2019 9:00:00", "10/03/2019 9:00:00", 9, 3)]
    [TestCase("9/3/2019 9:00:00", "25/3/2019 9:00:00", 3, 9, Description = "no pattern fits both as they are written, but only one order does")]
    [TestCase("10/09/2019 14:00:05", "10/11/2019 14:00:05", 9, 10)]
    public void A_description_that_knows_both_orders_takes_the_one_that_fits_all_days(string one, string other, int month, int day)
    {
        var read = Given.Text($"Timestamp,Name,Email\n{one},Ana Fictif,ana@example.test\n{other},Bo Fictif,bo@example.test\n", InRennes(), "google-forms");

        Assert.That((read.Sessions[0].Date.Month, read.Sessions[0].Date.Day), Is.EqualTo((month, day)));
        Assert.That((read.Rows.Count, read.Rejected.Count), Is.EqualTo((2, 0)));
    }

    [Test]
    public void A_file_that_uses_both_orders_as_its_description_does_is_refused()
    {
        var failure = Assert.Throws<FailureException>(() => Given.Text(
            "Timestamp,Name,Email\n25/03/2019 09:00:00,Ana,a@example.test\n3/25/2019 9:00:00,Bo,b@example.test\n3/2/2019 9:00:00,Cy,c@example.test\n", InRennes(), "google-forms"))!;

        Assert.That(failure.Outcome, Is.EqualTo(Outcome.FileRefused));
        Assert.That(failure.Text.En, Does.Contain("2019-03-09").And.Not.Contain("25"));
    }

    [TestCase("25/3/2019", "3/25/2019", RemarkCode.DayOrderMixed, Description = "no order fits all: the format's holds, the other row is a slip")]
    [TestCase("3/2/2019", "31/02/2019", RemarkCode.DayOrderAssumed, Description = "a day in no order")]
    [TestCase("2019-03-02", "3/42/2019", null)]
    public void One_slip_costs_one_row(string day, string slip, RemarkCode? remark)
    {
        var read = Given.Text(Header + $"{day};rennes;x;a@example.test\n{slip};rennes;x;b@example.test\n");

        Assert.That((read.Rows.Count, read.Rejected.Select(row => row.Code)), Is.EqualTo((1, new[] { RejectCode.DateInvalid })));
        Assert.That(read.Remarks.Select(one => (RemarkCode?)one.Code), Is.EqualTo(remark is null ? [] : new[] { remark }));
    }

    [Test]
    public void Any_file_in_one_order_is_read_in_it_wherever_its_proof_stands() =>
        Gen.Select(Gen.Int[0, 880].Array[1, 40], Gen.Int[0, Forms.Length - 1], Gen.Bool, Gen.Int[0, 39]).Sample((offsets, form, monthFirst, place) =>
        {
            var days = offsets.Select(offset => new DateTime(2016, 12, 31, 9, 5, 0, DateTimeKind.Unspecified).AddDays(offset)).ToList();
            days.Insert(Math.Min(place, days.Count), new DateTime(2017, 1, 31, 9, 5, 0, DateTimeKind.Unspecified));
            var pattern = monthFirst ? Forms[form].Replace('d', '#').Replace('M', 'd').Replace('#', 'M') : Forms[form];
            var text = Header + string.Concat(days.Select((day, i) => $"{day.ToString(pattern, CultureInfo.InvariantCulture)};rennes;x;p{i}@example.test\n"));
            var read = Given.Text(text);
            return read.Rejected.Count == 0
                && read.Rows.Select(row => read.Sessions[row.Session].Date).SequenceEqual(days.Select(DateOnly.FromDateTime));
        }, iter: 300);

    [Test]
    public void The_columns_of_a_grid_and_the_lines_above_a_table_are_days_of_the_file_too()
    {
        const string Grid = """
            { "name": "grid", "recognise": ["Carte"], "pivot": "^[0-9]+/", "fields": { "person.id": { "column": "Carte" },
                "session.date": { "pivot": "header", "dates": ["d/M/yyyy"] }, "atelier": { "value": "rennes" }, "status": { "pivot": "cell" } } }
            """;
        const string Club = """
            { "name": "club", "recognise": ["Carte", "Venue"], "header": "search", "fields": { "person.id": { "column": "Carte" },
                "session.date": { "preamble": "Jour", "dates": ["d/M/yyyy"] }, "atelier": { "value": "rennes" }, "status": { "column": "Venue" } } }
            """;
        var grid = LayoutTests.Read(Grid, "Carte;3/2/2019;3/25/2019\n1;oui;non\n");
        var club = LayoutTests.Read(Club, "Jour;3/25/2019\nCarte;Venue\n1;oui\n");

        Assert.That(grid.Sessions.Select(session => (session.Date.Month, session.Date.Day)), Is.EqualTo(new[] { (3, 2), (3, 25) }));
        Assert.That(club.Sessions.Select(session => (session.Date.Month, session.Date.Day)), Is.EqualTo(new[] { (3, 25) }));
    }

    private static Reporting.Ingestion.IngestionRules InRennes() => Given.Rules with { DefaultAtelier = "rennes", Today = new DateOnly(2019, 12, 31) };
}
