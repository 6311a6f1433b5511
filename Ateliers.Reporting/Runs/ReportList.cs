using System.Text;
using System.Text.Json;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Rendering.Pages;

namespace Ateliers.Reporting.Runs;

/// <summary>
/// The list of all reports, owed like a report: while a page of it is missing, or made from something else than what the manifests say now. A run that was
/// killed after its last report leaves it behind; visitors would then miss a report that stands, and nobody would know.
/// </summary>
internal sealed class ReportList
{
    /// <summary>The basis stands in the first lines of a page, before its style.</summary>
    private const int Head = 4096;

    private readonly string folder;
    private readonly Bilingual programme;
    private readonly IReadOnlyList<ReportListing> listings;
    private readonly string basis;
    private readonly bool hasEditions;

    /// <summary>The list of reports that stand in a folder.</summary>
    public ReportList(RunContext context, IEnumerable<Manifest> reports)
    {
        (folder, programme) = (context.Workspace.Out, context.Programme.Name);
        hasEditions = File.Exists(Path.Combine(folder, PageNames.Editions, PageNames.Page(Language.French)));
        listings = [.. reports.Select(manifest => manifest.Listing())];
        basis = Digest.Of($"{RunContext.Version}\n{JsonSerializer.Serialize(programme, RunsJson.Default.Bilingual)}\n{JsonSerializer.Serialize(listings, RunsJson.Default.IReadOnlyListReportListing)}{(hasEditions ? "\neditions" : "")}");
    }

    /// <summary>Whether a page of it is missing or made from something else. Without any report or edition, and without a list, none is owed.</summary>
    public bool IsOwed
    {
        get
        {
            var pages = PageNames.Pages.Select(page => Path.Combine(folder, page)).ToList();
            return (listings.Count > 0 || hasEditions || pages.Exists(Path.Exists)) && !pages.TrueForAll(IsMadeFromThese);
        }
    }

    /// <summary>Writes its pages.</summary>
    /// <exception cref="FailureException">The disk is full or cannot be written; the list that stood there stays.</exception>
    public void Write(PageRenderer pages)
    {
        foreach (var file in ReportFiles.Index(listings, pages, programme, basis, hasEditions))
        {
            FolderWriter.WriteFile(Path.Combine(folder, file.Name), file.Content);
        }
    }

    private bool IsMadeFromThese(string page)
    {
        try
        {
            using var file = new StreamReader(page, Encoding.UTF8);
            var head = new char[Head];
            return head.AsSpan(0, file.ReadBlock(head)).Contains(basis, StringComparison.Ordinal);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
