using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Runs;
using Spectre.Console;
using Table = Ateliers.Reporting.Reports.Table;

namespace Ateliers.Reporting.Cli;

/// <summary>How a command speaks: results on standard output, everything else on standard error; bars on a terminal only.</summary>
internal sealed class Terminal(Language language, bool json, bool quiet)
{
    /// <summary>Wide enough for any table of ours where nobody says how wide the paper is.</summary>
    private const int PaperWidth = 240;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lazy<IAnsiConsole> errors = new(() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }));

    /// <summary>Stands over everything that was made from simulated data.</summary>
    public static Bilingual Simulated { get; } = new("DONNÉES SIMULÉES : aucune personne réelle", "SIMULATED DATA: no real person");

    /// <summary>How many columns standard output shows; paper where it is no terminal.</summary>
    public static int WidthOfOutput => Console.IsOutputRedirected ? PaperWidth : Console.WindowWidth;

    /// <summary>The language of messages.</summary>
    public Language Language => language;

    /// <summary>Whether standard output is one JSON document and nothing else.</summary>
    public bool Json => json;

    /// <summary>The text in the reader's language.</summary>
    public string Say(string fr, string en) => new Bilingual(fr, en).In(language);

    /// <summary>One line of the result.</summary>
    public void Line(string text = "")
    {
        if (!json)
        {
            Console.Out.WriteLine(text);
        }
    }

    /// <summary>Says over a result that its data is simulated, where it is.</summary>
    public void Mark(bool simulated)
    {
        if (simulated)
        {
            Line(Simulated.In(language));
        }
    }

    /// <summary>A headline and where its page is.</summary>
    public void Dashboard(Bilingual headline, string page)
    {
        Line(headline.In(language));
        Line(Say($"Tableau de bord : {page}", $"Dashboard: {page}"));
    }

    /// <summary>A result that is a document of its own (JSON, CSV, Markdown), ended by a line feed.</summary>
    public static void Document(string text) => Console.Out.Write(text.EndsWith('\n') ? text : text + "\n");

    /// <summary>The JSON document.</summary>
    public static void Document(JsonNode value) => Document(value.ToJsonString(Indented));

    /// <summary>A remark on standard error, unless it is to be quiet.</summary>
    public void Note(string text)
    {
        if (!quiet)
        {
            Console.Error.WriteLine(text);
        }
    }

    /// <summary>A failure on standard error, always.</summary>
    public static void Failure(string text) => Console.Error.WriteLine(text);

    /// <summary>Ends a command with a failure that nothing was printed before: its message on standard error, and as the JSON document where one is wanted.</summary>
    /// <returns>The exit code.</returns>
    public int End(FailureException failure)
    {
        try
        {
            Failure(failure.Text.In(language));
            Details(failure);
            if (json)
            {
                Document(new JsonObject { ["error"] = Error(failure) });
            }
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return (int)failure.Outcome; // whoever called has closed what it would be said on: the exit code says it
        }

        return (int)failure.Outcome;
    }

    /// <summary>The details of a defect of this tool on standard error, where ATELIERS_DEBUG asks for them.</summary>
    public static void Details(FailureException failure)
    {
        if (Defect.Is(failure) && Environment.GetEnvironmentVariable(EnvironmentFlags.Debug) is { } debug && EnvironmentFlags.Read(debug) is true)
        {
            Failure(Defect.Details(failure));
        }
    }

    /// <summary>A failure as a part of the JSON document.</summary>
    public JsonObject Error(FailureException failure) => Error(failure.Outcome, failure.Text.In(language));

    /// <summary>A failure as a part of the JSON document.</summary>
    public static JsonObject Error(Outcome outcome, string message) => new() { ["code"] = (int)outcome, ["message"] = message };

    /// <summary>A table on standard output.</summary>
    public void Show(Table table)
    {
        if (json)
        {
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = PaperWidth;
        }

        Line(table.Caption.In(language));
        foreach (var block in TableBlocks.Of(table, console.Profile.Width, language))
        {
            console.Write(Drawn(block));
        }
    }

    /// <summary>Runs with a progress bar where somebody watches: on a terminal, not quiet, not JSON.</summary>
    public async Task<T> WithBar<T>(Func<IProgress<Bar>?, Task<T>> run)
    {
        if (quiet || json || Console.IsErrorRedirected)
        {
            return await run(null);
        }

        return await errors.Value.Progress().AutoClear(true).HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => run(new Bars(context)));
    }

    private Spectre.Console.Table Drawn(Table table)
    {
        var drawn = new Spectre.Console.Table { Border = TableBorder.Simple, Title = null };
        foreach (var column in table.Columns)
        {
            var head = new TableColumn(Markup.Escape(column.Header.In(language)));
            drawn.AddColumn(column.Numeric ? head.RightAligned().NoWrap() : head);
        }

        foreach (var row in table.Rows)
        {
            drawn.AddRow([.. row.Select(cell => Markup.Escape(cell.Text.In(language)))]);
        }

        return drawn;
    }

    /// <summary>Draws one bar a name.</summary>
    private sealed class Bars(ProgressContext context) : IProgress<Bar>
    {
        private readonly Dictionary<string, ProgressTask> tasks = new(StringComparer.Ordinal);

        public void Report(Bar value)
        {
            lock (tasks)
            {
                if (!tasks.TryGetValue(value.Name, out var task))
                {
                    tasks[value.Name] = task = context.AddTask(Markup.Escape(value.Name));
                }

                task.MaxValue = value.All;
                task.Value = value.Done;
            }
        }
    }
}

/// <summary>How far something is.</summary>
/// <param name="Name">What.</param>
/// <param name="Done">How much of it.</param>
/// <param name="All">The whole.</param>
internal readonly record struct Bar(string Name, double Done, double All);
