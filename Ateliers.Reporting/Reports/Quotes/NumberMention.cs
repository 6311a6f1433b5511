namespace Ateliers.Reporting.Reports.Quotes;

/// <summary>How a number is meant.</summary>
internal enum Bound
{
    /// <summary>As it stands: exact, or rounded down.</summary>
    Plain,

    /// <summary>That or more.</summary>
    AtLeast,

    /// <summary>More than that.</summary>
    MoreThan,

    /// <summary>That or less.</summary>
    AtMost,

    /// <summary>Less than that.</summary>
    LessThan,

    /// <summary>About, or nearly.</summary>
    About,

    /// <summary>A little less than that, of those who are known: it says nothing of the nameless.</summary>
    JustUnder,

    /// <summary>Between that and <see cref="NumberMention.UpTo"/>, both inside.</summary>
    Range,
}

/// <summary>A number in a text.</summary>
/// <param name="Place">Where it stands, with its scale and percent sign.</param>
/// <param name="Value">What it says; a percentage as written, 49.4.</param>
/// <param name="Step">What it was rounded to, by its closing zeros or decimals: 100 for 49,400.</param>
/// <param name="Bound">How it is meant.</param>
/// <param name="Percent">Whether it is a percentage.</param>
/// <param name="UpTo">The upper end of a range; null for all others.</param>
internal sealed record NumberMention(Span Place, double Value, double Step, Bound Bound, bool Percent, double? UpTo = null)
{
    /// <summary>The two numbers of a growth, "from 9,008 to 18,565", that stand here together: the earlier and the later; null for all others.</summary>
    public (NumberMention Earlier, NumberMention Later)? Growth { get; init; }

    /// <summary>The last decimal that the program itself prints of a percentage: nearer than half of it nothing is rounded up.</summary>
    private const double PrintedHalf = 0.05;

    private const double Hair = 1e-9;

    /// <summary>Whether a rounded number crossed what readers take for a threshold: any rounded count, and of percentages the tens and the quarters.</summary>
    private bool IsThreshold => Percent ? Value % 10 == 0 || Value % 25 == 0 : Step > 1;

    /// <summary>Whether it says nothing false of a true value, however loosely.</summary>
    public bool Holds(double truth) => Bound switch
    {
        Bound.AtLeast => truth >= Value,
        Bound.MoreThan => truth > Value,
        Bound.AtMost => truth <= Value,
        Bound.LessThan => truth < Value,
        Bound.Range => truth >= Value && truth <= UpTo,
        _ => false,
    };

    /// <summary>
    /// Whether a true value lets the number be said: as it is meant, never rounded up to a threshold, and by no more than one in a hundred, one in twenty where it says "about" or "just under", one in
    /// ten where it is a bound.
    /// </summary>
    public bool Fits(double truth) => Bound switch
    {
        Bound.AtLeast or Bound.MoreThan => Holds(truth) && truth < Value + Math.Max(Step, Value / 10),
        Bound.AtMost or Bound.LessThan => Holds(truth) && truth > Value * 0.8,
        Bound.Range => Holds(truth),
        Bound.About => Math.Abs(truth - Value) <= Math.Max(Half, Value / 20) + Hair,
        Bound.JustUnder => truth < Value && Value - truth <= Math.Max(Half, Value / 20) + Hair,
        _ => truth >= Value ? truth - Value <= Down : Value - truth <= (IsThreshold ? Math.Min(PrintedHalf, Near(100)) : Near(100)),
    };

    /// <summary>Whether it is, in all likelihood, a certain other number, rounded either way: what a mistake is known by.</summary>
    public bool Names(double other) => Bound switch
    {
        Bound.AtLeast or Bound.MoreThan => other >= Value && other - Value < Math.Max(1, Math.Min(Step, Value / 20)),
        Bound.AtMost or Bound.LessThan => other <= Value && Value - other < Math.Max(1, Math.Min(Step, Value / 20)),
        Bound.Range => false,
        Bound.About or Bound.JustUnder => Math.Abs(other - Value) <= Near(20),
        _ => Math.Abs(other - Value) <= Near(100) || (other >= Value && other - Value <= Down),
    };

    /// <summary>Whether it was rounded up from a true value to what that does not reach.</summary>
    public bool IsRoundedUp(double truth) => Bound is Bound.Plain or Bound.AtLeast or Bound.MoreThan && Step >= 1 && Value >= truth && Value - truth <= Math.Min(Coarse / 2, Value / 20);

    /// <summary>The same number ten times as large, or a tenth of it.</summary>
    public NumberMention Times(double factor) => this with { Value = Value * factor, Step = Step * factor, UpTo = UpTo * factor };

    /// <summary>How far a number may have been rounded down: to its step, and by no more than one in a hundred.</summary>
    private double Down => (Percent ? Near(100) : Math.Max(Half, Math.Min(Step, Value / 100) - Hair)) + Hair;

    /// <summary>75% is a step of five as 50% is.</summary>
    private double Coarse => Percent && IsThreshold ? Math.Max(Step, 5) : Step;

    private double Half => Math.Min(0.5, Step / 2);

    private double Near(int part) => Math.Max(Half, Math.Min(Step / 2, Value / part)) + Hair;
}
