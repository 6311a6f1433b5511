using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Columns that tell people apart, by their headers or by the addresses in them, and that no field of the format reads. Passed over in silence, four people of one family are two.</summary>
internal static class UnreadIdentity
{
    /// <summary>A tool's own number of the row, as often as a person's: it is not missed.</summary>
    private const string RowNumber = "id";

    /// <summary>A remark a column.</summary>
    public static IReadOnlyList<Remark> Of(HeaderLine header) =>
        [.. Columns(header).Concat(Doubtful(header)).OrderBy(column => column.At).Select(column => new Remark(RemarkCode.IdentityUnread, Column: header.Known.Shown(HeaderDecorations.Bare(header.Names[column.At]), column.At), Field: column.Field))];

    /// <summary>Such columns by their positions, and the fields that would read them.</summary>
    public static IEnumerable<(int At, string Field)> Columns(HeaderLine header)
    {
        var read = Read(header);
        return from column in header.Names.Select((name, at) => (Name: HeaderDecorations.Bare(name), At: at))
               let folded = Folding.Fold(column.Name)
               where folded != RowNumber && !read.Contains(column.At)
               let field = header.Addresses.Contains(column.At) ? FieldNames.Email : Vocabulary.Default.Header.GetValueOrDefault(folded) ?? Qualified(header, folded)
               where field is FieldNames.PersonId or FieldNames.Email or FieldNames.Phone or FieldNames.Name or FieldNames.FamilyName or FieldNames.GivenName
               select (column.At, field);
    }

    /// <summary>
    /// Columns whose headers hold a word for names and none of an organiser or a thing: "Nom du jeune accueilli". They may name anybody, so they are remarked on and mean nothing else; not beside names that are whole.
    /// </summary>
    private static IEnumerable<(int At, string Field)> Doubtful(HeaderLine header)
    {
        var isNamed = Has(header, FieldNames.GivenName) ? QualifiedHeaders.IsRead(header, FieldNames.Name) : Has(header, FieldNames.Name);
        if (isNamed || header.Format.Layout.Tickets || header.Format.Layout.PersonalEmails)
        {
            return [];
        }

        HashSet<int> told = [.. Read(header), .. Columns(header).Select(column => column.At), .. SessionColumn.Positions(header), .. header.Counts];
        var known = header.Format.Recognise.SelectMany(names => names).Select(Folding.Fold).Concat(Vocabulary.Default.Passed).ToHashSet(StringComparer.Ordinal);
        return from column in header.Names.Index()
               let folded = Folding.Fold(column.Item)
               where !told.Contains(column.Index) && !known.Contains(folded)
               let field = NamedBy(folded)
               where field is not null
               select (column.Index, field);
    }

    private static bool Has(HeaderLine header, string field) => new FieldSource(header.Format, field, header.Names).Columns.Length > 0;

    /// <summary>The field that a folded header of several words is of by its word for names; null where it has none, or one of what is no person who takes part.</summary>
    private static string? NamedBy(string folded)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var fields = words.Select(word => Vocabulary.Default.NameWords.GetValueOrDefault(word)).OfType<string>().Distinct().ToList();
        return fields.Count == 0 || words.Any(Vocabulary.Default.NamesOfOthers.Contains) ? null : fields.Count == 1 ? fields[0] : FieldNames.Name;
    }

    /// <summary>The field of a header that says of whom it speaks (<see cref="QualifiedHeaders"/>), in a format that would read it; another column goes before it then.</summary>
    private static string? Qualified(HeaderLine header, string folded) =>
        !header.Format.Layout.Tickets && !header.Format.Layout.PersonalEmails && QualifiedHeaders.Of(folded) is { } found && QualifiedHeaders.Knows(header.Format, found.Field, found.Bare) ? found.Field : null;

    /// <summary>The positions of the columns that some field reads.</summary>
    public static HashSet<int> Read(HeaderLine header) => [.. header.Format.Fields.Values.SelectMany(WithOthers).SelectMany(field => new FieldSource(field, header.Names).Columns)];

    private static IEnumerable<FieldDescription> WithOthers(FieldDescription? field)
    {
        for (; field is not null; field = field.Otherwise)
        {
            yield return field;
        }
    }
}
