namespace Ateliers.Reporting.Aggregation.Disclosure;

/// <summary>
/// The greatest gain·z with matrix·z = 0 and 0 ≤ z ≤ limit, by the simplex method with bounded variables (G. B. Dantzig 1955). Nothing moved (z = 0) is always a solution, so there is
/// no search for a first one. In doubles, but gains are whole and the matrices are made of 1, 0 and -1, so nearly all numbers met on the way are whole and are kept so: errors do not grow.
/// </summary>
internal sealed class Simplex
{
    private const double Tolerance = 1e-9;
    private const double LeastGain = 1e-3;
    private const int StepsBeforeBland = 2_000;
    private readonly double[][] rows;
    private readonly double[] gains;
    private readonly double[] limits;
    private readonly double[] values;
    private readonly int[] basis;
    private readonly double[] basicValues;
    private readonly bool[] isBasic;

    private Simplex(double[][] matrix, double[] gains, double[] limits)
    {
        (rows, this.gains, this.limits) = (matrix, gains, limits);
        values = new double[gains.Length];
        isBasic = new bool[gains.Length];
        basicValues = new double[matrix.Length];
        basis = new int[matrix.Length];
        Array.Fill(basis, -1);
    }

    /// <summary>The best z. The arrays are used up.</summary>
    public static double[] Maximise(double[][] matrix, double[] gains, double[] limits)
    {
        var simplex = new Simplex(matrix, gains, limits);
        for (var step = 0; simplex.Enter(step >= StepsBeforeBland) is { } column; step++)
        {
            if (step > 50 * StepsBeforeBland)
            {
                throw new InvalidOperationException("The simplex method does not end.");
            }

            simplex.Move(column);
        }

        for (var i = 0; i < simplex.basis.Length; i++)
        {
            if (simplex.basis[i] >= 0)
            {
                simplex.values[simplex.basis[i]] = simplex.basicValues[i];
            }
        }

        return simplex.values;
    }

    /// <summary>The column that gains most by moving off its bound; the first one where <paramref name="first"/>, so that no circle is possible (R. G. Bland 1977).</summary>
    private int? Enter(bool first)
    {
        int? best = null;
        var most = LeastGain;
        for (var j = 0; j < gains.Length; j++)
        {
            if (isBasic[j] || limits[j] <= 0)
            {
                continue;
            }

            var gain = values[j] > 0 ? -gains[j] : gains[j];
            if (gain > most)
            {
                (best, most) = (j, gain);
                if (first)
                {
                    break;
                }
            }
        }

        return best;
    }

    private void Move(int column)
    {
        var direction = values[column] > 0 ? -1.0 : 1.0;
        var (length, leaving) = (limits[column], -1);
        for (var i = 0; i < rows.Length; i++)
        {
            var rate = rows[i][column] * direction;
            if (Math.Abs(rate) <= Tolerance)
            {
                continue;
            }

            var room = basis[i] < 0 ? 0 : rate > 0 ? basicValues[i] / rate : (limits[basis[i]] - basicValues[i]) / -rate;
            room = Math.Max(0, room);
            if (room < length - Tolerance || (room <= length + Tolerance && leaving >= 0 && Before(i, leaving)))
            {
                (length, leaving) = (Math.Min(room, length), i);
            }
        }

        if (double.IsPositiveInfinity(length))
        {
            throw new InvalidOperationException("A gain without end: the moved cell needs a limit.");
        }

        var departs = leaving >= 0 && basis[leaving] >= 0 && rows[leaving][column] * direction < 0;
        for (var i = 0; i < rows.Length; i++)
        {
            basicValues[i] = basis[i] < 0 ? 0 : Math.Max(0, basicValues[i] - (length * direction * rows[i][column]));
        }

        var arrived = values[column] + (direction * length);
        if (leaving < 0)
        {
            values[column] = direction > 0 ? limits[column] : 0;
            return;
        }

        if (basis[leaving] >= 0)
        {
            values[basis[leaving]] = departs ? limits[basis[leaving]] : 0;
            isBasic[basis[leaving]] = false;
        }

        Pivot(leaving, column);
        (basis[leaving], isBasic[column], basicValues[leaving]) = (column, true, Math.Max(0, arrived));
    }

    /// <summary>Rows that have no cell yet leave first, then the cell with the smaller index.</summary>
    private bool Before(int row, int other) => basis[row] < basis[other];

    private void Pivot(int row, int column)
    {
        var pivot = rows[row];
        var factor = pivot[column];
        for (var j = 0; j < pivot.Length; j++)
        {
            pivot[j] = Whole(pivot[j] / factor);
        }

        for (var i = 0; i < rows.Length; i++)
        {
            if (i != row)
            {
                Subtract(rows[i], pivot, rows[i][column]);
            }
        }

        Subtract(gains, pivot, gains[column]);
    }

    private static void Subtract(double[] from, double[] what, double times)
    {
        if (times == 0)
        {
            return;
        }

        for (var j = 0; j < from.Length; j++)
        {
            if (what[j] != 0)
            {
                from[j] = Whole(from[j] - (times * what[j]));
            }
        }
    }

    private static double Whole(double number) => Math.Round(number) is var whole && Math.Abs(number - whole) < Tolerance ? whole : number;
}
