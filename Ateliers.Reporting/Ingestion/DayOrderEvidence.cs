using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// What the days of a file say of their order: 1/2/2019 is a day in either order, and only 25/2/2019 or 2/25/2019 says which. The order in
/// which all of them are days counts; where both are, the description's first.
/// </summary>
/// <param name="patterns">The patterns of the description.</param>
internal sealed class DayOrderEvidence(IReadOnlyList<string> patterns)
{
    private readonly IReadOnlyList<DayOrder> orders = DatePatterns.Orders(patterns);
    private readonly Fit dayFirst = new();
    private readonly Fit monthFirst = new();
    private bool any;
    private bool either;

    /// <summary>Whether the description has patterns of both orders.</summary>
    public bool KnowsBoth => orders.Count > 1;

    /// <summary>The order that the description says; null when it says none.</summary>
    public DayOrder? Described => patterns.Count == 0 ? DayOrder.DayFirst : orders.Count > 0 ? orders[0] : null;

    /// <summary>The order in which the days are to be read; null where there are none of two numbers, or nothing says it.</summary>
    public DayOrder? Order => !any ? null : Proven ?? Described;

    /// <summary>The one order in which all days are days, written as a pattern says where the description knows both; null where both are, or neither.</summary>
    private DayOrder? Proven =>
        KnowsBoth && dayFirst.AsWritten != monthFirst.AsWritten ? (dayFirst.AsWritten ? DayOrder.DayFirst : DayOrder.MonthFirst)
        : dayFirst.All != monthFirst.All ? (dayFirst.All ? DayOrder.DayFirst : DayOrder.MonthFirst)
        : null;

    /// <summary>Whether some days fit one order only and others the other one only.</summary>
    private bool IsMixed => any && !dayFirst.All && !monthFirst.All;

    /// <summary>Whether days that fit both orders cannot be told, because the file and the description use both.</summary>
    public bool CannotBeTold => IsMixed && KnowsBoth && either;

    /// <summary>The order in which the file must be read again, because some of its days were read otherwise; null when all were read in it.</summary>
    public DayOrder? ReadAgain => IsMixed && KnowsBoth ? null : Order is { } order && FitOf(order).WasReadOtherwise ? order : null;

    /// <summary>The order that the days alone have shown, and in which some were not read; null where they show none, or all were read in it.</summary>
    public DayOrder? ShownOtherwise => any && !IsMixed && Proven is { } order && FitOf(order).WasReadOtherwise ? order : null;

    /// <summary>What to say of the order; null when nothing is in doubt.</summary>
    public Remark? Remark => !any || Order is not { } order ? null
        : IsMixed ? (KnowsBoth ? null : new Remark(RemarkCode.DayOrderMixed, Order: order))
        : Proven is null ? (either ? new Remark(RemarkCode.DayOrderAssumed, Order: order) : null)
        : order != Described ? new Remark(RemarkCode.DayOrderOfFile, Order: order)
        : null;

    /// <summary>Takes note of a day of two numbers.</summary>
    /// <param name="date">Its parts.</param>
    /// <param name="read">How it was read; null where it could not be.</param>
    /// <param name="fitsDayFirst">Whether a pattern with the day first fits it as it is written.</param>
    /// <param name="fitsMonthFirst">Whether one with the month first does.</param>
    public void Note(NumberedDate date, DateOnly? read, bool fitsDayFirst, bool fitsMonthFirst)
    {
        var (one, other) = (date.Day(DayOrder.DayFirst), date.Day(DayOrder.MonthFirst));
        if (one is null && other is null)
        {
            return;
        }

        any = true;
        either |= date.IsEither;
        dayFirst.Note(one, read, fitsDayFirst);
        monthFirst.Note(other, read, fitsMonthFirst);
    }

    private Fit FitOf(DayOrder order) => order == DayOrder.DayFirst ? dayFirst : monthFirst;

    /// <summary>How well the days fit one order.</summary>
    private sealed class Fit
    {
        public bool All { get; private set; } = true;

        public bool AsWritten { get; private set; } = true;

        public bool WasReadOtherwise { get; private set; }

        public void Note(DateOnly? day, DateOnly? read, bool asWritten)
        {
            All &= day is not null;
            AsWritten &= asWritten;
            WasReadOtherwise |= day != read;
        }
    }

    /// <summary>The refusal of a file whose days cannot be told.</summary>
    public static FailureException Refusal(string file) => FileTrouble.Refused(
        file,
        "certains jours y commencent par le jour, d’autres par le mois, et rien ne dit ce que sont ceux qui conviennent aux deux. Écrivez-les 2019-03-09, ou décrivez un seul ordre : « dates » dans un fichier pour --format-file (docs/ingestion.md)",
        "some days in it begin with the day, others with the month, and nothing says what those are that fit both. Write them 2019-03-09, or describe one order: \"dates\" in a file for --format-file (docs/ingestion.md)",
        null);
}
