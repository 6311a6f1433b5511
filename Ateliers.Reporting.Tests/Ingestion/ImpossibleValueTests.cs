using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Values that cannot be: what they would change in a count rejects the row, what they only describe is left out and remarked on.</summary>
public sealed class ImpossibleValueTests
{
    private const string Header = "Date;Atelier;Statut;E-mail;Âge;Année de naissance\n";

    [TestCase("-1;", true)]
    [TestCase("150;", true)]
    [TestCase(";2030", true)]
    [TestCase(";1850", true)]
    [TestCase(";01/01/1850", true)]
    [TestCase(";31/02/1950", true, Description = "no day of any year")]
    [TestCase(";50", true)]
    [TestCase(";03/01/1950", false)]
    [TestCase(";03/01/50", false)]
    [TestCase(";03/01/45", false, Description = "1945: nobody is born in 2045 yet")]
    [TestCase(";01/1950", false)]
    [TestCase(";1950-01", false)]
    [TestCase("62;", false)]
    [TestCase("120;", false)]
    [TestCase(";1957", false)]
    [TestCase(";3/25/1957", false, Description = "the year is the same in both orders")]
    [TestCase(";20903", false, Description = "a day of 1957, as a workbook writes it")]
    [TestCase(";14611", false, Description = "1 January 1940")]
    [TestCase("n/a;inconnue", false, Description = "not stated is not impossible")]
    public void An_age_that_nobody_has_is_not_stated_and_the_row_counts(string cells, bool impossible)
    {
        var read = Given.Text(Header + $"2019-03-09;rennes;x;ana@example.test;40;\n2019-03-09;rennes;x;bo@example.test;{cells}\n");

        Assert.That((read.Rejected.Count, read.Rows.Count), Is.EqualTo((0, 2)));
        Assert.That(read.Rows[1].Age is null, Is.EqualTo(impossible || cells.StartsWith('n')));
        Assert.That(read.Remarks, Is.EqualTo(impossible ? new[] { new Remark(RemarkCode.AgeImpossible, 1, 3) } : []));
    }

    [Test]
    public void Impossible_ages_are_counted_by_rows_and_named_by_the_first()
    {
        var read = Given.Text(Header + string.Concat(Enumerable.Range(0, 5000).Select(i => $"2019-03-09;rennes;x;p{i}@example.test;{(i % 2 == 0 ? -1 : 30)};\n")));

        Assert.That(read.Remarks, Is.EqualTo(new[] { new Remark(RemarkCode.AgeImpossible, 2500, 2) }));
    }

    [TestCase("2019-02-31;rennes;x", RejectCode.DateInvalid)]
    [TestCase("2019-06-16;rennes;x", RejectCode.AttendedInFuture)]
    [TestCase("09/03/0019;rennes;x", RejectCode.DateOutOfRange)]
    [TestCase("01/01/0001;rennes;x", RejectCode.DateOutOfRange)]
    [TestCase("1919-03-09;rennes;x", RejectCode.DateOutOfRange)]
    [TestCase("0000-00-00;rennes;x", RejectCode.DateInvalid)]
    public void A_day_that_cannot_be_rejects_its_row(string cells, RejectCode code) =>
        Assert.That(Given.Text(Header + cells + ";ana@example.test;;\n").Rejected.Single().Code, Is.EqualTo(code));

    [Test]
    public void Who_is_registered_for_a_day_to_come_is_no_fault() =>
        Assert.That(Given.Text(Header + "2019-06-16;rennes;inscrit;ana@example.test;;\n").Rows.Single().Status, Is.EqualTo(AttendanceStatus.Registered));

    [TestCase("2019-06-16", AttendanceStatus.Registered)]
    [TestCase("2019-06-15", AttendanceStatus.Absent)]
    public void Nobody_is_absent_from_what_has_not_been_held(string day, AttendanceStatus status) =>
        Assert.That(Given.Text(Header + day + ";rennes;absent;ana@example.test;;\n").Rows.Single().Status, Is.EqualTo(status));
}
