using Ateliers.Reporting.Rendering.Files;
using Ateliers.Reporting.Rendering.Pages;

namespace Ateliers.Reporting.Tests.Rendering.Pages;

[Explicit("Writes the sample pages into the folder ATELIERS_LOOK, for a person to look at")]
public sealed class LookTests
{
    [Test]
    public void Write_the_sample_pages()
    {
        var folder = Environment.GetEnvironmentVariable("ATELIERS_LOOK") ?? throw new InvalidOperationException("ATELIERS_LOOK names the folder.");
        using var renderer = new PageRenderer(StubCharts.Draw);
        var report = SampleReport.March2019();
        FolderWriter.Write(Path.Join(folder, report.Id), ReportFiles.Of(report, SamplePress.March2019(), renderer, new ChartPictures((_, _) => [], (_, _) => [], (_, _) => "")));
        foreach (var file in ReportFiles.Index(SampleListings.All(), renderer, SampleListings.Programme, "a"))
        {
            FolderWriter.WriteFile(Path.Join(folder, file.Name), file.Content);
        }
    }
}
