using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Runs.Publishing;

/// <summary>What a second name publishes is what was looked at; an edition is read by the configuration with which it was frozen.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class DraftsAndConfigurationsTests
{
    private const string First = "2019-03-05T09:00:00Z";
    private const string Second = "2019-03-12T09:00:00Z";

    [Test]
    public async Task Where_approval_is_asked_for_a_second_name_publishes_what_the_first_has_drafted()
    {
        using var room = await Loaded();
        room.Configure("""{ "approval": true }""");
        var draft = room.Publish(First, by: "Anne Legrand");
        Assert.That((draft.Status, draft.Edition!.PublishedAt), Is.EqualTo((EditionStatus.Draft, (DateTimeOffset?)null)));
        Assert.That(room.Read(1, "press.html"), Does.Contain("Brouillon de l’édition\u00A01, à approuver"));
        Assert.That(Assert.Throws<FailureException>(() => room.Approve(Second, "anne  LEGRAND"))!.Text.En, Does.Contain("a second name must approve it"));
        await room.Run(First);
        Assert.That(File.ReadAllText(Path.Combine(room.Out, "2019-02", "index.html")), Does.Not.Contain("id=\"changes\""), "a draft is not published");
        var approved = room.Approve(Second, "Béatrice Martin");
        Assert.That((approved.Status, approved.Edition.PublishedAt, approved.Edition.ApprovedBy), Is.EqualTo((EditionStatus.Current, (DateTimeOffset?)Iso.ParseInstant(Second), "Béatrice Martin")));
        Assert.That(room.Read(1, "press.html"), Does.Contain("Édition\u00A01, publiée le 12\u00A0mars 2019."));
        Assert.That(room.Verify("2019-04-01T00:00:00Z").Holds, Is.True);
        Assert.That(Assert.Throws<FailureException>(() => room.Approve(Second, "Claire"))!.Outcome, Is.EqualTo(Outcome.Usage), "nothing waits any more");
        Assert.That((await room.Run(Second)).Written.Select(written => written.Report.Id), Is.EqualTo(new[] { "2019-02" }), "what is approved is published");
        Assert.That(File.ReadAllText(Path.Combine(room.Out, "2019-02", "index.html")), Does.Contain("id=\"changes\""));
    }

    [Test]
    public async Task A_draft_that_was_overtaken_is_not_approved_and_is_made_anew_under_its_number()
    {
        using var room = await Loaded();
        room.Configure("""{ "approval": true }""");
        room.Publish(First);
        await room.Load(Newsroom.People("Rennes", 500, 20), Second);
        Assert.That(Assert.Throws<FailureException>(() => room.Approve(Second, "Béatrice"))!.Outcome, Is.EqualTo(Outcome.CheckFailed));
        Assert.That(room.Publish(Second).Edition!.Number, Is.EqualTo(1));
        Assert.That(room.List(Second), Has.Count.EqualTo(1));
        room.Approve("2019-03-13T09:00:00Z", "Béatrice");
        Assert.That(room.Read(1, "figures.csv"), Does.Contain(",90,"));
    }

    [TestCase("""{ "approval": true, "suppressionThreshold": 5 }""", Second, "the configuration has changed", Outcome.CheckFailed)]
    [TestCase("""{ "approval": true }""", "2019-03-05T08:59:59Z", "The clock stands before the moment at which this draft was made", Outcome.Failed)]
    public async Task A_draft_is_not_approved_under_another_configuration_or_clock(string configuration, string at, string message, Outcome outcome)
    {
        using var room = await Loaded();
        room.Configure("""{ "approval": true }""");
        room.Publish(First);
        room.Configure(configuration);
        var refused = Assert.Throws<FailureException>(() => room.Approve(at, "Béatrice"));
        Assert.That((refused!.Outcome, refused.Text.En.Contains(message, StringComparison.Ordinal)), Is.EqualTo((outcome, true)), refused.Text.En);
    }

    [Test]
    public async Task An_edition_is_verified_by_its_own_configuration_whatever_it_is_now()
    {
        var year = new Period(new DateOnly(2019, 1, 1), new DateOnly(2019, 12, 31));
        using var room = await Loaded();
        room.Publish(First, period: year);
        room.Publish(First, embargo: new DateTime(2019, 3, 31, 6, 0, 0, DateTimeKind.Unspecified));
        room.Configure("""{ "timeZone": "Indian/Reunion", "goalYearFirstMonth": 9, "suppressionThreshold": 20 }""");
        Assert.That(room.Verify(Second).Holds, Is.True, "its embargo is told in its own time zone");
        var named = new Period(new DateOnly(2019, 9, 1), new DateOnly(2020, 8, 31));
        Assert.That(room.Verify(Second, period: named).Holds, Is.True, "2019 is the calendar year that it was then");
        await room.Load(Newsroom.People("Rennes", 500, 20), Second);
        var refused = Assert.Throws<FailureException>(() => room.Publish(Second, note: "autre année", period: named));
        Assert.That(refused!.Outcome, Is.EqualTo(Outcome.Usage));
        Assert.That(refused.Text.En, Does.Contain("The editions of 2019 are of the days 2019").And.Contain("goalYearFirstMonth"));
    }

    private static Task<Newsroom> Loaded() => new Newsroom().Load(Newsroom.People("Rennes", 0, 70), First);
}
