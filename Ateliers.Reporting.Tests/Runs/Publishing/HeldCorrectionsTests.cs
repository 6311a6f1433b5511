using System.Text.RegularExpressions;
using Ateliers.Reporting.Aggregation.Disclosure;
using Ateliers.Reporting.Runs.Publishing;
using Ateliers.Reporting.Tests.Reports;
using CsCheck;

namespace Ateliers.Reporting.Tests.Runs.Publishing;

/// <summary>Two published numbers subtracted tell of no correction of few people; the dashboard inside the house tells what is known.</summary>
[Parallelizable(ParallelScope.All)]
public sealed partial class HeldCorrectionsTests
{
    [Test]
    public async Task A_correction_of_few_people_waits_on_the_press_sheet_until_it_is_one_of_many()
    {
        using var room = await new Newsroom().Load(Newsroom.People("Rennes", 0, 70), At(5));
        room.Publish(At(5));
        Assert.That(Told(room, 1), Is.EqualTo(70));
        List<(int People, int Inside)> told = [];
        var (day, next) = (6, 70);
        foreach (var more in new[] { 3, 5, 4, 9, 30 })
        {
            await room.Load(Newsroom.People("Rennes", next, more), At(day));
            next += more;
            var number = room.Publish(At(day++), note: "en retard").Edition!.Number;
            told.Add((Told(room, number), Inside(room, number)));
        }

        Assert.That(told, Is.EqualTo(new[] { (70, 73), (70, 78), (82, 82), (82, 91), (121, 121) }));
        Assert.That(room.Read(2, "press.html"), Does.Contain("Depuis l’édition\u00A01, des corrections de moins de 11 personnes sont connues"));
        Assert.That(room.Read(5, "press.en.html"), Does.Contain("Since edition\u00A04, corrections of fewer than 11 people are known"));
        Assert.That(room.Read(4, "press.en.html"), Does.Not.Contain("corrections of fewer than"));
        Assert.That(Enumerable.Range(1, 6).Select(number => room.Verify("2019-05-01T00:00:00Z", number).Holds), Is.All.True);
    }

    [Test]
    public async Task An_atelier_that_falls_under_the_threshold_is_suppressed_rather_than_told_as_it_was()
    {
        using var room = await new Newsroom().Load(Newsroom.People("Rennes", 0, 70), At(5));
        await room.Load(Newsroom.People("Montpellier", 200, 40, "2019-02-20"), At(5));
        await room.Load(Newsroom.People("Montpellier", 300, 4, "2019-02-21"), At(5));
        room.Publish(At(5));
        Assert.That(room.Read(1, "press.en.csv"), Does.Contain("Montpellier,44"));
        room.Retract(2, At(6));
        Assert.That(room.Publish(At(6), note: "twice").Checks.Select(check => check.Code), Does.Contain("suppressed-since"), "who publishes is told of what an earlier edition gives away");
        Assert.That(Told(room, 2), Is.EqualTo(74));
        Assert.That(room.Read(2, "press.en.html"), Does.Match("<td[^>]*>44</td>\\s*<td[^>]*>suppressed</td>").And.Not.Contain(">4<"));
    }

    [Test]
    public async Task A_correction_that_waits_for_ateliers_alone_is_said_too_and_no_note_tells_of_it()
    {
        using var room = await new Newsroom().Load(Newsroom.People("Rennes", 0, 60), At(5));
        await room.Load(Newsroom.People("Montpellier", 200, 40, "2019-02-20"), At(5));
        await room.Load(Newsroom.People("Rennes", 300, 3), At(5));
        room.Publish(At(5));
        room.Retract(3, At(6));
        await room.Load(Newsroom.People("Montpellier", 300, 3, "2019-02-21"), At(6));
        var second = room.Publish(At(6), note: "une liste de Montpellier");
        Assert.That(second.Checks.Select(check => check.Code), Does.Contain("held-corrections"));
        Assert.That(room.Read(2, "press.en.csv"), Does.Contain("Rennes,63").And.Contain("Montpellier,40"));
        Assert.That(room.Read(2, "press.en.html"), Does.Contain("Since edition\u00A01, corrections of fewer than 11 people at ateliers are known").And.Not.Contain("une liste de Montpellier"));
        Assert.That(room.Read(2, "index.en.html"), Does.Contain("une liste de Montpellier"));
        await room.Load(Newsroom.People("Rennes", 400, 30), At(7));
        await room.Load(Newsroom.People("Montpellier", 500, 20, "2019-02-21"), At(7));
        room.Publish(At(7), note: "cinquante de plus");
        Assert.That(room.Read(3, "press.en.html"), Does.Contain("cinquante de plus").And.Contain("Corrected since edition\u00A02").And.Not.Contain("people at ateliers are known"));
        Assert.That(Enumerable.Range(1, 3).Select(number => room.Verify("2019-05-01T00:00:00Z", number).Holds), Is.All.True);
    }

    [Test]
    public async Task A_late_file_of_an_atelier_that_was_not_told_yet_is_told_and_no_total_waits_for_it()
    {
        using var room = await SixtyAndForty();
        await room.Load(Newsroom.People("Nancy", 400, 200, "2019-02-21"), At(6));
        Assert.That(room.Publish(At(6), note: "le fichier de Nancy").Checks.Select(check => check.Code), Does.Not.Contain("held-corrections"));
        Assert.That((Told(room, 2), Inside(room, 2)), Is.EqualTo((300, 300)));
        Assert.That(room.Read(2, "press.en.csv"), Does.Contain("Nancy,200").And.Contain("Rennes,60").And.Contain("Montpellier,40"));
        Assert.That(room.Read(2, "press.html"), Does.Contain("le fichier de Nancy"));
        room.Retract(3, At(7));
        room.Publish(At(7), note: "retiré");
        Assert.That((Told(room, 3), Inside(room, 3)), Is.EqualTo((100, 100)), "nor does it wait for one that is gone");
        await room.Load(Newsroom.People("Nancy", 800, 50, "2019-02-21"), At(8));
        room.Publish(At(8), note: "rendu");
        Assert.That((Told(room, 4), Inside(room, 4)), Is.EqualTo((150, 150)));
        Assert.That(Enumerable.Range(1, 4).Select(number => room.Verify("2019-05-01T00:00:00Z", number).Holds), Is.All.True);
    }

    [Test]
    public async Task A_total_does_not_stand_still_for_an_atelier_that_is_a_few_people_off()
    {
        using var room = await SixtyAndForty();
        await room.Load(Newsroom.People("Rennes", 60, 3) + Newsroom.People("Nancy", 400, 200, "2019-02-21").Split('\n', 2)[1], At(6));
        var second = room.Publish(At(6), note: "en retard");
        Assert.That((Told(room, 2), second.Checks.Count(check => check.Code == "held-corrections")), Is.EqualTo((303, 1)));
        Assert.That(File.Exists(Path.Combine(room.Editions, "2019-02", "2", "press.en.csv")), Is.False, "Rennes 60, Montpellier 40 and Nancy 200 are not 303");
        Assert.That(room.Read(2, "press.en.html"), Does.Contain("Fewer than two ateliers have a number that may be published").And.Contain("en retard"));
        room.Publish(At(7), note: "encore");
        Assert.That((Told(room, 3), File.Exists(Path.Combine(room.Editions, "2019-02", "3", "press.en.csv"))), Is.EqualTo((303, false)));
        await room.Load(Newsroom.People("Rennes", 600, 30), At(8));
        room.Publish(At(8), note: "trente de plus");
        Assert.That(Told(room, 4), Is.EqualTo(333));
        Assert.That(room.Read(4, "press.en.csv"), Does.Contain("Nancy,200").And.Contain("Rennes,93").And.Contain("Montpellier,40"));
        Assert.That(Enumerable.Range(1, 4).Select(number => room.Verify("2019-05-01T00:00:00Z", number).Holds), Is.All.True);
    }

    [Test]
    public void Whatever_comes_in_no_two_told_numbers_differ_by_few_and_none_is_far_from_what_is_known_without_one_near_it()
    {
        const int Threshold = 11;
        var people = Gen.Select(Gen.Int[0, 80], Gen.Int[0, 80], Gen.Int[0, 80], Gen.Int[0, 20]);
        Gen.Select(people, people.Array[1, 6]).Sample((first, later) =>
        {
            var state = Editions.None(Threshold, [CrossTable.Under(Threshold), .. Enumerable.Repeat<Func<long, Protection?>>(_ => null, 10)]);
            Dictionary<string, HashSet<long>> told = [];
            var (r, m, n, again, absences) = (first.Item1, first.Item2, 0, 0L, 0L);
            static long[] Of(long people) => [people, people, 0, 0, 0, 0, 0, 0, 0, 0, 0];
            foreach (var (more, other, late, both) in later.Prepend(first))
            {
                (r, m, n, again, absences) = (r + (more % 15), m + (other % 6), late > 60 ? 0 : late > 40 ? n + late : n, again + (more % 4), absences + (other % 3));
                var all = Math.Max(Math.Max(r, m), Math.Max(n, r + m + n - Math.Min(both, Math.Min(r, m))));
                var visits = r + m + n + again;
                Dictionary<string, long[]> known = new() { ["r"] = Of(r), ["m"] = Of(m), ["*"] = [all, all, 0, visits, 0, 0, visits - all, 0, absences, 0, 0] };
                if (n > 0)
                {
                    known["n"] = Of(n);
                }

                List<string> hidden = known.Values.All(count => count[0] >= Threshold) ? [] : [.. known.Keys.Where(name => name != "*" || known["*"][0] < Threshold)];
                var stand = EditionStand.After(state, known, hidden);
                (state, var isAlone) = (stand.State, stand.IsWholeAlone);
                foreach (var name in known.Keys.Where(name => name == "*" || !isAlone))
                {
                    if (state.Slices[name] is { Shown: true } slice && !hidden.Contains(name, StringComparer.Ordinal))
                    {
                        told.TryAdd(name, []);
                        told[name].Add(slice.Counts[0]);
                    }
                }

                foreach (var (name, numbers) in told)
                {
                    Assert.That(numbers.SelectMany(one => numbers.Select(another => Math.Abs(one - another))).Where(difference => difference is > 0 and < Threshold), Is.Empty, name);
                }

                if (state.Slices["*"].Shown)
                {
                    var (now, whole) = (known["*"][0], state.Slices["*"].Counts[0]);
                    Assert.That(Math.Abs(now - whole) < Threshold || told["*"].Any(number => Math.Abs(number - now) is > 0 and < Threshold) || now < Threshold, Is.True, $"{whole} for {now}");
                    if (!isAlone)
                    {
                        var parts = known.Keys.Where(name => name != "*").Select(name => state.Slices[name]).ToList();
                        Assert.That(hidden.Count > 0 || parts.Exists(part => !part.Shown) || (parts.Sum(part => part.Counts[0]) >= whole && (stand.Small.Contains(3) || parts.Sum(part => part.Counts[0]) <= state.Slices["*"].Counts[3]) && parts.TrueForAll(part => part.Counts[0] <= whole)), Is.True, "what is told together may be true together");
                    }
                }
            }
        });
    }

    [Test]
    public async Task A_few_absences_or_second_visits_suppress_their_figure_and_keep_nobody_from_being_told()
    {
        using var room = await SixtyAndForty();
        Assert.That(room.Read(1, "press.en.html"), Does.Contain("id=\"point-attendances\""));
        await room.Load(
            Newsroom.People("Nancy", 400, 200, "2019-02-21") + Newsroom.People("Nancy", 400, 3, "2019-02-22").Split('\n', 2)[1]
            + string.Concat(Enumerable.Range(900, 3).Select(i => $"2019-02-21;Nancy;absent;cv;Grand public;p{i}@example.org;;\n")),
            At(6));
        room.Publish(At(6), note: "Nancy");
        Assert.That((Told(room, 2), room.Read(2, "press.en.html").Contains("id=\"point-attendances\"", StringComparison.Ordinal)), Is.EqualTo((300, false)), "303 attendances and 300 people would be three who came twice");
        Assert.That(room.Read(2, "press.en.csv"), Does.Contain("Nancy,200"));
        Assert.That(room.Verify("2019-05-01T00:00:00Z", 2).Holds, Is.True);
    }

    [Test]
    public async Task A_total_that_was_too_high_falls_also_where_the_atelier_has_few_people_left()
    {
        using var room = await new Newsroom().Load(Newsroom.People("Rennes", 0, 30), At(5));
        await room.Load(Newsroom.People("Nancy", 200, 200, "2019-02-20"), At(5));
        room.Publish(At(5));
        Assert.That(Told(room, 1), Is.EqualTo(230));
        room.Retract(2, At(6));
        await room.Load(Newsroom.People("Nancy", 200, 5, "2019-02-20"), At(6));
        room.Publish(At(6), note: "mauvais fichier");
        Assert.That((Told(room, 2), Inside(room, 2)), Is.EqualTo((35, 35)));
    }

    [Test]
    public async Task A_late_atelier_of_few_people_is_not_worked_out_from_the_total_less_the_others()
    {
        using var room = await SixtyAndForty();
        await room.Load(Newsroom.People("Nancy", 400, 10, "2019-02-21"), At(6));
        await room.Load(Newsroom.People("Rennes", 60, 20), At(6));
        room.Publish(At(6), note: "en retard");
        var csv = File.Exists(Path.Combine(room.Editions, "2019-02", "2", "press.en.csv")) ? room.Read(2, "press.en.csv") : "";
        Assert.That(csv.Contains("Rennes,80", StringComparison.Ordinal) && csv.Contains("Montpellier,40", StringComparison.Ordinal) && Told(room, 2) == 130, Is.False, "130 less 80 and 40 would be the 10");
        Assert.That(csv, Does.Not.Contain("Nancy,10"));
    }

    [Test]
    public async Task What_is_told_as_a_least_is_no_correction_that_nobody_was_told_of()
    {
        var year = new Ateliers.Reporting.Domain.Period(new DateOnly(2019, 1, 1), new DateOnly(2019, 12, 31));
        using var room = new Newsroom();
        await room.Load("Date;Atelier;Statut;E-mail;Nombre\n" + string.Concat(Enumerable.Range(0, 75).Select(i => $"2019-02-{(i % 3) + 4:00};Rennes;présent;p{i}@example.org;\n")) + "2019-02-12;Rennes;présent;;80\n", At(5));
        room.Publish(At(5));
        Assert.That(room.Read(1, "press.en.html"), Does.Match("at least </span>\\s*80</p>"));
        Assert.That(room.Publish(At(5), period: year, dryRun: true).Checks.Select(check => check.Code), Does.Not.Contain("untold-corrections"));
    }

    [Test]
    public async Task Whoever_publishes_the_year_is_told_of_a_month_that_holds_back_a_correction_and_the_other_way_round()
    {
        var year = new Ateliers.Reporting.Domain.Period(new DateOnly(2019, 1, 1), new DateOnly(2019, 12, 31));
        using var room = await new Newsroom().Load(Newsroom.People("Rennes", 0, 70), At(5));
        room.Publish(At(5));
        Assert.That(Codes(room.Publish(At(5), period: year, dryRun: true)), Does.Not.Contain("untold-corrections"), "nothing has come since");
        await room.Load(Newsroom.People("Rennes", 70, 3), At(6));
        var warned = room.Publish(At(6), period: year);
        Assert.That(Codes(warned), Does.Contain("untold-corrections"));
        Assert.That(warned.Checks.Single(check => check.Code == "untold-corrections").Text.En.Plain(), Does.StartWith("Corrections of fewer than 11 people are not published yet of: February 2019."));
        await room.Load(Newsroom.People("Rennes", 73, 4), At(7));
        Assert.That(Codes(room.Publish(At(7), note: "en retard")), Does.Contain("untold-corrections").And.Contain("held-corrections"), "the year tells 73 people, and 77 are known");
        await room.Load(Newsroom.People("Rennes", 77, 60), At(8));
        Assert.That(Codes(room.Publish(At(8), period: year, note: "en retard")), Does.Not.Contain("untold-corrections"), "that the month lacks many points at nobody");

        static IEnumerable<string> Codes(Ateliers.Reporting.Runs.Publishing.Publication publication) => publication.Checks.Select(check => check.Code);
    }

    /// <summary>60 people of Rennes and 40 of Montpellier, published.</summary>
    private static async Task<Newsroom> SixtyAndForty()
    {
        var room = await new Newsroom().Load(Newsroom.People("Rennes", 0, 60), At(5));
        await room.Load(Newsroom.People("Montpellier", 200, 40, "2019-02-20"), At(5));
        room.Publish(At(5));
        return room;
    }

    private static string At(int day) => FormattableString.Invariant($"2019-03-{day:00}T09:00:00Z");

    /// <summary>The people on the press sheet, in both languages.</summary>
    private static int Told(Newsroom room, int number)
    {
        var told = new[] { "press.html", "press.en.html" }.Select(page => int.Parse(Amount().Match(room.Read(number, page)).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).Distinct().ToList();
        return told.Single();
    }

    private static int Inside(Newsroom room, int number) => (int)System.Text.Json.Nodes.JsonNode.Parse(room.Read(number, "figures.json"))!["figures"]![0]!["value"]!;

    [GeneratedRegex("""id="point-people-reached">\s*<p class="amount">(?:<span[^>]*>[^<]*</span>)?\s*([0-9]+)""")]
    private static partial Regex Amount();
}
