using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Rows that follow one another with as many cells as one another, and not as many as the header: of a single one a cell may have slipped; several are perhaps another table, under a header that nobody knows.</summary>
internal sealed class OtherWidths
{
    private int width;
    private int begins;
    private bool several;
    private long rows;
    private int first;

    /// <summary>What a reader should know of them; null where there are none.</summary>
    public Remark? Remark => rows > 0 ? new Remark(RemarkCode.OtherWidth, rows, first) : null;

    /// <summary>A row was rejected for its number of cells; a line of one cell is a note.</summary>
    public void Add(int cells, int line)
    {
        if (cells < 2 || cells != width)
        {
            (width, begins, several) = (cells < 2 ? 0 : cells, line, false);
            return;
        }

        first = rows == 0 ? begins : first;
        rows += several ? 1 : 2;
        several = true;
    }

    /// <summary>A row of the table stands between.</summary>
    public void End() => width = 0;
}
