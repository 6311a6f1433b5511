using System.Globalization;
using Ateliers.Reporting.Domain;
using CsvHelper;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Says of a file's columns and first rows what they became. No cell passes: a value is shown only when it is one of ours, made anew from what was understood.</summary>
internal sealed class RowExplainer(HeaderLine header, FormatDescription described)
{
    /// <summary>What stands for a cell that is not shown.</summary>
    public const string Mask = "•••";

    private readonly List<(string Name, FieldSource Source)> fields =
        [.. FieldNames.All.Where(header.Format.Fields.ContainsKey).Select(name => (name, new FieldSource(header.Format, name, header.Names)))];

    private readonly int[] days = new FieldSource(header.Format, FieldNames.Date, header.Names).Columns;

    private readonly HashSet<int> sessions = [.. SessionColumn.Positions(header)];

    /// <summary>The headers that speak for the format.</summary>
    public IReadOnlyList<string> RecognisedBy()
    {
        var folded = HeaderLine.Folded(header.Names);
        return FormatRecognition.Found(described.Recognise, folded).MaxBy(names => names.Count)
            ?? FormatRecognition.Found(described.RecogniseLast, folded).MaxBy(names => names.Count) ?? [];
    }

    /// <summary>The columns and their fields.</summary>
    public IReadOnlyList<ExplainedColumn> Columns() =>
        [.. header.Names.Select((_, at) => new ExplainedColumn(SessionColumn.NameAt(header, at), [.. FieldsOf(at)], IsCivility(at)))];

    /// <summary>What is said once for the whole file.</summary>
    public IReadOnlyList<ExplainedFact> Facts() =>
    [
        .. fields.Where(field => field.Source.Field.Value is not null).Select(field => new ExplainedFact(field.Name, Origin(field.Name, field.Source.Field))),
    ];

    /// <summary>One row, masked.</summary>
    public ExplainedRow Row(CsvReader csv, AttendanceRow row, RejectedRow? reject, int line, IReadOnlyList<Session> sessions)
    {
        var known = reject is null ? Understood(row, sessions[row.Session]) : [];
        var shown =
            from field in fields
            let said = known.GetValueOrDefault(field.Name) ?? (reject?.Code is not RejectCode.FieldCount and not RejectCode.Quoting && HasText(field.Name, field.Source, csv, taken: reject is null) ? Mask : "")
            where said.Length > 0
            select KeyValuePair.Create(field.Name, said);
        return new ExplainedRow(line, reject, [.. shown]);
    }

    /// <summary>Whether a row says something in a field: of a column that may hold the day alone no start, unless one was read.</summary>
    private bool HasText(string name, FieldSource source, CsvReader csv, bool taken) =>
        source.Columns.Length > 0 && !source.Cell(csv, out var column).IsEmpty && !(name == FieldNames.Start && (taken || days.Contains(column)));

    private static Dictionary<string, string> Understood(AttendanceRow row, Session session) => new Dictionary<string, string?>
    {
        [FieldNames.Date] = Iso.Date(session.Date),
        [FieldNames.Start] = session.Start is { } start ? Iso.Time(start) : null,
        [FieldNames.Reference] = session.Reference is null ? null : Mask,
        [FieldNames.Title] = session.Title is null ? null : Mask,
        [FieldNames.Atelier] = session.Atelier,
        [FieldNames.Theme] = session.Theme,
        [FieldNames.Audience] = session.Audience,
        [FieldNames.Format] = session.Format,
        [FieldNames.Status] = row.WalkIn ? "walk-in" : row.Status.ToString().ToLowerInvariant(),
        [FieldNames.Count] = row.Count > 1 ? row.Count.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!);

    private FactOrigin Origin(string name, FieldDescription field)
    {
        var original = described.Fields[name];
        return field.Value == original.Value ? FactOrigin.Description
            : field.FileName is not null ? FactOrigin.FileName
            : FactOrigin.Preamble;
    }

    /// <summary>Whether a column's words of address are read in front of a name, which the file must have.</summary>
    private bool IsCivility(int column) =>
        Vocabulary.Default.CivilityHeaders.Contains(Folding.Fold(header.Names[column])) && fields.Exists(field => field.Name is FieldNames.FamilyName or FieldNames.Name && field.Source.Columns.Length > 0);

    private IEnumerable<string> FieldsOf(int column)
    {
        var read = fields.Where(field => Sources(field.Source.Field).Any(source => source.Columns.Contains(column))).Select(field => field.Name);
        return sessions.Contains(column) ? read.Concat(fields.Where(field => field.Source.Field.Pivot != PivotPart.None).Select(field => field.Name)) : read;
    }

    private IEnumerable<FieldSource> Sources(FieldDescription? field)
    {
        for (; field is not null; field = field.Otherwise)
        {
            yield return new FieldSource(field, header.Names);
        }
    }
}
