using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>Columns that tell people apart by their headers and that no field of the format reads. Passed over in silence, four people of one family are two.</summary>
internal static class UnreadIdentity
{
    /// <summary>A tool's own number of the row, as often as a person's: it is not missed.</summary>
    private const string RowNumber = "id";

    /// <summary>A remark a column.</summary>
    public static IReadOnlyList<Remark> Of(HeaderLine header)
    {
        var read = header.Format.Fields.Values.SelectMany(WithOthers).SelectMany(field => new FieldSource(field, header.Names).Columns).ToHashSet();
        return
        [
            .. from column in header.Names.Select((name, at) => (Name: name, At: at))
               let bare = HeaderDecorations.Bare(column.Name)
               let folded = Folding.Fold(bare)
               where folded != RowNumber && !read.Contains(column.At)
               let field = Vocabulary.Default.Header.GetValueOrDefault(folded)
               where field is FieldNames.PersonId or FieldNames.Email or FieldNames.Phone or FieldNames.Name or FieldNames.FamilyName or FieldNames.GivenName
               select new Remark(RemarkCode.IdentityUnread, Column: header.Known.Shown(bare, column.At), Field: field),
        ];
    }

    private static IEnumerable<FieldDescription> WithOthers(FieldDescription? field)
    {
        for (; field is not null; field = field.Otherwise)
        {
            yield return field;
        }
    }
}
