using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Ingestion;

namespace Ateliers.Reporting.Tests.Ingestion;

/// <summary>Who is ticked by hand, or by a spreadsheet, in the column of a tool came, and who is not did not.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class CheckedInTests
{
    private static Given.Read Listed(string tool, string cell) => Given.Text(
        tool switch
        {
            "indico" => $"ID;Name;Email Address;Registration date;Registration state;Checked in;Check-in date\n1;Ana Roux;ana@example.test;2019-03-01;Completed;{cell};\n",
            "hi" => $"ID;First Name;Last Name;Email;Status;Is Checked In;Checked In At\n1;Ana;Roux;ana@example.test;ACTIVE;{cell};\n",
            "meetup" => $"Name;User ID;Title;Event Host;RSVP;Guests;RSVPed on;Joined Group on;URL of Member Profile;Attendance\nAna R.;user 1;;;Yes;0;March 20, 2019;March 1, 2018;https://example.test;{cell}\n",
            _ => $"Order code;Attendee name;Product;Checked in;Secret;E-mail;Start date\nA;Ana Roux;T;{cell};ggsngqtnmhx74jsw1;ana@example.test;2019-03-09 14:00\n",
        },
        Given.Rules with { DefaultAtelier = "rennes" },
        name: "2019-03-09 list.csv");

    [Test]
    public void A_tick_by_hand_is_somebody_who_came(
        [Values("indico", "hi", "meetup", "pretix")] string tool,
        [Values("x", "X", "oui", "Oui", "VRAI", "TRUE", "1", "1.0", "✓", "présent", "Présente", "Yes", "en retard")] string cell)
    {
        var read = Listed(tool, cell);

        Assert.That((read.Rejected.Count, read.Rows.Single().Status), Is.EqualTo((0, AttendanceStatus.Attended)));
    }

    [TestCase("indico", AttendanceStatus.Absent)]
    [TestCase("hi", AttendanceStatus.Registered)]
    [TestCase("meetup", AttendanceStatus.Absent)]
    [TestCase("pretix", AttendanceStatus.Absent)]
    public void A_word_that_says_no_is_nobody_who_came(string tool, AttendanceStatus status) => Assert.That(
        new[] { "non", "No", "FAUX", "FALSE", "0", "absent", "Absente", "pas venue", "no-show" }.Select(cell => Listed(tool, cell).Rows.Single().Status),
        Is.All.EqualTo(status));

    [TestCase("indico", AttendanceStatus.Absent)]
    [TestCase("hi", AttendanceStatus.Registered)]
    [TestCase("meetup", AttendanceStatus.Registered)]
    [TestCase("pretix", AttendanceStatus.Absent)]
    public void A_dash_says_no_more_than_an_empty_cell(string tool, AttendanceStatus status) =>
        Assert.That(new[] { "", "-", "–" }.Select(cell => Listed(tool, cell).Rows.Single().Status), Is.All.EqualTo(status));

    [TestCase("indico")]
    [TestCase("hi")]
    [TestCase("meetup")]
    public void A_word_that_nobody_knows_costs_its_row(string tool) =>
        Assert.That(new[] { "peut-être", "✗", "?" }.Select(cell => Listed(tool, cell)).Select(read => (read.Rows.Count, read.Rejected.Single().Code)), Is.All.EqualTo((0, RejectCode.StatusUnknown)));

    [Test]
    public void Who_cancelled_did_not_come([Values("indico", "hi", "meetup", "pretix")] string tool) =>
        Assert.That(Listed(tool, "excusée").Rows.Single().Status, Is.EqualTo(AttendanceStatus.Cancelled));

    /// <summary>Signatures are initials often enough.</summary>
    [TestCase("A", AttendanceStatus.Attended)]
    [TestCase("N", AttendanceStatus.Attended)]
    [TestCase("2019-03-09 14:05", AttendanceStatus.Attended)]
    public void Where_text_means_attended_a_letter_is_text(string cell, AttendanceStatus status) => Assert.That(Listed("pretix", cell).Rows.Single().Status, Is.EqualTo(status));

    /// <summary>A column that asks something else has words of its own, and is asked first for those alone.</summary>
    [TestCase("Oui", AttendanceStatus.Cancelled)]
    [TestCase("Non", AttendanceStatus.Attended)]
    [TestCase("", AttendanceStatus.Attended)]
    public void A_column_that_asks_something_else_passes_on(string cell, AttendanceStatus status)
    {
        using var file = new TemporaryFile("""
            { "name": "club", "title": { "fr": "x", "en": "x" }, "recognise": ["Jour", "Mail", "Annulé"],
              "fields": { "session.date": { "column": "Jour" }, "person.email": { "column": "Mail" }, "atelier": { "value": "rennes" },
                          "status": { "column": "Annulé", "values": { "Oui": "cancelled" }, "otherwise": { "column": "Venu", "values": { "x": "attended" } } } } }
            """);

        Assert.That(Given.Text($"Jour;Mail;Annulé;Venu\n2019-03-09;ana@example.test;{cell};x\n", catalogue: FormatCatalogue.Load(formatFile: file.Path)).Rows.Single().Status, Is.EqualTo(status));
    }
}
