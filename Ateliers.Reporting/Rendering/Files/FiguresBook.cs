using System.IO.Compression;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;
using SpreadCheetah;
using SpreadCheetah.Worksheets;

namespace Ateliers.Reporting.Rendering.Files;

/// <summary>
/// figures.xlsx: the rows of figures.csv with the names of the figures in both languages, then a sheet of their definitions and one of where they come from. Numbers and days are numbers and days; all
/// else is text, which no spreadsheet takes for a formula. The same figures are the same bytes.
/// </summary>
public static class FiguresBook
{
    /// <summary>No reader of archives knows an earlier moment; when the file was made would make other bytes of the same figures.</summary>
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const double Narrow = 12;
    private const double Wide = 34;
    private const double Text = 70;

    /// <summary>The workbook.</summary>
    /// <param name="figures">The figures, in the order of the CSV.</param>
    /// <param name="provenance">Where they come from.</param>
    public static byte[] Of(IReadOnlyList<Figure> figures, Provenance provenance) => Make(figures, provenance).GetAwaiter().GetResult(); // in memory: nothing is waited for

    private static async Task<byte[]> Make(IReadOnlyList<Figure> figures, Provenance provenance)
    {
        using var made = new MemoryStream();
        await using var book = await Spreadsheet.CreateNewAsync(made, new SpreadCheetahOptions { DocumentProperties = null });
        var styles = new BookStyles(book);
        await book.StartWorksheetAsync("figures", Sheet([Wide, Wide, .. FiguresFile.Columns.Select(_ => Narrow)]));
        await Header(book, styles, ["nom", "name", .. FiguresFile.Columns]);
        foreach (var figure in figures)
        {
            var row = new BookRow(styles);
            var name = FigureCatalogue.Of(figure.Id).Name;
            row.Text(name.Fr);
            row.Text(name.En);
            FiguresFile.Row(row, figure, provenance.Simulated);
            await book.AddRowAsync(row.Cells);
        }

        await book.StartWorksheetAsync("definitions", Sheet([Wide, Narrow, Wide, Text, Wide, Text]));
        await Header(book, styles, ["id", "unit", "nom", "définition", "name", "definition"]);
        foreach (var id in figures.Select(figure => figure.Id).Distinct())
        {
            var (row, meaning) = (new BookRow(styles), FigureCatalogue.Of(id));
            foreach (var text in new[] { id, FigureJson.Word(meaning.Unit), meaning.Name.Fr, meaning.Text.Fr, meaning.Name.En, meaning.Text.En })
            {
                row.Text(text);
            }

            await book.AddRowAsync(row.Cells);
        }

        await book.StartWorksheetAsync("provenance", Sheet([Narrow, Wide, Wide, Narrow, Narrow, Text, Wide, Narrow, Narrow, Narrow]));
        await Header(book, styles, ["batch", "name", "format", "rows", "rejected", "sha256", "at (UTC)", "simulated", "version", "asOf"]);
        foreach (var batch in provenance.Batches)
        {
            await book.AddRowAsync(Row(styles, batch, provenance).Cells);
        }

        if (provenance.Batches.Count == 0)
        {
            await book.AddRowAsync(Row(styles, null, provenance).Cells);
        }

        await book.FinishAsync();
        return WithoutTime(made);
    }

    /// <summary>A batch, and of which day and by which version the figures are; without a batch these alone.</summary>
    private static BookRow Row(BookStyles styles, Batch? batch, Provenance provenance)
    {
        var row = new BookRow(styles);
        row.Number(batch?.Id);
        row.Text(batch?.Name);
        row.Text(batch?.Format);
        row.Number(batch?.Tally.Rows);
        row.Number(batch?.Tally.Rejected);
        row.Text(batch?.Sha256);
        row.Moment(batch?.At);
        row.Truth(batch?.Simulated ?? provenance.Simulated);
        row.Text(provenance.Version);
        row.Date(provenance.AsOf);
        return row;
    }

    private static WorksheetOptions Sheet(double[] widths)
    {
        var sheet = new WorksheetOptions { FrozenRows = 1 };
        for (var column = 0; column < widths.Length; column++)
        {
            sheet.Column(column + 1).Width = widths[column];
        }

        return sheet;
    }

    private static ValueTask Header(Spreadsheet book, BookStyles styles, string[] names) => book.AddHeaderRowAsync(names, styles.Header);

    /// <summary>The same archive, whose files bear no time.</summary>
    private static byte[] WithoutTime(MemoryStream made)
    {
        using var result = new MemoryStream();
        using (var from = new ZipArchive(made, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Always;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return result.ToArray();
    }
}
