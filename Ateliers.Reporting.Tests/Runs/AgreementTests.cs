using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Reports.Press;
using Ateliers.Reporting.Runs;
using Ateliers.Reporting.Storage;
using Ateliers.Reporting.Tests.Reports;
using Ateliers.Reporting.Tests.Storage;
using Dapper;

namespace Ateliers.Reporting.Tests.Runs;

internal sealed class AgreementTests
{
    private static readonly DateOnly Day = new(2019, 3, 4);
    private static readonly Period March = new Month(2019, 3).Period;
    private static readonly Said Marie = new("marie@example.org", "", Day, "rennes", "cv", 1, AttendanceStatus.Attended);

    private TestFolder folder = null!;
    private RunContext context = null!;
    private Database writer = null!;
    private Database reader = null!;

    [SetUp]
    public void Ingest()
    {
        folder = new TestFolder();
        context = new RunContext(new Workspace(new WorkspaceOptions(folder.Path, Out: folder["reports"])), TimeProvider.System);
        writer = Database.OpenForWriting(context.Workspace.Database, DateTimeOffset.UnixEpoch);
        FactSet.Write(writer, [Marie, Marie with { Person = "paul@example.org" }], Day.AddMonths(1));
        reader = Database.OpenForReading(context.Workspace.Database)!;
    }

    [TearDown]
    public void Close()
    {
        reader.Dispose();
        writer.Dispose();
        folder.Dispose();
    }

    [Test]
    public void What_another_program_writes_meanwhile_is_in_neither_count()
    {
        var knowledge = Knowledge.Of(context, reader, null);
        FactSet.Write(writer, [Marie with { Person = "zoe@example.org" }, Marie with { Status = AttendanceStatus.Absent }], Day.AddMonths(1));
        var (facts, agreed) = knowledge.FactsOf([March, new Period(new DateOnly(2019, 1, 1), new DateOnly(2019, 12, 31))]);
        Assert.That(() => agreed, Throws.Nothing);
        Assert.That(facts[0].Whole.Identified, Is.EqualTo(new People(2)));
    }

    [Test]
    public async Task Facts_that_were_changed_behind_the_ledger_fail_the_second_count_in_both_languages()
    {
        var knowledge = Knowledge.Of(context, reader, null);
        writer.Connection.Execute("UPDATE fact SET said = said - 3 WHERE line = 2;");
        var failure = await Assert.ThrowsAsync<FailureException>(() => knowledge.FactsOf([March]).Agreed);
        Assert.That(failure!.Text.En, Does.Contain("2 and 1 people").And.Contain("Nothing was written"));
        Assert.That(failure.Text.Fr, Does.Contain("2 et 1 personnes").And.Contain("Rien n'a été écrit"));
    }

    [Test]
    public void Without_agreement_no_report_is_put_in_its_place()
    {
        using var pages = new ReportWriter(context, reader);
        var report = ReportComposer.Compose(SampleFacts.MidYear());
        var differ = Task.FromException(new FailureException(Outcome.Failed, Bilingual.Same("differ")));
        Assert.That(() => pages.Write(report, PressComposer.Of(report, [], [], SampleProgramme.Value), new Basis("state", "facts"), differ), Throws.TypeOf<FailureException>());
        Assert.That(Directory.Exists(context.Workspace.Out), Is.False);
    }
}
