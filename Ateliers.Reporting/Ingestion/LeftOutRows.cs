using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Lines inside a table that are no rows of it: totals, by the words of the format, the header again, and rows that nobody filled.</summary>
internal sealed partial class LeftOutRows
{
    /// <summary>The words of totals in sheets that no description speaks of, folded.</summary>
    private static readonly string[] UsualTotals = ["total", "totals", "totaux", "sous total", "subtotal", "grand total", "nombre total", "moyenne", "moyennes", "average"];

    private const int Beginning = 3;

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The first letters of <see cref="UsualTotals"/>, in one number each.</summary>
    private static readonly int[] Beginnings = [.. UsualTotals.Select(word => word[0] << 16 | word[1] << 8 | word[2]).Distinct()];

    /// <summary>What may stand behind such a word: over what it goes. Months are known by their names.</summary>
    private static readonly HashSet<string> Periods =
    [
        "general", "de", "du", "mois", "mensuel", "trimestre", "trimestriel", "semestre", "annee", "annuel", "an", "month", "monthly", "quarter", "year", "yearly", "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
        "octobre", "novembre", "decembre", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    /// <summary>A cell that begins longer than this is no word of totals.</summary>
    private const int LongestTotal = 80;

    private readonly string[] names;
    private readonly string[] folded;
    private readonly string[] totals;
    private readonly bool headerMayPass;
    private readonly FieldSource date;
    private readonly Lazy<HeaderSpellings> spellings;
    private readonly PrefilledRows prefilled;

    public LeftOutRows(HeaderLine header)
    {
        names = [.. header.Written];
        folded = [.. names.Select(Folding.Fold)];
        totals = [.. header.Format.Layout.Totals];
        spellings = new(() => new HeaderSpellings(header));
        prefilled = new PrefilledRows(header);

        // Where the day need not stand in a column, or the column may be ticked by hand, nothing in a repeated header makes it fail.
        var date = new FieldSource(header.Format, FieldNames.Date, header.Names);
        headerMayPass = date.Columns.Length == 0 || date.Field.Value is not null || date.Ticked.Length > 0;
        this.date = date;
    }

    /// <summary>Whether the current line is a total; where one cannot pass for a row, it is found among the rejected rows. So is the header (<see cref="IsHeader"/>).</summary>
    public bool HasTotal(CsvReader csv) => (totals.Length > 0 && IsTotal(csv, totals) && !HasDay(csv)) || IsSum(csv);

    /// <summary>Whether the current line is a row that nobody filled.</summary>
    public bool IsPrefilled(CsvReader csv) => prefilled.Has(csv);

    /// <summary>Whether a row has something in the column of the day behind its first cell: a session that is called "Total" is one all the same.</summary>
    private bool HasDay(CsvReader csv)
    {
        var day = date.Cell(csv, out var column);
        return !day.IsEmpty && day.ContainsAnyInRange((byte)'0', (byte)'9') && Enumerable.Range(0, column).Any(before => IsFilled(csv, before));
    }

    private static bool IsFilled(CsvReader csv, int column) => !Cells.Bare(csv, column).IsEmpty;

    /// <summary>Whether the header, where it stood again, could pass for a row.</summary>
    public bool HeaderMayPass => totals.Length > 0 || headerMayPass;

    /// <summary>Whether a row that cannot be read is a total, which begins with the usual word in place of a day or an atelier, and names no address.</summary>
    public bool IsTotal(CsvReader csv, RejectCode code) =>
        code is RejectCode.DateMissing or RejectCode.DateInvalid or RejectCode.AtelierMissing or RejectCode.AtelierUnknown or RejectCode.FieldCount && !csv.RawRecord.Contains((byte)'@') && IsTotal(csv, UsualTotals);

    /// <summary>Whether the current line is the header again, cell by cell, in whatever capitals and spellings.</summary>
    public bool IsHeader(CsvReader csv) => IsSame(csv) || spellings.Value.Are(csv);

    private bool IsSame(CsvReader csv)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var cell = Cells.Bare(csv, i);
            if (i == 0 && cell.StartsWith(Encoding.UTF8.Preamble))
            {
                cell = cell[Encoding.UTF8.Preamble.Length..].Trim("\""u8); // of a file that was joined to this one
            }

            if (cell.IsEmpty ? names[i].Length > 0 : !MayBeName(cell, names[i]) || !IsName(Cells.Text(cell), i, csv.FieldCount == names.Length))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a cell begins as a header does; asked of every row, so without a string.</summary>
    private static bool MayBeName(ReadOnlySpan<byte> cell, string name) =>
        name.Length > 0 && (!char.IsAscii(name[0]) || cell[0] >= 0x80 || (cell[0] | 0x20) == (name[0] | 0x20));

    private bool IsName(string cell, int at, bool whole) => cell == names[at] || (whole && folded[at].Length > 0 && Folding.Fold(cell) == folded[at]);

    private bool IsTotal(CsvReader csv, IReadOnlyList<string> totals)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var cell = Cells.Bare(csv, i);
            if (!cell.IsEmpty)
            {
                var first = Folding.Fold(Encoding.UTF8.GetString(cell));
                return totals.Any(word => first == word || first.StartsWith(word + " ", StringComparison.Ordinal));
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the current line is a total in whatever format: the usual word, alone or with a number or a word for people behind it, and numbers in all other cells. Somebody of that name
    /// who has an address, a day or a status stays a row. Asked of every row, so without a string until all other cells may be numbers.
    /// </summary>
    private bool IsSum(CsvReader csv)
    {
        var first = -1;
        for (var i = 0; i < names.Length; i++)
        {
            var cell = Cells.Bare(csv, i);
            if (cell.IsEmpty)
            {
                continue;
            }

            if (first < 0 ? !MayBeWord(cell) : !IsNumber(cell))
            {
                return false;
            }

            first = first < 0 ? i : first;
        }

        return first >= 0 && IsSumWord(Folding.Fold(Encoding.UTF8.GetString(csv.GetSpan(first))));
    }

    /// <summary>Whether a cell begins as one of the usual words does, in three letters: Montpellier is none of them.</summary>
    private static bool MayBeWord(ReadOnlySpan<byte> cell) => cell.Length is >= Beginning and <= LongestTotal && Beginnings.Contains((cell[0] | 0x20) << 16 | (cell[1] | 0x20) << 8 | (cell[2] | 0x20));

    /// <summary>Whether a text says a total, as a folded one does (<see cref="IsSumWord"/>); asked of each session, so without another string for most.</summary>
    internal static bool SaysSum(string text) => text.Length >= Beginning
        && (text.AsSpan(0, Beginning).ContainsAnyExcept(Letters) || Beginnings.Contains((text[0] | 0x20) << 16 | (text[1] | 0x20) << 8 | (text[2] | 0x20)))
        && IsSumWord(Folding.Fold(text));

    /// <summary>Whether a folded text says a total: the usual word, alone or with a number, a period or a word for people behind it.</summary>
    internal static bool IsSumWord(string folded) => UsualTotals.Any(word => folded == word
        || (folded.Length > word.Length && folded[word.Length] == ' ' && folded.StartsWith(word, StringComparison.Ordinal) && folded[(word.Length + 1)..].Split(' ').All(rest => Periods.Contains(rest) || rest.All(char.IsAsciiDigit) || Vocabulary.Default.HowMany["people"].Contains(rest))));

    private static bool IsNumber(ReadOnlySpan<byte> cell) => !cell.ContainsAnyInRange((byte)'A', (byte)'z')
        && Sum().IsMatch(SpreadsheetNumbers.Undressed(Folding.Spaced(Encoding.UTF8.GetString(cell)).Trim()));

    /// <summary>A number that is no day, and none of a phone or a card: those begin with 0 or are long.</summary>
    [GeneratedRegex("^-?(0|[1-9][0-9]{0,5}|[1-9][0-9]{0,2}( [0-9]{3})+)([.,][0-9]+)?( / [0-9]{1,6}([.,][0-9]+)?)?( ?[%€])?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Sum();
}
