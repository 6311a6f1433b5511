using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Rendering.Files;

/// <summary>Rejected rows as a file for those who mend the source: where, why, what to do, and what stands there as far as the caller shows it.</summary>
public static class RejectsFile
{
    private static readonly string[] Columns = ["file", "line", "column", "code", "fr", "en", "value"];

    /// <summary>One rejected row a row (RFC 4180), beginning with a byte-order mark so that Excel reads it as UTF-8; a cell that a spreadsheet would run as a formula is not one.</summary>
    /// <param name="file">The file, as the ledger names it.</param>
    /// <param name="rejects">In the order of the file, each with what is wrong and what to do, and its value, masked or not; empty when it is not known.</param>
    public static string Csv(string file, IEnumerable<(RejectedRow Row, Bilingual Text, string Value)> rejects)
    {
        var csv = new CsvText();
        foreach (var column in Columns)
        {
            csv.Text(column);
        }

        csv.EndRow();
        foreach (var (row, text, value) in rejects)
        {
            csv.Text(file);
            csv.Number(row.Line);
            foreach (var cell in new[] { row.Column, RejectCodes.Text(row.Code), text.Fr, text.En, value })
            {
                csv.Text(cell);
            }

            csv.EndRow();
        }

        return csv.ToString();
    }
}
