using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs.Simulation;

namespace Ateliers.Reporting.Tests.Runs.Simulation;

/// <summary>The files counted by hand, against what was declared and against what the simulator says of itself.</summary>
public sealed class CalibrationTests
{
    private SimulationFolder folder = null!;
    private SimulationSummary summary = null!;
    private List<PlainRow> rows = null!;
    private HashSet<string> shared = null!;

    [OneTimeSetUp]
    public void Simulate()
    {
        folder = new SimulationFolder();
        summary = Simulator.Write(folder.Options);
        rows = PlainReader.Read(folder.Inbox);
        shared = PlainReader.SharedAddresses(rows);
    }

    [OneTimeTearDown]
    public void Clean() => folder.Dispose();

    [Test]
    public void Rennes_reached_nine_thousand_people_in_2018_within_two_percent() =>
        Assert.That(People("rennes", First, End(2018)), Is.EqualTo(9_000).Within(2).Percent);

    [TestCase("2018-06-30", 1_027, 2)]
    [TestCase("2018-12-14", 8_000, 6)]
    [TestCase("2019-02-15", 12_000, 2)]
    [TestCase("2019-07-05", 19_900, 2)]
    public void Rennes_comes_near_what_the_press_said_of_it_since_its_opening(string until, int declared, int percent)
    {
        Assert.That(Iso.TryDate(until, out var day), Is.True);
        Assert.That(People("rennes", First, day), Is.EqualTo(declared).Within(percent).Percent);
    }

    [Test]
    public void Montpellier_had_its_share_of_eighteen_thousand_visits_within_five_percent()
    {
        var calendar = new OpenDays(SimulationFolder.Programme);
        var opening = new DateOnly(2019, 2, 15);
        var year = calendar.AtelierDays(new Period(opening, new DateOnly(2020, 2, 14)), "montpellier");
        var data = calendar.AtelierDays(new Period(opening, End(2019)), "montpellier");

        Assert.That(Visits("montpellier", opening, End(2019)), Is.EqualTo(18_000.0 * data / year).Within(5).Percent);
    }

    [Test]
    public void France_reached_about_half_of_the_goal_in_2019() =>
        Assert.That(People(null, new DateOnly(2019, 1, 1), End(2019)), Is.InRange(47_000, 53_000));

    [Test]
    public void No_shows_are_a_fifth_to_a_third_where_the_list_tells_who_signed_up()
    {
        var signedUp = rows.Where(row => row.Atelier == "rennes" && row.Status is "présent" or "absent").ToList();
        Assert.That(signedUp.Count(row => row.Status == "absent") / (double)signedUp.Count, Is.InRange(0.20, 0.30));
    }

    [TestCase(null, 2018)]
    [TestCase(null, 2019)]
    [TestCase("rennes", 2019)]
    [TestCase("montpellier", 2019)]
    [TestCase("nancy", 2019)]
    [TestCase("saint-etienne", 2019)]
    public void The_simulator_tells_the_truth_of_its_files(string? atelier, int year)
    {
        var truth = summary.Of(atelier, Iso.Year(year))!;
        var from = new DateOnly(year, 1, 1);
        Assert.That(
            (People(atelier, from, End(year)), Visits(atelier, from, End(year))),
            Is.EqualTo((truth.People, truth.Visits)));
    }

    [Test]
    public void Every_row_is_counted_in_the_summary() => Assert.That(rows, Has.Count.EqualTo(summary.Rows));

    [TestCase(1)]
    [TestCase(42)]
    [TestCase(-7)]
    public void Another_seed_is_calibrated_as_well(int seed)
    {
        using var other = new SimulationFolder();
        var truth = Simulator.Write(other.Options with { Seed = seed });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(truth.Of("rennes", "2018")!.People, Is.EqualTo(9_000).Within(2).Percent);
            Assert.That(truth.Of("montpellier", "2019")!.Visits, Is.EqualTo(15_742).Within(5).Percent);
            Assert.That(truth.Of(null, "2019")!.People, Is.InRange(47_000, 53_000));
        }
    }

    private static DateOnly First => SimulationOptions.First;

    private static DateOnly End(int year) => new(year, 12, 31);

    private int People(string? atelier, DateOnly from, DateOnly to) => PlainReader.People(Slice(atelier, from, to), shared);

    private int Visits(string? atelier, DateOnly from, DateOnly to) => PlainReader.Visits(Slice(atelier, from, to));

    private IEnumerable<PlainRow> Slice(string? atelier, DateOnly from, DateOnly to) =>
        rows.Where(row => (atelier is null || row.Atelier == atelier) && row.Date >= from && row.Date <= to);
}
