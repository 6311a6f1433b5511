namespace Ateliers.Reporting.Tests.Cli;

/// <summary>Figures of some session formats, age bands and genders only.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class KeptPeopleTests
{
    private const string March = "Date;Atelier;Statut;Thème;Format;Genre;Année de naissance;E-mail;Nom;Prénom\n"
        + "2019-03-05;Rennes;présent;cv;workshop;F;1990;ada@example.org;Lovelace;Ada\n"
        + "2019-03-05;Rennes;présent;cv;workshop;H;1950;alan@example.org;Turing;Alan\n"
        + "2019-03-06;Rennes;présent;coding;talk;F;1955;grace@example.org;Hopper;Grace\n"
        + "2019-03-06;Rennes;absent;coding;talk;F;1990;ada@example.org;Lovelace;Ada\n"
        + "2019-04-02;Rennes;présent;other;talk;F;1990;ada@example.org;Lovelace;Ada\n"
        + "2019-04-02;Rennes;présent;other;talk;;;max@example.org;Newman;Max\n"
        + "2019-04-20;Nancy;présent;cv;;;;zoe@example.org;Zola;Zoé\n";

    private Workbench bench = null!;

    [OneTimeSetUp]
    public async Task Load() => bench = await Workbench.With(March);

    [OneTimeTearDown]
    public void Clean() => bench.Dispose();

    [TestCase("--format talk", 3, 3, "talk", null, null)]
    [TestCase("--format talk --format workshop --theme other", 2, 2, "talk+workshop", null, null)]
    [TestCase("--gender female", 2, 3, null, null, "female")]
    [TestCase("--age-band 25-39", 1, 2, null, "25-39", null)]
    [TestCase("--age-band 60-69 --age-band 25-39 --gender female", 2, 3, null, "25-39+60-69", "female")]
    [TestCase("--gender other", 0, 0, null, null, "other")]
    public async Task They_count_whom_they_keep_and_say_so_in_their_scope(string kept, int people, int attendances, string? format, string? ages, string? gender)
    {
        var ran = await bench.Run(["figures", "people-reached", "attendances", "--year", "2019", .. kept.Split(' '), "--json"]);
        var figures = ran.Json["figures"]!.AsArray();
        Assert.That((ran.Code, (int?)figures[0]!["value"], (int?)figures[1]!["value"]), Is.EqualTo((0, (int?)people, (int?)attendances)), ran.Error);
        var scope = figures[0]!["scope"]!;
        Assert.That(((string?)scope["format"], (string?)scope["ageBand"], (string?)scope["gender"]), Is.EqualTo((format, ages, gender)));
    }

    [TestCase("--atelier nancy --gender female", null, Description = "nobody in Nancy noted it: unknown is not zero")]
    [TestCase("--atelier nancy --age-band 25-39", null)]
    [TestCase("--atelier rennes --gender other", 0)]
    public async Task Where_nobody_recorded_it_there_is_no_number(string kept, int? people)
    {
        var ran = await bench.Run(["figures", "people-reached", "--year", "2019", .. kept.Split(' '), "--json"]);
        Assert.That((ran.Code, (int?)ran.Json["figures"]![0]!["value"]), Is.EqualTo((0, people)), ran.Error);
    }

    [TestCase("en", "Of 6 attendances, 4 say the gender; the others are not in these figures.")]
    [TestCase("fr", "Sur 6 présences, 4 disent le genre ; les autres n’entrent pas dans ces chiffres.")]
    public async Task They_say_of_how_many_the_gender_is_recorded(string language, string note) =>
        Assert.That((await bench.Run("figures", "--year", "2019", "--gender", "female", "--lang", language)).Error.Replace('\u202f', ' ').Replace('\u00a0', ' '), Does.Contain(note));

    [Test]
    public async Task In_public_a_filter_by_gender_hides_what_the_split_by_it_hides()
    {
        var ran = await bench.Run("figures", "people-reached", "--year", "2019", "--gender", "female", "--public", "--json");
        Assert.That(((string?)ran.Json["figures"]![0]!["status"], ran.Json["figures"]![0]!["value"]), Is.EqualTo(("suppressed", (object?)null)));
        Assert.That(ran.Error, Does.Not.Match("[0-9]"));
    }

    [TestCase("fr", "parmi les 25 à 39 ans et les 70 ans et plus (personnes dont l’âge est noté)")]
    [TestCase("en", "among people aged 25 to 39 and people aged 70 and over (of those whose age is recorded)")]
    public void Several_bands_are_read_from_a_joined_scope(string language, string expected)
    {
        var words = Ateliers.Reporting.Reports.Sentences.ScopeWords.Of(new(AgeBand: "25-39+70+"), SampleProgramme.Value).Last();
        Assert.That((language == "fr" ? words.Fr : words.En).Replace('\u202f', ' ').Replace('\u00a0', ' '), Is.EqualTo(expected));
    }

    [Test]
    public async Task Explain_keeps_a_format_and_agrees_with_the_second_count()
    {
        var ran = await bench.Run("explain", "people-reached", "--year", "2019", "--format", "talk", "--output", "json");
        Assert.That((ran.Code, ran.Error), Is.EqualTo((0, "")));
        Assert.That((int?)ran.Json["explanation"]!["figures"]![0]!["value"], Is.EqualTo(3));
    }
}
