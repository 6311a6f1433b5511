namespace Ateliers.Reporting.Tests.Cli;

/// <summary>An address or a phone number that was typed in the wrong place stays out of what is printed, and so out of logs.</summary>
[Parallelizable(ParallelScope.Self)]
public sealed class MisplacedIdentifierTests
{
    private static readonly string[] Typed = ["ana.canari@x.test", "0612345678", "+33 6 12 34 56 78"];

    [TestCase("ingest march.csv --format")]
    [TestCase("ingest march.csv --atelier")]
    [TestCase("ingest march.csv --format-file")]
    [TestCase("ingest march.csv --config")]
    [TestCase("ingest march.csv --data")]
    [TestCase("ingest march.csv --lang")]
    [TestCase("figures --year 2019")]
    [TestCase("figures --year 2019 --atelier")]
    [TestCase("figures --year 2019 --theme")]
    [TestCase("figures --year 2019 --audience")]
    [TestCase("figures --year 2019 --by")]
    [TestCase("figures --year 2019 --output")]
    [TestCase("figures --month")]
    [TestCase("report")]
    [TestCase("rejects")]
    [TestCase("progress --year")]
    [TestCase("formats --explain")]
    [TestCase("formats --draft")]
    [TestCase("")]
    public async Task No_message_repeats_an_identifier_wherever_it_was_typed(string line)
    {
        using var bench = await Workbench.With(Workbench.March);
        foreach (var typed in Typed.Take(2))
        {
            var ran = await bench.Run([.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries), typed]);
            Assert.That(ran.Code, Is.Not.Zero);
            Unsaid(ran.Out + ran.Error, typed);
        }
    }

    [TestCase("ingest march.csv --format", "ATELIERS_FORMAT", "Connus", "…")]
    [TestCase("ingest march.csv --atelier", "ATELIERS_ATELIER", "connus", "…")]
    [TestCase("figures --year 2019 --theme", "ATELIERS_THEME", "connus", "…")]
    [TestCase("figures --year 2019 --by", "ATELIERS_BY", "", "")]
    [TestCase("figures --year", "ATELIERS_YEAR", "", "")]
    public async Task A_variable_is_as_discreet_as_its_option_and_what_is_known_is_said_all_the_same(string line, string variable, string known, string instead)
    {
        using var bench = await Workbench.With(Workbench.March);
        var option = line.Split(' ')[^1];
        foreach (var typed in Typed)
        {
            var ran = await bench.RunWith(new Dictionary<string, string> { [variable] = typed }, [.. line.Split(' ').SkipLast(1), "--json"]);
            Assert.That((ran.Code, (int)ran.Json["error"]!["code"]!), Is.EqualTo((2, 2)), option);
            Assert.That(ran.Error, Does.Contain(instead).And.Contain(known).IgnoreCase);
            Unsaid(ran.Out + ran.Error, typed);
        }
    }

    [Test]
    public async Task A_list_of_values_hides_the_one_that_names_somebody()
    {
        using var bench = await Workbench.With(Workbench.March);
        var ran = await bench.Run("figures", "--year", "2019", "--by", "atelier,ana.canari@x.test");
        Assert.That(ran.Code, Is.EqualTo(2));
        Unsaid(ran.Out + ran.Error, Typed[0]);
    }

    [Test]
    public async Task A_wrong_word_that_names_nobody_is_repeated()
    {
        using var bench = await Workbench.With(Workbench.March);
        Assert.That((await bench.Run("ingest", "march.csv", "--format", "pretixx", "--lang", "en")).Error, Does.Contain("\"pretixx\" is unknown"));
        Assert.That((await bench.Run("figures", "--year", "2019", "--theme", "cvv", "--lang", "en")).Error, Does.Contain("“cvv” is unknown"));
    }

    private static void Unsaid(string said, string typed) =>
        Assert.That(new[] { typed, "canari", "12345678", "12 34 56 78" }.Where(part => said.Contains(part, StringComparison.OrdinalIgnoreCase)), Is.Empty, said);
}
