using Ateliers.Reporting.Domain;
using Ateliers.Reporting.Storage;
using CsCheck;

namespace Ateliers.Reporting.Tests.Storage;

public sealed class FactOrderTests
{
    [Test]
    public void Sessions_stay_where_they_are_and_rows_of_one_stand_by_person_name_and_line()
    {
        var row = Gen.Select(Gen.Int[0, 3], Gen.Int[-1, 40], Gen.UInt[0, 2]);
        Gen.Select(row.Array[0, 200], Gen.Int[1, 100]).Sample((said, run) =>
        {
            AttendanceRow[] rows = [.. said.Select((one, i) => new AttendanceRow(i, said[i / run * run].Item1, one.Item2, one.Item3, AttendanceStatus.Attended, 1, false, null, null))];
            var before = rows.ToArray();

            FactOrder.Sort(rows);

            var byRun = before.Select((one, i) => (Run: Run(before, i), Row: one)).OrderBy(one => one.Run).ThenBy(one => (one.Row.Person, one.Row.Name, one.Row.Line));
            return rows.SequenceEqual(byRun.Select(one => one.Row));
        });
    }

    /// <summary>The place at which the rows of a session that stand together begin.</summary>
    private static int Run(AttendanceRow[] rows, int at)
    {
        while (at > 0 && rows[at - 1].Session == rows[at].Session)
        {
            at--;
        }

        return at;
    }
}
