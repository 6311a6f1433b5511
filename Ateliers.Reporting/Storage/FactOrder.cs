using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Storage;

/// <summary>
/// Puts rows in the order in which the database keeps facts: those of a session that stand together, by person. In that order the database goes on where it is; in
/// order of arrival it looks for the place of each.
/// </summary>
public static class FactOrder
{
    /// <summary>As few as are put in order one by one.</summary>
    private const int Few = 48;

    /// <summary>Sorts the rows of a block; rows of one person, session and name stay in the order of the file.</summary>
    public static void Sort(Span<AttendanceRow> rows)
    {
        for (var start = 0; start < rows.Length;)
        {
            var end = start + 1;
            while (end < rows.Length && rows[end].Session == rows[start].Session)
            {
                end++;
            }

            SortSession(rows[start..end]);
            start = end;
        }
    }

    private static void SortSession(Span<AttendanceRow> rows)
    {
        if (rows.Length > Few)
        {
            rows.Sort(static (a, b) => ComesBefore(a, b) ? -1 : ComesBefore(b, a) ? 1 : 0);
            return;
        }

        for (var i = 1; i < rows.Length; i++)
        {
            if (!ComesBefore(rows[i], rows[i - 1]))
            {
                continue;
            }

            var row = rows[i];
            var at = i;
            for (; at > 0 && ComesBefore(row, rows[at - 1]); at--)
            {
                rows[at] = rows[at - 1];
            }

            rows[at] = row;
        }
    }

    private static bool ComesBefore(in AttendanceRow one, in AttendanceRow other) =>
        one.Person != other.Person ? one.Person < other.Person
        : one.Name != other.Name ? one.Name < other.Name
        : one.Line < other.Line;
}
