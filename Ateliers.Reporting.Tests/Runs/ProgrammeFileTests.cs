using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Runs;

namespace Ateliers.Reporting.Tests.Runs;

internal sealed class ProgrammeFileTests
{
    private TestFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TestFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void Without_a_file_the_programme_is_that_of_the_press()
    {
        var programme = Read(null);
        Assert.Multiple(() =>
        {
            Assert.That(programme.GoalOf(2019), Is.EqualTo(new People(100_000)));
            Assert.That(programme.Reference.Value, Is.EqualTo(9_000));
            Assert.That(programme.Ateliers.Select(atelier => (atelier.Code, atelier.Opens)), Is.EqualTo(new (string, DateOnly?)[]
            {
                ("rennes", new(2018, 6, 9)), ("montpellier", new(2019, 2, 15)), ("nancy", new(2019, 4, 13)), ("saint-etienne", new(2019, 7, 5)),
            }));
            Assert.That(programme.Declared, Has.Count.GreaterThan(5).And.All.Matches<DeclaredFigure>(figure => figure!.Url.StartsWith("https://", StringComparison.Ordinal)));
            Assert.That(programme.SuppressionThreshold, Is.EqualTo(11));
        });
    }

    [Test]
    public void The_limits_that_the_file_does_not_name_keep_their_defaults_which_are_those_of_the_program()
    {
        Assert.That(Read(null).Limits, Is.EqualTo(new ReadingLimits()));
        Assert.That(Read("""{ "limits": { "rows": 5 } }""").Limits, Is.EqualTo(new ReadingLimits { Rows = 5 }));
        Assert.That(Read("""{ "limits": { "ROWS": "5" } }""").Limits, Is.EqualTo(new ReadingLimits { Rows = 5 }), "a number in quotes, as elsewhere in the file");
    }

    [Test]
    public void What_the_file_names_replaces_the_default_and_the_rest_stays()
    {
        var programme = Read("""{ "goals": { "2019": 50000 }, "ateliers": [ { "code": "brest", "name": "Brest", "opens": "2020-01-02" } ] } // remarks are welcome""");
        Assert.That((programme.GoalOf(2019).Count, programme.GoalOf(2020).Count), Is.EqualTo((50_000L, 100_000L)));
        Assert.That(programme.Ateliers.Single().Name, Is.EqualTo("Brest"));
        Assert.That(programme.Themes, Has.Count.EqualTo(6));
    }

    [Test]
    public void The_cities_of_the_four_ateliers_have_their_population_with_day_and_source()
    {
        var programme = Read(null);
        Assert.That(programme.Populations.Select(city => city.Atelier), Is.EqualTo(programme.Ateliers.Select(atelier => atelier.Code)));
        Assert.That(programme.Populations, Is.All.Matches<CityPopulation>(city => city!.On == new DateOnly(2019, 1, 1) && city.Source.StartsWith("Insee", StringComparison.Ordinal)));
        Assert.That(Read("""{ "populations": [] }""").Populations, Is.Empty);
    }

    [Test]
    public void The_four_ateliers_have_their_places_and_another_list_takes_their_place()
    {
        var programme = Read(null);
        Assert.That(programme.Places.Select(place => place.Atelier), Is.EqualTo(programme.Ateliers.Select(atelier => atelier.Code)));
        Assert.That(programme.Places, Is.All.Matches<AtelierPlace>(place => MapChart.Holds(place!.Latitude, place.Longitude)));
        Assert.That(Read("""{ "places": [ { "atelier": "brest", "latitude": 48.39, "longitude": -4.49 } ] }""").Places, Is.EqualTo(new[] { new AtelierPlace("brest", 48.39, -4.49) }));
    }

    [Test]
    public void A_declared_number_says_what_it_counts_of_whom_and_in_which_days_as_far_as_that_is_known()
    {
        var nineThousand = Read(null).Declared.Single(said => said.Value == 9_000);
        Assert.That((nineThousand.Counts, nineThousand.Scope, nineThousand.Days), Is.EqualTo(((DeclaredUnit?)DeclaredUnit.People, new DeclaredScope("rennes"), (Period?)new Period(new(2018, 1, 1), new(2018, 12, 31)))));
        Assert.That(Read(null).Declared.Where(said => said.Days is { } days && said.Period != days.Label), Is.Empty, "the days are those that readers see");
        Assert.That(Read(null).Declared, Is.All.Matches<DeclaredFigure>(said => said!.Counts is not null));
        const string Bare = """{ "declared": [ { "value": 5, "wording": { "fr": "a", "en": "b" }, "place": "Nancy", "period": "2019", "saidOn": "2019", "source": "c", "url": "d" } ] }""";
        var bare = Read(Bare).Declared.Single();
        Assert.That((bare.Counts, bare.Scope, bare.Days), Is.EqualTo(((DeclaredUnit?)null, (DeclaredScope?)null, (Period?)null)), "what is not said is not supposed");
    }

    [TestCase("\"counts\": \"visits\"")]
    [TestCase("\"counts\": 0")]
    [TestCase("\"scope\": {}")]
    [TestCase("\"scope\": { \"city\": \"nancy\" }")]
    [TestCase("\"days\": { \"from\": \"2019-01-02\", \"to\": \"2019-01-01\" }")]
    [TestCase("\"days\": { \"from\": \"2019-01-02\" }")]
    [TestCase("\"days\": { \"from\": \"9999-10-01\", \"to\": \"9999-12-31\" }")]
    [TestCase("\"days\": { \"from\": \"0001-01-01\", \"to\": \"0001-12-31\" }")]
    [TestCase("\"scope\": { \"atelier\": \"nowhere\" }")]
    public void What_a_declared_number_cannot_be_is_refused_by_its_name(string wrong)
    {
        var failure = Assert.Throws<FailureException>(() => Read($$"""{ "declared": [ { "value": 5, "wording": { "fr": "a", "en": "b" }, "place": "Nancy", "period": "2019", "saidOn": "2019", "source": "c", "url": "d", {{wrong}} } ] }"""));
        Assert.That((failure!.Outcome, failure.Text.En.Contains("“declared”", StringComparison.Ordinal)), Is.EqualTo((Outcome.Usage, true)));
    }

    [TestCase("0", "2019")]
    [TestCase("-5", "2019")]
    [TestCase("5", "hier")]
    [TestCase("5", "2019-02-31")]
    public void A_declared_number_is_one_and_was_said_at_a_time(string value, string saidOn)
    {
        var failure = Assert.Throws<FailureException>(() => Read($$"""{ "declared": [ { "value": {{value}}, "wording": { "fr": "a", "en": "b" }, "place": "Nancy", "period": "2019", "saidOn": "{{saidOn}}", "source": "c", "url": "d" } ] }"""));
        Assert.That((failure!.Outcome, failure.Text.En.Contains("“declared”", StringComparison.Ordinal)), Is.EqualTo((Outcome.Usage, true)));
    }

    [TestCase("2018-12-31", 100_000)]
    [TestCase("2019-01-01", 80_000)]
    [TestCase("2019-06-30", 80_000)]
    [TestCase("2019-07-01", 95_000)]
    public void A_goal_is_what_was_set_last_by_a_day_and_that_of_the_programme_before(string day, long people)
    {
        var programme = Read("""
            { "goals": { "2019": [
              { "value": 80000, "on": "2019-01-01", "by": "Comité de pilotage", "why": { "fr": "Un atelier de moins", "en": "One atelier less" } },
              { "value": 95000, "on": "2019-07-01", "by": "Comité de pilotage", "why": { "fr": "Il a ouvert", "en": "It has opened" } } ] } }
            """);
        var known = programme.KnownOn(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.That((known.GoalOf(2019).Count, known.GoalOf(2020).Count), Is.EqualTo((people, 100_000L)));
        Assert.That(programme.Goals[2019].Select(change => change.By), Is.EqualTo(new[] { "Comité de pilotage", "Comité de pilotage" }));
    }

    [TestCase("""{ "populations": [ { "atelier": "nancy", "city": "Nancy", "inhabitants": 0, "on": "2019-01-01", "source": "Insee" } ] }""", "populations")]
    [TestCase("""{ "populations": [ { "atelier": "nancy", "city": "Nancy", "inhabitants": 105058, "on": "2019-01-01", "source": " " } ] }""", "populations")]
    [TestCase("""{ "populations": [ { "atelier": "nancy", "city": "Nancy", "inhabitants": 105058 } ] }""", "populations")]
    [TestCase("""{ "places": [ { "atelier": "nancy", "latitude": 91, "longitude": 6 } ] }""", "places")]
    [TestCase("""{ "places": [ { "atelier": "nancy", "latitude": 48, "longitude": -181 } ] }""", "places")]
    [TestCase("""{ "places": [ { "atelier": "nancy", "latitude": 48 } ] }""", "places")]
    [TestCase("""{ "places": [ { "atelier": "nancy", "latitude": 48, "longitude": 6 }, { "atelier": "nancy", "latitude": 48, "longitude": 6 } ] }""", "places")]
    [TestCase("""{ "goals": { "2019": [] } }""", "goals.2019")]
    [TestCase("""{ "goals": { "2019": "many" } }""", "goals.2019")]
    [TestCase("""{ "goals": { "2019": 2.5 } }""", "goals.2019")]
    [TestCase("""{ "goals": { "2019": [null] } }""", "goals.2019")]
    [TestCase("""{ "goals": { "2019": [ { "value": 5 } ] } }""", "goals.2019")]
    [TestCase("""{ "goals": { "2019": [ { "value": 5, "on": "2019-01-01", "by": " ", "why": { "fr": "a", "en": "b" } } ] } }""", "goals.2019")]
    [TestCase("""{ "goals": { "2019": [ { "value": 5, "on": "2019-01-01", "by": "ana@example.org", "why": { "fr": "a", "en": "b" } } ] } }""", "goals.2019")]
    [TestCase("""{ "goals": { "2019": [ { "value": 0, "on": "2019-01-01", "by": "c", "why": { "fr": "a", "en": "b" } } ] } }""", "goals")]
    [TestCase("""{ "goals": { "2019": [ { "value": 5, "on": "2019-02-01", "by": "c", "why": { "fr": "a", "en": "b" } }, { "value": 6, "on": "2019-01-01", "by": "c", "why": { "fr": "a", "en": "b" } } ] } }""", "goals.2019")]
    [TestCase("""{ "goals": { "2019": [ { "value": 5, "on": "2019-02-01", "by": "c", "why": { "fr": "a", "en": "b" } }, { "value": 6, "on": "2019-02-01", "by": "c", "why": { "fr": "a", "en": "b" } } ] } }""", "goals.2019")]
    [TestCase("""{ "gaol": 1 }""", "gaol")]
    [TestCase("""{ "limits": { "fieldLength": 9 } }""", "limits.fieldLength")]
    [TestCase("""{ "limits": { "linesInField": 0 } }""", "limits.linesInField")]
    [TestCase("""{ "limits": { "columns": 1 } }""", "limits.columns")]
    [TestCase("""{ "limits": { "rows": 0 } }""", "limits.rows")]
    [TestCase("""{ "limits": { "fileSize": 999 } }""", "limits.fileSize")]
    [TestCase("""{ "limits": { "archiveFiles": 0 } }""", "limits.archiveFiles")]
    [TestCase("""{ "limits": { "unpackedRatio": 1 } }""", "limits.unpackedRatio")]
    [TestCase("""{ "limits": { "fields": 9 } }""", "limits.fields")]
    [TestCase("""{ "limits": { "rows": "many" } }""", "limits.rows")]
    [TestCase("""{ "limits": { "rows": 2.5 } }""", "limits.rows")]
    [TestCase("""{ "limits": { "rows": null } }""", "limits.rows")]
    [TestCase("""{ "limits": { "Rows": {} } }""", "limits.rows")]
    [TestCase("""{ "limits": { "rows": 5000000000 } }""", "limits.rows")]
    [TestCase("""{ "limits": { "fileSize": 99999999999999999999 } }""", "limits.fileSize")]
    [TestCase("""{ "limits": null }""", "limits")]
    [TestCase("""{ "limits": 5 }""", "limits")]
    [TestCase("""{ "limits": [ 5 ] }""", "limits")]
    [TestCase("""{ "timeZone": "Mars/Olympus" }""", "timeZone")]
    [TestCase("""{ "goalYearFirstMonth": 13 }""", "goalYearFirstMonth")]
    [TestCase("""{ "acceptance": { "share": 40, "source": "x" } }""", "acceptance")]
    [TestCase("""{ "openWeekdays": [ "lundi" ] }""", "openWeekdays")]
    [TestCase("""{ "openWeekdays": [] }""", "openWeekdays")]
    [TestCase("""{ "openWeekdays": [ "1" ] }""", "openWeekdays")]
    [TestCase("""{ "openWeekdays": [ "monday, tuesday" ] }""", "openWeekdays")]
    [TestCase("""{ "ateliers": [ { "code": "brest", "name": "Brest", "opens": null, "openWeekdays": [] } ] }""", "ateliers.brest.openWeekdays")]
    [TestCase("""{ "ateliers": [ { "code": "brest", "name": "Brest", "opens": null, "openWeekdays": [ "mardi" ] } ] }""", "ateliers.brest.openWeekdays")]
    [TestCase("""{ "ateliers": [ { "code": "brest", "name": "Brest", "opens": null, "openWeekdays": [ null ] } ] }""", "ateliers.brest.openWeekdays")]
    [TestCase("""{ "ateliers": [ { "code": "brest", "name": "Brest", "opens": null, "openWeekdays": "tuesday" } ] }""", "ateliers")]
    [TestCase("""{ "closures": [ { "from": "2019-08-05", "to": "2019-08-10", "atelier": "brest", "reason": { "fr": "été", "en": "summer" } } ] }""", "closures")]
    [TestCase("""{ "ateliers": [ { "code": "A b", "name": "A" } ] }""", "ateliers")]
    [TestCase("""{ "ateliers": [ { "code": "a", "name": "A" }, { "code": "a", "name": "B" } ] }""", "ateliers")]
    [TestCase("""{ "ateliers": [ { "code": "a", "nom": "A" } ] }""", "ateliers")]
    [TestCase("""{ "ateliers": [ { "code": "not-recorded", "name": "A" } ] }""", "ateliers")]
    [TestCase("""{ "themes": [ { "code": "not-recorded", "fr": "x", "en": "x" } ] }""", "themes")]
    [TestCase("""{ "audiences": [ { "code": "not-recorded", "fr": "x", "en": "x" } ] }""", "audiences")]
    [TestCase("""{ "formats": [ { "code": "not-recorded", "fr": "x", "en": "x" } ] }""", "formats")]
    [TestCase("""{ "ateliers": null }""", "ateliers")]
    [TestCase("""{ "closures": [ { "from": "2019-08-12", "to": "2019-08-10", "reason": { "fr": "été", "en": "summer" } } ] }""", "closures")]
    [TestCase("""{ "goal": { "value": 0, "wording": { "fr": "x", "en": "x" }, "place": "France", "period": "2019", "saidOn": "2019", "source": "x", "url": "x" } }""", "goal")]
    [TestCase("""{ "suppressionThreshold": "eleven" }""", "suppressionThreshold")]
    [TestCase("""{ "ateliers": [ null ] }""", "ateliers")]
    [TestCase("""{ "themes": [ null ] }""", "themes")]
    [TestCase("""{ "audiences": [ { "code": "a", "fr": "a", "en": "a" }, null ] }""", "audiences")]
    [TestCase("""{ "formats": [ null ] }""", "formats")]
    [TestCase("""{ "closures": [ null ] }""", "closures")]
    [TestCase("""{ "declared": [ null ] }""", "declared")]
    [TestCase("""{ "openWeekdays": [ null ] }""", "openWeekdays")]
    [TestCase("""{ "goals": {}, "goals": {} }""", "goals")]
    [TestCase("""{ "goals": { "2019": 80000, "2019": 90000 } }""", "goals.2019")]
    [TestCase("""{ "ateliers": [ { "code": "a", "name": "A", "opens": null }, { "code": "b", "code": "c", "name": "B", "opens": null } ] }""", "ateliers.code")]
    [TestCase("""{ "ateliers": [ { "code": "b", "Code": "c", "name": "B", "opens": null } ] }""", "ateliers.Code")]
    [TestCase("""{ "goal": { "value": 1, "value": 2 } }""", "goal.value")]
    public void An_impossible_value_is_refused_by_its_name(string text, string name)
    {
        var failure = Assert.Throws<FailureException>(() => Read(text));
        Assert.That(failure!.Outcome, Is.EqualTo(Outcome.Usage));
        Assert.That(failure.Text.En, Does.Contain($"“{name}”"));
        Assert.That(failure.Text.Fr, Does.Contain($"« {name} »"));
    }

    [Test]
    public void A_limit_that_is_none_is_met_with_those_that_there_are()
    {
        var failure = Assert.Throws<FailureException>(() => Read("""{ "limits": { "rows": 5, "maxRows": 9 } }"""))!;
        Assert.That(failure.Text.En, Does.Contain("“limits.maxRows”: unknown name; the names are fieldLength (10 to 1000000), linesInField (1 to 10000), columns").And.EndsWith("unpackedRatio (2 to 1000000)."));
        Assert.That(failure.Text.Fr, Does.Contain("« limits.maxRows » : nom inconnu ; noms possibles : fieldLength (de 10 à 1000000), linesInField (de 1 à 10000), columns").And.EndsWith("unpackedRatio (de 2 à 1000000)."));
    }

    [TestCase("""{ "limits": { "rows": 0 } }""")]
    [TestCase("""{ "limits": { "rows": "many" } }""")]
    public void A_wrong_limit_is_met_with_the_values_that_it_may_have(string text)
    {
        var failure = Assert.Throws<FailureException>(() => Read(text))!;
        Assert.That(failure.Text.En, Does.EndWith("“limits.rows”: expected: a whole number, 1 to 1000000000."));
        Assert.That(failure.Text.Fr, Does.EndWith("« limits.rows » : attendu : un nombre entier, de 1 à 1000000000."));
    }

    [Test]
    public void Limits_that_are_no_object_are_met_with_an_example() => Assert.That(
        Assert.Throws<FailureException>(() => Read("""{ "limits": 5 }"""))!.Text.En,
        Does.Contain("“limits”: expected: an object such as { \"rows\": 50000000 }, with any of the names fieldLength (10 to 1000000), linesInField"));

    [Test]
    public void An_atelier_may_have_weekdays_of_its_own()
    {
        var programme = Read("""{ "ateliers": [ { "code": "brest", "name": "Brest", "opens": "2020-01-02", "openWeekdays": [ "Saturday", "tuesday" ] }, { "code": "albi", "name": "Albi", "opens": null } ] }""");
        Assert.That(programme.WeekdaysOf(programme.Ateliers[0]), Is.EquivalentTo(new[] { DayOfWeek.Tuesday, DayOfWeek.Saturday }));
        Assert.That(programme.WeekdaysOf(programme.Ateliers[1]), Is.EquivalentTo(programme.OpenWeekdays));
    }

    [Test]
    public void A_file_that_is_no_JSON_is_refused_with_line_and_column()
    {
        var failure = Assert.Throws<FailureException>(() => Read("{\n  \"goals\": {\n"));
        Assert.That(failure!.Text.En, Does.Contain("line 3"));
    }

    [Test]
    public void A_configuration_that_was_asked_for_must_exist() => Assert.That(
        () => ProgrammeFile.Read(new Workspace(new WorkspaceOptions(folder.Path, Config: folder["none.json"]))), Throws.TypeOf<FailureException>());

    [Test]
    public void The_digest_follows_the_meaning_and_not_the_order_of_names()
    {
        Assert.That(Digest("""{ "goals": {}, "closures": [] }"""), Is.EqualTo(Digest(null)));
        Assert.That(Digest("""{ "goals": { "2019": 5 } }"""), Is.Not.EqualTo(Digest(null)));
        Assert.That(Digest("""{ "goals": { "2019": 5 } }"""), Is.Not.EqualTo(Digest("""{ "goals": { "2019": 6 } }""")));
        Assert.That(Digest(Open("tuesday", "monday")), Is.EqualTo(Digest(Open("monday", "tuesday"))).And.Not.EqualTo(Digest(Open("monday", "friday"))));
        Assert.That(Digest("""{ "closures": [ { "from": "2019-08-12", "to": "2019-08-16", "reason": { "fr": "été", "en": "summer" } } ] }"""), Is.Not.EqualTo(Digest(null)));
    }

    private static string Open(string one, string other) =>
        $$"""{ "ateliers": [ { "code": "brest", "name": "Brest", "opens": null, "openWeekdays": [ "{{one}}", "{{other}}" ] } ] }""";

    private string Digest(string? text) => ProgrammeFile.Digest(Read(text));

    private Programme Read(string? text)
    {
        File.Delete(folder["ateliers.json"]);
        if (text is not null)
        {
            File.WriteAllText(folder["ateliers.json"], text);
        }

        return ProgrammeFile.Read(new Workspace(new WorkspaceOptions(folder.Path)));
    }
}
