using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Reports;

/// <summary>Cells and columns of tables. What is not known says so; it is never an empty cell and never 0.</summary>
internal static class Cells
{
    public static Bilingual NotRecorded { get; } = new("Non renseigné", "Not recorded");

    /// <summary>In place of a ratio of which nothing is recorded.</summary>
    public static Bilingual Unknown { get; } = new("non noté", "not recorded");

    public static Cell Text(Bilingual text) => new(text);

    public static Cell Integer(long number) => new(Numbers.Integer(number), number);

    public static Cell Percent(double? ratio) => ratio switch
    {
        null => new Cell(Unknown),
        > 0 and < 0.0005 => new Cell(new($"<\u00A00,1{Numbers.NarrowNoBreak}%", "<\u00A00.1%"), ratio),
        { } known => new Cell(Numbers.Percent(known), known),
    };

    public static Cell Decimal(double? number) => number is { } known ? new(Numbers.Decimal(known), known) : new Cell(Unknown);

    public static Column Name(string french, string english) => new(Words.Say(french, english), Numeric: false);

    public static Column Number(string french, string english) => new(Words.Say(french, english), Numeric: true);

    /// <summary>Label 12 480, label 3 210 …: the values of a chart as text, at most fifteen of them, as many as a chart has bars.</summary>
    public static Bilingual Spoken(IEnumerable<(Bilingual Label, Bilingual Value)> values)
    {
        var all = values.ToList();
        var shown = all.Take(15).Select(item => new Bilingual(
            $"{item.Label.Fr}{Numbers.NoBreak}: {item.Value.Fr}",
            $"{item.Label.En}: {item.Value.En}")).ToList();
        var more = all.Count > 15 ? "; …" : "";
        return new(
            string.Join($"{Numbers.NarrowNoBreak}; ", shown.Select(item => item.Fr)) + (more.Length > 0 ? $"{Numbers.NarrowNoBreak}{more}" : ""),
            string.Join("; ", shown.Select(item => item.En)) + more);
    }
}
