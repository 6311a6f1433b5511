using System.Text;
using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// Finds where a second table begins in a file: under a header with other columns, or under lines that say a day or a place, as they stand above the first. Its rows would be taken for people
/// of the first, be misread, or not be read at all.
/// </summary>
/// <param name="header">The header of the first.</param>
internal sealed class JoinedReports(HeaderLine header)
{
    /// <summary>A line of so many filled cells or more is a small table, whose labels stand side by side.</summary>
    private const int SmallTable = 3;

    private const int LongestHeader = 100;

    /// <summary>Where rows say their place themselves; null where they take it from above, or have none.</summary>
    private readonly FieldSource? place = new FieldSource(header.Format, FieldNames.Atelier, header.Names) is { Columns.Length: > 0 } column ? column : null;

    private readonly HashSet<string> labels = [.. header.Format.Fields.Values.SelectMany(field => field.Preamble).Select(Folding.Fold)];

    /// <summary>Whether the day stands above the table although each row says one, or in the name of the file: the header again, with nothing above it, begins the table of another day, as far as anybody can tell.</summary>
    private readonly bool passesDays = (header.HasDays && header.Format.Fields[FieldNames.Date] is { Columns: [] }) || (header.DayIsOfName && !header.Format.Layout.Tickets && (header.Format.Layout.PersonalEmails || !header.HasDays));

    private readonly OtherWidths widths = new();
    private readonly ReorderedHeader reordered = new(header);
    private readonly OtherDays? otherDays = OtherDays.Of(header);
    private int? begins;
    private int? noted;
    private bool hasRows;

    /// <summary>The labels of what stands above the table, in all languages.</summary>
    private readonly List<string> above = [.. header.Format.Fields.Values.Select(field => field.Preamble).Where(names => header.Above.Find(names).Length > 0).SelectMany(names => names)];

    /// <summary>Whether a line may say of itself that a report begins.</summary>
    public bool MayBe => labels.Count > 0;

    /// <summary>The line on which a second table begins, once a row has been read under it; null while there is none.</summary>
    public int? Line { get; private set; }

    /// <summary>What should be known of rows that are perhaps of another table and are read as of none.</summary>
    public Remark? Remark => widths.Remark;

    /// <summary>Looks at a line that may be the first of another table.</summary>
    /// <param name="csv">The line.</param>
    /// <param name="line">Its number.</param>
    /// <param name="isHeader">Whether it is the header of the first again.</param>
    public void See(CsvReader csv, int line, bool isHeader)
    {
        if (begins is null && (isHeader ? passesDays && hasRows : (MayBe && Labels(csv, line)) || IsOtherHeader(csv)))
        {
            begins = line;
        }

        hasRows |= !isHeader;
    }

    /// <summary>Looks at a row that was rejected.</summary>
    public void Reject(CsvReader csv, int line, RejectCode code)
    {
        See(csv, line, isHeader: false);
        Line ??= reordered.Above(csv, line);
        if (code == RejectCode.FieldCount)
        {
            widths.Add(csv.FieldCount, line);
        }
        else
        {
            widths.End();
        }
    }

    /// <summary>How a row ended: where it was taken and another table has begun, a place was noted above it and it says none itself, or it is of another day, it is not one of the first.</summary>
    public void Take(CsvReader csv, int line, RowEnd end)
    {
        widths.End();
        if (end is RowEnd.Accepted or RowEnd.OfTicket)
        {
            Line ??= begins ?? reordered.Line ?? (noted is not null && !place!.IsStated(csv) ? noted : otherDays?.Has(csv) == true ? line : null);
        }
    }

    /// <summary>Whether a line below the section that was read begins another report: the title of a section of the format again, what has stood above the table, or the header of another format.</summary>
    public bool Begins(string line) => header.Format.Layout.Sections.Any(title => Folding.Fold(title) == Folding.Fold(line))
        || new Preamble([new FirstLine(0, 0, line).Cells(header.Separator)]).Find(above).Length > 0
        || HeaderLine.Separators.Any(separator => line.Contains(separator, StringComparison.Ordinal) && IsOfOther(HeaderLine.Folded(new FirstLine(0, 0, line).Cells(separator))));

    /// <summary>Whether folded cells are a header by which another format is recognised; the other sections of a report may have tables like its own.</summary>
    private bool IsOfOther(IReadOnlySet<string> folded) => header.Known.AreOfFormat(folded) && FormatRecognition.Score(header.Format, folded) == 0;

    /// <summary>The refusal of a file with a second table, or with a list that may stand in it twice; null for any other.</summary>
    /// <param name="file">What messages call it.</param>
    /// <param name="second">The line on which the second table begins.</param>
    /// <param name="again">The line of a row that may be one of the list above (<see cref="RepeatedRows"/>).</param>
    public static FailureException? Refusal(string file, int? second, int? again) =>
        second is { } line ? Refusal(file, line) : again is { } row ? RepeatedRows.Refusal(file, row) : null;

    private static FailureException Refusal(string file, int line) => FileTrouble.Refused(file, new Bilingual(
        $"un autre tableau y commence à la ligne {line} : ses lignes seraient lues avec les colonnes, le jour ou le lieu du premier, ou seraient perdues. Faites un fichier de chaque tableau",
        $"another table begins in it on line {line}: its rows would be read with the columns, the day or the place of the first, or would be lost. Make each table a file of its own"));

    /// <summary>Whether a line is a header with other columns than the first: one by which a format is recognised, or known headers and nothing else. It begins with one of them, which few rows do.</summary>
    private bool IsOtherHeader(CsvReader csv)
    {
        HashSet<string>? folded = null;
        for (var i = 0; i < csv.FieldCount; i++)
        {
            var cell = Cells.Bare(csv, i);
            if (cell.IsEmpty)
            {
                continue;
            }

            if (folded is null && (cell.Length is 1 or > LongestHeader || char.IsAsciiDigit((char)cell[0]) || !header.Known.Contains(Folded(cell))))
            {
                return false;
            }

            (folded ??= new(StringComparer.Ordinal)).Add(Folded(cell));
        }

        return folded is not null && (header.Known.AreOfFormat(folded) || (folded.Count >= SmallTable && folded.All(header.Known.Contains)));
    }

    private static string Folded(ReadOnlySpan<byte> cell) => Folding.Fold(HeaderDecorations.Bare(Encoding.UTF8.GetString(cell)));

    /// <summary>Whether a line says of itself that a report begins; one that says a place alone, above rows that say theirs, is a note until a row says none.</summary>
    private bool Labels(CsvReader csv, int line)
    {
        List<string> cells = [];
        for (var i = 0; i < csv.FieldCount; i++)
        {
            var cell = Cells.Bare(csv, i);
            if (cell.IsEmpty)
            {
                continue;
            }

            cells.Add(Encoding.UTF8.GetString(cell));
            if (cells.Count == SmallTable && !labels.Contains(Folding.Fold(cells[0])))
            {
                return false;
            }
        }

        if (cells.Count >= SmallTable)
        {
            return cells.Count(cell => labels.Contains(Folding.Fold(cell))) > 1;
        }

        var said = labels.Where(label => new Preamble([cells]).Find([label]).Length > 0).ToList();
        var isNote = place is not null && said.Count > 0 && said.TrueForAll(label => header.Format.Fields.All(field => (field.Key == FieldNames.Atelier) == field.Value.Preamble.Any(name => Folding.Fold(name) == label)));
        noted = isNote ? line : noted;
        return said.Count > 0 && !isNote;
    }
}
