using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Ateliers.Reporting.Tests.Cli;

/// <summary>What the program prints to quote, read by its own guard: of any split and filter right, or not checked where no figure is kept of it, and never wrong.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class OwnSentencesTests
{
    private static readonly string[][] Asked =
    [
        ["--by", "format"], ["--by", "gender"], ["--by", "atelier"], ["--gender", "female", "--theme", "cv"], ["--age-band", "25-39"], ["--atelier", "rennes", "--audience", "professional"],
    ];

    [TestCase("fr")]
    [TestCase("en")]
    public async Task The_guard_calls_none_of_them_wrong(string language)
    {
        using var bench = await Workbench.With(Table());
        StringBuilder text = new();
        foreach (var words in Asked)
        {
            var printed = await bench.Run(["figures", "--month", "2019-03", .. words, "--output", "md", "--lang", language]);
            text.AppendJoin("\n\n", printed.Out.Split('\n').Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..])).Append("\n\n");
        }

        var ran = await bench.RunOn(text.ToString(), "check", "-", "--json");
        var findings = ran.Json["findings"]!.AsArray().OfType<JsonNode>().ToList();
        string[] wrong = [.. findings.Where(finding => (string?)finding["verdict"] is not ("agrees" or "unchecked")).Select(finding => $"{finding["text"]}: {finding["message"]![language]}")];
        Assert.That(wrong, Is.Empty, text.ToString());
        Assert.That(findings.Count(finding => (string?)finding["verdict"] == "agrees"), Is.GreaterThan(10));
    }

    /// <summary>Ninety people, each twice: a third of no recorded gender, a third of no recorded format; nothing of two kinds has the same size.</summary>
    private static string Table()
    {
        StringBuilder table = new("date;atelier;statut;thème;public;format;email;genre;âge\n");
        for (var i = 0; i < 180; i++)
        {
            var person = i % 90;
            var gender = (person % 9) switch { < 4 => "F", < 6 => "M", _ => "" };
            var format = (i % 10) switch { < 5 => "workshop", < 7 => "talk", _ => "" };
            table.Append(CultureInfo.InvariantCulture, $"2019-03-{1 + (i % 29):00};{(person % 5 < 3 ? "Rennes" : "Nancy")};présent;{(i % 7 < 4 ? "cv" : "coding")};{(person % 4 == 0 ? "Grand public" : "Professionnels")};{format};p{person}@example.org;{gender};{(person % 3 == 0 ? "30" : person % 3 == 1 ? "50" : "")}\n");
        }

        return table.ToString();
    }
}
