using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Cli;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Tests.Cli;
using Ateliers.Reporting.Tests.Ingestion;

namespace Ateliers.Reporting.Tests.Docs;

/// <summary>What the program does stands in its documentation, and the documentation names nothing that is not there.</summary>
public sealed partial class DocumentationTests
{
    private static readonly RootCommand Program = CommandLine.Root(Language.English, new CommonOptions(Language.English), TimeProvider.System);

    private static IEnumerable<string> Commands => Program.Subcommands.Select(command => command.Name);

    private static IEnumerable<string> Options => Program.Subcommands.SelectMany(command => command.Options).Concat(Program.Options)
        .Select(option => option.Name).Distinct().Where(name => name is not ("--help" or "--version"));

    private static IEnumerable<int> ExitCodes => Enum.GetValues<Outcome>().Select(outcome => (int)outcome);

    private static IEnumerable<string> Codes => Enum.GetValues<RejectCode>().Select(RejectCodes.Text);

    private static IEnumerable<string> Documents => ["README.md", "CHANGELOG.md", .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Repository.Root, path))];

    [TestCaseSource(nameof(Commands))]
    public void Every_command_stands_in_the_operations_manual(string command) =>
        Assert.That(Read("docs/operations.md"), Does.Match($@"(`|ateliers ){Regex.Escape(command)}\b"));

    [TestCaseSource(nameof(Commands))]
    public void Every_command_stands_in_the_readme_or_the_manual_it_points_to(string command) =>
        Assert.That(Read("README.md") + Read("docs/operations.md"), Does.Match($@"\b{Regex.Escape(command)}\b"));

    [TestCaseSource(nameof(Options))]
    public void Every_option_stands_in_the_operations_manual(string option) =>
        Assert.That(Read("docs/operations.md"), Does.Match($@"{Regex.Escape(option)}\b"));

    [TestCaseSource(nameof(ExitCodes))]
    public void Every_exit_code_stands_in_a_table_of_the_operations_manual(int code) =>
        Assert.That(Read("docs/operations.md"), Does.Match(string.Create(CultureInfo.InvariantCulture, $@"(?m)^\|\s*`?{code}`?\s*\|")));

    [Test]
    public void Every_environment_variable_of_the_sources_stands_in_the_operations_manual()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "Ateliers.Reporting"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")).Select(File.ReadAllText);
        var names = sources.SelectMany(text => Variable().Matches(text).Select(match => match.Value.TrimEnd('_'))).Distinct();
        Assert.That(names.Where(name => !Read("docs/operations.md").Contains(name, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void The_operations_manual_names_no_variable_that_no_option_reads()
    {
        var known = Options.Select(option => "ATELIERS_" + option.TrimStart('-').Replace('-', '_').ToUpperInvariant()).Append("ATELIERS_DEBUG").ToList();
        Assert.That(Variable().Matches(Read("docs/operations.md")).Select(match => match.Value).Where(name => name != "ATELIERS_").Except(known), Is.Empty);
    }

    [Test]
    public void Every_figure_stands_in_the_methodology()
    {
        var text = Read("docs/methodology.md");
        Assert.That(FigureCatalogue.All.Select(figure => figure.Id).Where(id => !text.Contains($"`{id}`", StringComparison.Ordinal)), Is.Empty);
    }

    [TestCaseSource(nameof(Codes))]
    public void Every_reject_code_stands_in_the_ingestion_manual(string code) => Assert.That(Read("docs/ingestion.md"), Does.Contain($"`{code}`"));

    [Test]
    public void The_readme_shows_the_two_commands_that_a_stranger_needs()
    {
        var readme = Read("README.md");
        Assert.That(readme, Does.Match(@"(?m)^[$ ]*dotnet run --project Ateliers\.Reporting -c Release -- run --data data/sample"));
        Assert.That(readme, Does.Match("(?m)^[$ ]*dotnet test"));
    }

    [Test]
    public void Every_command_line_that_the_documentation_shows_can_be_parsed()
    {
        var wrong = Documents.SelectMany(document => Fenced().Matches(Read(document)).SelectMany(block => Shown().Matches(block.Value)).Select(match => match.Groups[1].Value.Split('#')[0].Trim())
            .Where(line => !line.Contains('…', StringComparison.Ordinal) && !line.Contains('[', StringComparison.Ordinal) && !line.Contains('|', StringComparison.Ordinal))
            .Where(line => Program.Parse(line).Errors.Count > 0).Select(line => $"{document}: {line}"));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Every_link_between_documents_leads_somewhere()
    {
        var wrong = Documents.SelectMany(document => Link().Matches(Read(document)).Select(match => match.Groups[1].Value)
            .Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith('#') && !link.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(link => !Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(document)!, link.Split('#')[0])))
            .Select(link => $"{document}: {link}"));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void The_tests_of_help_know_every_command() => Assert.That(LanguageTests.Commands, Is.EquivalentTo(Commands));

    private static string Read(string path)
    {
        var full = Path.Combine(Repository.Root, path);
        Assert.That(full, Does.Exist);
        return File.ReadAllText(full);
    }

    [GeneratedRegex("ATELIERS_[A-Z_]*")]
    private static partial Regex Variable();

    /// <summary>A line of a code block that calls the program, as a shell would read it.</summary>
    [GeneratedRegex(@"^(?:\$ )?(?:ateliers|dotnet run --project Ateliers\.Reporting(?: -c Release)? --) ([a-z-][^\n>`]*)$", RegexOptions.Multiline)]
    private static partial Regex Shown();

    [GeneratedRegex(@"^```[a-z]*\n.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
