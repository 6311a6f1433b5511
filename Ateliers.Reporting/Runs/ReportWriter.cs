using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering;
using Ateliers.Reporting.Rendering.Charts;
using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Rendering.Pages;
using Ateliers.Reporting.Reports;
using Ateliers.Reporting.Reports.Press;
using Ateliers.Reporting.Storage;

namespace Ateliers.Reporting.Runs;

/// <summary>Renders reports into their folders: pages, pictures, figures and the manifest that names them all.</summary>
internal sealed class ReportWriter : IDisposable
{
    private readonly RunContext context;
    private readonly PageRenderer pages = NewPages();

    private readonly string? owner;
    private readonly Thread warmUp;

    public ReportWriter(RunContext context, Database database)
    {
        this.context = context;
        owner = OutputFolder.Owner(context.Workspace, database);
        warmUp = StartWarmUp();
    }

    /// <summary>Writes one report as a whole: a reader sees the old one or the new one.</summary>
    /// <param name="report">The report.</param>
    /// <param name="press">Its press sheet.</param>
    /// <param name="basis">What it was made from.</param>
    /// <param name="agreed">Ends when its people have been counted twice; nothing is put in its place before.</param>
    /// <returns>The address of the French page.</returns>
    /// <exception cref="FailureException">The two counts differ, or the disk is full.</exception>
    public string Write(Report report, PressSheet press, Basis basis, Task agreed)
    {
        var folder = Path.Combine(context.Workspace.Out, report.Id);
        List<OutputFile> files = [.. ReportFiles.Of(report with { IsPrinted = context.Printer is not null }, press, pages, Pictures(), context.Printer)];
        files.Add(Manifest.File(report, owner, basis, files));
        agreed.GetAwaiter().GetResult();
        FolderWriter.Write(folder, files);
        return Path.Combine(folder, PageNames.Page(Language.French));
    }

    /// <summary>What draws the pages of reports and editions.</summary>
    public static PageRenderer NewPages() => new(ChartRenderer.ForPage, Palette.Css + ChartStyles.Css);

    /// <summary>What draws their charts as pictures.</summary>
    public static ChartPictures Pictures() => new(ChartRenderer.Png, ChartRenderer.Square, ChartRenderer.Vector);

    /// <summary>Writes the list of the reports that stand in the output folder and that the database knows.</summary>
    public void WriteList(OwedReports owed) => new ReportList(context, owed.Standing()).Write(pages);

    public void Dispose()
    {
        warmUp.Join();
        pages.Dispose();
    }

    /// <summary>
    /// Loads the libraries of charts and pages while the database is read: half of the time of a single report is their first use. What fails here fails
    /// again where it can be told.
    /// </summary>
    private Thread StartWarmUp()
    {
        var thread = new Thread(() =>
        {
            try
            {
                var blank = Bilingual.Same(" ");
                var table = new Table(blank, [], []);
                ChartRenderer.Png(new BarsChart(new ChartWords("warm-up", blank, blank, blank, blank, blank, table), [new Bar(blank, 1, blank, Tone.Accent)], null), Language.French);
                pages.RenderIndex([], Language.French, blank, "");
            }
            catch (InvalidOperationException)
            {
                return;
            }
        })
        {
            IsBackground = true,
        };
        thread.Start();
        return thread;
    }
}
