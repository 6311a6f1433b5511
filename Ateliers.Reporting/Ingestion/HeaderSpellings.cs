using System.Text;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// The header of a table again under other spellings: the English headers under the French ones, or "Adresse e-mail" below where "E-mail" stands above. Each cell is a header that the format reads as
/// it reads the one above it, so that rows below are read with the same columns. Anything else is the header of another table.
/// </summary>
internal sealed class HeaderSpellings
{
    private const int LongestHeader = 100;

    private readonly HeaderLine header;
    private readonly List<HashSet<string>> spellings;
    private readonly List<HashSet<byte>> firstLetters;

    /// <summary>The spellings of a header.</summary>
    public HeaderSpellings(HeaderLine header)
    {
        this.header = header;
        var fields = new Fields(header.Format);
        var own = header.Names.Select(Folding.Fold).ToList();
        spellings = own.ConvertAll(name => fields.Like(name).Append(name).ToHashSet(StringComparer.Ordinal));
        firstLetters = spellings.ConvertAll(words => words.Where(word => word.Length > 0 && char.IsAscii(word[0])).Select(word => (byte)word[0]).ToHashSet());
    }

    /// <summary>Whether the current line is the header in some spelling.</summary>
    public bool Are(CsvReader csv)
    {
        if (csv.FieldCount != header.Names.Count)
        {
            return false;
        }

        List<string>? names = null;
        for (var i = 0; i < spellings.Count; i++)
        {
            var cell = Cells.Bare(csv, i);
            if (cell.IsEmpty ? header.Names[i].Length > 0 : !MayBeHeader(cell, firstLetters[i]))
            {
                return false;
            }

            var text = Encoding.UTF8.GetString(cell);
            var (name, bare) = (Folding.Fold(text), Folding.Fold(HeaderDecorations.Bare(text)));
            if (!cell.IsEmpty && (bare.Length == 0 || !(spellings[i].Contains(name) || spellings[i].Contains(bare))))
            {
                return false;
            }

            (names ??= []).Add(text);
        }

        return names is not null && AreOfThisFormat(HeaderLine.Folded(names)) && AreReadAlike(HeaderDecorations.Without(names, header.Format));
    }

    private bool AreOfThisFormat(IReadOnlySet<string> folded) => !header.Known.AreOfFormat(folded) || FormatRecognition.Score(header.Format, folded) > 0;

    /// <summary>Whether each field is read from the same columns in the same order: of two columns of one field the first that has text counts, and which is the first hangs on its header.</summary>
    private bool AreReadAlike(IReadOnlyList<string> names)
    {
        foreach (var described in header.Format.Fields.Values)
        {
            for (var field = described; field is not null; field = field.Otherwise)
            {
                if (!new FieldSource(field, names).Columns.SequenceEqual(new FieldSource(field, header.Names).Columns))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Whether a cell may be a header: asked of every row, so without a string.</summary>
    private static bool MayBeHeader(ReadOnlySpan<byte> cell, HashSet<byte> letters) =>
        cell.Length <= LongestHeader && (!char.IsAsciiLetter((char)cell[0]) || letters.Contains((byte)(cell[0] | 0x20))) && !char.IsAsciiDigit((char)cell[0]);

    /// <summary>By which fields of a format headers are read.</summary>
    private sealed class Fields(FormatDescription format)
    {
        private readonly List<(string Field, HashSet<string> Columns)> fields =
            [.. format.Fields.Select(field => (field.Key, field.Value.AllColumns.Select(Folding.Fold).ToHashSet(StringComparer.Ordinal)))];

        public HashSet<string> Of(string folded) => [.. fields.Where(field => field.Columns.Contains(folded)).Select(field => field.Field)];

        /// <summary>The headers that are read as one is; where no field reads it, those that mean the same, or that tools write and nobody reads.</summary>
        public IEnumerable<string> Like(string folded)
        {
            var read = Of(folded);
            return read.Count > 0 ? fields.SelectMany(field => field.Columns).Where(column => Of(column).SetEquals(read))
                : Vocabulary.Default.Header.TryGetValue(folded, out var meant) ? Vocabulary.Default.Header.Where(word => word.Value == meant && Of(word.Key).Count == 0).Select(word => word.Key)
                : IsPassed(folded) ? Vocabulary.Default.Passed.Where(IsPassed)
                : [];
        }

        private bool IsPassed(string folded) => Vocabulary.Default.Passed.Contains(folded) && Of(folded).Count == 0 && !PassedOver.SaysHowMany(folded, null, 0);
    }
}
