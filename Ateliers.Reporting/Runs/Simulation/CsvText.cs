using System.Globalization;
using System.Text;

namespace Ateliers.Reporting.Runs.Simulation;

/// <summary>A CSV text that grows cell by cell (RFC 4180).</summary>
internal sealed class CsvText(char separator, bool quoteAll)
{
    private readonly StringBuilder text = new();
    private bool rowHasCells;

    /// <summary>A whole number as files write it: digits only.</summary>
    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The header row, as it is.</summary>
    public void Header(string header, string lineEnd) => text.Append(header).Append(lineEnd);

    /// <summary>One more cell of the row, in quotes where it needs them.</summary>
    public void Cell(string value)
    {
        if (rowHasCells)
        {
            text.Append(separator);
        }

        rowHasCells = true;
        if (quoteAll || value.Contains(separator, StringComparison.Ordinal) || value.Contains('"', StringComparison.Ordinal))
        {
            text.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        else
        {
            text.Append(value);
        }
    }

    /// <summary>Several cells.</summary>
    public void Cells(params ReadOnlySpan<string> values)
    {
        foreach (var value in values)
        {
            Cell(value);
        }
    }

    /// <summary>Ends the row.</summary>
    public void EndRow(string lineEnd)
    {
        text.Append(lineEnd);
        rowHasCells = false;
    }

    /// <summary>All of it.</summary>
    public override string ToString() => text.ToString();
}
