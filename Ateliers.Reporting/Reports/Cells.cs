using Ateliers.Reporting.Aggregation;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>Cells and columns of tables. What is not known says so; it is never an empty cell and never 0.</summary>
internal static class Cells
{
    /// <summary>The most bars of a chart, and so the most values that its text alternative spells out.</summary>
    public const int MostShown = 15;

    private const int MostTint = 5;

    /// <summary>In place of the name of what is not recorded.</summary>
    public static Bilingual NotRecorded { get; } = new("Non renseigné", "Not recorded");

    /// <summary>In place of a number whose files have not come in.</summary>
    public static Bilingual NotReceived { get; } = new("non reçu", "not received");

    /// <summary>In place of a number of a time in which nothing was open.</summary>
    public static Bilingual Closed { get; } = new("fermé", "closed");

    /// <summary>In place of a number of which nothing is recorded in what came in.</summary>
    public static Bilingual Unknown { get; } = new("non noté", "not recorded");

    public static Cell Text(Bilingual text) => new(text);

    /// <summary>mars 2019, and 2019-03 for who computes with it.</summary>
    public static Cell Month(Month month) => new(Dates.Month(month)) { Iso = month.ToString() };

    /// <summary>31 mars 2019, and 2019-03-31 for who computes with it.</summary>
    public static Cell Day(DateOnly day) => new(Dates.Day(day)) { Iso = Iso.Date(day) };

    /// <summary>31 mars 2019 as short as a table has it, and 2019-03-31 for who computes with it.</summary>
    public static Cell ShortDay(DateOnly day) => new(Dates.ShortDay(day)) { Iso = Iso.Date(day) };

    public static Cell Integer(long number) => new(Numbers.Integer(number), number);

    public static Cell IntegerOrUnknown(long? number) => number is { } known ? Integer(known) : new Cell(Unknown);

    public static Cell Percent(double? ratio) => ratio is { } known ? new(Numbers.Share(known), known) : new Cell(Unknown);

    public static Cell Decimal(double? number) => number is { } known ? new(Numbers.Decimal(known), known) : new Cell(Unknown);

    /// <summary>The share that the people of a row of a breakdown are of a whole.</summary>
    public static Cell ShareOf(Reach reach, double whole) => CountFigures.Ratio(reach.Lower, whole) is { } ratio && reach.IsOpen
        ? new(Numbers.ShareAtLeast(ratio), ratio)
        : Percent(CountFigures.Ratio(reach.Lower, whole));

    /// <summary>The people of a row of a breakdown, as many as it is safe to name.</summary>
    public static Cell People(Reach reach) => new(reach.Safe, reach.Lower);

    /// <summary>How dark a cell is beside the most of its table: 0 for nothing, 1 to 5 for anything.</summary>
    public static int TintOf(double value, double most) => value <= 0 || most <= 0 ? 0 : Math.Clamp((int)Math.Ceiling(value / most * MostTint), 1, MostTint);

    /// <summary>What the numbers of a breakdown are where people are nameless, and what "at least" means; nothing where nobody is.</summary>
    public static IEnumerable<Bilingual> NoteOfNameless(IEnumerable<Reach> rows) => rows.Any(row => row.IsOpen || row.OfOneSession)
        ?
        [
            Words.Say(
                "Où des présences sont anonymes, le nombre est celui des personnes identifiées, ou celui de la plus grande séance si elle a réuni plus de personnes ; « au moins » : il peut y en avoir davantage.",
                "Where attendances are anonymous, the number is that of the identified people, or that of the largest session if it drew more people; “at least”: there may be more."),
        ]
        : [];

    public static Column Name(string french, string english) => new(Words.Say(french, english), Numeric: false);

    public static Column Number(string french, string english) => new(Words.Say(french, english), Numeric: true);

    /// <summary>Rennes : 12 480 ; Nancy : 3 210 …: the values of a chart as text, the first <see cref="MostShown"/> of them.</summary>
    public static Bilingual Spoken(IEnumerable<(Bilingual Label, Bilingual Value)> values)
    {
        var all = values.ToList();
        var shown = all.Take(MostShown).Select(item => new Bilingual(
            $"{item.Label.Fr}{Numbers.NoBreak}: {item.Value.Fr}",
            $"{item.Label.En}: {item.Value.En}")).ToList();
        if (all.Count > MostShown)
        {
            shown.Add(Bilingual.Same("…"));
        }

        return new(string.Join($"{Numbers.NarrowNoBreak}; ", shown.Select(item => item.Fr)), string.Join("; ", shown.Select(item => item.En)));
    }
}
