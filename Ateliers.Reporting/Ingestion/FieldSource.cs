using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>A field of a format in one file: the columns that exist there.</summary>
internal sealed class FieldSource
{
    /// <summary>The field of a name, or one without columns when the format has none of it.</summary>
    public FieldSource(FormatDescription format, string name, IReadOnlyList<string> headers)
        : this(format.Fields.GetValueOrDefault(name) ?? new FieldDescription(), headers)
    {
        Ticked = TickedColumns.Of(format, name, Columns, headers);
        Numbered = name == FieldNames.Name ? Array.FindAll(Columns, column => PeopleColumns.Are(Folding.Fold(headers[column]))) : [];
    }

    /// <summary>The field of a description.</summary>
    public FieldSource(FieldDescription field, IReadOnlyList<string> headers)
    {
        Field = field;
        var folded = headers.Select(Folding.Fold).ToList();
        Columns = field.Position is { } position
            ? [position]
            : [.. Field.Columns.Select(Folding.Fold).SelectMany(column => Enumerable.Range(0, folded.Count).Where(at => folded[at] == column)).Distinct()];
        Header = Columns.Length > 0 ? headers[Columns[0]] : "";
    }

    /// <summary>What the description says of it.</summary>
    public FieldDescription Field { get; }

    /// <summary>Remembers the texts of a column that says the same few over and over, so that none of them is made twice; null where each row says another.</summary>
    public CellTexts? Remembered { get; init; }

    /// <summary>Positions of its columns, in order of preference: the description's, then the file's, where a header stands with several decorations.</summary>
    public int[] Columns { get; }

    /// <summary>Those in which text without a digit says nothing of the field, but who came (<see cref="TickedColumns"/>).</summary>
    public int[] Ticked { get; } = [];

    /// <summary>Those in which digits alone say nothing of the field, but how many came or who by number (<see cref="PeopleColumns"/>).</summary>
    public int[] Numbered { get; } = [];

    /// <summary>The header of the first, for messages; empty when the file has none.</summary>
    public string Header { get; }

    /// <summary>Whether anything can come from it.</summary>
    public bool Exists => Columns.Length > 0 || Field.Value is not null;

    /// <summary>Whether anything comes from it on this row; asked of every row, so without a string.</summary>
    public bool IsStated(CsvReader csv) => Field.Value is not null || (Columns.Length > 0 && !Cell(csv).IsEmpty);

    /// <summary>The bytes of the first column that has text on this row; empty when none has.</summary>
    public ReadOnlySpan<byte> Cell(CsvReader csv) => Cell(csv, out _);

    /// <summary>The same, and which column it is; -1 when none has text.</summary>
    public ReadOnlySpan<byte> Cell(CsvReader csv, out int column)
    {
        foreach (var candidate in Columns)
        {
            var cell = Cells.Bare(csv, candidate);
            if (!cell.IsEmpty && (Ticked.Length == 0 || !TickedColumns.IsTick(Ticked, candidate, cell)) && (Numbered.Length == 0 || !Numbered.Contains(candidate) || cell.ContainsAnyExceptInRange((byte)'0', (byte)'9')))
            {
                column = candidate;
                return cell;
            }
        }

        column = -1;
        return default;
    }

    /// <summary>The text on this row, or the field's fixed value where there is none that fits the pattern; empty when there is neither.</summary>
    public string Text(CsvReader csv) => Text(csv, out _);

    /// <summary>The same, and the column that it comes from; -1 for a fixed value and for nothing.</summary>
    public string Text(CsvReader csv, out int column)
    {
        var cell = Cell(csv, out column);
        return cell.IsEmpty ? Field.Value ?? "" : Field.Part(Remembered?.Of(cell) ?? Cells.Text(cell)) ?? Field.Value ?? "";
    }
}
