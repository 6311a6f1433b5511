using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Ingestion;

/// <summary>
/// A sheet kept by hand in which no column says who came, nor how many, and that has columns that no field reads: names may stand under a header that nobody knows, and each row then counts as an attendance
/// of nobody. Sheets that name nobody on purpose look alike, so they are read and remarked on.
/// </summary>
internal sealed class NobodyNamed
{
    /// <summary>How many of the columns are named.</summary>
    private const int MostNamed = 5;

    private static readonly string[] Told = [FieldNames.PersonId, FieldNames.Email, FieldNames.Phone, FieldNames.Ticket, FieldNames.Name, FieldNames.FamilyName, FieldNames.GivenName, FieldNames.Count, FieldNames.Guests];

    private readonly string columns;
    private long rows;
    private int firstLine;

    private NobodyNamed(string columns) => this.columns = columns;

    /// <summary>The remark; null as long as no row was taken.</summary>
    public Remark? Remark => rows == 0 ? null : new Remark(RemarkCode.NobodyNamed, rows, firstLine, Column: columns);

    /// <summary>What counts the rows of such a file; null for any other one.</summary>
    public static NobodyNamed? Of(HeaderLine header)
    {
        if (!PeopleColumns.MayBeIn(header.Format) || header.Format.Layout.Pivot is not null || Array.Exists(Told, name => new FieldSource(header.Format, name, header.Names).Exists))
        {
            return null;
        }

        var read = UnreadIdentity.Read(header);
        var unread = header.Names.Index().Where(column => column.Item.Length > 0 && !read.Contains(column.Index) && !header.Counts.Contains(column.Index)).ToList();
        var named = unread.Take(MostNamed).Select(column => header.Known.Shown(HeaderDecorations.Bare(column.Item), column.Index));
        return unread.Count == 0 ? null : new NobodyNamed(string.Join(", ", named) + (unread.Count > MostNamed ? " …" : ""));
    }

    /// <summary>A row was taken.</summary>
    public void Add(int line) => firstLine = rows++ == 0 ? line : firstLine;
}
