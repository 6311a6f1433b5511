using System.Text;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Cli;

/// <summary>A table as Markdown, to paste into a document.</summary>
internal static class MarkdownTable
{
    /// <summary>The table under its caption.</summary>
    public static string Of(Table table, Language language)
    {
        var text = new StringBuilder(table.Caption.In(language)).Append("\n\n");
        Row(text, table.Columns.Select(column => column.Header.In(language)));
        Row(text, table.Columns.Select(column => column.Numeric ? "---:" : "---"));
        foreach (var row in table.Rows)
        {
            Row(text, row.Select(cell => cell.Text.In(language)));
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
}
