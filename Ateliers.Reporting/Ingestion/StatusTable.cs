using System.IO.Hashing;
using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>What one status cell comes to.</summary>
/// <param name="Word">The status.</param>
/// <param name="FromEmpty">Whether the cell was empty, so that the status is the description's conclusion.</param>
/// <param name="Reject">Why the cell is refused; null when it is not.</param>
internal readonly record struct StatusFinding(StatusWord Word, bool FromEmpty, RejectCode? Reject);

/// <summary>The status cells of a file, each different one read once.</summary>
internal sealed class StatusTable
{
    private const int Most = 10_000;

    /// <summary>So many of the words of a file are compared before any is hashed: most files have fewer.</summary>
    private const int Few = 6;

    private readonly FieldSource source;
    private readonly long seed;
    private readonly IReadOnlyDictionary<string, string> words;
    private readonly Dictionary<UInt128, StatusFinding> found = [];
    private readonly StatusFinding empty;
    private readonly bool neverAbsent;
    private readonly StatusTable? otherwise;
    private readonly CheckedIn checkedIn;
    private readonly (byte[] Cell, StatusFinding Finding)[] few = new (byte[], StatusFinding)[Few];
    private int remembered;

    public StatusTable(FormatDescription format, IReadOnlyList<string> headers, long seed)
        : this(format.Fields[FieldNames.Status], headers, seed, !MayBeAbsent(format.Fields[FieldNames.Status]), format)
    {
    }

    private StatusTable(FieldDescription field, IReadOnlyList<string> headers, long seed, bool neverAbsent, FormatDescription format)
    {
        (this.seed, this.neverAbsent, checkedIn) = (seed, neverAbsent, CheckedIn.Of(field, format));
        source = new FieldSource(field, headers);
        words = Words(field);
        otherwise = field.Otherwise is { } next ? new StatusTable(next, headers, seed, neverAbsent, format) : null;
        empty = (field.Empty ?? field.Value) is { } word
            ? new StatusFinding(Of(Translated(word)), FromEmpty: field.Empty is not null, null)
            : new StatusFinding(default, FromEmpty: true, RejectCode.StatusMissing);
    }

    /// <summary>The header, for messages.</summary>
    public string Header => source.Header;

    /// <summary>The status of a row.</summary>
    public StatusFinding Find(CsvReader csv)
    {
        var cell = source.Cell(csv);
        if (cell.IsEmpty)
        {
            return otherwise is not null && empty.Reject is not null ? Concluded(otherwise.Find(csv)) : empty;
        }

        var finding = Known(csv, cell);
        return finding.Reject switch
        {
            null => finding,
            RejectCode.StatusMissing => otherwise is not null && empty.Reject is not null ? Concluded(otherwise.Find(csv)) : empty,
            _ => otherwise is not null && checkedIn.PassesOn ? Concluded(otherwise.Find(csv)) : finding,
        };
    }

    private StatusFinding Known(CsvReader csv, ReadOnlySpan<byte> cell)
    {
        for (var i = 0; i < remembered; i++)
        {
            if (cell.SequenceEqual(few[i].Cell))
            {
                return few[i].Finding;
            }
        }

        var key = XxHash128.HashToUInt128(cell, seed);
        if (!found.TryGetValue(key, out var finding))
        {
            finding = Read(csv);
            if (found.Count < Most)
            {
                found.Add(key, finding);
            }
        }

        if (remembered < few.Length)
        {
            few[remembered++] = (cell.ToArray(), finding);
        }

        return finding;
    }

    /// <summary>The folded words of a status field, and what they mean; those of the vocabulary where it states none.</summary>
    internal static IReadOnlyDictionary<string, string> Words(FieldDescription field)
    {
        var ownWords = field.Filled is not null || field.Empty is not null || (field.Columns.Count == 0 && field.Value is not null);
        return field.Values ?? (ownWords ? new Dictionary<string, string>() : Vocabulary.Default.Status);
    }

    /// <summary>Whether the format can ever say that somebody did not come.</summary>
    private static bool MayBeAbsent(FieldDescription field) =>
        Words(field).Values.Append(field.Filled).Append(field.Empty).Append(field.Value).Contains("absent")
        || (field.Otherwise is { } next && MayBeAbsent(next));

    /// <summary>What another column says is a conclusion, as an empty cell is: an absence from a session that is yet to come is none.</summary>
    private static StatusFinding Concluded(StatusFinding finding) => finding with { FromEmpty = true };

    private StatusFinding Read(CsvReader csv)
    {
        var text = source.Text(csv);
        var word = Folding.Word(text);
        var code = words.GetValueOrDefault(word) ?? words.GetValueOrDefault(FieldDescription.AnyOther);
        if (code is null && (checkedIn.SaysNo(text, word) || (text.Length == 0 && !checkedIn.PassesOn && source.Field.Empty is null)))
        {
            return new StatusFinding(default, FromEmpty: true, RejectCode.StatusMissing); // as an empty cell does
        }

        code ??= checkedIn.CodeOf(word) ?? (text.Length == 0 ? source.Field.Empty : checkedIn.IsUnknown(text, word) ? null : source.Field.Filled);
        return code is null ? new StatusFinding(default, FromEmpty: false, RejectCode.StatusUnknown) : new StatusFinding(Of(code), FromEmpty: false, null);
    }

    private string Translated(string word) => StatusWords.Codes.Contains(word)
        ? word
        : words.GetValueOrDefault(Folding.Fold(word)) ?? Vocabulary.Default.Status.GetValueOrDefault(Folding.Fold(word)) ?? "registered";

    /// <summary>Where an absence can never be recorded, nobody's coming says anything about absences.</summary>
    private StatusWord Of(string code)
    {
        var word = StatusWords.Of(code);
        return neverAbsent && word.Status == AttendanceStatus.Attended ? word with { WalkIn = true } : word;
    }
}
