using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Tests.Aggregation;
using Ateliers.Reporting.Tests.Domain;

namespace Ateliers.Reporting.Tests.Reports;

/// <summary>What a report says of files that did not come, of files that say little, and of rows that were rejected.</summary>
public sealed class ReceivedAndRejectedTests
{
    private static readonly Period Year = FourAteliers.Days("2019-01-01", "2019-12-31");

    [TestCase(300, "Dans les fichiers connus, 300 lignes sur 330 ont été rejetées et ne sont pas comptées.", "In the files known, 300 rows of 330 were rejected and are not counted.")]
    [TestCase(1, "Dans les fichiers connus, 1 ligne sur 330 a été rejetée et n'est pas comptée.", "In the files known, 1 row of 330 was rejected and is not counted.")]
    public void The_status_goes_on_with_the_rows_that_were_rejected(long rejected, string french, string english)
    {
        var facts = SampleFacts.Of(new Month(2019, 1).Period, "2019-02-02", [new("rennes", "2019-01", 30, 30, 30, 30)]);
        var report = ReportComposer.Compose(facts with
        {
            Rejects = [new(RejectCode.DateInvalid, rejected)],
            Batches = [facts.Batches[0] with { Tally = new RowTally(330 - rejected, 0, 0, 0, 0, rejected) }],
        });
        Assert.That(report.StatusReason.Fr.Plain(), Is.EqualTo($"Définitif : la période est terminée et chaque atelier ouvert a transmis chacun de ses mois. {french}"));
        Assert.That(report.StatusReason.En.Plain(), Is.EqualTo($"Final: the period is over and every open atelier has sent each of its months. {english}"));
        Assert.That(Of(report, "trust").Paragraphs[0].En, Does.StartWith("No month is missing on"));
    }

    [Test]
    public void The_trust_section_names_every_atelier_that_is_missing()
    {
        var report = ReportComposer.Compose(SampleFacts.Of(new Month(2019, 8).Period, "2019-09-02", [new("lyon", "2019-08", 3, 3, 3, 3)]));
        var trust = Of(report, "trust").Paragraphs[0].Fr.Plain();
        Assert.That(report.StatusReason.Fr.Plain(), Does.EndWith(" et 1 autre."));
        Assert.That(trust, Does.Not.Contain("autre").And.Contain("Rennes (").And.Contain("Montpellier (").And.Contain("Nancy (").And.Contain("Saint-Étienne ("));
    }

    [Test]
    public void An_atelier_that_has_sent_nothing_has_no_registrations_and_no_visits()
    {
        var presence = Of(ReportComposer.Compose(SampleFacts.Of(Year, "2019-04-20", [new("rennes", "2019-03", 5, 5, 5, 5)])), "presence");
        Assert.That(presence.Tables[0].Rows[1].Select(cell => cell.Text.En), Is.EqualTo(new[] { "Montpellier" }.Concat(Enumerable.Repeat("not received", 7))));
    }

    [Test]
    public void An_atelier_that_has_sent_registrations_alone_has_no_number_of_who_came()
    {
        var facts = SampleFacts.Of(Year, "2019-04-20", [new("rennes", "2019-03", 5, 5, 5, 5)]);
        var march = new Month(2019, 3);
        var presence = Of(
            ReportComposer.Compose(facts with
            {
                YearByAtelier = [.. facts.YearByAtelier, Counts.Of(0, unknown: 40, slice: new Slice(Atelier: "montpellier"))],
                Received = [.. facts.Received, new KnownMonth("montpellier", march, 1, march.End, null)],
            }),
            "presence");
        Assert.That(presence.Tables[0].Rows[1].Select(cell => cell.Text.Fr), Is.EqualTo(new[] { "Montpellier", "40", "non noté", "non noté", "40", "non noté", "non noté", "non noté" }));
    }

    private static Section Of(Report report, string id) => report.Sections.Single(section => section.Id == id);
}
