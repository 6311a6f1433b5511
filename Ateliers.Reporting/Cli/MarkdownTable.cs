using System.Text;
using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Reports;

namespace Ateliers.Reporting.Cli;

/// <summary>A table as Markdown, to paste into a document.</summary>
internal static class MarkdownTable
{
    /// <summary>The document.</summary>
    /// <param name="table">The table.</param>
    /// <param name="simulated">Whether its data is simulated.</param>
    /// <param name="note">Stands beneath it; null for none.</param>
    /// <param name="language">Its language.</param>
    public static string Of(Table table, bool simulated, Bilingual? note, Language language)
    {
        var text = new StringBuilder();
        if (simulated)
        {
            text.Append("**").Append(Terminal.Simulated.In(language)).Append("**\n\n");
        }

        text.Append(table.Caption.In(language)).Append("\n\n");
        Row(text, table.Columns.Select(column => column.Header.In(language)));
        Row(text, table.Columns.Select(column => column.Numeric ? "---:" : "---"));
        foreach (var row in table.Rows)
        {
            Row(text, row.Select(cell => cell.Text.In(language)));
        }

        return note is null ? text.ToString() : text.Append('\n').Append(note.In(language)).Append('\n').ToString();
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
}
