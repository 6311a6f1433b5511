using System.Globalization;
using System.Text;
using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Rendering.Files;

/// <summary>Writes CSV cells so that neither a comma nor a spreadsheet's formula reader can make something else of them.</summary>
internal sealed class CsvText : ICellWriter
{
    private readonly StringBuilder text = new("\uFEFF");
    private bool first = true;

    /// <summary>A text cell; one that a spreadsheet would run as a formula gets an apostrophe in front.</summary>
    public void Text(string? cell)
    {
        Separate();
        if (cell is null or "")
        {
            return;
        }

        var safe = cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + cell : cell;
        if (safe.AsSpan().ContainsAny(",\"\r\n"))
        {
            text.Append('"').Append(safe.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        else
        {
            text.Append(safe);
        }
    }

    /// <summary>A number; an empty cell when it is not known.</summary>
    /// <param name="number">The number.</param>
    /// <param name="unit">Says nothing here: all numbers are written in full.</param>
    public void Number(double? number, Unit unit = Unit.Sessions)
    {
        Separate();
        text.Append(number?.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A day: 2019-03-31.</summary>
    public void Date(DateOnly day) => Text(Iso.Date(day));

    /// <summary>true or false.</summary>
    public void Truth(bool truth) => Text(truth ? "true" : "false");

    /// <summary>Ends the row with CR LF, as RFC 4180 has it.</summary>
    public void EndRow()
    {
        text.Append("\r\n");
        first = true;
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private void Separate()
    {
        if (!first)
        {
            text.Append(',');
        }

        first = false;
    }
}
