using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Tests.Reports;

internal sealed class HoursSectionTests
{
    private static readonly IReadOnlyList<SessionHour> Some =
    [
        new(1, 9, 2, new Visits(20)), new(2, 9, 12, new Visits(110)), new(2, 11, 6, new Visits(30)), new(2, null, 3, new Visits(9)), new(7, 9, 1, new Visits(4)),
    ];

    [Test]
    public void Hours_run_without_a_gap_and_what_has_no_start_stands_apart()
    {
        var table = Of(Some).Tables.Single();
        Assert.Multiple(() =>
        {
            Assert.That(table.Columns.Select(column => column.Header.Fr), Is.EqualTo(new[] { "Début", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim.", "Total" }));
            Assert.That(table.Rows.Select(Told), Is.EqualTo(new[]
            {
                "9 h 2/20 12/110 0 0 0 0 1/4 15/134", "10 h 0 0 0 0 0 0 0 0", "11 h 0 6/30 0 0 0 0 0 6/30", "heure non notée 0 3/9 0 0 0 0 0 3/9", "total 2/20 21/149 0 0 0 0 1/4 24/173",
            }));
            Assert.That(table.Rows[0].Select(cell => cell.Tint), Is.EqualTo(new int?[] { null, 1, 5, 0, 0, 0, 0, 1, null }));
        });
    }

    [Test]
    public void The_first_sentence_names_the_hour_with_the_most_sessions_and_the_next_says_how_many_have_none() => Assert.That(
        Of(Some).Paragraphs.Select(text => text.En.Plain()), Is.EqualTo(new[]
        {
            "Most sessions begin on Tuesday at 9:00 in 2019, to 31 March: 12 sessions, of 21 with a recorded start.", "3 sessions of 24 have no recorded start.",
        }));

    [Test]
    public void Hours_that_share_the_first_place_are_all_named() => Assert.That(
        Of([new(1, 9, 2, new Visits(3)), new(5, 18, 2, new Visits(3))]).Paragraphs.Single().Fr.Plain(),
        Is.EqualTo("C'est le lundi à 9 h et le vendredi à 18 h que commencent le plus de séances en 2019, au 31 mars : 2 séances chacun, sur 4 dont l'heure est notée."));

    [Test]
    public void Where_no_start_is_recorded_the_weekdays_are_left()
    {
        var section = Of([new(3, null, 7, new Visits(9))]);
        Assert.That(section.Paragraphs.Single().En, Is.EqualTo("The start is recorded for no session: only their day is known."));
        Assert.That(section.Tables.Single().Rows.Select(row => row[0].Text.En), Is.EqualTo(new[] { "not recorded", "total" }));
    }

    [Test]
    public void Without_sessions_the_section_says_so() => Assert.That(Of([]).Empty!.Fr, Does.StartWith("Aucune séance n’a d’issue notée"));

    private static string Told(IReadOnlyList<Cell> row) => string.Join(' ', row.Select(cell => cell.Text.Fr.Plain() + (cell.Detail is { } detail ? $"/{detail.Fr}" : "")));

    private static Section Of(IReadOnlyList<SessionHour> hours) =>
        ReportComposer.Compose(SampleFacts.MidYear().AllIn() with { YearByHour = hours }).Sections.Single(section => section.Id == "hours");
}
